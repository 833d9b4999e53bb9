#include "services/background/deadletterservice.h"
#include "services/background/housekeeping.h"
#include "services/background/leadership.h"
#include "services/background/messagequeue.h"
#include "storage/background/jobrepository.h"
#include "support/backgroundlogin.h"
#include "support/servicedesk.h"

using namespace woshou;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Jobs in the database: once for each key, in their order, again after a failure, dead at last (reliability.md P6).
class TestJobQueue : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void cleanup();
    void oneForEachKey();
    void whatIsRolledBackWasNeverAskedFor();
    void aLookThatFindsNothingTakesNoLock();
    void anAgentAsksInHisOwnName();
    void theOneThatIsDueLongestComesFirst();
    void whatIsNotDueWaits();
    void whatNobodyHandlesWaits();
    void whatFailedLeavesNoTraceAndWaitsLonger();
    void whatFailedForTheLastTimeIsDead();
    void aDeadOneIsSeenAndSentAgain();
    void deadLettersAreNobodyElses();
    void whatWasLeftRunningGoesOn();
    void whatBringsTheProgramDownIsDeadAtLast();
    void oneThatIsLockedIsPassedOver();
    void doneOnesAreForgottenAfterThirtyDays();
    void whatFitsNoColumnIsRefused();

private:
    Result<bool> ask(const QString& key, const MaybeInstant& runAt = {}, const QString& kind = u"test"_s);
    QString row(const QString& key, const QString& column);
    Result<WorkOutcome> run() { return m_queue->runOne(*m_db, m_leadership->term()); }
    QString table(const QString& name) const { return (m_database->isSqlite() ? u""_s : u"app."_s) + name; }
    void makeDead(const QString& key);

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<BackgroundLogin> m_login;
    std::unique_ptr<Connection> m_db;
    std::unique_ptr<Leadership> m_leadership;
    std::unique_ptr<JobQueue> m_queue;
    QStringList m_done;   ///< keys in the order they came
    QStringList m_broken; ///< keys whose job fails
};

void TestJobQueue::init()
{
    QFETCH_GLOBAL(int, backend);
    m_database = TestDatabase::make(Backend(backend));
    QVERIFY(m_database->setUp(20));
    m_login = std::make_unique<BackgroundLogin>(*m_database);
    m_db = m_login->connect();
    m_leadership = std::make_unique<Leadership>(u"one"_s, 60s);
    WOSHOU_VERIFY(m_leadership->keep(*m_db));
    m_queue = std::make_unique<JobQueue>(RetryPolicy{3, 10s, 1h});
    m_queue->handle(u"test"_s, [this](JobRun& run) -> Result<Done> {
        m_done.append(run.job.key);
        WOSHOU_CHECK(MessageQueue::put(run.db, {run.job.key, u"sms"_s, u"1"_s, {}, run.job.payload, {}}));
        return m_broken.contains(run.job.key) ? failure(ErrorKind::Internal, u"it broke"_s) : Result<Done>(Done{});
    });
    m_done.clear();
    m_broken.clear();
}

void TestJobQueue::cleanup()
{
    m_db.reset();
    m_login.reset();
    m_database.reset();
}

Result<bool> TestJobQueue::ask(const QString& key, const MaybeInstant& runAt, const QString& kind)
{
    JobDraft draft;
    draft.kind = kind;
    draft.key = key;
    draft.runAt = runAt;
    return JobQueue::enqueue(*m_db, draft);
}

QString TestJobQueue::row(const QString& key, const QString& column)
{
    return m_database->value(u"select %1 from %2 where key = '%3'"_s.arg(column, table(u"job"_s), key)).toString();
}

void TestJobQueue::makeDead(const QString& key)
{
    m_broken.append(key);
    *m_queue = JobQueue(RetryPolicy{1, 10s, 1h});
    m_queue->handle(u"test"_s, [](JobRun&) -> Result<Done> { return failure(ErrorKind::Internal, u"it broke"_s); });
    WOSHOU_VERIFY(ask(key));
    QCOMPARE(run().value_or(WorkOutcome::Nothing), WorkOutcome::Dead);
}

void TestJobQueue::oneForEachKey()
{
    QCOMPARE(ask(u"a"_s).value_or(false), true);
    QCOMPARE(ask(u"a"_s).value_or(true), false);
    QCOMPARE(ask(u"a"_s, {}, u"other"_s).value_or(false), true);
    QCOMPARE(run().value_or(WorkOutcome::Nothing), WorkOutcome::Done);
    QCOMPARE(ask(u"a"_s).value_or(true), false); // done is done
    QCOMPARE(run().value_or(WorkOutcome::Dead), WorkOutcome::Nothing);
    QCOMPARE(m_done, QStringList{u"a"_s});
    QCOMPARE(row(u"a"_s, u"count(*)"_s), u"2"_s);
}

