#pragma once

#include "base/instant.h"

namespace woshou {

/// From now on times are shown as the center's clocks show them, wherever the desk is: shifts, days and figures are
/// counted by them too. Until a center is opened they are the desk's own.
void setCenterOffset(int minutes);
QDateTime centerTime(Instant at);
/// What the center's clock shows, without its zone: for fields that a person fills.
QDateTime centerClock(Instant at);
Instant fromCenterClock(const QDateTime& clock);

} // namespace woshou
