#include "services/customers/customerwrites.h"

#include "base/text.h"
#include "domain/customers/customerchecks.h"
#include "domain/customers/customerrights.h"
#include "domain/customers/phone.h"
#include "storage/customers/customerrecordrepository.h"
#include "storage/customers/customerrepository.h"
#include "storage/tickets/ticketindex.h"
#include "storage/tickets/ticketrepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// The newest of a customer; more than anybody has had.
constexpr int kMostReindexed = 1000;

Result<Done> permit(bool may)
{
    return may ? Result<Done>(Done{}) : failure(ErrorKind::Permission, u"not of this role"_s, u"SV002"_s);
}

/// True for a save that is new; the key is taken before anything is written.
Result<bool> claim(WriteUnit& unit, const ServiceContext& context, const QUuid& key)
{
    TicketRepository requests(unit.db);
    const QString text = key.toString(QUuid::WithoutBraces);
    WOSHOU_TRY(const auto known, requests.ticketOfRequest(text));
    if (known)
        return false;
    WOSHOU_CHECK(requests.claimRequest(text, {}, context.person.id, unit.now));
    return true;
}

QDate today(const WriteUnit& unit, const ServiceContext& context)
{
    return unit.now.dateAt(context.reference->utcOffsetMinutes);
}

/// What changed, as the log keeps it: {"address":["old","new"]}; empty when nothing did.
class Changes
{
public:
    void compare(const QString& field, const QString& before, const QString& after)
    {
        if (before != after)
            m_json.insert(field, QJsonArray{before, after});
    }
    void compare(const QString& field, bool before, bool after)
    {
        compare(field, QString::number(int(before)), QString::number(int(after)));
    }
    void compare(const QString& field, const QDate& before, const QDate& after)
    {
        compare(field, before.toString(Qt::ISODate), after.toString(Qt::ISODate));
    }
    bool isEmpty() const { return m_json.isEmpty(); }
    QString json() const { return QString::fromUtf8(QJsonDocument(m_json).toJson(QJsonDocument::Compact)); }

private:
    QJsonObject m_json;
};

Result<Done> log(WriteUnit& unit, const ServiceContext& context, CustomerId id, const QString& kind,
                 const QString& text, const QString& data = {})
{
    CustomerEntry entry;
    entry.at = unit.now;
    entry.kind = kind;
    entry.text = text;
    entry.data = data;
    CustomerRecordRepository records(unit.db);
    WOSHOU_CHECK(records.append(id, entry, context.person.id));
    return records.tellChanged(id);
}

void clean(Customer& c)
{
    for (QString* line : {&c.name, &c.level, &c.kind, &c.industry, &c.district, &c.address, &c.wechat})
        *line = normaliseLine(*line);
    c.note = normaliseText(c.note).trimmed();
    for (QString& phone : c.phones)
        phone = parsePhone(phone).valid ? parsePhone(phone).digits : normaliseLine(phone);
    c.phones.removeAll(QString());
    c.phones.removeDuplicates();
}

/// Numbers stand masked in the log.
QString maskedList(const QStringList& phones)
{
    QStringList masked;
    for (const QString& phone : phones)
        masked.append(maskPhone(phone));
    return masked.join(u", "_s);
}

Changes changesOf(const Customer& a, const Customer& b)
{
    Changes changes;
    changes.compare(u"name"_s, a.name, b.name);
    changes.compare(u"level"_s, a.level, b.level);
    changes.compare(u"kind"_s, a.kind, b.kind);
    changes.compare(u"industry"_s, a.industry, b.industry);
    changes.compare(u"district"_s, a.district, b.district);
    changes.compare(u"address"_s, a.address, b.address);
    changes.compare(u"elderly_home"_s, a.elderlyHome, b.elderlyHome);
    changes.compare(u"elderly_alone"_s, a.elderlyAlone, b.elderlyAlone);
    changes.compare(u"note"_s, a.note, b.note);
    changes.compare(u"birth_year"_s, QString::number(a.birthYear), QString::number(b.birthYear));
    changes.compare(u"since"_s, a.since, b.since);
    changes.compare(u"wechat"_s, a.wechat, b.wechat);
    changes.compare(u"phones"_s, maskedList(a.phones), maskedList(b.phones));
    return changes;
}

Changes changesOf(const Device& a, const Device& b)
{
    Changes changes;
    changes.compare(u"model"_s, a.model, b.model);
    changes.compare(u"serial"_s, a.serial, b.serial);
    changes.compare(u"purchased_on"_s, a.purchasedOn, b.purchasedOn);
    changes.compare(u"purchase_channel"_s, a.purchaseChannel, b.purchaseChannel);
    changes.compare(u"order_number"_s, a.orderNumber, b.orderNumber);
    changes.compare(u"place"_s, a.place, b.place);
    changes.compare(u"warranty_until"_s, a.warrantyUntil, b.warrantyUntil);
    return changes;
}

void clean(Device& d, const ReferenceData& reference)
{
    for (QString* line : {&d.model, &d.serial, &d.purchaseChannel, &d.orderNumber, &d.place})
        *line = normaliseLine(*line);
    d.group = reference.model(d.model).group;
}

