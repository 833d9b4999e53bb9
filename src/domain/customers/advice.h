#pragma once

#include "domain/customers/customer.h"

namespace woshou {

/// Something to offer this customer, and why.
struct Advice
{
    enum class Kind {
        Preference,   ///< do it as the customer likes it: `text`
        Need,         ///< heed the special need: `text`
        Household,    ///< an elderly person lives alone: offer a visit rather than self-help
        OftenBroken,  ///< the device failed `count` times within a year: offer an inspection or another device
        WarrantyEnds, ///< within 60 days, on `day`: offer an extension
        ContractEnds  ///< within 60 days, on `day`: offer to renew it
    };
    Kind kind = Kind::Preference;
    QString text;
    DeviceId device;
    int count = 0;
    QDate day;
};

/// What preferences, household and history say, the nearest to this customer first.
QList<Advice> adviceFor(const CustomerCard& card, const QDate& today, int utcOffsetMinutes);

} // namespace woshou
