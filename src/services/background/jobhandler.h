#pragma once

#include "base/result.h"
#include "domain/background/job.h"

#include <functional>

namespace woshou {

class Connection;

/// What a handler works with: the running transaction, which also marks the job as done.
struct JobRun
{
    Connection& db;
    const Job& job; ///< asked for by anybody of the center: what it says is to be checked like a form
    Instant now;    ///< the server's, the same for the whole transaction
};

/// Does one job. Everything it writes to the database is there once, together with the job's end; whatever else it does
/// (a file, a gateway) may happen again, so it puts messages into the outbox instead. It takes less time than half a
/// term, which is left of one at least, or its work is given up. What it fails with is tried again.
using JobHandler = std::function<Result<Done>(JobRun&)>;

} // namespace woshou
