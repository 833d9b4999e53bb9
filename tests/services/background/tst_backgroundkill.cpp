#include "services/background/background.h"
#include "services/background/filesender.h"
#include "services/background/jobqueue.h"
#include "services/background/messagequeue.h"
#include "support/backgroundlogin.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QUuid>

#include <csignal>
#include <cstdio>
#include <map>

using namespace woshou;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 120'000;

void print(const char* what, const QString& text)
{
    std::printf("%s %s\n", what, qPrintable(text));
    std::fflush(stdout);
}

/// Writes to the file, says so, and then perhaps does what it was told to do to itself.
class Mortal : public MessageSender
{
public:
    Mortal(const QString& path, int signal, int after)
        : m_file(path)
        , m_signal(signal)
        , m_after(after)
    {
    }
    Result<Done> send(const OutMessage& message) override
    {
        const auto sent = m_file.send(message);
        print("sent", message.key);
        if (m_after > 0 && --m_after == 0)
            ::raise(m_signal);
        return sent;
    }

private:
    FileSender m_file;
    int m_signal, m_after;
};

/// What the child does until somebody ends it: jobs whose effect is one row each, messages into a file.
int workForEver(QCoreApplication& app, const QStringList& arguments)
{
    BackgroundOptions options;
    options.lease = 300ms;
    options.idle = 10ms;
    options.breath = 0ms;
    options.jobs.attempts = options.messages.attempts = 1000;
    if (!arguments.at(2).isEmpty())
        options.sender = std::make_shared<Mortal>(arguments.at(2), arguments.at(3).toInt(), arguments.at(4).toInt());
    Background background(*DatabaseUrl::parse(arguments.at(1)), options);
    background.handle(u"test"_s, [](JobRun& run) -> Result<Done> {
        const QString effect = run.job.key + u'/' + QUuid::createUuid().toString(QUuid::Id128);
        print("begun", run.job.key);
        WOSHOU_CHECK(MessageQueue::put(run.db, {effect, u"sms"_s, u"1"_s, {}, u"x"_s, {}}));
        print("doing", run.job.key);
        return Done{};
    });
    QObject::connect(&background, &Background::failed, &app,
                     [](const Error& error) { print("failed", error.code.isEmpty() ? u"-"_s : error.code); });
    background.start();
    return QCoreApplication::exec();
}

/// A child at work, and what it said.
class Child
{
public:
    Child(const QString& url, const QString& file = {}, int signal = 0, int after = 0)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(),
                        {u"--work"_s, url, file, QString::number(signal), QString::number(after)});
    }
    ~Child()
    {
        if (running()) {
            ::kill(pid_t(m_process.processId()), SIGCONT);
            kill();
        }
    }
    bool running() const { return m_process.state() != QProcess::NotRunning; }
    void signal(int number) { ::kill(pid_t(m_process.processId()), number); }
    void kill()
    {
        m_process.kill();
        static_cast<void>(QTest::qWaitFor([this] { return !running(); }, kPatienceMs));
    }
    const QStringList& said()
    {
        m_rest += QString::fromUtf8(m_process.readAllStandardOutput());
        m_said += m_rest.section(u'\n', 0, -2).split(u'\n', Qt::SkipEmptyParts);
        m_rest = m_rest.section(u'\n', -1);
        return m_said;
    }
    bool saysMore(qsizetype lines)
    {
        return QTest::qWaitFor([&] { return said().size() >= lines || !running(); }, kPatienceMs) && running();
    }

private:
    QProcess m_process;
    QStringList m_said;
    QString m_rest;
};

std::map<QString, int> linesIn(const QString& path)
{
    QFile file(path);
    std::map<QString, int> keys;
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray& line : file.readAll().split('\n'))
            if (!line.isEmpty())
                ++keys[QJsonDocument::fromJson(line).object()[u"key"_s].toString()];
    return keys;
}

} // namespace

/// Killed and frozen at any moment: no job is lost, none is done twice, every message leaves (reliability.md P6, P7,
/// F34, F35).
class TestBackgroundKill : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void cleanup();
    void everyEffectIsThereOnce();
    void everyMessageLeavesAndTheFileHasItOnce();
    void whoWasFrozenWritesNoMore();

private:
    void ask(int jobs);
    void put(int messages);
    qint64 number(const QString& query);

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<BackgroundLogin> m_login;
    QTemporaryDir m_folder;
};

void TestBackgroundKill::init()
{
    QFETCH_GLOBAL(int, backend);
    m_database = TestDatabase::make(Backend(backend));
    QVERIFY(m_database->setUp(20));
    m_login = std::make_unique<BackgroundLogin>(*m_database);
}

void TestBackgroundKill::cleanup()
{
    m_login.reset();
    m_database.reset();
}

void TestBackgroundKill::ask(int jobs)
{
    const auto db = m_login->connect();
    WOSHOU_VERIFY(db->begin());
    for (int n = 0; n < jobs; ++n) {
        JobDraft draft;
        draft.kind = u"test"_s;
        draft.key = QString::number(n);
        WOSHOU_VERIFY(JobQueue::enqueue(*db, draft));
    }
    WOSHOU_VERIFY(db->commit());
}

