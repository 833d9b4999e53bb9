#pragma once

#include "base/result.h"
#include "domain/promise/policy.h"

namespace woshou {

/// The presets of promises that come with the program: P-000 to P-004 and the recommended one.
Result<QList<PromisePolicy>> shippedPolicies();

} // namespace woshou
