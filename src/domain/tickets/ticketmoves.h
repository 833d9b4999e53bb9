#pragma once

#include "domain/tickets/lifecycle.h"

namespace woshou {

/// What a step of the life cycle does to a ticket besides its fields: state, time stamps, promises. Pure.
/// Respond stops with the first step that replies to the customer, resolve with "to confirm"; a ticket that comes back
/// gets a new resolve promise of the same length. Clocks that stop keep their due time.
void applyMove(Ticket& ticket, QList<PromiseClock>& clocks, const LifeCycle::Move& move, const LifeCycle::State& target,
               Instant now);

/// The customer was answered by a person: the first response, which stops its promise.
void answerFirst(Ticket& ticket, QList<PromiseClock>& clocks, Instant now);

/// Who may add an entry ("told", "words", "note") to a ticket's log: who deals with customers, the engineer who is
/// sent, and the administrator for what only the house reads.
bool mayWriteEntry(const Ticket& ticket, const Person& person, const QString& kind);

} // namespace woshou
