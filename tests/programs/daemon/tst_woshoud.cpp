#include "services/background/jobqueue.h"
#include "services/background/messagequeue.h"
#include "storage/background/leaserepository.h"
#include "support/backgroundlogin.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <csignal>

using namespace woshou;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSoonMs = 30'000;

struct Run
{
    int code = -1;
    QByteArray out, err;
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
};

} // namespace

/// The background program as systemd and people start it.
class TestWoshoud : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void cleanup();
    void onceSendsWhatIsDue();
    void whatIsDeadIsSaid();
    void healthIsJson();
    void itEndsWhenItIsAskedTo_data();
    void itEndsWhenItIsAskedTo();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void whatCannotBeReachedIsThree();
    void helpIsPrinted();

private:
    Run run(const QStringList& arguments);
    QStringList with(const QStringList& arguments) const { return QStringList{u"--database"_s, m_url} + arguments; }
    void start(QProcess& process, const QStringList& arguments);

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<BackgroundLogin> m_login;
    QString m_url; ///< without the password
    QTemporaryDir m_folder;
};

void TestWoshoud::init()
{
    QFETCH_GLOBAL(int, backend);
    m_database = TestDatabase::make(Backend(backend));
    QVERIFY(m_database->setUp(20));
    m_login = std::make_unique<BackgroundLogin>(*m_database);
    m_url = m_login->urlText().section(u"&password"_s, 0, 0);
}

void TestWoshoud::cleanup()
{
    m_login.reset();
    m_database.reset();
}

void TestWoshoud::start(QProcess& process, const QStringList& arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"WOSHOU_DATABASE"_s);
    environment.insert(u"WOSHOU_PASSWORD"_s, m_login->password());
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(WOSHOU_DAEMON), arguments);
}

Run TestWoshoud::run(const QStringList& arguments)
{
    QProcess process;
    start(process, arguments);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, kSoonMs))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

void TestWoshoud::onceSendsWhatIsDue()
{
    const QString file = u"out%1.jsonl"_s.arg(int(m_database->backend()));
    const auto db = m_login->connect();
    WOSHOU_VERIFY(MessageQueue::put(*db, {u"k"_s, u"sms"_s, u"13800000000"_s, {}, u"师傅十点到"_s, {}}));
    for (int time = 0; time < 2; ++time) { // the second finds nothing to do
        const Run once = run(with({u"--once"_s, u"--sender"_s, u"file:"_s + file}));
        QVERIFY2(once.code == 0, once.err.constData());
        QVERIFY(once.out.isEmpty());
    }
    QFile sent(m_folder.filePath(file));
    QVERIFY(sent.open(QIODevice::ReadOnly));
    const QByteArray text = sent.readAll();
    QStringList bodies, digests;
    for (const QByteArray& line : text.trimmed().split('\n')) {
        const QJsonObject message = QJsonDocument::fromJson(line).object();
        if (message[u"channel"_s] == u"sms"_s)
            bodies.append(message[u"body"_s].toString());
        else
            digests.append(message[u"key"_s].toString());
    }
    QCOMPARE(bodies, QStringList{u"师傅十点到"_s});
    QVERIFY(!digests.isEmpty()); // what people's day begins with, too
    QCOMPARE(digests.removeDuplicates(), 0);
    const QJsonObject health = run(with({u"--health"_s})).object();
    QCOMPARE(health[u"messages"_s][u"waiting"_s].toInt(), 0);
    QCOMPARE(health[u"led"_s].toBool(), false);
    QCOMPARE(health[u"term"_s].toInt(), 2);
}

void TestWoshoud::whatIsDeadIsSaid()
{
    const auto db = m_login->connect();
    const auto lease = LeaseRepository(*db).take(u"test"_s, 60s);
    WOSHOU_VERIFY(lease);
    JobQueue queue(RetryPolicy{1, 1s, 1s});
    queue.handle(u"test"_s, [](JobRun&) -> Result<Done> { return failure(ErrorKind::Internal, u"it broke"_s); });
    JobDraft draft;
    draft.kind = u"test"_s;
    draft.key = u"a"_s;
    WOSHOU_VERIFY(JobQueue::enqueue(*db, draft));
    QCOMPARE(queue.runOne(*db, (*lease)->term).value_or(WorkOutcome::Nothing), WorkOutcome::Dead);
    WOSHOU_VERIFY(LeaseRepository(*db).end(**lease));
    const Run once = run(with({u"--once"_s}));
    QCOMPARE(once.code, 1);
    QCOMPARE(once.err, "woshoud: 1 jobs and 0 messages are dead\n");
    const Run health = run(with({u"--health"_s}));
    QCOMPARE(health.code, 1);
    QCOMPARE(health.object()[u"jobs"_s][u"dead"_s].toInt(), 1);
    QVERIFY(health.object()[u"last_error"_s].toString().contains(u"it broke"_s));
}

