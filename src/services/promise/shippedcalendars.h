#pragma once

#include "base/result.h"
#include "domain/promise/workcalendar.h"

namespace woshou {

/// The calendars that come with the program, without anybody's public holidays.
Result<QList<WorkCalendar>> shippedCalendars();

} // namespace woshou
