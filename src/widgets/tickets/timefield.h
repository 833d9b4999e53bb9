#pragma once

#include "base/instant.h"

class QDateTimeEdit;

namespace woshou {

/// A field for a time to come, in the center's time: nothing earlier than `now` can be chosen.
void setUpTimeField(QDateTimeEdit* edit, Instant now, Instant proposed);
Instant timeFieldValue(const QDateTimeEdit* edit);
/// A time that has passed meanwhile is not taken over.
void setTimeField(QDateTimeEdit* edit, Instant at);
/// The next full quarter of an hour that is at least so many hours away.
Instant quarterAfter(Instant now, int hours);

} // namespace woshou
