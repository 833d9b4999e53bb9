#include "models/tickets/attachmentdownload.h"
#include "models/tickets/attachmentlistmodel.h"
#include "models/tickets/attachmentupload.h"
#include "models/tickets/filesdouble.h"
#include "support/servicedesk.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QSignalSpy>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kChunk = Attachment::kChunk;

QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

bool ends(const Transfer& transfer, Transfer::State state)
{
    return QTest::qWaitFor([&] { return transfer.state() == state; }, 10'000);
}

QByteArray someBytes(qint64 size)
{
    QByteArray bytes;
    while (bytes.size() < size)
        bytes += QByteArray::number(bytes.size()) + ' ';
    return bytes.first(size);
}

} // namespace

/// Files on their way to a ticket and back: whole, or not at all.
class TestAttachmentTransfer : public QObject
{
    Q_OBJECT

private slots:
    void thereAndBack_data();
    void thereAndBack();
    void aDamagedChunkIsNoticed_data() { TestDatabase::addBackends(); }
    void aDamagedChunkIsNoticed();
    void progressIsTold();
    void aPictureIsPasted();
    void whatCannotBeReadIsRefused_data();
    void whatCannotBeReadIsRefused();
    void aFailureGoesOn();
    void cancelLeavesNothing_data();
    void cancelLeavesNothing();
    void theLastWordIsNotCancelled();
    void aCancelledDownloadLeavesNoFile();
    void whereNothingCanBeWritten();
    void theListHasPictures();
};

void TestAttachmentTransfer::thereAndBack_data()
{
    QTest::addColumn<int>("backend");
    QTest::addColumn<qint64>("size");
    const bool server = qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL");
    for (const qint64 size : {qint64(0), qint64(1), kChunk, 3 * kChunk + 17}) {
        QTest::addRow("sqlite %lld", size) << int(Backend::Sqlite) << size;
        if (server)
            QTest::addRow("postgresql %lld", size) << int(Backend::Postgresql) << size;
    }
}

void TestAttachmentTransfer::thereAndBack()
{
    QFETCH(int, backend);
    QFETCH(qint64, size);
    const auto database = TestDatabase::make(Backend(backend));
    QVERIFY(database->setUp(60));
    const auto desk = ServiceDesk::at(*database);
    const AttachmentDesk files = AttachmentDesk::of(&desk->center);
    const auto ticket = desk->create();
    WOSHOU_VERIFY(ticket);
    QTemporaryDir folder;
    const QByteArray bytes = someBytes(size);
    AttachmentUpload upload(files, ticket->ticket.id, {u"a.txt"_s, written(folder, u"a.txt"_s, bytes), {}, {}});
    upload.start();
    QVERIFY2(ends(upload, Transfer::State::Finished), qPrintable(upload.error().detail));
    const auto list = await(files.list(ticket->ticket.id));
    WOSHOU_VERIFY(list);
    QCOMPARE(list->files.size(), 1);
    AttachmentDownload download(files, list->files.first(), folder.filePath(u"new/b.txt"_s), true);
    download.start();
    QVERIFY2(ends(download, Transfer::State::Finished), qPrintable(download.error().detail));
    QVERIFY(contentOf(download.path()) == bytes);
    QCOMPARE(QFile::permissions(download.path()) & (QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther),
             QFile::Permissions());
}

void TestAttachmentTransfer::aDamagedChunkIsNoticed()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(60));
    const auto desk = ServiceDesk::at(*database);
    const AttachmentDesk files = AttachmentDesk::of(&desk->center);
    const auto ticket = desk->create();
    WOSHOU_VERIFY(ticket);
    QTemporaryDir folder;
    AttachmentUpload upload(files, ticket->ticket.id,
                            {u"a.txt"_s, written(folder, u"a.txt"_s, someBytes(kChunk + 4)), {}, {}});
    upload.start();
    QVERIFY(ends(upload, Transfer::State::Finished));
    const Attachment file = await(files.list(ticket->ticket.id))->files.first();
    const bool sqlite = database->isSqlite();
    const auto connection = database->connect();
    WOSHOU_VERIFY(connection->execute(sqlite ? u"drop trigger attachment_chunk_is_never_changed"_s
                                             : u"set session_replication_role = replica"_s));
    WOSHOU_VERIFY(
        connection->execute(u"update attachment_chunk set bytes = %1 where position = 1 and attachment_id = %2"_s
                                .arg(sqlite ? u"x'20202020'"_s : u"'\\x20202020'::bytea"_s)
                                .arg(file.id.value())));
    AttachmentDownload download(files, file, folder.filePath(u"b.txt"_s), false);
    download.start();
    QVERIFY(ends(download, Transfer::State::Failed));
    QCOMPARE(download.error().code, u"file_damaged"_s);
    QVERIFY(!QFile::exists(download.path()));
}

