#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QString>
#include <QStringList>

namespace woshou {

/// What is worth knowing about a customer or one of the devices: household, purchase scenario and special need
/// preference; and what was heard and is for sales: wish and lead.
struct CustomerNote
{
    NoteId id;
    int rev = 0;
    CustomerId customer;
    DeviceId device; ///< none: of the customer as a whole
    TicketId ticket; ///< during which it was heard, or none
    QString ticketNumber;
    QString kind; ///< household, scenario, need, preference, wish, lead
    QString text;
    QString state;   ///< kept, retired; of wishes and leads open, passed, done
    QString outcome; ///< to whom it was passed, what became of it
    QString personName, personNameEn;
    Instant at, updatedAt;

    bool isForSales() const { return kind == QLatin1StringView("wish") || kind == QLatin1StringView("lead"); }
    bool isOver() const { return state == QLatin1StringView("retired") || state == QLatin1StringView("done"); }
};

const QStringList& noteKinds();
/// The states a note of that kind goes through, the first one first.
const QStringList& noteStates(const CustomerNote& note);

} // namespace woshou