void TestJobQueue::whatIsRolledBackWasNeverAskedFor()
{
    WOSHOU_VERIFY(m_db->begin());
    WOSHOU_VERIFY(ask(u"a"_s));
    m_db->rollback();
    QCOMPARE(run().value_or(WorkOutcome::Dead), WorkOutcome::Nothing);
}

// Whoever saves waits for no look that finds nothing, nor the look for him.
void TestJobQueue::aLookThatFindsNothingTakesNoLock()
{
    WOSHOU_VERIFY(ask(u"later"_s, *m_db->now() + 1h));
    const auto desk = m_database->connect();
    WOSHOU_VERIFY(desk->begin());
    QElapsedTimer waited;
    waited.start();
    const auto looked = run();
    desk->rollback();
    WOSHOU_VERIFY(looked);
    QCOMPARE(*looked, WorkOutcome::Nothing);
    QVERIFY2(waited.elapsed() < 1000, "the lock is waited for for seconds");
}

void TestJobQueue::anAgentAsksInHisOwnName()
{
    if (m_database->isSqlite())
        return; // a file knows nobody
    ConnectionSettings settings = m_database->administrator();
    settings.user = u"wangmin"_s;
    settings.password = u"woshou-demo"_s;
    const auto desk = Connection::open(settings);
    WOSHOU_VERIFY(desk);
    JobDraft draft;
    draft.kind = u"test"_s;
    draft.key = u"hers"_s;
    draft.askedBy = PersonId(1);
    WOSHOU_VERIFY(JobQueue::enqueue(**desk, draft));
    QCOMPARE(row(u"hers"_s, u"asked_by"_s),
             m_database->value(u"select id from app.person where login = 'wangmin'"_s).toString());
    WOSHOU_REFUSED(MessageQueue::put(**desk, {u"k"_s, u"sms"_s, u"1"_s, {}, u"x"_s, {}}), ErrorKind::Permission,
                   u"42501"_s);
    QCOMPARE(run().value_or(WorkOutcome::Nothing), WorkOutcome::Done);
}

void TestJobQueue::theOneThatIsDueLongestComesFirst()
{
    const Instant now = *m_db->now();
    WOSHOU_VERIFY(ask(u"third"_s, now - 1min));
    WOSHOU_VERIFY(ask(u"first"_s, now - 3min));
    WOSHOU_VERIFY(ask(u"second"_s, now - 2min));
    WOSHOU_VERIFY(ask(u"fourth"_s, now - 1min));
    while (run().value_or(WorkOutcome::Nothing) == WorkOutcome::Done) {
    }
    QCOMPARE(m_done, QStringList({u"first"_s, u"second"_s, u"third"_s, u"fourth"_s}));
}

void TestJobQueue::whatIsNotDueWaits()
{
    WOSHOU_VERIFY(ask(u"later"_s, *m_db->now() + 1h));
    QCOMPARE(run().value_or(WorkOutcome::Dead), WorkOutcome::Nothing);
    const auto health = JobRepository(*m_db).health();
    WOSHOU_VERIFY(health);
    QCOMPARE(health->waiting, 1);
    QVERIFY(health->oldest && *health->oldest > *m_db->now() + 50min);
}

void TestJobQueue::whatNobodyHandlesWaits()
{
    WOSHOU_VERIFY(ask(u"a"_s, {}, u"of_a_newer_program"_s));
    WOSHOU_VERIFY(ask(u"b"_s, {}, u"tes"_s)); // part of a word
    QCOMPARE(run().value_or(WorkOutcome::Dead), WorkOutcome::Nothing);
    QCOMPARE(row(u"a"_s, u"state"_s), u"waiting"_s);
    QCOMPARE(row(u"b"_s, u"attempts"_s), u"0"_s);
}