void TestAttachmentTransfer::progressIsTold()
{
    FilesDouble center;
    QTemporaryDir folder;
    const QByteArray bytes = someBytes(4 * kChunk);
    AttachmentUpload upload(center.desk(), TicketId(1), {u"a.txt"_s, written(folder, u"a.txt"_s, bytes), {}, {}});
    QList<qint64> steps;
    connect(&upload, &Transfer::changed, this, [&] { steps.append(upload.done()); });
    upload.start();
    QVERIFY(ends(upload, Transfer::State::Finished));
    for (int chunk = 1; chunk <= 4; ++chunk)
        QVERIFY(steps.contains(chunk * kChunk));
    QVERIFY(std::is_sorted(steps.begin(), steps.end()));
    QCOMPARE(upload.size(), bytes.size());
    QVERIFY(center.kept.first().bytes == bytes);
}

void TestAttachmentTransfer::aPictureIsPasted()
{
    FilesDouble center;
    QImage picture(300, 200, QImage::Format_RGB32);
    picture.fill(Qt::red);
    AttachmentUpload upload(center.desk(), TicketId(1), {u"pasted.png"_s, {}, {}, picture});
    upload.start();
    QVERIFY(ends(upload, Transfer::State::Finished));
    const auto kept = center.kept.first();
    QCOMPARE(kept.file.mediaType, u"image/png"_s);
    QVERIFY(!kept.file.thumbnail.isEmpty());
    QCOMPARE(QImage::fromData(kept.bytes).size(), picture.size());
}

void TestAttachmentTransfer::whatCannotBeReadIsRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::newRow("gone") << u"/nowhere/a.txt"_s << u"file_unreadable"_s;
    QTest::newRow("folder") << QDir::tempPath() << u"file_unreadable"_s;
    QTest::newRow("device") << u"/dev/zero"_s << u"file_unreadable"_s;
    QTest::newRow("too large") << QCoreApplication::applicationFilePath() << u"SV013"_s;
}

void TestAttachmentTransfer::whatCannotBeReadIsRefused()
{
    QFETCH(QString, path);
    FilesDouble center;
    center.limit = 1000;
    AttachmentUpload upload(center.desk(), TicketId(1), {u"a"_s, path, {}, {}});
    upload.start();
    QVERIFY(ends(upload, Transfer::State::Failed));
    QTEST(upload.error().code, "code");
    QCOMPARE(center.states.asked(), 0);
}

// The connection was lost in the middle; the same key goes on, and nothing is sent twice.
void TestAttachmentTransfer::aFailureGoesOn()
{
    FilesDouble center;
    QTemporaryDir folder;
    const QByteArray bytes = someBytes(3 * kChunk);
    AttachmentUpload upload(center.desk(), TicketId(1), {u"a.txt"_s, written(folder, u"a.txt"_s, bytes), {}, {}});
    center.states.held = true;
    upload.start();
    QTRY_COMPARE(center.states.open(), 1);
    center.states.answer();
    QTRY_COMPARE(center.states.open(), 1);
    center.states.answer(0, failure(ErrorKind::Connection));
    QVERIFY(ends(upload, Transfer::State::Failed));
    center.states.held = false;
    upload.start();
    QVERIFY(ends(upload, Transfer::State::Finished));
    QCOMPARE(center.kept.size(), 1);
    QVERIFY(center.kept.first().bytes == bytes);
}

