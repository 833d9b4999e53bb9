#pragma once

#include "services/admin/referencekeeper.h"

namespace woshou {

/// Says what is to be said of promises: warns before they end, each threshold once, and tells that one is overdue. Made
/// for the work behind the windows, which holds the lead while it asks. Lives in the connection's thread.
class PromiseWatch
{
public:
    explicit PromiseWatch(std::shared_ptr<ReferenceKeeper> reference = std::make_shared<ReferenceKeeper>());

    /// In the caller's transaction: everything that is due by now of one ticket. False when nothing is.
    Result<bool> actOnOne(Connection& db, Instant now);

private:
    Result<Done> act(Connection& db, TicketId id, Instant now);

    std::shared_ptr<ReferenceKeeper> m_reference;
    TicketId m_failed; ///< the ticket that could not be done the last time
};

} // namespace woshou
