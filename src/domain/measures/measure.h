#pragma once

#include "base/instant.h"
#include "domain/surveys/survey.h"
#include "domain/tickets/ticket.h"

#include <QDate>
#include <QList>
#include <QString>

namespace woshou {

/// Half-open period of creation times [from, to).
struct Period
{
    Instant from, to;
    friend bool operator==(const Period&, const Period&) = default;
};

/// What a measure is, from the catalogue (requirements.md (c)); cohort: tickets created in the period.
struct MeasureDefinition
{
    QString code;    ///< "first_response_time": stable name, cli.md
    QString formula; ///< English, as shown one hover away; translated in the context "MeasureFormula"
    QString unit;    ///< "s", "%", "points", "tickets"
    std::optional<double> target;
    bool lowerIsBetter = false;
};

const QList<MeasureDefinition>& measureCatalogue();
MeasureDefinition measureDefinition(const QString& code);

struct MeasureValue
{
    QString code;
    std::optional<double> value;       ///< in the definition's unit; nothing when the denominator is 0
    qint64 n = 0;                      ///< denominator
    qint64 hits = 0;                   ///< numerator where the measure is a rate; tickets behind the number otherwise
    qint64 lows = 0;                   ///< NPS: detractors; 0 for the others
    std::optional<double> previous;    ///< the period of the same length before
    double margin = 0;                 ///< half of the 95 % interval (NPS)
    std::optional<double> median, p90; ///< durations
    /// By day of the period up to now, for a dashboard's little line; nothing on a day that counted nothing.
    QList<std::optional<double>> trend;
    /// Whether the target is met; false without a value, true for a value without a target.
    bool meetsTarget() const;
};

/// Tickets of one day by channel.
struct VolumePoint
{
    QDate day;
    QString channel;
    int count = 0;
};

/// What a dashboard shows for a period.
struct Dashboard
{
    Period period;
    Instant asOf;
    qint64 created = 0;
    qint64 breached = 0, dueSoon = 0, waitingDispatch = 0, waitingConfirm = 0; ///< now, over all open tickets
    QList<MeasureValue> tiles; ///< first_response_time, resolution_rate_cohort, nps, csat, repeat_rate,
                               ///< proposal_acceptance_rate … as far as built
    QList<VolumePoint> volume;
    QList<CodeName> faults;                     ///< codes of faultCounts
    QList<std::pair<QString, int>> faultCounts; ///< most frequent first
};

} // namespace woshou
