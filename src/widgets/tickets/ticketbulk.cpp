#include "widgets/tickets/ticketbulk.h"

#include "widgets/common/keyshortcut.h"
#include "widgets/tickets/bulkdialog.h"
#include "widgets/tickets/ticketlistview.h"

#include <QPushButton>

namespace woshou {

namespace {

bool changesTickets(Role role)
{
    return role == Role::Agent || role == Role::Dispatcher || role == Role::Supervisor;
}

} // namespace

TicketBulk::TicketBulk(const TicketDesk& desk, TicketListView* list, QPushButton* button, QWidget* host)
    : QObject(host)
    , m_desk(desk)
    , m_list(list)
    , m_button(button)
    , m_host(host)
{
    m_button->hide();
    m_button->setAutoDefault(false);
    if (!changesTickets(desk.person.role))
        return;
    connect(m_list, &TicketListView::selectionCountChanged, this, &TicketBulk::retranslate);
    connect(m_button, &QPushButton::clicked, this, &TicketBulk::open);
    auto* key = new KeyShortcut("tickets.bulk", host);
    key->setButton(m_button);
    key->setCap(m_button);
    connect(key, &QShortcut::activated, m_button, &QPushButton::click);
}

void TicketBulk::retranslate()
{
    const qsizetype count = m_list->selectedTickets().size();
    m_button->setText(tr("Change %1 tickets…").arg(count));
    m_button->setVisible(count > 1 && changesTickets(m_desk.person.role));
}

void TicketBulk::open()
{
    if (m_dialog)
        return;
    m_dialog = new BulkDialog(m_desk, m_list->selectedTickets(), m_host);
    connect(m_dialog, &BulkDialog::written, this,
            [this](const QList<TicketId>& ids) { emit written(QSet<TicketId>(ids.begin(), ids.end())); });
    m_dialog->open();
}

} // namespace woshou
