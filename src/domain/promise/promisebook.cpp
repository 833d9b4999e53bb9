#include "domain/promise/promisebook.h"

#include <algorithm>

namespace woshou {

PromiseBook::PromiseBook(PromiseRules rules, WorkTimes times)
    : m_versions({PromiseVersion{Instant::fromMs(0), std::move(rules), std::move(times)}})
{
}

const PromiseVersion& PromiseBook::version(int number) const
{
    static const PromiseVersion none;
    if (m_versions.isEmpty())
        return none;
    return number >= 0 && number < m_versions.size() ? m_versions.at(number) : m_versions.constLast();
}

const PromiseVersion& PromiseBook::at(Instant now) const
{
    const auto later = std::upper_bound(m_versions.begin(), m_versions.end(), now,
                                        [](Instant at, const PromiseVersion& version) { return at < version.from; });
    return version(later == m_versions.begin() ? 0 : int(later - m_versions.begin()) - 1);
}

} // namespace woshou
