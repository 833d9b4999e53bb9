#pragma once

#include "domain/admin/settingbody.h"
#include "domain/promise/workcalendar.h"

namespace woshou {

/// By which promises count when nothing else is said: open around the clock, and it stays so.
inline constexpr QStringView kAlwaysCalendar = u"always";

/// Work calendars as entries of the setting "calendars". Parts: calendars {code, zh, en, zone}; hours {calendar,
/// weekday, open}; days {calendar, date, what: closed, like or open, like, open, name, holiday}. Weekdays are "mon" …
/// "sun", `open` are lines "08:30-12:00", `holiday` is the year in whose list of public holidays the day was.
void addCalendarEntries(SettingBody& body, const WorkCalendar& calendar);
/// The calendar of that code, or nothing. What cannot be read as hours or as a date is left out: somebody types it.
std::optional<WorkCalendar> calendarOfEntries(const SettingBody& body, const QString& code);

/// An entry's date; invalid when it is none.
QDate dateOfEntry(const QJsonObject& day);
/// An entry's hours in their order; lines that are none are left out.
QList<OpenHours> hoursOfEntry(const QJsonObject& entry);

/// What became of a calendar's days.
struct HolidayImport
{
    int came = 0, changed = 0, went = 0;
    friend bool operator==(const HolidayImport&, const HolidayImport&) = default;
};

/// Puts a year's public holidays into the days of the calendar as addHolidays() does. Entries of other calendars, and
/// those whose date cannot be read, stay.
HolidayImport importHolidays(SettingBody& body, const QString& code, const HolidayYear& year);

} // namespace woshou
