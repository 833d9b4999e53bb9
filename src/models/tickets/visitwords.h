#pragma once

#include "models/tickets/ticketwords.h"
#include "services/tickets/ticketservice.h"

namespace woshou {

/// Why the customer is to be called, and by when: "17:00 前 · 评价不满意:2.0 / 5"; empty when no return visit is due.
QString visitReason(const TicketDetails& details, const ReferenceData& reference);

/// Whom one has on the line: "方宇 · 138 0571 3244".
QString visitCustomer(const TicketDetails& details);
/// Who was there, and what was done: "朱俊杰 11-24 18:22 上门 · 处理结果：更换电容"; empty when nothing is known.
QString visitWork(const TicketDetails& details);

/// An entry of the kind "visit" in words.
EventWords visitEventWords(const TicketEvent& event, const EventContext& context);

} // namespace woshou
