#include "services/promise/shippedcalendars.h"

#include "domain/admin/jsonreader.h"
#include "domain/promise/calendarjson.h"
#include "services/admin/referenceloading.h"

namespace woshou {

using namespace Qt::StringLiterals;

Result<QList<WorkCalendar>> shippedCalendars()
{
    const QString path = u":/presets/calendars.json"_s;
    WOSHOU_TRY(const QByteArray json, programFile(path));
    const JsonReader reader(json, path);
    QList<WorkCalendar> calendars;
    for (const JsonReader& item : reader.at(u"calendars"_s).items())
        calendars.append(readCalendar(item));
    if (const auto error = reader.failed())
        return failure(*error);
    return calendars;
}

} // namespace woshou
