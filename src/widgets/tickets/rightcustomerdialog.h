#pragma once

#include "widgets/tickets/workdialog.h"

#include <QTimer>

#include <memory>

namespace woshou {

namespace Ui {
class RightCustomerDialog;
}

/// Puts right whose request a ticket is, with a reason; a number that several may have asks, it never guesses.
class RightCustomerDialog : public WorkDialog
{
    Q_OBJECT
public:
    RightCustomerDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent = nullptr);
    ~RightCustomerDialog() override;

protected:
    Texts typed() const override;
    void setTyped(const Texts& texts) override;
    bool showFieldError(const QString& field, const QString& sentence) override;

private:
    void lookUp();
    void show(const QList<Customer>& customers);
    void save();

    std::unique_ptr<Ui::RightCustomerDialog> m_ui;
    QTimer m_timer;
    int m_generation = 0;
};

} // namespace woshou
