#include "services/customers/customerservice.h"
#include "services/tickets/attachmentservice.h"
#include "services/tickets/draftstore.h"
#include "support/servicedesk.h"

#include <QCryptographicHash>
#include <QDir>
#include <QProcess>
#include <QRandomGenerator>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <thread>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// The key of the nth save, known to both processes.
QUuid keyOf(int n)
{
    return QUuid::createUuidV5(QUuid(u"{5f0c1b5e-8d0a-4b7e-9c31-6a1f2d3e4b5c}"_s), QString::number(n));
}

QString urlText(const DatabaseUrl& url)
{
    return url.postgresql ? u"postgresql:///%1?host=%2"_s.arg(url.database, url.host) : u"sqlite:"_s + url.path;
}

/// Saves one ticket after the other for ever, and says which were acknowledged.
int saveForEver(const QString& url)
{
    const auto desk = ServiceDesk::at(*DatabaseUrl::parse(url));
    if (!desk)
        return 1;
    TicketDraft draft = desk->draft();
    for (int n = 1;; ++n) {
        draft.key = keyOf(n);
        const auto created = await(desk->center.tickets().create(draft));
        if (!created)
            return 1;
        std::printf("%d %s\n", n, qPrintable(created->ticket.number));
        std::fflush(stdout);
    }
}

/// Writes one draft over and over, each time longer by a line.
int draftForEver(const QString& folder)
{
    const DraftStore store(folder);
    TicketDraft draft;
    draft.key = keyOf(0);
    for (int n = 1;; ++n) {
        draft.ticket.words = QString(u"%1\n"_s).arg(n).repeated(1 + n % 500);
        if (!store.save(draft, u"wangmin"_s))
            return 1;
        std::printf("%d\n", n);
        std::fflush(stdout);
    }
}

/// The nth file: two chunks and a bit.
AttachmentDraft fileOf(TicketId ticket, int n, QByteArray& bytes)
{
    bytes = QByteArray::number(n).repeated(200'000);
    AttachmentDraft draft;
    draft.ticket = ticket;
    draft.name = u"%1.txt"_s.arg(n);
    draft.mediaType = u"text/plain"_s;
    draft.size = bytes.size();
    draft.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    draft.key = keyOf(n);
    return draft;
}

bool send(AttachmentService& files, TicketId ticket, int n)
{
    QByteArray bytes;
    auto state = await(files.begin(fileOf(ticket, n, bytes)));
    while (state && state->stored < bytes.size())
        state = await(files.append(state->id, state->stored, bytes.mid(state->stored, Attachment::kChunk)));
    return state && await(files.finish(state->id)).has_value();
}

/// Attaches one file after the other for ever, and says which were acknowledged.
int attachForEver(const QString& url)
{
    const auto desk = ServiceDesk::at(*DatabaseUrl::parse(url));
    for (int n = 100; desk && send(desk->center.attachments(), TicketId(1), n); ++n) {
        std::printf("%d\n", n);
        std::fflush(stdout);
    }
    return 1;
}

/// What the nth save writes, so that it can be found.
QString textOf(int n)
{
    return u"save %1"_s.arg(n);
}

/// The nth save of a day: a ticket, an entry of a ticket's log, a note on a customer, a customer's wish, in turn.
bool saveOne(ServiceDesk& desk, const TicketDraft& like, int n)
{
    TicketDraft draft = like;
    draft.key = keyOf(n);
    draft.ticket.words = textOf(n);
    if (n % 4 == 0)
        return await(desk.center.tickets().create(draft)).has_value();
    if (n % 4 == 1)
        return await(desk.center.tickets().addEntry(TicketId(1), u"note"_s, textOf(n), keyOf(n))).has_value();
    CustomerNote note;
    note.customer = like.customer;
    note.kind = n % 4 == 2 ? u"household"_s : u"wish"_s;
    note.state = n % 4 == 2 ? u"kept"_s : u"open"_s;
    note.text = textOf(n);
    return await(desk.center.customers().saveNote(note, keyOf(n))).has_value();
}

/// As the windows do it, without end: what is typed goes to the disk, then to the database, and off the disk when it is
/// acknowledged. Says "d n" for the draft and "s n" for the save.
int workForEver(const QString& url, const QString& folder, int first)
{
    const auto desk = ServiceDesk::at(*DatabaseUrl::parse(url));
    if (!desk)
        return 1;
    const DraftStore store(folder);
    TicketDraft draft = desk->draft();
    for (int n = first;; ++n) {
        draft.key = keyOf(n);
        draft.ticket.words = textOf(n);
        if (!store.save(draft, u"wangmin"_s))
            return 1;
        std::printf("d %d\n", n);
        std::fflush(stdout);
        if (!saveOne(*desk, draft, n))
            return 1;
        std::printf("s %d\n", n);
        std::fflush(stdout);
        store.remove(draft.key);
    }
}

/// What the child had said when it was killed in the middle of its work, so many milliseconds after these lines.
QStringList killed(const QStringList& arguments, int lines, std::chrono::milliseconds after = {})
{
    QProcess child;
    QStringList said;
    QString rest;
    const auto take = [&] {
        rest += QString::fromUtf8(child.readAllStandardOutput());
        said += rest.section(u'\n', 0, -2).split(u'\n', Qt::SkipEmptyParts);
        rest = rest.section(u'\n', -1);
    };
    child.start(QCoreApplication::applicationFilePath(), arguments);
    static_cast<void>(QTest::qWaitFor(
        [&] {
            take();
            return said.size() >= lines || (child.state() == QProcess::NotRunning && child.exitCode() != 0);
        },
        20000));
    std::this_thread::sleep_for(after);
    child.kill();
    static_cast<void>(QTest::qWaitFor([&] { return child.state() == QProcess::NotRunning; }, 5000));
    take();
    return child.exitStatus() == QProcess::CrashExit ? said : QStringList();
}

} // namespace

