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

Result<WorkCalendar> namedCalendar(const QString& name)
{
    WOSHOU_TRY(const QList<WorkCalendar> shipped, shippedCalendars());
    QStringList names;
    for (const WorkCalendar& calendar : shipped) {
        if (calendar.name == name)
            return calendar;
        names.append(calendar.name);
    }
    if (!QFile::exists(name) && name != "-"_L1 && !name.contains(u'/') && !name.contains(u'.'))
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

Result<Done> addHolidayFiles(const Invocation& line, WorkCalendar& calendar)
{
    const int makeUpLike = weekdayOf(line.value(u"make-up-like"_s, u"mon"_s));
    if (makeUpLike == 0)
        return wrongUsage(tr("--make-up-like is a weekday: mon, tue, wed, thu, fri, sat or sun."), u"make-up-like"_s);
    if (!line.has(u"holidays"_s))
        return Done{};
    const QStringList files = filesOf(line.value(u"holidays"_s));
    if (files.isEmpty())
        return wrongUsage(tr("There is no file of holidays (*.json) in %1.").arg(line.value(u"holidays"_s)),
                          u"holidays"_s);
    for (const QString& file : files) {
        WOSHOU_TRY(const QByteArray json, readInput(file));
        WOSHOU_TRY(const HolidayYear year, ofFile(readHolidayYear(json, file), u"holidays"_s));
        addHolidays(calendar, year, makeUpLike);
    }
    return Done{};
}

} // namespace

Result<WorkTime> workTimeOf(const Invocation& line)
{
    if (!line.has(u"calendar"_s))
        return wrongUsage(tr("--calendar names a calendar or its file."), u"calendar"_s);
    return workTimeOf(line, line.value(u"calendar"_s));
}

Result<WorkTime> workTimeOf(const Invocation& line, const QString& name)
{
    WOSHOU_TRY(WorkCalendar calendar, namedCalendar(name));
    WOSHOU_CHECK(addHolidayFiles(line, calendar));
    return ofFile(WorkTime::of(calendar), u"calendar"_s);
}

MaybeInstant readTime(const QString& text, const WallClock& clock)
{
    static const QRegularExpression pattern(
        u"\\A(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,3})?)?)(Z|[+-]\\d\\d:?\\d\\d)?\\z"_s);
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    if (!match.captured(3).isEmpty()) {
        const QString iso = match.captured(1) + u'T' + match.captured(2) + match.captured(3);
        const QDateTime at = QDateTime::fromString(iso, Qt::ISODateWithMs);
        return at.isValid() ? MaybeInstant(Instant::fromDateTime(at)) : std::nullopt;
    }
    const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime time = QTime::fromString(match.captured(2), Qt::ISODateWithMs);
    if (!day.isValid() || !time.isValid())
        return {};
    const int ms = time.msecsSinceStartOfDay();
    return clock.instantOf(day, ms / 1000) + Milliseconds(ms % 1000);
}

QString timeText(Instant at, const WallClock& clock)
{
    return clock.timeAt(at).toString(at.ms() % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

} // namespace woshou::ctl
