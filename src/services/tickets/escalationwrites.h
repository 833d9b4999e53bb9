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

/// What the system raises a ticket for.
struct EscalationCause
{
    TicketId ticket;
    QString cause, runKey; ///< as Escalation has them
};

/// What the system sees by itself and was not raised before; about 200 at most. Only reads.
Result<QList<EscalationCause>> causesDue(Connection& db, Instant now);
/// Raises it in nobody's name, inside the caller's transaction, and answers the tickets. One that cannot be raised is
/// logged and passed over, so that it holds up no other; an error when the database itself cannot go on.
Result<QList<TicketId>> raiseDue(WriteUnit& unit);

} // namespace woshou
