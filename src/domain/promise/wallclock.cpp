#include "domain/promise/wallclock.h"

#include <QTimeZone>

#include <algorithm>
#include <limits>
#include <utility>

namespace woshou {

namespace {
constexpr qint64 kSecondsOfDay = 86'400;
constexpr qint64 kEpochDay = 2'440'588; // the Julian day of 1970-01-01

/// When the offset from UTC changes and to what, in ms. QTimeZone::transitions() ends with a zone's table; asked from
/// just behind its last entry QTimeZone goes on by the zone's rule.
std::vector<std::pair<qint64, qint64>> changesOf(const QTimeZone& zone, const QDateTime& first)
{
    const QDateTime last(QDate(WallClock::kLastYear + 1, 1, 1), QTime(0, 0), Qt::UTC);
    std::vector<std::pair<qint64, qint64>> changes;
    QDateTime after = first;
    bool behind = false;
    while (zone.hasTransitions()) {
        const QTimeZone::OffsetData change = zone.nextTransition(after);
        if (!change.atUtc.isValid() && behind)
            break;
        behind = !change.atUtc.isValid();
        after = behind ? after.addMSecs(1) : change.atUtc;
        if (after >= last)
            break;
        if (!behind)
            changes.emplace_back(after.toMSecsSinceEpoch(), 1000LL * change.offsetFromUtc);
    }
    return changes;
}

} // namespace

WallClock::WallClock(const QByteArray& zoneId)
{
    const QTimeZone zone = knows(zoneId) ? QTimeZone(zoneId) : QTimeZone(0);
    const QDateTime first(QDate(kFirstYear, 1, 1), QTime(0, 0), Qt::UTC);
    m_stretches.push_back({std::numeric_limits<qint64>::min(), 1000LL * zone.offsetFromUtc(first), 0});
    for (const auto& [at, offset] : changesOf(zone, first)) {
        if (offset != m_stretches.back().offset)
            m_stretches.push_back({at, offset, 0});
    }
    for (size_t i = 0; i + 1 < m_stretches.size(); ++i)
        m_stretches[i].wallEnd = m_stretches[i + 1].from + m_stretches[i].offset;
    m_stretches.back().wallEnd = std::numeric_limits<qint64>::max();
}

bool WallClock::knows(const QByteArray& zone)
{
    return QTimeZone::isTimeZoneIdAvailable(zone);
}

Instant WallClock::instantOf(const QDate& day, int seconds) const
{
    const qint64 wall = 1000 * (kSecondsOfDay * (day.toJulianDay() - kEpochDay) + seconds);
    const auto stretch = std::upper_bound(m_stretches.begin(), m_stretches.end() - 1, wall,
                                          [](qint64 time, const Stretch& s) { return time < s.wallEnd; });
    return Instant::fromMs(std::max(stretch->from, wall - stretch->offset));
}

QDateTime WallClock::timeAt(Instant at) const
{
    const auto after = std::upper_bound(m_stretches.begin() + 1, m_stretches.end(), at.ms(),
                                        [](qint64 ms, const Stretch& s) { return ms < s.from; });
    return QDateTime::fromMSecsSinceEpoch(at.ms(), Qt::OffsetFromUTC, static_cast<int>((after - 1)->offset / 1000));
}

} // namespace woshou
