#include "base/text.h"
#include "domain/support/randomtext.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// what is taken down is the same on every desk and database, whatever a keyboard or a client sent.
class TestText : public QObject
{
    Q_OBJECT

private slots:
    void textPassesTheGate_data();
    void textPassesTheGate();
    void everyDroppedCharacterIsDropped_data();
    void everyDroppedCharacterIsDropped();
    void everythingElseIsKept_data();
    void everythingElseIsKept();
    void aLineIsOneLine_data();
    void aLineIsOneLine();
    void theGateIsIdempotent();
    void theGateLeavesOnlyWhatItPromises();
    void hanIsHan_data();
    void hanIsHan();
};

void TestText::textPassesTheGate_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("NUL inside") << u"空"_s + QChar(0) + u"调"_s << u"空调"_s;
    QTest::newRow("only NUL") << QString(3, QChar(0)) << QString();
    QTest::newRow("high surrogate alone") << u"a"_s + QChar(0xD83D) + u"b"_s << u"ab"_s;
    QTest::newRow("low surrogate alone") << u"a"_s + QChar(0xDE00) + u"b"_s << u"ab"_s;
    QTest::newRow("pair the wrong way round") << QString(QChar(0xDE00)) + QChar(0xD83D) << QString();
    QTest::newRow("high surrogate at the end") << u"a"_s + QChar(0xD83D) << u"a"_s;
    QTest::newRow("high before a pair") << QString(QChar(0xD83D)) + u"😀"_s << u"😀"_s;
    QTest::newRow("pair torn by NUL") << QString(QChar(0xD83D)) + QChar(0) + QChar(0xDE00) << QString();
    QTest::newRow("override mark") << u"编号\u202E3-268401-W"_s << u"编号3-268401-W"_s;
    QTest::newRow("isolates") << u"\u2066abc\u2069"_s << u"abc"_s;
    QTest::newRow("Arabic letters stay") << u"\u200Fاللغة"_s << u"اللغة"_s;
    QTest::newRow("byte order mark") << u"\uFEFFabc"_s << u"abc"_s;
    QTest::newRow("CR LF") << u"a\r\nb"_s << u"a\nb"_s;
    QTest::newRow("CR") << u"a\rb"_s << u"a\nb"_s;
    QTest::newRow("CR CR LF") << u"a\r\r\nb"_s << u"a\n\nb"_s;
    QTest::newRow("line separator") << u"a\u2028b\u2029c"_s << u"a\nb\nc"_s;
    QTest::newRow("tab stays") << u"a\tb"_s << u"a\tb"_s;
    QTest::newRow("blanks stay") << u"  a  b "_s << u"  a  b "_s;
    QTest::newRow("composes") << u"cafe\u0301"_s << u"café"_s;
    QTest::newRow("composes over a dropped mark") << u"e"_s + QChar(0) + u"\u0301"_s << u"é"_s;
    QTest::newRow("composes behind a composed pair")
        << u"\U000115BB\u212B"_s.repeated(3) << u"\U000115BB\u00C5"_s.repeated(3);
    QTest::newRow("Hangul") << u"\u1100\u1161"_s << u"가"_s;
    QTest::newRow("compatibility Han") << QString(QChar(0xF900)) << QString(QChar(0x8C48));
    QTest::newRow("width is kept") << u"ＫＦＲ３５"_s << u"ＫＦＲ３５"_s;
    QTest::newRow("half-width kana are kept") << u"ｶﾞ"_s << u"ｶﾞ"_s;
}

void TestText::textPassesTheGate()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(normaliseText(text), expected);
}

void TestText::everyDroppedCharacterIsDropped_data()
{
    QTest::addColumn<quint32>("first");
    QTest::addColumn<quint32>("last");
    QTest::newRow("controls before tab") << 0x00u << 0x08u;
    QTest::newRow("controls after new line") << 0x0Bu << 0x0Cu;
    QTest::newRow("more controls") << 0x0Eu << 0x1Fu;
    QTest::newRow("DEL and C1") << 0x7Fu << 0x9Fu;
    QTest::newRow("Arabic letter mark") << 0x061Cu << 0x061Cu;
    QTest::newRow("direction marks") << 0x200Eu << 0x200Fu;
    QTest::newRow("embeddings and overrides") << 0x202Au << 0x202Eu;
    QTest::newRow("isolates") << 0x2066u << 0x2069u;
    QTest::newRow("surrogates") << 0xD800u << 0xDFFFu;
    QTest::newRow("non-characters of Arabic forms") << 0xFDD0u << 0xFDEFu;
    QTest::newRow("byte order mark") << 0xFEFFu << 0xFEFFu;
    for (quint32 plane = 0; plane <= 16; ++plane)
        QTest::addRow("non-characters of plane %u", plane) << plane * 0x10000 + 0xFFFE << plane * 0x10000 + 0xFFFF;
}

