#pragma once

#include "models/tickets/ticketdesk.h"

#include <QObject>
#include <QPointer>

namespace woshou {

class PromiseDialog;
class WorkDialog;

/// Promises, progress, departments and check lists of the ticket on the screen: opens their dialogs, ticks tasks off,
/// and offers to take that back.
class TicketWork : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `host`.
    TicketWork(const TicketDesk& desk, QWidget* host);
    void setReference(const ReferenceData& reference) { m_desk.reference = reference; }

    void openProgress(const TicketDetails& details);
    void openMeeting(const TicketDetails& details);
    /// What the product department is to improve; with `asked`, its answer.
    void openFeedback(const TicketDetails& details);
    void openAnswer(const TicketDetails& details, const TicketTask& asked);
    /// What was promised and how each end came about; a supervisor may set another one.
    void openPromises(const TicketDetails& details);
    void openMove(const TicketDetails& details, const TicketTask& task);
    void addChecklist(TicketId id, const QString& code);
    void setDone(const TicketTask& task, bool done);
    void drop(const TicketTask& task);

signals:
    void saved(woshou::TicketId id);
    void failed(const woshou::Error& error);

private:
    bool mayOpen(const TicketDetails& details) const;
    bool mayOpenFeedback(const TicketDetails& details) const;
    void open(WorkDialog* dialog, const QString& said, const std::function<void()>& undo = {});
    void setEnd(PromiseEnd end);
    /// The change that takes the first one back, or nothing when it is one itself.
    void change(const TaskChange& change, TicketId id, const QString& said, const std::optional<TaskChange>& undo);

    TicketDesk m_desk;
    QWidget* m_host;
    QPointer<WorkDialog> m_dialog;
    QPointer<PromiseDialog> m_promises;
    PromiseEnd m_end; ///< the one that was not acknowledged
};

} // namespace woshou
