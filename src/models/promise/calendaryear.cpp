#include "models/promise/calendaryear.h"

#include "domain/promise/calendarjson.h"
#include "models/admin/language.h"

#include <QCoreApplication>
#include <QLocale>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Kind = CalendarDay::Kind;

struct CalendarWords
{
    Q_DECLARE_TR_FUNCTIONS(CalendarWords)
};

const QList<OpenHours>& weekdayHours(const WorkCalendar& calendar, const QDate& date)
{
    return calendar.week[static_cast<size_t>(date.dayOfWeek() - 1)];
}

Kind kindOf(const WorkCalendar& calendar, const QDate& date)
{
    const bool isOpen = !calendar.hoursOn(date).isEmpty();
    const auto exception = calendar.exceptions.constFind(date);
    if (exception == calendar.exceptions.constEnd())
        return isOpen ? Kind::Open : Kind::Closed;
    if (!isOpen)
        return Kind::Holiday;
    const bool makesUp = exception->holidayYear != 0 || weekdayHours(calendar, date).isEmpty();
    return exception->kind == DayException::Kind::Like && makesUp ? Kind::MakeUp : Kind::Own;
}

QString hoursText(const QList<OpenHours>& hours)
{
    QStringList parts;
    for (const OpenHours& open : hours)
        parts.append(openHoursText(open));
    return spokenList(parts);
}

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Open:
        return CalendarWords::tr("open");
    case Kind::Closed:
        return CalendarWords::tr("closed");
    case Kind::Holiday:
        return CalendarWords::tr("day off");
    case Kind::MakeUp:
        return CalendarWords::tr("make-up workday");
    case Kind::Own:
        break;
    }
    return CalendarWords::tr("own hours");
}

} // namespace

QList<CalendarDay> calendarYear(const WorkCalendar& calendar, int year)
{
    QList<CalendarDay> days;
    for (QDate date(year, 1, 1); date.year() == year; date = date.addDays(1))
        days.append({date, kindOf(calendar, date), hoursText(calendar.hoursOn(date)), calendar.nameOf(date)});
    return days;
}

QString calendarDayMark(CalendarDay::Kind kind)
{
    switch (kind) {
    case Kind::Holiday:
        return CalendarWords::tr("H", "mark of a day off in a calendar, one letter");
    case Kind::MakeUp:
        return CalendarWords::tr("W", "mark of a make-up workday in a calendar, one letter");
    case Kind::Own:
        return CalendarWords::tr("S", "mark of a day with special hours in a calendar, one letter");
    case Kind::Open:
    case Kind::Closed:
        break;
    }
    return {};
}

QString calendarDayText(const CalendarDay& day)
{
    const QString date = u"%1 %2"_s.arg(day.date.toString(Qt::ISODate), QLocale().dayName(day.date.dayOfWeek()));
    return spokenList({date, day.name, kindText(day.kind), day.hours});
}

QString calendarLegend()
{
    QStringList entries;
    for (const Kind kind : {Kind::Holiday, Kind::MakeUp, Kind::Own})
        entries.append(calendarDayMark(kind) + u' ' + kindText(kind));
    entries.append(CalendarWords::tr("a line beneath: the center works"));
    return entries.join(u" · "_s);
}

QString holidayImportText(int year, const HolidayImport& result)
{
    if (result == HolidayImport())
        return CalendarWords::tr("Public holidays of %1: the calendar has them already.").arg(year);
    return CalendarWords::tr("Public holidays of %1: %2 days came, %3 were changed, %4 went. Nothing is saved yet.")
        .arg(year)
        .arg(result.came)
        .arg(result.changed)
        .arg(result.went);
}

QString holidayFileProblem(const Error& error)
{
    const QString place = error.field.section(u'.', 1);
    if (place.isEmpty())
        return CalendarWords::tr("This is no file of a year's public holidays.");
    return CalendarWords::tr("The file of public holidays does not fit at %1. Nothing was changed.").arg(place);
}

} // namespace woshou
