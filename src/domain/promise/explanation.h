#pragma once

#include "domain/promise/worktime.h"

namespace woshou {

/// One line of the arithmetic of a deadline.
struct CountedSpan
{
    enum class Kind { Counted, Paused, Closed };
    Kind kind = Kind::Counted;
    QDate day;                        ///< in the calendar's zone
    Instant from, to;                 ///< the part of a day's hours between start and deadline; Closed: the whole day
    Milliseconds counted{}, paused{}; ///< working time; one of them is zero
    Milliseconds total{};             ///< counted so far, this line included
    QString cause; ///< Paused: the pause's code; Closed and Counted: what makes the day differ ("国庆节"), or ""
};

/// How a deadline came about. The counted time of the spans is the target, and the last one that counts ends at the
/// deadline, both exactly; without a deadline they end where a pause lasts, or where the calendar knows no more.
struct DueExplanation
{
    Instant start;
    Milliseconds target{};
    MaybeInstant due;
    QList<CountedSpan> spans;
    Milliseconds counted{}, paused{};
    QByteArray zone;                 ///< IANA, the calendar's; "" where nothing is counted
    QString zh, en;                  ///< what people call the calendar; may be empty
    QList<int> yearsWithoutHolidays; ///< between start and deadline, of a calendar that knows those of other years
};

/// The years from one to the other whose public holidays the calendar does not know while it knows some.
QList<int> yearsWithoutHolidays(const WorkTime& time, Instant from, Instant to);

/// The pauses are joined(). Days come in order, closed ones among them; a day without a start or end in it is whole.
DueExplanation explainDue(const WorkTime& time, Instant start, Milliseconds target, const QList<Pause>& pauses = {});

} // namespace woshou
