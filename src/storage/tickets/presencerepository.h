#pragma once

#include "domain/tickets/ticketviewer.h"
#include "storage/core/query.h"

namespace woshou {

/// Who has which ticket before him, by the window he has it in. Every function runs in the caller's transaction.
class PresenceRepository
{
public:
    explicit PresenceRepository(Connection& connection)
        : m_db(connection)
    {
    }

    /// The window shows this ticket from now on; Permission on a server for a ticket that the person
    /// may not see.
    Result<Done> put(const QString& desk, PersonId person, TicketId ticket, bool writing, Instant now);
    Result<Done> remove(const QString& desk, PersonId person);
    /// The person's windows that were not heard of since then.
    Result<Done> removeStale(PersonId person, Instant before);
    /// Others who were heard of since then, writers first.
    Result<QList<TicketViewer>> others(TicketId ticket, PersonId person, Instant since);

private:
    Connection& m_db;
};

} // namespace woshou
