#include "tickets/ui_ticketdetailsview.h"
#include "widgets/tickets/ticketdetailsview.h"
#include "widgets/tickets/ticketescalations.h"
#include "widgets/tickets/ticketrelations.h"

#include <QAction>

namespace woshou {

void TicketDetailsView::setUpEscalations()
{
    m_escalations = new TicketEscalations(m_desk, m_ui->escalationStrip, this);
    connect(m_escalations, &TicketEscalations::failed, this, &TicketDetailsView::showError);
    connect(m_escalations, &TicketEscalations::saved, this, &TicketDetailsView::whenSaved);
}

void TicketDetailsView::openEscalation()
{
    if (!isWhatIsMeant())
        return;
    if (m_ui->escalationStrip->isHidden())
        m_escalations->openRequest();
    else
        m_ui->escalationStrip->setFocus(Qt::ShortcutFocusReason);
}

/// The strip under the head, and the command in the menu beside those of the relations.
void TicketDetailsView::fillEscalations()
{
    m_ui->escalationStrip->setDetails(m_details, m_desk.person, m_desk.now());
    m_escalations->setDetails(m_details, m_desk.reference);
    m_ui->moveBar->setCommands(m_escalations->commands() + m_relations->commands());
}

} // namespace woshou
