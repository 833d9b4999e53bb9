#pragma once

#include "widgets/tickets/workdialog.h"

#include <memory>

namespace woshou {

namespace Ui {
class FeedbackDialog;
}

/// What the product department is to improve, with the evidence, or its plan that answers it.
class FeedbackDialog : public WorkDialog
{
    Q_OBJECT
public:
    /// @param asked what it was asked for; nothing when it is asked now
    FeedbackDialog(const TicketDesk& desk, const TicketDetails& details, const std::optional<TicketTask>& asked,
                   QWidget* parent = nullptr);
    ~FeedbackDialog() override;

protected:
    Texts typed() const override;
    void setTyped(const Texts& texts) override;
    bool showFieldError(const QString& field, const QString& sentence) override;

private:
    void save();

    std::unique_ptr<Ui::FeedbackDialog> m_ui;
    std::optional<TicketTask> m_asked;
};

} // namespace woshou