/// What is said about a device is said about one of this customer.
Result<Done> checkOwner(WriteUnit& unit, CustomerId customer, DeviceId device, const QString& field = u"device"_s)
{
    if (!device.isValid())
        return Done{};
    WOSHOU_TRY(const auto found, CustomerRepository(unit.db).device(device));
    if (found && found->customer == customer)
        return Done{};
    return failure(ErrorKind::Validation, u"not a device of this customer"_s, u"SV008"_s, field);
}

/// Whom the account is bound to, if anybody; nobody else binds it until this is written.
Result<std::optional<Customer>> ownerOf(WriteUnit& unit, const QString& account)
{
    CustomerRepository customers(unit.db);
    WOSHOU_CHECK(customers.lockAccount(account));
    WOSHOU_TRY(const auto bound, customers.byWechat(account));
    return bound.isEmpty() ? std::optional<Customer>() : bound.constFirst();
}

Result<Done> checkFree(WriteUnit& unit, const QString& account)
{
    if (account.isEmpty())
        return Done{};
    WOSHOU_TRY(const auto owner, ownerOf(unit, account));
    return owner ? failure(ErrorKind::Validation, u"it is bound to "_s + owner->name, u"SV008"_s, u"wechat"_s)
                 : Result<Done>(Done{});
}

/// How the log names a device; empty without one.
Result<QString> modelOf(WriteUnit& unit, DeviceId id)
{
    if (!id.isValid())
        return QString();
    WOSHOU_TRY(const auto device, CustomerRepository(unit.db).device(id));
    return device ? device->model : QString();
}

Result<Done> compareBound(WriteUnit& unit, Changes& changes, DeviceId before, DeviceId after)
{
    if (before == after)
        return Done{};
    WOSHOU_TRY(const QString was, modelOf(unit, before));
    WOSHOU_TRY(const QString is, modelOf(unit, after));
    changes.compare(u"wechat_device"_s, was, is);
    return Done{};
}

tl::unexpected<Error> stale()
{
    return failure(ErrorKind::Conflict, u"another revision"_s, u"SV004"_s);
}

/// Tickets are found by who called and by the device: as both are now.
Result<Done> reindexTickets(WriteUnit& unit, const QList<PastTicket>& past)
{
    TicketRepository tickets(unit.db);
    for (const PastTicket& each : past) {
        WOSHOU_TRY(const Ticket ticket, tickets.find(each.id));
        WOSHOU_CHECK(reindexTicket(unit.db, ticket));
    }
    return Done{};
}

} // namespace

Result<Customer> findSeen(WriteUnit& unit, const Person& by, CustomerId id)
{
    CustomerRepository customers(unit.db);
    if (by.role == Role::Engineer) {
        WOSHOU_TRY(const int visits, customers.visits(id, by.id));
        if (visits == 0)
            return failure(ErrorKind::NotFound, u"no customer %1"_s.arg(id.value()));
    }
    return customers.find(id);
}

Result<Done> saveCustomer(WriteUnit& unit, const ServiceContext& context, Customer customer,
                          const std::optional<PhonesEdit>& phones, const QUuid& key)
{
    WOSHOU_CHECK(permit(mayKeepCustomers(context.person.role)));
    CustomerRepository customers(unit.db);
    WOSHOU_TRY(const Customer before, customers.find(customer.id));
    customer.phones = phones ? phones->now : QStringList();
    clean(customer);
    WOSHOU_CHECK(checkCustomer(customer, today(unit, context)));
    WOSHOU_TRY(const bool isNew, claim(unit, context, key));
    if (!isNew)
        return Done{};
    if (before.rev != customer.rev)
        return stale();
    // Numbers that nobody touched stay as they are.
    customer.phones = phones ? PhonesEdit::merged(phones->before, customer.phones, before.phones) : before.phones;
    if (customer.wechat.isEmpty())
        customer.wechatDevice = DeviceId();
    if (customer.wechatDevice != before.wechatDevice)
        WOSHOU_CHECK(checkOwner(unit, customer.id, customer.wechatDevice, u"wechat_device"_s));
    if (customer.wechat != before.wechat)
        WOSHOU_CHECK(checkFree(unit, customer.wechat));
    Changes changes = changesOf(before, customer);
    WOSHOU_CHECK(compareBound(unit, changes, before.wechatDevice, customer.wechatDevice));
    if (changes.isEmpty() && before.phones == customer.phones && before.wechatDevice == customer.wechatDevice)
        return Done{};
    const bool moved = before.address != customer.address || before.district != customer.district;
    customer.lat = moved ? 0 : before.lat; // where it is now, nobody has looked up
    customer.lon = moved ? 0 : before.lon;
    WOSHOU_CHECK(customers.update(customer));
    if (before.name != customer.name || before.phones != customer.phones) {
        WOSHOU_TRY(const auto past, TicketRepository(unit.db).ofCustomer(customer.id, kMostReindexed));
        WOSHOU_CHECK(reindexTickets(unit, past));
    }
    return log(unit, context, customer.id, u"edited"_s, {}, changes.json());
}

