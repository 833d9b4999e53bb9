#pragma once

#include "domain/background/backgroundhealth.h"
#include "domain/background/message.h"
#include "storage/core/query.h"

namespace woshou {

/// The outbox. Every function runs in the caller's transaction. What a leader writes bears his term: Conflict "SV019"
/// when it is over, and when somebody else has taken the message on.
class MessageRepository
{
public:
    explicit MessageRepository(Connection& connection)
        : m_db(connection)
    {
    }

    /// Whether one waits that may leave.
    Result<bool> isDue(Instant now);
    /// False when there is one of this key already. Permission on a server but for the background: a person asks for a
    /// job, and the job writes what is told.
    Result<bool> insert(const MessageDraft& draft, Instant now);
    /// The message that has been due longest, which is then being sent in this term; nothing when none is due.
    Result<std::optional<OutMessage>> claim(qint64 term, Instant now);
    Result<Done> finish(const OutMessage& message, Instant now);
    /// Waits until the next time, or is dead without one.
    Result<Done> fail(const OutMessage& message, const QString& error, const MaybeInstant& next, Instant now);
    /// What was being sent in another term goes on waiting, or is dead after this many attempts; answers how many.
    Result<qint64> rescue(qint64 term, int attempts, const QString& error, Instant now);

    /// The first 200 dead ones. On a server empty but for supervisors, administrators and the background.
    Result<QList<OutMessage>> dead();
    /// A dead one begins anew. NotFound when it is not dead, or not this person's to see.
    Result<Done> resend(MessageId id, Instant now);
    Result<BackgroundHealth::Queue> health();

private:
    Connection& m_db;
};

} // namespace woshou
