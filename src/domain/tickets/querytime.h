#pragma once

#include "base/instant.h"

#include <QString>

namespace woshou {

/// A time as a filter line writes it: a span ("7d", "近7天"), a stretch of the calendar ("2026-07", "上周") or a
/// minute. It means an instant only together with now.
struct QueryTime
{
    enum class Unit {
        Minutes, ///< spans of so many …
        Hours,
        Days,
        Weeks,
        Minute, ///< one minute of the calendar …
        Day,
        Month,
        Year,
        Yesterday, ///< … and those that go with now
        Today,
        Tomorrow,
        LastWeek, ///< weeks begin on Monday
        ThisWeek,
        NextWeek,
        LastMonth,
        ThisMonth,
        ThisYear
    };
    Unit unit = Unit::Today;
    int amount = 0; ///< of a span
    QDate date;     ///< of a stretch: the first day
    QTime time;     ///< of a minute

    bool isSpan() const { return unit <= Unit::Weeks; }
    friend bool operator==(const QueryTime&, const QueryTime&) = default;
};

/// From the first instant to the one after the last.
struct TimeStretch
{
    Instant from, to;
};

/// Nothing for a text that is no time. A day without a year is one of the year of `today`.
std::optional<QueryTime> parseQueryTime(const QString& text, const QDate& today);
/// As it is written in a filter line; parseQueryTime() reads it back. `past`: a span says "近" in Chinese.
QString queryTimeText(const QueryTime& time, bool chinese, bool past);
Milliseconds lengthOf(const QueryTime& span);
/// What a stretch of the calendar covers at a place so many minutes ahead of UTC.
TimeStretch stretchOf(const QueryTime& time, Instant now, int utcOffsetMinutes);

} // namespace woshou
