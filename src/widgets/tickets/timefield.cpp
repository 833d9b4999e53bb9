#include "widgets/tickets/timefield.h"

#include "models/admin/centertime.h"

#include <QDateTimeEdit>

namespace woshou {

using namespace Qt::StringLiterals;

void setUpTimeField(QDateTimeEdit* edit, Instant now, Instant proposed)
{
    edit->setTimeSpec(Qt::UTC); // no hour of the desk's zone is left out
    edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    edit->setMinimumDateTime(centerClock(now));
    edit->setCalendarPopup(true);
    setTimeField(edit, proposed);
}

Instant timeFieldValue(const QDateTimeEdit* edit)
{
    return fromCenterClock(edit->dateTime());
}

void setTimeField(QDateTimeEdit* edit, Instant at)
{
    const QDateTime time = centerClock(at);
    if (time >= edit->minimumDateTime())
        edit->setDateTime(time);
}

Instant quarterAfter(Instant now, int hours)
{
    constexpr qint64 kQuarter = 15 * 60 * 1000;
    const qint64 wanted = now.ms() + 4 * hours * kQuarter;
    return Instant::fromMs((wanted + kQuarter - 1) / kQuarter * kQuarter);
}

} // namespace woshou
