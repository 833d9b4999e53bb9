#include "models/promise/promisetext.h"

#include "domain/promise/promiseruns.h"
#include "domain/tickets/tasks.h"
#include "models/admin/language.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct PromiseText
{
    Q_DECLARE_TR_FUNCTIONS(PromiseText)
};

/// Whether its end was told or set instead of counted.
bool isTold(const PromiseRun& run)
{
    return run.byHand || run.calendar.isEmpty();
}

/// To the hour, from a day on to the day; what is shorter as it is.
Milliseconds roughly(Milliseconds duration)
{
    constexpr Milliseconds kHour = std::chrono::hours(1), kDay = std::chrono::hours(24);
    const Milliseconds unit = duration >= 2 * kDay ? kDay : duration >= kHour ? kHour : Milliseconds(1);
    return duration / unit * unit;
}

PromiseWords ended(const PromiseRun& run)
{
    PromiseWords words;
    const Milliseconds target = std::chrono::seconds(run.target);
    words.label = isTold(run) ? metricName(run.metric)
                              : PromiseText::tr("%1 ≤ %2").arg(metricName(run.metric), durationText(target));
    const bool late = run.outcome == PromiseRun::Outcome::Broken;
    const Milliseconds took = *run.ended - run.from;
    words.words = late && run.due ? PromiseText::tr("finished %1 late").arg(durationText(*run.ended - *run.due))
                  : took < std::chrono::seconds(1) ? PromiseText::tr("at once")
                                                   : PromiseText::tr("took %1").arg(durationText(took));
    if (late && run.due)
        words.briefWords = PromiseText::tr("%1 late").arg(durationText(roughly(*run.ended - *run.due)));
    words.urge = late ? Urge::Breached : Urge::Done;
    words.used = 1;
    return words;
}

/// Nobody knows the end before the customer has answered.
PromiseWords waiting(const PromiseRun& run)
{
    PromiseWords words;
    words.label = metricName(run.metric);
    words.words = PromiseText::tr("paused: the customer is waited for");
    return words;
}

PromiseWords running(const PromiseRun& run, Instant now)
{
    PromiseWords words;
    words.label = PromiseText::tr("%1 by %2").arg(metricName(run.metric), shortTime(*run.due, now));
    words.words = timeLeftText(run.due, now);
    const Milliseconds left = *run.due - now;
    const Instant rough = left < Milliseconds(0) ? now - roughly(-left) : now + roughly(left);
    words.briefWords = timeLeftText(rough, now);
    words.urge = urgeOf(run.due, now, run.from);
    words.used = usedFraction(run.from, *run.due, now);
    return words;
}

/// Where there is no room for the whole name.
QString briefName(const QString& metric)
{
    static const QHash<QString, const char*> names = {
        {u"first_response"_s, QT_TRANSLATE_NOOP("PromiseText", "First")},
        {u"follow_up"_s, QT_TRANSLATE_NOOP("PromiseText", "Daily")},
        {u"start"_s, QT_TRANSLATE_NOOP("PromiseText", "Start")},
        {u"resolve"_s, QT_TRANSLATE_NOOP("PromiseText", "Fix")},
        {u"visit_after_self_check"_s, QT_TRANSLATE_NOOP("PromiseText", "Visit")},
        {u"promised"_s, QT_TRANSLATE_NOOP("PromiseText", "Promised")},
        {u"call_by"_s, QT_TRANSLATE_NOOP("PromiseText", "Call")},
        {u"product_plan"_s, QT_TRANSLATE_NOOP("PromiseText", "Plan")},
        {u"escalated_contact"_s, QT_TRANSLATE_NOOP("PromiseText", "Contact")}};
    const char* name = names.value(metric);
    return name ? PromiseText::tr(name) : metricName(metric);
}

bool isShown(const PromiseRun& run, bool hasResponse)
{
    const bool broken = run.outcome == PromiseRun::Outcome::Broken;
    if (run.metric == "next_update"_L1)
        return false; // the task of it is
    if (run.isOpen())
        return !run.due || makesDue(run);
    if (broken)
        return true;
    const bool first = run.metric == "first_response"_L1;
    const bool lasting = run.metric == "respond"_L1 || run.metric == "resolve"_L1 || (first && !hasResponse);
    return lasting && run.outcome == PromiseRun::Outcome::Kept;
}

bool holdsResponse(const QList<PromiseRun>& runs)
{
    return std::any_of(runs.begin(), runs.end(), [](const PromiseRun& run) { return run.metric == "respond"_L1; });
}

} // namespace

