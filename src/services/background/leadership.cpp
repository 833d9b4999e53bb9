#include "services/background/leadership.h"

#include "storage/background/leaserepository.h"

namespace woshou {

Leadership::Leadership(QString holder, Milliseconds length)
    : m_length(length)
{
    m_lease.holder = std::move(holder);
}

Result<Done> Leadership::keep(Connection& db)
{
    if (m_lease.inForce) {
        WOSHOU_TRY(const bool renewed, renew(db));
        if (renewed)
            return Done{};
    }
    QElapsedTimer asked;
    asked.start();
    WOSHOU_TRY(const auto taken, LeaseRepository(db).take(m_lease.holder, m_length));
    if (taken) {
        m_lease = *taken;
        m_age = asked;
    }
    return Done{};
}

/// False when the term is over.
Result<bool> Leadership::renew(Connection& db)
{
    if (m_age.elapsed() < m_length.count() / 3)
        return true;
    QElapsedTimer asked;
    asked.start();
    WOSHOU_TRY(const auto renewed, LeaseRepository(db).renew(m_lease, m_length));
    m_lease.inForce = renewed.has_value();
    if (renewed) {
        m_lease = *renewed;
        m_age = asked;
    }
    return renewed.has_value();
}

bool Leadership::leads() const
{
    return m_lease.inForce && m_age.elapsed() < m_length.count() * 4 / 5;
}

Result<Done> Leadership::stepDown(Connection& db)
{
    if (m_lease.term == 0)
        return Done{};
    m_lease.inForce = false; // one that was given up after an error may stand still
    return LeaseRepository(db).end(m_lease);
}

} // namespace woshou
