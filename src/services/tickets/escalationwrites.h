#pragma once

#include "services/core/executor.h"
#include "services/tickets/escalationservice.h"

namespace woshou {

Result<Escalation> writeRequest(WriteUnit& unit, const ServiceContext& context, TicketId id, const EscalationForm& form,
                                const QUuid& key);
Result<Escalation> writeDecision(WriteUnit& unit, const ServiceContext& context, const EscalationDecision& decision);
Result<Escalation> writeContact(WriteUnit& unit, const ServiceContext& context, const EscalationContact& contact);
/// @param action acknowledged, next_level or closed
Result<Escalation> writeStep(WriteUnit& unit, const ServiceContext& context, const EscalationStep& step,
                             const QString& action);

/// Raises what the system sees by itself in nobody's name, inside the caller's transaction: again
/// only what was not raised before. Answers the tickets; at most 200 of one call, so that a transaction stays short.
Result<QList<TicketId>> raiseDue(WriteUnit& unit);

} // namespace woshou
