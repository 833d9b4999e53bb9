#pragma once

#include "domain/tickets/ticket.h"
#include "storage/core/connection.h"

namespace woshou {

/// What a ticket is found by beside its log, with its customer and device as they are now (ticketSearchText).
Result<QString> indexedText(Connection& connection, const Ticket& ticket);

/// Writes that anew, for whoever may (agents and supervisors).
Result<Done> reindexTicket(Connection& connection, const Ticket& ticket);

} // namespace woshou
