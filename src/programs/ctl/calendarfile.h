#pragma once

#include "domain/promise/worktime.h"
#include "programs/ctl/commandline.h"

namespace woshou::ctl {

/// The working time that --calendar, --holidays and --make-up-like name. A usage error says what does not fit.
Result<WorkTime> workTimeOf(const Invocation& line);
/// The same of another calendar than --calendar names.
Result<WorkTime> workTimeOf(const Invocation& line, const QString& calendar);

/// A time of the calendar's clock on the wall, or with an offset of its own: "2026-10-10 09:30", "…T09:30:00+08:00".
MaybeInstant readTime(const QString& text, const WallClock& clock);
/// With the offset that holds there and then.
QString timeText(Instant at, const WallClock& clock);

} // namespace woshou::ctl
