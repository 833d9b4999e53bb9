#pragma once

#include "widgets/tickets/workdialog.h"

#include <memory>

namespace woshou {

namespace Ui {
class MeetingDialog;
}

class DutyRow;

/// An internal meeting about a ticket: what was agreed, and what each department does by when.
class MeetingDialog : public WorkDialog
{
    Q_OBJECT
public:
    MeetingDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent = nullptr);
    ~MeetingDialog() override;

protected:
    Texts typed() const override;
    void setTyped(const Texts& texts) override;
    bool showFieldError(const QString& field, const QString& sentence) override;

private:
    DutyRow* addRow();
    void removeRow(DutyRow* row);
    void askOwners();
    bool check();
    void save();

    std::unique_ptr<Ui::MeetingDialog> m_ui;
    QList<DutyRow*> m_rows;
    QList<Person> m_people;
};

} // namespace woshou
