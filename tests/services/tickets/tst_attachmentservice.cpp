#include "services/tickets/attachmentservice.h"
#include "services/tickets/relationservice.h"
#include "storage/core/query.h"
#include "support/servicedesk.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kChunk = Attachment::kChunk;
constexpr qint64 kLimit = 3 * kChunk + 1000; ///< of this center, so that the test is quick

QByteArray bytesOf(qint64 size)
{
    QRandomGenerator dice(static_cast<quint32>(size) + 7);
    QByteArray bytes(size, '\0');
    for (char& byte : bytes)
        byte = char(dice.bounded(256));
    return bytes;
}

AttachmentDraft draftOf(TicketId ticket, const QByteArray& bytes, const QString& name = u"照片.jpg"_s)
{
    AttachmentDraft draft;
    draft.ticket = ticket;
    draft.name = name;
    draft.mediaType = u"image/jpeg"_s;
    draft.size = bytes.size();
    draft.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    draft.thumbnail = "\x89PNG \0 \xFF"_ba;
    draft.key = QUuid::createUuid();
    return draft;
}

/// What the log says was done to files: "attached a.txt" ….
QStringList actionsOf(const TicketDetails& details)
{
    QStringList actions;
    for (const TicketEvent& event : details.events) {
        const QJsonObject data = QJsonDocument::fromJson(event.data.toUtf8()).object();
        if (event.kind == "attachment"_L1)
            actions.append(data[u"action"_s].toString() + u' ' + data[u"name"_s].toString());
    }
    return actions;
}

} // namespace

/// Files of tickets, in chunks, all or nothing, on both databases.
class TestAttachmentService : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void whatIsSentComesBack_data();
    void whatIsSentComesBack();
    void whatIsTooLargeIsRefused();
    void theLimitIsTwentyFiveMegabytes();
    void halfAFileIsNothing();
    void itGoesOnWhereItWasCut();
    void otherBytesAreRefused_data();
    void otherBytesAreRefused();
    void chunksComeInTheirOrder();
    void whatIsGivenUpLeavesNothing();
    void whatWasForgottenIsSwept();
    void whoMayAttach_data();
    void whoMayAttach();
    void anEngineerSeesHisOwn();
    void whatIsRemovedIsMarked();
    void whoMayRemove();
    void aTicketHasRoomForSoMany();
    void namesAreMadeSafe();
    void closedTicketsTakeFilesToo();
    void aMergedTicketsFilesGoAlong();
    void aFileByHandIsRefused_data();
    void aFileByHandIsRefused();
    void cleanupTestCase() { m_made.clear(); }

private:
    struct Made
    {
        std::unique_ptr<TestDatabase> database;
        std::map<QString, std::unique_ptr<ServiceDesk>> desks;
    };
    AttachmentService& files(const QString& login = u"wangmin"_s) { return desk(login).center.attachments(); }
    ServiceDesk& desk(const QString& login = u"wangmin"_s);
    TicketId made();
    Result<AttachmentId> sent(const AttachmentDraft& draft, const QByteArray& bytes,
                              const QString& login = u"wangmin"_s);
    Result<QByteArray> received(const Attachment& file, const QString& login = u"wangmin"_s);
    QList<Attachment> shown(TicketId id, const QString& login = u"wangmin"_s);
    TicketDetails read(TicketId id) { return *await(desk().center.tickets().details(id)); }
    int rows(const QString& table);
    void backdate(AttachmentId id);
    std::map<int, Made> m_made;
    Made* m_now = nullptr;
};

void TestAttachmentService::init()
{
    QFETCH_GLOBAL(int, backend);
    m_now = &m_made[backend];
    if (m_now->database)
        return;
    m_now->database = TestDatabase::make(Backend(backend));
    QVERIFY(m_now->database->setUp(60));
    const auto connection = m_now->database->connect();
    WOSHOU_VERIFY(connection->execute(u"update center set attachment_limit = %1"_s.arg(kLimit)));
}

ServiceDesk& TestAttachmentService::desk(const QString& login)
{
    auto& desk = m_now->desks[login];
    if (!desk)
        desk = ServiceDesk::at(*m_now->database, login);
    return *desk;
}

