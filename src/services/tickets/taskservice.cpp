#include "services/tickets/taskservice.h"

#include "domain/tickets/checkedtext.h"
#include "domain/tickets/tasks.h"
#include "domain/tickets/ticketmoves.h"
#include "services/core/executor.h"
#include "services/promise/promisewrites.h"
#include "services/tickets/taskwrites.h"
#include "services/tickets/ticketwrites.h"
#include "storage/people/personrepository.h"
#include "storage/promise/promiserepository.h"
#include "storage/tickets/taskrepository.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> missing(const QString& field)
{
    return failure(ErrorKind::Validation, u"it is empty"_s, u"SV003"_s, field);
}

Result<Done> checkTime(MaybeInstant at, Instant now, const QString& field)
{
    if (!at)
        return missing(field);
    if (*at <= now)
        return failure(ErrorKind::Validation, u"it is in the past"_s, u"SV008"_s, field);
    return Done{};
}

/// Takes the key before anything is written: the ticket to work on, or nothing when the key was taken before.
Result<std::optional<Ticket>> beginWork(WriteUnit& unit, const ServiceContext& context, TicketId id, const QUuid& key,
                                        bool afterwards = false)
{
    TicketRepository tickets(unit.db);
    const QString request = key.toString(QUuid::WithoutBraces);
    WOSHOU_TRY(const auto known, tickets.ticketOfRequest(request));
    if (known)
        return std::nullopt;
    WOSHOU_TRY(const Ticket ticket, tickets.find(id));
    if (!mayWriteEntry(ticket, context.person, u"task"_s))
        return failure(ErrorKind::Permission, u"work on another's ticket"_s, u"SV002"_s);
    if (!ticket.open && !(afterwards && mayGiveFeedback(ticket, context.person)))
        return failure(ErrorKind::Conflict, u"the ticket is closed"_s, u"SV001"_s);
    WOSHOU_CHECK(tickets.claimRequest(request, id, context.person.id, unit.now));
    unit.changed.append(id);
    return ticket;
}

Result<Done> log(WriteUnit& unit, const ServiceContext& context, TicketId id, const QString& kind, const QString& text,
                 const QJsonObject& data = {})
{
    TicketEvent event;
    event.ticket = id;
    event.at = unit.now;
    event.person = context.person.id;
    event.kind = kind;
    event.text = text;
    event.data = QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
    return TicketRepository(unit.db).append(event);
}

Result<Done> writeProgress(WriteUnit& unit, const ServiceContext& context, TicketId id, const ProgressUpdate& update,
                           const QUuid& key)
{
    WOSHOU_TRY(const QString steps, checkedText(update.steps, u"steps"_s, true));
    WOSHOU_TRY(const QString difficulties, checkedText(update.difficulties, u"difficulties"_s, false));
    WOSHOU_CHECK(checkTime(update.expected, unit.now, u"expected"_s));
    WOSHOU_TRY(const auto ticket, beginWork(unit, context, id, key));
    if (!ticket)
        return Done{};
    WOSHOU_CHECK(log(unit, context, id, u"progress"_s, steps,
                     {{u"difficulties"_s, difficulties}, {u"expected"_s, update.expected->ms()}}));
    WOSHOU_CHECK(finishTasks(unit, context, id, u"followup"_s));
    TicketTask next;
    next.kind = u"followup"_s;
    next.origin = u"progress"_s;
    next.owner = context.person.id;
    next.due = update.expected;
    WOSHOU_CHECK(makeTask(unit, context, *ticket, next));
    return followTicket(unit, context, id);
}

Result<TicketTask> taskOf(const DepartmentDuty& duty, Instant now, qsizetype at)
{
    const QString place = u"duties.%1."_s.arg(at);
    TicketTask task;
    task.kind = u"department"_s;
    task.origin = u"meeting"_s;
    WOSHOU_TRY(task.department, checkedText(duty.department, place + u"department"_s, true, kLineLimit));
    WOSHOU_TRY(task.what, checkedText(duty.duty, place + u"duty"_s, true));
    WOSHOU_CHECK(checkTime(duty.due, now, place + u"due"_s));
    task.due = duty.due;
    task.owner = duty.owner;
    return task;
}

Result<Done> writeMeeting(WriteUnit& unit, const ServiceContext& context, TicketId id, const QString& note,
                          const QList<DepartmentDuty>& duties, const QUuid& key)
{
    WOSHOU_TRY(const QString text, checkedText(note, u"note"_s, true));
    if (duties.isEmpty())
        return missing(u"duties"_s);
    QList<TicketTask> tasks;
    for (qsizetype at = 0; at < duties.size(); ++at) {
        WOSHOU_TRY(const TicketTask task, taskOf(duties.at(at), unit.now, at));
        tasks.append(task);
    }
    WOSHOU_TRY(const auto ticket, beginWork(unit, context, id, key));
    if (!ticket)
        return Done{};
    WOSHOU_CHECK(log(unit, context, id, u"meeting"_s, text));
    for (const TicketTask& task : std::as_const(tasks))
        WOSHOU_CHECK(makeTask(unit, context, *ticket, task));
    return followTicket(unit, context, id);
}

