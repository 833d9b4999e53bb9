#pragma once

#include "domain/admin/referencedata.h"
#include "domain/customers/orderstatus.h"

namespace woshou {

/// What it is about: the devices, or "other requests".
QString orderTitle(const OrderStatus& order);
/// What one reads to a customer who asks how far an order is: what was bought when, whether service for it is
/// covered, and how each open ticket stands in the center's own words for its state, with the time of its
/// next promise; or that nothing is open, and what was last.
/// @param contracts all of the customer's
QString orderAnswer(const OrderStatus& order, const QList<Contract>& contracts, const ReferenceData& reference,
                    Instant now);

} // namespace woshou