void TestBackgroundKill::put(int messages)
{
    const auto db = m_login->connect();
    WOSHOU_VERIFY(db->begin());
    for (int n = 0; n < messages; ++n)
        WOSHOU_VERIFY(MessageQueue::put(*db, {QString::number(n), u"sms"_s, u"1"_s, {}, u"x"_s, {}}));
    WOSHOU_VERIFY(db->commit());
}

qint64 TestBackgroundKill::number(const QString& query)
{
    return m_database->value(QString(query).replace(u"@"_s, m_database->isSqlite() ? u""_s : u"app."_s)).toLongLong();
}

void TestBackgroundKill::everyEffectIsThereOnce()
{
    constexpr int kJobs = 300, kKills = 25;
    QRandomGenerator random(1127);
    ask(kJobs);
    // Two at any time, so that the one follows while the other is being killed.
    std::vector<std::unique_ptr<Child>> children;
    for (int n = 0; n < 2; ++n)
        children.push_back(std::make_unique<Child>(m_login->urlText()));
    const auto left = [this] { return number(u"select count(*) from @job where state <> 'done'"_s); };
    for (int kills = 0; kills < kKills && left() > 0; ++kills) {
        // In the middle of the leader's work: after a random number of lines that he says from now on.
        const qsizetype more = random.bounded(1, 20);
        const qsizetype before = children[0]->said().size(), otherBefore = children[1]->said().size();
        size_t leader = 0;
        const bool worked = QTest::qWaitFor(
            [&] {
                leader = children[0]->said().size() - before >= more ? 0 : 1;
                return children[leader]->said().size() - (leader == 0 ? before : otherBefore) >= more || left() == 0;
            },
            kPatienceMs);
        QVERIFY(worked);
        children[leader]->kill();
        children[leader] = std::make_unique<Child>(m_login->urlText());
    }
    QTRY_COMPARE_WITH_TIMEOUT(left(), 0, kPatienceMs);
    children.clear();
    QCOMPARE(number(u"select count(*) from @job where state = 'done'"_s), kJobs);
    QCOMPARE(number(u"select count(*) from @message"_s), kJobs);
    const QString once = m_database->isSqlite()
                             ? u"select count(distinct substr(key, 1, instr(key, '/') - 1)) from @message"_s
                             : u"select count(distinct split_part(key, '/', 1)) from @message"_s;
    QCOMPARE(number(once), kJobs);
    QVERIFY(number(u"select term from @leader_lease"_s) > 10);
    // Some were in the middle: or nothing was proved.
    QVERIFY(number(u"select sum(attempts) from @job"_s) > kJobs);
    if (m_database->isSqlite())
        QCOMPARE(m_database->value(u"pragma integrity_check"_s).toString(), u"ok"_s);
}

void TestBackgroundKill::everyMessageLeavesAndTheFileHasItOnce()
{
    constexpr int kMessages = 60;
    QRandomGenerator random(1128);
    const QString path = m_folder.filePath(m_database->isSqlite() ? u"sqlite.jsonl"_s : u"postgresql.jsonl"_s);
    put(kMessages);
    int deaths = 0, sent = 0;
    const auto left = [this] { return number(u"select count(*) from @message where state <> 'sent'"_s); };
    while (left() > 0 && deaths < 200) {
        // Dies between the file and the mark that it was sent.
        Child child(m_login->urlText(), path, SIGKILL, random.bounded(1, 12));
        QVERIFY(QTest::qWaitFor([&] { return !child.running() || left() == 0; }, kPatienceMs));
        deaths += child.running() ? 0 : 1;
        child.kill();
        sent += int(child.said().filter(u"sent"_s).size());
    }
    QVERIFY(deaths > 4);
    QVERIFY2(sent > kMessages, qPrintable(QString::number(sent))); // at least once, and some twice
    const auto lines = linesIn(path);
    QCOMPARE(int(lines.size()), kMessages);
    for (const auto& [key, count] : lines)
        QVERIFY2(count == 1, qPrintable(key));
}

void TestBackgroundKill::whoWasFrozenWritesNoMore()
{
    const QString path = m_folder.filePath(m_database->isSqlite() ? u"frozen.sqlite"_s : u"frozen.postgresql"_s);
    put(1);
    Child frozen(m_login->urlText(), path, SIGSTOP, 1);
    QVERIFY(frozen.saysMore(1));
    Child next(m_login->urlText(), path);
    QVERIFY(next.saysMore(1)); // the term ran out, and the message left again
    QTRY_COMPARE_WITH_TIMEOUT(number(u"select count(*) from @message where state = 'sent'"_s), 1, kPatienceMs);
    const qint64 term = number(u"select term from @message"_s);
    QVERIFY(term > 1);
    const qsizetype said = frozen.said().size();
    frozen.signal(SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(frozen.said().mid(said).contains(u"failed SV019"_s), kPatienceMs);
    QCOMPARE(number(u"select term from @message"_s), term);
    QVERIFY(number(u"select attempts from @message"_s) >= 2);
    QCOMPARE(linesIn(path), (std::map<QString, int>{{u"0"_s, 1}}));
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 6 && qstrcmp(argv[1], "--work") == 0)
        return workForEver(app, QCoreApplication::arguments().mid(1));
    TestBackgroundKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_backgroundkill.moc"