PromiseWords promiseWords(const PromiseRun& run, Instant now)
{
    PromiseWords words = run.ended ? ended(run) : run.due ? running(run, now) : waiting(run);
    words.brief = briefName(run.metric);
    if (run.due)
        words.hint = PromiseText::tr("Due %1").arg(fullTime(*run.due));
    return words;
}

QList<PromiseRun> shownPromises(const QList<PromiseRun>& runs)
{
    QList<PromiseRun> shown = runs;
    const bool hasResponse = holdsResponse(runs);
    shown.removeIf([hasResponse](const PromiseRun& run) { return !isShown(run, hasResponse); });
    return shown;
}

QList<PromiseRun> mostUrgent(const QList<PromiseRun>& runs, qsizetype most)
{
    const auto rank = [](const PromiseRun& run) {
        const int state = run.isOpen() ? (run.due ? 0 : 1) : run.outcome == PromiseRun::Outcome::Broken ? 2 : 3;
        return std::pair(state, run.isOpen() ? run.due.value_or(run.from).ms() : -run.from.ms());
    };
    QList<PromiseRun> urgent = runs;
    std::stable_sort(urgent.begin(), urgent.end(),
                     [&](const PromiseRun& a, const PromiseRun& b) { return rank(a) < rank(b); });
    urgent = urgent.mid(0, most);
    std::sort(urgent.begin(), urgent.end(), isToldBefore);
    return urgent;
}

QList<PromiseRun> promisesToTell(const QList<PromiseRun>& runs)
{
    QList<PromiseRun> told = runs;
    const bool hasResponse = holdsResponse(runs);
    told.removeIf([hasResponse](const PromiseRun& run) {
        return !makesDue(run) || (hasResponse && run.metric == "first_response"_L1);
    });
    return told;
}

QString promiseEffectText(const QString& lines)
{
    QStringList words;
    for (const QString& line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const QString metric = line.section(u' ', 0, 0), value = line.section(u' ', 1);
        bool isTime = false;
        const qint64 due = value.toLongLong(&isTime);
        const QString what = isTime               ? fullTime(Instant::fromMs(due))
                             : value == "kept"_L1 ? PromiseText::tr("in time")
                             : value.isEmpty()    ? PromiseText::tr("paused")
                                                  : PromiseText::tr("late");
        words.append(metricName(metric) + u' ' + what);
    }
    return words.isEmpty() ? PromiseText::tr("nothing is promised") : words.join(PromiseText::tr(", "));
}

QString metricName(const QString& metric)
{
    static const QHash<QString, const char*> names = {
        {u"answer"_s, QT_TRANSLATE_NOOP("PromiseText", "Answer")},
        {u"first_response"_s, QT_TRANSLATE_NOOP("PromiseText", "First response")},
        {u"respond"_s, QT_TRANSLATE_NOOP("PromiseText", "Response")},
        {u"next_reply"_s, QT_TRANSLATE_NOOP("PromiseText", "Reply")},
        {u"follow_up"_s, QT_TRANSLATE_NOOP("PromiseText", "Daily follow-up")},
        {u"next_update"_s, QT_TRANSLATE_NOOP("PromiseText", "Next update")},
        {u"promised"_s, QT_TRANSLATE_NOOP("PromiseText", "Promised solution")},
        {u"start"_s, QT_TRANSLATE_NOOP("PromiseText", "Start of work")},
        {u"resolve"_s, QT_TRANSLATE_NOOP("PromiseText", "Solution")},
        {u"visit_after_self_check"_s, QT_TRANSLATE_NOOP("PromiseText", "Arrange visit")},
        {u"call_by"_s, QT_TRANSLATE_NOOP("PromiseText", "Engineer's call")},
        {u"escalated_contact"_s, QT_TRANSLATE_NOOP("PromiseText", "Escalated contact")},
        {u"return_visit"_s, QT_TRANSLATE_NOOP("PromiseText", "Return visit")},
        {u"repeat_visit"_s, QT_TRANSLATE_NOOP("PromiseText", "Visit at intervals")},
        {u"product_plan"_s, QT_TRANSLATE_NOOP("PromiseText", "Improvement plan")},
        {u"visit"_s, QT_TRANSLATE_NOOP("PromiseText", "Visit")},
        {u"promise"_s, QT_TRANSLATE_NOOP("PromiseText", "Reply")},
        {u"department"_s, QT_TRANSLATE_NOOP("PromiseText", "Department")},
        {u"followup"_s, QT_TRANSLATE_NOOP("PromiseText", "Progress")}};
    const char* name = names.value(metric);
    return name ? PromiseText::tr(name) : metric;
}

} // namespace woshou
