#pragma once

#include "domain/customers/customer.h"

namespace woshou {

/// What a customer is found by beside the numbers: the name, its pinyin and initials, where and what the customer is,
/// and what is noted of the household. A telephone number is looked up whole (CustomerService::recognise).
QString customerSearchText(const Customer& customer);

QString noteSearchText(const CustomerNote& note);

/// Model, serial and order number however they are written, where it was bought and where it stands.
QString deviceSearchText(const Device& device);

} // namespace woshou
