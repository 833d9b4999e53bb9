#pragma once

#include "base/instant.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace woshou {

/// The customer's answer: dimensions of the preset 1–5, recommendation 0–10.
struct SurveyAnswer
{
    QHash<QString, int> scores;   ///< dimension code → 1–5
    std::optional<int> recommend; ///< 0–10
    QString comment;
    QString channel; ///< phone, sms, …
    /// What becomes of the comment: "owed", "given" in the same call, "none" is wanted. Stands in the log.
    QString reply{};
    MaybeInstant answeredAt{}; ///< the server's

    /// Whether every score is in its range and at least one thing was answered.
    bool valid() const;
    /// "scores.CODE" or "recommend": the first answer that is out of its range; empty when none is.
    QString outOfRange() const;
    /// What was asked and has no answer: "scores.CODE" of each dimension, then "recommend".
    QStringList missing(const QStringList& dimensions, bool recommendQuestion) const;
    /// Mean of the dimensions, 0 when none was answered.
    double mean() const;
    /// "dissatisfied" with a mark up to that one, "commented" when the comment waits for an answer, else "satisfied".
    QString verdict(int dissatisfiedTo) const;
};

/// Net promoter score: (promoters − detractors) / n × 100; promoters 9–10, detractors 0–6.
struct NetPromoter
{
    int promoters = 0, passives = 0, detractors = 0;
    int n() const { return promoters + passives + detractors; }
    std::optional<double> score() const; ///< nothing without answers
    /// Half width of the 95 % interval in points: 1.96 × 100 × sqrt((p + d − (p − d)²) / n), the normal
    /// approximation of a mean of −1, 0, +1.
    double margin() const;
    void add(int recommend);
};

} // namespace woshou
