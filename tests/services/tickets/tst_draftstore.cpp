#include "services/core/databaseurl.h"
#include "services/tickets/draftstore.h"
#include "services/tickets/draftwriter.h"
#include "support/testdatabase.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

TicketDraft someDraft(const QString& words = u"空调不制冷"_s)
{
    TicketDraft draft;
    draft.customerName = u"王女士"_s;
    draft.phone = u"138 0571"_s; // not complete: a draft is kept as it stands
    draft.purchasedOn = QDate(2025, 6, 18);
    draft.ticket.words = words;
    draft.ticket.priority = Priority::Urgent;
    draft.ticket.calmed = true;
    return draft;
}

} // namespace

/// Nothing typed is lost: drafts on this desk's own disk.
class TestDraftStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aDraftComesBackAsItWasTyped();
    void theNewestComesFirst();
    void aSavedTicketsDraftGoes();
    void everyPersonHasTheirOwn();
    void everyCenterHasItsOwn();
    void onlyTheOwnerMayRead();
    void aLoginIsNeverAPath_data();
    void aLoginIsNeverAPath();
    void whatCannotBeReadIsLeftAlone();
    void whatCannotBeWrittenIsSaid();
    void hostileFilesAreSurvived();
    void theWriterLeavesTheNewestOnTheDisk();
    void theWriterForgetsWhatIsSaved();
    void theWriterSaysWhatCannotBeWritten();

private:
    void put(const QString& name, const QByteArray& content);
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestDraftStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"drafts"_s);
}

void TestDraftStore::put(const QString& name, const QByteArray& content)
{
    QVERIFY(QDir().mkpath(m_path + u"/wangmin"_s));
    QFile file(m_path + u"/wangmin/"_s + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void TestDraftStore::aDraftComesBackAsItWasTyped()
{
    const DraftStore store(m_path);
    const TicketDraft draft = someDraft(u"引号 \" ' \\ 与 😀\n第二行"_s);
    WOSHOU_VERIFY(store.save(draft, u"wangmin"_s));
    const auto drafts = store.drafts(u"wangmin"_s);
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts.constFirst().key, draft.key);
    QCOMPARE(drafts.constFirst().toJson(), draft.toJson());
    QCOMPARE(drafts.constFirst().ticket.words, draft.ticket.words);
}

void TestDraftStore::theNewestComesFirst()
{
    const DraftStore store(m_path);
    const TicketDraft older = someDraft(u"旧"_s);
    const TicketDraft newer = someDraft(u"新"_s);
    WOSHOU_VERIFY(store.save(newer, u"wangmin"_s));
    WOSHOU_VERIFY(store.save(older, u"wangmin"_s));
    QFile file(m_path + u"/wangmin/"_s + older.key.toString(QUuid::WithoutBraces) + u".json"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime(QDate(2026, 1, 1), QTime(0, 0)), QFileDevice::FileModificationTime));
    file.close();
    const auto drafts = store.drafts(u"wangmin"_s);
    QCOMPARE(drafts.size(), 2);
    QCOMPARE(drafts.constFirst().ticket.words, u"新"_s);
}

void TestDraftStore::aSavedTicketsDraftGoes()
{
    const DraftStore store(m_path);
    const TicketDraft kept = someDraft();
    const TicketDraft saved = someDraft();
    WOSHOU_VERIFY(store.save(kept, u"wangmin"_s));
    WOSHOU_VERIFY(store.save(saved, u"wangmin"_s));
    store.remove(saved.key);
    store.remove(QUuid::createUuid()); // nothing happens
    QCOMPARE(store.drafts(u"wangmin"_s).size(), 1);
    QCOMPARE(store.drafts(u"wangmin"_s).constFirst().key, kept.key);
}

void TestDraftStore::everyPersonHasTheirOwn()
{
    const DraftStore store(m_path);
    WOSHOU_VERIFY(store.save(someDraft(), u"wangmin"_s));
    QVERIFY(store.drafts(u"lina"_s).isEmpty());
}

// A customer's number means somebody else in another center.
void TestDraftStore::everyCenterHasItsOwn()
{
    const auto folder = [](const QString& url) { return DraftStore::folderOf(*DatabaseUrl::parse(url)); };
    QCOMPARE(folder(u"sqlite:/srv/a.sqlite"_s), folder(u"sqlite:/srv/../srv/a.sqlite"_s));
    QCOMPARE(folder(u"postgresql://Pg.example/center"_s), folder(u"postgresql://min@pg.example:5432/center"_s));
    const QStringList centers = {u"sqlite:/srv/a.sqlite"_s, u"sqlite:/srv/b.sqlite"_s,
                                 u"postgresql://pg.example/center"_s, u"postgresql://pg.example/other"_s,
                                 u"postgresql://pg.example:5433/center"_s};
    QStringList folders;
    for (const QString& center : centers)
        folders.append(folder(center));
    QCOMPARE(folders.removeDuplicates(), 0);
}

void TestDraftStore::onlyTheOwnerMayRead()
{
    const DraftStore store(m_path);
    const TicketDraft draft = someDraft();
    for (int time = 0; time < 2; ++time) { // a file that is there already stays closed, too
        WOSHOU_VERIFY(store.save(draft, u"wangmin"_s));
        WOSHOU_VERIFY(store.saveText(u"wangmin"_s, u"12/reply"_s, "hello"));
    }
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QFileInfoList files = QDir(m_path + u"/wangmin"_s).entryInfoList(QDir::Files | QDir::Hidden);
    QCOMPARE(files.size(), 2);
    for (const QFileInfo& file : files)
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
    for (const QString& folder : {m_path, m_path + u"/wangmin"_s})
        QVERIFY2(!(QFileInfo(folder).permissions() & others), qPrintable(folder));
}