TicketId TestAttachmentService::made()
{
    const auto created = desk().create();
    return created ? created->ticket.id : TicketId();
}

Result<AttachmentId> TestAttachmentService::sent(const AttachmentDraft& draft, const QByteArray& bytes,
                                                 const QString& login)
{
    WOSHOU_TRY(AttachmentState state, await(files(login).begin(draft)));
    while (state.stored < bytes.size()) {
        const QByteArray part = bytes.mid(state.stored, kChunk);
        WOSHOU_TRY(state, await(files(login).append(state.id, state.stored, part)));
    }
    WOSHOU_CHECK(await(files(login).finish(state.id)));
    return state.id;
}

Result<QByteArray> TestAttachmentService::received(const Attachment& file, const QString& login)
{
    QByteArray bytes;
    for (qint64 position = 0; position < Attachment::chunksOf(file.size); ++position) {
        WOSHOU_TRY(const QByteArray part, await(files(login).chunk(file.id, position)));
        bytes += part;
    }
    return bytes;
}

QList<Attachment> TestAttachmentService::shown(TicketId id, const QString& login)
{
    const auto list = await(files(login).list(id));
    return list ? list->files : QList<Attachment>();
}

/// A day passes: by hand and without the guards, as the server's clock cannot be put back.
void TestAttachmentService::backdate(AttachmentId id)
{
    const bool sqlite = m_now->database->isSqlite();
    const auto connection = m_now->database->connect();
    const QString earlier = sqlite ? u"created_at - 90000000"_s : u"created_at - interval '25 hours'"_s;
    QStringList statements = {u"update attachment set created_at = %1 where id = %2"_s.arg(earlier).arg(id.value())};
    if (!sqlite)
        statements.prepend(u"set session_replication_role = replica"_s);
    for (const QString& trigger : {u"attachment_changes"_s, u"attachment_changed"_s}) {
        if (!sqlite)
            break;
        statements.prepend(u"drop trigger "_s + trigger);
        statements.append(
            m_now->database->value(u"select sql from sqlite_master where name = '%1'"_s.arg(trigger)).toString());
    }
    for (const QString& statement : statements)
        WOSHOU_VERIFY(connection->execute(statement));
}

int TestAttachmentService::rows(const QString& table)
{
    return m_now->database->value(u"select count(*) from "_s + table).toInt();
}

void TestAttachmentService::whatIsSentComesBack_data()
{
    QTest::addColumn<qint64>("size");
    for (const qint64 size : {qint64(0), qint64(1), kChunk - 1, kChunk, kChunk + 1, 2 * kChunk, kLimit - 1, kLimit})
        QTest::addRow("%lld bytes", size) << size;
}

void TestAttachmentService::whatIsSentComesBack()
{
    QFETCH(qint64, size);
    const TicketId ticket = made();
    const QByteArray bytes = bytesOf(size);
    const AttachmentDraft draft = draftOf(ticket, bytes);
    WOSHOU_VERIFY(sent(draft, bytes));
    const QList<Attachment> list = shown(ticket, u"xujiayi"_s); // another desk
    QCOMPARE(list.size(), 1);
    const Attachment& file = list.first();
    QCOMPARE(file.name, draft.name);
    QCOMPARE(file.size, size);
    QCOMPARE(file.mediaType, draft.mediaType);
    QCOMPARE(file.sha256, draft.sha256);
    QCOMPARE(file.thumbnail, draft.thumbnail);
    QCOMPARE(file.author, desk().center.person().id);
    QCOMPARE(file.authorNameEn, u"Wang Min"_s);
    QVERIFY(file.complete);
    const auto back = received(file, u"xujiayi"_s);
    WOSHOU_VERIFY(back);
    QVERIFY(*back == bytes);
    QCOMPARE(actionsOf(read(ticket)), QStringList{u"attached "_s + draft.name});
}

void TestAttachmentService::whatIsTooLargeIsRefused()
{
    const TicketId ticket = made();
    AttachmentDraft draft = draftOf(ticket, bytesOf(kLimit + 1));
    WOSHOU_REFUSED(await(files().begin(draft)), ErrorKind::Validation, u"SV013"_s);
    draft.size = 1LL << 40; // claimed
    WOSHOU_REFUSED(await(files().begin(draft)), ErrorKind::Validation, u"SV013"_s);
    QVERIFY(shown(ticket).isEmpty());
}

