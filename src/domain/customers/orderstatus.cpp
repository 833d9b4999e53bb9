#include "domain/customers/orderstatus.h"

#include <algorithm>
#include <limits>

namespace woshou {

namespace {

bool concerns(const OrderStatus& order, DeviceId device)
{
    return std::any_of(order.devices.begin(), order.devices.end(), [&](const Device& d) { return d.id == device; });
}

void addDevice(QList<OrderStatus>& orders, const Device& device)
{
    const auto same = std::find_if(orders.begin(), orders.end(), [&](const OrderStatus& order) {
        return !order.number.isEmpty() && order.number == device.orderNumber;
    });
    if (same == orders.end())
        orders.append({device.orderNumber, {device}, {}, std::nullopt});
    else
        same->devices.append(device);
}

/// What concerns none of the customer's devices is a row of its own.
OrderStatus& orderOf(QList<OrderStatus>& orders, const PastTicket& ticket)
{
    for (OrderStatus& order : orders) {
        if (concerns(order, ticket.device))
            return order;
    }
    for (OrderStatus& order : orders) {
        if (order.devices.isEmpty())
            return order;
    }
    orders.append(OrderStatus());
    return orders.last();
}

qint64 firstDue(const OrderStatus& order)
{
    const bool promised = !order.open.isEmpty() && order.open.constFirst().nextDue;
    return promised ? order.open.constFirst().nextDue->ms() : std::numeric_limits<qint64>::max();
}

QDate boughtOn(const OrderStatus& order)
{
    QDate latest;
    for (const Device& device : order.devices)
        latest = qMax(latest, device.purchasedOn);
    return latest;
}

bool dueBefore(const PastTicket& a, const PastTicket& b)
{
    if (a.nextDue && b.nextDue)
        return *a.nextDue < *b.nextDue;
    return bool(a.nextDue) && !b.nextDue;
}

} // namespace

bool isNamed(const OrderStatus& order, const QString& wanted)
{
    const QString name = wanted.trimmed();
    const auto is = [&](const QString& text) {
        return !text.isEmpty() && text.compare(name, Qt::CaseInsensitive) == 0;
    };
    return !name.isEmpty() &&
           (is(order.number) || std::any_of(order.devices.begin(), order.devices.end(),
                                            [&](const Device& device) { return is(device.serial); }));
}

QList<OrderStatus> orderStatuses(const CustomerCard& card, const QString& wanted)
{
    QList<OrderStatus> orders;
    for (const Device& device : card.devices)
        addDevice(orders, device);
    for (const PastTicket& ticket : card.open)
        orderOf(orders, ticket).open.append(ticket);
    for (const PastTicket& ticket : card.past) {
        OrderStatus& order = orderOf(orders, ticket);
        if (!order.last || order.last->createdAt < ticket.createdAt)
            order.last = ticket;
    }
    for (OrderStatus& order : orders)
        std::stable_sort(order.open.begin(), order.open.end(), dueBefore);
    std::stable_sort(orders.begin(), orders.end(), [&](const OrderStatus& a, const OrderStatus& b) {
        if (isNamed(a, wanted) != isNamed(b, wanted))
            return isNamed(a, wanted);
        if (a.open.isEmpty() != b.open.isEmpty())
            return b.open.isEmpty();
        return firstDue(a) != firstDue(b) ? firstDue(a) < firstDue(b) : boughtOn(a) > boughtOn(b);
    });
    return orders;
}

} // namespace woshou
