#pragma once

#include "base/id.h"

#include <QDate>
#include <QList>
#include <QString>

namespace woshou {

/// Service that was agreed with a sale, for all devices of a customer or for one.
struct Contract
{
    ContractId id;
    int rev = 0;
    CustomerId customer;
    DeviceId device; ///< none: all of the customer's
    QString title;   ///< "3 years all-in"
    QString number;
    QDate startsOn, endsOn;             ///< both days are in it
    bool visits = false, parts = false; ///< free of charge
    QString remoteDays;                 ///< of the week, 1 Monday … 7 Sunday: "12345"; empty without remote support
    int remoteFrom = 0, remoteTo = 0;   ///< minutes of the center's day; 0 and 1440 are around the clock
    QString response;                   ///< as it is worded: "answer within 2 hours"

    bool runsOn(const QDate& day) const { return startsOn <= day && day <= endsOn; }
    bool concerns(DeviceId one) const { return !device.isValid() || device == one; }
};

} // namespace woshou
