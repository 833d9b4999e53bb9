#pragma once

#include "domain/customers/customer.h"
#include "domain/tickets/ticket.h"

namespace woshou {

/// What a ticket is found by: what was said, the model, who called and from where, the device's serial number.
QString ticketSearchText(const Ticket& ticket, const Customer& customer, const QString& serial);

/// Terms of a search for tickets. A telephone number, whole or begun, is one term however it is written.
QStringList ticketQueryTerms(const QString& text);

} // namespace woshou
