#include "storage/tickets/ticketindex.h"

#include "domain/tickets/ticketsearch.h"
#include "storage/customers/customerrepository.h"
#include "storage/tickets/relationrepository.h"

namespace woshou {

Result<QString> indexedText(Connection& connection, const Ticket& ticket)
{
    CustomerRepository customers(connection);
    WOSHOU_TRY(const Customer customer, customers.find(ticket.customer));
    QString serial;
    if (ticket.device.isValid()) {
        WOSHOU_TRY(const auto device, customers.device(ticket.device));
        serial = device ? device->serial : QString();
    }
    return ticketSearchText(ticket, customer, serial);
}

Result<Done> reindexTicket(Connection& connection, const Ticket& ticket)
{
    WOSHOU_TRY(const QString text, indexedText(connection, ticket));
    return RelationRepository(connection).reindex(ticket.id, text);
}

} // namespace woshou
