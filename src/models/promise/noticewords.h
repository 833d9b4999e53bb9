#pragma once

#include "domain/promise/notice.h"

#include <QList>

namespace woshou {

/// It was told that it is overdue, or it was warned of and is overdue by now.
bool isOverdue(const Notice& notice, Instant now);

/// "解决 16:40 前 · 还剩 28 分钟", "解决 已超时 12 分钟".
QString noticeTitle(const Notice& notice, Instant now);
/// Which ticket: "W-104862-3 空调不制冷", in one line.
QString noticeText(const Notice& notice);

/// Several at once, in a line: "3 条时限提醒".
QString noticesTitle(qsizetype count);
/// The first of them, a line each: "W-104862-3 解决 已超时 12 分钟".
QString noticesText(const QList<Notice>& notices, Instant now);

/// How many are unseen, as a screen reader says it: "时限提醒：12 条未看，其中 2 条超时".
QString noticeCountText(int unseen, int overdue);

} // namespace woshou
