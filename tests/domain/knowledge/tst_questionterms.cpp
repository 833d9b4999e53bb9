#include "domain/knowledge/questionterms.h"
#include "domain/knowledge/searchterms.h"
#include "domain/support/presets.h"
#include "domain/support/randomtext.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

double weightOf(const QList<QueryTerm>& terms, const QString& term)
{
    for (const QueryTerm& each : terms) {
        if (each.term == term)
            return each.weight;
    }
    return 0;
}

} // namespace

/// how a question is read.
class TestQuestionTerms : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_words = shippedReference().searchWords; }
    void whatSaysMoreWeighsMore();
    void whatEveryQuestionHasIsLeftOut_data();
    void whatEveryQuestionHasIsLeftOut();
    void whereNothingElseIsAskedItIsKept();
    void aStopWordIsNoPartOfAWord();
    void whatMeansTheSameIsAskedToo();
    void writingMakesNoDifference_data();
    void writingMakesNoDifference();
    void everyTermIsFoundInItsText();

private:
    SearchWords m_words;
};

void TestQuestionTerms::whatSaysMoreWeighsMore()
{
    const auto terms = questionTerms(u"KFR-35GW 漏水", {});
    QCOMPARE(weightOf(terms, u"kfr35gw"_s), 2.0);
    QCOMPARE(weightOf(terms, u"漏水"_s), 1.0);
    QCOMPARE(weightOf(terms, u"漏"_s), 0.3);
    QCOMPARE(terms.size(), 4);
}

void TestQuestionTerms::whatEveryQuestionHasIsLeftOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("same");
    QTest::newRow("a question") << u"请问洗衣机怎么晃动"_s << u"洗衣机 晃动"_s;
    QTest::newRow("no pair leads over it") << u"打印机的卡纸"_s << u"打印机 卡纸"_s;
    QTest::newRow("the longest") << u"空调漏水怎么办"_s << u"空调漏水"_s;
    QTest::newRow("English") << u"How do I clear the paper jam"_s << u"clear paper jam"_s;
}

void TestQuestionTerms::whatEveryQuestionHasIsLeftOut()
{
    QFETCH(QString, text);
    QFETCH(QString, same);
    SearchWords words = m_words;
    words.alike.clear();
    QCOMPARE(termsOf(questionTerms(text, words)), termsOf(questionTerms(same, words)));
    QVERIFY(termsOf(questionTerms(text, {})) != termsOf(questionTerms(same, {})));
}

void TestQuestionTerms::whereNothingElseIsAskedItIsKept()
{
    QVERIFY(termsOf(questionTerms(u"怎么解决", m_words)).contains(u"解决"_s));
    QVERIFY(questionTerms(u"", m_words).isEmpty());
    QVERIFY(questionTerms(u"？！", m_words).isEmpty());
}

void TestQuestionTerms::aStopWordIsNoPartOfAWord()
{
    QVERIFY(termsOf(questionTerms(u"theatre", m_words)).contains(u"theatre"_s));
    QVERIFY(termsOf(questionTerms(u"A3区", m_words)).contains(u"a3"_s));
    for (const QStringList& stop :
         {QStringList{u"怎么"_s, u"怎么办"_s}, QStringList{u"怎么办"_s, u"怎么"_s}}) // the longest
        QCOMPARE(termsOf(questionTerms(u"怎么办漏水", SearchWords::of(stop, {}))),
                 QStringList({u"漏水"_s, u"漏"_s, u"水"_s}));
}

void TestQuestionTerms::whatMeansTheSameIsAskedToo()
{
    const auto words = SearchWords::of({}, {{u"卡纸"_s, u"夾紙"_s, u"Paper Jam"_s}, {}});
    const auto terms = questionTerms(u"打印机夹纸", words);
    QCOMPARE(weightOf(terms, u"夹纸"_s), 1.0);
    QCOMPARE(weightOf(terms, u"卡纸"_s), 0.5);
    QCOMPARE(weightOf(terms, u"jam"_s), 1.0); // a word weighs twice, one that was not said half of that
    QCOMPARE(weightOf(questionTerms(u"paper jams", words), u"卡纸"_s), 0.0);
    QCOMPARE(weightOf(questionTerms(u"a PAPER JAM", words), u"卡纸"_s), 0.5);
}

void TestQuestionTerms::writingMakesNoDifference_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("dashes") << u"KFR-35GW"_s << u"KFR35GW"_s;
    QTest::newRow("width and case") << u"ＫＦＲ３５ｇｗ"_s << u"kfr35GW"_s;
    QTest::newRow("traditional") << u"洗衣機晃動"_s << u"洗衣机晃动"_s;
}

void TestQuestionTerms::writingMakesNoDifference()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(questionTerms(one, m_words), questionTerms(other, m_words));
}

/// Each once, with some weight, and of those that a text with the same words is indexed by.
void TestQuestionTerms::everyTermIsFoundInItsText()
{
    SearchWords words = m_words;
    words.alike.clear();
    for (quint32 seed = 1; seed <= 500; ++seed) {
        const QString text = RandomText(seed).hostile(60);
        const auto terms = questionTerms(text, words);
        const QStringList index = indexTerms(text);
        QStringList seen;
        for (const QueryTerm& each : terms) {
            QVERIFY2(index.contains(each.term), qPrintable(u"%1: %2"_s.arg(seed).arg(each.term)));
            QVERIFY(each.weight > 0 && !seen.contains(each.term));
            seen.append(each.term);
        }
    }
}

QTEST_APPLESS_MAIN(TestQuestionTerms)
#include "tst_questionterms.moc"
