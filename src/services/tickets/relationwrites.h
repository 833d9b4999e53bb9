#pragma once

#include "services/tickets/relationservice.h"
#include "services/tickets/ticketwrites.h"
#include "storage/tickets/relationrepository.h"

namespace woshou {

/// Takes the key before anything is written: false when it was taken before. Permission for who may not write here.
Result<bool> claimOnce(WriteUnit& unit, const ServiceContext& context, TicketId id, const QUuid& key);

/// Everything here runs inside the caller's transaction, and answers what was made.
Result<LinkId> writeLink(WriteUnit& unit, const ServiceContext& context, const LinkEnds& ends);
Result<Done> writeUnlink(WriteUnit& unit, const ServiceContext& context, TicketId ticket, LinkId id);
/// Answers the changes that were recorded, in their order; none when all of it is so already.
Result<QList<ChangeId>> writeCorrection(WriteUnit& unit, const ServiceContext& context, TicketId id, int rev,
                                        const Correction& correction);
/// What is merged of the edits becomes a correction; Conflict "again" when somebody saved while it was compared.
Result<EditedTicket> writeEdit(WriteUnit& unit, const ServiceContext& context, TicketId id, const TicketEdit& edit,
                               const QUuid& key);
/// NotFound for a change, or a link above, of another ticket.
Result<Done> writeUndo(WriteUnit& unit, const ServiceContext& context, TicketId of, ChangeId id);
Result<Done> writeRetraction(WriteUnit& unit, const ServiceContext& context, TicketId id, qint64 event);
/// The newest change that stands; invalid when there is none.
Result<ChangeId> latestChange(WriteUnit& unit, TicketId id);

} // namespace woshou