void TestJobQueue::whatFailedLeavesNoTraceAndWaitsLonger()
{
    m_broken.append(u"a"_s);
    WOSHOU_VERIFY(ask(u"a"_s));
    for (const Milliseconds wait : {10s, 20s}) {
        const Instant before = *m_db->now();
        QCOMPARE(run().value_or(WorkOutcome::Nothing), WorkOutcome::Again);
        const Instant after = *m_db->now();
        const auto next = JobRepository(*m_db).health()->oldest;
        QVERIFY(next && *next >= before + wait && *next <= after + wait * 5 / 4);
        QCOMPARE(row(u"a"_s, u"state"_s), u"waiting"_s);
        QCOMPARE(run().value_or(WorkOutcome::Dead), WorkOutcome::Nothing); // not yet
        WOSHOU_VERIFY(m_db->execute(u"update job set run_at = created_at, term = %1"_s.arg(m_leadership->term())));
    }
    QCOMPARE(row(u"a"_s, u"attempts"_s), u"2"_s);
    QVERIFY(row(u"a"_s, u"last_error"_s).contains(u"it broke"_s));
    QVERIFY(JobRepository(*m_db).lastError()->contains(u"it broke"_s));
    QCOMPARE(m_database->value(u"select count(*) from %1"_s.arg(table(u"message"_s))).toInt(), 0);
    m_broken.clear();
    QCOMPARE(run().value_or(WorkOutcome::Nothing), WorkOutcome::Done);
    QCOMPARE(m_database->value(u"select count(*) from %1"_s.arg(table(u"message"_s))).toInt(), 1);
    QCOMPARE(*JobRepository(*m_db).lastError(), QString());
}

void TestJobQueue::whatFailedForTheLastTimeIsDead()
{
    m_broken.append(u"a"_s);
    WOSHOU_VERIFY(ask(u"a"_s));
    for (int attempt = 1; attempt <= 3; ++attempt) {
        QCOMPARE(run().value_or(WorkOutcome::Nothing), attempt == 3 ? WorkOutcome::Dead : WorkOutcome::Again);
        if (attempt < 3)
            WOSHOU_VERIFY(m_db->execute(u"update job set run_at = created_at, term = %1"_s.arg(m_leadership->term())));
    }
    QCOMPARE(row(u"a"_s, u"state"_s), u"dead"_s);
    QCOMPARE(JobRepository(*m_db).health()->dead, 1);
    QCOMPARE(run().value_or(WorkOutcome::Dead), WorkOutcome::Nothing);
}

void TestJobQueue::aDeadOneIsSeenAndSentAgain()
{
    makeDead(u"a"_s);
    const auto desk = ServiceDesk::at(*m_database, u"zhaominhui"_s);
    QVERIFY(desk);
    const auto letters = await(desk->center.deadLetters().list());
    WOSHOU_VERIFY(letters);
    QCOMPARE(letters->jobs.size(), 1);
    const Job job = letters->jobs.constFirst();
    QCOMPARE(job.key, u"a"_s);
    QVERIFY(job.lastError.contains(u"it broke"_s) && job.failedAt);
    WOSHOU_VERIFY(await(desk->center.deadLetters().resend(job.id)));
    WOSHOU_REFUSED(await(desk->center.deadLetters().resend(job.id)), ErrorKind::NotFound, QString());
    QCOMPARE(row(u"a"_s, u"attempts"_s), u"0"_s);
    m_queue->handle(u"test"_s, [](JobRun&) -> Result<Done> { return Done{}; });
    QCOMPARE(run().value_or(WorkOutcome::Nothing), WorkOutcome::Done);
}

void TestJobQueue::deadLettersAreNobodyElses()
{
    makeDead(u"a"_s);
    const auto desk = ServiceDesk::at(*m_database); // an agent
    QCOMPARE(await(desk->center.deadLetters().list()).error().kind, ErrorKind::Permission);
    QCOMPARE(await(desk->center.deadLetters().resend(JobId(1))).error().kind, ErrorKind::Permission);
    QCOMPARE(row(u"a"_s, u"state"_s), u"dead"_s);
    if (m_database->isSqlite())
        return;
    // A supervisor re-sends, and moves nothing else: neither what waits nor what runs.
    ConnectionSettings settings = m_database->administrator();
    settings.user = u"zhaominhui"_s;
    settings.password = u"woshou-demo"_s;
    const auto supervisor = Connection::open(settings);
    WOSHOU_VERIFY(supervisor);
    WOSHOU_VERIFY(ask(u"b"_s));
    for (const char* statement :
         {"update job set state = 'done' where key = 'b'", "update job set run_at = now() where key = 'b'",
          "update job set state = 'running' where key = 'a'", "update job set payload = '[]'", "delete from job",
          "update job set state = 'done', term = (select term from leader_lease) where key = 'b'"}) {
        const auto refused = (*supervisor)->execute(QString::fromLatin1(statement));
        QVERIFY2(!refused, statement);
        QCOMPARE(refused.error().kind, ErrorKind::Permission);
    }
}

