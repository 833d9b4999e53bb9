#pragma once

#include "base/instant.h"

#include <QString>

namespace woshou {

/// Who leads. Everything in it is by the clock of the database.
struct Lease
{
    QString holder;
    qint64 term = 0; ///< only grows; each new leader, or one that comes back, has the next
    Instant until;
    bool inForce = false; ///< `until` had not come when it was read
};

} // namespace woshou
