#include "services/background/deadletterservice.h"
#include "services/background/filesender.h"
#include "services/background/leadership.h"
#include "services/background/logsender.h"
#include "services/background/messagequeue.h"
#include "storage/background/messagerepository.h"
#include "support/backgroundlogin.h"
#include "support/servicedesk.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace woshou;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Refuses as often as it is told to, and keeps what it was given.
class Gateway : public MessageSender
{
public:
    Result<Done> send(const OutMessage& message) override
    {
        given.append(message.key);
        return refusals-- > 0 ? failure(ErrorKind::Connection, u"503"_s) : Result<Done>(Done{});
    }
    QStringList given;
    int refusals = 0;
};

OutMessage messageOf(const QString& key)
{
    OutMessage message;
    message.key = key;
    message.channel = u"sms"_s;
    message.address = u"13800000000"_s;
    message.body = u"您好，\n师傅十点到。"_s;
    return message;
}

QStringList keysIn(const QString& path)
{
    QFile file(path);
    QStringList keys;
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray& line : file.readAll().split('\n'))
            if (!line.isEmpty())
                keys.append(QJsonDocument::fromJson(line).object()[u"key"_s].toString());
    return keys;
}

} // namespace

/// What leaves the house: at least once, always with its key; a file has it once (reliability.md P6, F37).
class TestMessageQueue : public QObject
{
    Q_OBJECT

private slots:
    void aMessageLeavesOnce_data() { TestDatabase::addBackends(); }
    void aMessageLeavesOnce();
    void aGatewayThatIsDownIsTriedAgain_data() { TestDatabase::addBackends(); }
    void aGatewayThatIsDownIsTriedAgain();
    void aDeadMessageIsSeenAndSentAgain_data() { TestDatabase::addBackends(); }
    void aDeadMessageIsSeenAndSentAgain();
    void whoseTermEndsSoonSendsNothing_data() { TestDatabase::addBackends(); }
    void whoseTermEndsSoonSendsNothing();
    void whatIsSentNeverChanges_data() { TestDatabase::addBackends(); }
    void whatIsSentNeverChanges();
    void aFileHasAKeyOnce();
    void aLineThatWasCutIsTakenOff();
    void aFileThatWasMovedAwayBeginsAnew();
    void aFileThatCannotBeWrittenSaysSo();
    void theLogTellsNobodysNumber();
    void aSenderIsNamedByItsText();

private:
    void begin();
    Result<WorkOutcome> send(MessageSender& sender, MessageQueue queue = MessageQueue(RetryPolicy{2, 10s, 1h}))
    {
        return queue.sendOne(*m_db, *m_leadership, sender);
    }
    Result<bool> put(const QString& key)
    {
        return MessageQueue::put(*m_db, {key, u"sms"_s, u"13800000000"_s, u"约定"_s, u"师傅十点到"_s, {}});
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<BackgroundLogin> m_login;
    std::unique_ptr<Connection> m_db;
    std::unique_ptr<Leadership> m_leadership;
};

void TestMessageQueue::begin()
{
    m_db.reset();
    m_login.reset();
    m_database = TestDatabase::fetch();
    QVERIFY(m_database->setUp(20));
    m_login = std::make_unique<BackgroundLogin>(*m_database);
    m_db = m_login->connect();
    m_leadership = std::make_unique<Leadership>(u"one"_s, 60s);
    WOSHOU_VERIFY(m_leadership->keep(*m_db));
}

void TestMessageQueue::aMessageLeavesOnce()
{
    begin();
    Gateway gateway;
    QCOMPARE(put(u"a"_s).value_or(false), true);
    QCOMPARE(put(u"a"_s).value_or(true), false);
    QCOMPARE(send(gateway).value_or(WorkOutcome::Nothing), WorkOutcome::Done);
    QCOMPARE(send(gateway).value_or(WorkOutcome::Dead), WorkOutcome::Nothing);
    QCOMPARE(put(u"a"_s).value_or(true), false); // nor again when it was sent
    QCOMPARE(gateway.given, QStringList{u"a"_s});
}

void TestMessageQueue::aGatewayThatIsDownIsTriedAgain()
{
    begin();
    Gateway gateway;
    gateway.refusals = 1;
    WOSHOU_VERIFY(put(u"a"_s));
    const Instant before = *m_db->now();
    QCOMPARE(send(gateway).value_or(WorkOutcome::Nothing), WorkOutcome::Again);
    const auto health = MessageRepository(*m_db).health();
    WOSHOU_VERIFY(health);
    QVERIFY(health->oldest && *health->oldest >= before + 10s);
    QCOMPARE(send(gateway).value_or(WorkOutcome::Dead), WorkOutcome::Nothing); // not yet
    WOSHOU_VERIFY(m_db->execute(u"update message set due = created_at, term = 1"_s));
    QCOMPARE(send(gateway).value_or(WorkOutcome::Nothing), WorkOutcome::Done);
    QCOMPARE(gateway.given, QStringList({u"a"_s, u"a"_s}));
}

void TestMessageQueue::aDeadMessageIsSeenAndSentAgain()
{
    begin();
    Gateway gateway;
    gateway.refusals = 2;
    WOSHOU_VERIFY(put(u"a"_s));
    QCOMPARE(send(gateway).value_or(WorkOutcome::Nothing), WorkOutcome::Again);
    WOSHOU_VERIFY(m_db->execute(u"update message set due = created_at, term = 1"_s));
    QCOMPARE(send(gateway).value_or(WorkOutcome::Nothing), WorkOutcome::Dead);
    const auto desk = ServiceDesk::at(*m_database, u"zhaominhui"_s);
    const auto letters = await(desk->center.deadLetters().list());
    WOSHOU_VERIFY(letters);
    QCOMPARE(letters->messages.size(), 1);
    const OutMessage dead = letters->messages.constFirst();
    QCOMPARE(dead.body, u"师傅十点到"_s);
    QVERIFY(dead.lastError.contains(u"503"_s));
    WOSHOU_VERIFY(await(desk->center.deadLetters().resend(dead.id)));
    WOSHOU_REFUSED(await(desk->center.deadLetters().resend(dead.id)), ErrorKind::NotFound, QString());
    QCOMPARE(send(gateway).value_or(WorkOutcome::Nothing), WorkOutcome::Done);
}

void TestMessageQueue::whoseTermEndsSoonSendsNothing()
{
    begin();
    WOSHOU_VERIFY(m_leadership->stepDown(*m_db));
    m_leadership = std::make_unique<Leadership>(u"two"_s, 1s);
    WOSHOU_VERIFY(m_leadership->keep(*m_db));
    WOSHOU_VERIFY(put(u"a"_s));
    QTRY_VERIFY(!m_leadership->leads());
    Gateway gateway;
    WOSHOU_REFUSED(send(gateway), ErrorKind::Conflict, u"SV019"_s);
    QVERIFY(gateway.given.isEmpty());
}

void TestMessageQueue::whatIsSentNeverChanges()
{
    begin();
    Gateway gateway;
    WOSHOU_VERIFY(put(u"a"_s));
    QCOMPARE(send(gateway).value_or(WorkOutcome::Nothing), WorkOutcome::Done);
    const auto administrator = m_database->connect();
    if (!m_database->isSqlite())
        WOSHOU_VERIFY(administrator->execute(u"set search_path = app"_s));
    for (const char* statement : {"update message set body = 'x', term = 1",
                                  "update message set state = 'waiting', term = 1", "delete from message"}) {
        const auto refused = administrator->execute(QString::fromLatin1(statement));
        QVERIFY2(!refused, statement);
        QCOMPARE(refused.error().kind, ErrorKind::Permission);
    }
}

void TestMessageQueue::aFileHasAKeyOnce()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"messages.jsonl"_s);
    FileSender one(path), other(path);
    WOSHOU_VERIFY(one.send(messageOf(u"a"_s)));
    WOSHOU_VERIFY(other.send(messageOf(u"a"_s)));
    WOSHOU_VERIFY(other.send(messageOf(u"b"_s)));
    WOSHOU_VERIFY(one.send(messageOf(u"b"_s)));
    WOSHOU_VERIFY(one.send(messageOf(u"b"_s)));
    QCOMPARE(keysIn(path), QStringList({u"a"_s, u"b"_s}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readLine()).object()[u"body"_s].toString(), messageOf({}).body);
}

