#include "domain/admin/jsonreader.h"
#include "domain/support/randomtext.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const QString kRoot = QStringLiteral("root");

QString pathOf(const JsonReader& reader)
{
    return reader.failed() ? reader.failed()->field : QString();
}

/// Reads everything there is as every type there is.
void readAll(const JsonReader& json, int depth)
{
    json.text();
    json.flag();
    json.number(0, 0, 10);
    json.real(0, 0, 1);
    json.seconds();
    json.texts();
    if (depth == 0)
        return;
    for (const QString& key : json.keys())
        readAll(json.at(key), depth - 1);
    for (const JsonReader& item : json.items())
        readAll(item, depth - 1);
}

} // namespace

/// A center's own documents: what does not fit is said once, with its path.
class TestJsonReader : public QObject
{
    Q_OBJECT

private slots:
    void whatFitsIsRead();
    void whatIsAbsentGivesTheFallback_data();
    void whatIsAbsentGivesTheFallback();
    void aWrongTypeIsNamedByItsPath_data();
    void aWrongTypeIsNamedByItsPath();
    void aNumberHasItsRange_data();
    void aNumberHasItsRange();
    void whatIsNoJsonIsRefused_data();
    void whatIsNoJsonIsRefused();
    void theFirstComplaintStays();
    void childrenComplainForTheWhole();
    void textsPassTheGate();
    void mutatedDocumentsNeverCrash();
};

void TestJsonReader::whatFitsIsRead()
{
    const JsonReader json(QByteArray(R"({"text": "空调", "flag": true, "number": 7, "real": 0.25, "list": ["a", "b"],
                              "object": {"b": 1, "a": 2}, "seconds": 900})"),
                          kRoot);
    QCOMPARE(json.at(u"text"_s).text(), u"空调"_s);
    QCOMPARE(json.at(u"flag"_s).flag(), true);
    QCOMPARE(json.at(u"number"_s).number(0, 0, 10), 7);
    QCOMPARE(json.at(u"real"_s).real(0, 0, 1), 0.25);
    QCOMPARE(json.at(u"list"_s).texts(), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(json.at(u"list"_s).isArray());
    QCOMPARE(json.at(u"list"_s).items().at(1).path(), u"root.list[1]"_s);
    QCOMPARE(json.at(u"object"_s).keys(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(json.at(u"seconds"_s).seconds(), std::optional<qint64>(900));
    QVERIFY(json.has(u"text"_s) && !json.has(u"nothing"_s));
    QVERIFY(!json.failed());
}

void TestJsonReader::whatIsAbsentGivesTheFallback_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("absent") << QByteArray("{}");
    QTest::newRow("null") << QByteArray(R"({"key": null})");
}

void TestJsonReader::whatIsAbsentGivesTheFallback()
{
    QFETCH(QByteArray, json);
    const JsonReader root(json, kRoot);
    const JsonReader key = root.at(u"key"_s);
    QVERIFY(key.isAbsent());
    QCOMPARE(key.text(u"x"_s), u"x"_s);
    QCOMPARE(key.flag(true), true);
    QCOMPARE(key.number(5, 0, 9), 5);
    QCOMPARE(key.real(0.5, 0, 1), 0.5);
    QVERIFY(!key.seconds());
    QVERIFY(key.texts().isEmpty() && key.items().isEmpty() && key.keys().isEmpty());
    QVERIFY(key.at(u"deeper"_s).at(u"still"_s).isAbsent());
    QVERIFY(!root.failed());
}

void TestJsonReader::aWrongTypeIsNamedByItsPath_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("as");
    QTest::addColumn<bool>("fits");
    const QList<std::pair<QByteArray, QString>> values = {
        {"\"x\"", u"text"_s}, {"true", u"flag"_s}, {"5", u"number"_s}, {"[]", u"items"_s}, {"{}", u"keys"_s}};
    for (const auto& [value, own] : values) {
        for (const QString& as : {u"text"_s, u"flag"_s, u"number"_s, u"items"_s, u"keys"_s})
            QTest::addRow("%s as %s", value.constData(), qPrintable(as)) << value << as << (own == as);
    }
}

void TestJsonReader::aWrongTypeIsNamedByItsPath()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, as);
    QFETCH(bool, fits);
    const JsonReader root("{\"list\": [0, {\"key\": " + value + "}]}", kRoot);
    const JsonReader key = root.at(u"list"_s).items().at(1).at(u"key"_s);
    if (as == "text"_L1)
        key.text();
    else if (as == "flag"_L1)
        key.flag();
    else if (as == "number"_L1)
        key.number(0, 0, 9);
    else if (as == "items"_L1)
        key.items();
    else
        key.keys();
    QCOMPARE(pathOf(root), fits ? QString() : u"root.list[1].key"_s);
    if (!fits) {
        QCOMPARE(root.failed()->kind, ErrorKind::Validation);
        QVERIFY(root.failed()->detail.startsWith(u"root.list[1].key: "_s));
    }
}

