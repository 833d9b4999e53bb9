#include "services/admin/demotasks.h"

#include "services/admin/demofile.h"
#include "storage/tickets/ticketrepository.h"

#include <QJsonDocument>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using std::chrono::minutes;

TicketEvent eventOf(const TicketTask& task, const QString& kind, Instant at)
{
    TicketEvent event;
    event.ticket = task.ticket;
    event.at = at;
    event.person = task.createdBy;
    event.kind = kind;
    return event;
}

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

DemoTasks::DemoTasks(const DemoCenter& center)
    : m_center(center)
{
}

TicketTask DemoTasks::promise(const Ticket& ticket, Instant due, const QString& origin, const QString& what) const
{
    TicketTask task;
    task.kind = u"promise"_s;
    task.origin = origin;
    task.what = what;
    task.owner = task.createdBy = ticket.owner;
    task.createdAt = ticket.updatedAt;
    task.due = due;
    return task;
}

/// Every fifth engineer lets the center wait for word.
TicketTask DemoTasks::progress(const Ticket& ticket, qint64 serial) const
{
    TicketTask task;
    task.kind = u"followup"_s;
    task.origin = u"progress"_s;
    task.owner = task.createdBy = ticket.engineer;
    task.createdAt = ticket.updatedAt;
    const Instant later = m_center.options.now + minutes(20 + serial * 7 % 160);
    task.due = serial % 5 == 0 ? std::max(ticket.updatedAt + minutes(1), m_center.options.now - minutes(25)) : later;
    return task;
}

/// By when the engineer calls, or it is solved.
TicketTask DemoTasks::told(const Ticket& ticket, const QString& kind, Instant due) const
{
    TicketTask task = promise(ticket, due, u"told"_s, {});
    task.kind = kind;
    if (kind == "call"_L1)
        task.owner = ticket.engineer;
    return task;
}

/// What the product department is to improve.
TicketTask DemoTasks::feedback(const Ticket& ticket) const
{
    TicketTask task =
        promise(ticket, ticket.updatedAt, u"feedback"_s, m_center.talk["work"_L1]["feedback"_L1].toString());
    task.kind = u"product"_s;
    task.due.reset();
    return task;
}

void DemoTasks::addChecklist(QList<TicketTask>& tasks, const QString& code, int done) const
{
    TicketTask item = tasks.constFirst();
    item.kind = u"check"_s;
    item.origin.clear();
    item.owner = PersonId();
    item.due.reset();
    item.checklist = code;
    for (const CodeName& each : m_center.reference.checklist(code).items) {
        item.item = each.code;
        item.what = each.zh;
        ++item.position;
        item.outcome = item.position <= done ? u"done"_s : QString();
        tasks.append(item);
    }
}

void DemoTasks::addDepartments(QList<TicketTask>& tasks, const Ticket& ticket) const
{
    int hours = 3;
    for (const QJsonValue& value : m_center.talk["work"_L1]["duties"_L1].toArray()) {
        TicketTask task =
            promise(ticket, m_center.options.now + minutes(60 * hours), u"meeting"_s, value["duty"_L1].toString());
        task.kind = u"department"_s;
        task.department = value["department"_L1].toString();
        tasks.append(task);
        hours += 21;
    }
}

QList<TicketTask> DemoTasks::of(const Ticket& ticket, qint64 serial) const
{
    const Instant now = m_center.options.now;
    QList<TicketTask> tasks;
    if (ticket.createdAt < now - kDemoLastDays)
        return tasks;
    if (ticket.state == "closed"_L1 && ticket.mode == "visit"_L1 && !ticket.cause.isEmpty() && serial % 7 == 3)
        tasks.append(feedback(ticket));
    if (!ticket.open)
        return tasks;
    if (ticket.state == "todispatch"_L1) {
        tasks.append(promise(ticket, now + minutes(25 + serial * 11 % 200), u"transfer"_s,
                             m_center.talk["work"_L1]["next"_L1].toString()));
        addChecklist(tasks, u"handover"_s, 3);
    } else if (ticket.state == "callback"_L1 && ticket.callbackDue) {
        tasks.append(promise(ticket, *ticket.callbackDue, u"callback"_s, {}));
    } else if (ticket.state == "assigned"_L1 && serial % 2 == 0) {
        tasks.append(told(ticket, u"call"_s, now + minutes(15 + serial * 7 % 90)));
    } else if (ticket.state == "doing"_L1) {
        tasks.append(progress(ticket, serial));
        if (serial % 3 == 0)
            addDepartments(tasks, ticket);
        if (serial % 4 == 1)
            tasks.append(told(ticket, u"solution"_s, now + minutes(120 + serial * 13 % 600)));
    } else if (ticket.state == "toconfirm"_L1 && serial % 4 == 0) {
        tasks.append(promise(ticket, now + minutes(40 + serial * 3 % 300), u"told"_s, {}));
        addChecklist(tasks, u"closing"_s, 1);
    }
    return tasks;
}

Result<Done> DemoTasks::log(Connection& db, const TicketTask& task, const QString& action, Instant at) const
{
    TicketEvent event = eventOf(task, u"task"_s, at);
    QJsonObject data{{u"action"_s, action},
                     {u"kind"_s, task.kind},
                     {u"origin"_s, task.origin},
                     {u"what"_s, task.what},
                     {u"department"_s, task.department},
                     {u"checklist"_s, task.checklist},
                     {u"item"_s, task.item}};
    if (task.due)
        data.insert(u"due"_s, task.due->ms());
    event.data = compact(data);
    return TicketRepository(db).append(event);
}

Result<Done> DemoTasks::store(Connection& db, const Ticket& ticket, const QList<TicketTask>& tasks) const
{
    const QJsonValue work = m_center.talk["work"_L1];
    for (TicketTask task : tasks) {
        task.ticket = ticket.id;
        TicketEvent entry = eventOf(task, task.origin, task.createdAt);
        if (task.origin == "progress"_L1) {
            entry.text = work["steps"_L1].toString();
            entry.data = compact({{u"difficulties"_s, work["difficulties"_L1]}, {u"expected"_s, task.due->ms()}});
            WOSHOU_CHECK(TicketRepository(db).append(entry));
        } else if (task.origin == "meeting"_L1 && task.department == work["duties"_L1][0]["department"_L1].toString()) {
            entry.text = work["meeting"_L1].toString();
            WOSHOU_CHECK(TicketRepository(db).append(entry));
        }
        WOSHOU_CHECK(TaskRepository(db).insert(task, task.createdBy, task.createdAt));
        WOSHOU_CHECK(log(db, task, u"made"_s, task.createdAt));
        if (!task.isOpen())
            WOSHOU_CHECK(log(db, task, task.outcome, task.createdAt));
    }
    return Done{};
}

} // namespace woshou
