#pragma once

#include "services/background/jobqueue.h"

namespace woshou {

class Background;

/// The job of each day that takes away what nobody needs any more: jobs that were done more than thirty days ago.
inline const QString kHousekeeping = QStringLiteral("housekeeping");

/// Asks for the one of the day (UTC) that `now` is in, unless it was asked for already.
Result<Done> askForHousekeeping(Connection& db, Instant now);
Result<Done> keepHouse(JobRun& run);

/// Before start(): asks for it on each day, and does it.
void addHousekeeping(Background& background);

} // namespace woshou