void TestAttachmentService::theLimitIsTwentyFiveMegabytes()
{
    const auto fresh = TestDatabase::make(m_now->database->backend());
    QVERIFY(fresh->setUp(60));
    const auto desk = ServiceDesk::at(*fresh);
    const auto list = await(desk->center.attachments().list(TicketId(1)));
    WOSHOU_VERIFY(list);
    QCOMPARE(list->limit, 25 * 1024 * 1024);
}

void TestAttachmentService::halfAFileIsNothing()
{
    const TicketId ticket = made();
    const QByteArray bytes = bytesOf(2 * kChunk);
    const auto state = await(files().begin(draftOf(ticket, bytes)));
    WOSHOU_VERIFY(state);
    WOSHOU_VERIFY(await(files().append(state->id, 0, bytes.first(kChunk))));
    QVERIFY(shown(ticket).isEmpty());
    QVERIFY(shown(ticket, u"xujiayi"_s).isEmpty());
    QVERIFY(actionsOf(read(ticket)).isEmpty());
    WOSHOU_REFUSED(await(files().chunk(state->id, 0)), ErrorKind::NotFound, QString());
    WOSHOU_REFUSED(await(files().finish(state->id)), ErrorKind::Conflict, u"SV014"_s);
    QVERIFY(shown(ticket).isEmpty());
}

void TestAttachmentService::itGoesOnWhereItWasCut()
{
    const TicketId ticket = made();
    const QByteArray bytes = bytesOf(2 * kChunk + 5);
    const AttachmentDraft draft = draftOf(ticket, bytes);
    const auto first = await(files().begin(draft));
    WOSHOU_VERIFY(first);
    WOSHOU_VERIFY(await(files().append(first->id, 0, bytes.first(kChunk))));
    // The program was started again; only the key is known.
    const auto again = await(files().begin(draft));
    WOSHOU_VERIFY(again);
    QCOMPARE(again->id, first->id);
    QCOMPARE(again->stored, kChunk);
    const auto twice = await(files().append(first->id, 0, bytes.first(kChunk)));
    WOSHOU_VERIFY(twice);
    QCOMPARE(twice->stored, kChunk);
    WOSHOU_VERIFY(sent(draft, bytes));
    WOSHOU_VERIFY(await(files().finish(first->id)));
    WOSHOU_VERIFY(sent(draft, bytes)); // a whole sending more, of the same key
    QCOMPARE(shown(ticket).size(), 1);
    QCOMPARE(actionsOf(read(ticket)).size(), 1);
    QVERIFY(*received(shown(ticket).first()) == bytes);
}

void TestAttachmentService::otherBytesAreRefused_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("one chunk") << qint64(10);
    QTest::newRow("several") << kChunk + 10;
}

void TestAttachmentService::otherBytesAreRefused()
{
    QFETCH(qint64, size);
    const TicketId ticket = made();
    QByteArray bytes = bytesOf(size);
    const AttachmentDraft draft = draftOf(ticket, bytes);
    bytes[size / 2] = char(bytes.at(size / 2) ^ 1);
    WOSHOU_REFUSED(sent(draft, bytes), ErrorKind::Conflict, u"SV014"_s);
    QVERIFY(shown(ticket).isEmpty());
    QVERIFY(actionsOf(read(ticket)).isEmpty());
}

