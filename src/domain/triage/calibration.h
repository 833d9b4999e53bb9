#pragma once

#include <QList>

namespace woshou {

/// An answer that was given to something it had not been trained on.
struct Trial
{
    double logit = 0; ///< log-odds of the answer, not yet calibrated
    bool right = false;
};

/// p = 1 / (1 + exp(−(slope · logit + offset))).
struct Calibration
{
    double slope = 1, offset = 0;
    double probability(double logit) const;
};

/// Platt's sigmoid over the log-odds of the best label, fitted to answers on held-out folds by Newton's method with
/// backtracking and smoothed targets (Platt 1999, "Probabilistic outputs for support vector machines"; Lin, Lin, Weng
/// 2007, "A note on Platt's probabilistic outputs", algorithm 1). The slope is never below 0. Nothing to fit: as it is.
Calibration fitCalibration(const QList<Trial>& trials);

/// Expected calibration error with ten bins of equal width (Guo et al. 2017, "On calibration of modern neural
/// networks", eq. 3): the mean distance between what was promised and what came true; 0 without trials.
double calibrationError(const QList<Trial>& trials, const Calibration& calibration);

} // namespace woshou
