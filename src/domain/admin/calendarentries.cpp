#include "domain/admin/calendarentries.h"

#include "domain/promise/calendarjson.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QString kCalendars = u"calendars"_s, kHours = u"hours"_s, kDays = u"days"_s, kCalendar = u"calendar"_s,
              kOpen = u"open"_s;

QJsonArray linesOf(const QList<OpenHours>& hours)
{
    QJsonArray lines;
    for (const OpenHours& open : hours)
        lines.append(openHoursText(open));
    return lines;
}

QString whatOf(DayException::Kind kind)
{
    if (kind == DayException::Kind::Like)
        return u"like"_s;
    return kind == DayException::Kind::Own ? kOpen : u"closed"_s;
}

QJsonObject dayEntry(const QString& calendar, const QDate& date, const DayException& day)
{
    QJsonObject entry{{kCalendar, calendar}, {u"date"_s, date.toString(Qt::ISODate)}, {u"what"_s, whatOf(day.kind)}};
    if (day.kind == DayException::Kind::Like)
        entry.insert(u"like"_s, weekdayCode(day.like));
    if (day.kind == DayException::Kind::Own)
        entry.insert(kOpen, linesOf(day.hours));
    if (!day.name.isEmpty())
        entry.insert(u"name"_s, day.name);
    if (day.holidayYear != 0)
        entry.insert(u"holiday"_s, day.holidayYear);
    return entry;
}

DayException exceptionOf(const QJsonObject& entry)
{
    DayException day;
    const QString what = entry["what"_L1].toString();
    const int like = weekdayOf(entry["like"_L1].toString());
    if (what == "like"_L1 && like != 0) {
        day.kind = DayException::Kind::Like;
        day.like = like;
    } else if (what == kOpen) {
        day.kind = DayException::Kind::Own;
        day.hours = hoursOfEntry(entry);
    }
    day.name = entry["name"_L1].toString();
    day.holidayYear = entry["holiday"_L1].toInt();
    return day;
}

bool isOf(const QJsonObject& entry, const QString& calendar)
{
    return entry[kCalendar].toString() == calendar;
}

void readDays(const SettingBody& body, WorkCalendar& calendar)
{
    for (const QJsonObject& entry : settingEntries(body, kDays)) {
        const QDate date = dateOfEntry(entry);
        if (!isOf(entry, calendar.name) || !date.isValid())
            continue;
        const DayException day = exceptionOf(entry);
        calendar.exceptions.insert(date, day);
        if (day.holidayYear != 0)
            calendar.holidayYears.insert(day.holidayYear);
    }
}

void append(SettingBody& body, const QString& part, const QJsonObject& entry)
{
    QJsonArray entries = body[part].toArray();
    entries.append(entry);
    body.insert(part, entries);
}

} // namespace

QDate dateOfEntry(const QJsonObject& day)
{
    const QString text = day["date"_L1].toString();
    return text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
}

QList<OpenHours> hoursOfEntry(const QJsonObject& entry)
{
    QList<OpenHours> hours;
    for (const QJsonValue& line : entry[kOpen].toArray()) {
        const std::optional<OpenHours> open = openHoursOf(line.toString());
        if (open && open->from < open->to)
            hours.append(*open);
    }
    std::sort(hours.begin(), hours.end(), [](const OpenHours& a, const OpenHours& b) { return a.from < b.from; });
    return hours;
}

void addCalendarEntries(SettingBody& body, const WorkCalendar& calendar)
{
    append(body, kCalendars,
           {{u"code"_s, calendar.name},
            {u"zh"_s, calendar.zh.isEmpty() ? calendar.name : calendar.zh},
            {u"en"_s, calendar.en},
            {u"zone"_s, QString::fromUtf8(calendar.zone)}});
    for (int weekday = 1; weekday <= 7; ++weekday) {
        const QList<OpenHours>& hours = calendar.week[static_cast<size_t>(weekday - 1)];
        if (!hours.isEmpty())
            append(body, kHours,
                   {{kCalendar, calendar.name}, {u"weekday"_s, weekdayCode(weekday)}, {kOpen, linesOf(hours)}});
    }
    for (auto day = calendar.exceptions.begin(); day != calendar.exceptions.end(); ++day)
        append(body, kDays, dayEntry(calendar.name, day.key(), *day));
}

std::optional<WorkCalendar> calendarOfEntries(const SettingBody& body, const QString& code)
{
    const QList<QJsonObject> calendars = settingEntries(body, kCalendars);
    const auto entry = std::find_if(calendars.begin(), calendars.end(),
                                    [&](const QJsonObject& each) { return each["code"_L1].toString() == code; });
    if (entry == calendars.end())
        return std::nullopt;
    WorkCalendar calendar;
    calendar.name = code;
    calendar.zh = (*entry)["zh"_L1].toString();
    calendar.en = (*entry)["en"_L1].toString();
    calendar.zone = (*entry)["zone"_L1].toString().toUtf8();
    for (const QJsonObject& hours : settingEntries(body, kHours)) {
        const int weekday = weekdayOf(hours["weekday"_L1].toString());
        if (weekday != 0 && isOf(hours, code))
            calendar.week[static_cast<size_t>(weekday - 1)] = hoursOfEntry(hours);
    }
    readDays(body, calendar);
    return calendar;
}

HolidayImport importHolidays(SettingBody& body, const QString& code, const HolidayYear& year)
{
    HolidayImport result;
    std::optional<WorkCalendar> calendar = calendarOfEntries(body, code);
    if (!calendar)
        return result;
    addHolidays(*calendar, year);
    QMap<QDate, DayException> rest = calendar->exceptions;
    QList<QJsonObject> entries;
    for (const QJsonObject& entry : settingEntries(body, kDays)) {
        const QDate date = dateOfEntry(entry);
        if (!isOf(entry, code) || !date.isValid()) {
            entries.append(entry);
        } else if (!rest.contains(date)) {
            ++result.went;
        } else {
            const DayException day = rest.take(date);
            const bool same = exceptionOf(entry) == day;
            result.changed += same ? 0 : 1;
            entries.append(same ? entry : dayEntry(code, date, day));
        }
    }
    result.came = static_cast<int>(rest.size());
    for (auto day = rest.begin(); day != rest.end(); ++day)
        entries.append(dayEntry(code, day.key(), *day));
    setSettingEntries(body, kDays, entries);
    return result;
}

} // namespace woshou
