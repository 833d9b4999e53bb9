#pragma once

#include "domain/admin/referencedata.h"
#include "storage/core/connection.h"

#include <memory>

namespace woshou {

/// The center's reference data for work that goes on for long: read anew only when a version of a setting was made, or
/// one that waited took effect. Lives in the connection's thread.
class ReferenceKeeper
{
public:
    Result<std::shared_ptr<const ReferenceData>> current(Connection& db, Instant now);

private:
    std::shared_ptr<const ReferenceData> m_reference;
    qint64 m_lastSetting = 0; ///< the newest version that it was read with
};

} // namespace woshou
