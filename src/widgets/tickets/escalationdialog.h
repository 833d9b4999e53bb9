#pragma once

#include "widgets/tickets/workdialog.h"

#include <memory>

class QPlainTextEdit;

namespace woshou {

namespace Ui {
class EscalationDialog;
}

class FieldMessage;

/// The approval form: reason, current progress, customer's demand, and who is to take it on. Goes to the
/// supervisor. The progress begins with the last word on it, the demand with what the customer expects.
class EscalationDialog : public WorkDialog
{
    Q_OBJECT
public:
    EscalationDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent = nullptr);
    ~EscalationDialog() override;

protected:
    Texts typed() const override;
    void setTyped(const Texts& texts) override;
    bool showFieldError(const QString& field, const QString& sentence) override;

private:
    struct Field
    {
        QString name;
        QPlainTextEdit* edit;
        FieldMessage* message;
    };
    void askTargets();
    EscalationForm form() const;
    bool check();
    void save();

    std::unique_ptr<Ui::EscalationDialog> m_ui;
    QList<Field> m_fields;
    QString m_target; ///< typed before, until the choice is there
};

} // namespace woshou
