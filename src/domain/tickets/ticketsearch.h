#pragma once

#include "domain/customers/customer.h"
#include "domain/tickets/ticket.h"

namespace woshou {

/// What a ticket is found by: what was said, the model, who called and from where, the device's serial number.
QString ticketSearchText(const Ticket& ticket, const Customer& customer, const QString& serial);

/// What an entry of a ticket's log is found by: its words, what a step filled in (cause, solution, parts, feedback …),
/// the name of a file and what a task is about. Codes, people and telephone numbers among the changed fields are not
/// said.
QString entrySearchText(const TicketEvent& event);

/// What is searched for in tickets, side by side. A telephone number, whole or begun, is one word however it is
/// written.
QList<QStringList> ticketQueryPhrases(const QString& text);

/// Terms of a search for tickets. A telephone number, whole or begun, is one term however it is written.
QStringList ticketQueryTerms(const QString& text);

} // namespace woshou
