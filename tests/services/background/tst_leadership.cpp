#include "services/background/jobqueue.h"
#include "services/background/leadership.h"
#include "services/background/messagequeue.h"
#include "storage/background/jobrepository.h"
#include "storage/background/leaserepository.h"
#include "storage/background/messagerepository.h"
#include "support/backgroundlogin.h"

using namespace woshou;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds kShort = 1s, kLong = 60s;

} // namespace

/// One leads, and whoever led before writes no more (reliability.md P7, F28, F34, F35).
class TestLeadership : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void cleanup();
    void ofTwoOneLeads();
    void whoStepsDownIsFollowedAtOnce();
    void whoGaveUpHisTermStillEndsIt();
    void whoDiesIsFollowedWhenTheTermRanOut();
    void aTermIsRenewedWhileItLasts();
    void aRenewedTermIsTrustedNoLongerThanItLasts();
    void whoComesBackHasAnotherTerm();
    void aTermThatIsOverWritesNoJob();
    void aTermThatIsOverWritesNoMessage();
    void aTermThatIsOverWritesNothingElseEither();
    void theNextLeaderWaitsForTheWorkOfTheLast();
    void ownClocksAnHourApartChangeNothing();
    void theRowIsKept_data();
    void theRowIsKept();

private:
    Job claimed(Connection& db, qint64 term, const QString& key);
    QString table(const QString& name) const { return (m_database->isSqlite() ? u""_s : u"app."_s) + name; }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<BackgroundLogin> m_login;
    std::unique_ptr<Connection> m_first, m_second;
};

void TestLeadership::init()
{
    QFETCH_GLOBAL(int, backend);
    m_database = TestDatabase::make(Backend(backend));
    QVERIFY(m_database->setUp(20));
    m_login = std::make_unique<BackgroundLogin>(*m_database);
    m_first = m_login->connect();
    m_second = m_login->connect();
}

void TestLeadership::cleanup()
{
    m_first.reset();
    m_second.reset();
    m_login.reset();
    m_database.reset();
}

Job TestLeadership::claimed(Connection& db, qint64 term, const QString& key)
{
    JobDraft draft;
    draft.kind = u"test"_s;
    draft.key = key;
    if (!JobQueue::enqueue(db, draft))
        return {};
    const auto job = JobRepository(db).claim({u"test"_s}, term, *db.now());
    return job && *job ? **job : Job();
}

void TestLeadership::ofTwoOneLeads()
{
    Leadership one(u"one"_s, kLong), other(u"other"_s, kLong);
    WOSHOU_VERIFY(one.keep(*m_first));
    WOSHOU_VERIFY(other.keep(*m_second));
    QVERIFY(one.leads() && !other.leads());
    QCOMPARE(one.term(), 1);
    const auto lease = LeaseRepository(*m_second).current();
    WOSHOU_VERIFY(lease);
    QVERIFY(lease->inForce);
    QCOMPARE(lease->holder, u"one"_s);
}

void TestLeadership::whoStepsDownIsFollowedAtOnce()
{
    Leadership one(u"one"_s, kLong), other(u"other"_s, kLong);
    WOSHOU_VERIFY(one.keep(*m_first));
    WOSHOU_VERIFY(one.stepDown(*m_first));
    QVERIFY(!one.leads());
    WOSHOU_VERIFY(other.keep(*m_second));
    QVERIFY(other.leads());
    QCOMPARE(other.term(), 2);
    WOSHOU_VERIFY(one.stepDown(*m_first)); // ends nobody else's
    QVERIFY(LeaseRepository(*m_first).current()->inForce);
}

void TestLeadership::whoGaveUpHisTermStillEndsIt()
{
    Leadership one(u"one"_s, kLong), other(u"other"_s, kLong);
    WOSHOU_VERIFY(one.keep(*m_first));
    one.forget(); // as after an error
    WOSHOU_VERIFY(one.stepDown(*m_first));
    WOSHOU_VERIFY(other.keep(*m_second));
    QVERIFY(other.leads());
}

