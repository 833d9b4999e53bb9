#pragma once

#include "domain/admin/referencedata.h"
#include "storage/core/connection.h"

#include <functional>
#include <optional>

namespace woshou {

struct DemoOptions
{
    int tickets = 10000;
    quint32 seed = 1;
    Instant now;
    int utcOffsetMinutes = 480;
    Instant from;                                       ///< tickets created earlier are left out
    Instant until = Instant::fromMs(9'000'000'000'000); ///< and those created then or later
    std::optional<int> exactly; ///< how many are made between the two; else those of `tickets` that fall between them
    std::function<void(int done, int total)> progress;
};

/// Fills a freshly migrated center that is not sealed yet with a living demonstration: people, customers with
/// devices, articles and twelve months of tickets that walked the life cycle up to `now`. The same seed and the
/// same now give the same data on any machine. Runs inside the caller's transaction.
Result<Done> generateDemo(Connection& connection, const ReferenceData& reference, const DemoOptions& options);

} // namespace woshou
