#include "domain/knowledge/searchterms.h"
#include "domain/support/randomtext.h"

#include <QSet>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// what is written and what is searched for become the same terms.
class TestSearchTerms : public QObject
{
    Q_OBJECT

private slots:
    void aTextIsFolded_data();
    void aTextIsFolded();
    void foldingTwiceChangesNothing();
    void aTextBecomesTerms_data();
    void aTextBecomesTerms();
    void aQueryBecomesTerms_data();
    void aQueryBecomesTerms();
    void aModelIsFoundHoweverItIsWritten_data();
    void aModelIsFoundHoweverItIsWritten();
    void everyQueryOfAPieceIsFoundInItsText();
    void aLongWordIsCut();
    void theExpressionsAreQuoted_data();
    void theExpressionsAreQuoted();
    void theVectorHasPositions_data();
    void theVectorHasPositions();
    void hostileTextMakesSoundExpressions();
};

void TestSearchTerms::aTextIsFolded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("case") << u"KFR Wi-Fi"_s << u"kfr wi-fi"_s;
    QTest::newRow("width") << u"ＫＦＲ－３５"_s << u"kfr-35"_s;
    QTest::newRow("traditional") << u"冷氣機不製冷"_s << u"冷气机不制冷"_s;
    QTest::newRow("traditional words") << u"洗衣機漏水"_s << u"洗衣机漏水"_s;
    QTest::newRow("simplified stays") << u"洗衣机"_s << u"洗衣机"_s;
    QTest::newRow("ligature") << u"ﬁlter"_s << u"filter"_s;
    QTest::newRow("half-width kana") << u"ｶﾞｽ"_s << u"ガス"_s;
    QTest::newRow("circled") << u"①"_s << u"1"_s;
    QTest::newRow("unit") << u"35㎡"_s << u"35m2"_s;
    QTest::newRow("direction marks") << u"a\u202Eb"_s << u"ab"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s << u"ab"_s;
    QTest::newRow("beyond the first plane") << u"𠮷"_s << u"𠮷"_s;
}

void TestSearchTerms::aTextIsFolded()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(foldForSearch(text), folded);
}

void TestSearchTerms::foldingTwiceChangesNothing()
{
    RandomText random(67);
    for (int i = 0; i < 1500; ++i) {
        const QString once = foldForSearch(random.hostile(30));
        QCOMPARE(foldForSearch(once), once);
    }
}

void TestSearchTerms::aTextBecomesTerms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("terms");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("signs") << u"，。！%_'\""_s << QString();
    QTest::newRow("one Han") << u"水"_s << u"水"_s;
    QTest::newRow("two Han") << u"漏水"_s << u"漏 水 漏水"_s;
    QTest::newRow("three Han") << u"不制冷"_s << u"不 制 冷 不制 制冷"_s;
    QTest::newRow("two runs") << u"漏水，异响"_s << u"漏 水 漏水 异 响 异响"_s;
    QTest::newRow("English") << u"Not cooling!"_s << u"not cooling"_s;
    QTest::newRow("repetition stays") << u"漏 漏"_s << u"漏 漏"_s;
    QTest::newRow("model") << u"KFR-35GW/N8"_s << u"kfr 35gw n8 kfr35gw kfr35gwn8"_s;
    QTest::newRow("mixed") << u"显示E3不排水"_s << u"显 示 显示 e3 不 排 水 不排 排水"_s;
    QTest::newRow("dash at the end") << u"KFR-"_s << u"kfr"_s;
    QTest::newRow("accent") << u"Café"_s << u"café"_s;
    QTest::newRow("emoji parts") << u"漏😀水"_s << u"漏 水"_s;
    QTest::newRow("Thai marks stay in the word") << u"น้ำ"_s << foldForSearch(u"น้ำ"_s);
}

void TestSearchTerms::aTextBecomesTerms()
{
    QFETCH(QString, text);
    QFETCH(QString, terms);
    QCOMPARE(indexTerms(text).join(u' '), terms);
}

