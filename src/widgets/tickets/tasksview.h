#pragma once

#include "models/tickets/ticketdesk.h"

#include <QWidget>

#include <memory>

class QStandardItem;
class QStandardItemModel;

namespace woshou {

namespace Ui {
class TasksView;
}

/// Promises, sub-tasks of departments, word on progress and check lists of a ticket. Space ticks a task off or takes it
/// back, M moves it, Delete drops it.
class TasksView : public QWidget
{
    Q_OBJECT
public:
    explicit TasksView(QWidget* parent = nullptr);
    ~TasksView() override;

    /// Keeps the chosen task.
    void setDetails(const TicketDetails& details, const TicketDesk& desk);

signals:
    void progressRequested();
    void meetingRequested();
    void feedbackRequested();
    void answerRequested(const woshou::TicketTask& task); ///< of a feedback that was ticked
    void checklistChosen(const QString& code);
    void doneChanged(const woshou::TicketTask& task, bool done);
    void moveRequested(const woshou::TicketTask& task);
    void dropRequested(const woshou::TicketTask& task);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refreshCaps();
    void fill();
    void fillTasks();
    void fillAdd();
    void addTask(const TicketTask& task);
    QStandardItem* groupOf(const QString& name);
    const TicketTask* current() const;
    bool mayChange(const TicketTask& task) const;
    void updateTools();
    void noteChange(const QStandardItem* item);
    void requestMove();
    void requestDrop();
    void retranslate();

    std::unique_ptr<Ui::TasksView> m_ui;
    QStandardItemModel* m_model;
    TicketDesk m_desk;
    TicketDetails m_details;
    bool m_may = false;         ///< this person may change tasks of this ticket
    bool m_mayFeedback = false; ///< and what the product department is asked for
    bool m_filling = false;
};

} // namespace woshou
