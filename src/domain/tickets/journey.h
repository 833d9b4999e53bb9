#pragma once

#include "domain/tickets/ticket.h"

namespace woshou {

/// The customer's way through a ticket, as the customer sees it. What happened before the call is told with
/// the call; the last step begins with the customer's answer.
enum class JourneyStep {
    Asked,   ///< help is asked for, and what was found wrong is told
    Waiting, ///< for somebody who settles it
    Solved,  ///< it is settled, the customer has not said so yet
    Feedback ///< the customer confirms and rates
};

/// Where the customer is after an entry of the log. What comes back from "solved" waits again; notes, tasks and words
/// move nobody.
JourneyStep journeyAfter(JourneyStep before, const TicketEvent& event);

} // namespace woshou
