#include "storage/customers/customerrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

Customer readCustomer(const Row& row)
{
    Customer c;
    c.id = row.id<CustomerId>("id");
    c.rev = row.number("rev");
    c.name = row.text("name");
    c.level = row.text("level");
    c.kind = row.text("kind");
    c.industry = row.text("industry");
    c.district = row.text("district");
    c.address = row.text("address");
    c.lat = row.real("lat");
    c.lon = row.real("lon");
    c.elderlyHome = row.flag("elderly_home");
    c.elderlyAlone = row.flag("elderly_alone");
    c.note = row.text("note");
    c.birthYear = row.number("birth_year");
    c.since = row.date("since");
    return c;
}

Device readDevice(const Row& row)
{
    Device d;
    d.id = row.id<DeviceId>("id");
    d.customer = row.id<CustomerId>("customer_id");
    d.model = row.text("model");
    d.group = row.text("product_group");
    d.serial = row.text("serial");
    d.purchasedOn = row.date("purchased_on");
    d.purchaseChannel = row.text("purchase_channel");
    d.orderNumber = row.text("order_number");
    d.place = row.text("place");
    d.warrantyUntil = row.date("warranty_until");
    return d;
}

} // namespace

Result<CustomerId> CustomerRepository::insert(const Customer& c)
{
    WOSHOU_TRY(const qint64 id, insertReturning(m_db, u"customers/insert_customer"_s,
                                                {{u"name"_s, c.name},
                                                 {u"level"_s, c.level},
                                                 {u"kind"_s, c.kind.isEmpty() ? u"person"_s : c.kind},
                                                 {u"industry"_s, c.industry},
                                                 {u"district"_s, c.district},
                                                 {u"address"_s, c.address},
                                                 {u"lat"_s, c.lat},
                                                 {u"lon"_s, c.lon},
                                                 {u"elderly_home"_s, c.elderlyHome},
                                                 {u"elderly_alone"_s, c.elderlyAlone},
                                                 {u"note"_s, c.note},
                                                 {u"birth_year"_s, c.birthYear},
                                                 {u"since"_s, c.since}}));
    for (int i = 0; i < c.phones.size(); ++i)
        WOSHOU_CHECK(insertPhone(CustomerId(id), c.phones.at(i), i));
    return CustomerId(id);
}

Result<Done> CustomerRepository::insertPhone(CustomerId id, const QString& digits, int position)
{
    WOSHOU_CHECK(runStatement(m_db, u"customers/insert_phone"_s,
                              {{u"customer_id"_s, id}, {u"digits"_s, digits}, {u"position"_s, position}}));
    return Done{};
}

Result<DeviceId> CustomerRepository::insertDevice(const Device& d)
{
    WOSHOU_TRY(const qint64 id, insertReturning(m_db, u"customers/insert_device"_s,
                                                {{u"customer_id"_s, d.customer},
                                                 {u"model"_s, d.model},
                                                 {u"product_group"_s, d.group},
                                                 {u"serial"_s, d.serial},
                                                 {u"purchased_on"_s, d.purchasedOn},
                                                 {u"purchase_channel"_s, d.purchaseChannel},
                                                 {u"order_number"_s, d.orderNumber},
                                                 {u"place"_s, d.place},
                                                 {u"warranty_until"_s, d.warrantyUntil}}));
    return DeviceId(id);
}

Result<QList<Customer>> CustomerRepository::withPhones(Result<QList<Customer>> customers)
{
    if (!customers)
        return customers;
    for (Customer& customer : *customers) {
        WOSHOU_TRY(customer.phones,
                   selectAll<QString>(m_db, u"customers/list_phones"_s, {{u"customer_id"_s, customer.id}},
                                      [](const Row& row) { return row.text("digits"); }));
    }
    return customers;
}

Result<Customer> CustomerRepository::find(CustomerId id)
{
    WOSHOU_TRY(auto found,
               withPhones(selectAll<Customer>(m_db, u"customers/select_customer"_s, {{u"id"_s, id}}, readCustomer)));
    if (found.isEmpty())
        return failure(ErrorKind::NotFound, u"no customer %1"_s.arg(id.value()));
    return found.constFirst();
}

Result<QList<Customer>> CustomerRepository::byPhone(const QString& digits)
{
    return withPhones(selectAll<Customer>(m_db, u"customers/find_by_phone"_s, {{u"digits"_s, digits}}, readCustomer));
}

Result<QList<Customer>> CustomerRepository::byCode(const QString& code)
{
    return withPhones(selectAll<Customer>(m_db, u"customers/find_by_serial"_s, {{u"code"_s, code}}, readCustomer));
}

Result<QList<Customer>> CustomerRepository::byNamePrefix(const QString& prefix)
{
    // The end of the range: the prefix followed by the highest code point that both databases sort by.
    const QString end = prefix + QChar(0xDBFF) + QChar(0xDFFD);
    return withPhones(selectAll<Customer>(m_db, u"customers/find_by_name"_s,
                                          {{u"name_from"_s, prefix}, {u"name_to"_s, end}}, readCustomer));
}

Result<QList<Device>> CustomerRepository::devices(CustomerId id)
{
    return selectAll<Device>(m_db, u"customers/list_devices"_s, {{u"customer_id"_s, id}}, readDevice);
}

Result<std::optional<Device>> CustomerRepository::device(DeviceId id)
{
    return selectOne<Device>(m_db, u"customers/select_device"_s, {{u"id"_s, id}}, readDevice);
}

Result<Done> CustomerRepository::addServices(CustomerCard& card)
{
    WOSHOU_CHECK(
        runStatement(m_db, u"customers/select_services"_s, {{u"customer_id"_s, card.customer.id}}, [&](const Row& row) {
            card.services = row.number("services");
            card.rating = row.real("rating");
        }));
    return Done{};
}

} // namespace woshou
