#include "domain/background/retrypolicy.h"

#include <algorithm>

namespace woshou {

Milliseconds RetryPolicy::waitAfter(int attempt, double chance) const
{
    Milliseconds wait = first;
    for (int n = 1; n < attempt && wait < longest; ++n)
        wait *= 2;
    wait = std::min(wait, longest);
    return wait +
           Milliseconds(static_cast<qint64>(static_cast<double>(wait.count()) * std::clamp(chance, 0.0, 1.0) / 4));
}

RetryPolicy jobRetries()
{
    return {};
}

RetryPolicy messageRetries()
{
    return {15, std::chrono::seconds(30), std::chrono::hours(4)};
}

} // namespace woshou
