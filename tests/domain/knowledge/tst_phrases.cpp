#include "domain/customers/customersearch.h"
#include "domain/knowledge/searchterms.h"
#include "domain/knowledge/snippet.h"
#include "domain/support/randomtext.h"
#include "domain/tickets/ticketsearch.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Phrases of the full-text search (issue 3): one character, two and more, wherever they stand, and nowhere else.
class TestPhrases : public QObject
{
    Q_OBJECT

private slots:
    void foldingTwiceIsFoldingOnce();
    void everyPieceOfHanFindsItsText();
    void aPhraseIsFoundWhereTheTextHoldsIt();
    void waysOfWritingAreOne_data();
    void waysOfWritingAreOne();
    void expressionsOfBothDatabases();
    void placesOfATsVectorFollowEachOther();
    void anEntrySaysWhatWasWrittenNotItsCodes();
    void aNameIsFoundByItsInitials();
    void aSerialNumberIsFoundWithoutItsDashes();
    void aSnippetStandsAroundTheMatch();
    void aSnippetOfAnyTextIsSound();
};

namespace {

bool finds(const QString& text, const QString& asked)
{
    const QStringList terms = indexTerms(text);
    const auto phrases = queryPhrases(asked);
    return !phrases.isEmpty() && std::all_of(phrases.begin(), phrases.end(),
                                             [&](const QStringList& phrase) { return holdsPhrase(terms, phrase); });
}

/// Few characters, so that pairs come again in other places; two of them outside the first plane.
QString randomHan(RandomText& random, int longest)
{
    static const QStringList kHan = {u"不"_s, u"制"_s, u"冷"_s, u"热"_s, u"水"_s, u"漏"_s, u"𠀀"_s, u"𠮷"_s};
    QString text;
    for (int i = random.number(longest) + 1; i > 0; --i)
        text += random.pick(kHan);
    return text;
}

} // namespace

void TestPhrases::foldingTwiceIsFoldingOnce()
{
    RandomText random(41);
    for (int i = 0; i < 3000; ++i) {
        const QString folded = foldForSearch(random.hostile(60));
        QCOMPARE(foldForSearch(folded), folded);
    }
}

void TestPhrases::everyPieceOfHanFindsItsText()
{
    RandomText random(42);
    for (int i = 0; i < 400; ++i) {
        const QString text = u"E5 "_s + randomHan(random, 30) + u"，"_s + random.plain(10) + randomHan(random, 10);
        const QList<uint> points = foldForSearch(text).toUcs4();
        for (qsizetype at = 0; at < points.size(); ++at) {
            for (int length = 1; length <= 2 && at + length <= points.size(); ++length) {
                const QList<uint> piece = points.mid(at, length);
                const bool han = std::all_of(piece.begin(), piece.end(), [](uint c) { return c >= 0x3400; });
                const QString asked = QString::fromUcs4(reinterpret_cast<const char32_t*>(piece.constData()), length);
                if (han && asked.at(0).isLetter())
                    QVERIFY2(finds(text, asked), qPrintable(asked + u" in "_s + text));
            }
        }
    }
}

/// Against the plain search through the text.
void TestPhrases::aPhraseIsFoundWhereTheTextHoldsIt()
{
    RandomText random(43);
    int held = 0, missed = 0;
    for (int i = 0; i < 20000; ++i) {
        const QString text = randomHan(random, 12) + u"。"_s + randomHan(random, 12);
        const QString asked = randomHan(random, 4);
        const bool contains = text.contains(asked);
        QVERIFY2(finds(text, asked) == contains, qPrintable(asked + u" in "_s + text));
        (contains ? held : missed) += 1;
    }
    QVERIFY(held > 2000 && missed > 2000);
    QVERIFY(!finds(u"制冷不足，也不制热"_s, u"不制冷"_s)); // both pairs, but not one after the other
}

void TestPhrases::waysOfWritingAreOne_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("asked");
    QTest::newRow("traditional text") << u"空調漏水，請儘快處理"_s << u"空调"_s;
    QTest::newRow("traditional question") << u"空调漏水"_s << u"空調"_s;
    QTest::newRow("full-width text") << u"显示Ｅ５，型号ＫＦＲ－３５ＧＷ"_s << u"kfr-35gw"_s;
    QTest::newRow("full-width question") << u"显示E5故障"_s << u"Ｅ５"_s;
    QTest::newRow("case") << u"WiFi 断线"_s << u"WIFI"_s;
    QTest::newRow("no dash") << u"KFR-35GW/N8"_s << u"kfr35gw"_s;
    QTest::newRow("several words") << u"外机结霜，内机漏水"_s << u"漏水 结霜"_s;
}

void TestPhrases::waysOfWritingAreOne()
{
    QFETCH(QString, text);
    QFETCH(QString, asked);
    QVERIFY(finds(text, asked));
    QVERIFY(!finds(text, asked + u" 打印"_s));
}

