#include "models/promise/timeleft.h"

#include "domain/promise/policy.h"
#include "models/admin/centertime.h"

#include <QCoreApplication>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct TimeLeft
{
    Q_DECLARE_TR_FUNCTIONS(TimeLeft)
};

constexpr Milliseconds kMinute = 1min;

/// From ten hours on the minutes say nothing.
QString roughDuration(Milliseconds duration)
{
    return durationText(duration < 10h ? duration : std::chrono::floor<std::chrono::hours>(duration));
}

} // namespace

Urge urgeOf(MaybeInstant due, Instant now, MaybeInstant start)
{
    if (!due)
        return Urge::None;
    if (now > *due)
        return Urge::Breached;
    const Milliseconds left = *due - now;
    const Milliseconds limit = start ? (*due - *start) / 4 : kSoon;
    return left < limit ? Urge::Tight : Urge::Running;
}

QString timeLeftText(MaybeInstant due, Instant now)
{
    if (!due)
        return {};
    if (now > *due) {
        const Milliseconds late = now - *due;
        return late < kMinute ? TimeLeft::tr("just overdue") : TimeLeft::tr("%1 overdue").arg(durationText(late));
    }
    const Milliseconds left = *due - now;
    return left < kMinute ? TimeLeft::tr("under 1 min left") : TimeLeft::tr("%1 left").arg(durationText(left));
}

QString dueText(MaybeInstant due, Instant now)
{
    if (!due)
        return {};
    if (now - *due >= kMinute)
        return TimeLeft::tr("%1 late").arg(roughDuration(now - *due));
    if (*due - now <= kSoon)
        return timeLeftText(due, now);
    const QDateTime local = centerTime(*due);
    const QDate today = centerTime(now).date();
    const QString clock = local.toString(u"HH:mm"_s);
    if (local.date() == today)
        return TimeLeft::tr("by %1").arg(clock);
    if (local.date() == today.addDays(1))
        return TimeLeft::tr("tomorrow %1").arg(clock);
    return local.date().year() == today.year() ? local.toString(u"MM-dd"_s) : local.toString(u"yyyy-MM-dd"_s);
}

QString durationText(Milliseconds duration)
{
    const qint64 seconds = std::max<qint64>(0, duration.count() / 1000);
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    if (minutes == 0)
        return TimeLeft::tr("%1 s").arg(seconds);
    if (hours == 0)
        return TimeLeft::tr("%1 min").arg(minutes);
    if (hours < 24)
        return minutes % 60 == 0 ? TimeLeft::tr("%1 h").arg(hours)
                                 : TimeLeft::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    return hours % 24 == 0 ? TimeLeft::tr("%1 d").arg(hours / 24)
                           : TimeLeft::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

double usedFraction(Instant start, Instant due, Instant now)
{
    const auto whole = static_cast<double>((due - start).count());
    if (whole <= 0)
        return 1;
    return std::clamp(static_cast<double>((now - start).count()) / whole, 0.0, 1.0);
}

} // namespace woshou
