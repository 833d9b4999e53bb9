#pragma once

#include "widgets/tickets/workdialog.h"

#include <memory>

namespace woshou {

namespace Ui {
class ProgressDialog;
}

/// The handler's word on progress: steps taken, difficulties, expected completion, as one entry.
class ProgressDialog : public WorkDialog
{
    Q_OBJECT
public:
    ProgressDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent = nullptr);
    ~ProgressDialog() override;

protected:
    Texts typed() const override;
    void setTyped(const Texts& texts) override;
    bool showFieldError(const QString& field, const QString& sentence) override;

private:
    void save();

    std::unique_ptr<Ui::ProgressDialog> m_ui;
};

} // namespace woshou
