#pragma once

#include "domain/people/person.h"

namespace woshou {

/// Who may change the data of customers and devices.
bool mayKeepCustomers(Role role);
/// Who may change what was agreed.
bool mayKeepContracts(Role role);
/// Who may write down what is worth knowing, a wish or a lead: whoever meets the customer.
bool mayAddNotes(Role role);
/// Who may change, pass on and close them.
bool mayKeepNotes(Role role);
/// Who may read who looked at whose number.
bool mayReadReveals(Role role);

} // namespace woshou
