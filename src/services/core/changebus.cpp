#include "services/core/changebus.h"

namespace woshou {

ChangeBus::ChangeBus(QObject* parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(80);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const QSet<TicketId> ids = std::exchange(m_pending, {});
        const QSet<CustomerId> customers = std::exchange(m_customers, {});
        if (std::exchange(m_resync, false)) {
            emit resyncNeeded();
            return;
        }
        if (!ids.isEmpty())
            emit ticketsChanged(ids);
        if (!customers.isEmpty())
            emit customersChanged(customers);
    });
}

void ChangeBus::addTicket(TicketId id)
{
    m_pending.insert(id);
    if (!m_timer.isActive())
        m_timer.start();
}

void ChangeBus::addCustomer(CustomerId id)
{
    m_customers.insert(id);
    if (!m_timer.isActive())
        m_timer.start();
}

void ChangeBus::requestResync()
{
    m_resync = true;
    if (!m_timer.isActive())
        m_timer.start();
}

void ChangeBus::setConnection(bool connected, int milliseconds)
{
    if (connected && !m_connected)
        requestResync();
    m_connected = connected;
    emit connectionChanged(connected, milliseconds);
}

} // namespace woshou
