#include "services/tickets/taskwrites.h"

#include "base/text.h"
#include "domain/tickets/ticketdraft.h"
#include "storage/tickets/taskrepository.h"
#include "storage/tickets/ticketrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// @param rev that the step leads to which ends it, 0 without a step
Result<Done> endTask(WriteUnit& unit, const ServiceContext& context, TicketTask& task, const QString& outcome, int rev)
{
    task.outcome = outcome;
    task.doneRev = rev;
    task.note.clear();
    WOSHOU_CHECK(TaskRepository(unit.db).update(task, context.person.id, unit.now));
    ++task.rev;
    return Done{};
}

} // namespace

Result<std::optional<ToldPromise>> toldWith(const LifeCycle::Move& move, const MoveInput& input, Instant now)
{
    if (!move.asks.contains(u"told_due"_s))
        return std::nullopt;
    const QString due = input.fields.value(u"told_due"_s);
    const QString next = normaliseText(input.fields.value(u"told_next"_s)).trimmed();
    bool isNumber = false;
    const Instant at = Instant::fromMs(due.toLongLong(&isNumber));
    if (due.isEmpty() || next.isEmpty())
        return failure(ErrorKind::Validation, u"the customer was not told"_s, u"SV003"_s,
                       due.isEmpty() ? u"told_due"_s : u"told_next"_s);
    if (!isNumber || at <= now)
        return failure(ErrorKind::Validation, u"it is no time to come"_s, u"SV008"_s, u"told_due"_s);
    if (next.toUcs4().size() > kTextLimit)
        return failure(ErrorKind::Validation, u"it is longer than %1 characters"_s.arg(kTextLimit), u"SV008"_s,
                       u"told_next"_s);
    return ToldPromise{at, next};
}

Result<QList<TicketTask>> stepTasks(WriteUnit& unit, const ServiceContext& context, const LifeCycle::Move& move,
                                    const Ticket& ticket, const std::optional<ToldPromise>& told)
{
    const LifeCycle::State target = context.reference->lifeCycle.state(move.to);
    WOSHOU_TRY(QList<TicketTask> tasks, TaskRepository(unit.db).ofTicket(ticket.id));
    for (TicketTask& task : tasks) {
        if (const QString outcome = endedBy(move, target, task); !outcome.isEmpty())
            WOSHOU_CHECK(endTask(unit, context, task, outcome, ticket.rev + 1));
    }
    if (auto promise = promisedBy(move, ticket, told)) {
        promise->madeRev = ticket.rev + 1;
        WOSHOU_CHECK(makeTask(unit, context, ticket, *promise));
        tasks.append(*promise);
    }
    return tasks;
}

Result<Done> finishTasks(WriteUnit& unit, const ServiceContext& context, TicketId id, const QString& kind)
{
    WOSHOU_TRY(QList<TicketTask> tasks, TaskRepository(unit.db).ofTicket(id));
    for (TicketTask& task : tasks) {
        if (task.kind == kind && task.isOpen())
            WOSHOU_CHECK(endTask(unit, context, task, u"done"_s, 0));
    }
    return Done{};
}

Result<Done> tickOff(WriteUnit& unit, const ServiceContext& context, TicketId id, const QString& checklist,
                     const QString& item)
{
    WOSHOU_TRY(QList<TicketTask> tasks, TaskRepository(unit.db).ofTicket(id));
    for (TicketTask& task : tasks) {
        if (task.checklist == checklist && task.item == item && task.isOpen())
            WOSHOU_CHECK(endTask(unit, context, task, u"done"_s, 0));
    }
    return Done{};
}

Result<Done> dropOthersCalls(WriteUnit& unit, const ServiceContext& context, const Ticket& ticket)
{
    WOSHOU_TRY(QList<TicketTask> tasks, TaskRepository(unit.db).ofTicket(ticket.id));
    for (TicketTask& task : tasks) {
        if (task.kind == "call"_L1 && task.isOpen() && task.owner != ticket.engineer)
            WOSHOU_CHECK(endTask(unit, context, task, u"dropped"_s, 0));
    }
    return Done{};
}

Result<Done> dropBeside(WriteUnit& unit, const ServiceContext& context, const TicketTask& kept)
{
    WOSHOU_TRY(QList<TicketTask> tasks, TaskRepository(unit.db).ofTicket(kept.ticket));
    for (TicketTask& task : tasks) {
        if (task.kind == kept.kind && task.isOpen() && task.id != kept.id)
            WOSHOU_CHECK(endTask(unit, context, task, u"dropped"_s, 0));
    }
    return Done{};
}

Result<Done> makeTask(WriteUnit& unit, const ServiceContext& context, const Ticket& ticket, TicketTask task)
{
    task.ticket = ticket.id;
    if (!task.owner.isValid() && !task.isCheck())
        task.owner = ticket.owner.isValid() ? ticket.owner : context.person.id;
    WOSHOU_CHECK(TaskRepository(unit.db).insert(task, context.person.id, unit.now));
    return Done{};
}

} // namespace woshou
