#include "models/measures/dashboardperiod.h"

#include <QCoreApplication>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct DashboardPeriod
{
    Q_DECLARE_TR_FUNCTIONS(woshou::DashboardPeriod)
};

QDate firstDay(const QString& code, const QDate& today)
{
    if (code == "week"_L1)
        return today.addDays(-6);
    if (code == "month"_L1)
        return today.addDays(-29);
    if (code == "year"_L1)
        return QDate(today.year(), today.month(), 1).addMonths(-11);
    return today;
}

} // namespace

QStringList dashboardPeriods()
{
    return {u"today"_s, u"week"_s, u"month"_s, u"year"_s};
}

QString dashboardPeriodName(const QString& code)
{
    if (code == "week"_L1)
        return DashboardPeriod::tr("Last 7 days");
    if (code == "month"_L1)
        return DashboardPeriod::tr("Last 30 days");
    return code == "year"_L1 ? DashboardPeriod::tr("Last 12 months") : DashboardPeriod::tr("Today");
}

Period dashboardPeriod(const QString& code, Instant now, int utcOffsetMinutes)
{
    const QDate today = now.dateAt(utcOffsetMinutes);
    return {Instant::startOf(firstDay(code, today), utcOffsetMinutes),
            Instant::startOf(today.addDays(1), utcOffsetMinutes)};
}

} // namespace woshou
