#include "domain/surveys/survey.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace woshou {

bool SurveyAnswer::valid() const
{
    const bool scoresFit =
        std::all_of(scores.begin(), scores.end(), [](int score) { return score >= 1 && score <= 5; });
    const bool recommendFits = !recommend || (*recommend >= 0 && *recommend <= 10);
    return scoresFit && recommendFits && (!scores.isEmpty() || recommend);
}

double SurveyAnswer::mean() const
{
    if (scores.isEmpty())
        return 0;
    return std::accumulate(scores.begin(), scores.end(), 0.0) / static_cast<double>(scores.size());
}

std::optional<double> NetPromoter::score() const
{
    if (n() == 0)
        return std::nullopt;
    return 100.0 * (promoters - detractors) / n();
}

double NetPromoter::margin() const
{
    if (n() == 0)
        return 0;
    const double p = static_cast<double>(promoters) / n();
    const double d = static_cast<double>(detractors) / n();
    const double variance = std::max(0.0, p + d - (p - d) * (p - d));
    return 1.96 * 100 * std::sqrt(variance / n());
}

void NetPromoter::add(int recommend)
{
    if (recommend < 0 || recommend > 10)
        return;
    if (recommend >= 9)
        ++promoters;
    else if (recommend <= 6)
        ++detractors;
    else
        ++passives;
}

} // namespace woshou
