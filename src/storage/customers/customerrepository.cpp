#include "storage/customers/customerrepository.h"

#include "domain/customers/namekeys.h"
#include "storage/customers/customerrecordrepository.h"

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
    c.wechat = row.text("wechat");
    c.wechatDevice = row.id<DeviceId>("wechat_device_id");
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
    d.rev = row.number("rev");
    return d;
}

Binds customerBinds(const Customer& c)
{
    return {{u"name"_s, c.name},
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
            {u"since"_s, c.since},
            {u"wechat"_s, c.wechat},
            {u"wechat_device_id"_s, c.wechatDevice}};
}

Binds deviceBinds(const Device& d)
{
    return {{u"model"_s, d.model},
            {u"product_group"_s, d.group},
            {u"serial"_s, d.serial},
            {u"purchased_on"_s, d.purchasedOn},
            {u"purchase_channel"_s, d.purchaseChannel},
            {u"order_number"_s, d.orderNumber},
            {u"place"_s, d.place},
            {u"warranty_until"_s, d.warrantyUntil}};
}

/// The end of the range: the prefix followed by the highest code point, by which both databases sort.
QString endOf(const QString& prefix)
{
    return prefix + QChar(0xDBFF) + QChar(0xDFFD);
}

} // namespace

Result<CustomerId> CustomerRepository::insert(const Customer& c)
{
    WOSHOU_TRY(const qint64 id, insertReturning(m_db, u"customers/insert_customer"_s, customerBinds(c)));
    for (int i = 0; i < c.phones.size(); ++i)
        WOSHOU_CHECK(insertPhone(CustomerId(id), c.phones.at(i), i));
    WOSHOU_CHECK(insertNameKeys(CustomerId(id), c.name));
    return CustomerId(id);
}

Result<Done> CustomerRepository::update(const Customer& c)
{
    WOSHOU_CHECK(wroteOne(runStatement(m_db, u"customers/update_customer"_s,
                                       customerBinds(c) + Binds{{u"id"_s, c.id}, {u"rev"_s, c.rev}})));
    WOSHOU_CHECK(runStatement(m_db, u"customers/delete_phones"_s, {{u"customer_id"_s, c.id}}));
    for (int i = 0; i < c.phones.size(); ++i)
        WOSHOU_CHECK(insertPhone(c.id, c.phones.at(i), i));
    return makeKeys(c.id);
}

Result<Done> CustomerRepository::updateDevice(const Device& d)
{
    WOSHOU_CHECK(wroteOne(
        runStatement(m_db, u"customers/update_device"_s,
                     deviceBinds(d) + Binds{{u"id"_s, d.id}, {u"rev"_s, d.rev}, {u"customer_id"_s, d.customer}})));
    return makeKeys(d.customer);
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
                                                deviceBinds(d) + Binds{{u"customer_id"_s, d.customer}}));
    WOSHOU_CHECK(insertCodeKeys(d));
    return DeviceId(id);
}

Result<Done> CustomerRepository::insertKey(CustomerId id, const QString& kind, const QString& key)
{
    WOSHOU_CHECK(
        runStatement(m_db, u"customers/insert_key"_s, {{u"customer_id"_s, id}, {u"kind"_s, kind}, {u"key"_s, key}}));
    return Done{};
}

Result<Done> CustomerRepository::insertNameKeys(CustomerId id, const QString& name)
{
    const QStringList keys = nameKeys(name);
    for (const QString& key : keys)
        WOSHOU_CHECK(insertKey(id, u"name"_s, key));
    return insertKey(id, u"book"_s, bookKey(keys));
}

Result<Done> CustomerRepository::insertCodeKeys(const Device& device)
{
    for (const QString& code : {device.serial, device.orderNumber}) {
        if (const QString key = codeKey(code); !key.isEmpty())
            WOSHOU_CHECK(insertKey(device.customer, u"code"_s, key));
    }
    return Done{};
}

