#pragma once

#include "base/instant.h"

namespace woshou {

/// How often something that failed is tried, and how long it then waits.
struct RetryPolicy
{
    int attempts = 10; ///< after so many it is dead
    Milliseconds first = std::chrono::seconds(5);
    Milliseconds longest = std::chrono::hours(1);

    /// The wait after the nth attempt (from 1): first · 2^(n-1), not above the longest, and up to a quarter more by
    /// `chance` (0 … 1), so that what failed together does not come back together.
    Milliseconds waitAfter(int attempt, double chance) const;
    bool isLast(int attempt) const { return attempt >= attempts; }
};

/// Jobs: the tenth attempt comes more than forty minutes after the first at the earliest.
RetryPolicy jobRetries();
/// Messages: fifteen attempts in a day, for a gateway that is down.
RetryPolicy messageRetries();

} // namespace woshou
