#include "domain/customers/namekeys.h"
#include "domain/support/randomtext.h"

#include <QTest>

#include <algorithm>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

bool isFoundBy(const QString& name, const QString& typed)
{
    const QStringList keys = nameKeys(name);
    const QString query = nameQuery(typed);
    return std::any_of(keys.begin(), keys.end(), [&](const QString& key) { return key.startsWith(query); });
}

} // namespace

/// What a name, a serial and an order number are found by (Intake's recognition, R-034).
class TestNameKeys : public QObject
{
    Q_OBJECT

private slots:
    void aNameIsFoundBy_data();
    void aNameIsFoundBy();
    void aNameIsNotFoundBy_data();
    void aNameIsNotFoundBy();
    void theBookReadsTheSurname();
    void everyNameIsFoundByItself();
    void aCodeHasOneForm_data();
    void aCodeHasOneForm();
};

void TestNameKeys::aNameIsFoundBy_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    const auto row = [](const char* tag, const QString& name, const QString& typed) {
        QTest::newRow(tag) << name << typed;
    };
    row("initials with two letters", u"张伟"_s, u"zhw"_s);
    row("initials with one", u"张伟"_s, u"zw"_s);
    row("capitals", u"张伟"_s, u"ZHW"_s);
    row("full width", u"张伟"_s, u"ｚｈｗ"_s);
    row("whole pinyin", u"张伟"_s, u"zhangwei"_s);
    row("pinyin with a blank", u"张伟"_s, u"Zhang Wei"_s);
    row("begun pinyin", u"张伟"_s, u"zhangw"_s);
    row("surname only", u"张伟"_s, u"zhang"_s);
    row("characters", u"张伟"_s, u"张"_s);
    row("traditional typed", u"张伟"_s, u"張偉"_s);
    row("traditional kept", u"張偉"_s, u"张伟"_s);
    row("traditional by pinyin", u"張偉"_s, u"zhw"_s);
    row("two letters first, one later", u"张志伟"_s, u"zhzw"_s);
    row("two letters each", u"张志伟"_s, u"zhzhw"_s);
    row("曾 as a surname", u"曾国强"_s, u"zeng"_s);
    row("单 as a surname", u"单雄"_s, u"shanx"_s);
    row("仇 as a surname", u"仇英"_s, u"qy"_s);
    row("解 as a surname", u"解小东"_s, u"xxd"_s);
    row("区 as a surname", u"区志航"_s, u"ou"_s);
    row("查 as a surname", u"查良镛"_s, u"zhaliang"_s);
    row("盖 as a surname", u"盖丽丽"_s, u"geli"_s);
    row("尉迟, of two characters", u"尉迟恭"_s, u"yuchi"_s);
    row("read as in a word, too", u"曾国强"_s, u"ceng"_s);
    row("a firm is no surname", u"解放路小学"_s, u"jiefanglu"_s);
    row("ü as u", u"吕布"_s, u"lubu"_s);
    row("ü as v", u"吕布"_s, u"lvbu"_s);
    row("letters and characters", u"3M中国"_s, u"3mzg"_s);
    row("letters only", u"Siemens AG"_s, u"siemensa"_s);
    row("signs only", u"※※"_s, u"※"_s);
}

void TestNameKeys::aNameIsFoundBy()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QVERIFY2(isFoundBy(name, typed), qPrintable(nameKeys(name).join(u' ')));
}

void TestNameKeys::aNameIsNotFoundBy_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::newRow("its end") << u"张伟"_s << u"wei"_s;
    QTest::newRow("another's initials") << u"张伟"_s << u"zl"_s;
    QTest::newRow("two letters where there is one") << u"曾伟"_s << u"zhw"_s;
    QTest::newRow("another character of the sound") << u"张伟"_s << u"章"_s;
    QTest::newRow("more than it has") << u"张伟"_s << u"zhangweim"_s;
}

void TestNameKeys::aNameIsNotFoundBy()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QVERIFY2(!isFoundBy(name, typed), qPrintable(nameKeys(name).join(u' ')));
}

void TestNameKeys::theBookReadsTheSurname()
{
    QCOMPARE(bookKey(nameKeys(u"曾国强")), u"zengguoqiang"_s);
    QCOMPARE(bookKey(nameKeys(u"Siemens")), u"siemens"_s);
}

void TestNameKeys::everyNameIsFoundByItself()
{
    RandomText random(3);
    for (int i = 0; i < 500; ++i) {
        const QString name = random.hostile(20);
        const QStringList keys = nameKeys(name);
        QVERIFY(!keys.contains(QString()));
        QCOMPARE(keys, nameKeys(name));
        QVERIFY2(nameQuery(name).isEmpty() || keys.constFirst() == nameQuery(name), qPrintable(name));
        for (const QString& key : keys)
            QVERIFY2(key.toUtf8().size() <= 4 * 64 && !key.back().isHighSurrogate(), qPrintable(name));
    }
}

void TestNameKeys::aCodeHasOneForm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("key");
    QTest::newRow("as it stands") << u"YQ23064471902"_s << u"YQ23064471902"_s;
    QTest::newRow("small and parted") << u"yq2306 447-1902"_s << u"YQ23064471902"_s;
    QTest::newRow("full width") << u"ＹＱ２３０６４４７１９０２"_s << u"YQ23064471902"_s;
    QTest::newRow("order number") << u"2306-1187-4520"_s << u"230611874520"_s;
    QTest::newRow("too short") << u"A123"_s << QString();
    QTest::newRow("no digit") << u"Siemens"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestNameKeys::aCodeHasOneForm()
{
    QFETCH(QString, typed);
    QTEST(codeKey(typed), "key");
}

QTEST_GUILESS_MAIN(TestNameKeys)
#include "tst_namekeys.moc"
