#pragma once

#include "domain/tickets/lifecycle.h"

namespace woshou {

/// What a step of the life cycle does to a ticket besides its fields: state and time stamps. The first step that
/// replies to the customer is the first response. Pure.
void applyMove(Ticket& ticket, const LifeCycle::Move& move, const LifeCycle::State& target, Instant now);

/// Who may add an entry ("told", "words", "note") to a ticket's log: who deals with customers, the engineer who is
/// sent, and the administrator for what only the house reads.
bool mayWriteEntry(const Ticket& ticket, const Person& person, const QString& kind);

/// What the product department is to improve may be learnt when the ticket is closed.
bool mayGiveFeedback(const Ticket& ticket, const Person& person);

} // namespace woshou
