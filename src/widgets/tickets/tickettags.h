#pragma once

#include "domain/tickets/lifecycle.h"
#include "models/promise/timeleft.h"
#include "widgets/theme/painters.h"

namespace woshou {

/// Colour of a tone of the life cycle (neutral, active, planned, good, raised), and its soft ground.
Token toneInk(const QString& tone);
Token toneSoft(const QString& tone);

TagContent priorityTag(Priority priority);
TagContent stateTag(const LifeCycle::State& state);

/// The colour of a time: only tight and broken promises have one.
Token urgeInk(Urge urge, Token calm = Token::Text1);
SlaState slaState(Urge urge);

} // namespace woshou
