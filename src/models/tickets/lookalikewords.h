#pragma once

#include "domain/admin/referencedata.h"
#include "services/tickets/ticketservice.h"

namespace woshou {

/// "W-104857-6 · 脱水时晃动 · 处理中 · 昨天 14:32": the ticket in a line; who it is of only when somebody else called.
QString lookAlikeTitle(const LookAlikeHit& hit, const ReferenceData& reference, Instant now);

/// Why it may be the same: "同一台设备 · 说法相近".
QString lookAlikeReasons(const LookAlike& alike);

} // namespace woshou