void TestLeadership::whoDiesIsFollowedWhenTheTermRanOut()
{
    Leadership one(u"one"_s, kShort), other(u"other"_s, kLong);
    WOSHOU_VERIFY(one.keep(*m_first));
    QTRY_VERIFY(other.keep(*m_second) && other.leads());
    QCOMPARE(other.term(), 2);
    QVERIFY(!one.leads());
    WOSHOU_VERIFY(one.keep(*m_first));
    QVERIFY(!one.leads());
}

void TestLeadership::aTermIsRenewedWhileItLasts()
{
    Leadership one(u"one"_s, 4s);
    WOSHOU_VERIFY(one.keep(*m_first));
    const Instant until = one.lease().until;
    QTRY_VERIFY(one.keep(*m_first) && one.lease().until > until);
    QCOMPARE(one.term(), 1);
}

void TestLeadership::aRenewedTermIsTrustedNoLongerThanItLasts()
{
    Leadership one(u"one"_s, kShort);
    WOSHOU_VERIFY(one.keep(*m_first));
    QTRY_VERIFY(!one.leads()); // without asking the database, which may be away
    QVERIFY(one.lease().inForce);
}

void TestLeadership::whoComesBackHasAnotherTerm()
{
    Leadership one(u"one"_s, kLong);
    WOSHOU_VERIFY(one.keep(*m_first));
    one.forget();
    QVERIFY(!one.leads());
    WOSHOU_VERIFY(one.keep(*m_first));
    QVERIFY(one.leads());
    QCOMPARE(one.term(), 2);
}

void TestLeadership::aTermThatIsOverWritesNoJob()
{
    Leadership one(u"one"_s, kShort), other(u"other"_s, kLong);
    WOSHOU_VERIFY(one.keep(*m_first));
    const Job job = claimed(*m_first, one.term(), u"a"_s);
    QVERIFY(job.id.isValid());
    QTRY_VERIFY(!LeaseRepository(*m_first).current()->inForce);
    const Instant now = *m_first->now();
    // Nobody else leads yet.
    WOSHOU_REFUSED(JobRepository(*m_first).finish(job, now), ErrorKind::Conflict, u"SV019"_s);
    WOSHOU_VERIFY(other.keep(*m_second));
    QVERIFY(other.leads());
    JobRepository stale(*m_first);
    WOSHOU_REFUSED(stale.finish(job, now), ErrorKind::Conflict, u"SV019"_s);
    WOSHOU_REFUSED(stale.fail(job, u"x"_s, {}, now), ErrorKind::Conflict, u"SV019"_s);
    WOSHOU_REFUSED(LeaseRepository(*m_first).hold(one.term()), ErrorKind::Conflict, u"SV019"_s);
    const qint64 over = one.term();
    WOSHOU_REFUSED(JobQueue().rescue(*m_first, over + 100), ErrorKind::Conflict, u"SV019"_s);
    QCOMPARE(m_database->value(u"select state from %1"_s.arg(table(u"job"_s))).toString(), u"running"_s);
}

void TestLeadership::aTermThatIsOverWritesNoMessage()
{
    Leadership one(u"one"_s, kShort);
    WOSHOU_VERIFY(one.keep(*m_first));
    WOSHOU_VERIFY(MessageQueue::put(*m_first, {u"k"_s, u"sms"_s, u"13800000000"_s, {}, u"x"_s, {}}));
    const auto message = MessageRepository(*m_first).claim(one.term(), *m_first->now());
    WOSHOU_VERIFY(message);
    QVERIFY(message->has_value());
    QTRY_VERIFY(!LeaseRepository(*m_first).current()->inForce);
    WOSHOU_REFUSED(MessageRepository(*m_first).finish(**message, *m_first->now()), ErrorKind::Conflict, u"SV019"_s);
    WOSHOU_REFUSED(MessageRepository(*m_first).fail(**message, u"x"_s, {}, *m_first->now()), ErrorKind::Conflict,
                   u"SV019"_s);
}

