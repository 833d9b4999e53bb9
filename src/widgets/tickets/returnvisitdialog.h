#pragma once

#include "domain/surveys/returnvisit.h"
#include "widgets/tickets/ticketdialog.h"

#include <memory>

class QPlainTextEdit;

namespace woshou {

namespace Ui {
class ReturnVisitDialog;
}

/// The call after the service: is it solved for good, what does the customer think of the service, and
/// the answer to what he wrote with his rating. That the fault is back reopens the ticket. Who is not reached
/// is called again, until he may be left as not reachable.
class ReturnVisitDialog : public TicketDialog
{
    Q_OBJECT
public:
    ReturnVisitDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent = nullptr);
    ~ReturnVisitDialog() override;

    VisitReport report() const;
    QHash<QString, QString> typed() const override;
    void setTyped(const QHash<QString, QString>& values) override;

protected:
    bool isStillPossible(const Ticket& ticket) const override;
    void takeOver() override;
    bool showFieldError(const QString& name, const QString& sentence) override;

private:
    void setUpTexts();
    QString comment() const; ///< that waits for an answer
    bool mayGiveUp() const;
    bool closes() const;
    void followOutcome();
    bool check();
    void save();

    std::unique_ptr<Ui::ReturnVisitDialog> m_ui;
    QString m_channel; ///< that was proposed
    VisitReport m_sent;
    QUuid m_key = QUuid::createUuid();
};

} // namespace woshou
