#include "domain/tickets/tasks.h"

#include "domain/promise/policy.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

MaybeInstant earlier(MaybeInstant a, MaybeInstant b)
{
    return a && b ? std::min(*a, *b) : a ? a : b;
}

/// The earliest due time of the open tasks of a kind, of any kind without one.
MaybeInstant dueOf(const QList<TicketTask>& tasks, const QString& kind = {})
{
    MaybeInstant due;
    for (const TicketTask& task : tasks) {
        if (task.isOpen() && (kind.isEmpty() || task.kind == kind))
            due = earlier(due, task.due);
    }
    return due;
}

} // namespace

bool TicketTask::isCheck() const
{
    return kind == "check"_L1;
}

MaybeInstant nextDue(const Ticket& ticket, const QList<PromiseClock>& clocks, const QList<TicketTask>& tasks)
{
    if (!ticket.open)
        return {};
    const MaybeInstant callback = ticket.state == "callback"_L1 ? ticket.callbackDue : MaybeInstant();
    return earlier(earlier(nextDue(clocks), dueOf(tasks)), callback);
}

QString endedBy(const LifeCycle::Move& move, const LifeCycle::State& target, const TicketTask& task)
{
    if (!task.isOpen() || task.isCheck() || move.code == "merge"_L1)
        return {}; // what is open of a merged ticket goes along
    if (task.kind == "promise"_L1 && move.replies)
        return u"done"_s;
    if (task.kind == "followup"_L1 && target.code == "toconfirm"_L1)
        return u"done"_s;
    return target.open ? QString() : u"dropped"_s;
}

std::optional<TicketTask> promisedBy(const LifeCycle::Move& move, const Ticket& ticket,
                                     const std::optional<ToldPromise>& told)
{
    TicketTask task;
    task.ticket = ticket.id;
    task.kind = u"promise"_s;
    task.origin = move.code;
    task.owner = ticket.owner;
    if (told) {
        task.due = told->due;
        task.what = told->next;
        return task;
    }
    if (!move.gates.contains(u"callback_due"_s) || !ticket.callbackDue)
        return std::nullopt;
    task.due = ticket.callbackDue;
    return task;
}

std::optional<TicketTask> nextPromise(const QList<TicketTask>& tasks)
{
    std::optional<TicketTask> next;
    for (const TicketTask& task : tasks) {
        if (task.kind == "promise"_L1 && task.isOpen() && (!next || task.due < next->due))
            next = task;
    }
    return next;
}

MaybeInstant expectedAt(const QList<PromiseClock>& clocks, const QList<TicketTask>& tasks)
{
    if (const MaybeInstant announced = dueOf(tasks, u"followup"_s))
        return announced;
    if (const MaybeInstant told = dueOf(tasks, u"promise"_s))
        return told;
    QList<PromiseClock> solutions = clocks;
    solutions.removeIf([](const PromiseClock& clock) { return clock.metric != "resolve"_L1; });
    return nextDue(solutions);
}

TaskCount countTasks(const QList<TicketTask>& tasks)
{
    TaskCount count;
    for (const TicketTask& task : tasks) {
        count.all += task.outcome != "dropped"_L1;
        count.done += task.outcome == "done"_L1;
    }
    return count;
}

} // namespace woshou
