#include "domain/promise/workcalendar.h"

namespace woshou {

const QList<OpenHours>& WorkCalendar::hoursOn(const QDate& day) const
{
    static const QList<OpenHours> closed;
    const auto exception = exceptions.constFind(day);
    if (exception == exceptions.constEnd())
        return week[static_cast<size_t>(day.dayOfWeek() - 1)];
    switch (exception->kind) {
    case DayException::Kind::Like:
        return week[static_cast<size_t>(exception->like - 1)];
    case DayException::Kind::Own:
        return exception->hours;
    case DayException::Kind::Closed:
        break;
    }
    return closed;
}

void addHolidays(WorkCalendar& calendar, const HolidayYear& year, int makeUpLike)
{
    calendar.exceptions.removeIf([&](const auto& entry) { return entry->holidayYear == year.year; });
    for (auto day = year.days.begin(); day != year.days.end(); ++day) {
        const auto own = calendar.exceptions.constFind(day.key());
        if (own != calendar.exceptions.constEnd() && own->holidayYear == 0)
            continue;
        const auto kind = day->off ? DayException::Kind::Closed : DayException::Kind::Like;
        calendar.exceptions.insert(day.key(), {kind, makeUpLike, {}, day->name, year.year});
    }
    calendar.holidayYears.insert(year.year);
}

} // namespace woshou