void TestSearchTerms::aQueryBecomesTerms_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("terms");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("blanks") << u" \t\n"_s << QString();
    QTest::newRow("percent") << u"%"_s << QString();
    QTest::newRow("underscore") << u"_"_s << QString();
    QTest::newRow("percent in a number") << u"100%"_s << u"100"_s;
    QTest::newRow("one Han") << u"漏"_s << u"漏"_s;
    QTest::newRow("two Han") << u"漏水"_s << u"漏水"_s;
    QTest::newRow("four Han") << u"室外机不转"_s << u"室外 外机 机不 不转"_s;
    QTest::newRow("apart") << u"漏 水"_s << u"漏 水"_s;
    QTest::newRow("no repetition") << u"漏水漏水"_s << u"漏水 水漏"_s;
    QTest::newRow("traditional") << u"不製冷"_s << u"不制 制冷"_s;
    QTest::newRow("English") << u"Paper JAM"_s << u"paper jam"_s;
    QTest::newRow("model with dash") << u"KFR-35GW"_s << u"kfr35gw"_s;
    QTest::newRow("model without") << u"kfr35gw"_s << u"kfr35gw"_s;
    QTest::newRow("stroke parts") << u"KFR-35GW/N8"_s << u"kfr35gw n8"_s;
    QTest::newRow("underscore joins") << u"a_b"_s << u"ab"_s;
    QTest::newRow("model and Han") << u"KFR35不制冷"_s << u"kfr35 不制 制冷"_s;
    QTest::newRow("quotes") << u"\"漏水\" OR 'x'"_s << u"漏水 or x"_s;
}

void TestSearchTerms::aQueryBecomesTerms()
{
    QFETCH(QString, query);
    QFETCH(QString, terms);
    QCOMPARE(queryTerms(query).join(u' '), terms);
}

void TestSearchTerms::aModelIsFoundHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("query");
    for (const QString& query : {u"KFR-35GW/N8"_s, u"KFR-35GW"_s, u"kfr35gw"_s, u"KFR 35GW"_s, u"ｋｆｒ－３５ｇｗ"_s,
                                 u"35GW"_s, u"n8"_s, u"KFR–35GW"_s, u"KFR35GWN8"_s, u"kfr35gw/n8"_s})
        QTest::newRow(qPrintable(query)) << query;
}

void TestSearchTerms::aModelIsFoundHoweverItIsWritten()
{
    QFETCH(QString, query);
    const QStringList index = indexTerms(u"型号 KFR-35GW/N8 空调"_s);
    const QStringList terms = queryTerms(query);
    QVERIFY(!terms.isEmpty());
    for (const QString& term : terms)
        QVERIFY2(index.contains(term), qPrintable(term));
}

void TestSearchTerms::everyQueryOfAPieceIsFoundInItsText()
{
    RandomText random(68);
    for (int i = 0; i < 400; ++i) {
        QStringList words;
        for (int n = 1 + random.number(6); n > 0; --n)
            words.append(
                random.pick({u"空调"_s, u"不制冷"_s, u"漏"_s, u"KFR-35GW"_s, u"E3"_s, u"paper"_s, u"洗衣機"_s}));
        const QStringList index = indexTerms(words.join(u"，"_s));
        const QString query = random.pick(words);
        for (const QString& term : queryTerms(query))
            QVERIFY2(index.contains(term), qPrintable(query + u" → "_s + term));
    }
}

void TestSearchTerms::aLongWordIsCut()
{
    const QString word(5000, u'a');
    QCOMPARE(indexTerms(word), QStringList{QString(64, u'a')});
    QCOMPARE(queryTerms(word), indexTerms(word));
    const QString model = u"a1-"_s.repeated(200) + u'z';
    for (const QString& term : indexTerms(model))
        QVERIFY(term.size() <= 64);
    QCOMPARE(indexTerms(QString(4000, u'热')).size(), 7999);
}