void TestDraftStore::aLoginIsNeverAPath_data()
{
    QTest::addColumn<QString>("login");
    for (const char16_t* login : {u"..", u"../../etc", u"/tmp/x", u"a/b", u".", u"王敏", u"a b", u"%2E", u"c:\\x"})
        QTest::newRow(qPrintable(QStringView(login).toString())) << QStringView(login).toString();
}

void TestDraftStore::aLoginIsNeverAPath()
{
    QFETCH(QString, login);
    const DraftStore store(m_path);
    const TicketDraft draft = someDraft();
    WOSHOU_VERIFY(store.save(draft, login));
    QCOMPARE(store.drafts(login).size(), 1);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"drafts"_s});
    QCOMPARE(QDir(m_path).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    store.remove(draft.key);
    QVERIFY(store.drafts(login).isEmpty());
}

void TestDraftStore::whatCannotBeReadIsLeftAlone()
{
    const DraftStore store(m_path);
    const QList<std::pair<QString, QByteArray>> files = {
        {u"empty.json"_s, {}},
        {u"half.json"_s, someDraft().toJson().left(200)},
        {u"other.json"_s, R"({"name": "another program's"})"},
        {u"newer.json"_s, someDraft().toJson().replace("\"woshou_draft\": 1", "\"woshou_draft\": 99")},
        {u"noise.json"_s, QByteArray(3000, '\xff')},
        {u"readme.txt"_s, "not mine"}};
    for (const auto& [name, content] : files)
        put(name, content);
    WOSHOU_VERIFY(store.save(someDraft(), u"wangmin"_s));
    QCOMPARE(store.drafts(u"wangmin"_s).size(), 1);
    for (const auto& [name, content] : files) {
        QFile file(m_path + u"/wangmin/"_s + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }
}

void TestDraftStore::whatCannotBeWrittenIsSaid()
{
    QFile inTheWay(m_path);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    WOSHOU_REFUSED(DraftStore(m_path).save(someDraft(), u"wangmin"_s), ErrorKind::Connection, u"read_only"_s);
}

void TestDraftStore::hostileFilesAreSurvived()
{
    const QByteArray good = someDraft(QString(u"字"_s).repeated(300)).toJson();
    QRandomGenerator dice(20260715);
    const DraftStore store(m_path);
    for (int i = 0; i < 1500; ++i) {
        QByteArray bytes = good;
        for (int n = dice.bounded(1, 9); n > 0; --n) {
            const int at = dice.bounded(int(bytes.size()));
            switch (dice.bounded(5)) {
            case 0:
                bytes[at] = char(dice.bounded(256));
                break;
            case 1:
                bytes.insert(at, QByteArray(dice.bounded(1, 40), char(dice.bounded(256))));
                break;
            case 2:
                bytes.remove(at, dice.bounded(1, 40));
                break;
            case 3:
                bytes.insert(at, QByteArray("[").repeated(dice.bounded(1, 3000)));
                break;
            default:
                bytes.replace(QByteArray::number(dice.bounded(10)), "-99999999999999999999e999");
            }
            if (bytes.isEmpty())
                bytes = "{";
        }
        put(u"fuzz.json"_s, bytes);
        const auto drafts = store.drafts(u"wangmin"_s);
        QVERIFY(drafts.size() <= 1);
        if (!drafts.isEmpty()) // what was taken is a draft that can be kept again
            QVERIFY(TicketDraft::fromJson(drafts.constFirst().toJson()).has_value());
    }
}

void TestDraftStore::theWriterLeavesTheNewestOnTheDisk()
{
    const DraftStore store(m_path);
    TicketDraft draft = someDraft();
    const TicketDraft other = someDraft();
    {
        DraftWriter writer(&store, u"wangmin"_s);
        writer.save(other);
        for (int n = 1; n <= 200; ++n) {
            draft.ticket.words = QString::number(n);
            writer.save(draft);
        }
    } // closing the page waits for the disk
    const auto drafts = store.drafts(u"wangmin"_s);
    QCOMPARE(drafts.size(), 2);
    const bool first = drafts.constFirst().key == draft.key;
    QCOMPARE(drafts.at(first ? 0 : 1).ticket.words, u"200"_s);
}

void TestDraftStore::theWriterForgetsWhatIsSaved()
{
    const DraftStore store(m_path);
    const TicketDraft draft = someDraft();
    {
        DraftWriter writer(&store, u"wangmin"_s);
        QSignalSpy saved(&writer, &DraftWriter::saved);
        writer.save(draft);
        QVERIFY(saved.wait());
        QCOMPARE(saved.constFirst().constFirst().toUuid(), draft.key);
        writer.save(draft);
        writer.remove(draft.key);
    }
    QVERIFY(store.drafts(u"wangmin"_s).isEmpty());
}

void TestDraftStore::theWriterSaysWhatCannotBeWritten()
{
    QFile inTheWay(m_path);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const DraftStore store(m_path);
    DraftWriter writer(&store, u"wangmin"_s);
    QSignalSpy failed(&writer, &DraftWriter::failed);
    writer.save(someDraft());
    QVERIFY(failed.wait());
    QCOMPARE(failed.constFirst().constFirst().value<Error>().code, u"read_only"_s);
}

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draftstore.moc"
