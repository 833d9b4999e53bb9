#pragma once

#include "widgets/customers/fieldset.h"
#include "widgets/tickets/workdialog.h"

#include <memory>

namespace woshou {

namespace Ui {
class CorrectDialog;
}

/// The own fields of one ticket, put right with a reason. What somebody else saved meanwhile in other fields stands
/// together with it; where both changed the same field the three values are shown and the person chooses.
class CorrectDialog : public WorkDialog
{
    Q_OBJECT
public:
    CorrectDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent);
    ~CorrectDialog() override;

protected:
    Texts typed() const override;
    void setTyped(const Texts& texts) override;
    bool showFieldError(const QString& field, const QString& sentence) override;

private:
    void setUpFields();
    void fillFaults();
    void fillOwners();
    void followCategory();
    FieldSet::Values valuesOf(const Ticket& ticket);
    QList<FieldEdit> edits() const;
    void save();
    void choose();
    QString shown(const QString& column, const QString& value) const;
    QString labelOf(const QString& column) const;

    std::unique_ptr<Ui::CorrectDialog> m_ui;
    FieldSet m_fields;
    FieldSet::Values m_base; ///< what the person saw, by column
    EditedTicket m_met;      ///< what the last save met
};

} // namespace woshou