Result<Done> bindWechat(WriteUnit& unit, const ServiceContext& context, CustomerId id, const QString& account,
                        DeviceId device)
{
    const QString line = normaliseLine(account);
    if (line.isEmpty() || !mayKeepCustomers(context.person.role))
        return Done{};
    CustomerRepository customers(unit.db);
    WOSHOU_TRY(const auto owner, ownerOf(unit, line));
    WOSHOU_TRY(Customer customer, customers.find(id));
    const bool isNew = !owner && customer.wechat.isEmpty();
    const bool knowsDevice = customer.wechat == line && !customer.wechatDevice.isValid() && device.isValid();
    if (!isNew && !knowsDevice)
        return Done{};
    Changes changes;
    changes.compare(u"wechat"_s, customer.wechat, line);
    WOSHOU_CHECK(compareBound(unit, changes, customer.wechatDevice, device));
    customer.wechat = line;
    customer.wechatDevice = device;
    const auto saved = customers.update(customer);
    if (!saved && saved.error().kind == ErrorKind::Conflict)
        return Done{}; // somebody saved him this moment: the next message binds, and the ticket does not wait for it
    WOSHOU_CHECK(saved);
    return log(unit, context, id, u"edited"_s, {}, changes.json());
}

Result<Done> saveDevice(WriteUnit& unit, const ServiceContext& context, Device device, const QUuid& key)
{
    WOSHOU_CHECK(permit(mayKeepCustomers(context.person.role)));
    clean(device, *context.reference);
    WOSHOU_CHECK(checkDevice(device, today(unit, context)));
    CustomerRepository customers(unit.db);
    WOSHOU_CHECK(customers.find(device.customer));
    WOSHOU_CHECK(checkOwner(unit, device.customer, device.id));
    WOSHOU_TRY(const bool isNew, claim(unit, context, key));
    if (!isNew)
        return Done{};
    if (!device.id.isValid()) {
        WOSHOU_CHECK(customers.insertDevice(device));
        return log(unit, context, device.customer, u"device_added"_s, device.model);
    }
    WOSHOU_TRY(const auto before, customers.device(device.id));
    if (!before || before->rev != device.rev)
        return stale();
    const Changes changes = changesOf(*before, device);
    if (changes.isEmpty())
        return Done{};
    WOSHOU_CHECK(customers.updateDevice(device));
    if (before->serial != device.serial) {
        WOSHOU_TRY(auto past, TicketRepository(unit.db).ofCustomer(device.customer, kMostReindexed));
        past.removeIf([&](const PastTicket& each) { return each.device != device.id; });
        WOSHOU_CHECK(reindexTickets(unit, past));
    }
    return log(unit, context, device.customer, u"device_edited"_s, device.model, changes.json());
}

Result<Done> saveContract(WriteUnit& unit, const ServiceContext& context, Contract contract, const QUuid& key)
{
    WOSHOU_CHECK(permit(mayKeepContracts(context.person.role)));
    for (QString* line : {&contract.title, &contract.number, &contract.response})
        *line = normaliseLine(*line);
    WOSHOU_CHECK(checkContract(contract));
    WOSHOU_CHECK(CustomerRepository(unit.db).find(contract.customer));
    WOSHOU_CHECK(checkOwner(unit, contract.customer, contract.device));
    WOSHOU_TRY(const bool isNew, claim(unit, context, key));
    if (!isNew)
        return Done{};
    CustomerRecordRepository records(unit.db);
    WOSHOU_CHECK(contract.id.isValid() ? records.updateContract(contract) : records.insertContract(contract));
    return log(unit, context, contract.customer, u"contract"_s, contract.title);
}

Result<Done> saveNote(WriteUnit& unit, const ServiceContext& context, CustomerNote note, const QUuid& key)
{
    const Role role = context.person.role;
    WOSHOU_CHECK(permit(note.id.isValid() ? mayKeepNotes(role) : mayAddNotes(role)));
    note.text = normaliseText(note.text).trimmed();
    note.outcome = normaliseText(note.outcome).trimmed();
    if (note.state.isEmpty())
        note.state = noteStates(note).constFirst();
    WOSHOU_CHECK(checkNote(note));
    WOSHOU_CHECK(findSeen(unit, context.person, note.customer));
    WOSHOU_CHECK(checkOwner(unit, note.customer, note.device));
    WOSHOU_TRY(const bool isNew, claim(unit, context, key));
    if (!isNew)
        return Done{};
    CustomerRecordRepository records(unit.db);
    const PersonId by = context.person.id;
    WOSHOU_CHECK(note.id.isValid() ? records.updateNote(note, by, unit.now) : records.insertNote(note, by, unit.now));
    Changes changes;
    changes.compare(u"kind"_s, QString(), note.kind);
    changes.compare(u"state"_s, QString(), note.state);
    return log(unit, context, note.customer, u"note"_s, note.text, changes.json());
}

} // namespace woshou
