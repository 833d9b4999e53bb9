#pragma once

#include "models/admin/printsheet.h"
#include "models/tickets/ticketwords.h"

namespace woshou {

/// A ticket for paper: customer, device, the three questions, what was done, and its log as one stream. Without what
/// only the house reads unless it is chosen: notes, meetings, progress, tasks, why something was decided.
/// @param reader who prints it: for whom may not call, the phone stays masked
PrintSheet ticketSheet(const TicketDetails& details, const ReferenceData& reference, const Person& reader,
                       const PrintChoices& choices, const ColumnLabel& label);

/// "Printed 2026-07-15 14:02 by 王敏".
QString printedBy(const Person& reader, Instant now);

} // namespace woshou
