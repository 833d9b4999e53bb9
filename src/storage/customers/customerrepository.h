#pragma once

#include "domain/customers/customer.h"
#include "storage/core/query.h"

namespace woshou {

/// Customers, their phone numbers and devices. Names of models are the reference data's business.
class CustomerRepository
{
public:
    explicit CustomerRepository(Connection& connection)
        : m_db(connection)
    {
    }
    Result<CustomerId> insert(const Customer& customer);
    Result<Done> insertPhone(CustomerId id, const QString& digits, int position);
    Result<DeviceId> insertDevice(const Device& device);
    /// Writes data, numbers and search keys where the revision still is that of the value; Conflict "SV004" when not.
    Result<Done> update(const Customer& customer);
    Result<Done> updateDevice(const Device& device);
    Result<Customer> find(CustomerId id);
    Result<QList<Customer>> byPhone(const QString& digits);
    Result<QStringList> phones(CustomerId id);
    /// Serial number or order number, whole, as codeKey() has it.
    Result<QList<Customer>> byCode(const QString& key);
    /// The account of a messenger, exactly as it was bound.
    Result<QList<Customer>> byWechat(const QString& account);
    /// Until the transaction's end nobody else binds it.
    Result<Done> lockAccount(const QString& account);
    /// Names that begin so, as nameQuery() has it; at most 20.
    Result<QList<Customer>> byNameKey(const QString& prefix);
    /// Customers in the order of their keys: "book" has each of them once, "name" may have one several times.
    Result<QList<ListedCustomer>> page(const QString& kind, const QString& prefix, const CustomerCursor& after,
                                       int limit);
    /// Makes anew what a customer is found by, from the name and the devices.
    Result<Done> makeKeys(CustomerId id);
    /// Customers of an older schema, in the order of their ids, some hundred at a time.
    Result<QList<CustomerId>> withoutKeys(CustomerId after);
    Result<QList<Device>> devices(CustomerId id);
    Result<std::optional<Device>> device(DeviceId id);
    /// How often an engineer was sent there.
    Result<int> visits(CustomerId id, PersonId engineer);
    /// Closed tickets and the mean of their surveys.
    Result<Done> addServices(CustomerCard& card);

private:
    Result<QList<Customer>> withPhones(Result<QList<Customer>> customers);
    Result<Done> insertKey(CustomerId id, const QString& kind, const QString& key);
    Result<Done> insertNameKeys(CustomerId id, const QString& name);
    Result<Done> insertCodeKeys(const Device& device);
    Connection& m_db;
};

} // namespace woshou