/// What a handler wrote goes with the job's end.
void TestLeadership::aTermThatIsOverWritesNothingElseEither()
{
    Leadership one(u"one"_s, kShort);
    WOSHOU_VERIFY(one.keep(*m_first));
    JobDraft draft;
    draft.kind = u"test"_s;
    draft.key = u"a"_s;
    WOSHOU_VERIFY(JobQueue::enqueue(*m_first, draft));
    JobQueue queue;
    queue.handle(u"test"_s, [&](JobRun& run) -> Result<Done> {
        WOSHOU_CHECK(MessageQueue::put(run.db, {u"k"_s, u"sms"_s, u"1"_s, {}, u"x"_s, {}}));
        // Longer than the term.
        const bool over = QTest::qWaitFor([&] { return !LeaseRepository(run.db).current()->inForce; });
        return over ? Result<Done>(Done{}) : failure(ErrorKind::Internal);
    });
    WOSHOU_REFUSED(queue.runOne(*m_first, one.term()), ErrorKind::Conflict, u"SV019"_s);
    QCOMPARE(m_database->value(u"select count(*) from %1"_s.arg(table(u"message"_s))).toInt(), 0);
}

void TestLeadership::theNextLeaderWaitsForTheWorkOfTheLast()
{
    Leadership one(u"one"_s, kShort), other(u"other"_s, kLong);
    WOSHOU_VERIFY(
        m_second->execute(m_database->isSqlite() ? u"pragma busy_timeout = 50"_s : u"set lock_timeout = '50ms'"_s));
    WOSHOU_VERIFY(one.keep(*m_first));
    WOSHOU_VERIFY(m_first->begin());
    WOSHOU_VERIFY(LeaseRepository(*m_first).hold(one.term()));
    QTRY_VERIFY(!LeaseRepository(*m_second).current()->inForce);
    const auto early = other.keep(*m_second);
    QVERIFY(!early);
    QCOMPARE(early.error().kind, ErrorKind::Busy);
    m_first->rollback();
    WOSHOU_VERIFY(other.keep(*m_second));
    QVERIFY(other.leads());
}

void TestLeadership::ownClocksAnHourApartChangeNothing()
{
    const auto early = m_login->connect(-1h), late = m_login->connect(1h);
    Leadership one(u"one"_s, kLong), other(u"other"_s, kLong);
    WOSHOU_VERIFY(one.keep(*early));
    WOSHOU_VERIFY(other.keep(*late));
    QVERIFY(one.leads() && !other.leads()); // an hour ahead, and still not over
    WOSHOU_VERIFY(one.stepDown(*early));

    Leadership brief(u"brief"_s, kShort);
    WOSHOU_VERIFY(brief.keep(*early));
    const Job job = claimed(*early, brief.term(), u"a"_s);
    QVERIFY(job.id.isValid());
    QTRY_VERIFY(other.keep(*late) && other.leads());
    // An hour behind, and over all the same.
    WOSHOU_REFUSED(JobRepository(*early).finish(job, *early->now()), ErrorKind::Conflict, u"SV019"_s);
}

void TestLeadership::theRowIsKept_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("an earlier term") << u"update leader_lease set term = term - 1"_s;
    QTest::newRow("a term left out") << u"update leader_lease set term = term + 2"_s;
    QTest::newRow("somebody else's term") << u"update leader_lease set holder = 'x'"_s;
    QTest::newRow("the next term too soon") << u"update leader_lease set holder = 'x', term = term + 1"_s;
    QTest::newRow("a second row") << u"insert into leader_lease values (2, 'x', 9, (select until from leader_lease))"_s;
    QTest::newRow("no row") << u"delete from leader_lease"_s;
}

void TestLeadership::theRowIsKept()
{
    QFETCH(QString, statement);
    Leadership one(u"one"_s, kLong);
    WOSHOU_VERIFY(one.keep(*m_first));
    const auto refused = m_first->execute(statement);
    QVERIFY(!refused);
    QVERIFY2(refused.error().code == "SV019"_L1 || refused.error().kind == ErrorKind::Permission,
             qPrintable(refused.error().detail));
    QCOMPARE(
        m_database->value(u"select count(*) from %1 where term = 1 and holder = 'one'"_s.arg(table(u"leader_lease"_s)))
            .toInt(),
        1);
}

QTEST_GUILESS_MAIN(TestLeadership)
#include "tst_leadership.moc"
