#pragma once

#include "models/tickets/ticketdesk.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace woshou {

/// The open escalation of the ticket on the screen: how far it is, who has it and since when, and what this person may
/// do about it. Takes no room when there is none. The focus goes to what is to be done next.
class EscalationStrip : public QWidget
{
    Q_OBJECT
public:
    explicit EscalationStrip(QWidget* parent = nullptr);

    void setDetails(const TicketDetails& details, const Person& person, Instant now);
    /// Time has passed: what it says follows.
    void tick(Instant now);

signals:
    void decideRequested();
    void acknowledgeRequested();
    void contactRequested();
    void levelRequested();
    void closeRequested();
    void printRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void clear();
    QString line() const;
    void addButtons();
    void addButton(const QString& text, const QString& name, void (EscalationStrip::*signal)());

    QHBoxLayout* m_layout;
    std::optional<Escalation> m_escalation; ///< the open one
    Person m_person;
    QPointer<QPushButton> m_lastButton;
    Instant m_now;
};

} // namespace woshou
