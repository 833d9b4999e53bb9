#pragma once

#include "base/result.h"
#include "domain/admin/calendarentries.h"

#include <QDate>
#include <QList>
#include <QString>

namespace woshou {

/// A day of a work calendar as it is shown.
struct CalendarDay
{
    enum class Kind {
        Open,    ///< its weekday's hours
        Closed,  ///< its weekday has none
        Holiday, ///< closed as an exception (休)
        MakeUp,  ///< open like another weekday, as a public holiday's list or a closed weekday has it (班)
        Own      ///< other hours than its weekday's
    };
    QDate date;
    Kind kind = Kind::Closed;
    QString hours; ///< "08:30-12:00, 13:30-17:30"; empty when it is closed
    QString name;  ///< of the holiday; may be empty
    friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

/// Every day of the year, in order.
QList<CalendarDay> calendarYear(const WorkCalendar& calendar, int year);

/// The letter that stands at such a day: 休, 班, 时; none at ordinary ones.
QString calendarDayMark(CalendarDay::Kind kind);
/// "2026-10-10 星期六，国庆节，调休上班，08:30-12:00".
QString calendarDayText(const CalendarDay& day);

/// What the letters stand for, in one line.
QString calendarLegend();

/// What an import of public holidays brought.
QString holidayImportText(int year, const HolidayImport& result);
/// Why a file of public holidays was not taken over. `error` is readHolidayYear()'s.
QString holidayFileProblem(const Error& error);

} // namespace woshou
