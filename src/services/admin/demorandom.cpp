#include "services/admin/demorandom.h"

#include <numeric>

namespace woshou {

int DemoRandom::weighted(const std::vector<double>& weights)
{
    double rest = real() * std::accumulate(weights.begin(), weights.end(), 0.0);
    for (size_t i = 0; i < weights.size(); ++i) {
        rest -= weights[i];
        if (rest < 0)
            return int(i);
    }
    return int(weights.size()) - 1;
}

} // namespace woshou