/// Of what is promised once there is one at a time; who makes another at the same moment comes after this.
Result<Done> checkAlone(WriteUnit& unit, TicketId id, const QString& kind)
{
    WOSHOU_CHECK(TicketRepository(unit.db).lock(id));
    WOSHOU_TRY(const auto tasks, TaskRepository(unit.db).ofTicket(id));
    return openTask(tasks, kind) ? failure(ErrorKind::Conflict, u"there is one already"_s, u"SV001"_s)
                                 : Result<Done>(Done{});
}

Result<Done> writeFeedback(WriteUnit& unit, const ServiceContext& context, TicketId id, const QString& what,
                           const QUuid& key)
{
    TicketTask task;
    task.kind = u"product"_s;
    task.origin = u"feedback"_s;
    task.owner = context.person.id;
    WOSHOU_TRY(task.what, checkedText(what, u"what"_s, true));
    WOSHOU_TRY(const auto ticket, beginWork(unit, context, id, key, true));
    if (!ticket)
        return Done{};
    WOSHOU_CHECK(checkAlone(unit, id, task.kind));
    WOSHOU_CHECK(makeTask(unit, context, *ticket, task));
    return followTicket(unit, context, id);
}

Result<Done> writeChecklist(WriteUnit& unit, const ServiceContext& context, TicketId id, const QString& code,
                            const QUuid& key)
{
    const Checklist list = context.reference->checklist(code);
    if (list.items.isEmpty())
        return failure(ErrorKind::NotFound, u"no check list "_s + code, {}, u"checklist"_s);
    WOSHOU_TRY(const auto ticket, beginWork(unit, context, id, key));
    if (!ticket)
        return Done{};
    WOSHOU_TRY(const auto tasks, TaskRepository(unit.db).ofTicket(id));
    if (std::any_of(tasks.begin(), tasks.end(), [&](const TicketTask& task) { return task.checklist == code; }))
        return failure(ErrorKind::Conflict, u"the check list is there"_s, u"SV001"_s);
    TicketTask item;
    item.kind = u"check"_s;
    item.checklist = code;
    for (const CodeName& each : list.items) {
        item.item = each.code;
        item.what = each.zh;
        ++item.position;
        WOSHOU_CHECK(makeTask(unit, context, *ticket, item));
    }
    return Done{};
}

/// The task as the change makes it.
Result<TicketTask> changed(TicketTask task, const TaskChange& change, const QString& reason, Instant now)
{
    task.rev = change.rev;
    task.note = reason;
    if (change.action == "move"_L1) {
        if (!task.isOpen() || task.isCheck() || task.isFeedback())
            return failure(ErrorKind::Conflict, u"it has no time to move"_s, u"SV001"_s);
        const bool back = change.due && change.due == task.dueBefore;
        if (!back) {
            WOSHOU_CHECK(checkTime(change.due, now, u"due"_s));
            if (reason.isEmpty())
                return missing(u"reason"_s);
        }
        task.dueBefore = task.due == change.due ? task.dueBefore : task.due;
        task.due = change.due;
        return task;
    }
    static const QHash<QString, QString> outcomes = {
        {u"done"_s, u"done"_s}, {u"drop"_s, u"dropped"_s}, {u"reopen"_s, QString()}};
    if (!outcomes.contains(change.action))
        return failure(ErrorKind::Validation, u"it is none of done, drop, reopen, move"_s, u"SV008"_s, u"action"_s);
    if (task.isOpen() == (change.action == "reopen"_L1))
        return failure(ErrorKind::Conflict, u"the task is there already"_s, u"SV004"_s);
    const bool ticks = change.action == "done"_L1 || task.outcome == "done"_L1;
    if (ticks && task.isSolution())
        return failure(ErrorKind::Conflict, u"it is done with the ticket"_s, u"SV001"_s);
    if (change.action == "done"_L1 && task.isFeedback() && reason.isEmpty())
        return missing(u"reason"_s);
    task.outcome = outcomes.value(change.action);
    task.doneAt.reset();
    return task;
}

Result<Done> writeChange(WriteUnit& unit, const ServiceContext& context, const TaskChange& change)
{
    TaskRepository tasks(unit.db);
    WOSHOU_TRY(const QString reason, checkedText(change.reason, u"reason"_s, false));
    WOSHOU_TRY(const TicketTask before, tasks.find(change.task));
    WOSHOU_TRY(const auto ticket, beginWork(unit, context, before.ticket, change.key, before.isFeedback()));
    if (!ticket)
        return Done{};
    if (before.rev != change.rev)
        return failure(ErrorKind::Conflict, u"revision %1, now %2"_s.arg(change.rev).arg(before.rev), u"SV004"_s);
    if (change.action == "reopen"_L1 && before.isAlone())
        WOSHOU_CHECK(checkAlone(unit, before.ticket, before.kind));
    WOSHOU_TRY(const TicketTask after, changed(before, change, reason, unit.now));
    WOSHOU_CHECK(tasks.update(after, context.person.id, unit.now));
    return followTicket(unit, context, before.ticket);
}

