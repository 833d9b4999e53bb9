#pragma once

#include "services/admin/democenter.h"

namespace woshou {

/// The call after the service in which the rating was asked for, too; of whom nobody reached, given up. Nothing when
/// none is promised to this customer.
std::optional<TicketEvent> demoVisit(const DemoCenter& center, const Ticket& ticket, Instant at);

} // namespace woshou
