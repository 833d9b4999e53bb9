#pragma once

#include "base/result.h"
#include "services/admin/setupoptions.h"
#include "storage/core/connection.h"

namespace woshou {

/// Migrates an empty database and fills it: presets, life cycle and, for a demonstration, its people and history;
/// then seals it, so that from now on the guards hold. One transaction after the migration: a set-up that was cut
/// off leaves an empty center that the next call fills. One that is filled but not sealed, a copy of a ready-made
/// demonstration, is brought up to this day. A sealed center is left as it is.
Result<Done> setUpCenter(Connection& connection, const SetUpOptions& options);

/// Brings the schema to this program's and makes what its statements cannot, in one transaction; how many steps it
/// took.
Result<int> bringUpToDate(Connection& connection);

} // namespace woshou
