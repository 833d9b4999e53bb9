#pragma once

#include "services/core/executor.h"
#include "services/core/servicecontext.h"
#include "storage/tickets/ticketrepository.h"

#include <QJsonObject>

namespace woshou {

/// An entry of the log that follows from something, in the person's own name.
Result<Done> logEntry(WriteUnit& unit, const ServiceContext& context, TicketId id, const QString& kind,
                      const QString& text, const QJsonObject& data = {});

/// The ticket that goes on for a merged one is there, open, and another one; another customer's needs a reason, the
/// step's note (SV003).
Result<Done> checkSurvivor(WriteUnit& unit, const Ticket& ticket);
/// After the step: open tasks go along, and the log of the other one says so.
Result<Done> followMerge(WriteUnit& unit, const ServiceContext& context, const Ticket& merged);
/// After a merge was undone: what came along goes home.
Result<Done> followUnmerge(WriteUnit& unit, const ServiceContext& context, const Ticket& merged, TicketId survivor);

} // namespace woshou
