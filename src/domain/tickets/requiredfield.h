#pragma once

#include "domain/tickets/ticket.h"

namespace woshou {

/// A field that the center wants to know before a ticket comes into a state, beyond the gates of the life
/// cycle.
struct RequiredField
{
    QString state;
    QString category, mode; ///< of the ticket; "" any
    QString field;          ///< column of LifeCycle; in the first state also one of the draft, as "purchased_on"

    bool holdsFor(const Ticket& ticket) const
    {
        return (category.isEmpty() || category == ticket.category) && (mode.isEmpty() || mode == ticket.mode);
    }
    friend bool operator==(const RequiredField&, const RequiredField&) = default;
};

} // namespace woshou
