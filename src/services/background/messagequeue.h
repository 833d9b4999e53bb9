#pragma once

#include "domain/background/message.h"
#include "domain/background/retrypolicy.h"
#include "services/background/workoutcome.h"
#include "storage/core/connection.h"

namespace woshou {

class Leadership;
class MessageSender;

/// Works the outbox for a leader. A message leaves at least once: it is marked as being sent, sent, and marked as sent;
/// an end between the last two makes the next leader send it again, with the same key. Lives in the connection's
/// thread.
class MessageQueue
{
public:
    explicit MessageQueue(RetryPolicy retries = messageRetries());

    /// In the caller's transaction, for instance a job's. False when there is one of this key.
    static Result<bool> put(Connection& db, const MessageDraft& draft);

    /// To be called once in each term, before the first message.
    Result<Done> rescue(Connection& db, qint64 term);
    /// Sends the message that has been due longest. An error means that it may be marked as being sent still: the term
    /// is to be given up. Conflict "SV019" when it is over.
    Result<WorkOutcome> sendOne(Connection& db, const Leadership& leadership, MessageSender& sender);

private:
    RetryPolicy m_retries;
};

} // namespace woshou
