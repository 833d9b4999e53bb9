#pragma once

#include "widgets/tickets/workdialog.h"

#include <memory>

namespace woshou {

namespace Ui {
class TellPartsDialog;
}

/// Passes the word on an incident on to its open parts, where the customers may read it.
class TellPartsDialog : public WorkDialog
{
    Q_OBJECT
public:
    TellPartsDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent = nullptr);
    ~TellPartsDialog() override;

protected:
    Texts typed() const override;
    void setTyped(const Texts& texts) override;
    bool showFieldError(const QString& field, const QString& sentence) override;

private:
    void save();

    std::unique_ptr<Ui::TellPartsDialog> m_ui;
};

} // namespace woshou
