#include "services/background/backgroundworker.h"

#include "base/logging.h"
#include "services/background/failures.h"
#include "storage/background/jobrepository.h"
#include "storage/background/leaserepository.h"
#include "storage/background/messagerepository.h"
#include "storage/core/migrator.h"

#include <QFileInfo>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds kLongestWait = std::chrono::seconds(30);
constexpr int kOnceFailures = 5;

/// What is over by itself soon.
bool passes(const Error& error)
{
    return error.kind == ErrorKind::Busy || error.code == "SV019"_L1;
}

} // namespace

BackgroundWorker::BackgroundWorker(ConnectionSettings settings, BackgroundOptions options)
    : m_settings(std::move(settings))
    , m_options(std::move(options))
    , m_leadership(m_options.holder, m_options.lease)
    , m_jobs(m_options.jobs)
    , m_messages(m_options.messages)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &BackgroundWorker::tick);
}

BackgroundWorker::~BackgroundWorker()
{
    if (m_connection && m_connection->isUsable())
        static_cast<void>(m_leadership.stepDown(*m_connection));
}

void BackgroundWorker::start()
{
    nextIn(Milliseconds(0));
}

void BackgroundWorker::once(const Answer<Result<BackgroundHealth>>& answer)
{
    m_once = answer;
    m_onceUntil.setRemainingTime((m_options.lease * 3 / 2).count());
    start();
}

void BackgroundWorker::stop(const Answer<Result<Done>>& answer)
{
    m_timer->stop();
    Result<Done> ended = Done{};
    if (m_connection && m_connection->isUsable())
        ended = m_leadership.stepDown(*m_connection);
    m_connection.reset();
    tellLead();
    answer(ended);
}

Result<Connection*> BackgroundWorker::connection()
{
    if (m_connection && m_connection->isUsable())
        return m_connection.get();
    m_connection.reset();
    if (m_settings.backend == Backend::Sqlite && !QFileInfo(m_settings.path).isFile())
        return failure(ErrorKind::Connection, m_settings.path, u"missing_file"_s);
    WOSHOU_TRY(auto opened, Connection::open(m_settings));
    WOSHOU_CHECK(Migrator::check(*opened));
    m_connection = std::move(opened);
    return m_connection.get();
}

void BackgroundWorker::tick()
{
    const auto worked = work();
    if (!worked) { // what was under way is found in the next term
        m_leadership.forget();
        if (worked.error().kind == ErrorKind::Connection)
            m_connection.reset();
    } else {
        m_failures = 0;
        m_lastFailure = {};
    }
    tellLead();
    if (m_once)
        tickOnce(worked);
    else if (!worked)
        nextIn(waitAfterFailure(worked.error()));
    else if (*worked)
        nextIn(m_options.breath);
    else
        nextIn(m_leadership.leads() ? m_options.idle : std::max(m_options.idle, m_options.lease / 4));
}

/// False when there was nothing to do, or somebody else does it.
Result<bool> BackgroundWorker::work()
{
    WOSHOU_TRY(Connection * db, connection());
    WOSHOU_CHECK(m_leadership.keep(*db));
    return m_leadership.leads() ? workAsLeader(*db) : Result<bool>(false);
}

Result<bool> BackgroundWorker::workAsLeader(Connection& db)
{
    if (m_begun != m_leadership.term())
        WOSHOU_CHECK(beginTerm(db));
    WOSHOU_TRY(const WorkOutcome job, m_jobs.runOne(db, m_leadership.term()));
    WorkOutcome message = WorkOutcome::Nothing;
    if (m_options.sender) {
        WOSHOU_CHECK(m_leadership.keep(db)); // the job may have taken its time
        if (!m_leadership.leads() || m_begun != m_leadership.term())
            return true;
        WOSHOU_TRY(message, m_messages.sendOne(db, m_leadership, *m_options.sender));
    }
    WOSHOU_TRY(const bool acted, doDuties(db));
    return acted || job != WorkOutcome::Nothing || message != WorkOutcome::Nothing;
}

/// One of each that is due.
Result<bool> BackgroundWorker::doDuties(Connection& db)
{
    bool acted = false;
    for (const Duty& duty : std::as_const(m_duties)) {
        WOSHOU_TRY(const Instant seen, db.now());
        WOSHOU_TRY(const bool due, duty.isDue(db, seen));
        if (!due)
            continue;
        WOSHOU_CHECK(m_leadership.keep(db)); // what was before may have taken its time
        if (!m_leadership.leads() || m_begun != m_leadership.term())
            return true;
        const auto done = inTransaction<Done>(db, [&](Connection& c) -> Result<Done> {
            WOSHOU_TRY(const Instant now, c.now());
            WOSHOU_CHECK(LeaseRepository(c).hold(m_leadership.term()));
            return duty.act(c, now);
        });
        if (!done)
            return failure(done.error());
        acted = true;
    }
    return acted;
}

Result<Done> BackgroundWorker::beginTerm(Connection& db)
{
    WOSHOU_CHECK(Migrator::check(db));
    WOSHOU_CHECK(m_jobs.rescue(db, m_leadership.term()));
    WOSHOU_CHECK(m_messages.rescue(db, m_leadership.term()));
    m_begun = m_leadership.term();
    return Done{};
}

void BackgroundWorker::tellLead()
{
    const bool leads = m_leadership.leads();
    if (leads == m_toldLead && (!leads || m_toldTerm == m_leadership.term()))
        return;
    m_toldLead = leads;
    m_toldTerm = m_leadership.term();
    emit leadChanged(leads, m_toldTerm);
}

Milliseconds BackgroundWorker::waitAfterFailure(const Error& error)
{
    if (error.code != m_lastFailure.code || error.kind != m_lastFailure.kind) {
        m_lastFailure = error;
        qCWarning(lcServices).noquote() << "the work behind the windows failed and is tried again:" << wordsOf(error);
        emit failed(error);
    }
    const RetryPolicy policy{0, m_options.idle, kLongestWait};
    return policy.waitAfter(++m_failures, 0);
}

void BackgroundWorker::tickOnce(const Result<bool>& worked)
{
    if (!worked && passes(worked.error()) && ++m_failures < kOnceFailures)
        nextIn(m_options.idle);
    else if (!worked)
        answerOnce(failure(worked.error()));
    else if (*worked)
        nextIn(Milliseconds(0));
    else if (m_leadership.leads())
        answerOnce(health());
    else if (m_onceUntil.hasExpired())
        answerOnce(failure(ErrorKind::Conflict, u"another one leads"_s, u"led"_s));
    else
        nextIn(std::min(m_options.idle, m_options.lease / 10));
}

void BackgroundWorker::answerOnce(const Result<BackgroundHealth>& health)
{
    const auto answer = std::exchange(m_once, {});
    stop([&](const Result<Done>&) { answer(health); }); // a term that could not be ended runs out
}

Result<BackgroundHealth> BackgroundWorker::health()
{
    WOSHOU_TRY(Connection * db, connection());
    BackgroundHealth health;
    WOSHOU_TRY(health.at, db->now());
    WOSHOU_TRY(health.lease, LeaseRepository(*db).current());
    JobRepository jobs(*db);
    WOSHOU_TRY(health.jobs, jobs.health());
    WOSHOU_TRY(health.messages, MessageRepository(*db).health());
    WOSHOU_TRY(health.lastError, jobs.lastError());
    if (health.lastError.isEmpty() && m_failures > 0)
        health.lastError = wordsOf(m_lastFailure);
    health.leader = m_leadership.leads() && health.lease.inForce && health.lease.term == m_leadership.term();
    return health;
}

} // namespace woshou
