#include "domain/surveys/survey.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace woshou {

bool SurveyAnswer::valid() const
{
    return outOfRange().isEmpty() && (!scores.isEmpty() || recommend);
}

QString SurveyAnswer::outOfRange() const
{
    QStringList codes = scores.keys();
    codes.sort();
    for (const QString& code : std::as_const(codes)) {
        if (scores[code] < 1 || scores[code] > 5)
            return QStringLiteral("scores.") + code;
    }
    const bool recommendFits = !recommend || (*recommend >= 0 && *recommend <= 10);
    return recommendFits ? QString() : QStringLiteral("recommend");
}

QStringList SurveyAnswer::missing(const QStringList& dimensions, bool recommendQuestion) const
{
    QStringList fields;
    for (const QString& code : dimensions) {
        if (!scores.contains(code))
            fields.append(QStringLiteral("scores.") + code);
    }
    if (recommendQuestion && !recommend)
        fields.append(QStringLiteral("recommend"));
    return fields;
}

double SurveyAnswer::mean() const
{
    if (scores.isEmpty())
        return 0;
    return std::accumulate(scores.begin(), scores.end(), 0.0) / static_cast<double>(scores.size());
}

QString SurveyAnswer::verdict(int dissatisfiedTo) const
{
    if (std::any_of(scores.begin(), scores.end(), [dissatisfiedTo](int mark) { return mark <= dissatisfiedTo; }))
        return QStringLiteral("dissatisfied");
    return !comment.isEmpty() && reply == QLatin1StringView("owed") ? QStringLiteral("commented")
                                                                    : QStringLiteral("satisfied");
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
