#pragma once

#include "domain/measures/measure.h"

#include <QString>

namespace woshou {

/// Periods a dashboard offers, in their order: today, week (the last 7 days), month (30 days), year (12 months).
QStringList dashboardPeriods();
QString dashboardPeriodName(const QString& code);

/// The period of a code at the server's time now, in whole days of the center and ending with today's; a year begins
/// with the first day of a month, so that every month but the current one is complete.
Period dashboardPeriod(const QString& code, Instant now, int utcOffsetMinutes);

} // namespace woshou
