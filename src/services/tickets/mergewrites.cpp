#include "services/tickets/mergewrites.h"

#include "services/promise/promisewrites.h"
#include "storage/tickets/taskrepository.h"

#include <QJsonDocument>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> unfit(const QString& why)
{
    return failure(ErrorKind::Validation, why, u"SV008"_s, u"merged_into"_s);
}

/// Whether a task that is at home there belongs to this ticket or to one that was merged into it before.
Result<bool> isAtHome(TicketRepository& tickets, TicketId home, TicketId ticket)
{
    if (!home.isValid() || home == ticket)
        return home.isValid();
    WOSHOU_TRY(const Ticket other, tickets.find(home));
    return other.mergedInto == ticket;
}

} // namespace

Result<Done> logEntry(WriteUnit& unit, const ServiceContext& context, TicketId id, const QString& kind,
                      const QString& text, const QJsonObject& data)
{
    TicketEvent event;
    event.ticket = id;
    event.at = unit.now;
    event.person = context.person.id;
    event.kind = kind;
    event.text = text;
    event.data = QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
    unit.changed.append(id);
    return TicketRepository(unit.db).append(event);
}

Result<Done> checkSurvivor(WriteUnit& unit, const Ticket& ticket)
{
    if (ticket.mergedInto == ticket.id)
        return unfit(u"a ticket is not merged into itself"_s);
    const auto survivor = TicketRepository(unit.db).find(ticket.mergedInto);
    if (!survivor)
        return survivor.error().kind == ErrorKind::NotFound ? unfit(u"there is no such ticket"_s)
                                                            : failure(survivor.error());
    if (!survivor->open)
        return unfit(u"it is closed"_s);
    if (survivor->customer != ticket.customer && ticket.moveNote.isEmpty())
        return failure(ErrorKind::Validation, u"another customer's, and no reason"_s, u"SV003"_s, u"move_note"_s);
    return Done{};
}

Result<Done> followMerge(WriteUnit& unit, const ServiceContext& context, const Ticket& merged)
{
    TaskRepository tasks(unit.db);
    WOSHOU_TRY(const auto own, tasks.ofTicket(merged.id));
    for (const TicketTask& task : own) {
        const TicketId home = task.home.isValid() ? task.home : merged.id;
        if (task.isOpen() && !task.isCheck())
            WOSHOU_CHECK(tasks.moveTo(task, merged.mergedInto, home, context.person.id, unit.now));
    }
    QJsonObject data = {{u"ticket"_s, merged.number}};
    if (!merged.firstResponseAt)
        data.insert(u"since"_s, merged.createdAt.ms()); // who waits for an answer goes on waiting since then
    WOSHOU_CHECK(logEntry(unit, context, merged.mergedInto, u"merged"_s, merged.moveNote, data));
    return followTicket(unit, context, merged.mergedInto);
}

Result<Done> followUnmerge(WriteUnit& unit, const ServiceContext& context, const Ticket& merged, TicketId survivor)
{
    TicketRepository tickets(unit.db);
    TaskRepository tasks(unit.db);
    WOSHOU_TRY(const auto there, tasks.ofTicket(survivor));
    for (const TicketTask& task : there) {
        WOSHOU_TRY(const bool atHome, isAtHome(tickets, task.home, merged.id));
        const TicketId home = task.home == merged.id ? TicketId() : task.home;
        if (atHome && task.isOpen())
            WOSHOU_CHECK(tasks.moveTo(task, merged.id, home, context.person.id, unit.now));
    }
    WOSHOU_CHECK(logEntry(unit, context, survivor, u"unmerged"_s, {}, {{u"ticket"_s, merged.number}}));
    return followTicket(unit, context, survivor); // also of a closed one: feedback goes home
}

} // namespace woshou
