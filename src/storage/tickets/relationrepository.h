#pragma once

#include "domain/tickets/relation.h"
#include "domain/tickets/ticket.h"
#include "storage/core/query.h"

namespace woshou {

/// The two ends of a link.
struct LinkEnds
{
    TicketId ticket, other;
    QString kind;
};

/// Links between tickets, what is put right of one, and what its changes were before. Every function runs in the
/// caller's transaction.
class RelationRepository
{
public:
    explicit RelationRepository(Connection& connection)
        : m_db(connection)
    {
    }
    Result<QList<TicketLink>> links(TicketId id);
    Result<LinkId> insertLink(const LinkEnds& ends, PersonId by, Instant at);
    /// NotFound when it was removed before.
    Result<LinkEnds> link(LinkId id);
    Result<Done> removeLink(LinkId id, PersonId by, Instant at);

    /// What stands of a ticket's changes, the newest first.
    Result<QList<TicketChange>> changes(TicketId id, int newest);
    Result<TicketChange> change(ChangeId id);
    /// Brings back what was before it where the revision still is `rev`; Conflict "SV004" when it is not.
    Result<Done> undo(const TicketChange& change, int rev, PersonId by, Instant at);

    /// Each writes its part of the ticket with `changeNote` where the revision still is `ticket.rev`; Conflict "SV004"
    /// when it is not.
    Result<Done> updateOwner(const Ticket& ticket, PersonId by, Instant at);
    Result<Done> updateFields(const Ticket& ticket, PersonId by, Instant at); ///< editableColumns()
    Result<Done> updateCustomer(const Ticket& ticket, PersonId by, Instant at);
    Result<Done> reindex(TicketId id, const QString& text);

private:
    Result<Done> updateOne(const QString& statement, const Ticket& ticket, PersonId by, Instant at, const Binds& binds);
    Connection& m_db;
};

} // namespace woshou
