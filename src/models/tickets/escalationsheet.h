#pragma once

#include "models/admin/printsheet.h"
#include "models/tickets/ticketwords.h"

namespace woshou {

/// The approval form 问题升级审批表 for paper, one page: the four fields, the decision, and what came of it (R-150,
///
PrintSheet escalationSheet(const TicketDetails& details, const Escalation& escalation, const ReferenceData& reference,
                           const Person& reader);

} // namespace woshou
