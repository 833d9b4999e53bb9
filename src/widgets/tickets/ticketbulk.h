#pragma once

#include "models/tickets/ticketdesk.h"

#include <QObject>
#include <QPointer>

class QPushButton;

namespace woshou {

class BulkDialog;
class TicketListView;

/// Changes the tickets that are marked in a list together; the button is there while there are several.
class TicketBulk : public QObject
{
    Q_OBJECT
public:
    TicketBulk(const TicketDesk& desk, TicketListView* list, QPushButton* button, QWidget* host);

    void retranslate();

signals:
    void written(const QSet<woshou::TicketId>& ids);

private:
    void open();

    TicketDesk m_desk;
    TicketListView* m_list;
    QPushButton* m_button;
    QWidget* m_host;
    QPointer<BulkDialog> m_dialog;
};

} // namespace woshou