void TestAttachmentService::chunksComeInTheirOrder()
{
    const TicketId ticket = made();
    const QByteArray bytes = bytesOf(kChunk + 10);
    const auto state = await(files().begin(draftOf(ticket, bytes)));
    WOSHOU_VERIFY(state);
    const auto append = [&](qint64 offset, const QByteArray& part) {
        return await(files().append(state->id, offset, part));
    };
    WOSHOU_REFUSED(append(kChunk, bytes.mid(kChunk)), ErrorKind::Conflict, u"SV001"_s);
    WOSHOU_REFUSED(append(0, bytes.first(10)), ErrorKind::Conflict, u"SV001"_s); // not full
    WOSHOU_VERIFY(append(0, bytes.first(kChunk)));
    WOSHOU_REFUSED(append(kChunk, bytes.first(11)), ErrorKind::Conflict, u"SV001"_s); // more than was announced
    WOSHOU_VERIFY(append(kChunk, bytes.mid(kChunk)));
    WOSHOU_REFUSED(append(bytes.size(), "x"_ba), ErrorKind::Conflict, u"SV001"_s);
    const auto other = await(files(u"xujiayi"_s).append(state->id, bytes.size(), "x"_ba));
    WOSHOU_REFUSED(other, ErrorKind::Permission, u"SV002"_s);
    WOSHOU_VERIFY(await(files().finish(state->id)));
    WOSHOU_REFUSED(append(bytes.size(), "x"_ba), ErrorKind::Conflict, u"SV001"_s);
}

void TestAttachmentService::whatIsGivenUpLeavesNothing()
{
    const TicketId ticket = made();
    const int before = rows(u"attachment"_s), chunks = rows(u"attachment_chunk"_s);
    const QByteArray bytes = bytesOf(2 * kChunk);
    const auto state = await(files().begin(draftOf(ticket, bytes)));
    WOSHOU_VERIFY(state);
    WOSHOU_VERIFY(await(files().append(state->id, 0, bytes.first(kChunk))));
    WOSHOU_REFUSED(await(files(u"xujiayi"_s).discard(state->id)), ErrorKind::Permission, u"SV002"_s);
    WOSHOU_VERIFY(await(files().discard(state->id)));
    WOSHOU_VERIFY(await(files().discard(state->id)));
    QCOMPARE(rows(u"attachment"_s), before);
    QCOMPARE(rows(u"attachment_chunk"_s), chunks);
    // What is complete is not given up any more.
    const auto kept = sent(draftOf(ticket, bytes), bytes);
    WOSHOU_VERIFY(kept);
    WOSHOU_VERIFY(await(files().discard(*kept)));
    QVERIFY(*received(shown(ticket).first()) == bytes);
}

void TestAttachmentService::whatWasForgottenIsSwept()
{
    const TicketId ticket = made();
    const QByteArray bytes = bytesOf(kChunk + 1);
    const auto state = await(files(u"shenlan"_s).begin(draftOf(ticket, bytes)));
    WOSHOU_VERIFY(state);
    WOSHOU_VERIFY(await(files(u"shenlan"_s).append(state->id, 0, bytes.first(kChunk))));
    const QString left = u"attachment_chunk where attachment_id = %1"_s.arg(state->id.value());
    WOSHOU_VERIFY(sent(draftOf(ticket, "a"_ba), "a"_ba));
    QCOMPARE(rows(left), 1); // it may still go on
    backdate(state->id);
    WOSHOU_VERIFY(sent(draftOf(ticket, "b"_ba), "b"_ba));
    QCOMPARE(rows(left), 0);
    QCOMPARE(rows(u"attachment where id = %1"_s.arg(state->id.value())), 0);
}

void TestAttachmentService::whoMayAttach_data()
{
    QTest::addColumn<bool>("may");
    QTest::newRow("wangmin") << true;      // agent
    QTest::newRow("linyutong") << true;    // dispatcher
    QTest::newRow("zhaominhui") << true;   // supervisor
    QTest::newRow("zhouwenting") << false; // manager
    QTest::newRow("hejing") << false;      // editor
    QTest::newRow("chenli") << false;      // administrator
}

void TestAttachmentService::whoMayAttach()
{
    QFETCH(bool, may);
    const QString login = QString::fromLatin1(QTest::currentDataTag());
    const TicketId ticket = made();
    const auto done = sent(draftOf(ticket, "x"_ba), "x"_ba, login);
    QCOMPARE(done.has_value(), may);
    if (!may)
        WOSHOU_REFUSED(done, ErrorKind::Permission, u"SV002"_s);
    QCOMPARE(shown(ticket).size(), may ? 1 : 0);
}

