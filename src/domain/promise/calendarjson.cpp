#include "domain/promise/calendarjson.h"

#include "domain/admin/jsonreader.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLastHolidayYear = 9999;

const QStringList& weekdays()
{
    static const QStringList codes = {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return codes;
}

/// Seconds since midnight; −1 for what is no time of a day. 24:00 is its end.
int secondsOf(QStringView text)
{
    if (text == u"24:00" || text == u"24:00:00")
        return kDaySeconds;
    const QString digits = text.toString();
    QTime time = QTime::fromString(digits, u"H:mm"_s);
    if (!time.isValid())
        time = QTime::fromString(digits, u"H:mm:ss"_s);
    return time.isValid() ? time.msecsSinceStartOfDay() / 1000 : -1;
}

QString timeText(int seconds)
{
    if (seconds == kDaySeconds)
        return u"24:00"_s;
    return QTime::fromMSecsSinceStartOfDay(1000 * seconds).toString(seconds % 60 == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s);
}

QList<OpenHours> readHours(const JsonReader& list)
{
    QList<OpenHours> hours;
    for (const JsonReader& item : list.items()) {
        const std::optional<OpenHours> open = openHoursOf(item.text());
        if (!open)
            item.complain(u"hours such as 08:30-12:00 are expected"_s);
        else if (open->to <= open->from)
            item.complain(
                u"hours end after they begin; a night is written 22:00-24:00, and 00:00-06:00 on the next day"_s);
        hours.append(open.value_or(OpenHours()));
    }
    std::sort(hours.begin(), hours.end(), [](const OpenHours& a, const OpenHours& b) { return a.from < b.from; });
    for (qsizetype i = 1; i < hours.size(); ++i) {
        if (hours[i].from < hours[i - 1].to)
            list.complain(u"%1 overlaps what is before it"_s.arg(openHoursText(hours[i])));
    }
    return hours;
}

QDate readDate(const JsonReader& reader)
{
    const QDate date = QDate::fromString(reader.text(), Qt::ISODate);
    if (!date.isValid() || reader.text().size() != 10)
        reader.complain(u"a date such as 2026-10-01 is expected"_s);
    return date;
}

DayException readException(const JsonReader& reader)
{
    DayException day;
    day.name = reader.at(u"name"_s).text();
    day.holidayYear = reader.at(u"holiday"_s).number(0, 1, kLastHolidayYear);
    if (reader.at(u"closed"_s).flag() + reader.has(u"like"_s) + reader.has(u"open"_s) != 1)
        reader.complain(u"one of \"closed\": true, \"like\" and \"open\" is expected"_s);
    if (reader.has(u"like"_s)) {
        day.kind = DayException::Kind::Like;
        day.like = weekdayOf(reader.at(u"like"_s).text());
        if (day.like == 0)
            reader.at(u"like"_s).complain(u"a weekday from mon to sun is expected"_s);
    } else if (reader.has(u"open"_s)) {
        day.kind = DayException::Kind::Own;
        day.hours = readHours(reader.at(u"open"_s));
    }
    return day;
}

QJsonArray hoursJson(const QList<OpenHours>& hours)
{
    QJsonArray array;
    for (const OpenHours& open : hours)
        array.append(openHoursText(open));
    return array;
}

QJsonObject exceptionJson(const QDate& date, const DayException& day)
{
    QJsonObject json{{u"date"_s, date.toString(Qt::ISODate)}};
    switch (day.kind) {
    case DayException::Kind::Closed:
        json.insert(u"closed"_s, true);
        break;
    case DayException::Kind::Like:
        json.insert(u"like"_s, weekdayCode(day.like));
        break;
    case DayException::Kind::Own:
        json.insert(u"open"_s, hoursJson(day.hours));
        break;
    }
    if (!day.name.isEmpty())
        json.insert(u"name"_s, day.name);
    if (day.holidayYear != 0)
        json.insert(u"holiday"_s, day.holidayYear);
    return json;
}

} // namespace

std::optional<OpenHours> openHoursOf(const QString& text)
{
    const qsizetype dash = text.indexOf(u'-');
    if (dash < 0)
        return std::nullopt;
    const OpenHours open{secondsOf(QStringView(text).left(dash)), secondsOf(QStringView(text).mid(dash + 1))};
    return open.from < 0 || open.to < 0 ? std::nullopt : std::optional(open);
}

