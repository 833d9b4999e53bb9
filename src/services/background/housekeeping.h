#pragma once

#include "services/background/jobqueue.h"

namespace woshou {

/// The job of each day that takes away what nobody needs any more: jobs that were done more than thirty days ago.
inline const QString kHousekeeping = QStringLiteral("housekeeping");

/// Asks for the one of the day (UTC) that this instant is in, unless it was asked for already.
Result<Done> askForHousekeeping(Connection& db);
Result<Done> keepHouse(JobRun& run);

} // namespace woshou
