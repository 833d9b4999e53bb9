#include "domain/tickets/textchange.h"

#include <QRandomGenerator>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// What two people wrote differently.
class TestTextChange : public QObject
{
    Q_OBJECT

private slots:
    void whatDiffersIsFound_data();
    void whatDiffersIsFound();
    void whatIsLeftIsTheSame();
    void longTextsAreMarkedWhole();
};

namespace {

QString partsOf(const QString& text, const QList<TextSpan>& spans)
{
    QStringList parts;
    for (const TextSpan span : spans)
        parts.append(text.mid(span.start, span.length));
    return parts.join(u'|');
}

QString without(QString text, const QList<TextSpan>& spans)
{
    for (auto span = spans.crbegin(); span != spans.crend(); ++span)
        text.remove(span->start, span->length);
    return text;
}

} // namespace

void TestTextChange::whatDiffersIsFound_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("ofOne");
    QTest::addColumn<QString>("ofOther");
    QTest::newRow("the number, not its digit")
        << u"滨文路 18 号 3-602"_s << u"滨文路 81 号 3-601"_s << u"18|602"_s << u"81|601"_s;
    QTest::newRow("of a telephone") << u"158 0571 6630"_s << u"158 0571 6603"_s << u"6630"_s << u"6603"_s;
    QTest::newRow("a Han character") << u"滨文路"_s << u"滨武路"_s << u"文"_s << u"武"_s;
    QTest::newRow("put in") << u"18 号 1101"_s << u"18 号 2 幢 1101"_s << QString() << u"2 幢 "_s;
    QTest::newRow("once more") << u"a a"_s << u"a a a"_s << QString() << u" a"_s;
    QTest::newRow("the same") << u"same"_s << u"same"_s << QString() << QString();
    QTest::newRow("nothing") << QString() << QString() << QString() << QString();
    QTest::newRow("from nothing") << QString() << u"new"_s << QString() << u"new"_s;
    QTest::newRow("nothing in common") << u"Urgent"_s << u"低"_s << u"Urgent"_s << u"低"_s;
    QTest::newRow("whole characters") << u"\U0001F600!"_s << u"\U0001F601!"_s << u"\U0001F600"_s << u"\U0001F601"_s;
    QTest::newRow("with their marks") << u"-\u4E00\u0301-"_s << u"-\u4E00\u0300-"_s << u"\u4E00\u0301"_s
                                      << u"\u4E00\u0300"_s;
}

void TestTextChange::whatDiffersIsFound()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    const TextDifferences found = textDifferences(one, other);
    QTEST(partsOf(one, found.one), "ofOne");
    QTEST(partsOf(other, found.other), "ofOther");
}

// Whatever is not marked stands in both, in the same order; and spans neither meet nor overlap.
void TestTextChange::whatIsLeftIsTheSame()
{
    QRandomGenerator random(20261127);
    const QString letters = u"ab1 -滨\U0001F600\u0301"_s;
    const auto text = [&] {
        QString made;
        for (int length = random.bounded(30); length > 0; --length)
            made += letters.at(random.bounded(letters.size()));
        return made;
    };
    for (int round = 0; round < 2000; ++round) {
        const QString one = text(), other = text();
        const TextDifferences found = textDifferences(one, other);
        QCOMPARE(without(one, found.one), without(other, found.other));
        for (const QList<TextSpan>& spans : {found.one, found.other}) {
            for (qsizetype i = 1; i < spans.size(); ++i)
                QVERIFY(spans.at(i).start > spans.at(i - 1).start + spans.at(i - 1).length);
        }
    }
}

void TestTextChange::longTextsAreMarkedWhole()
{
    const QString one = u"a "_s.repeated(1000), other = one + u"b"_s;
    const TextDifferences found = textDifferences(one, other);
    QCOMPARE(partsOf(one, found.one), one);
    QCOMPARE(partsOf(other, found.other), other);
    const TextDifferences none = textDifferences(one, one);
    QVERIFY(none.one.isEmpty() && none.other.isEmpty());
}

QTEST_GUILESS_MAIN(TestTextChange)
#include "tst_textchange.moc"
