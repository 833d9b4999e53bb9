#pragma once

#include "models/tickets/moveplan.h"
#include "models/tickets/ticketdesk.h"

#include <QObject>
#include <QPointer>

namespace woshou {

class TicketDialog;

/// Takes the steps of tickets: directly, through their dialog, or on the dispatch page. What was typed into a dialog
/// that was left without saving is there again when it is opened the next time, also by the next start of the program.
class TicketActions : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `host`.
    TicketActions(const TicketDesk& desk, QWidget* host);
    void setReference(const ReferenceData& reference) { m_desk.reference = reference; }

    void take(const MoveOffer& offer, const TicketDetails& details);
    /// Who says what was saved, and offers to take it back; without it, it is only said. Not asked about a step with
    /// which the customer was told something.
    using Say = std::function<void(const Ticket& ticket, const QString& said)>;
    void setSay(Say say) { m_say = std::move(say); }

signals:
    void busyChanged(bool busy);
    void saved(const woshou::Ticket& ticket);
    void failed(const woshou::Error& error);
    void dispatchRequested(woshou::TicketId id);

private:
    void takeDirectly(const MoveOffer& offer, const TicketDetails& details);
    void open(TicketDialog* dialog, const QString& step);
    void finish(const Ticket& ticket, bool told);
    void askForRating(const Ticket& ticket, TicketDetails details);
    void askAfterVisit(const Ticket& ticket, TicketDetails details);

    TicketDesk m_desk;
    QWidget* m_host;
    QPointer<TicketDialog> m_dialog; ///< the one that is open
    Say m_say;
    QHash<QString, QUuid> m_keys; ///< of direct steps that were not acknowledged, by ticket and step
};

} // namespace woshou
