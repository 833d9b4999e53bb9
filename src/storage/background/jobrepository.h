#pragma once

#include "domain/background/backgroundhealth.h"
#include "domain/background/job.h"
#include "storage/core/query.h"

namespace woshou {

/// The queue of jobs. Every function runs in the caller's transaction. What a leader writes bears his term: Conflict
/// "SV019" when it is over, and when somebody else has taken the job on.
class JobRepository
{
public:
    explicit JobRepository(Connection& connection)
        : m_db(connection)
    {
    }

    /// Whether one of any kind waits that may begin.
    Result<bool> isDue(Instant now);
    /// False when there is one of this kind and key already, in whatever state.
    Result<bool> insert(const JobDraft& draft, Instant now);
    /// The job that has been due longest among these kinds, which then runs in this term; nothing when none is due.
    /// One that another transaction has locked is passed over.
    Result<std::optional<Job>> claim(const QStringList& kinds, qint64 term, Instant now);
    Result<Done> finish(const Job& job, Instant now);
    /// Waits until the next time, or is dead without one.
    Result<Done> fail(const Job& job, const QString& error, const MaybeInstant& next, Instant now);
    /// What ran in another term goes on waiting, or is dead after this many attempts; answers how many.
    Result<qint64> rescue(qint64 term, int attempts, const QString& error, Instant now);
    /// Answers how many jobs were removed that were done before.
    Result<qint64> removeDone(Instant before);

    /// The first 200 dead ones. On a server empty but for supervisors, administrators and the background.
    Result<QList<Job>> dead();
    /// A dead one begins anew. NotFound when it is not dead, or not this person's to see.
    Result<Done> resend(JobId id, Instant now);
    Result<BackgroundHealth::Queue> health();
    /// Of the jobs and messages that wait to be tried again or are dead; empty without any.
    Result<QString> lastError();

private:
    Connection& m_db;
};

} // namespace woshou
