#pragma once

#include "models/admin/printsheet.h"
#include "models/tickets/ticketwords.h"
#include "services/customers/customerservice.h"

namespace woshou {

/// A customer for paper: devices and whether they are covered, agreed service, tickets and contacts. Notes, wishes,
/// leads and changes of the data only when what is internal is chosen.
/// @param numbers whole ones, for who may have them; masked as they are in the profile when empty
PrintSheet customerSheet(const CustomerProfile& profile, const ReferenceData& reference, const Person& reader,
                         const PrintChoices& choices, const QStringList& numbers, const ColumnLabel& label);

} // namespace woshou
