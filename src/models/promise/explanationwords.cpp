#include "models/promise/explanationwords.h"

#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "models/promise/promisetext.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <optional>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Kind = CountedSpan::Kind;
using Outcome = PromiseRun::Outcome;

struct ExplanationText
{
    Q_DECLARE_TR_FUNCTIONS(ExplanationText)
};

using Names = QHash<QString, const char*>;

/// A code in words, or as it is.
QString nameIn(const Names& names, const QString& code)
{
    const char* name = names.value(code);
    return name ? ExplanationText::tr(name) : code;
}

/// The event that ended a promise.
QString eventText(const QString& event)
{
    static const Names names = {{u"resolved"_s, QT_TRANSLATE_NOOP("ExplanationText", "the ticket was resolved")},
                                {u"closed"_s, QT_TRANSLATE_NOOP("ExplanationText", "the ticket was closed")},
                                {u"withdrawn"_s, QT_TRANSLATE_NOOP("ExplanationText", "the ticket was withdrawn")},
                                {u"merged"_s, QT_TRANSLATE_NOOP("ExplanationText", "merged into another ticket")},
                                {u"taken_back"_s, QT_TRANSLATE_NOOP("ExplanationText", "the transfer was taken back")},
                                {u"reopened"_s, QT_TRANSLATE_NOOP("ExplanationText", "the fault is back")},
                                {u"untold"_s, QT_TRANSLATE_NOOP("ExplanationText", "it no longer holds")},
                                {u"unpromised"_s, QT_TRANSLATE_NOOP("ExplanationText", "it no longer holds")},
                                {u"uncalled"_s, QT_TRANSLATE_NOOP("ExplanationText", "it no longer holds")},
                                {u"unplanned"_s, QT_TRANSLATE_NOOP("ExplanationText", "it no longer holds")}};
    return nameIn(names, event);
}

qint64 secondOf(Instant at)
{
    return std::chrono::floor<std::chrono::seconds>(Milliseconds(at.ms())).count();
}

int restOf(Instant at)
{
    return static_cast<int>(at.ms() - 1000 * secondOf(at));
}

/// A span to the second.
struct Interval
{
    qint64 from = 0, to = 0; ///< seconds since 1970
    qint64 length() const { return to - from; }
};

/// What is counted begins and ends at a neighbouring second, so that no time is lost or won: what is shown is ahead of
/// what was counted by less than a second, and by nothing at the deadline.
QList<Interval> countedIntervals(const QList<CountedSpan>& spans)
{
    QList<Interval> intervals;
    int ahead = 0;
    for (const CountedSpan& span : spans) {
        Interval interval{secondOf(span.from), secondOf(span.to)};
        if (span.kind == Kind::Counted) {
            ahead += restOf(span.from);
            interval.from += ahead / 1000;
            ahead = ahead % 1000 - restOf(span.to);
            interval.to += ahead < 0 ? 1 : 0;
            ahead += ahead < 0 ? 1000 : 0;
        }
        intervals.append(interval);
    }
    return intervals;
}

/// A pause begins where the counting stopped and ends where it goes on.
QList<Interval> intervalsOf(const QList<CountedSpan>& spans)
{
    QList<Interval> intervals = countedIntervals(spans);
    for (qsizetype at = 0; at < spans.size(); ++at) {
        if (spans[at].kind != Kind::Paused)
            continue;
        const qsizetype next = at + 1;
        if (at > 0 && spans[at - 1].to == spans[at].from)
            intervals[at].from = intervals[at - 1].to;
        intervals[at].to = std::max(intervals[at].from, intervals[at].to);
        if (next < spans.size() && spans[next].kind == Kind::Counted && spans[next].from == spans[at].to)
            intervals[at].to = intervals[next].from;
    }
    return intervals;
}

class Teller
{
public:
    Teller(const PromiseRun& run, const DueExplanation& explanation, Instant now)
        : m_run(run)
        , m_explanation(explanation)
    {
        if (!explanation.zone.isEmpty())
            m_clock.emplace(explanation.zone);
        m_now = timeAt(now);
        const int year = m_now.date().year();
        const Instant end = explanation.due.value_or(now);
        m_hasYears = timeAt(explanation.start).date().year() != year || timeAt(end).date().year() != year;
    }

    ExplanationWords words()
    {
        ExplanationWords words;
        words.from = shortTime(timeAt(m_run.from), m_now);
        if (m_run.due)
            words.due = shortTime(timeAt(*m_run.due), m_now);
        words.head = toldText();
        if (!isCounted())
            return words;
        words.rows = rows();
        words.head = headText();
        words.foot = footText();
        words.notes = notes();
        return words;
    }

private:
    bool isCounted() const
    {
        const PromiseMetric* metric = promiseMetric(m_run.metric);
        return !m_run.byHand && !(metric && metric->absolute);
    }

