#include "domain/promise/worktime.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

bool isInOrder(const QList<OpenHours>& hours)
{
    int end = 0;
    for (const OpenHours& open : hours) {
        if (open.from < end || open.to <= open.from || open.to > kDaySeconds)
            return false;
        end = open.to;
    }
    return true;
}

tl::unexpected<Error> refuse(const QString& field, const QString& what)
{
    return failure(ErrorKind::Validation, field + u": "_s + what, {}, field);
}

} // namespace

QList<Pause> joined(QList<Pause> pauses)
{
    std::stable_sort(pauses.begin(), pauses.end(), [](const Pause& a, const Pause& b) { return a.from < b.from; });
    QList<Pause> list;
    for (Pause& pause : pauses) {
        if (pause.to && *pause.to <= pause.from)
            continue;
        if (!list.isEmpty() && (!list.constLast().to || (pause.to && *pause.to <= *list.constLast().to)))
            continue;
        if (!list.isEmpty() && pause.from < *list.constLast().to)
            pause.from = *list.constLast().to;
        list.append(pause);
    }
    return list;
}

Result<WorkTime> WorkTime::of(const WorkCalendar& calendar)
{
    if (!WallClock::knows(calendar.zone))
        return refuse(u"zone"_s, u"no time zone is called \"%1\""_s.arg(QString::fromUtf8(calendar.zone)));
    const QString wrong = u"hours follow one another within the day"_s;
    for (const QList<OpenHours>& hours : calendar.week) {
        if (!isInOrder(hours))
            return refuse(u"week"_s, wrong);
    }
    for (auto day = calendar.exceptions.begin(); day != calendar.exceptions.end(); ++day) {
        if (!isInOrder(day->hours) || day->like < 1 || day->like > 7)
            return refuse(u"overrides"_s, day.key().toString(Qt::ISODate) + u' ' + wrong);
    }
    return WorkTime(calendar);
}

WorkTime::WorkTime(const WorkCalendar& calendar)
    : m_calendar(calendar)
    , m_clock(calendar.zone)
{
    const QDate end(WallClock::kLastYear + 1, 1, 1);
    for (QDate day(WallClock::kFirstYear, 1, 1); day < end; day = day.addDays(1)) {
        for (const OpenHours& hours : calendar.hoursOn(day))
            append(m_clock.instantOf(day, hours.from), m_clock.instantOf(day, hours.to));
    }
    m_spans.shrink_to_fit();
}

void WorkTime::append(Instant from, Instant to)
{
    if (to <= from) // all of it is skipped by the clock on the wall
        return;
    const qint64 worked = (to - from).count();
    if (!m_spans.empty() && m_spans.back().to == from.ms()) {
        m_spans.back().to = to.ms();
        m_spans.back().total += worked;
        return;
    }
    m_spans.push_back({from.ms(), to.ms(), (m_spans.empty() ? 0 : m_spans.back().total) + worked});
}

/// Worked from the beginning to there.
qint64 WorkTime::before(Instant at) const
{
    const auto span =
        std::upper_bound(m_spans.begin(), m_spans.end(), at.ms(), [](qint64 ms, const Span& s) { return ms < s.to; });
    if (span == m_spans.end())
        return m_spans.empty() ? 0 : m_spans.back().total;
    return span->total - (span->to - std::max(span->from, at.ms()));
}

bool WorkTime::isOpen(Instant at) const
{
    return opening(at) == at;
}

MaybeInstant WorkTime::opening(Instant from) const
{
    const auto span =
        std::upper_bound(m_spans.begin(), m_spans.end(), from.ms(), [](qint64 ms, const Span& s) { return ms < s.to; });
    if (span == m_spans.end())
        return {};
    return Instant::fromMs(std::max(span->from, from.ms()));
}

QList<std::pair<Instant, Instant>> WorkTime::openParts(Instant from, Instant to) const
{
    QList<std::pair<Instant, Instant>> parts;
    auto span =
        std::upper_bound(m_spans.begin(), m_spans.end(), from.ms(), [](qint64 ms, const Span& s) { return ms < s.to; });
    for (; span != m_spans.end() && span->from < to.ms(); ++span)
        parts.append({Instant::fromMs(std::max(span->from, from.ms())), Instant::fromMs(std::min(span->to, to.ms()))});
    return parts;
}

MaybeInstant WorkTime::lastClosing() const
{
    return m_spans.empty() ? MaybeInstant() : Instant::fromMs(m_spans.back().to);
}

Milliseconds WorkTime::worked(Instant from, Instant to) const
{
    return Milliseconds(to <= from ? 0 : before(to) - before(from));
}

Milliseconds WorkTime::worked(Instant from, Instant to, const QList<Pause>& pauses) const
{
    Milliseconds sum = worked(from, to);
    for (const Pause& pause : pauses)
        sum -= worked(std::max(from, pause.from), pause.to ? std::min(to, *pause.to) : to);
    return sum;
}

MaybeInstant WorkTime::due(Instant start, Milliseconds target) const
{
    if (target <= Milliseconds::zero())
        return opening(start);
    const qint64 goal = before(start) + target.count();
    const auto span = std::lower_bound(m_spans.begin(), m_spans.end(), goal,
                                       [](const Span& s, qint64 total) { return s.total < total; });
    if (span == m_spans.end())
        return {};
    return Instant::fromMs(span->to - (span->total - goal));
}

MaybeInstant WorkTime::due(Instant start, Milliseconds target, const QList<Pause>& pauses) const
{
    for (const Pause& pause : pauses) {
        if (pause.to && *pause.to <= start)
            continue;
        const MaybeInstant reached = due(start, target);
        // At the end of a stretch that counts it is reached; but nothing opens in a pause.
        if (reached && (target > Milliseconds::zero() ? *reached <= pause.from : *reached < pause.from))
            return reached;
        if (!pause.to)
            return {};
        target -= worked(start, pause.from);
        start = *pause.to;
    }
    return due(start, target);
}

} // namespace woshou
