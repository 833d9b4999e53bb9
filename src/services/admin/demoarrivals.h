#pragma once

#include "base/instant.h"
#include "services/admin/democenter.h"

namespace woshou {

/// A ticket of the known caller as it is always told.
struct KnownTicket
{
    int daysBack = 0, minute = 0;
    QString model, fault, cause; ///< fault and cause are empty for the inquiry
    QString mode;
    QString engineer; ///< name, or empty when the desk settled it
    QString symptom, words;
};

/// When a ticket is made; `known` is the known caller's, or null for one that the dice tell.
struct Arrival
{
    Instant at;
    const KnownTicket* known = nullptr;
    bool waits = false; ///< for somebody to be sent, now
};

/// All tickets to make in the order of their creation, by weekday, hour and season, more after the long holidays.
QList<Arrival> demoArrivals(DemoCenter& center);

} // namespace woshou
