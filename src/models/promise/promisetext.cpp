#include "models/promise/promisetext.h"

#include "models/admin/language.h"

#include <QCoreApplication>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct PromiseText
{
    Q_DECLARE_TR_FUNCTIONS(PromiseText)
};

PromiseWords stopped(const PromiseClock& clock)
{
    PromiseWords words;
    const Milliseconds target = std::chrono::seconds(clock.targetSeconds);
    words.label = PromiseText::tr("%1 ≤ %2").arg(metricName(clock.metric), durationText(target));
    const bool late = *clock.stoppedAt > clock.dueAt;
    const Milliseconds took = *clock.stoppedAt - clock.startedAt;
    words.words = late ? PromiseText::tr("finished %1 late").arg(durationText(*clock.stoppedAt - clock.dueAt))
                  : took < std::chrono::seconds(1) ? PromiseText::tr("at once")
                                                   : PromiseText::tr("took %1").arg(durationText(took));
    words.urge = late ? Urge::Breached : Urge::Done;
    words.used = 1;
    return words;
}

} // namespace

PromiseWords promiseWords(const PromiseClock& clock, Instant now)
{
    PromiseWords words;
    if (clock.stoppedAt) {
        words = stopped(clock);
    } else {
        words.label = PromiseText::tr("%1 by %2").arg(metricName(clock.metric), shortTime(clock.dueAt, now));
        words.words = timeLeftText(clock.dueAt, now);
        words.urge = urgeOf(clock.dueAt, now, clock.startedAt);
        words.used = usedFraction(clock.startedAt, clock.dueAt, now);
    }
    words.brief = metricName(clock.metric);
    words.hint = clock.policy.isEmpty() ? PromiseText::tr("Due %1").arg(fullTime(clock.dueAt))
                                        : PromiseText::tr("Due %1, policy %2").arg(fullTime(clock.dueAt), clock.policy);
    return words;
}

QString metricName(const QString& metric)
{
    if (metric == "answer"_L1)
        return PromiseText::tr("Answer");
    if (metric == "respond"_L1)
        return PromiseText::tr("Response");
    if (metric == "visit"_L1)
        return PromiseText::tr("Visit");
    if (metric == "resolve"_L1)
        return PromiseText::tr("Solution");
    if (metric == "start"_L1)
        return PromiseText::tr("Start of work");
    if (metric == "promise"_L1)
        return PromiseText::tr("Reply");
    if (metric == "department"_L1)
        return PromiseText::tr("Department");
    if (metric == "followup"_L1)
        return PromiseText::tr("Progress");
    return metric;
}

} // namespace woshou