// what one was not sent to is not found, whoever knows its number.
void TestAttachmentService::anEngineerSeesHisOwn()
{
    const TicketId other = made();
    WOSHOU_VERIFY(sent(draftOf(other, "secret"_ba), "secret"_ba));
    const Attachment file = shown(other).first();
    QVERIFY(shown(other, u"zhangwei"_s).isEmpty());
    WOSHOU_REFUSED(await(files(u"zhangwei"_s).chunk(file.id, 0)), ErrorKind::NotFound, QString());
    const auto refused = sent(draftOf(other, "x"_ba), "x"_ba, u"zhangwei"_s);
    QVERIFY(!refused);
    QVERIFY(refused.error().kind == ErrorKind::NotFound || refused.error().kind == ErrorKind::Permission);
    const auto waiting = desk().walked({u"transfer"_s});
    WOSHOU_VERIFY(waiting);
    const auto taken = desk(u"zhangwei"_s).taken(*m_now->database, *waiting);
    WOSHOU_VERIFY(taken);
    WOSHOU_VERIFY(sent(draftOf(taken->id, "report"_ba), "report"_ba, u"zhangwei"_s));
    WOSHOU_VERIFY(sent(draftOf(taken->id, "photo"_ba), "photo"_ba));
    const QList<Attachment> own = shown(taken->id, u"zhangwei"_s);
    QCOMPARE(own.size(), 2);
    QCOMPARE(*received(own.at(1), u"zhangwei"_s), "photo"_ba);
}

void TestAttachmentService::whatIsRemovedIsMarked()
{
    const TicketId ticket = made();
    WOSHOU_VERIFY(sent(draftOf(ticket, "x"_ba, u"a.txt"_s), "x"_ba));
    Attachment file = shown(ticket).first();
    WOSHOU_VERIFY(await(files().remove(file.id, file.rev)));
    QVERIFY(shown(ticket).isEmpty());
    WOSHOU_REFUSED(await(files().chunk(file.id, 0)), ErrorKind::NotFound, QString());
    WOSHOU_REFUSED(await(files().remove(file.id, file.rev)), ErrorKind::Conflict, u"SV004"_s);
    const QString mark = u"attachment where removed_by = %1 and removed_at is not null and id = %2"_s;
    QCOMPARE(rows(mark.arg(desk().center.person().id.value()).arg(file.id.value())), 1);
    QCOMPARE(rows(u"attachment_chunk where attachment_id = %1"_s.arg(file.id.value())), 1);
    WOSHOU_VERIFY(await(files().restore(file.id, file.rev + 1)));
    QCOMPARE(*received(shown(ticket).first()), "x"_ba);
    QCOMPARE(actionsOf(read(ticket)), (QStringList{u"attached a.txt"_s, u"removed a.txt"_s, u"restored a.txt"_s}));
}

void TestAttachmentService::whoMayRemove()
{
    const TicketId ticket = made();
    WOSHOU_VERIFY(sent(draftOf(ticket, "x"_ba), "x"_ba));
    const Attachment file = shown(ticket).first();
    for (const QString& login : {u"xujiayi"_s, u"linyutong"_s, u"zhouwenting"_s, u"chenli"_s})
        WOSHOU_REFUSED(await(files(login).remove(file.id, file.rev)), ErrorKind::Permission, u"SV002"_s);
    WOSHOU_VERIFY(await(files(u"zhaominhui"_s).remove(file.id, file.rev)));
    WOSHOU_VERIFY(await(files().restore(file.id, file.rev + 1))); // its author
    QCOMPARE(shown(ticket).size(), 1);
}

void TestAttachmentService::aTicketHasRoomForSoMany()
{
    const TicketId ticket = made();
    for (int i = 0; i < Attachment::kMost; ++i)
        WOSHOU_VERIFY(sent(draftOf(ticket, {}), {}));
    WOSHOU_REFUSED(sent(draftOf(ticket, {}), {}), ErrorKind::Validation, u"SV015"_s);
    const Attachment file = shown(ticket).constLast();
    WOSHOU_VERIFY(await(files().remove(file.id, file.rev)));
    WOSHOU_VERIFY(sent(draftOf(ticket, {}), {}));
}

