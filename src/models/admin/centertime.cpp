#include "models/admin/centertime.h"

namespace woshou {

namespace {

std::optional<int>& centerOffset()
{
    static std::optional<int> minutes;
    return minutes;
}

} // namespace

void setCenterOffset(int minutes)
{
    centerOffset() = minutes;
}

QDateTime centerTime(Instant at)
{
    return centerOffset() ? at.timeAt(*centerOffset()) : at.toLocal();
}

QDateTime centerClock(Instant at)
{
    const QDateTime time = centerTime(at);
    return QDateTime(time.date(), time.time(), Qt::UTC);
}

Instant fromCenterClock(const QDateTime& clock)
{
    if (!centerOffset())
        return Instant::fromDateTime(QDateTime(clock.date(), clock.time()));
    return Instant::fromDateTime(QDateTime(clock.date(), clock.time(), Qt::OffsetFromUTC, 60 * *centerOffset()));
}

} // namespace woshou
