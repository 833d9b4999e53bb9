#pragma once

#include "base/id.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace woshou {

/// Tells windows what changed, whoever changed it. Lives in the interface thread. Changes are gathered for
/// 80 ms, so that a burst makes one round of reading.
class ChangeBus : public QObject
{
    Q_OBJECT
public:
    explicit ChangeBus(QObject* parent = nullptr);

    /// As was said last; true before anything was.
    bool isConnected() const { return m_connected; }

public slots:
    void addTicket(woshou::TicketId id);
    void addCustomer(woshou::CustomerId id);
    /// Everything may have changed (after a lost connection): visible models load again.
    void requestResync();
    /// connected false: the server is out of reach; `milliseconds` is the last round trip.
    void setConnection(bool connected, int milliseconds);

signals:
    void ticketsChanged(const QSet<woshou::TicketId>& ids);
    /// What is known of these customers: their own data, devices, contracts, notes.
    void customersChanged(const QSet<woshou::CustomerId>& ids);
    void resyncNeeded();
    /// Who has the ticket before him is another now; an invalid id when it may be any ticket.
    void presenceChanged(woshou::TicketId id);
    void connectionChanged(bool connected, int milliseconds);

private:
    QTimer m_timer;
    QSet<TicketId> m_pending;
    QSet<CustomerId> m_customers;
    bool m_resync = false;
    bool m_connected = true;
};

} // namespace woshou