void TestMessageQueue::aLineThatWasCutIsTakenOff()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"messages.jsonl"_s);
    WOSHOU_VERIFY(FileSender(path).send(messageOf(u"a"_s)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write(R"({"address":"1380000)");
    file.close();
    FileSender again(path);
    WOSHOU_VERIFY(again.send(messageOf(u"b"_s)));
    QCOMPARE(keysIn(path), QStringList({u"a"_s, u"b"_s}));
}

void TestMessageQueue::aFileThatWasMovedAwayBeginsAnew()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"messages.jsonl"_s);
    FileSender sender(path);
    WOSHOU_VERIFY(sender.send(messageOf(u"a"_s)));
    QVERIFY(QFile::rename(path, path + u".1"_s));
    WOSHOU_VERIFY(sender.send(messageOf(u"b"_s)));
    QCOMPARE(keysIn(path), QStringList{u"b"_s});
}

void TestMessageQueue::aFileThatCannotBeWrittenSaysSo()
{
    const QTemporaryDir folder;
    WOSHOU_REFUSED(FileSender(folder.filePath(u"nowhere/m.jsonl"_s)).send(messageOf(u"a"_s)), ErrorKind::Connection,
                   u"no_file"_s);
    WOSHOU_REFUSED(FileSender(folder.path()).send(messageOf(u"a"_s)), ErrorKind::Connection, u"no_file"_s);
}

void TestMessageQueue::theLogTellsNobodysNumber()
{
    QTest::ignoreMessage(QtInfoMsg, "message a by sms 10 characters");
    WOSHOU_VERIFY(LogSender().send(messageOf(u"a"_s)));
}

void TestMessageQueue::aSenderIsNamedByItsText()
{
    QVERIFY(makeSender(u"log"_s).has_value());
    QVERIFY(makeSender(u"file:messages.jsonl"_s).has_value());
    for (const QString& text : {u""_s, u"file:"_s, u"pigeon"_s})
        QCOMPARE(makeSender(text).error().kind, ErrorKind::Validation);
}

QTEST_GUILESS_MAIN(TestMessageQueue)
#include "tst_messagequeue.moc"