QString openHoursText(const OpenHours& hours)
{
    return timeText(hours.from) + u'-' + timeText(hours.to);
}

int weekdayOf(const QString& code)
{
    return static_cast<int>(weekdays().indexOf(code)) + 1;
}

QString weekdayCode(int weekday)
{
    return weekdays().value(weekday - 1);
}

Result<WorkCalendar> readCalendar(const QByteArray& json, const QString& path)
{
    const JsonReader reader(json, path);
    if (!reader.failed() && !reader.has(u"week"_s))
        reader.complain(u"a calendar is expected: \"zone\" and \"week\""_s);
    WorkCalendar calendar = readCalendar(reader);
    if (const auto error = reader.failed())
        return failure(*error);
    return calendar;
}

WorkCalendar readCalendar(const JsonReader& reader)
{
    WorkCalendar calendar;
    calendar.name = reader.at(u"name"_s).text();
    calendar.zh = reader.at(u"zh"_s).text();
    calendar.en = reader.at(u"en"_s).text();
    calendar.zone = reader.at(u"zone"_s).text().toUtf8();
    const JsonReader week = reader.at(u"week"_s);
    for (const QString& key : week.keys()) {
        const int weekday = weekdayOf(key);
        if (weekday == 0)
            week.at(key).complain(u"weekdays are called mon, tue, wed, thu, fri, sat and sun"_s);
        else
            calendar.week[static_cast<size_t>(weekday - 1)] = readHours(week.at(key));
    }
    for (const JsonReader& item : reader.at(u"overrides"_s).items()) {
        const QDate date = readDate(item.at(u"date"_s));
        if (calendar.exceptions.contains(date))
            item.at(u"date"_s).complain(u"the date is there twice"_s);
        calendar.exceptions.insert(date, readException(item));
    }
    for (const JsonReader& year : reader.at(u"holidays"_s).items())
        calendar.holidayYears.insert(year.number(0, 1, kLastHolidayYear));
    return calendar;
}

QJsonObject calendarJson(const WorkCalendar& calendar)
{
    QJsonObject week;
    for (int weekday = 1; weekday <= 7; ++weekday)
        week.insert(weekdayCode(weekday), hoursJson(calendar.week[static_cast<size_t>(weekday - 1)]));
    QJsonArray overrides;
    for (auto day = calendar.exceptions.begin(); day != calendar.exceptions.end(); ++day)
        overrides.append(exceptionJson(day.key(), *day));
    QJsonObject json{{u"name"_s, calendar.name},
                     {u"zone"_s, QString::fromUtf8(calendar.zone)},
                     {u"week"_s, week},
                     {u"overrides"_s, overrides}};
    if (!calendar.zh.isEmpty())
        json.insert(u"zh"_s, calendar.zh);
    if (!calendar.en.isEmpty())
        json.insert(u"en"_s, calendar.en);
    QList<int> years = calendar.holidayYears.values();
    std::sort(years.begin(), years.end());
    QJsonArray list;
    for (const int year : years)
        list.append(year);
    if (!list.isEmpty())
        json.insert(u"holidays"_s, list);
    return json;
}

Result<HolidayYear> readHolidayYear(const QByteArray& json, const QString& path)
{
    const JsonReader reader(json, path);
    HolidayYear year;
    year.year = reader.at(u"year"_s).number(0, 1, kLastHolidayYear);
    if (reader.at(u"year"_s).isAbsent() || reader.at(u"days"_s).isAbsent())
        reader.complain(u"a year's holidays are expected: \"year\" and \"days\""_s);
    for (const JsonReader& item : reader.at(u"days"_s).items()) {
        const QDate date = readDate(item.at(u"date"_s));
        if (item.at(u"isOffDay"_s).isAbsent())
            item.complain(u"\"isOffDay\" is expected"_s);
        year.days.insert(date, {item.at(u"name"_s).text(), item.at(u"isOffDay"_s).flag(true)});
    }
    if (const auto error = reader.failed())
        return failure(*error);
    return year;
}

} // namespace woshou
