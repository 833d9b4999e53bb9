#include "services/background/jobqueue.h"

#include "services/background/failures.h"
#include "storage/background/jobrepository.h"
#include "storage/background/leaserepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

JobQueue::JobQueue(RetryPolicy retries)
    : m_retries(retries)
{
}

Result<bool> JobQueue::enqueue(Connection& db, const JobDraft& draft)
{
    WOSHOU_TRY(const Instant now, db.now());
    return JobRepository(db).insert(draft, now);
}

void JobQueue::handle(const QString& kind, JobHandler handler)
{
    m_handlers.insert(kind, std::move(handler));
}

Result<Done> JobQueue::rescue(Connection& db, qint64 term)
{
    return inTransaction<Done>(db, [&](Connection& c) -> Result<Done> {
        WOSHOU_TRY(const Instant now, c.now());
        WOSHOU_CHECK(JobRepository(c).rescue(term, m_retries.attempts, kLeftRunning, now));
        return Done{};
    });
}

Result<WorkOutcome> JobQueue::runOne(Connection& db, qint64 term)
{
    WOSHOU_TRY(const Instant seen, db.now());
    WOSHOU_TRY(const bool due, JobRepository(db).isDue(seen)); // a look takes no lock from those who save
    if (!due)
        return WorkOutcome::Nothing;
    using Claimed = std::optional<Job>;
    // Committed before the work begins, so that what brings the program down counts as an attempt.
    WOSHOU_TRY(const Claimed job, inTransaction<Claimed>(db, [&](Connection& c) -> Result<Claimed> {
                   WOSHOU_TRY(const Instant now, c.now());
                   return JobRepository(c).claim(m_handlers.keys(), term, now);
               }));
    if (!job)
        return WorkOutcome::Nothing;
    const auto done = run(db, *job);
    if (done)
        return WorkOutcome::Done;
    const bool over = !db.isUsable() || done.error().code == "SV019"_L1;
    return over ? Result<WorkOutcome>(failure(done.error()))
                : noteFailure<JobRepository>(db, m_retries, *job, done.error());
}

Result<Done> JobQueue::run(Connection& db, const Job& job)
{
    return inTransaction<Done>(db, [&](Connection& c) -> Result<Done> {
        WOSHOU_TRY(const Instant now, c.now());
        WOSHOU_CHECK(LeaseRepository(c).hold(job.term));
        JobRun run{c, job, now};
        WOSHOU_CHECK(m_handlers.value(job.kind)(run));
        return JobRepository(c).finish(job, now);
    });
}

} // namespace woshou
