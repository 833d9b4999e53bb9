#pragma once

#include "base/result.h"
#include "domain/people/person.h"
#include "domain/promise/promiserun.h"
#include "domain/tickets/task.h"
#include "services/core/servicecontext.h"

#include <QFuture>
#include <QUuid>

namespace woshou {

/// What the customer was told, and what follows from it.
struct ToldWords
{
    QString text;
    MaybeInstant promised;    ///< a time that was told becomes a promise (R-140)
    bool keepsPromise = true; ///< it is the answer that was promised before
    /// What is promised by then, as a kind of task: "promise" (he hears from us), "solution", "call" (of the
    /// engineer who is sent, R-106). Of the last two there is one at a time: another time moves it, for the reason that
    /// he was told.
    QString kind = QStringLiteral("promise");
};

/// The handler's word on progress: an entry of the log; the next one is due when he expects to be done.
struct ProgressUpdate
{
    QString steps, difficulties; ///< difficulties may be empty
    MaybeInstant expected;
};

/// What another department does, by when, and who answers for it.
struct DepartmentDuty
{
    QString department, duty;
    PersonId owner; ///< the ticket's contact person when invalid
    MaybeInstant due;
};

/// Ends, moves or takes back a task.
struct TaskChange
{
    TaskId task;
    int rev = 0;
    QString action;   ///< done · drop · reopen · move
    MaybeInstant due; ///< of a move
    QString reason; ///< needed to move, except back to where it was, and of a feedback the plan that answers it; may be
                    ///< given with the others
    QUuid key = QUuid::createUuid();
};

/// Another end of a promise that runs, instead of the one that is counted.
struct PromiseEnd
{
    TicketId ticket;
    QString metric; ///< code of a PromiseMetric
    MaybeInstant due;
    QString reason;
    QUuid key = QUuid::createUuid();
};

/// Use cases of the work on a ticket that has an owner and a time: promises to the customer, progress, sub-tasks of
/// other departments, what the product department is asked for, check lists. Every call is one transaction and once per
/// key; the database logs each task. Errors as TicketService; Conflict "SV004" when somebody changed the task first,
/// "SV001" when the ticket is closed.
class TaskService
{
public:
    explicit TaskService(const ServiceContext& context);

    /// The entry "told"; the first response when nobody answered before. Conflict "SV001" for what may not
    /// be promised (mayPromise()).
    QFuture<Result<Done>> tell(TicketId id, const ToldWords& told, const QUuid& key);
    QFuture<Result<Done>> progress(TicketId id, const ProgressUpdate& update, const QUuid& key);
    /// An internal meeting: a note with the duty and the deadline of each department. The contact person stays.
    QFuture<Result<Done>> meeting(TicketId id, const QString& note, const QList<DepartmentDuty>& duties,
                                  const QUuid& key);
    /// What the product department is to improve, with the evidence: also of a closed ticket. Its plan is due
    /// as the policy says. Conflict "SV001" when one is open.
    QFuture<Result<Done>> feedback(TicketId id, const QString& what, const QUuid& key);
    /// Puts a check list of the center on the ticket; NotFound for an unknown code, Conflict when it is there already.
    QFuture<Result<Done>> addChecklist(TicketId id, const QString& code, const QUuid& key);
    QFuture<Result<Done>> change(const TaskChange& change);
    /// Sets the end of a promise by hand, and answers the ticket's promises as they are then. Permission
    /// "SV002" for everybody but a supervisor, Validation "SV003" without a reason, Conflict "SV001" when no such
    /// promise runs.
    QFuture<Result<QList<PromiseRun>>> setEnd(const PromiseEnd& end);
    /// Who may be given a task of this ticket: who deals with customers, and its engineer.
    QFuture<Result<QList<Person>>> owners(TicketId id);

private:
    const ServiceContext& m_context;
};

} // namespace woshou
