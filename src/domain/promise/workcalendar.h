#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

#include <array>

namespace woshou {

/// A part of a day by the clock on the wall, half open: seconds since midnight, `to` up to 86,400 (24:00).
struct OpenHours
{
    int from = 0, to = 0;
    friend bool operator==(const OpenHours&, const OpenHours&) = default;
};

inline constexpr int kDaySeconds = 86'400;

/// What one date does instead of its weekday's hours.
struct DayException
{
    enum class Kind { Closed, Like, Own };
    Kind kind = Kind::Closed;
    int like = 1;           ///< Like: the weekday whose hours it has, 1 is Monday
    QList<OpenHours> hours; ///< Own
    QString name;           ///< "国庆节"; may be empty
    int holidayYear = 0;    ///< of which year's public holidays it is; 0: the center's own
    friend bool operator==(const DayException&, const DayException&) = default;
};

/// When a center works, as a person writes it down: any number of hours on each weekday, and dates that differ.
/// WorkTime computes with it.
struct WorkCalendar
{
    QString name;                         ///< a code: promises know it by this
    QByteArray zone;                      ///< IANA, "Asia/Shanghai"
    std::array<QList<OpenHours>, 7> week; ///< Monday first; in order, none touching the next twice
    QMap<QDate, DayException> exceptions;
    QSet<int> holidayYears; ///< whose public holidays were imported
    QString zh{}, en{};     ///< what people call it; may be empty

    const QList<OpenHours>& hoursOn(const QDate& day) const;
    /// The name of what makes this date differ, or "".
    QString nameOf(const QDate& day) const { return exceptions.value(day).name; }
    friend bool operator==(const WorkCalendar&, const WorkCalendar&) = default;
};

/// A year's public holidays and make-up workdays (调休).
struct HolidayYear
{
    struct Day
    {
        QString name;
        bool off = true; ///< else a make-up workday
    };
    int year = 0;
    QMap<QDate, Day> days; ///< some may lie in the years beside it
};

/// Closes the calendar on days off and opens it on make-up workdays like that weekday (1 is Monday). What an earlier
/// import of that year said goes; the center's own dates stay as they are.
void addHolidays(WorkCalendar& calendar, const HolidayYear& year, int makeUpLike = 1);

} // namespace woshou
