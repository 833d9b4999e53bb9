#pragma once

#include "domain/promise/promiserun.h"
#include "domain/tickets/lifecycle.h"
#include "domain/tickets/task.h"

namespace woshou {

/// What the customer is told when a ticket is passed on: by when, and what happens next.
struct ToldPromise
{
    Instant due;
    QString next;
};

/// Whether a ticket falls due by such a promise: how soon the phone is picked up is only measured, and
/// what the customer was told is a task of its own.
bool makesDue(const PromiseRun& run);

/// The earliest time something falls due: running promises, open tasks, and the call-back of a ticket that waits for
/// it. Nothing of a closed ticket. Pure.
MaybeInstant nextDue(const Ticket& ticket, const QList<PromiseRun>& runs, const QList<TicketTask>& tasks);

/// How a step ends an open task: "done", "dropped", or "" when it goes on. Speaking to the customer keeps a promise,
/// finished work needs no more word on progress, a ticket that is over ends everything but its check lists, except
/// that what is open goes along with a merge, and what an engineer was to do for the merged one does not.
QString endedBy(const LifeCycle::Move& move, const LifeCycle::State& target, const TicketTask& task);

/// The open task of that kind that falls due first, or nothing.
std::optional<TicketTask> openTask(const QList<TicketTask>& tasks, const QString& kind);

/// Whether that may be promised the customer, as a kind of task: a solution of what is not solved, a call of an
/// engineer who is sent, a reply always.
bool mayPromise(const Ticket& ticket, const QString& kind);

/// The tasks with what the product department is asked for falling due as the policy says.
QList<TicketTask> withPlanDue(QList<TicketTask> tasks, const QList<PromiseRun>& runs);

/// The promise that a step makes: the call-back, or what was told when it was passed on. Its owner is
/// the ticket's contact person, whoever made the step: it stays the one the customer knows.
std::optional<TicketTask> promisedBy(const LifeCycle::Move& move, const Ticket& ticket,
                                     const std::optional<ToldPromise>& told);

/// The earliest open promise to the customer, or nothing.
std::optional<TicketTask> nextPromise(const QList<TicketTask>& tasks);
/// When the handler's work is expected to be done: the progress he announced, else the solution that the customer was
/// told, else by when he hears from us, else the running promise of a solution.
MaybeInstant expectedAt(const QList<PromiseRun>& runs, const QList<TicketTask>& tasks);

/// Done and all of what a list shows: "2/4". Dropped tasks are not counted.
struct TaskCount
{
    int done = 0, all = 0;
};
TaskCount countTasks(const QList<TicketTask>& tasks);

/// What was last said of the work on it; empty when nothing was.
QString lastProgress(const QList<TicketEvent>& log);

} // namespace woshou
