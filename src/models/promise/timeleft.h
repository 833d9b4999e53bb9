#pragma once

#include "base/instant.h"

#include <QString>

namespace woshou {

/// How a running promise stands, in the theme's words.
enum class Urge { None, Running, Tight, Breached, Done };

/// Breached after due; tight when under a quarter of the promise is left (or under 30 minutes when its start is
/// not known); none without a due time.
Urge urgeOf(MaybeInstant due, Instant now, MaybeInstant start = {});

/// "还剩 42 分钟", "还剩 2 小时 58 分", "已超时 1 小时 10 分", "还剩 3 天"; empty without a due time.
QString timeLeftText(MaybeInstant due, Instant now);

/// The narrow form for a list: "还剩 19 分钟" up to 30 minutes before, "超时 12 分钟" after, else when it is due:
/// "17:30 前", "明天 09:30", "07-17"; empty without a due time.
QString dueText(MaybeInstant due, Instant now);

/// A duration in words, rounded down to the minute: "12 秒", "42 分钟", "2 小时 58 分", "3 天 4 小时".
QString durationText(Milliseconds duration);

/// The part of a promise that is used up, 0…1.
double usedFraction(Instant start, Instant due, Instant now);

} // namespace woshou
