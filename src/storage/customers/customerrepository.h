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
    Result<Customer> find(CustomerId id);
    Result<QList<Customer>> byPhone(const QString& digits);
    /// Serial number or order number, exactly.
    Result<QList<Customer>> byCode(const QString& code);
    Result<QList<Customer>> byNamePrefix(const QString& prefix);
    Result<QList<Device>> devices(CustomerId id);
    Result<std::optional<Device>> device(DeviceId id);
    /// Closed tickets and the mean of their surveys.
    Result<Done> addServices(CustomerCard& card);

private:
    Result<QList<Customer>> withPhones(Result<QList<Customer>> customers);
    Connection& m_db;
};

} // namespace woshou
