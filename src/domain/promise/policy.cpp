#include "domain/promise/policy.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

void append(QList<PromiseClock>& clocks, const PromisePolicy& policy, const QString& metric, Instant start,
            std::optional<qint64> seconds)
{
    if (!seconds)
        return;
    PromiseClock clock;
    clock.metric = metric;
    clock.startedAt = start;
    clock.dueAt = start + std::chrono::seconds(*seconds);
    clock.targetSeconds = *seconds;
    clock.policy = policy.code;
    clocks.append(clock);
}

std::optional<qint64> find(const QHash<QString, qint64>& limits, const QString& key)
{
    const auto it = limits.find(key);
    return it == limits.end() ? std::nullopt : std::optional<qint64>(*it);
}

} // namespace

QList<PromiseClock> promisesFor(const PromisePolicy& policy, Priority priority, const QString& mode, Instant start)
{
    QList<PromiseClock> clocks;
    auto respond = find(policy.respondByPriority, priorityCode(priority));
    append(clocks, policy, u"respond"_s, start, respond ? respond : policy.firstResponse);
    append(clocks, policy, u"resolve"_s, start, find(policy.resolveByMode, mode));
    return clocks;
}

MaybeInstant nextDue(const QList<PromiseClock>& clocks)
{
    MaybeInstant due;
    for (const PromiseClock& clock : clocks) {
        if (!clock.stoppedAt && (!due || clock.dueAt < *due))
            due = clock.dueAt;
    }
    return due;
}

} // namespace woshou
