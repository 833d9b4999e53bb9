#pragma once

#include "domain/tickets/escalation.h"
#include "storage/core/query.h"

#include <QMap>
#include <QSet>

namespace woshou {

/// Escalations of tickets. Every function runs in the caller's transaction; a sealed center logs what is written by
/// itself.
class EscalationRepository
{
public:
    explicit EscalationRepository(Connection& connection)
        : m_db(connection)
    {
    }
    /// As it is asked for. Conflict "SV001" when one is open already, or was raised for the same key.
    Result<EscalationId> insert(const Escalation& escalation, Instant at);
    /// Writes what the action made of it where the revision still is `escalation.rev`; Conflict "SV004" when it is not.
    Result<Done> update(const Escalation& escalation, const QString& action, PersonId by, Instant at);
    Result<Escalation> find(EscalationId id);
    Result<QList<Escalation>> ofTicket(TicketId id); ///< newest first
    /// Open ones, the oldest first, at most `limit`; only what waits for approval when asked so.
    Result<QList<Escalation>> open(bool waiting, int limit);

    /// Tickets that were to be settled by now and have neither an open escalation nor one for that promise.
    Result<QList<TicketId>> overdue(Instant now, int limit);
    /// Open tickets with a complaint since then, each with all tickets of its matter that are or hold one.
    Result<QMap<TicketId, QList<MatterTicket>>> complaints(Instant since);
    struct Raised
    {
        QSet<QString> keys;
        bool open = false; ///< one is
    };
    Result<Raised> raised(TicketId id);

private:
    Connection& m_db;
};

} // namespace woshou