void TestJsonReader::aNumberHasItsRange_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<int>("value");
    QTest::newRow("least") << QByteArray("1") << true << 1;
    QTest::newRow("most") << QByteArray("100") << true << 100;
    QTest::newRow("as a real") << QByteArray("7.0") << true << 7;
    QTest::newRow("with an exponent") << QByteArray("1e2") << true << 100;
    QTest::newRow("below") << QByteArray("0") << false << 50;
    QTest::newRow("above") << QByteArray("101") << false << 50;
    QTest::newRow("negative") << QByteArray("-1") << false << 50;
    QTest::newRow("a half") << QByteArray("1.5") << false << 50;
    QTest::newRow("huge") << QByteArray("1e300") << false << 50;
    QTest::newRow("beyond 32 bits") << QByteArray("4294967297") << false << 50;
    QTest::newRow("beyond 64 bits") << QByteArray("18446744073709551617") << false << 50;
    QTest::newRow("tiny") << QByteArray("1e-300") << false << 50;
    QTest::newRow("quoted") << QByteArray("\"7\"") << false << 50;
}

void TestJsonReader::aNumberHasItsRange()
{
    QFETCH(QByteArray, number);
    QFETCH(bool, fits);
    QFETCH(int, value);
    const JsonReader root("{\"n\": " + number + "}", kRoot);
    QCOMPARE(root.at(u"n"_s).number(50, 1, 100), value);
    QCOMPARE(pathOf(root), fits ? QString() : u"root.n"_s);
}

void TestJsonReader::whatIsNoJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("number") << QByteArray("5");
    QTest::newRow("infinity") << QByteArray("{\"a\": 1e999}");
    QTest::newRow("not a number") << QByteArray("{\"a\": NaN}");
    QTest::newRow("comment") << QByteArray("{} // note");
    QTest::newRow("trailing comma") << QByteArray("{\"a\": 1,}");
    QTest::newRow("single quotes") << QByteArray("{'a': 1}");
    QTest::newRow("cut off") << QByteArray("{\"a\": [1, 2");
    QTest::newRow("two documents") << QByteArray("{}{}");
    QTest::newRow("bad UTF-8") << QByteArray("{\"a\": \"\xC3\x28\"}");
    QTest::newRow("NUL bytes") << QByteArray(64, '\0');
    QTest::newRow("a hundred thousand brackets") << QByteArray(100000, '[');
    QTest::newRow("deeper than any document") << QByteArray(5000, '[') + QByteArray(5000, ']');
}

void TestJsonReader::whatIsNoJsonIsRefused()
{
    QFETCH(QByteArray, bytes);
    const JsonReader root(bytes, kRoot);
    QVERIFY(root.failed());
    QCOMPARE(pathOf(root), kRoot);
    QCOMPARE(root.failed()->kind, ErrorKind::Validation);
    readAll(root, 3);
    QCOMPARE(pathOf(root), kRoot);
}

void TestJsonReader::theFirstComplaintStays()
{
    const JsonReader root(QByteArray(R"({"a": 1, "b": 2})"), kRoot);
    root.at(u"b"_s).text();
    root.at(u"a"_s).text();
    QCOMPARE(pathOf(root), u"root.b"_s);
    root.complain(u"later"_s);
    QCOMPARE(pathOf(root), u"root.b"_s);
}

void TestJsonReader::childrenComplainForTheWhole()
{
    const JsonReader root(QByteArray(R"({"a": {"b": [[{"c": 1}]]}})"), kRoot);
    const JsonReader deep = root.at(u"a"_s).at(u"b"_s).items().at(0).items().at(0).at(u"c"_s);
    deep.complain(u"not today"_s);
    QCOMPARE(pathOf(root), u"root.a.b[0][0].c"_s);
    QCOMPARE(root.failed()->detail, u"root.a.b[0][0].c: not today"_s);
    QCOMPARE(pathOf(deep), pathOf(root));
}

void TestJsonReader::textsPassTheGate()
{
    const JsonReader root(QByteArray(R"({"a": "空\u0000调\u202E", "b": "e\u0301", "c": "\uD83D", "d": ["x\r\ny"]})"),
                          kRoot);
    QCOMPARE(root.at(u"a"_s).text(), u"空调"_s);
    QCOMPARE(root.at(u"b"_s).text(), u"é"_s);
    QVERIFY(root.at(u"c"_s).text().isValidUtf16());
    QCOMPARE(root.at(u"d"_s).texts(), QStringList{u"x\ny"_s});
}

void TestJsonReader::mutatedDocumentsNeverCrash()
{
    const QByteArray json = R"({"list": [{"code": "a", "zh": "空调", "n": 5, "flag": true, "deep": {"x": [1, [2]]}}]})";
    RandomText random(5);
    for (int i = 0; i < 3000; ++i) {
        const JsonReader root(random.mutated(json), kRoot);
        readAll(root, 5);
        QVERIFY(root.failed()); // something was read as what it is not
        QVERIFY(pathOf(root).startsWith(kRoot));
    }
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