void TestAttachmentService::namesAreMadeSafe()
{
    const TicketId ticket = made();
    const QStringList names = {u"../../etc/x'); drop table attachment;--.txt"_s, u"\u202Egpj.exe"_s, u"CON"_s,
                               QString(), QString(u"长"_s).repeated(500) + u".png"_s};
    for (const QString& name : names)
        WOSHOU_VERIFY(sent(draftOf(ticket, "x"_ba, name), "x"_ba));
    const QList<Attachment> list = shown(ticket);
    QCOMPARE(list.size(), names.size());
    QCOMPARE(list.at(0).name, u"x'); drop table attachment;--.txt"_s);
    QCOMPARE(list.at(1).name, u"gpj.exe"_s);
    QCOMPARE(list.at(2).name, u"_CON"_s);
    QCOMPARE(list.at(3).name, u"file"_s);
    QVERIFY(list.at(4).name.endsWith(u"长.png"_s));
}

void TestAttachmentService::closedTicketsTakeFilesToo()
{
    const auto closed = desk().closed(9);
    WOSHOU_VERIFY(closed);
    WOSHOU_VERIFY(sent(draftOf(closed->id, "signed receipt"_ba), "signed receipt"_ba));
    QCOMPARE(shown(closed->id).size(), 1);
}

/// Whoever works on what goes on needs the pictures of what went into it, however long the chain.
void TestAttachmentService::aMergedTicketsFilesGoAlong()
{
    const auto waiting = desk().walked({u"transfer"_s});
    WOSHOU_VERIFY(waiting);
    const TicketId first = made(), second = made();
    const QByteArray bytes = bytesOf(kChunk + 3);
    const TicketId owners[] = {first, second, waiting->id};
    for (const TicketId ticket : owners)
        WOSHOU_VERIFY(sent(draftOf(ticket, bytes, read(ticket).ticket.number + u".jpg"_s), bytes));
    const auto merge = [&](TicketId ticket, TicketId into) {
        return await(desk().center.relations().merge(ticket, read(ticket).ticket.rev, into, {}, QUuid::createUuid()));
    };
    WOSHOU_VERIFY(merge(first, second));
    WOSHOU_VERIFY(merge(second, waiting->id));
    WOSHOU_VERIFY(desk(u"zhangwei"_s).taken(*m_now->database, read(waiting->id).ticket));
    for (const QString& login : {u"wangmin"_s, u"zhangwei"_s}) {
        QStringList sources;
        for (const Attachment& file : shown(waiting->id, login)) {
            sources.append(file.source);
            const auto back = received(file, login);
            WOSHOU_VERIFY(back);
            QVERIFY(*back == bytes);
        }
        QCOMPARE(sources, QStringList({read(first).ticket.number, read(second).ticket.number, QString()}));
    }
    QCOMPARE(shown(first).size(), 1);
    QVERIFY(shown(first).first().source.isEmpty());
    QVERIFY(shown(first, u"zhangwei"_s).isEmpty()); // he was not sent to that one
    QVERIFY(shown(waiting->id, u"majun"_s).isEmpty());
    QCOMPARE(read(waiting->id).files, 3);
    const Attachment merged = shown(waiting->id).first();
    WOSHOU_VERIFY(await(files().remove(merged.id, merged.rev)));
    QCOMPARE(shown(waiting->id).size(), 2);
    QCOMPARE(read(waiting->id).files, 2);
    WOSHOU_VERIFY(await(files().restore(merged.id, merged.rev + 1)));
    QCOMPARE(read(waiting->id).files, 3);
}

