#include "domain/knowledge/searchterms.h"
#include "domain/support/randomtext.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// The marked parts between angle brackets.
QString marked(const QString& text, const QList<TextSpan>& spans)
{
    QString out;
    qsizetype done = 0;
    for (const TextSpan& span : spans) {
        out += text.mid(done, span.start - done) + u'⟨' + text.mid(span.start, span.length) + u'⟩';
        done = span.start + span.length;
    }
    return out + text.mid(done);
}

QString lettersOf(const QString& text)
{
    QString letters;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isSurrogate() || c.isMark())
            letters += c;
    }
    return letters;
}

} // namespace

/// What is marked in a found text is what was searched for.
class TestMatchSpans : public QObject
{
    Q_OBJECT

private slots:
    void theWordsAreMarked_data();
    void theWordsAreMarked();
    void theWordsOfAQueryAreFoundInTheirText();
    void spansLieInsideTheTextInOrder();
};

void TestMatchSpans::theWordsAreMarked_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* tag, QStringView query, QStringView expected) {
        QTest::newRow(tag) << query.toString() << expected.toString();
    };
    row("nothing", u"", u"空调不制冷");
    row("not in it", u"漏水", u"空调不制冷");
    row("one Han", u"冷", u"空调不制⟨冷⟩");
    row("two Han", u"制冷", u"空调不⟨制冷⟩");
    row("overlapping pairs are one", u"不制冷", u"空调⟨不制冷⟩，先查供电");
    row("twice", u"漏水", u"⟨漏水⟩了，地上⟨漏水⟩");
    row("two words", u"外机 漏水", u"⟨外机⟩转，内机⟨漏水⟩");
    row("touching words are one", u"空调 漏水", u"⟨空调漏水⟩");
    row("traditional text", u"制冷", u"空調不⟨製冷⟩");
    row("traditional query", u"製冷", u"空调不⟨制冷⟩");
    row("case", u"PAPER", u"The ⟨paper⟩ jam");
    row("width", u"e3", u"显示 ⟨Ｅ３⟩");
    row("model", u"kfr35gw", u"型号 ⟨KFR-35GW⟩/N8");
    row("model with stroke", u"KFR-35GW/N8", u"型号 ⟨KFR-35GW⟩/⟨N8⟩");
    row("part of a model", u"35gw", u"型号 KFR-⟨35GW⟩/N8");
    row("begin of a word while typing", u"pap", u"The ⟨pap⟩er jam");
    row("not inside a word", u"aper", u"The paper jam");
    row("not inside a number", u"7", u"W-1047");
    row("percent means nothing", u"%", u"100% 空调");
    row("underscore means nothing", u"_", u"a_b");
    row("emoji before it", u"漏水", u"😀😀 ⟨漏水⟩");
    row("beyond the first plane", u"𠮷", u"⟨𠮷⟩野家");
    row("ligature", u"filter", u"⟨ﬁlter⟩ 滤网");
    row("one longer, one shorter", u"漏水", u"35㎡ ⟨漏水⟩ ｶﾞｽ");
}

void TestMatchSpans::theWordsAreMarked()
{
    QFETCH(QString, query);
    QFETCH(QString, expected);
    const QString text = QString(expected).remove(u'⟨').remove(u'⟩');
    QCOMPARE(marked(text, matchSpans(text, queryTerms(query))), expected);
}

void TestMatchSpans::theWordsOfAQueryAreFoundInTheirText()
{
    static const QStringList words = {u"空调"_s, u"不制冷"_s, u"漏水"_s, u"KFR-35GW"_s, u"E3"_s, u"paper"_s, u"𠮷"_s};
    RandomText random(70);
    for (int i = 0; i < 500; ++i) {
        QStringList text;
        for (int n = 1 + random.number(6); n > 0; --n)
            text.append(random.pick(words));
        const QString query = random.pick(text);
        const QString whole = text.join(u"，"_s);
        const QList<TextSpan> spans = matchSpans(whole, queryTerms(query));
        bool found = false;
        for (const TextSpan& span : spans)
            found = found || whole.mid(span.start, span.length).contains(query);
        QVERIFY2(found, qPrintable(query + u" in "_s + marked(whole, spans)));
    }
}

void TestMatchSpans::spansLieInsideTheTextInOrder()
{
    RandomText random(71);
    for (int i = 0; i < 1500; ++i) {
        const QString text = random.flag() ? random.hostile(40) : random.plain(60);
        const QStringList terms = queryTerms(random.flag() ? text.mid(random.number(text.size()), 6) : random.plain(5));
        qsizetype end = -1;
        for (const TextSpan& span : matchSpans(text, terms)) {
            QVERIFY(span.start > end && span.length > 0); // apart from each other
            end = span.start + span.length;
            QVERIFY(end <= text.size());
            QVERIFY(!lettersOf(foldForSearch(text.mid(span.start, span.length))).isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(TestMatchSpans)
#include "tst_matchspans.moc"
