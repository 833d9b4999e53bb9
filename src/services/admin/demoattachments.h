#pragma once

#include "services/admin/democenter.h"

namespace woshou {

/// What customers sent along to a ticket of a washing machine that is on its way now: pictures and a receipt. By the
/// ticket's number, not by the dice.
Result<Done> makeDemoAttachments(DemoCenter& center, const Ticket& ticket, qint64 serial);

} // namespace woshou
