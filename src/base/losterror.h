#pragma once

#include "base/error.h"

namespace woshou {

/// Whether the way to the database was closed, so that the same may go well later. A full disk or one that may not be
/// written to stays so until somebody acts.
bool isLost(const Error& error);

} // namespace woshou
