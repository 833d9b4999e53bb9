#pragma once

#include "widgets/tickets/workdialog.h"

#include <QTimer>

#include <memory>

namespace woshou {

namespace Ui {
class LinkDialog;
}

/// Which other ticket this one belongs together with, or goes on in. Shows the other one before anything is saved, and
/// warns when it is another customer's.
class LinkDialog : public WorkDialog
{
    Q_OBJECT
public:
    enum class Purpose { Link, Merge };
    LinkDialog(const TicketDesk& desk, const TicketDetails& details, Purpose purpose, QWidget* parent = nullptr);
    ~LinkDialog() override;

protected:
    Texts typed() const override;
    void setTyped(const Texts& texts) override;
    bool showFieldError(const QString& field, const QString& sentence) override;

private:
    void setUpPurpose();
    void lookUp();
    void show(const Result<TicketDetails>& found);
    void save();

    std::unique_ptr<Ui::LinkDialog> m_ui;
    Purpose m_purpose;
    QTimer m_timer;
    TicketId m_other; ///< that the number stands for; none while it is looked up
    int m_generation = 0;
};

} // namespace woshou