Result<Done> CustomerRepository::makeKeys(CustomerId id)
{
    WOSHOU_TRY(const Customer customer, find(id));
    WOSHOU_TRY(const auto owned, devices(id));
    WOSHOU_CHECK(runStatement(m_db, u"customers/delete_keys"_s, {{u"customer_id"_s, id}}));
    WOSHOU_CHECK(insertNameKeys(id, customer.name));
    for (const Device& device : owned)
        WOSHOU_CHECK(insertCodeKeys(device));
    return Done{};
}

Result<QList<CustomerId>> CustomerRepository::withoutKeys(CustomerId after)
{
    return selectAll<CustomerId>(m_db, u"customers/list_without_keys"_s, {{u"after"_s, after.value()}},
                                 [](const Row& row) { return row.id<CustomerId>("id"); });
}

Result<QList<Customer>> CustomerRepository::withPhones(Result<QList<Customer>> customers)
{
    if (!customers)
        return customers;
    for (Customer& customer : *customers) {
        WOSHOU_TRY(customer.phones, phones(customer.id));
    }
    return customers;
}

Result<QStringList> CustomerRepository::phones(CustomerId id)
{
    QStringList digits;
    WOSHOU_CHECK(runStatement(m_db, u"customers/list_phones"_s, {{u"customer_id"_s, id}},
                              [&](const Row& row) { digits.append(row.text("digits")); }));
    return digits;
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

Result<QList<Customer>> CustomerRepository::byCode(const QString& key)
{
    return withPhones(selectAll<Customer>(m_db, u"customers/find_by_code"_s, {{u"key"_s, key}}, readCustomer));
}

Result<QList<Customer>> CustomerRepository::byWechat(const QString& account)
{
    return withPhones(selectAll<Customer>(m_db, u"customers/find_by_wechat"_s, {{u"wechat"_s, account}}, readCustomer));
}

Result<Done> CustomerRepository::lockAccount(const QString& account)
{
    WOSHOU_CHECK(runStatement(m_db, u"customers/lock_account"_s, {{u"account"_s, account}}));
    return Done{};
}

Result<QList<Customer>> CustomerRepository::byNameKey(const QString& prefix)
{
    return withPhones(selectAll<Customer>(m_db, u"customers/find_by_name"_s,
                                          {{u"key_from"_s, prefix}, {u"key_to"_s, endOf(prefix)}}, readCustomer));
}

Result<QList<ListedCustomer>> CustomerRepository::page(const QString& kind, const QString& prefix,
                                                       const CustomerCursor& after, int limit)
{
    WOSHOU_TRY(auto rows, selectAll<ListedCustomer>(m_db, u"customers/list_page"_s,
                                                    {{u"kind"_s, kind},
                                                     {u"key_from"_s, after.valid ? after.key : prefix},
                                                     {u"key_to"_s, endOf(prefix)},
                                                     {u"after_key"_s, after.key},
                                                     {u"after_id"_s, after.id},
                                                     {u"limit"_s, limit}},
                                                    [](const Row& row) {
                                                        return ListedCustomer{readCustomer(row), row.text("list_key")};
                                                    }));
    for (ListedCustomer& row : rows) {
        WOSHOU_TRY(row.customer.phones, phones(row.customer.id));
    }
    return rows;
}

Result<QList<Device>> CustomerRepository::devices(CustomerId id)
{
    return selectAll<Device>(m_db, u"customers/list_devices"_s, {{u"customer_id"_s, id}}, readDevice);
}

Result<std::optional<Device>> CustomerRepository::device(DeviceId id)
{
    return selectOne<Device>(m_db, u"customers/select_device"_s, {{u"id"_s, id}}, readDevice);
}

Result<int> CustomerRepository::visits(CustomerId id, PersonId engineer)
{
    int count = 0;
    WOSHOU_CHECK(runStatement(m_db, u"customers/count_visits_of"_s,
                              {{u"customer_id"_s, id}, {u"engineer_id"_s, engineer}},
                              [&](const Row& row) { count = row.number("visits"); }));
    return count;
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
