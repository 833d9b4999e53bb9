#pragma once

#include "domain/customers/customer.h"
#include "services/core/executor.h"
#include "services/core/servicecontext.h"

#include <QUuid>

namespace woshou {

/// The customer, to whom an engineer must have been sent; NotFound otherwise. A connection that writes has no fence of
/// its own in an embedded database.
Result<Customer> findSeen(WriteUnit& unit, const Person& by, CustomerId id);

/// The writing halves of CustomerService, in the caller's transaction. A key that was seen before writes nothing.
Result<Done> saveCustomer(WriteUnit& unit, const ServiceContext& context, Customer customer,
                          const std::optional<PhonesEdit>& phones, const QUuid& key);
/// Binds the account that wrote to the official account to the customer and the device, and to the device when it was
/// bound without one; nothing where the customer has another account, somebody else has this one, or the role does not
/// keep customers. In the caller's transaction.
Result<Done> bindWechat(WriteUnit& unit, const ServiceContext& context, CustomerId id, const QString& account,
                        DeviceId device);
Result<Done> saveDevice(WriteUnit& unit, const ServiceContext& context, Device device, const QUuid& key);
Result<Done> saveContract(WriteUnit& unit, const ServiceContext& context, Contract contract, const QUuid& key);
Result<Done> saveNote(WriteUnit& unit, const ServiceContext& context, CustomerNote note, const QUuid& key);

} // namespace woshou
