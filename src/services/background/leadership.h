#pragma once

#include "domain/background/lease.h"
#include "storage/core/connection.h"

#include <QElapsedTimer>

namespace woshou {

/// One program's claim to lead. It trusts its term for four fifths of the length from the moment it asked, by a clock
/// that nobody sets; the database refuses what is written later than that. Lives in the connection's thread.
class Leadership
{
public:
    /// The holder's name is this program's alone, or two would be one leader.
    Leadership(QString holder, Milliseconds length);

    /// Leads, if nobody else does: takes the next term, or renews the running one when a third of it is gone. After an
    /// error the term is as it was.
    Result<Done> keep(Connection& db);
    /// Whether it may begin something now.
    bool leads() const;
    const Lease& lease() const { return m_lease; }
    qint64 term() const { return m_lease.term; }
    /// The next keep() takes a new term, so that what was left undone in this one is found.
    void forget() { m_lease.inForce = false; }
    /// Lets the next one begin at once.
    Result<Done> stepDown(Connection& db);

private:
    Result<bool> renew(Connection& db);

    Lease m_lease;
    QElapsedTimer m_age; ///< since the question whose answer is the lease
    Milliseconds m_length;
};

} // namespace woshou
