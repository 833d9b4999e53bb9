// How a message of another program becomes a ticket.
#include "domain/customers/phone.h"
#include "services/tickets/ticketmessage.h"
#include "services/tickets/ticketwrites.h"
#include "services/triage/triageshelf.h"
#include "storage/customers/customerrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// What the message says of who wrote it is true of him, as far as it says it.
bool agrees(const Customer& customer, const TicketDraft& draft)
{
    const Phone phone = parsePhone(draft.phone);
    return (draft.customerName.isEmpty() || draft.customerName == customer.name) &&
           (!phone.valid || customer.phones.contains(phone.digits));
}

/// The customer the message names, or whose account wrote it, or the only one who has its number and, where it says
/// one, its name.
Result<std::optional<Customer>> recognise(Connection& db, const TicketDraft& draft)
{
    CustomerRepository customers(db);
    if (draft.customer.isValid()) {
        const auto found = customers.find(draft.customer);
        if (found)
            return std::optional(*found);
        if (found.error().kind != ErrorKind::NotFound)
            return failure(found.error());
        return failure(ErrorKind::NotFound, found.error().detail, {}, u"ticket.customer.id"_s);
    }
    if (!draft.wechat.isEmpty()) {
        WOSHOU_TRY(const QList<Customer> bound, customers.byWechat(draft.wechat));
        if (bound.size() == 1 && agrees(bound.constFirst(), draft))
            return std::optional(bound.constFirst());
    }
    const Phone phone = parsePhone(draft.phone);
    if (!phone.valid)
        return std::optional<Customer>();
    WOSHOU_TRY(QList<Customer> known, customers.byPhone(phone.digits));
    known.removeIf([&](const Customer& c) { return !draft.customerName.isEmpty() && c.name != draft.customerName; });
    return known.size() == 1 ? std::optional(known.constFirst()) : std::nullopt;
}

bool fits(const Device& device, const TicketDraft& draft)
{
    if (draft.ticket.device.isValid())
        return device.id == draft.ticket.device;
    return draft.serial.isEmpty() ? !draft.model.isEmpty() && device.model == draft.model
                                  : device.serial == draft.serial;
}

/// A device of his that the message names by id or serial number, or the only one of its model.
Result<Done> takeKnownDevice(Connection& db, TicketDraft& draft)
{
    QList<Device> devices;
    if (draft.customer.isValid()) {
        WOSHOU_TRY(devices, CustomerRepository(db).devices(draft.customer));
    }
    devices.removeIf([&](const Device& device) { return !fits(device, draft); });
    if (draft.ticket.device.isValid() && devices.isEmpty())
        return failure(ErrorKind::NotFound, u"not a device of this customer"_s, {}, u"ticket.device.id"_s);
    if (devices.size() != 1)
        return Done{};
    draft.ticket.device = devices.constFirst().id;
    draft.model = devices.constFirst().model;
    return Done{};
}

void takeCustomer(TicketDraft& draft, const Customer& customer)
{
    draft.customer = customer.id;
    if (draft.phone.isEmpty())
        draft.phone = customer.phones.value(0);
    if (draft.address.isEmpty())
        draft.address = customer.address;
    const bool silent = !draft.ticket.device.isValid() && draft.serial.isEmpty() && draft.model.isEmpty();
    if (silent && !draft.wechat.isEmpty() && draft.wechat == customer.wechat)
        draft.ticket.device = customer.wechatDevice;
    draft.ticket.elderlyHome |= customer.elderlyHome;
    draft.ticket.elderlyAlone |= customer.elderlyAlone;
}

} // namespace

Result<CreatedTicket> receiveTicket(WriteUnit& unit, const ServiceContext& context, const QByteArray& message)
{
    WOSHOU_TRY(TicketMessage parsed, TicketMessage::parse(message, *context.reference));
    if (parsed.draft.ticket.channel != kWechatChannel)
        parsed.draft.wechat.clear();
    WOSHOU_TRY(const auto customer, recognise(unit.db, parsed.draft));
    // A number alone may be anybody's: the account is not bound to who has it.
    if (customer && !parsed.draft.customer.isValid() && parsed.draft.customerName.isEmpty() &&
        customer->wechat != parsed.draft.wechat)
        parsed.draft.wechat.clear();
    if (customer)
        takeCustomer(parsed.draft, *customer);
    WOSHOU_CHECK(takeKnownDevice(unit.db, parsed.draft));
    WOSHOU_CHECK(context.triage->renew(unit.db));
    applyProposal(parsed, customer ? customer->level : QString(), *context.reference, *context.triage->learned());
    return createTicket(unit, context, parsed.draft);
}

} // namespace woshou
