#include "services/background/background.h"
#include "services/background/jobqueue.h"
#include "services/background/messagequeue.h"
#include "storage/background/leaserepository.h"
#include "support/backgroundlogin.h"
#include "support/serverswitch.h"

#include <QSemaphore>
#include <QSignalSpy>

#include <atomic>

using namespace woshou;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSoonMs = 20'000;

class Gateway : public MessageSender
{
public:
    Result<Done> send(const OutMessage&) override
    {
        ++sent;
        return Done{};
    }
    std::atomic<int> sent = 0;
};

} // namespace

/// The object that programs have: its own thread, its own connection, one leader among many.
class TestBackground : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void cleanup();
    void itWorksByItself();
    void ofTwoOneWorksAndTheOtherFollows();
    void onceDoesWhatIsDueAndEnds();
    void onceLeavesTheWorkToWhoLeads();
    void onceSaysWhatIsDead();
    void whoStopsFinishesTheJobAtHand();
    void aDatabaseThatIsAwayIsLookedForAgain();
    void aDatabaseWithoutACenterIsRefused();
    void withoutASenderMessagesWait();

private:
    BackgroundOptions options(Milliseconds lease = 60s) const;
    std::unique_ptr<Background> begin(const BackgroundOptions& options);
    void ask(const QString& key);
    qint64 count(const QString& table, const QString& state);

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<BackgroundLogin> m_login;
    std::shared_ptr<Gateway> m_gateway;
    std::atomic<int> m_done = 0;
    std::atomic<bool> m_broken = false;
};

void TestBackground::init()
{
    QFETCH_GLOBAL(int, backend);
    m_database = TestDatabase::make(Backend(backend));
    QVERIFY(m_database->setUp(20));
    m_login = std::make_unique<BackgroundLogin>(*m_database);
    m_gateway = std::make_shared<Gateway>();
    m_done = 0;
    m_broken = false;
}

void TestBackground::cleanup()
{
    m_login.reset();
    m_database.reset();
}

BackgroundOptions TestBackground::options(Milliseconds lease) const
{
    BackgroundOptions options;
    options.lease = lease;
    options.idle = 20ms;
    options.jobs.attempts = 1;
    options.sender = m_gateway;
    return options;
}

std::unique_ptr<Background> TestBackground::begin(const BackgroundOptions& options)
{
    auto background = std::make_unique<Background>(m_login->url(), options);
    background->handle(u"test"_s, [this](JobRun& run) -> Result<Done> {
        ++m_done;
        WOSHOU_CHECK(MessageQueue::put(run.db, {run.job.key, u"sms"_s, u"1"_s, {}, u"x"_s, {}}));
        return m_broken ? failure(ErrorKind::Internal, u"it broke"_s) : Result<Done>(Done{});
    });
    return background;
}

void TestBackground::ask(const QString& key)
{
    JobDraft draft;
    draft.kind = u"test"_s;
    draft.key = key;
    WOSHOU_VERIFY(JobQueue::enqueue(*m_login->connect(), draft));
}

qint64 TestBackground::count(const QString& table, const QString& state)
{
    const QString where = u"select count(*) from %1%2 where state = '%3'"_s;
    return m_database->value(where.arg(m_database->isSqlite() ? u""_s : u"app."_s, table, state)).toLongLong();
}

void TestBackground::itWorksByItself()
{
    const auto background = begin(options());
    QSignalSpy lead(background.get(), &Background::leadChanged);
    background->start();
    QTRY_COMPARE_WITH_TIMEOUT(lead.count(), 1, kSoonMs);
    for (int n = 0; n < 5; ++n)
        ask(QString::number(n));
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway->sent.load(), 5, kSoonMs);
    QTRY_COMPARE_WITH_TIMEOUT(count(u"message"_s, u"sent"_s), 5, kSoonMs);
    QCOMPARE(m_done.load(), 5);
    const auto health = await(background->health());
    WOSHOU_VERIFY(health);
    QVERIFY(health->leader && health->lease.inForce && health->isWell());
    QCOMPARE(health->lease.term, 1);
    QCOMPARE(health->jobs.waiting + health->jobs.running + health->messages.waiting, 0);
    WOSHOU_VERIFY(await(background->stop()));
    QVERIFY(!LeaseRepository(*m_login->connect()).current()->inForce);
    QTRY_COMPARE(lead.constLast().constFirst().toBool(), false); // told from its thread, a little later
}

