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
        // At a change of the clock near midnight an instant may be a day behind the day that its hours belong to.
        const Instant start = std::max(m_result.start, m_time.clock().instantOf(QDate(WallClock::kFirstYear, 1, 1), 0));
        const QDate last = std::max(m_time.clock().dateAt(start), m_time.clock().dateAt(m_end)).addDays(1);
        for (QDate day = m_time.clock().dateAt(start); day <= last; day = day.addDays(1))
            walk(day, m_time.clock().instantOf(day, 0), m_time.clock().instantOf(day, kDaySeconds));
    }

private:
    void walk(const QDate& day, Instant begin, Instant end)
    {
        const Instant from = std::max(begin, m_result.start), to = std::min(end, m_end);
        if (to <= from)
            return;
        if (m_time.calendar().hoursOn(day).isEmpty())
            append(CountedSpan::Kind::Closed, day, begin, end, m_time.calendar().nameOf(day));
        for (const auto& [opens, closes] : m_time.openParts(from, to))
            cut(day, opens, closes);
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

/// Until when there is something to tell: the deadline, else the beginning of the pause that still lasts, else the end
/// of what the calendar knows.
Instant endOf(const DueExplanation& explanation, const WorkTime& time, const QList<Pause>& pauses)
{
    if (explanation.due)
        return *explanation.due;
    const bool lasts = !pauses.isEmpty() && !pauses.constLast().to;
    const MaybeInstant end = lasts ? pauses.constLast().from : time.lastClosing();
    return end ? std::max(explanation.start, *end) : explanation.start;
}

} // namespace

QList<int> yearsWithoutHolidays(const WorkTime& time, Instant from, Instant to)
{
    QList<int> years;
    const QSet<int>& known = time.calendar().holidayYears;
    const int last = std::min(time.clock().dateAt(to).year(), WallClock::kLastYear);
    const int first = std::max(time.clock().dateAt(from).year(), WallClock::kFirstYear);
    for (int year = first; !known.isEmpty() && year <= last; ++year) {
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
    explanation.zone = time.calendar().zone;
    explanation.zh = time.calendar().zh;
    explanation.en = time.calendar().en;
    explanation.due = time.due(start, target, pauses);
    const Instant end = endOf(explanation, time, pauses);
    Walk(time, pauses, explanation, end).go();
    explanation.yearsWithoutHolidays = yearsWithoutHolidays(time, start, end);
    return explanation;
}

} // namespace woshou
