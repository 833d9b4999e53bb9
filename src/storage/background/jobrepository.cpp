#include "storage/background/jobrepository.h"

#include "storage/background/leaserepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

Job readJob(const Row& row)
{
    Job job;
    job.id = row.id<JobId>("id");
    job.kind = row.text("kind");
    job.key = row.text("key");
    job.payload = row.text("payload");
    job.attempts = row.number("attempts");
    job.term = row.integer("term");
    job.lastError = row.text("last_error");
    return job;
}

} // namespace

Result<bool> JobRepository::insert(const JobDraft& draft, Instant now)
{
    WOSHOU_TRY(const qint64 rows, runStatement(m_db, u"background/insert_job"_s,
                                               {{u"kind"_s, draft.kind},
                                                {u"key"_s, draft.key},
                                                {u"payload"_s, draft.payload},
                                                {u"run_at"_s, draft.runAt.value_or(now)},
                                                {u"asked_by"_s, draft.askedBy},
                                                {u"now"_s, now}}));
    return rows == 1;
}

Result<std::optional<Job>> JobRepository::claim(const QStringList& kinds, qint64 term, Instant now)
{
    return selectOne<Job>(m_db, u"background/claim_job"_s,
                          {{u"kinds"_s, kinds.join(u',')}, {u"term"_s, term}, {u"now"_s, now}}, readJob);
}

Result<bool> JobRepository::isDue(Instant now)
{
    WOSHOU_TRY(const qint64 rows, runStatement(m_db, u"background/select_due_job"_s, {{u"now"_s, now}}));
    return rows > 0;
}

Result<Done> JobRepository::finish(const Job& job, Instant now)
{
    return stillHeld(
        runStatement(m_db, u"background/finish_job"_s, {{u"id"_s, job.id}, {u"term"_s, job.term}, {u"now"_s, now}}));
}

Result<Done> JobRepository::fail(const Job& job, const QString& error, const MaybeInstant& next, Instant now)
{
    return stillHeld(runStatement(m_db, u"background/fail_job"_s,
                                  {{u"id"_s, job.id},
                                   {u"state"_s, next ? u"waiting"_s : u"dead"_s},
                                   {u"run_at"_s, next.value_or(now)},
                                   {u"term"_s, job.term},
                                   {u"error"_s, error.left(4000)},
                                   {u"now"_s, now}}));
}

Result<qint64> JobRepository::rescue(qint64 term, int attempts, const QString& error, Instant now)
{
    return runStatement(m_db, u"background/rescue_jobs"_s,
                        {{u"term"_s, term}, {u"most"_s, attempts}, {u"error"_s, error}, {u"now"_s, now}});
}

Result<qint64> JobRepository::removeDone(Instant before)
{
    return runStatement(m_db, u"background/remove_done_jobs"_s, {{u"before"_s, before}});
}

Result<QList<Job>> JobRepository::dead()
{
    return selectAll<Job>(m_db, u"background/list_dead_jobs"_s, {}, [](const Row& row) {
        Job job = readJob(row);
        job.failedAt = row.maybeInstant("failed_at");
        return job;
    });
}

Result<Done> JobRepository::resend(JobId id, Instant now)
{
    WOSHOU_TRY(const qint64 rows, runStatement(m_db, u"background/resend_job"_s, {{u"id"_s, id}, {u"now"_s, now}}));
    return rows == 1 ? Result<Done>(Done{}) : failure(ErrorKind::NotFound, u"no dead job"_s);
}

Result<BackgroundHealth::Queue> JobRepository::health()
{
    BackgroundHealth::Queue queue;
    WOSHOU_CHECK(runStatement(m_db, u"background/select_job_health"_s, {}, [&](const Row& row) {
        queue = {row.integer("waiting"), row.integer("running"), row.integer("dead"), row.maybeInstant("oldest")};
    }));
    return queue;
}

Result<QString> JobRepository::lastError()
{
    QString error;
    WOSHOU_CHECK(runStatement(m_db, u"background/select_last_error"_s, {},
                              [&](const Row& row) { error = row.text("last_error"); }));
    return error;
}

} // namespace woshou