Result<Done> checkRuns(Connection& db, const PromiseEnd& end)
{
    WOSHOU_TRY(const auto runs, PromiseRepository(db).ofTicket(end.ticket));
    const bool open = std::any_of(runs.begin(), runs.end(),
                                  [&](const PromiseRun& run) { return run.isOpen() && run.metric == end.metric; });
    return open ? Result<Done>(Done{}) : failure(ErrorKind::Conflict, u"no such promise runs"_s, u"SV001"_s);
}

Result<QList<PromiseRun>> writeEnd(WriteUnit& unit, const ServiceContext& context, const PromiseEnd& end)
{
    WOSHOU_TRY(const QString reason, checkedText(end.reason, u"reason"_s, true));
    WOSHOU_CHECK(checkTime(end.due, unit.now, u"due"_s));
    if (context.person.role != Role::Supervisor)
        return failure(ErrorKind::Permission, u"a promise is a supervisor's to change"_s, u"SV002"_s);
    WOSHOU_TRY(const auto ticket, beginWork(unit, context, end.ticket, end.key));
    if (ticket) {
        WOSHOU_CHECK(checkRuns(unit.db, end));
        WOSHOU_CHECK(log(unit, context, end.ticket, u"promise"_s, reason,
                         {{u"metric"_s, end.metric}, {u"due"_s, end.due->ms()}}));
        WOSHOU_CHECK(followTicket(unit, context, end.ticket));
    }
    return PromiseRepository(unit.db).ofTicket(end.ticket);
}

Result<QList<Person>> readOwners(Connection& db, TicketId id)
{
    WOSHOU_TRY(const Ticket ticket, TicketRepository(db).find(id));
    WOSHOU_TRY(QList<Person> people, PersonRepository(db).people());
    people.removeIf([&](const Person& person) { return !mayWriteEntry(ticket, person, u"task"_s); });
    return people;
}

} // namespace

TaskService::TaskService(const ServiceContext& context)
    : m_context(context)
{
}

QFuture<Result<Done>> TaskService::tell(TicketId id, const ToldWords& told, const QUuid& key)
{
    return m_context.executor->write<Done>([context = m_context, id, told, key](WriteUnit& unit) -> Result<Done> {
        WOSHOU_TRY(const QString text, checkedText(told.text, u"text"_s, true, kWordsLimit));
        if (told.promised)
            WOSHOU_CHECK(checkTime(told.promised, unit.now, u"promised"_s));
        return addEntry(unit, context, {id, u"told"_s, text, key, told.promised, told.keepsPromise, told.kind});
    });
}

QFuture<Result<Done>> TaskService::progress(TicketId id, const ProgressUpdate& update, const QUuid& key)
{
    return m_context.executor->write<Done>([context = m_context, id, update, key](WriteUnit& unit) {
        return writeProgress(unit, context, id, update, key);
    });
}

QFuture<Result<Done>> TaskService::meeting(TicketId id, const QString& note, const QList<DepartmentDuty>& duties,
                                           const QUuid& key)
{
    return m_context.executor->write<Done>([context = m_context, id, note, duties, key](WriteUnit& unit) {
        return writeMeeting(unit, context, id, note, duties, key);
    });
}

QFuture<Result<Done>> TaskService::feedback(TicketId id, const QString& what, const QUuid& key)
{
    return m_context.executor->write<Done>(
        [context = m_context, id, what, key](WriteUnit& unit) { return writeFeedback(unit, context, id, what, key); });
}

QFuture<Result<Done>> TaskService::addChecklist(TicketId id, const QString& code, const QUuid& key)
{
    return m_context.executor->write<Done>(
        [context = m_context, id, code, key](WriteUnit& unit) { return writeChecklist(unit, context, id, code, key); });
}

QFuture<Result<Done>> TaskService::change(const TaskChange& change)
{
    return m_context.executor->write<Done>(
        [context = m_context, change](WriteUnit& unit) { return writeChange(unit, context, change); });
}

QFuture<Result<QList<PromiseRun>>> TaskService::setEnd(const PromiseEnd& end)
{
    return m_context.executor->write<QList<PromiseRun>>(
        [context = m_context, end](WriteUnit& unit) { return writeEnd(unit, context, end); });
}

QFuture<Result<QList<Person>>> TaskService::owners(TicketId id)
{
    return m_context.executor->readTogether<QList<Person>>([id](Connection& db) { return readOwners(db, id); });
}

} // namespace woshou
