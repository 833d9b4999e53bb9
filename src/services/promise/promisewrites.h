#pragma once

#include "domain/promise/promiserun.h"
#include "domain/tickets/ticket.h"
#include "services/core/executor.h"
#include "services/core/servicecontext.h"

namespace woshou {

/// What the ticket's own trigger is about to write into its log: that it was made (`before` has no state), moved by
/// that step, or put right.
TicketEvent entryOf(const Ticket& before, const Ticket& after, const QString& move, Instant now);
/// The customer's level, by which promises may differ, as it is when the ticket becomes his.
TicketEvent levelEntry(const Ticket& ticket, const QString& level, Instant now);

/// The promises of a ticket as its log has them after entries that are about to be written. The ticket is as it is
/// then.
Result<QList<PromiseRun>> promisesOf(WriteUnit& unit, const ServiceContext& context, const Ticket& ticket,
                                     const QList<TicketEvent>& pending = {});

/// Writes what differs from what is stored. What has ended stays as it is stored, unless its promise goes on; what is
/// no longer given is void.
Result<Done> writePromises(WriteUnit& unit, const ServiceContext& context, TicketId id, const QList<PromiseRun>& runs);

/// After something was written about a ticket: its promises follow, and it falls due with the first of them and of its
/// tasks.
Result<Done> followTicket(WriteUnit& unit, const ServiceContext& context, TicketId id);

/// The same without anybody who did it, as it is at that time: of a ticket that was made with all of its log.
Result<Done> storePromises(Connection& db, const ReferenceData& reference, const Ticket& ticket, Instant now);

/// After another version of what is promised took effect: computes the promises of open tickets after this one, at most
/// so many, and when they fall due. Answers the last of them, nothing when there are no more. In nobody's name.
Result<std::optional<TicketId>> followRules(Connection& db, const ReferenceData& reference, TicketId after, int most,
                                            Instant now);

/// Computes the promises that an older schema had made of open tickets. Inside the caller's transaction, in nobody's
/// name; `now` is the server's.
Result<Done> computeOldPromises(Connection& db, const ReferenceData& reference, Instant now);

} // namespace woshou
