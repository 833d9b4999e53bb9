#pragma once

#include "domain/admin/referencedata.h"
#include "domain/tickets/ticketdraft.h"
#include "models/tickets/ticketwords.h"
#include "services/tickets/ticketservice.h"

namespace woshou {

/// An entry for a ticket's log: kind as in TicketService::addEntry.
struct LaterEntry
{
    QString kind, text;
};

/// What a draft says that is not in its ticket, because the ticket had been made from an earlier sending of it whose
/// answer was lost. In words for the log, field by field; the customer's words as an entry of their own.
/// @param first as it was sent first: stands for what the ticket itself does not hold (name, serial number …)
QList<LaterEntry> laterEntries(const TicketDraft& draft, const TicketDraft& first, const Ticket& stored,
                               const ReferenceData& reference, const ColumnLabel& label);

/// What a caller who comes again says of a ticket that is already there, for its log: what was typed and is on
/// record neither in the ticket nor of its customer and device; what was left empty says nothing. The customer's words
/// are an entry of their own. Never empty: that the customer called again is said even when nothing new was.
QList<LaterEntry> joinedEntries(const TicketDraft& draft, const TicketDetails& known, const ReferenceData& reference,
                                const ColumnLabel& label);

} // namespace woshou
