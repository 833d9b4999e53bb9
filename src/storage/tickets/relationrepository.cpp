#include "storage/tickets/relationrepository.h"

#include "domain/knowledge/searchterms.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

TicketLink readLink(const Row& row)
{
    TicketLink link;
    link.id = row.id<LinkId>("id");
    link.kind = row.text("kind");
    link.forward = row.flag("forward");
    link.ticket = row.id<TicketId>("ticket_id");
    link.number = row.text("number");
    link.title = row.text("symptom");
    link.state = row.text("state");
    link.open = row.flag("is_open");
    link.rev = row.number("rev");
    return link;
}

TicketChange readChange(const Row& row)
{
    return {row.id<ChangeId>("id"),
            row.id<TicketId>("ticket_id"),
            row.number("rev"),
            row.instant("at"),
            row.id<PersonId>("person_id"),
            row.text("kind"),
            row.text("move"),
            row.text("before"),
            row.flag("undone")};
}

tl::unexpected<Error> savedBefore(TicketId id, int rev)
{
    return failure(ErrorKind::Conflict, u"ticket %1 is no longer at revision %2"_s.arg(id.value()).arg(rev),
                   u"SV004"_s);
}

} // namespace

Result<QList<TicketLink>> RelationRepository::links(TicketId id)
{
    return selectAll<TicketLink>(m_db, u"tickets/list_links"_s, {{u"ticket_id"_s, id}}, readLink);
}

Result<LinkId> RelationRepository::insertLink(const LinkEnds& ends, PersonId by, Instant at)
{
    WOSHOU_TRY(const qint64 id, insertReturning(m_db, u"tickets/insert_link"_s,
                                                {{u"ticket_id"_s, ends.ticket},
                                                 {u"other_id"_s, ends.other},
                                                 {u"kind"_s, ends.kind},
                                                 {u"at"_s, at},
                                                 {u"person_id"_s, by}}));
    return LinkId(id);
}

Result<LinkEnds> RelationRepository::link(LinkId id)
{
    WOSHOU_TRY(const auto found,
               selectOne<LinkEnds>(m_db, u"tickets/select_link"_s, {{u"id"_s, id}}, [](const Row& row) {
                   return LinkEnds{row.id<TicketId>("ticket_id"), row.id<TicketId>("other_id"), row.text("kind")};
               }));
    if (!found)
        return failure(ErrorKind::NotFound, u"no link %1"_s.arg(id.value()));
    return *found;
}

Result<Done> RelationRepository::removeLink(LinkId id, PersonId by, Instant at)
{
    WOSHOU_TRY(const qint64 rows,
               runStatement(m_db, u"tickets/remove_link"_s, {{u"id"_s, id}, {u"at"_s, at}, {u"person_id"_s, by}}));
    if (rows != 1)
        return failure(ErrorKind::Conflict, u"the link is gone"_s, u"SV004"_s);
    return Done{};
}

Result<QList<TicketChange>> RelationRepository::changes(TicketId id, int newest)
{
    return selectAll<TicketChange>(m_db, u"tickets/list_changes"_s, {{u"ticket_id"_s, id}, {u"newest"_s, newest}},
                                   readChange);
}

Result<TicketChange> RelationRepository::change(ChangeId id)
{
    WOSHOU_TRY(const auto found,
               selectOne<TicketChange>(m_db, u"tickets/select_change"_s, {{u"id"_s, id}}, readChange));
    if (!found)
        return failure(ErrorKind::NotFound, u"no change %1"_s.arg(id.value()));
    return *found;
}

Result<Done> RelationRepository::undo(const TicketChange& change, int rev, PersonId by, Instant at)
{
    WOSHOU_TRY(const qint64 rows, runStatement(m_db, u"tickets/undo_change"_s,
                                               {{u"change"_s, change.id},
                                                {u"id"_s, change.ticket},
                                                {u"rev"_s, rev},
                                                {u"at"_s, at},
                                                {u"person_id"_s, by}}));
    return rows == 1 ? Result<Done>(Done{}) : savedBefore(change.ticket, rev);
}

Result<Done> RelationRepository::updateOne(const QString& statement, const Ticket& ticket, PersonId by, Instant at,
                                           const Binds& binds)
{
    const Binds all = binds + Binds{{u"id"_s, ticket.id},
                                    {u"rev"_s, ticket.rev},
                                    {u"change_note"_s, ticket.changeNote},
                                    {u"at"_s, at},
                                    {u"person_id"_s, by}};
    WOSHOU_TRY(const qint64 rows, runStatement(m_db, statement, all));
    return rows == 1 ? Result<Done>(Done{}) : savedBefore(ticket.id, ticket.rev);
}

Result<Done> RelationRepository::updateOwner(const Ticket& ticket, PersonId by, Instant at)
{
    return updateOne(u"tickets/update_owner"_s, ticket, by, at, {{u"owner_id"_s, ticket.owner}});
}

Result<Done> RelationRepository::updateFields(const Ticket& ticket, PersonId by, Instant at)
{
    return updateOne(u"tickets/update_fields"_s, ticket, by, at,
                     {{u"owner_id"_s, ticket.owner},
                      {u"priority"_s, priorityCode(ticket.priority)},
                      {u"priority_rank"_s, static_cast<int>(ticket.priority)},
                      {u"category"_s, ticket.category},
                      {u"fault"_s, ticket.fault},
                      {u"contact_phone"_s, ticket.contactPhone},
                      {u"address"_s, ticket.address},
                      {u"next_due"_s, ticket.nextDue}});
}

Result<Done> RelationRepository::updateCustomer(const Ticket& ticket, PersonId by, Instant at)
{
    return updateOne(u"tickets/update_customer"_s, ticket, by, at,
                     {{u"customer_id"_s, ticket.customer},
                      {u"device_id"_s, ticket.device},
                      {u"contact_phone"_s, ticket.contactPhone},
                      {u"district"_s, ticket.district},
                      {u"address"_s, ticket.address},
                      {u"lat"_s, ticket.lat},
                      {u"lon"_s, ticket.lon},
                      {u"next_due"_s, ticket.nextDue}});
}

Result<Done> RelationRepository::reindex(TicketId id, const QString& text)
{
    const QString value = m_db.backend() == Backend::Sqlite ? fts5Document(text) : tsDocument(text);
    WOSHOU_CHECK(runStatement(m_db, u"tickets/update_search"_s, {{u"ticket_id"_s, id}, {u"terms"_s, value}}));
    return Done{};
}

} // namespace woshou