/// What was said to be saved is saved, once, whatever becomes of the program that saved it.
class TestKill : public QObject
{
    Q_OBJECT

private slots:
    void whatWasAcknowledgedIsThereOnce_data() { TestDatabase::addBackends(); }
    void whatWasAcknowledgedIsThereOnce();
    void ofAThousandSavesNoneIsLostOrDoubled_data() { TestDatabase::addBackends(); }
    void ofAThousandSavesNoneIsLostOrDoubled();
    void aFileIsWholeOrNotThere_data() { TestDatabase::addBackends(); }
    void aFileIsWholeOrNotThere();
    void aDraftIsAlwaysWhole();
};

void TestKill::whatWasAcknowledgedIsThereOnce()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(60));
    const QStringList said = killed({u"--save"_s, urlText(database->url())}, 25);
    QVERIFY(said.size() >= 25);
    if (database->isSqlite())
        QCOMPARE(database->value(u"pragma integrity_check"_s).toString(), u"ok"_s);
    const auto desk = ServiceDesk::at(*database);
    TicketDraft draft = desk->draft();
    for (const QString& line : said) {
        const auto details = await(desk->center.tickets().detailsByNumber(line.section(u' ', 1)));
        WOSHOU_VERIFY(details);
        draft.key = keyOf(line.section(u' ', 0, 0).toInt());
        const auto again = await(desk->center.tickets().create(draft));
        WOSHOU_VERIFY(again);
        QVERIFY(again->again);
        QCOMPARE(again->ticket.number, line.section(u' ', 1));
    }
    // The one that was under way is there whole or not at all, and its key makes no second one.
    draft.key = keyOf(int(said.size()) + 1);
    WOSHOU_VERIFY(await(desk->center.tickets().create(draft)));
    const QString mine =
        u"select count(*) from ticket t where exists (select 1 from request r where r.ticket_id = t.id)"_s;
    QCOMPARE(database->value(mine).toInt(), int(said.size()) + 1);
    QCOMPARE(database
                 ->value(u"select count(*) from ticket t where not exists (select 1 from ticket_event e where "
                         "e.ticket_id = t.id and e.kind = 'created')"_s)
                 .toInt(),
             0);
    QCOMPARE(
        database->value(mine + u" and not exists (select 1 from promise_run p where p.ticket_id = t.id)"_s).toInt(), 0);
}