void TestWoshoud::healthIsJson()
{
    const auto db = m_login->connect();
    const auto lease = LeaseRepository(*db).take(u"somebody"_s, 60s);
    WOSHOU_VERIFY(lease);
    JobDraft draft;
    draft.kind = u"test"_s;
    draft.key = u"a"_s;
    draft.runAt = *db->now() - 90s;
    WOSHOU_VERIFY(JobQueue::enqueue(*db, draft));
    const Run health = run(with({u"--health"_s}));
    QVERIFY2(health.code == 0, health.err.constData());
    const QJsonObject json = health.object();
    QCOMPARE(json[u"leader"_s].toBool(), false);
    QCOMPARE(json[u"led"_s].toBool(), true);
    QCOMPARE(json[u"holder"_s].toString(), u"somebody"_s);
    QCOMPARE(json[u"term"_s].toInt(), 1);
    QCOMPARE(Instant::fromDateTime(QDateTime::fromString(json[u"until"_s].toString(), Qt::ISODateWithMs)),
             (*lease)->until);
    QCOMPARE(json[u"jobs"_s][u"waiting"_s].toInt(), 1);
    QVERIFY(json[u"jobs"_s][u"late_seconds"_s].toInt() >= 90);
    QCOMPARE(json[u"last_error"_s].toString(), QString());
}

void TestWoshoud::itEndsWhenItIsAskedTo_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("terminated") << int(SIGTERM);
    QTest::newRow("interrupted") << int(SIGINT);
}

void TestWoshoud::itEndsWhenItIsAskedTo()
{
    QFETCH(int, signal);
    QProcess process;
    start(process, with({u"--sender=log"_s}));
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += process.readAllStandardError()).contains("leads, term 1"), kSoonMs);
    QVERIFY(run(with({u"--health"_s})).object()[u"led"_s].toBool());
    ::kill(pid_t(process.processId()), signal);
    QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, kSoonMs);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    const QJsonObject health = run(with({u"--health"_s})).object();
    QCOMPARE(health[u"led"_s].toBool(), false); // the next one need not wait
    QCOMPARE(health[u"term"_s].toInt(), 1);
    QCOMPARE(health[u"jobs"_s][u"waiting"_s].toInt(), 0); // the housekeeping of the day was done
}

void TestWoshoud::wrongUsageIsTwo_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("nothing") << QString();
    QTest::newRow("unknown") << u"--database sqlite:x --twice"_s;
    QTest::newRow("no value") << u"--database"_s;
    QTest::newRow("no database") << u"--database mysql:x"_s;
    QTest::newRow("no sender") << u"--database sqlite:x --sender pigeon"_s;
    QTest::newRow("both") << u"--database sqlite:x --once --health"_s;
}

void TestWoshoud::wrongUsageIsTwo()
{
    QFETCH(QString, line);
    const Run wrong = run(line.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(wrong.code, 2);
    QVERIFY(wrong.err.startsWith("woshoud: ") && wrong.out.isEmpty());
}

void TestWoshoud::whatCannotBeReachedIsThree()
{
    for (const QString& url : {u"sqlite:nowhere.sqlite"_s, u"postgresql:///woshou?host=/nowhere"_s}) {
        QCOMPARE(run({u"--database"_s, url, u"--health"_s}).code, 3);
        QCOMPARE(run({u"--database"_s, url, u"--once"_s}).code, 3);
    }
    QVERIFY(!QFile::exists(m_folder.filePath(u"nowhere.sqlite"_s)));
}

void TestWoshoud::helpIsPrinted()
{
    const Run help = run({u"--help"_s});
    QCOMPARE(help.code, 0);
    for (const char* option : {"--database", "--once", "--health", "--sender", "--help"})
        QVERIFY2(help.out.contains(option), option);
    QVERIFY(run({u"--version"_s}).out.startsWith("woshoud "));
}

QTEST_GUILESS_MAIN(TestWoshoud)
#include "tst_woshoud.moc"
