#pragma once

#include "domain/promise/promiserun.h"
#include "domain/tickets/ticket.h"
#include "storage/core/query.h"

namespace woshou {

/// A run as it is stored. Its key is the ticket's own: whoever computes it finds the same.
struct StoredRun
{
    PromiseRun run;
    bool isVoid = false; ///< what gave it was taken back
};

/// The promises of tickets, as they were computed last. Every function runs in the caller's transaction.
class PromiseRepository
{
public:
    explicit PromiseRepository(Connection& connection)
        : m_db(connection)
    {
    }

    /// In the order of their starts.
    Result<QList<PromiseRun>> ofTicket(TicketId id);
    /// With those that are void.
    Result<QList<StoredRun>> stored(TicketId id);
    /// `warn` is when something is to be said of it, or when it is overdue.
    Result<Done> insert(TicketId id, const PromiseRun& run, MaybeInstant warn, Instant at);
    Result<Done> update(TicketId id, const PromiseRun& run, MaybeInstant warn, Instant at);
    /// What gave it was taken back.
    Result<Done> annul(TicketId id, const QString& key, Instant at);
    /// Open tickets after this one whose runs an older schema made, at most five hundred.
    Result<QList<TicketId>> madeBefore(TicketId after);
    /// Open tickets after this one, at most so many.
    Result<QList<TicketId>> openTickets(TicketId after, int most);

private:
    Connection& m_db;
};

} // namespace woshou
