#include "domain/triage/calibration.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace woshou {

namespace {

constexpr int kMostSteps = 100;
constexpr double kLeastStep = 1e-10, kLeastGradient = 1e-5, kRidge = 1e-12;

/// Smoothed targets for what was right and what was wrong.
struct Targets
{
    double right = 1, wrong = 0;

    explicit Targets(const QList<Trial>& trials)
    {
        const auto hits = std::count_if(trials.begin(), trials.end(), [](const Trial& t) { return t.right; });
        right = (double(hits) + 1) / (double(hits) + 2);
        wrong = 1 / (double(trials.size() - hits) + 2);
    }
    double of(const Trial& trial) const { return trial.right ? right : wrong; }
};

double loss(const QList<Trial>& trials, const Targets& targets, const Calibration& c)
{
    double sum = 0;
    for (const Trial& trial : trials) {
        const double f = c.slope * trial.logit + c.offset;
        sum += std::log1p(std::exp(-std::abs(f))) + std::max(f, 0.0) - targets.of(trial) * f;
    }
    return sum;
}

/// Newton's direction, and how steep the loss is along it.
struct Direction
{
    double slope = 0, offset = 0, descent = 0, steepness = 0;
};

Direction direction(const QList<Trial>& trials, const Targets& targets, const Calibration& c)
{
    double h11 = kRidge, h22 = kRidge, h21 = 0, g1 = 0, g2 = 0;
    for (const Trial& trial : trials) {
        const double p = c.probability(trial.logit);
        const double d1 = p - targets.of(trial), d2 = p * (1 - p);
        h11 += trial.logit * trial.logit * d2;
        h22 += d2;
        h21 += trial.logit * d2;
        g1 += trial.logit * d1;
        g2 += d1;
    }
    const double determinant = h11 * h22 - h21 * h21;
    Direction d;
    d.slope = -(h22 * g1 - h21 * g2) / determinant;
    d.offset = -(h11 * g2 - h21 * g1) / determinant;
    d.descent = g1 * d.slope + g2 * d.offset;
    d.steepness = std::max(std::abs(g1), std::abs(g2));
    return d;
}

/// One step along the direction, as long as it still helps; false when none does.
bool step(const QList<Trial>& trials, const Targets& targets, const Direction& d, Calibration& c)
{
    const double before = loss(trials, targets, c);
    for (double size = 1; size >= kLeastStep; size /= 2) {
        const Calibration next{c.slope + size * d.slope, c.offset + size * d.offset};
        if (loss(trials, targets, next) < before + 1e-4 * size * d.descent) {
            c = next;
            return true;
        }
    }
    return false;
}

} // namespace

double Calibration::probability(double logit) const
{
    return 1 / (1 + std::exp(-(slope * logit + offset)));
}

Calibration fitCalibration(const QList<Trial>& trials)
{
    Calibration c;
    if (trials.isEmpty())
        return c;
    const Targets targets(trials);
    for (int i = 0; i < kMostSteps; ++i) {
        const Direction d = direction(trials, targets, c);
        if (!(d.steepness >= kLeastGradient) || !std::isfinite(d.descent) || !step(trials, targets, d, c))
            break;
    }
    c.slope = std::max(c.slope, 0.0);
    return c;
}

double calibrationError(const QList<Trial>& trials, const Calibration& calibration)
{
    constexpr size_t kBins = 10;
    std::array<double, kBins> promised{}, kept{};
    for (const Trial& trial : trials) {
        const double p = calibration.probability(trial.logit);
        const size_t bin = std::min(kBins - 1, static_cast<size_t>(p * double(kBins)));
        promised[bin] += p;
        kept[bin] += trial.right ? 1 : 0;
    }
    double error = 0;
    for (size_t bin = 0; bin < kBins; ++bin)
        error += std::abs(promised[bin] - kept[bin]);
    return trials.isEmpty() ? 0 : error / double(trials.size());
}

} // namespace woshou
