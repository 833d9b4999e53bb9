#include "models/tickets/taskwords.h"

#include "models/admin/language.h"

#include <QCoreApplication>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct TaskText
{
    Q_DECLARE_TR_FUNCTIONS(TaskText)
};

QString groupOf(const TicketTask& task, const ReferenceData& reference)
{
    if (task.isCheck()) {
        const Checklist list = reference.checklist(task.checklist);
        return list.code.isEmpty() ? task.checklist : list.name(uiChinese());
    }
    if (task.kind == "promise"_L1 || task.kind == "call"_L1 || task.isSolution())
        return TaskText::tr("Promised to the customer");
    if (task.isFeedback())
        return TaskText::tr("Product feedback");
    return task.kind == "department"_L1 ? TaskText::tr("Other departments") : TaskText::tr("Progress update");
}

/// As the check list says it today, or as it was when it was put on the ticket.
QString itemOf(const TicketTask& task, const ReferenceData& reference)
{
    const QList<CodeName> items = reference.checklist(task.checklist).items;
    const auto at = std::find_if(items.begin(), items.end(), [&](const CodeName& i) { return i.code == task.item; });
    return at == items.end() ? task.what : at->name(uiChinese());
}

QString endWords(const TicketTask& task, Instant now)
{
    const QString time = task.doneAt ? shortTime(*task.doneAt, now) : QString();
    const QString who = staffName(task.doneByName, task.doneByNameEn);
    if (task.outcome == "dropped"_L1)
        return TaskText::tr("dropped %1 · %2").arg(time, who);
    const bool late = task.due && task.doneAt && *task.doneAt > *task.due;
    return late ? TaskText::tr("done late, %1 · %2").arg(time, who) : TaskText::tr("done %1 · %2").arg(time, who);
}

QString timeWords(const TicketTask& task, Instant now)
{
    if (!task.isOpen())
        return endWords(task, now);
    if (task.due)
        return TaskText::tr("%1 · %2").arg(timeLeftText(task.due, now), shortTime(*task.due, now));
    return task.isFeedback() ? TaskText::tr("asked %1").arg(shortTime(task.createdAt, now)) : QString();
}

/// With the plan that answers it.
QString feedbackOf(const TicketTask& task)
{
    const QString what = task.what.simplified();
    return task.outcome == "done"_L1 ? TaskText::tr("%1 → %2").arg(what, task.note.simplified()) : what;
}

QString titleOf(const TicketTask& task, const ReferenceData& reference)
{
    if (task.isCheck())
        return itemOf(task, reference);
    return task.isFeedback() ? feedbackOf(task) : taskTitle(task.kind, task.origin, task.what, task.department);
}

} // namespace

QString taskTitle(const QString& kind, const QString& origin, const QString& what, const QString& department)
{
    if (kind == "department"_L1)
        return TaskText::tr("%1: %2").arg(department, what);
    if (!what.isEmpty())
        return what;
    if (kind == "followup"_L1)
        return TaskText::tr("Done, or progress update");
    if (kind == "solution"_L1)
        return TaskText::tr("Solution");
    if (kind == "call"_L1)
        return TaskText::tr("The engineer's call");
    return origin == "callback"_L1 ? TaskText::tr("Call back") : TaskText::tr("Reply to the customer");
}

TaskWords taskWords(const TicketTask& task, const ReferenceData& reference, Instant now)
{
    TaskWords words;
    words.group = groupOf(task, reference);
    words.what = titleOf(task, reference);
    words.who = staffName(task.ownerName, task.ownerNameEn);
    words.when = timeWords(task, now);
    words.urge = !task.isOpen() ? Urge::Done : urgeOf(task.due, now, task.createdAt);
    words.hint = spokenList({words.group, words.what, words.who, words.when, task.note});
    return words;
}

} // namespace woshou
