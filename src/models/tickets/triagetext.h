#pragma once

#include "domain/admin/referencedata.h"
#include "services/tickets/ticketservice.h"

#include <QString>

namespace woshou {

/// One reason of a proposal as a short sentence in the interface's language.
QString triageReasonText(const TriageReason& reason, const ReferenceData& reference);

/// All reasons in one line, parted by middle dots; empty when the rules found nothing.
QString triageReasonLine(const TriageProposal& proposal, const ReferenceData& reference);

/// Why a ticket has its priority: what was written down with it, or the sentences for the codes "danger smoke, …".
QString priorityReasonText(const TicketDetails& details, const ReferenceData& reference);

/// "Fault › Does not cool": category and, for a fault, its name.
QString triageTypeText(const QString& category, const QString& fault, const ReferenceData& reference);

/// The limit of the first response for a priority: "within 2 hours", "at once"; empty when the policy sets none
///
QString responseLimitText(const PromisePolicy& policy, Priority priority);

/// A promised time as it is said: "14:47" today, "tomorrow 10:00", else with the date; the center's time.
QString promisedTimeText(Instant due, Instant now);

} // namespace woshou
