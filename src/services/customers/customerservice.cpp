#include "services/customers/customerservice.h"

#include "base/text.h"
#include "domain/customers/customerrights.h"
#include "domain/customers/namekeys.h"
#include "domain/customers/phone.h"
#include "services/customers/customerwrites.h"
#include "storage/customers/customerrecordrepository.h"
#include "storage/customers/customerrepository.h"
#include "storage/tickets/ticketrepository.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPastTickets = 20;
constexpr int kRecognised = 20; ///< what recognising answers at most
constexpr int kEntries = 200;
constexpr qsizetype kLongestReason = 200;
constexpr qsizetype kShortestAccount = 6; ///< characters, as WeChat has it

/// Digits that are no whole number are never guessed at; a firm may well be called "3M". One Han character is a family
/// name; one letter is nothing yet.
bool mayBeName(const QString& line, const QString& key)
{
    const bool lettered =
        std::any_of(line.begin(), line.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
    const bool family = line.size() == 1 && line.front().script() == QChar::Script_Han;
    return lettered && (key.size() > 1 || family);
}

Result<QList<Customer>> recogniseNow(Connection& db, const QString& text)
{
    const QString line = normaliseLine(text);
    CustomerRepository customers(db);
    QList<Customer> found;
    const Phone phone = parsePhone(line);
    if (phone.valid) {
        WOSHOU_TRY(found, customers.byPhone(phone.digits));
    }
    // An order number may look like a telephone number.
    if (const QString code = codeKey(line); found.isEmpty() && !code.isEmpty()) {
        WOSHOU_TRY(found, customers.byCode(code));
    }
    if (found.isEmpty() && !phone.valid && line.size() >= kShortestAccount) {
        WOSHOU_TRY(found, customers.byWechat(line));
    }
    const QString name = nameQuery(line);
    if (!found.isEmpty() || phone.valid || !mayBeName(line, name))
        return found;
    return customers.byNameKey(name);
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
    CustomerRecordRepository records(db);
    WOSHOU_TRY(card.contracts, records.contracts(id));
    WOSHOU_TRY(card.notes, records.notes(id));
    card.notes.removeIf([](const CustomerNote& note) { return note.isOver(); });
    return card;
}

void mask(Customer& customer)
{
    for (QString& phone : customer.phones)
        phone = maskPhone(phone);
}

Result<CustomerProfile> readProfile(Connection& db, CustomerId id, const ReferenceData& reference)
{
    CustomerProfile profile;
    WOSHOU_TRY(profile.serverNow, db.now());
    WOSHOU_TRY(profile.card, readCard(db, id, reference));
    mask(profile.card.customer);
    CustomerRecordRepository records(db);
    WOSHOU_TRY(const auto notes, records.notes(id));
    std::copy_if(notes.rbegin(), notes.rend(), std::back_inserter(profile.closed),
                 [](const CustomerNote& note) { return note.isOver(); });
    WOSHOU_TRY(profile.contacts, records.entries(id, kEntries));
    return profile;
}

/// A number or code finds its few customers at once; names, and all customers, come by pages.
Result<CustomerPage> readPage(Connection& db, const QString& text, const CustomerCursor& after, int limit)
{
    CustomerPage page;
    const QString line = normaliseLine(text);
    const QString name = nameQuery(line);
    if (!line.isEmpty() && !after.valid) {
        WOSHOU_TRY(page.rows, recogniseNow(db, line));
    }
    const bool mayGoOn = line.isEmpty() || (mayBeName(line, name) && (after.valid || page.rows.size() >= kRecognised));
    if (mayGoOn) {
        const QString kind = line.isEmpty() ? u"book"_s : u"name"_s;
        WOSHOU_TRY(const auto rows, CustomerRepository(db).page(kind, name, after, limit));
        page.rows.clear();
        for (const ListedCustomer& row : rows)
            page.rows.append(row.customer);
        if (rows.size() == limit)
            page.next = {rows.constLast().key, rows.constLast().customer.id.value(), true};
    }
    for (Customer& customer : page.rows)
        mask(customer);
    return page;
}

Result<QStringList> revealNow(WriteUnit& unit, const Person& by, CustomerId id, const QString& reason)
{
    if (reason.isEmpty())
        return failure(ErrorKind::Validation, u"no reason"_s, u"SV003"_s, u"reason"_s);
    WOSHOU_TRY(const Customer customer, findSeen(unit, by, id));
    WOSHOU_CHECK(CustomerRecordRepository(unit.db).insertReveal(id, reason.left(kLongestReason), by.id, unit.now));
    return customer.phones;
}

} // namespace

