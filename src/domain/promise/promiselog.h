#pragma once

#include "domain/admin/referencedata.h"
#include "domain/promise/promiseruns.h"

namespace woshou {

/// What stands of a log: without what was taken back, and the entry that says so.
QList<TicketEvent> standingLog(const QList<TicketEvent>& log);

/// "0" to "99", even over the tickets and always the same for one: some of all are chosen by it. "" for none.
QString lotOf(TicketId id);

/// What of a ticket targets are chosen by: priority, channel, mode (the fault's usual one until somebody says how it
/// is settled), category, grade, its lot, and the customer's level.
PromiseValues promiseValues(const Ticket& ticket, const QString& level, const ReferenceData& reference);

/// The dues of response (the first one, where none is promised by priority) and solution, as they were promised with
/// the ticket.
void setDues(Ticket& ticket, const QList<PromiseRun>& promised);

/// What of a ticket's log promises hang on; the ticket is as it is after the last entry. Entries of tickets that were
/// merged into it are theirs. What was taken back is left out. What the ticket was before is told by the log's changes,
/// the newest first, and its customer's level by entries of the kind "level". A call, a chat or a person at the counter
/// is answered in the moment that makes the ticket. Pure.
QList<PromiseEvent> promiseEvents(const Ticket& ticket, const QList<TicketEvent>& log, const ReferenceData& reference);

} // namespace woshou