void TestPhrases::expressionsOfBothDatabases()
{
    const auto phrases = queryPhrases(u"不制冷 KFR-35 不制冷"_s);
    QCOMPARE(phrases.size(), 2);
    QCOMPARE(fts5Phrases(phrases), u"\"不制\" + \"制冷\" AND \"kfr35\""_s);
    QCOMPARE(tsPhrases(phrases, true), u"'不制' <-> '制冷' & 'kfr35':*"_s);
    QCOMPARE(tsPhrases(queryPhrases(u"漏"_s), true), u"'漏'"_s); // no beginning of anything
    QCOMPARE(phraseTexts(queryPhrases(u"不制冷，𠮷水"_s)), QStringList({u"不制冷"_s, u"𠮷水"_s}));
    QCOMPARE(tsPhrases({}, true), QString());
    QVERIFY(queryPhrases(u"。。！"_s).isEmpty());
}

void TestPhrases::placesOfATsVectorFollowEachOther()
{
    const QStringList words = tsDocument(u"不制冷。冷"_s).split(u' ');
    QVERIFY(words.contains(u"'不制':1"_s) && words.contains(u"'制冷':2"_s) && words.contains(u"'冷':3,4"_s));
    // Longer than the places of PostgreSQL: still a value that it takes.
    const QString longest = tsDocument(QString(20000, u'热'));
    QVERIFY(longest.contains(u"16383"_s) && !longest.contains(u"16384"_s));
}

void TestPhrases::anEntrySaysWhatWasWrittenNotItsCodes()
{
    TicketEvent event;
    event.text = u"已清洗滤网"_s;
    event.data =
        uR"({"solution":["","更换电容"],"engineer_id":[null,7],"mode":["","onsite"],"contact_phone":["","13805712046"]})"_s;
    const QString said = entrySearchText(event);
    QVERIFY(finds(said, u"滤网"_s) && finds(said, u"电容"_s));
    QVERIFY(!finds(said, u"onsite"_s) && !finds(said, u"13805712046"_s));
    event.data = uR"({"attachment":3,"name":"铭牌照片.jpg","size":9})"_s;
    QVERIFY(finds(entrySearchText(event), u"铭牌"_s));
    event.data = u"no json"_s;
    QCOMPARE(entrySearchText(event), u"已清洗滤网"_s);
}

void TestPhrases::aNameIsFoundByItsInitials()
{
    Customer customer;
    customer.name = u"张伟"_s;
    customer.address = u"西湖区文三路"_s;
    customer.phones = {u"13805712046"_s};
    const QString text = customerSearchText(customer);
    for (const char16_t* asked : {u"zhw", u"zw", u"zhangwei", u"張偉", u"伟", u"文三路"})
        QVERIFY2(finds(text, QString::fromUtf16(asked)), qPrintable(QString::fromUtf16(asked)));
    QVERIFY(!finds(text, u"13805712046"_s)); // a number is recognised whole, never searched
}

void TestPhrases::aSerialNumberIsFoundWithoutItsDashes()
{
    Device device;
    device.model = u"KFR-35GW/N8"_s;
    device.serial = u"YQ2306 447-1902"_s;
    for (const char16_t* asked : {u"yq23064471902", u"YQ2306", u"kfr35gw"})
        QVERIFY2(finds(deviceSearchText(device), QString::fromUtf16(asked)), qPrintable(QString::fromUtf16(asked)));
}

void TestPhrases::aSnippetStandsAroundTheMatch()
{
    const QString text = QString(100, u'好') + u"空调漏水了"_s + QString(100, u'吧');
    const Snippet snippet = snippetOf(text, {u"漏水"_s}, 40);
    QVERIFY(snippet.text.startsWith(u'…') && snippet.text.endsWith(u'…'));
    QCOMPARE(snippet.text.size(), 42);
    QCOMPARE(snippet.marks.size(), 1);
    QCOMPARE(snippet.text.mid(snippet.marks[0].start, snippet.marks[0].length), u"漏水"_s);
    QCOMPARE(snippetOf(u"一\n二"_s, {u"二"_s}), (Snippet{u"一 二"_s, {{2, 1}}}));
    QCOMPARE(snippetOf(text, {u"打印"_s}, 10).text, QString(QString(10, u'好') + u'…'));
}

void TestPhrases::aSnippetOfAnyTextIsSound()
{
    RandomText random(44);
    for (int i = 0; i < 3000; ++i) {
        const QString text = random.hostile(80);
        const Snippet snippet = snippetOf(text, phraseTexts(queryPhrases(text.mid(random.number(40), 3))), 20);
        QVERIFY(snippet.text.size() <= 22);
        qsizetype end = 0;
        for (const TextSpan& span : snippet.marks) {
            QVERIFY(span.start >= end && span.length > 0);
            end = span.start + span.length;
        }
        QVERIFY(end <= snippet.text.size());
    }
}

QTEST_GUILESS_MAIN(TestPhrases)
#include "tst_phrases.moc"
