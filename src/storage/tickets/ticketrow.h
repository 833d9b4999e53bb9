#pragma once

#include "domain/customers/customer.h"
#include "domain/tickets/ticket.h"
#include "storage/core/query.h"

namespace woshou {

/// The one mapping between a ticket and its columns, for both back-ends.
Ticket readTicket(const Row& row);
void readIntake(const Row& row, Ticket& ticket);
void readHandling(const Row& row, Ticket& ticket);
void readTimes(const Row& row, Ticket& ticket);
/// Columns of the view ticket_row.
TicketRow readTicketRow(const Row& row);
PastTicket readPastTicket(const Row& row);

Binds insertBinds(const Ticket& ticket, const QString& move, PersonId by);
/// What triage said beyond category, fault and priority.
Binds triageBinds(const Ticket& ticket, TicketId id);
Binds updateBinds(const Ticket& ticket, const QString& move, PersonId by);

} // namespace woshou
