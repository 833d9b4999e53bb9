#pragma once

#include "domain/admin/referencedata.h"
#include "domain/customers/customer.h"

namespace woshou {

/// A small center for tests of the intake form: one group with two models, one fault, codes, scripts and promises.
ReferenceData intakeReference();

/// A known customer with two devices of that center.
CustomerCard intakeCustomer();

} // namespace woshou
