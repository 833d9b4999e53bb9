#include "programs/ctl/calendarfile.h"

#include "domain/promise/calendarjson.h"
#include "programs/ctl/context.h"
#include "services/promise/shippedcalendars.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Ctl", text);
}

/// A file of somebody else's: what does not fit in it is told as it is.
template <typename T>
Result<T> ofFile(const Result<T>& read, const QString& option)
{
    return read ? read : Result<T>(wrongUsage(read.error().detail, option));
}

} // namespace

bool isFile(const QString& name)
{
    return name == "-"_L1 || name.contains(u'/') || name.contains(u'.') || QFile::exists(name);
}

namespace {

Result<WorkCalendar> namedCalendar(const QString& name)
{
    WOSHOU_TRY(const QList<WorkCalendar> shipped, shippedCalendars());
    QStringList names;
    for (const WorkCalendar& calendar : shipped) {
        if (calendar.name == name)
            return calendar;
        names.append(calendar.name);
    }
    if (!isFile(name))
        return wrongUsage(tr("No calendar is called %1; there are %2, or any file.").arg(name, names.join(u", "_s)),
                          u"calendar"_s);
    WOSHOU_TRY(const QByteArray json, readInput(name));
    return ofFile(readCalendar(json, name), u"calendar"_s);
}

/// The file, or the years of the folder in their order.
QStringList filesOf(const QString& path)
{
    if (!QFileInfo(path).isDir())
        return {path};
    QStringList files;
    for (const QString& name : QDir(path).entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        files.append(QDir(path).filePath(name));
    return files;
}

Result<QList<HolidayYear>> readHolidays(const QString& path)
{
    const QStringList files = filesOf(path);
    if (files.isEmpty())
        return wrongUsage(tr("There is no file of holidays (*.json) in %1.").arg(path), u"holidays"_s);
    QList<HolidayYear> years;
    for (const QString& file : files) {
        WOSHOU_TRY(const QByteArray json, readInput(file));
        WOSHOU_TRY(const HolidayYear year, ofFile(readHolidayYear(json, file), u"holidays"_s));
        years.append(year);
    }
    return years;
}

} // namespace

Result<CalendarSource> CalendarSource::of(const Invocation& line)
{
    CalendarSource source;
    source.m_makeUpLike = weekdayOf(line.value(u"make-up-like"_s, u"mon"_s));
    if (source.m_makeUpLike == 0)
        return wrongUsage(tr("--make-up-like is a weekday: mon, tue, wed, thu, fri, sat or sun."), u"make-up-like"_s);
    if (line.has(u"holidays"_s)) {
        WOSHOU_TRY(source.m_holidays, readHolidays(line.value(u"holidays"_s)));
    }
    return source;
}

Result<WorkTime> CalendarSource::workTime(const QString& name) const
{
    WOSHOU_TRY(WorkCalendar calendar, namedCalendar(name));
    for (const HolidayYear& year : m_holidays) {
        if (name != kAlways)
            addHolidays(calendar, year, m_makeUpLike);
    }
    return ofFile(WorkTime::of(calendar), u"calendar"_s);
}

Result<WorkTime> workTimeOf(const Invocation& line)
{
    if (!line.has(u"calendar"_s))
        return wrongUsage(tr("--calendar names a calendar or its file."), u"calendar"_s);
    WOSHOU_TRY(const CalendarSource source, CalendarSource::of(line));
    return source.workTime(line.value(u"calendar"_s));
}

MaybeInstant readTime(const QString& text, const WallClock& clock)
{
    static const QRegularExpression pattern(
        u"\\A(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,3})?)?)(Z|[+-]\\d\\d:?\\d\\d)?\\z"_s);
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
    // The end of a day is written 24:00, too.
    const bool end = QStringView(match.captured(2)).startsWith(u"24:00");
    const QTime time =
        QTime::fromString(end ? match.captured(2).replace(0, 2, u"00"_s) : match.captured(2), Qt::ISODateWithMs);
    const int ms = time.msecsSinceStartOfDay();
    if (!day.isValid() || !time.isValid() || (end && ms != 0))
        return {};
    if (match.captured(3).isEmpty())
        return clock.instantOf(day, end ? kDaySeconds : ms / 1000) + Milliseconds(ms % 1000);
    const QString iso = (end ? day.addDays(1) : day).toString(Qt::ISODate) + u'T' + time.toString(Qt::ISODateWithMs);
    const QDateTime at = QDateTime::fromString(iso + match.captured(3), Qt::ISODateWithMs);
    return at.isValid() ? MaybeInstant(Instant::fromDateTime(at)) : std::nullopt;
}

QString timeText(Instant at, const WallClock& clock)
{
    return clock.timeAt(at).toString(at.ms() % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

} // namespace woshou::ctl
