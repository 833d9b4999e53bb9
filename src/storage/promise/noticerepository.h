#pragma once

#include "domain/promise/notice.h"
#include "domain/promise/promiserun.h"
#include "storage/core/query.h"

namespace woshou {

/// What is said of promises, each once, and to whom. Every function runs in the caller's transaction.
class NoticeRepository
{
public:
    explicit NoticeRepository(Connection& connection)
        : m_db(connection)
    {
    }

    /// The ticket of which something has been to be said for the longest time; nothing when nothing is.
    Result<std::optional<TicketId>> nextTicket(Instant now);
    /// When something is to be said of this run next.
    Result<Done> setNext(TicketId id, const PromiseRun& run, MaybeInstant at);
    /// What is to be said of the ticket by now is said later.
    Result<Done> postpone(TicketId id, Instant now, Instant later);
    /// False when it was said before.
    Result<bool> insertWarning(TicketId id, const PromiseRun& run, const QString& threshold, Instant at);
    Result<Done> insert(const Notice& notice);
    /// What a person has not seen yet and may be told by now, the newest first, at most two hundred.
    Result<QList<Notice>> unseen(PersonId person, Instant now);
    Result<Done> markSeen(NoticeId id, PersonId person, Instant now);

private:
    Connection& m_db;
};

} // namespace woshou
