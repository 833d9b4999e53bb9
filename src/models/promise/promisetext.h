#pragma once

#include "domain/promise/promiserun.h"
#include "models/promise/timeleft.h"

namespace woshou {

/// A promise as its bar shows it.
struct PromiseWords
{
    QString label;        ///< "上门 15:30 前" while it runs, "响应 ≤ 2 小时" when it is stopped
    QString brief;        ///< "上门", where the label has no room
    QString words;        ///< "还剩 28 分钟", "用时 8 分钟", "当场", "超时 5 分钟完成"
    QString briefWords{}; ///< "还剩 16 小时", "晚 16 小时", where these have no room
    Urge urge = Urge::None;
    double used = 0; ///< part of the limit that is used up, 0…1
    QString hint;    ///< due time in full, for the tool tip
};

PromiseWords promiseWords(const PromiseRun& run, Instant now);

/// What a ticket's head shows: what runs, what was broken, and how response and solution were kept. Picking up the
/// phone is only measured, and what the customer was told is shown by its task.
QList<PromiseRun> shownPromises(const QList<PromiseRun>& runs);
/// Of these as many as there is room for, in their order: before all what runs and ends first, then what waits for the
/// customer, what was broken, what was kept, the newest first.
QList<PromiseRun> mostUrgent(const QList<PromiseRun>& runs, qsizetype most);
/// What the customer may be told of what runs: by when, and not twice for the first word to him.
QList<PromiseRun> promisesToTell(const QList<PromiseRun>& runs);

/// What a preview says of promises, a line each (SettingEffect): "解决 2026-11-24 16:40", "响应 按时".
QString promiseEffectText(const QString& lines);

/// "上门", "响应" …; the code itself for a metric that has no name.
QString metricName(const QString& metric);

} // namespace woshou
