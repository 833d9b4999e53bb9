#include "domain/tickets/tasks.h"

#include "domain/promise/promiserules.h"

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

bool TicketTask::isFeedback() const
{
    return kind == "product"_L1;
}

bool TicketTask::isSolution() const
{
    return kind == "solution"_L1;
}

bool TicketTask::isAlone() const
{
    return kind == "call"_L1 || isSolution() || isFeedback();
}

bool makesDue(const PromiseRun& run)
{
    const PromiseMetric* metric = promiseMetric(run.metric);
    return run.isOpen() && run.due && !(metric && metric->measured) && run.metric != "next_update"_L1;
}

MaybeInstant nextDue(const Ticket& ticket, const QList<PromiseRun>& runs, const QList<TicketTask>& tasks)
{
    if (!ticket.open)
        return {};
    MaybeInstant due = dueOf(tasks);
    for (const PromiseRun& run : runs) {
        if (makesDue(run))
            due = earlier(due, run.due);
    }
    return earlier(due, ticket.state == "callback"_L1 ? ticket.callbackDue : MaybeInstant());
}

QString endedBy(const LifeCycle::Move& move, const LifeCycle::State& target, const TicketTask& task)
{
    const bool solved = target.code == "toconfirm"_L1 || !target.open;
    if (task.isOpen() && task.origin == "delay"_L1) // nothing runs over any more
        return solved ? u"dropped"_s : QString();
    if (!task.isOpen() || task.isCheck())
        return {};
    if (move.code == "merge"_L1) // what is open of a merged ticket goes along; its engineer is sent no more
        return task.kind == "call"_L1 ? u"dropped"_s : QString();
    if (task.kind == "promise"_L1 && move.replies)
        return u"done"_s;
    if ((task.kind == "followup"_L1 || task.isSolution() || task.kind == "call"_L1) && target.code == "toconfirm"_L1)
        return u"done"_s;
    if (task.kind == "call"_L1 && target.code == "doing"_L1)
        return u"done"_s; // whoever works on it has spoken to the customer
    if (task.kind == "call"_L1 && (move.code == "take_back"_L1 || move.code == "transfer"_L1))
        return u"dropped"_s; // he is no longer sent
    if (task.isFeedback())
        return target.code == "withdrawn"_L1 ? u"dropped"_s : QString(); // it goes on when the ticket is closed
    return target.open ? QString() : u"dropped"_s;
}

std::optional<TicketTask> openTask(const QList<TicketTask>& tasks, const QString& kind)
{
    std::optional<TicketTask> first;
    for (const TicketTask& task : tasks) {
        if (task.isOpen() && task.kind == kind && (!first || task.due < first->due))
            first = task;
    }
    return first;
}

bool mayPromise(const Ticket& ticket, const QString& kind)
{
    if (kind == "solution"_L1)
        return ticket.state != "toconfirm"_L1 && ticket.state != "tosurvey"_L1;
    return kind == "promise"_L1 || (kind == "call"_L1 && ticket.engineer.isValid());
}

QList<TicketTask> withPlanDue(QList<TicketTask> tasks, const QList<PromiseRun>& runs)
{
    const auto run = std::find_if(runs.begin(), runs.end(), [](const PromiseRun& each) {
        return each.isOpen() && each.metric == "product_plan"_L1;
    });
    for (TicketTask& task : tasks) {
        if (task.isFeedback() && task.isOpen() && run != runs.end())
            task.due = run->due;
    }
    return tasks;
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
    return openTask(tasks, u"promise"_s);
}

MaybeInstant expectedAt(const QList<PromiseRun>& runs, const QList<TicketTask>& tasks)
{
    if (const MaybeInstant announced = dueOf(tasks, u"followup"_s))
        return announced;
    for (const QString& kind : {u"solution"_s, u"promise"_s}) {
        if (const MaybeInstant told = dueOf(tasks, kind))
            return told;
    }
    MaybeInstant due;
    for (const PromiseRun& run : runs) {
        if (run.isOpen() && (run.metric == "resolve"_L1 || run.metric == "promised"_L1))
            due = earlier(due, run.due);
    }
    return due;
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

QString lastProgress(const QList<TicketEvent>& log)
{
    for (auto event = log.crbegin(); event != log.crend(); ++event) {
        if (event->kind == "progress"_L1)
            return event->text;
    }
    return {};
}

} // namespace woshou