void TestKill::ofAThousandSavesNoneIsLostOrDoubled()
{
    constexpr int kSaves = 1000;
    constexpr quint32 kSeed = 1126;
    QRandomGenerator random(kSeed);
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(60));
    const QTemporaryDir folder;
    const auto desk = ServiceDesk::at(*database);
    const TicketDraft like = desk->draft();
    int kills = 0;
    for (int next = 0; next < kSaves; ++kills) {
        const QStringList said = killed({u"--work"_s, QString::number(next), folder.path(), urlText(database->url())},
                                        random.bounded(20, 160), std::chrono::milliseconds(random.bounded(12)));
        QVERIFY(!said.isEmpty());
        const QString last = said.constLast();
        const int n = last.section(u' ', 1).toInt();
        const bool acknowledged = last.startsWith(u's');
        const auto drafts = DraftStore(folder.path()).drafts(u"wangmin"_s);
        const auto isOf = [&](const TicketDraft& draft) { return draft.ticket.words == textOf(n); };
        QVERIFY2(acknowledged || std::any_of(drafts.begin(), drafts.end(), isOf), qPrintable(last));
        // As after the next start: what has a draft still is sent again, with its own key.
        for (const TicketDraft& draft : drafts) {
            TicketDraft again = like;
            again.key = draft.key;
            const int number = draft.ticket.words.section(u' ', 1).toInt();
            QCOMPARE(draft.key, keyOf(number));
            QVERIFY(saveOne(*desk, again, number));
            DraftStore(folder.path()).remove(draft.key);
            next = std::max(next, number + 1);
        }
        next = std::max(next, n + 1);
    }
    QVERIFY(kills > 5);
    QStringList expected, found;
    for (int n = 0; n < kSaves; ++n)
        expected.append(textOf(n));
    const auto connection = database->connect();
    QSqlQuery query(connection->database());
    QVERIFY(query.exec(u"select words from ticket where words like 'save %' union all select text from ticket_event "
                       "where kind = 'note' and text like 'save %' union all select text from customer_note where text "
                       "like 'save %'"_s));
    while (query.next()) {
        if (query.value(0).toString().section(u' ', 1).toInt() < kSaves)
            found.append(query.value(0).toString());
    }
    expected.sort();
    found.sort();
    QCOMPARE(found, expected);
    if (database->isSqlite())
        QCOMPARE(database->value(u"pragma integrity_check"_s).toString(), u"ok"_s);
}

void TestKill::aFileIsWholeOrNotThere()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(60));
    const QStringList said = killed({u"--attach"_s, urlText(database->url())}, 8);
    QVERIFY(said.size() >= 8);
    const auto desk = ServiceDesk::at(*database);
    AttachmentService& files = desk->center.attachments();
    const auto shown = [&] {
        const auto list = await(files.list(TicketId(1)));
        return list ? list->files : QList<Attachment>();
    };
    const qsizetype there = shown().size();
    QVERIFY(there == said.size() || there == said.size() + 1); // the last one, when only its word was lost
    // The one that was cut goes on, and none is there twice or other than it was.
    QVERIFY(send(files, TicketId(1), 100 + int(said.size())));
    QCOMPARE(shown().size(), said.size() + 1);
    for (const Attachment& file : shown()) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (qint64 position = 0; position < Attachment::chunksOf(file.size); ++position)
            hash.addData(*await(files.chunk(file.id, position)));
        QCOMPARE(hash.result().toHex(), file.sha256);
    }
}

void TestKill::aDraftIsAlwaysWhole()
{
    for (int round = 0; round < 3; ++round) {
        QTemporaryDir folder;
        const QStringList said = killed({u"--draft"_s, folder.path()}, 40);
        QVERIFY(said.size() >= 40);
        const auto drafts = DraftStore(folder.path()).drafts(u"wangmin"_s);
        QCOMPARE(drafts.size(), 1);
        const QStringList lines = drafts.constFirst().ticket.words.split(u'\n', Qt::SkipEmptyParts);
        const int n = lines.constFirst().toInt();
        QVERIFY(n >= said.size());
        QCOMPARE(lines.count(QString::number(n)), 1 + n % 500);
    }
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QString last = QString::fromLocal8Bit(argv[argc - 1]);
    if (argc == 3 && qstrcmp(argv[1], "--save") == 0)
        return saveForEver(last);
    if (argc == 5 && qstrcmp(argv[1], "--work") == 0)
        return workForEver(last, QString::fromLocal8Bit(argv[3]), QByteArray(argv[2]).toInt());
    if (argc == 3 && qstrcmp(argv[1], "--attach") == 0)
        return attachForEver(last);
    if (argc == 3 && qstrcmp(argv[1], "--draft") == 0)
        return draftForEver(last);
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kill.moc"