    QDateTime timeAt(Instant at) const { return m_clock ? m_clock->timeAt(at) : centerTime(at); }
    QDateTime timeAt(qint64 second) const { return timeAt(Instant::fromMs(1000 * second)); }

    QString dayText(const QDate& day) const
    {
        const QLocale locale(uiChinese() ? QLocale::Chinese : QLocale::English);
        return ExplanationText::tr("%1 %2", "weekday and date")
            .arg(locale.dayName(day.dayOfWeek(), QLocale::ShortFormat),
                 day.toString(m_hasYears ? u"yyyy-MM-dd"_s : u"MM-dd"_s));
    }

    static QString clockText(const QTime& time)
    {
        return time.toString(time.second() == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s);
    }

    QString momentText(Instant at) const
    {
        const QDateTime time = timeAt(secondOf(at));
        return dayText(time.date()) + u' ' + clockText(time.time());
    }

    QString dueText() const
    {
        if (m_explanation.due)
            return ExplanationText::tr("due %1").arg(momentText(*m_explanation.due));
        return isWaiting() ? ExplanationText::tr("no end while it is paused")
                           : ExplanationText::tr("no end: the calendar does not open for long enough");
    }

    bool isWaiting() const { return !m_run.pauses.isEmpty() && !m_run.pauses.constLast().to; }

    QString toldText() const
    {
        const QString name = metricName(m_run.metric), due = dueText();
        if (!m_run.byHand)
            return ExplanationText::tr("%1: %2, as the customer was told on %3; there is nothing to count.")
                .arg(name, due, momentText(m_run.from));
        if (m_run.reason.isEmpty())
            return ExplanationText::tr("%1: %2, set by hand; there is nothing to count.").arg(name, due);
        return ExplanationText::tr("%1: %2, set by hand because: %3; there is nothing to count.")
            .arg(name, due, m_run.reason);
    }

    QString calendarText() const
    {
        const QString name = uiChinese() ? m_explanation.zh : m_explanation.en;
        return name.isEmpty() ? m_run.calendar : name;
    }

    QString headText() const
    {
        const QString name = metricName(m_run.metric), target = exactDuration(m_run.target);
        const QString from = momentText(m_explanation.start), due = dueText();
        if (m_run.calendar == "always"_L1)
            return ExplanationText::tr("%1: %2 around the clock, from %3, %4").arg(name, target, from, due);
        return ExplanationText::tr("%1: %2 of working time by calendar %3, from %4, %5")
            .arg(name, target, calendarText(), from, due);
    }

    QList<ExplanationRow> rows()
    {
        const QList<Interval> intervals = intervalsOf(m_explanation.spans);
        QList<ExplanationRow> rows;
        for (qsizetype at = 0; at < intervals.size(); ++at)
            rows.append(row(m_explanation.spans[at], intervals[at]));
        return rows;
    }

    /// The sums grow with each row.
    ExplanationRow row(const CountedSpan& span, const Interval& interval)
    {
        ExplanationRow row;
        row.kind = span.kind;
        row.day = dayText(span.day);
        row.interval = span.kind == Kind::Closed ? ExplanationText::tr("all day") : intervalText(span.day, interval);
        row.cause = causeText(span);
        if (span.kind == Kind::Counted) {
            m_counted += interval.length();
            row.counted = exactDuration(interval.length());
        } else if (span.kind == Kind::Paused) {
            m_paused += interval.length();
            row.paused = exactDuration(interval.length());
        }
        row.total = exactDuration(m_counted);
        return row;
    }

    QString intervalText(const QDate& day, const Interval& interval) const
    {
        const QDateTime to = timeAt(interval.to);
        const bool isMidnight = to.date() > day && to.time() == QTime(0, 0);
        return clockText(timeAt(interval.from).time()) + u'–' + (isMidnight ? u"24:00"_s : clockText(to.time()));
    }

    static QString causeText(const CountedSpan& span)
    {
        if (span.kind == Kind::Paused)
            return pauseCauseText(span.cause);
        return span.kind == Kind::Closed && span.cause.isEmpty() ? ExplanationText::tr("closed") : span.cause;
    }

    QString footText() const
    {
        if (m_explanation.zone.isEmpty()) // nobody knows the calendar any more
            return {};
        return m_paused == 0 ? sumText()
                             : ExplanationText::tr("%1 Paused: %2.").arg(sumText(), exactDuration(m_paused));
    }

    QString sumText() const
    {
        const QString sum = exactDuration(m_counted), target = exactDuration(m_run.target);
        if (!m_explanation.due)
            return ExplanationText::tr("Counted so far: %1 of %2.").arg(sum, target);
        const QString due = momentText(*m_explanation.due);
        if (m_counted == m_run.target)
            return ExplanationText::tr("Sum: %1, exactly what was promised; due %2.").arg(sum, due);
        return ExplanationText::tr("Sum: %1 of %2; due %3.").arg(sum, target, due);
    }

