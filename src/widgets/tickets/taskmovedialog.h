#pragma once

#include "widgets/tickets/workdialog.h"

#include <memory>

namespace woshou {

namespace Ui {
class TaskMoveDialog;
}

/// Another time for a task, with the reason.
class TaskMoveDialog : public WorkDialog
{
    Q_OBJECT
public:
    TaskMoveDialog(const TicketDesk& desk, const TicketDetails& details, const TicketTask& task,
                   QWidget* parent = nullptr);
    ~TaskMoveDialog() override;

protected:
    Texts typed() const override;
    void setTyped(const Texts& texts) override;
    bool showFieldError(const QString& field, const QString& sentence) override;

private:
    void save();

    std::unique_ptr<Ui::TaskMoveDialog> m_ui;
    TicketTask m_task;
};

} // namespace woshou
