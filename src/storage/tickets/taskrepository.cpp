#include "storage/tickets/taskrepository.h"

#include "storage/tickets/ticketrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

std::optional<int> maybeNumber(const Row& row, const char* column)
{
    return row.isNull(column) ? std::nullopt : std::optional<int>(row.number(column));
}

TicketTask readTask(const Row& row)
{
    TicketTask task;
    task.id = row.id<TaskId>("id");
    task.rev = row.number("rev");
    task.ticket = row.id<TicketId>("ticket_id");
    task.kind = row.text("kind");
    task.origin = row.text("origin");
    task.what = row.text("what");
    task.department = row.text("department");
    task.checklist = row.text("checklist");
    task.item = row.text("item");
    task.position = row.number("position");
    task.owner = row.id<PersonId>("owner_id");
    task.ownerName = row.text("owner_name");
    task.ownerNameEn = row.text("owner_name_en");
    task.due = row.maybeInstant("due_at");
    task.dueBefore = row.maybeInstant("due_before");
    task.createdAt = row.instant("created_at");
    task.createdBy = row.id<PersonId>("created_by");
    task.doneAt = row.maybeInstant("done_at");
    task.doneByName = row.text("done_by_name");
    task.doneByNameEn = row.text("done_by_name_en");
    task.outcome = row.text("outcome");
    task.note = row.text("note");
    task.home = row.id<TicketId>("home_id");
    task.madeRev = maybeNumber(row, "made_rev");
    task.doneRev = maybeNumber(row, "done_rev");
    return task;
}

/// What a change writes.
Binds changeBinds(const TicketTask& task, PersonId by, Instant at)
{
    return {{u"due_at"_s, task.due},
            {u"due_before"_s, task.dueBefore},
            {u"done_at"_s, task.isOpen() ? MaybeInstant() : task.doneAt.value_or(at)},
            {u"done_by"_s, task.isOpen() ? PersonId() : by},
            {u"outcome"_s, task.outcome},
            {u"done_rev"_s, Bind::nullableInt(task.isOpen() ? std::nullopt : std::optional(task.doneRev.value_or(0)))},
            {u"note"_s, task.note},
            {u"updated_at"_s, at},
            {u"updated_by"_s, by}};
}

Following readFollowing(const Row& row)
{
    Following following;
    for (const char* view :
         {"tasks", "followup", "handed", "late", "approval", "escalated", "visits", "covered", "product"}) {
        if (row.flag(view))
            following.views.append(QString::fromLatin1(view));
    }
    following.expectedAt = row.maybeInstant("expected_at");
    following.visitDue = row.maybeInstant("visit_due");
    following.planDue = row.maybeInstant("plan_due");
    following.asked = row.text("asked");
    following.escalatedSince = row.maybeInstant("escalated_since");
    following.escalationLevel = following.escalatedSince ? row.number("escalation_level") : 0;
    return following;
}

} // namespace

Result<TaskId> TaskRepository::insert(const TicketTask& task, PersonId by, Instant at)
{
    WOSHOU_TRY(const qint64 id,
               insertReturning(m_db, u"tickets/insert_task"_s,
                               changeBinds(task, by, at) + Binds{{u"ticket_id"_s, task.ticket},
                                                                 {u"kind"_s, task.kind},
                                                                 {u"origin"_s, task.origin},
                                                                 {u"what"_s, task.what},
                                                                 {u"department"_s, task.department},
                                                                 {u"checklist"_s, task.checklist},
                                                                 {u"item"_s, task.item},
                                                                 {u"position"_s, task.position},
                                                                 {u"owner_id"_s, task.owner},
                                                                 {u"made_rev"_s, Bind::nullableInt(task.madeRev)},
                                                                 {u"created_at"_s, at},
                                                                 {u"created_by"_s, by}}));
    return TaskId(id);
}

Result<Done> TaskRepository::update(const TicketTask& task, PersonId by, Instant at)
{
    WOSHOU_TRY(const qint64 rows,
               runStatement(m_db, u"tickets/update_task"_s,
                            changeBinds(task, by, at) + Binds{{u"id"_s, task.id}, {u"rev"_s, task.rev}}));
    if (rows != 1)
        return failure(ErrorKind::Conflict, u"task %1 is no longer at revision %2"_s.arg(task.id.value()).arg(task.rev),
                       u"SV004"_s);
    return Done{};
}

Result<Done> TaskRepository::moveTo(const TicketTask& task, TicketId ticket, TicketId home, PersonId by, Instant at)
{
    WOSHOU_TRY(const qint64 rows, runStatement(m_db, u"tickets/move_task"_s,
                                               {{u"id"_s, task.id},
                                                {u"rev"_s, task.rev},
                                                {u"to_ticket"_s, ticket},
                                                {u"home_id"_s, home},
                                                {u"at"_s, at},
                                                {u"person_id"_s, by}}));
    if (rows != 1)
        return failure(ErrorKind::Conflict, u"task %1 is no longer at revision %2"_s.arg(task.id.value()).arg(task.rev),
                       u"SV004"_s);
    return Done{};
}

Result<TicketTask> TaskRepository::find(TaskId id)
{
    WOSHOU_TRY(auto found, selectOne<TicketTask>(m_db, u"tickets/select_task"_s, {{u"id"_s, id}}, readTask));
    if (!found)
        return failure(ErrorKind::NotFound, u"no task %1"_s.arg(id.value()));
    return *found;
}

Result<QList<TicketTask>> TaskRepository::ofTicket(TicketId id)
{
    return selectAll<TicketTask>(m_db, u"tickets/list_ticket_tasks"_s, {{u"ticket_id"_s, id}}, readTask);
}

Result<QHash<TicketId, Following>> TaskRepository::following(const QList<TicketId>& ids, const FollowingAsk& ask)
{
    QHash<TicketId, Following> found;
    const Binds binds = {{u"ids"_s, idList(m_db.backend(), ids)},
                         {u"person"_s, ask.person},
                         {u"now"_s, ask.now},
                         {u"day"_s, ask.day},
                         {u"tomorrow"_s, ask.tomorrow()}};
    WOSHOU_CHECK(runStatement(m_db, u"tickets/list_following"_s, binds,
                              [&](const Row& row) { found.insert(row.id<TicketId>("id"), readFollowing(row)); }));
    return found;
}

} // namespace woshou