void TestText::everyDroppedCharacterIsDropped()
{
    QFETCH(quint32, first);
    QFETCH(quint32, last);
    for (quint32 c = first; c <= last; ++c) {
        const char32_t point = c;
        const QString one = c < 0x10000 ? QString(QChar(static_cast<char16_t>(c))) : QString::fromUcs4(&point, 1);
        QVERIFY2(normaliseText(u'a' + one + u'b') == u"ab"_s, qPrintable(QString::number(c, 16)));
    }
}

void TestText::everythingElseIsKept_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("emoji") << u"😀🔧❄️"_s;
    QTest::newRow("family joined by ZWJ") << u"👨‍👩‍👧‍👦"_s;
    QTest::newRow("skin tone") << u"👍🏽"_s;
    QTest::newRow("flag") << u"🇨🇳"_s;
    QTest::newRow("keycap") << u"1️⃣"_s;
    QTest::newRow("Han beyond the first plane") << u"𠮷野家"_s;
    QTest::newRow("quotes") << u"“不制冷”'\"`"_s;
    QTest::newRow("search signs") << u"100%_\\*?[]"_s;
    QTest::newRow("markup") << u"<b>&amp;</b>"_s;
    QTest::newRow("SQL") << u"'; drop table ticket; --"_s;
    QTest::newRow("Hebrew") << u"עברית"_s;
    QTest::newRow("Thai") << u"ภาษาไทย"_s;
    QTest::newRow("zero width joiner of Persian") << u"می‌خواهم"_s;
    QTest::newRow("private use") << QString(QChar(0xE000));
    QTest::newRow("replacement character") << QString(QChar(0xFFFD));
}

void TestText::everythingElseIsKept()
{
    QFETCH(QString, text);
    QCOMPARE(normaliseText(text), text);
}

void TestText::aLineIsOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ends trimmed") << u"  空调 \n"_s << u"空调"_s;
    QTest::newRow("lines joined") << u"a\r\nb\n\nc"_s << u"a b c"_s;
    QTest::newRow("ideographic blank") << u"李\u3000桂芳"_s << u"李 桂芳"_s;
    QTest::newRow("no-break blank and tab") << u"a\u00A0\tb"_s << u"a b"_s;
    QTest::newRow("only blanks") << u" \t\r\n\u3000"_s << QString();
    QTest::newRow("vertical tab is a control") << u"a\vb"_s << u"ab"_s;
}

void TestText::aLineIsOneLine()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(normaliseLine(text), expected);
}

void TestText::theGateIsIdempotent()
{
    RandomText random(27);
    for (int i = 0; i < 4000; ++i) {
        const QString once = normaliseText(random.hostile(40));
        QCOMPARE(normaliseText(once), once);
        const QString line = normaliseLine(once);
        QCOMPARE(normaliseLine(line), line);
        QCOMPARE(normaliseText(line), line);
    }
}

void TestText::theGateLeavesOnlyWhatItPromises()
{
    RandomText random(28);
    for (int i = 0; i < 4000; ++i) {
        const QString text = normaliseText(random.hostile(40));
        QVERIFY(text.isValidUtf16());
        QVERIFY(!text.contains(QChar(0)) && !text.contains(u'\r'));
        QCOMPARE(QString::fromUtf8(text.toUtf8()), text);
        QCOMPARE(normaliseText(text.normalized(QString::NormalizationForm_D)), text); // what can be composed is
        QVERIFY(!normaliseLine(text).contains(u'\n'));
    }
}

void TestText::hanIsHan_data()
{
    QTest::addColumn<quint32>("point");
    QTest::addColumn<bool>("han");
    QTest::newRow("first of the block") << 0x4E00u << true;
    QTest::newRow("last of the block") << 0x9FFFu << true;
    QTest::newRow("before the block") << 0x4DFFu << false;
    QTest::newRow("after the block") << 0xA000u << false;
    QTest::newRow("extension A") << 0x3400u << true;
    QTest::newRow("extension B") << 0x20000u << true;
    QTest::newRow("extension H") << 0x323AFu << true;
    QTest::newRow("beyond") << 0x323B0u << false;
    QTest::newRow("compatibility") << 0xF900u << true;
    QTest::newRow("zero") << 0x3007u << true;
    QTest::newRow("full stop") << 0x3002u << false;
    QTest::newRow("kana") << 0x3042u << false;
    QTest::newRow("letter") << quint32('a') << false;
    QTest::newRow("emoji") << 0x1F600u << false;
}

void TestText::hanIsHan()
{
    QFETCH(quint32, point);
    QFETCH(bool, han);
    QCOMPARE(isHan(point), han);
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