void TestSearchTerms::theExpressionsAreQuoted_data()
{
    QTest::addColumn<QStringList>("terms");
    QTest::addColumn<bool>("all");
    QTest::addColumn<bool>("prefix");
    QTest::addColumn<QString>("fts5");
    QTest::addColumn<QString>("ts");
    const auto row = [](const char* tag, const QStringList& terms, bool all, bool prefix, QStringView fts5,
                        QStringView ts) {
        QTest::newRow(tag) << terms << all << prefix << fts5.toString() << ts.toString();
    };
    row("none", {}, true, true, u"", u"");
    row("empty term", {QString()}, true, true, u"", u"");
    row("one", {u"漏水"_s}, true, false, u"\"漏水\"", u"'漏水'");
    row("all", {u"不制"_s, u"制冷"_s}, true, false, u"\"不制\" AND \"制冷\"", u"'不制' & '制冷'");
    row("any", {u"不制"_s, u"制冷"_s}, false, false, u"\"不制\" OR \"制冷\"", u"'不制' | '制冷'");
    row("prefix", {u"a"_s, u"kfr"_s}, true, true, u"\"a\" AND \"kfr\"*", u"'a' & 'kfr':*");
    row("prefix of Han", {u"kfr"_s, u"漏水"_s}, true, true, u"\"kfr\" AND \"漏水\"", u"'kfr' & '漏水'");
    row("prefix of one letter", {u"kfr"_s, u"e"_s}, true, true, u"\"kfr\" AND \"e\"", u"'kfr' & 'e'");
    row("one letter alone", {u"e"_s}, true, true, u"\"e\"", u"'e'");
    row("double quote", {u"a\"b"_s}, true, false, u"\"a\"\"b\"", u"'a\"b'");
    row("single quote", {u"a'b"_s}, true, false, u"\"a'b\"", u"'a''b'");
    row("backslash", {u"a\\b"_s}, true, false, u"\"a\\b\"", u"'a\\\\b'");
    row("operators", {u"a & b | !c"_s}, true, false, u"\"a & b | !c\"", u"'a & b | !c'");
}

void TestSearchTerms::theExpressionsAreQuoted()
{
    QFETCH(QStringList, terms);
    QFETCH(bool, all);
    QFETCH(bool, prefix);
    QFETCH(QString, fts5);
    QFETCH(QString, ts);
    QCOMPARE(fts5Query(terms, all, prefix), fts5);
    QCOMPARE(tsQuery(terms, all, prefix), ts);
}

void TestSearchTerms::theVectorHasPositions_data()
{
    QTest::addColumn<QStringList>("terms");
    QTest::addColumn<QString>("vector");
    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("sorted") << QStringList{u"b"_s, u"a"_s} << u"'a':2 'b':1"_s;
    QTest::newRow("repeated") << QStringList{u"a"_s, u"b"_s, u"a"_s} << u"'a':1,3 'b':2"_s;
    QTest::newRow("quoted") << QStringList{u"it's"_s} << u"'it''s':1"_s;
}

void TestSearchTerms::theVectorHasPositions()
{
    QFETCH(QStringList, terms);
    QFETCH(QString, vector);
    QCOMPARE(tsVector(terms), vector);
    const QStringList many(20000, u"a"_s); // PostgreSQL's positions end at 16383
    QVERIFY(tsVector(many).endsWith(u",16383"_s));
    QVERIFY(!tsVector(many).contains(u"16384"_s));
}

void TestSearchTerms::hostileTextMakesSoundExpressions()
{
    RandomText random(69);
    for (int i = 0; i < 1500; ++i) {
        const QString text = random.hostile(40);
        const QStringList terms = queryTerms(text);
        QCOMPARE(QSet<QString>(terms.begin(), terms.end()).size(), terms.size());
        for (const QString& term : terms) {
            QVERIFY(!term.isEmpty() && term.isValidUtf16());
            QVERIFY(!term.contains(u' ') && !term.contains(u'"') && !term.contains(u'\'') && !term.contains(u'%'));
        }
        QCOMPARE(fts5Query(terms, true).count(u'"') % 2, 0);
        QCOMPARE(tsQuery(terms, false, true).isEmpty(), terms.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestSearchTerms)
#include "tst_searchterms.moc"
