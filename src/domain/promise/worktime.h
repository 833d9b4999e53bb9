#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "domain/promise/wallclock.h"
#include "domain/promise/workcalendar.h"

#include <utility>
#include <vector>

namespace woshou {

/// Time that costs a promise nothing; without `to` it still lasts.
struct Pause
{
    Instant from;
    MaybeInstant to;
    QString cause; ///< a code: "waiting_customer"
    friend bool operator==(const Pause&, const Pause&) = default;
};

/// The same time as stretches in order that do not overlap: what is paused twice is paused once, for the cause that
/// came first.
QList<Pause> joined(QList<Pause> pauses);

/// Working time of one calendar, computed once; immutable, for any thread. Working time is the union of the calendar's
/// half-open intervals from 1970 to the end of 2099; nothing is counted outside. Counting is exact to the millisecond.
class WorkTime
{
public:
    /// Validation: the zone is not known, or hours that are out of order, overlap or leave their day; `field` names it.
    static Result<WorkTime> of(const WorkCalendar& calendar);

    const WorkCalendar& calendar() const { return m_calendar; }
    const WallClock& clock() const { return m_clock; }

    bool isOpen(Instant at) const;
    /// The first open instant from there on; nothing when it never opens again.
    MaybeInstant opening(Instant from) const;
    /// The open parts of [from, to) in order; those that touch are one.
    QList<std::pair<Instant, Instant>> openParts(Instant from, Instant to) const;
    /// Where the last open part ends; nothing when it never opens.
    MaybeInstant lastClosing() const;
    /// Working time in [from, to); none when `to` is not later. Additive: worked(a, b) + worked(b, c) = worked(a, c).
    Milliseconds worked(Instant from, Instant to) const;
    /// The same without what the pauses take; these are joined().
    Milliseconds worked(Instant from, Instant to, const QList<Pause>& pauses) const;
    /// The first instant by which so much was worked: a target that ends with the working day is due at its end, not
    /// the next morning. A target of nothing is due as soon as it is open. Nothing when it is never reached.
    MaybeInstant due(Instant start, Milliseconds target) const;
    /// With pauses, which are joined(); nothing also while one lasts that it does not end before.
    MaybeInstant due(Instant start, Milliseconds target, const QList<Pause>& pauses) const;

private:
    explicit WorkTime(const WorkCalendar& calendar);
    void append(Instant from, Instant to);
    qint64 before(Instant at) const;

    struct Span
    {
        qint64 from = 0, to = 0;
        qint64 total = 0; ///< worked from the beginning to its end
    };
    WorkCalendar m_calendar;
    WallClock m_clock;
    std::vector<Span> m_spans;
};

} // namespace woshou
