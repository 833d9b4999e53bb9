#pragma once

#include "models/tickets/moveplan.h"
#include "widgets/tickets/ticketdialog.h"

#include <memory>

namespace woshou {

namespace Ui {
class MoveDialog;
}

/// Asks for what a step of the life cycle needs, shows what is said to the customer with it, and saves the step.
class MoveDialog : public TicketDialog
{
    Q_OBJECT
public:
    MoveDialog(const TicketDesk& desk, const TicketDetails& details, const MoveOffer& offer, QWidget* parent = nullptr);
    ~MoveDialog() override;

    QHash<QString, QString> typed() const override;
    void setTyped(const QHash<QString, QString>& values) override;

protected:
    bool isStillPossible(const Ticket& ticket) const override;
    bool showFieldError(const QString& column, const QString& sentence) override;

private:
    void setUpTexts();
    void showScript();
    void askCauses();
    void save();

    std::unique_ptr<Ui::MoveDialog> m_ui;
    MoveOffer m_offer;
};

} // namespace woshou