    QStringList notes() const
    {
        QStringList notes;
        QStringList years;
        for (const int year : m_explanation.yearsWithoutHolidays)
            years.append(QString::number(year));
        if (!years.isEmpty())
            notes.append(ExplanationText::tr("The public holidays of %1 are not known yet: its days count by their "
                                             "weekdays.")
                             .arg(spokenList(years)));
        const Instant start = m_explanation.start;
        if (timeAt(start).offsetFromUtc() != centerTime(start).offsetFromUtc())
            notes.append(ExplanationText::tr("Times by the clocks of %1.").arg(QString::fromUtf8(m_explanation.zone)));
        return notes;
    }

    const PromiseRun& m_run;
    const DueExplanation& m_explanation;
    std::optional<WallClock> m_clock; ///< else the center's
    QDateTime m_now;
    bool m_hasYears = false;
    qint64 m_counted = 0, m_paused = 0; ///< seconds, of the rows so far
};

QString rowText(const ExplanationRow& row)
{
    if (row.kind == Kind::Closed)
        return ExplanationText::tr("%1: %2 not counted, %3").arg(row.day, row.interval, row.cause);
    if (row.kind == Kind::Paused)
        return ExplanationText::tr("%1, %2: paused %3, %4; together still %5")
            .arg(row.day, row.interval, row.paused, row.cause, row.total);
    const QString day = row.cause.isEmpty() ? row.day : ExplanationText::tr("%1 (%2)").arg(row.day, row.cause);
    return ExplanationText::tr("%1, %2: counted %3, together %4").arg(day, row.interval, row.counted, row.total);
}

} // namespace

ExplanationWords explanationWords(const PromiseRun& run, const DueExplanation& explanation, Instant now)
{
    return Teller(run, explanation, now).words();
}

QString explanationText(const ExplanationWords& words)
{
    QStringList lines = {words.head};
    for (const ExplanationRow& row : words.rows)
        lines.append(rowText(row));
    lines.append(words.foot);
    lines.append(words.notes);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString exactDuration(qint64 seconds)
{
    const qint64 hours = seconds / 3600, minutes = seconds / 60 % 60, rest = seconds % 60;
    if (hours == 0 && minutes == 0)
        return ExplanationText::tr("%1 s").arg(rest);
    if (hours == 0)
        return rest == 0 ? ExplanationText::tr("%1 min").arg(minutes)
                         : ExplanationText::tr("%1 min %2 s").arg(minutes).arg(rest);
    if (rest > 0)
        return ExplanationText::tr("%1 h %2 min %3 s").arg(hours).arg(minutes).arg(rest);
    return minutes == 0 ? ExplanationText::tr("%1 h").arg(hours)
                        : ExplanationText::tr("%1 h %2 min").arg(hours).arg(minutes);
}

QString runStateText(const PromiseRun& run)
{
    switch (run.outcome) {
    case Outcome::Running:
        return run.late ? ExplanationText::tr("overdue") : ExplanationText::tr("running");
    case Outcome::Paused:
        return run.pauses.isEmpty()
                   ? ExplanationText::tr("paused")
                   : ExplanationText::tr("paused: %1").arg(pauseCauseText(run.pauses.constLast().cause));
    case Outcome::Kept:
        return ExplanationText::tr("kept");
    case Outcome::Broken:
        return ExplanationText::tr("late");
    case Outcome::Cancelled:
        return ExplanationText::tr("cancelled: %1").arg(eventText(run.reason));
    case Outcome::Renewed:
        return ExplanationText::tr("begun anew");
    case Outcome::Superseded:
        break;
    }
    return ExplanationText::tr("replaced by another end");
}

QString pauseCauseText(const QString& cause)
{
    static const Names names = {
        {u"waiting_customer"_s, QT_TRANSLATE_NOOP("ExplanationText", "waiting for the customer")},
        {u"waiting_part"_s, QT_TRANSLATE_NOOP("ExplanationText", "waiting for the part")},
        {u"selfcheck"_s, QT_TRANSLATE_NOOP("ExplanationText", "the customer checks it himself")},
        {u"callback"_s, QT_TRANSLATE_NOOP("ExplanationText", "a call-back is arranged")},
        {u"parts"_s, QT_TRANSLATE_NOOP("ExplanationText", "the part is on its way")},
        {u"toconfirm"_s, QT_TRANSLATE_NOOP("ExplanationText", "the customer is to confirm")},
        {u"resolved"_s, QT_TRANSLATE_NOOP("ExplanationText", "resolved until it was reopened")}};
    return nameIn(names, cause);
}

} // namespace woshou
