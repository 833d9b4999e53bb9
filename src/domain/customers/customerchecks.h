#pragma once

#include "base/result.h"
#include "domain/customers/customer.h"

namespace woshou {

/// What keeps a customer's data from being saved: Validation with the field's name, SV003 for what is missing and SV008
/// for what does not fit. The values are normalised before.
Result<Done> checkCustomer(const Customer& customer, const QDate& today);
Result<Done> checkDevice(const Device& device, const QDate& today);
Result<Done> checkContract(const Contract& contract);
Result<Done> checkNote(const CustomerNote& note);

} // namespace woshou