void TestBackground::ofTwoOneWorksAndTheOtherFollows()
{
    auto one = begin(options(4s));
    QSignalSpy lead(one.get(), &Background::leadChanged);
    one->start();
    QTRY_COMPARE_WITH_TIMEOUT(lead.count(), 1, kSoonMs);
    const auto other = begin(options(4s));
    QSignalSpy follows(other.get(), &Background::leadChanged);
    other->start();
    ask(u"a"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_done.load(), 1, kSoonMs);
    QVERIFY(await(one->health())->leader);
    QVERIFY(!await(other->health())->leader);
    QCOMPARE(follows.count(), 0);
    one.reset(); // ends its term by itself
    QTRY_COMPARE_WITH_TIMEOUT(follows.count(), 1, kSoonMs);
    QVERIFY(follows.constFirst().at(1).toLongLong() > lead.constFirst().at(1).toLongLong());
    ask(u"b"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_done.load(), 2, kSoonMs);
}

void TestBackground::onceDoesWhatIsDueAndEnds()
{
    for (int n = 0; n < 10; ++n)
        ask(QString::number(n));
    const auto background = begin(options());
    const auto health = await(background->once());
    WOSHOU_VERIFY(health);
    QVERIFY(health->isWell());
    QCOMPARE(m_done.load(), 10);
    QCOMPARE(m_gateway->sent.load(), 10);
    QVERIFY(!LeaseRepository(*m_login->connect()).current()->inForce);
    const auto again = begin(options()); // and the next one begins at once
    WOSHOU_VERIFY(await(again->once()));
    QCOMPARE(m_done.load(), 10);
}

void TestBackground::onceLeavesTheWorkToWhoLeads()
{
    const auto db = m_login->connect();
    QVERIFY(LeaseRepository(*db).take(u"other"_s, 60s)->has_value());
    ask(u"a"_s);
    const auto background = begin(options(200ms));
    WOSHOU_REFUSED(await(background->once()), ErrorKind::Conflict, u"led"_s);
    QCOMPARE(m_done.load(), 0);
    QVERIFY(LeaseRepository(*db).current()->inForce);
}

void TestBackground::onceSaysWhatIsDead()
{
    m_broken = true;
    ask(u"a"_s);
    const auto background = begin(options());
    const auto health = await(background->once());
    WOSHOU_VERIFY(health);
    QVERIFY(!health->isWell());
    QCOMPARE(health->jobs.dead, 1);
    QVERIFY(health->lastError.contains(u"it broke"_s));
    QCOMPARE(count(u"message"_s, u"waiting"_s), 0);
}

void TestBackground::whoStopsFinishesTheJobAtHand()
{
    const auto background = begin(options());
    QSemaphore begun, go;
    background->handle(u"test"_s, [&](JobRun&) -> Result<Done> {
        begun.release();
        go.acquire();
        return Done{};
    });
    ask(u"a"_s);
    ask(u"b"_s);
    background->start();
    QVERIFY(begun.tryAcquire(1, kSoonMs));
    const auto stopped = background->stop();
    QVERIFY(!stopped.isFinished());
    go.release();
    WOSHOU_VERIFY(await(stopped));
    QCOMPARE(count(u"job"_s, u"done"_s), 1);
    QCOMPARE(count(u"job"_s, u"waiting"_s), 1);
}

void TestBackground::aDatabaseThatIsAwayIsLookedForAgain()
{
    if (m_database->isSqlite())
        return; // a file that is gone is another one when it comes back
    ServerSwitch way(m_login->url().host);
    DatabaseUrl url = m_login->url();
    url.host = way.folder();
    const auto own = options(2s);
    Background background(url, own);
    background.handle(u"test"_s, [this](JobRun&) -> Result<Done> {
        ++m_done;
        return Done{};
    });
    QSignalSpy failed(&background, &Background::failed);
    background.start();
    ask(u"a"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_done.load(), 1, kSoonMs);
    way.off();
    QTRY_VERIFY_WITH_TIMEOUT(failed.count() > 0, kSoonMs);
    way.on();
    ask(u"b"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_done.load(), 2, kSoonMs);
}

void TestBackground::aDatabaseWithoutACenterIsRefused()
{
    const auto empty = TestDatabase::make(m_database->backend());
    ConnectionSettings owner = empty->administrator();
    static_cast<void>(Connection::open(owner)); // makes the file
    DatabaseUrl url = empty->url();
    url.user = owner.user;
    Background background(url, options());
    WOSHOU_REFUSED(await(background.health()), ErrorKind::NotFound, u"SV011"_s);
    WOSHOU_REFUSED(await(background.once()), ErrorKind::NotFound, u"SV011"_s);
    if (!m_database->isSqlite())
        return;
    url.path += u".missing"_s;
    Background nowhere(url, options());
    WOSHOU_REFUSED(await(nowhere.once()), ErrorKind::Connection, u"missing_file"_s);
    QVERIFY(!QFile::exists(url.path)); // it makes none
}

void TestBackground::withoutASenderMessagesWait()
{
    m_gateway.reset();
    ask(u"a"_s);
    const auto background = begin(options());
    const auto health = await(background->once());
    WOSHOU_VERIFY(health);
    QCOMPARE(health->messages.waiting, 1);
    QVERIFY(health->messages.oldest.has_value());
}

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