void TestAttachmentService::aFileByHandIsRefused_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("codes");
    const auto row = [](const char* name, const QString& statement, const QString& codes) {
        QTest::newRow(name) << statement << codes;
    };
    const QString insert =
        u"insert into attachment (ticket_id, key, name, size, media_type, sha256, created_at, "
        "created_by, updated_at, updated_by%1) values ($ticket, 'k', %2, %3, 'x', '$sha', $now, $me, "
        "$now, $me%4)"_s;
    row("deleted", u"delete from attachment where id = $id"_s, u"SV403"_s);
    row("its bytes deleted", u"delete from attachment_chunk where attachment_id = $id"_s, u"SV403 42501"_s);
    row("other bytes", u"update attachment_chunk set bytes = bytes where attachment_id = $id"_s, u"SV403 42501"_s);
    row("another name", u"update attachment set name = 'x', rev = rev + 1 where id = $id"_s, u"SV006 42501"_s);
    row("another ticket's", u"update attachment set ticket_id = 1, rev = rev + 1 where id = $id"_s, u"SV006 42501"_s);
    row("without a version", u"update attachment set removed_at = $now, removed_by = $me where id = $id"_s, u"SV004"_s);
    row("hidden again",
        u"update attachment set complete = 0, rev = rev + 1, updated_at = $now, updated_by = $me "
        "where id = $id"_s,
        u"SV006"_s);
    row("nothing done", u"update attachment set rev = rev + 1, updated_at = $now, updated_by = $me where id = $id"_s,
        u"SV001"_s);
    row("completed without its bytes",
        u"update attachment set complete = 1, rev = rev + 1, updated_at = $now, updated_by = $me where id = $cut"_s,
        u"SV014"_s);
    row("a chunk out of order",
        u"insert into attachment_chunk (attachment_id, position, bytes) values ($cut, 1, $bytes)"_s, u"SV001"_s);
    row("a chunk that is short",
        u"insert into attachment_chunk (attachment_id, position, bytes) values ($cut, 0, $bytes)"_s, u"SV001"_s);
    row("a chunk of what is complete",
        u"insert into attachment_chunk (attachment_id, position, bytes) values ($id, 1, $bytes)"_s, u"SV001"_s);
    row("complete from the beginning", insert.arg(u", complete"_s, u"'n'"_s, u"0"_s, u", 1"_s), u"SV001 42501"_s);
    row("too large", insert.arg(QString(), u"'n'"_s, u"99999999"_s, QString()), u"SV013"_s);
    row("a path for a name", insert.arg(QString(), u"'../n'"_s, u"1"_s, QString()), u"23514 constraint"_s);
    row("a name of two lines", insert.arg(QString(), u"'a' || $line || 'b'"_s, u"1"_s, QString()),
        u"23514 constraint"_s);
    row("an entry that nothing was done for",
        u"insert into ticket_event (ticket_id, at, person_id, kind, data) values ($ticket, $now, $me, 'attachment', "
        "'{\"attachment\":$id,\"name\":\"x\"}')"_s,
        u"SV403"_s);
}

/// Rules that hold in the database itself, whoever writes.
void TestAttachmentService::aFileByHandIsRefused()
{
    QFETCH(QString, statement);
    QFETCH(QString, codes);
    const bool sqlite = m_now->database->isSqlite();
    const TicketId ticket = made();
    const auto id = sent(draftOf(ticket, "x"_ba), "x"_ba);
    WOSHOU_VERIFY(id);
    const auto cut = await(files().begin(draftOf(ticket, bytesOf(2 * kChunk))));
    WOSHOU_VERIFY(cut);
    ConnectionSettings settings = m_now->database->administrator();
    if (!sqlite) {
        settings.user = u"wangmin"_s;
        settings.password = u"woshou-demo"_s;
    }
    const auto connection = Connection::open(settings);
    WOSHOU_VERIFY(connection);
    statement.replace("$ticket"_L1, QString::number(ticket.value()));
    statement.replace("$id"_L1, QString::number(id->value()));
    statement.replace("$cut"_L1, QString::number(cut->id.value()));
    statement.replace("$me"_L1, QString::number(desk().center.person().id.value()));
    statement.replace("$now"_L1, sqlite ? u"9100000000000"_s : u"now()"_s);
    statement.replace("$sha"_L1, QString(u"0"_s).repeated(64));
    statement.replace("$bytes"_L1, sqlite ? u"x'00'"_s : u"'\\x00'::bytea"_s);
    statement.replace("$line"_L1, sqlite ? u"char(10)"_s : u"chr(10)"_s);
    const auto refused = (*connection)->execute(statement);
    QVERIFY(!refused);
    QVERIFY2(codes.split(u' ').contains(refused.error().code),
             qPrintable(refused.error().code + u' ' + refused.error().detail));
}

QTEST_GUILESS_MAIN(TestAttachmentService)
#include "tst_attachmentservice.moc"
