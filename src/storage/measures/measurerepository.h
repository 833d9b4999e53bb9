#pragma once

#include "domain/measures/measure.h"
#include "storage/core/query.h"

namespace woshou {

/// What a measure counted: n in all, hits in the numerator, lows the detractors, mean of its values.
struct MeasureCounts
{
    qint64 n = 0, hits = 0, lows = 0;
    double mean = 0;
};

/// Aggregates over the view measure_member, the same that lists the tickets behind a number.
class MeasureRepository
{
public:
    explicit MeasureRepository(Connection& connection)
        : m_db(connection)
    {
    }
    Result<QHash<QString, MeasureCounts>> totals(const Period& period);
    /// By measure: local day numbers since 1970-01-01 in their order.
    Result<QHash<QString, QList<std::pair<qint64, MeasureCounts>>>> days(const Period& period);
    Result<QList<VolumePoint>> volume(const Period& period);
    Result<QList<std::pair<QString, int>>> faults(const Period& period);
    /// All values of a measure, ascending.
    Result<QList<double>> values(const QString& measure, const Period& period);

private:
    Connection& m_db;
};

} // namespace woshou
