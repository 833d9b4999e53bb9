#pragma once

#include "base/result.h"
#include "domain/promise/workcalendar.h"

#include <QJsonObject>

#include <optional>

namespace woshou {

class JsonReader;

/// A calendar as a file: {"name", optionally "zh" and "en", "zone", "week": {"mon": ["08:30-12:00", …], …},
/// "overrides": [{"date", and one of "closed": true, "like": "fri", "open": [hours], with an optional "name" and, of a
/// public holiday, the year in whose list it was as "holiday"}], "holidays": [years]}. A weekday that is not named is
/// closed. Validation names the place that does not fit.
Result<WorkCalendar> readCalendar(const QByteArray& json, const QString& path);
/// The same from a part of a document; its failed() tells.
WorkCalendar readCalendar(const JsonReader& reader);
QJsonObject calendarJson(const WorkCalendar& calendar);

/// A year's file in the public holiday-cn format: {"year", "days": [{"name", "date", "isOffDay"}]}.
Result<HolidayYear> readHolidayYear(const QByteArray& json, const QString& path);

/// "08:30-12:00" up to 24:00; nothing for another text. Whether it ends after it begins is not looked at.
std::optional<OpenHours> openHoursOf(const QString& text);
QString openHoursText(const OpenHours& hours);

/// "mon" … "sun" as 1 … 7; 0 for anything else.
int weekdayOf(const QString& code);
QString weekdayCode(int weekday);

} // namespace woshou
