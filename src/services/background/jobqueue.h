#pragma once

#include "domain/background/retrypolicy.h"
#include "services/background/jobhandler.h"
#include "services/background/workoutcome.h"
#include "storage/core/connection.h"

#include <QMap>

namespace woshou {

/// Works the queue of jobs for a leader. Lives in the connection's thread.
class JobQueue
{
public:
    explicit JobQueue(RetryPolicy retries = jobRetries());

    /// In the caller's transaction: the job is there when that is committed. False when there is one of this kind and
    /// key; done ones are forgotten after thirty days. Validation when kind or key do not fit.
    static Result<bool> enqueue(Connection& db, const JobDraft& draft);

    /// Jobs of kinds that nobody handles wait for a program that does.
    void handle(const QString& kind, JobHandler handler);
    /// To be called once in each term, before the first job: what another term left running goes on waiting.
    Result<Done> rescue(Connection& db, qint64 term);
    /// Takes the job that has been due longest and does it. An error means that it may be running still: the term is
    /// to be given up. Conflict "SV019" when it is over.
    Result<WorkOutcome> runOne(Connection& db, qint64 term);

private:
    Result<Done> run(Connection& db, const Job& job);

    RetryPolicy m_retries;
    QMap<QString, JobHandler> m_handlers;
};

} // namespace woshou
