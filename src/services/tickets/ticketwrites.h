#pragma once

#include "services/core/executor.h"
#include "services/core/servicecontext.h"
#include "services/tickets/ticketservice.h"
#include "storage/tickets/ticketrepository.h"

namespace woshou {

/// One step of the life cycle inside the caller's transaction, for every service that makes one. `prepare` may set
/// more of the ticket before the gates are looked at.
Result<Ticket> moveTicket(WriteUnit& unit, const ServiceContext& context, TicketId id, int rev, const MoveInput& input,
                          const std::function<Result<Done>(Ticket&)>& prepare = {});

/// An entry that a person writes into a ticket's log.
struct TicketEntry
{
    TicketId ticket;
    QString kind, text;
    QUuid key;
    MaybeInstant promised{};                          ///< of "told": a time that was told becomes a promise (R-140)
    bool keepsPromise = false;                        ///< of "told": it is the answer that was promised before
    QString promisedKind = QStringLiteral("promise"); ///< of "told": what is promised, as a kind of task
};

/// Appends to the log inside the caller's transaction; the first "told" is the ticket's first response.
Result<Done> addEntry(WriteUnit& unit, const ServiceContext& context, const TicketEntry& entry);
/// The same; the entry's id, 0 when the key was known.
Result<qint64> writeEntry(WriteUnit& unit, const ServiceContext& context, const TicketEntry& entry);

/// A draft becomes a ticket inside the caller's transaction.
Result<CreatedTicket> createTicket(WriteUnit& unit, const ServiceContext& context, const TicketDraft& draft);

/// Another program's message becomes a ticket inside the caller's transaction.
Result<CreatedTicket> receiveTicket(WriteUnit& unit, const ServiceContext& context, const QByteArray& message);

} // namespace woshou
