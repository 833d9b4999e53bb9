#pragma once

#include "widgets/tickets/workdialog.h"

#include <memory>

namespace woshou {

namespace Ui {
class EscalationStepDialog;
}

/// What is done about an escalation with words: a supervisor approves or refuses it, who took it on says what was
/// agreed with the customer, or passes it on to the next level.
class EscalationStepDialog : public WorkDialog
{
    Q_OBJECT
public:
    enum class Step { Decide, Contact, NextLevel };
    EscalationStepDialog(Step step, const TicketDesk& desk, const TicketDetails& details, const Escalation& escalation,
                         QWidget* parent = nullptr);
    ~EscalationStepDialog() override;

protected:
    Texts typed() const override;
    void setTyped(const Texts& texts) override;
    bool showFieldError(const QString& field, const QString& sentence) override;

private:
    void setUpWords();
    void setUpChoice();
    void askTargets();
    QString formText() const;
    bool checkWords(const QString& sentence);
    PersonId target() const;
    void save();
    void decide(bool approved);

    std::unique_ptr<Ui::EscalationStepDialog> m_ui;
    Step m_step;
    Escalation m_escalation;
    QString m_choice; ///< typed before, until the choice is there
};

} // namespace woshou
