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

/// "Product fault · Routine": what is told beside the type; empty when there is nothing.
QString triageDetailText(const QString& category, const QString& subtype, const QString& grade,
                         const ReferenceData& reference);

/// "Learned from tickets: Fault 93 % (不制冷) · Air conditioner 88 % (外机)"; empty when nothing was.
QString triageLearnedText(const QList<LearnedProposal>& proposals, const ReferenceData& reference);

/// What was proposed at intake, where something else was chosen; empty when it was taken as it was.
QString triageProposedText(const Ticket& ticket, const ReferenceData& reference);

/// Routine and complex with their names in the interface's language.
QList<CodeName> gradeNames();

/// The limit of the first response for a priority: "within 2 hours", "at once"; empty when the policy sets none
///
QString responseLimitText(const PromisePolicy& policy, Priority priority);

/// A promised time as it is said: "14:47" today, "tomorrow 10:00", else with the date; the center's time.
QString promisedTimeText(Instant due, Instant now);

} // namespace woshou