void TestAttachmentTransfer::cancelLeavesNothing_data()
{
    QTest::addColumn<int>("answers"); ///< of the center until it is cancelled
    QTest::newRow("before anything is known") << 0;
    QTest::newRow("begun") << 1;
    QTest::newRow("in the middle") << 2;
}

void TestAttachmentTransfer::cancelLeavesNothing()
{
    QFETCH(int, answers);
    FilesDouble center;
    QTemporaryDir folder;
    const QString path = written(folder, u"a.txt"_s, someBytes(5 * kChunk));
    AttachmentUpload upload(center.desk(), TicketId(1), {u"a.txt"_s, path, {}, {}});
    center.states.held = true;
    upload.start();
    for (int i = 0; i < answers; ++i) {
        QTRY_COMPARE(center.states.open(), 1);
        center.states.answer();
    }
    QTRY_COMPARE(center.states.open(), 1);
    upload.cancel();
    QCOMPARE(upload.state(), Transfer::State::Cancelled);
    center.states.answer();
    QTRY_VERIFY(center.kept.isEmpty());
}

void TestAttachmentTransfer::theLastWordIsNotCancelled()
{
    FilesDouble center;
    AttachmentUpload upload(center.desk(), TicketId(1), {u"a.txt"_s, {}, "x"_ba, {}});
    center.saves.held = true;
    upload.start();
    QTRY_COMPARE(center.saves.open(), 1);
    upload.cancel();
    QCOMPARE(upload.state(), Transfer::State::Running);
    center.saves.answer();
    QVERIFY(ends(upload, Transfer::State::Finished));
    QCOMPARE(center.shown(TicketId(1)).size(), 1);
}

void TestAttachmentTransfer::aCancelledDownloadLeavesNoFile()
{
    FilesDouble center;
    QTemporaryDir folder;
    const Attachment file = center.add(TicketId(1), u"a.txt"_s, someBytes(2 * kChunk));
    AttachmentDownload download(center.desk(), file, folder.filePath(u"a.txt"_s), false);
    center.chunks.held = true;
    download.start();
    QTRY_COMPARE(center.chunks.open(), 1);
    center.chunks.answer();
    QTRY_COMPARE(center.chunks.open(), 1);
    QCOMPARE(download.done(), kChunk);
    download.cancel();
    center.chunks.answer();
    QTRY_VERIFY(QDir(folder.path()).isEmpty());
}

void TestAttachmentTransfer::whereNothingCanBeWritten()
{
    FilesDouble center;
    const Attachment file = center.add(TicketId(1), u"a.txt"_s, "x"_ba);
    AttachmentDownload download(center.desk(), file, u"/proc/no/such/a.txt"_s, false);
    download.start();
    QVERIFY(ends(download, Transfer::State::Failed));
    QCOMPARE(download.error().code, u"file_unwritable"_s);
}

void TestAttachmentTransfer::theListHasPictures()
{
    FilesDouble center;
    QImage picture(300, 200, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    AttachmentUpload upload(center.desk(), TicketId(1), {u"fault.png"_s, {}, {}, picture});
    upload.start();
    QVERIFY(ends(upload, Transfer::State::Finished));
    center.add(TicketId(1), u"report.pdf"_s, "%PDF"_ba);
    center.add(TicketId(2), u"other.pdf"_s, "%PDF"_ba);
    AttachmentListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDesk(center.desk(), [&] { return center.now; });
    model.load(TicketId(1));
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), u"fault.png"_s);
    QVERIFY(!model.index(0).data(AttachmentListModel::PictureRole).value<QImage>().isNull());
    QVERIFY(model.index(1).data(AttachmentListModel::PictureRole).value<QImage>().isNull());
    QVERIFY(model.index(1).data(AttachmentListModel::FactsRole).toString().contains(u"4 "_s));
    // An answer that comes late is not shown under another ticket.
    center.lists.held = true;
    model.load(TicketId(1));
    model.load(TicketId(2));
    QCOMPARE(model.rowCount(), 0);
    center.lists.answer(1);
    center.lists.answer(0);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.file(0)->name, u"other.pdf"_s);
}

QTEST_MAIN(TestAttachmentTransfer)
#include "tst_attachmenttransfer.moc"
