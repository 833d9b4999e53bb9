#include "services/customers/customerservice.h"

#include "base/text.h"
#include "domain/customers/phone.h"
#include "services/core/executor.h"
#include "storage/customers/customerrepository.h"
#include "storage/tickets/ticketrepository.h"

#include <algorithm>

namespace woshou {

namespace {

constexpr int kPastTickets = 20;

Result<QList<Customer>> recogniseNow(Connection& db, const QString& text)
{
    const QString line = normaliseLine(text);
    CustomerRepository customers(db);
    const Phone phone = parsePhone(line);
    if (phone.valid)
        return customers.byPhone(phone.digits);
    // One Han character is a family name; one letter is nothing yet.
    const bool family = line.size() == 1 && line.front().script() == QChar::Script_Han;
    if (line.size() < 2 && !family)
        return QList<Customer>();
    WOSHOU_TRY(const auto byCode, customers.byCode(line));
    // Digits that are no whole number are never guessed at; a firm may well be called "3M".
    const bool numeric = std::none_of(line.begin(), line.end(), [](QChar c) { return c.isLetter(); });
    return byCode.isEmpty() && !numeric ? customers.byNamePrefix(line) : Result<QList<Customer>>(byCode);
}

Result<CustomerCard> readCard(Connection& db, CustomerId id, const ReferenceData& reference)
{
    CustomerRepository customers(db);
    CustomerCard card;
    WOSHOU_TRY(card.customer, customers.find(id));
    WOSHOU_TRY(card.devices, customers.devices(id));
    for (Device& device : card.devices)
        nameDevice(device, reference);
    WOSHOU_TRY(const auto tickets, TicketRepository(db).ofCustomer(id, 2 * kPastTickets));
    for (const PastTicket& ticket : tickets) {
        QList<PastTicket>& list = ticket.open ? card.open : card.past;
        if (list.size() < kPastTickets)
            list.append(ticket);
    }
    WOSHOU_CHECK(customers.addServices(card));
    return card;
}

} // namespace

CustomerService::CustomerService(ServiceContext context)
    : m_context(std::move(context))
{
}

QFuture<Result<QList<Customer>>> CustomerService::recognise(const QString& text)
{
    return m_context.executor->read<QList<Customer>>([text](Connection& db) { return recogniseNow(db, text); });
}

QFuture<Result<CustomerCard>> CustomerService::card(CustomerId id)
{
    return m_context.executor->readTogether<CustomerCard>(
        [id, reference = m_context.reference](Connection& db) { return readCard(db, id, *reference); });
}

} // namespace woshou
