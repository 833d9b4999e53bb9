#pragma once

#include "domain/admin/referencedata.h"
#include "domain/tickets/task.h"
#include "models/promise/timeleft.h"

namespace woshou {

/// A task in words, ready for reading.
struct TaskWords
{
    QString group; ///< the heading it stands under: its check list, or what kind of task it is
    QString what;
    QString who;  ///< its owner; who ticked a check
    QString when; ///< "还剩 42 分钟 · 18:00", "09:12 完成 · 王敏"
    QString hint; ///< all of it, for the tool tip and screen readers
    Urge urge = Urge::None;
};

TaskWords taskWords(const TicketTask& task, const ReferenceData& reference, Instant now);

/// "Call back", "Expected to be done": what a task without words of its own is about.
QString taskTitle(const QString& kind, const QString& origin, const QString& what, const QString& department);

} // namespace woshou
