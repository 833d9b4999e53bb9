#pragma once

#include "domain/admin/referencedata.h"
#include "storage/core/connection.h"

#include <memory>

namespace woshou {

/// Says what is to be said of promises: warns before they end, each threshold once, and tells that one is overdue. Made
/// for the work behind the windows, which holds the lead while it asks. Lives in the connection's thread.
class PromiseWatch
{
public:
    PromiseWatch();
    ~PromiseWatch();

    /// In the caller's transaction: everything that is due by now of one ticket. False when nothing is.
    Result<bool> actOnOne(Connection& db, Instant now);

private:
    Result<Done> renew(Connection& db, Instant now);
    Result<Done> act(Connection& db, TicketId id, Instant now);

    std::shared_ptr<const ReferenceData> m_reference;
    qint64 m_lastSetting = 0; ///< the newest version that it was read with
    TicketId m_tried;         ///< the ticket at hand, until it is done
};

} // namespace woshou
