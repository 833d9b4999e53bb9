#pragma once

#include "domain/promise/worktime.h"
#include "programs/ctl/commandline.h"

namespace woshou::ctl {

/// The calendar that is always open: it has no holidays.
inline const QString kAlways = QStringLiteral("always");

/// Whether it is to be read as a file: "-", a path, or what is there.
bool isFile(const QString& name);

/// Working times by the names or files of their calendars, with the public holidays of --holidays; these are read once.
class CalendarSource
{
public:
    static Result<CalendarSource> of(const Invocation& line);
    /// Around the clock ("always") there are no holidays. A usage error says what does not fit.
    Result<WorkTime> workTime(const QString& name) const;

private:
    QList<HolidayYear> m_holidays;
    int m_makeUpLike = 1;
};

/// The working time that --calendar, --holidays and --make-up-like name. A usage error says what does not fit.
Result<WorkTime> workTimeOf(const Invocation& line);

/// A time of the calendar's clock on the wall, or with an offset of its own: "2026-10-10 09:30", "…T09:30:00+08:00".
MaybeInstant readTime(const QString& text, const WallClock& clock);
/// With the offset that holds there and then.
QString timeText(Instant at, const WallClock& clock);

} // namespace woshou::ctl
