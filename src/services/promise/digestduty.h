#pragma once

#include "services/admin/referencekeeper.h"
#include "services/background/background.h"

namespace woshou {

/// Once a working day, when people begin to be told of things, everybody who works on tickets gets a message of what
/// his day begins with (channel "digest", the login as its address; key "digest/2026-11-27/7"). Nobody gets an empty
/// one, and for who is away his substitute has his own.
Duty digestDuty(std::shared_ptr<ReferenceKeeper> keeper);

/// The digests of that day, in the caller's transaction; those that were put already stay.
Result<Done> putDigests(Connection& db, const ReferenceData& reference, Instant now);

} // namespace woshou
