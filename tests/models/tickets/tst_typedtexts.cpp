#include "models/tickets/typedtexts.h"
#include "services/tickets/draftstore.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

using Texts = TypedTexts::Texts;

/// Words that make trouble in a file and in its name.
const QString kWords = u"“不制冷”\n100 % & <b> \\ \" '"_s;

} // namespace

/// What was typed and not saved outlives the program (nothing typed is lost).
class TestTypedTexts : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aPlaceRemembersItsTexts();
    void whatWasTypedIsThereAfterTheEnd();
    void itReachesTheDiskWithoutAnEnd();
    void whatWasForgottenIsGone();
    void everyPersonHasTheirOwn();
    void aPlaceMayHaveAnyName();
    void aFileThatIsNoTextIsPassedOver();
    void draftsAndTextsDoNotMix();
    void aFolderThatCannotBeWrittenIsTold();

private:
    DraftStore store() const { return DraftStore(m_folder->path() + u"/drafts"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTypedTexts::aPlaceRemembersItsTexts()
{
    TypedTexts typed;
    QCOMPARE(typed.texts(u"1/reply"_s), Texts());
    typed.set(u"1/reply"_s, {{u"text"_s, kWords}});
    typed.set(u"2/reply"_s, {{u"text"_s, u"other"_s}});
    QCOMPARE(typed.texts(u"1/reply"_s), Texts({{u"text"_s, kWords}}));
    typed.forget(u"1/reply"_s);
    QCOMPARE(typed.texts(u"1/reply"_s), Texts());
    QCOMPARE(typed.texts(u"2/reply"_s), Texts({{u"text"_s, u"other"_s}}));
}

void TestTypedTexts::whatWasTypedIsThereAfterTheEnd()
{
    const DraftStore disk = store();
    {
        TypedTexts typed(&disk, u"wangmin"_s);
        typed.set(u"1/resolve"_s, {{u"cause"_s, kWords}, {u"tools"_s, QString()}});
    }
    const TypedTexts again(&disk, u"wangmin"_s);
    QCOMPARE(again.texts(u"1/resolve"_s), Texts({{u"cause"_s, kWords}, {u"tools"_s, QString()}}));
}

void TestTypedTexts::itReachesTheDiskWithoutAnEnd()
{
    const DraftStore disk = store();
    TypedTexts typed(&disk, u"wangmin"_s);
    typed.set(u"1/reply"_s, {{u"text"_s, u"a"_s}});
    typed.set(u"1/reply"_s, {{u"text"_s, u"ab"_s}});
    QTRY_COMPARE(TypedTexts(&disk, u"wangmin"_s).texts(u"1/reply"_s), Texts({{u"text"_s, u"ab"_s}}));
}

void TestTypedTexts::whatWasForgottenIsGone()
{
    const DraftStore disk = store();
    {
        TypedTexts typed(&disk, u"wangmin"_s);
        typed.set(u"1/reply"_s, {{u"text"_s, u"a"_s}});
    }
    {
        TypedTexts typed(&disk, u"wangmin"_s);
        typed.forget(u"1/reply"_s);
    }
    QCOMPARE(TypedTexts(&disk, u"wangmin"_s).texts(u"1/reply"_s), Texts());
    QVERIFY(disk.texts(u"wangmin"_s).isEmpty());
}

void TestTypedTexts::everyPersonHasTheirOwn()
{
    const DraftStore disk = store();
    {
        TypedTexts typed(&disk, u"wangmin"_s);
        typed.set(u"1/reply"_s, {{u"text"_s, u"a"_s}});
    }
    QCOMPARE(TypedTexts(&disk, u"zhangwei"_s).texts(u"1/reply"_s), Texts());
}

void TestTypedTexts::aPlaceMayHaveAnyName()
{
    const DraftStore disk = store();
    const QString place = u"../1/.答复 %2F"_s;
    QVERIFY(disk.saveText(u"../wang"_s, place, "{}").has_value());
    QCOMPARE(disk.texts(u"../wang"_s).keys(), QStringList{place});
    QVERIFY(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot) == QStringList{u"drafts"_s});
}

void TestTypedTexts::aFileThatIsNoTextIsPassedOver()
{
    const DraftStore disk = store();
    QVERIFY(disk.saveText(u"wangmin"_s, u"1/reply"_s, "half a fi").has_value());
    QVERIFY(disk.saveText(u"wangmin"_s, u"2/reply"_s, R"({"text": "whole"})").has_value());
    const TypedTexts typed(&disk, u"wangmin"_s);
    QCOMPARE(typed.texts(u"1/reply"_s), Texts());
    QCOMPARE(typed.texts(u"2/reply"_s), Texts({{u"text"_s, u"whole"_s}}));
}

void TestTypedTexts::draftsAndTextsDoNotMix()
{
    const DraftStore disk = store();
    QVERIFY(disk.saveText(u"wangmin"_s, u"1/reply"_s, "{}").has_value());
    QVERIFY(disk.drafts(u"wangmin"_s).isEmpty());
    QVERIFY(disk.save(TicketDraft(), u"wangmin"_s).has_value());
    QCOMPARE(disk.texts(u"wangmin"_s).size(), 1);
}

void TestTypedTexts::aFolderThatCannotBeWrittenIsTold()
{
    QFile file(m_folder->path() + u"/drafts"_s); // a file stands where the folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    const DraftStore disk = store();
    TypedTexts typed(&disk, u"wangmin"_s);
    QSignalSpy failed(&typed, &TypedTexts::saveFailed);
    typed.set(u"1/reply"_s, {{u"text"_s, u"a"_s}});
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(typed.texts(u"1/reply"_s), Texts({{u"text"_s, u"a"_s}}));
}

QTEST_GUILESS_MAIN(TestTypedTexts)
#include "tst_typedtexts.moc"
