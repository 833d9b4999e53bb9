#include "domain/promise/explanation.h"

#include <algorithm>

namespace woshou {

namespace {

/// Goes through the days from start to the end and writes down what each gives.
class Walk
{
public:
    Walk(const WorkTime& time, const QList<Pause>& pauses, DueExplanation& result, Instant end)
        : m_time(time)
        , m_pauses(pauses)
        , m_result(result)
        , m_end(end)
    {
    }

    void go()
    {
        const QDate last = m_time.clock().dateAt(m_end);
        for (QDate day = m_time.clock().dateAt(m_result.start); day <= last; day = day.addDays(1))
            walk(day);
    }

private:
    void walk(const QDate& day)
    {
        const QList<OpenHours>& hours = m_time.calendar().hoursOn(day);
        if (hours.isEmpty()) {
            const WallClock& clock = m_time.clock();
            append(CountedSpan::Kind::Closed, day, clock.instantOf(day, 0), clock.instantOf(day, kDaySeconds),
                   m_time.calendar().nameOf(day));
        }
        for (const OpenHours& open : hours) {
            const Instant from = std::max(m_time.clock().instantOf(day, open.from), m_result.start);
            cut(day, from, std::min(m_time.clock().instantOf(day, open.to), m_end));
        }
    }

    /// What of [from, to) counts and what is paused.
    void cut(const QDate& day, Instant from, Instant to)
    {
        for (const Pause& pause : m_pauses) {
            const Instant pauseEnd = pause.to.value_or(to);
            if (pauseEnd <= from || pause.from >= to)
                continue;
            count(day, from, pause.from);
            append(CountedSpan::Kind::Paused, day, std::max(from, pause.from), std::min(to, pauseEnd), pause.cause);
            from = pauseEnd;
        }
        count(day, from, to);
    }

    void count(const QDate& day, Instant from, Instant to)
    {
        append(CountedSpan::Kind::Counted, day, from, to, m_time.calendar().nameOf(day));
    }

    void append(CountedSpan::Kind kind, const QDate& day, Instant from, Instant to, const QString& cause)
    {
        if (to <= from)
            return;
        CountedSpan span;
        span.kind = kind;
        span.day = day;
        span.from = from;
        span.to = to;
        span.cause = cause;
        if (kind == CountedSpan::Kind::Counted)
            span.counted = to - from;
        else if (kind == CountedSpan::Kind::Paused)
            span.paused = to - from;
        m_result.counted += span.counted;
        m_result.paused += span.paused;
        span.total = m_result.counted;
        m_result.spans.append(span);
    }

    const WorkTime& m_time;
    const QList<Pause>& m_pauses;
    DueExplanation& m_result;
    const Instant m_end;
};

/// Until when there is something to tell: the deadline, else the beginning of the pause that still lasts.
Instant endOf(const DueExplanation& explanation, const QList<Pause>& pauses)
{
    if (explanation.due)
        return *explanation.due;
    const bool lasts = !pauses.isEmpty() && !pauses.constLast().to;
    return lasts ? std::max(explanation.start, pauses.constLast().from) : explanation.start;
}

} // namespace

QList<int> yearsWithoutHolidays(const WorkTime& time, Instant from, Instant to)
{
    QList<int> years;
    const QSet<int>& known = time.calendar().holidayYears;
    const int last = time.clock().dateAt(to).year();
    for (int year = time.clock().dateAt(from).year(); !known.isEmpty() && year <= last; ++year) {
        if (!known.contains(year))
            years.append(year);
    }
    return years;
}

DueExplanation explainDue(const WorkTime& time, Instant start, Milliseconds target, const QList<Pause>& pauses)
{
    DueExplanation explanation;
    explanation.start = start;
    explanation.target = target;
    explanation.due = time.due(start, target, pauses);
    const Instant end = endOf(explanation, pauses);
    Walk(time, pauses, explanation, end).go();
    explanation.yearsWithoutHolidays = yearsWithoutHolidays(time, start, end);
    return explanation;
}

} // namespace woshou