void TestJobQueue::whatWasLeftRunningGoesOn()
{
    WOSHOU_VERIFY(ask(u"a"_s));
    QVERIFY(JobRepository(*m_db).claim({u"test"_s}, m_leadership->term(), *m_db->now())->has_value());
    WOSHOU_VERIFY(m_queue->rescue(*m_db, m_leadership->term())); // his own he is working on
    QCOMPARE(row(u"a"_s, u"state"_s), u"running"_s);
    m_leadership->forget();
    WOSHOU_VERIFY(m_leadership->keep(*m_db));
    WOSHOU_VERIFY(m_queue->rescue(*m_db, m_leadership->term()));
    QCOMPARE(run().value_or(WorkOutcome::Nothing), WorkOutcome::Done);
    QCOMPARE(row(u"a"_s, u"attempts"_s), u"2"_s);
}

void TestJobQueue::whatBringsTheProgramDownIsDeadAtLast()
{
    WOSHOU_VERIFY(ask(u"a"_s));
    for (int end = 1; end <= 3; ++end) {
        QVERIFY(JobRepository(*m_db).claim({u"test"_s}, m_leadership->term(), *m_db->now())->has_value());
        m_leadership->forget();
        WOSHOU_VERIFY(m_leadership->keep(*m_db));
        WOSHOU_VERIFY(m_queue->rescue(*m_db, m_leadership->term()));
        QCOMPARE(row(u"a"_s, u"state"_s), end == 3 ? u"dead"_s : u"waiting"_s);
    }
}

void TestJobQueue::oneThatIsLockedIsPassedOver()
{
    if (m_database->isSqlite())
        return; // one writes at a time
    WOSHOU_VERIFY(ask(u"a"_s));
    WOSHOU_VERIFY(ask(u"b"_s));
    const auto other = m_login->connect();
    WOSHOU_VERIFY(other->begin());
    WOSHOU_VERIFY(other->execute(u"select 1 from job where key = 'a' for update"_s));
    QCOMPARE(run().value_or(WorkOutcome::Nothing), WorkOutcome::Done);
    QCOMPARE(m_done, QStringList{u"b"_s});
    other->rollback();
    QCOMPARE(run().value_or(WorkOutcome::Nothing), WorkOutcome::Done);
    QCOMPARE(m_done, QStringList({u"b"_s, u"a"_s}));
}

void TestJobQueue::doneOnesAreForgottenAfterThirtyDays()
{
    for (const char* key : {"old", "young"}) {
        WOSHOU_VERIFY(ask(QString::fromLatin1(key)));
        QCOMPARE(run().value_or(WorkOutcome::Nothing), WorkOutcome::Done);
    }
    WOSHOU_VERIFY(ask(u"waiting"_s, *m_db->now() + 1h));
    for (const auto& [key, hours] : {std::pair(u"old"_s, 30 * 24 + 1), std::pair(u"young"_s, 30 * 24 - 1)})
        WOSHOU_VERIFY(m_db->execute(
            u"update job set finished_at = finished_at - %1, term = %2 where key = '%3'"_s
                .arg(m_database->isSqlite() ? QString::number(hours * 3600000LL) : u"interval '%1 hours'"_s.arg(hours))
                .arg(m_leadership->term())
                .arg(key)));
    const Instant now = *m_db->now();
    WOSHOU_VERIFY(askForHousekeeping(*m_db, now));
    WOSHOU_VERIFY(askForHousekeeping(*m_db, now));       // once a day
    QCOMPARE(JobRepository(*m_db).health()->waiting, 2); // with the one that is not due
    m_queue->handle(kHousekeeping, keepHouse);
    while (run().value_or(WorkOutcome::Nothing) == WorkOutcome::Done) {
    }
    QCOMPARE(row(u"old"_s, u"count(*)"_s), u"0"_s);
    QCOMPARE(row(u"young"_s, u"count(*)"_s), u"1"_s);
    QCOMPARE(row(u"waiting"_s, u"count(*)"_s), u"1"_s);
    const auto refused = m_db->execute(u"delete from job where key = 'waiting'"_s);
    WOSHOU_REFUSED(refused, ErrorKind::Permission, u"SV403"_s);
}

void TestJobQueue::whatFitsNoColumnIsRefused()
{
    for (const QString& kind : {u""_s, u"Two Words"_s, u"a,b"_s, QString(41, u'a')}) {
        const auto refused = ask(u"a"_s, {}, kind);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Validation);
    }
    QCOMPARE(ask(QString()).error().kind, ErrorKind::Validation);
}

QTEST_GUILESS_MAIN(TestJobQueue)
#include "tst_jobqueue.moc"
