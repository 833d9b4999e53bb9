#include "widgets/tickets/ticketwork.h"

#include "base/whenready.h"
#include "domain/tickets/ticketmoves.h"
#include "models/tickets/taskwords.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/toast.h"
#include "widgets/tickets/feedbackdialog.h"
#include "widgets/tickets/meetingdialog.h"
#include "widgets/tickets/progressdialog.h"
#include "widgets/tickets/promisedialog.h"
#include "widgets/tickets/taskmovedialog.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

TaskChange changeOf(const TicketTask& task, int rev, const QString& action)
{
    TaskChange change;
    change.task = task.id;
    change.rev = rev;
    change.action = action;
    return change;
}

} // namespace

TicketWork::TicketWork(const TicketDesk& desk, QWidget* host)
    : QObject(host)
    , m_desk(desk)
    , m_host(host)
{
}

/// One question at a time, about a ticket that this person may work on.
bool TicketWork::mayOpen(const TicketDetails& details) const
{
    return !m_dialog && details.ticket.open && mayWriteEntry(details.ticket, m_desk.person, u"task"_s);
}

/// Also when the ticket is closed.
bool TicketWork::mayOpenFeedback(const TicketDetails& details) const
{
    return !m_dialog && mayGiveFeedback(details.ticket, m_desk.person);
}

void TicketWork::open(WorkDialog* dialog, const QString& said, const std::function<void()>& undo)
{
    m_dialog = dialog;
    connect(dialog, &WorkDialog::saved, this, [this, said, undo](TicketId id) {
        m_dialog.clear();
        showToast(m_host, said, undo ? tr("Undo") : QString(), undo);
        emit saved(id);
    });
    connect(dialog, &QDialog::rejected, this, [this] { m_dialog.clear(); });
    dialog->open();
}

void TicketWork::openProgress(const TicketDetails& details)
{
    if (mayOpen(details))
        open(new ProgressDialog(m_desk, details, m_host), tr("Progress saved"));
}

void TicketWork::openMeeting(const TicketDetails& details)
{
    if (mayOpen(details))
        open(new MeetingDialog(m_desk, details, m_host), tr("Departments saved"));
}

void TicketWork::openFeedback(const TicketDetails& details)
{
    if (mayOpenFeedback(details))
        open(new FeedbackDialog(m_desk, details, {}, m_host), tr("Feedback saved"));
}

void TicketWork::openAnswer(const TicketDetails& details, const TicketTask& asked)
{
    if (!mayOpenFeedback(details))
        return;
    const TaskChange back = changeOf(asked, asked.rev + 1, u"reopen"_s);
    open(new FeedbackDialog(m_desk, details, asked, m_host), tr("Answer saved"),
         [this, back, id = asked.ticket] { change(back, id, tr("Taken back"), std::nullopt); });
}

void TicketWork::openMove(const TicketDetails& details, const TicketTask& task)
{
    if (!mayOpen(details) || !task.due)
        return;
    TaskChange back = changeOf(task, task.rev + 1, u"move"_s);
    back.due = task.due;
    open(new TaskMoveDialog(m_desk, details, task, m_host), tr("Moved"),
         [this, back, id = task.ticket] { change(back, id, tr("Moved back"), std::nullopt); });
}

void TicketWork::openPromises(const TicketDetails& details)
{
    if (m_dialog || m_promises)
        return;
    const bool may = details.ticket.open && m_desk.person.role == Role::Supervisor;
    const auto explained = [book = m_desk.reference.promises](const PromiseRun& run) { return explain(run, book); };
    m_promises = new PromiseDialog(details.promises, explained, may, m_desk.now(), m_host);
    connect(m_promises, &PromiseDialog::endSet, this,
            [this, id = details.ticket.id](const QString& metric, Instant due, const QString& reason) {
                setEnd({id, metric, due, reason});
            });
    m_promises->open();
}

void TicketWork::setEnd(PromiseEnd end)
{
    if (end.ticket == m_end.ticket && end.metric == m_end.metric && end.due == m_end.due && end.reason == m_end.reason)
        end.key = m_end.key; // the answer was lost: it is logged once
    m_end = end;
    whenReady(m_desk.tasks.setEnd(end), this, [this, id = end.ticket](const Result<QList<PromiseRun>>& runs) {
        if (runs) {
            m_end = {};
            emit saved(id);
        }
        if (m_promises && runs)
            m_promises->setRuns(*runs, m_desk.now());
        else if (m_promises)
            m_promises->showFailure(errorText(runs.error()));
        else if (!runs)
            emit failed(runs.error());
    });
}

void TicketWork::addChecklist(TicketId id, const QString& code)
{
    whenReady(m_desk.tasks.addChecklist(id, code, QUuid::createUuid()), this, [this, id](const Result<Done>& result) {
        if (result)
            emit saved(id);
        else
            emit failed(result.error());
    });
}

void TicketWork::setDone(const TicketTask& task, bool done)
{
    const QString title = taskWords(task, m_desk.reference, m_desk.now()).what;
    TaskChange back = changeOf(task, task.rev + 1, done ? u"reopen"_s : u"done"_s);
    if (!done && task.isFeedback())
        back.reason = task.note; // the plan that had answered it
    change(changeOf(task, task.rev, done ? u"done"_s : u"reopen"_s), task.ticket,
           done ? tr("Done: %1").arg(title) : tr("Not done: %1").arg(title), back);
}

void TicketWork::drop(const TicketTask& task)
{
    change(changeOf(task, task.rev, u"drop"_s), task.ticket,
           tr("Dropped: %1").arg(taskWords(task, m_desk.reference, m_desk.now()).what),
           changeOf(task, task.rev + 1, u"reopen"_s));
}

void TicketWork::change(const TaskChange& change, TicketId id, const QString& said,
                        const std::optional<TaskChange>& undo)
{
    whenReady(m_desk.tasks.change(change), this, [this, id, said, undo](const Result<Done>& result) {
        if (!result) {
            emit failed(result.error());
            emit saved(id); // what is shown is read again: the box is as it was
            return;
        }
        const auto takeBack = [this, id, undo] { this->change(*undo, id, tr("Taken back"), std::nullopt); };
        showToast(m_host, said, undo ? tr("Undo") : QString(), undo ? takeBack : std::function<void()>());
        emit saved(id);
    });
}

} // namespace woshou
