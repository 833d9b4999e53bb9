#include "storage/measures/measurerepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

Binds periodBinds(const Period& period)
{
    return {{u"from_time"_s, period.from}, {u"to_time"_s, period.to}};
}

MeasureCounts readCounts(const Row& row)
{
    return {row.integer("n"), row.integer("hits"), row.integer("lows"), row.real("mean")};
}

} // namespace

Result<QHash<QString, MeasureCounts>> MeasureRepository::totals(const Period& period)
{
    QHash<QString, MeasureCounts> totals;
    WOSHOU_CHECK(runStatement(m_db, u"measures/list_totals"_s, periodBinds(period),
                              [&](const Row& row) { totals.insert(row.text("measure"), readCounts(row)); }));
    return totals;
}

Result<QHash<QString, QList<std::pair<qint64, MeasureCounts>>>> MeasureRepository::days(const Period& period)
{
    QHash<QString, QList<std::pair<qint64, MeasureCounts>>> days;
    WOSHOU_CHECK(runStatement(m_db, u"measures/list_days"_s, periodBinds(period), [&](const Row& row) {
        days[row.text("measure")].append({row.integer("day"), readCounts(row)});
    }));
    return days;
}

Result<QList<VolumePoint>> MeasureRepository::volume(const Period& period)
{
    return selectAll<VolumePoint>(m_db, u"measures/list_volume"_s, periodBinds(period), [](const Row& row) {
        return VolumePoint{QDate(1970, 1, 1).addDays(row.integer("day")), row.text("channel"), row.number("n")};
    });
}

Result<QList<std::pair<QString, int>>> MeasureRepository::faults(const Period& period)
{
    return selectAll<std::pair<QString, int>>(m_db, u"measures/list_faults"_s, periodBinds(period), [](const Row& row) {
        return std::pair(row.text("fault"), row.number("n"));
    });
}

Result<QList<double>> MeasureRepository::values(const QString& measure, const Period& period)
{
    return selectAll<double>(m_db, u"measures/list_values"_s, periodBinds(period) + Binds{{u"measure"_s, measure}},
                             [](const Row& row) { return row.real("value"); });
}

} // namespace woshou
