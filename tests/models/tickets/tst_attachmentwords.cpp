#include "models/tickets/attachmentwords.h"
#include "models/tickets/ticketwords.h"

#include <QLocale>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

TicketEvent entry(const QString& action)
{
    TicketEvent event;
    event.kind = u"attachment"_s;
    event.personName = event.personNameEn = u"Wang Min"_s;
    event.data = u"{\"action\":\"%1\",\"name\":\"fault.jpg\",\"size\":1258291}"_s.arg(action);
    return event;
}

} // namespace

/// Files of tickets in words.
class TestAttachmentWords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theLogTellsOfFiles_data();
    void theLogTellsOfFiles();
    void aMergedTicketsFileSaysWhose();
    void sizesAreRounded_data();
    void sizesAreRounded();
    void everyDangerIsSaid();
    void everyFailureIsSaid_data();
    void everyFailureIsSaid();
};

void TestAttachmentWords::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestAttachmentWords::theLogTellsOfFiles_data()
{
    QTest::addColumn<QString>("said");
    QTest::newRow("attached") << u"attached fault.jpg (1.2 MB)"_s;
    QTest::newRow("removed") << u"removed the file fault.jpg"_s;
    QTest::newRow("restored") << u"put the file fault.jpg back"_s;
}

void TestAttachmentWords::theLogTellsOfFiles()
{
    const ReferenceData reference;
    const EventContext context{reference, [](const QString& column) { return column; }, {}};
    const EventWords words = eventWords(entry(QString::fromLatin1(QTest::currentDataTag())), context);
    QTEST(words.body, "said");
    QCOMPARE(words.head, u"Wang Min"_s);
    QCOMPARE(words.kind, EventWords::Kind::Step);
}

void TestAttachmentWords::aMergedTicketsFileSaysWhose()
{
    Attachment file;
    file.size = 1258291;
    file.authorName = file.authorNameEn = u"Wang Min"_s;
    file.at = Instant::fromMs(1'790'000'000'000);
    const QString own = attachmentFacts(file, file.at);
    QVERIFY2(own.startsWith(u"1.2 MB · Wang Min · "_s), qPrintable(own));
    file.source = u"W-2026-0017"_s;
    QCOMPARE(attachmentFacts(file, file.at), u"W-2026-0017 · "_s + own);
}

void TestAttachmentWords::sizesAreRounded_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << u"0 bytes"_s;
    QTest::newRow("kilobytes") << qint64(20 * 1024 + 700) << u"21 kB"_s;
    QTest::newRow("megabytes") << qint64(25 * 1024 * 1024) << u"25.0 MB"_s;
}

void TestAttachmentWords::sizesAreRounded()
{
    QFETCH(qint64, bytes);
    QTEST(sizeText(bytes), "text");
}

void TestAttachmentWords::everyDangerIsSaid()
{
    QVERIFY(fileRiskText(FileRisk::None).isEmpty());
    QStringList said;
    for (const FileRisk risk :
         {FileRisk::Program, FileRisk::Script, FileRisk::Shortcut, FileRisk::Container, FileRisk::Macros})
        said.append(fileRiskText(risk));
    QVERIFY(!said.contains(QString()));
    QCOMPARE(said.removeDuplicates(), 0);
}

void TestAttachmentWords::everyFailureIsSaid_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("SV013") << u"25.0 MB"_s;
    QTest::newRow("SV014") << u"changed while it was sent"_s;
    QTest::newRow("SV015") << u"200 files"_s;
    QTest::newRow("file_changed") << u"changed while it was sent"_s;
    QTest::newRow("file_unreadable") << u"cannot be read"_s;
    QTest::newRow("file_unwritable") << u"cannot be written"_s;
    QTest::newRow("file_damaged") << u"thrown away"_s;
}

void TestAttachmentWords::everyFailureIsSaid()
{
    QFETCH(QString, part);
    const Error error{ErrorKind::Validation, QString::fromLatin1(QTest::currentDataTag()), {}, {}};
    const QString said = attachmentErrorText(error, 25 * 1024 * 1024);
    QVERIFY2(said.contains(part), qPrintable(said));
    QVERIFY(attachmentErrorText(Error{ErrorKind::Connection, {}, {}, {}}, 0).isEmpty());
}

QTEST_GUILESS_MAIN(TestAttachmentWords)
#include "tst_attachmentwords.moc"
