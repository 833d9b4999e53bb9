#pragma once

#include <QDateTime>

#include <chrono>
#include <compare>
#include <optional>

namespace woshou {

using Milliseconds = std::chrono::milliseconds;

/// A point in time: milliseconds since 1970-01-01 UTC. Always the server's time, never the desk's clock.
class Instant
{
public:
    constexpr Instant() = default;
    static constexpr Instant fromMs(qint64 ms) { return Instant(ms); }
    static Instant fromDateTime(const QDateTime& time) { return Instant(time.toMSecsSinceEpoch()); }
    constexpr qint64 ms() const { return m_ms; }
    QDateTime toUtc() const { return QDateTime::fromMSecsSinceEpoch(m_ms, Qt::UTC); }
    QDateTime toLocal() const { return QDateTime::fromMSecsSinceEpoch(m_ms); }
    /// The time and the day at a place that is so many minutes ahead of UTC: the center's, wherever the desk is.
    QDateTime timeAt(int offsetMinutes) const
    {
        return QDateTime::fromMSecsSinceEpoch(m_ms, Qt::OffsetFromUTC, 60 * offsetMinutes);
    }
    QDate dateAt(int offsetMinutes) const { return timeAt(offsetMinutes).date(); }
    /// When a day begins there.
    static Instant startOf(const QDate& day, int offsetMinutes)
    {
        return fromDateTime(QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, 60 * offsetMinutes));
    }

    friend constexpr auto operator<=>(Instant, Instant) = default;
    friend constexpr Instant operator+(Instant at, Milliseconds by) { return Instant(at.m_ms + by.count()); }
    friend constexpr Instant operator-(Instant at, Milliseconds by) { return Instant(at.m_ms - by.count()); }
    friend constexpr Milliseconds operator-(Instant a, Instant b) { return Milliseconds(a.m_ms - b.m_ms); }

private:
    constexpr explicit Instant(qint64 ms)
        : m_ms(ms)
    {
    }
    qint64 m_ms = 0;
};

using MaybeInstant = std::optional<Instant>;

} // namespace woshou
