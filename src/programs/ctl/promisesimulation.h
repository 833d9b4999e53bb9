#pragma once

#include "programs/ctl/commandline.h"

namespace woshou::ctl {

/// What becomes of the promises of a ticket with this log, or of each of a file of them.
Answering simulatePromises(Context& context);

} // namespace woshou::ctl
