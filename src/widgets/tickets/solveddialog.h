#pragma once

#include "widgets/tickets/ticketdialog.h"

#include <memory>

namespace woshou {

namespace Ui {
class SolvedDialog;
}

/// Tells the customer the result and asks whether it is solved for good: Y goes on to the rating, N
/// asks why and sends the ticket back to work.
class SolvedDialog : public TicketDialog
{
    Q_OBJECT
public:
    SolvedDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent = nullptr);
    ~SolvedDialog() override;

    QHash<QString, QString> typed() const override;
    void setTyped(const QHash<QString, QString>& values) override;

protected:
    bool isStillPossible(const Ticket& ticket) const override;
    bool showFieldError(const QString& column, const QString& sentence) override;

private:
    void setUpTexts();
    void answerYes();
    void askWhy();
    void answerNo();

    std::unique_ptr<Ui::SolvedDialog> m_ui;
};

} // namespace woshou