CustomerService::CustomerService(const ServiceContext& context)
    : m_context(context)
{
}

QFuture<Result<QList<Customer>>> CustomerService::recognise(const QString& text)
{
    return m_context.executor->read<QList<Customer>>([text](Connection& db) { return recogniseNow(db, text); });
}

QFuture<Result<QList<Customer>>> CustomerService::ofWechat(const QString& account)
{
    return m_context.executor->read<QList<Customer>>(
        [line = normaliseLine(account)](Connection& db) { return CustomerRepository(db).byWechat(line); });
}

QFuture<Result<CustomerCard>> CustomerService::card(CustomerId id)
{
    return m_context.executor->readTogether<CustomerCard>(
        [id, reference = m_context.reference](Connection& db) { return readCard(db, id, *reference); });
}

QFuture<Result<CustomerPage>> CustomerService::page(const QString& text, const CustomerCursor& after, int limit)
{
    return m_context.executor->read<CustomerPage>(
        [text, after, limit](Connection& db) { return readPage(db, text, after, limit); });
}

QFuture<Result<CustomerProfile>> CustomerService::profile(CustomerId id)
{
    return m_context.executor->readTogether<CustomerProfile>(
        [id, reference = m_context.reference](Connection& db) { return readProfile(db, id, *reference); });
}

QFuture<Result<QStringList>> CustomerService::reveal(CustomerId id, const QString& reason)
{
    return m_context.executor->write<QStringList>([by = m_context.person, id, why = normaliseLine(reason)](
                                                      WriteUnit& unit) { return revealNow(unit, by, id, why); });
}

QFuture<Result<QList<RevealEntry>>> CustomerService::reveals(int limit)
{
    return m_context.executor->read<QList<RevealEntry>>(
        [role = m_context.person.role, limit](Connection& db) -> Result<QList<RevealEntry>> {
            if (!mayReadReveals(role))
                return failure(ErrorKind::Permission, u"not of this role"_s, u"SV002"_s);
            return CustomerRecordRepository(db).reveals(limit);
        });
}

QFuture<Result<Done>> CustomerService::save(const Customer& customer, const std::optional<PhonesEdit>& phones,
                                            const QUuid& key)
{
    return m_context.executor->write<Done>([context = m_context, customer, phones, key](WriteUnit& unit) {
        return saveCustomer(unit, context, customer, phones, key);
    });
}

QFuture<Result<Done>> CustomerService::saveDevice(const Device& device, const QUuid& key)
{
    return m_context.executor->write<Done>(
        [context = m_context, device, key](WriteUnit& unit) { return woshou::saveDevice(unit, context, device, key); });
}

QFuture<Result<Done>> CustomerService::saveContract(const Contract& contract, const QUuid& key)
{
    return m_context.executor->write<Done>([context = m_context, contract, key](WriteUnit& unit) {
        return woshou::saveContract(unit, context, contract, key);
    });
}

QFuture<Result<Done>> CustomerService::saveNote(const CustomerNote& note, const QUuid& key)
{
    return m_context.executor->write<Done>(
        [context = m_context, note, key](WriteUnit& unit) { return woshou::saveNote(unit, context, note, key); });
}

} // namespace woshou
