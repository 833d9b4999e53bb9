#pragma once

#include "domain/customers/customer.h"

#include <optional>

namespace woshou {

/// What a customer bought with one order, and what is under way with it. What the center holds of an order is
/// on its devices: number, product, day and place of purchase; how far it is, on their tickets.
struct OrderStatus
{
    QString number;                 ///< empty: bought without one, or a request about no device
    QList<Device> devices;          ///< none: requests that concern no device of the customer's
    QList<PastTicket> open;         ///< about these devices, the first promise first
    std::optional<PastTicket> last; ///< the newest of those that are done
};

/// The orders of a customer: the one that was asked for by its order or serial number first, then those with something
/// open, then the latest purchases. A device without an order number stands for itself. Pure.
QList<OrderStatus> orderStatuses(const CustomerCard& card, const QString& wanted = {});
/// Whether this is the order or serial number of something in it; case and blanks around it do not count. Pure.
bool isNamed(const OrderStatus& order, const QString& wanted);

} // namespace woshou
