#include "domain/customers/phone.h"
#include "domain/support/randomtext.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

using Kind = Phone::Kind;

namespace {

QTestData& row(const char* tag, const QString& text, const QString& digits, const QString& extension = {})
{
    return QTest::newRow(tag) << text << digits << extension;
}

QString digitsOf(RandomText& random, int count)
{
    QString digits;
    for (int i = 0; i < count; ++i)
        digits += QChar(u'0' + random.number(10));
    return digits;
}

/// A number of every kind that is complete.
QString randomNumber(RandomText& random)
{
    switch (random.number(6)) {
    case 0:
        return u'1' + QString::number(3 + random.number(7)) + digitsOf(random, 9);
    case 1:
        return u"02%1"_s.arg(random.number(10)) + digitsOf(random, 8);
    case 2:
        return u'0' + QString::number(3 + random.number(7)) + digitsOf(random, random.flag() ? 9 : 10);
    case 3:
        return (random.flag() ? u"400"_s : u"800"_s) + digitsOf(random, 7);
    case 4:
        return QString::number(2 + random.number(8)) + digitsOf(random, random.flag() ? 6 : 7);
    default:
        return u"+852"_s + digitsOf(random, 8);
    }
}

} // namespace

/// R-026, R-027: a contact number in any of the ways people write and say it is one and the same number.
class TestPhone : public QObject
{
    Q_OBJECT

private slots:
    void aMobileNumberIsRecognised_data();
    void aMobileNumberIsRecognised();
    void aFixedLineIsRecognised_data();
    void aFixedLineIsRecognised();
    void aServiceLineIsRecognised_data();
    void aServiceLineIsRecognised();
    void aForeignNumberIsRecognised_data();
    void aForeignNumberIsRecognised();
    void aLocalNumberLacksItsArea_data();
    void aLocalNumberLacksItsArea();
    void aNumberThatIsNoneIsRefused_data();
    void aNumberThatIsNoneIsRefused();
    void theMissingDigitsAreCounted_data();
    void theMissingDigitsAreCounted();
    void numbersAreShownInGroups_data();
    void numbersAreShownInGroups();
    void theMiddleIsHidden_data();
    void theMiddleIsHidden();
    void whatIsShownIsReadBack();
    void writingItDifferentlyChangesNothing();
    void hostileTextIsNeverANumberHalfRead();

private:
    void recognise(Kind kind);
};

void TestPhone::recognise(Kind kind)
{
    QFETCH(QString, text);
    QFETCH(QString, digits);
    QFETCH(QString, extension);
    const Phone phone = parsePhone(text);
    QCOMPARE(phone.kind, kind);
    QCOMPARE(phone.digits, digits);
    QCOMPARE(phone.extension, extension);
    QVERIFY(phone.valid);
    QCOMPARE(phone.missingDigits, 0);
}

void TestPhone::aMobileNumberIsRecognised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("extension");
    const QString number = u"13805712046"_s;
    row("digits", u"13805712046"_s, number);
    row("blanks", u"138 0571 2046"_s, number);
    row("many blanks", u"  138  0571\t2046 "_s, number);
    row("no-break blanks", u"138\u00A00571\u00A02046"_s, number);
    row("ideographic blanks", u"138\u30000571\u30002046"_s, number);
    row("dashes", u"138-0571-2046"_s, number);
    row("long dashes", u"138—0571–2046"_s, number);
    row("minus signs", u"138−0571−2046"_s, number);
    row("dots", u"138.0571.2046"_s, number);
    row("middle dots", u"138·0571·2046"_s, number);
    row("+86", u"+8613805712046"_s, number);
    row("+86 blank", u"+86 138 0571 2046"_s, number);
    row("+86 dash", u"+86-138-0571-2046"_s, number);
    row("(+86)", u"(+86)13805712046"_s, number);
    row("full-width (+86)", u"（＋８６）138 0571 2046"_s, number);
    row("0086", u"008613805712046"_s, number);
    row("0086 blank", u"0086 138 0571 2046"_s, number);
    row("86", u"8613805712046"_s, number);
    row("86 dash", u"86-13805712046"_s, number);
    row("0 in front", u"013805712046"_s, number);
    row("+86 0", u"+86 0 138 0571 2046"_s, number);
    row("full-width digits", u"１３８０５７１２０４６"_s, number);
    row("full-width with dashes", u"１３８－０５７１－２０４６"_s, number);
    row("Arabic digits", u"١٣٨٠٥٧١٢٠٤٦"_s, number);
    row("direction mark", u"\u202D13805712046\u202C"_s, number);
    row("zero width blank", u"138\u200B05712046"_s, number);
    row("17951", u"1795113805712046"_s, number);
    row("17909 blank", u"17909 138 0571 2046"_s, number);
    row("12593", u"1259313805712046"_s, number);
    row("11808", u"1180813805712046"_s, number);
    row("label", u"手机：13805712046"_s, number);
    row("label with 号码", u"手机号码: 138 0571 2046"_s, number);
    row("English label", u"Tel. 138 0571 2046"_s, number);
    row("tel URI", u"tel:+8613805712046"_s, number);
    row("traditional label", u"電話：13805712046"_s, number);
    row("extension", u"13805712046转1"_s, number, u"1"_s);
    row("virtual number", u"17012345678 转 8021"_s, u"17012345678"_s, u"8021"_s);
    row("199", u"19912345678"_s, u"19912345678"_s);
    row("166", u"16612345678"_s, u"16612345678"_s);
    row("147", u"14712345678"_s, u"14712345678"_s);
}

void TestPhone::aMobileNumberIsRecognised()
{
    recognise(Kind::Mobile);
}

void TestPhone::aFixedLineIsRecognised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("extension");
    const QString number = u"057187654321"_s;
    row("digits", u"057187654321"_s, number);
    row("dash", u"0571-87654321"_s, number);
    row("grouped", u"0571-8765 4321"_s, number);
    row("grouped by dashes", u"0571-8765-4321"_s, number);
    row("blank", u"0571 87654321"_s, number);
    row("brackets", u"(0571)87654321"_s, number);
    row("full-width brackets", u"（0571）8765 4321"_s, number);
    row("square brackets", u"[0571] 87654321"_s, number);
    row("wave dash", u"0571~87654321"_s, number);
    row("+86", u"+86 571 8765 4321"_s, number);
    row("+86 with the 0", u"+86 0571 87654321"_s, number);
    row("+86 (0)", u"+86 (0)571 8765 4321"_s, number);
    row("0086", u"0086-571-87654321"_s, number);
    row("carrier prefix", u"17951057187654321"_s, number);
    row("seven digits", u"0467-2345678"_s, u"04672345678"_s);
    row("Beijing", u"010-62345678"_s, u"01062345678"_s);
    row("Beijing +86", u"+86 10 6234 5678"_s, u"01062345678"_s);
    row("Shanghai", u"021 6234 5678"_s, u"02162345678"_s);
    row("Shanghai +86", u"+862162345678"_s, u"02162345678"_s);
    row("label", u"座机：0571-87654321"_s, number);
    row("contact label", u"联系电话：0571-87654321"_s, number);
    row("转", u"0571-87654321转8021"_s, number, u"8021"_s);
    row("转 with blanks", u"0571-8765 4321 转 8021"_s, number, u"8021"_s);
    row("轉", u"0571-87654321轉8021"_s, number, u"8021"_s);
    row("分机", u"0571-87654321 分机8021"_s, number, u"8021"_s);
    row("分机号", u"0571-87654321分机号：8021"_s, number, u"8021"_s);
    row("ext.", u"0571-87654321 ext. 8021"_s, number, u"8021"_s);
    row("EXT", u"0571-87654321 EXT8021"_s, number, u"8021"_s);
    row("extension", u"+86 571 8765 4321 extension 8021"_s, number, u"8021"_s);
    row("x", u"0571-87654321 x8021"_s, number, u"8021"_s);
    row("x without a blank", u"0571-87654321x8021"_s, number, u"8021"_s);
    row("#", u"0571-87654321#8021"_s, number, u"8021"_s);
    row("*", u"0571-87654321*8021"_s, number, u"8021"_s);
    row(";ext=", u"tel:+86-571-8765-4321;ext=8021"_s, number, u"8021"_s);
    row("dash before the extension", u"0571-87654321-8021"_s, number, u"8021"_s);
    row("brackets and dash", u"（010）62345678－801"_s, u"01062345678"_s, u"801"_s);
    row("seven digits and dash", u"0467-2345678-12"_s, u"04672345678"_s, u"12"_s);
    row("full-width extension", u"０５７１－８７６５４３２１转８０２１"_s, number, u"8021"_s);
}

void TestPhone::aFixedLineIsRecognised()
{
    recognise(Kind::FixedLine);
}

void TestPhone::aServiceLineIsRecognised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("extension");
    row("400", u"4008100000"_s, u"4008100000"_s);
    row("400 dashes", u"400-810-0000"_s, u"4008100000"_s);
    row("400 other groups", u"400-8100-000"_s, u"4008100000"_s);
    row("400 blanks", u"400 810 0000"_s, u"4008100000"_s);
    row("400 full-width", u"４００－８１０－００００"_s, u"4008100000"_s);
    row("800", u"800-820-8820"_s, u"8008208820"_s);
    row("+86 400", u"+86 400 810 0000"_s, u"4008100000"_s);
    row("400 extension", u"400-810-0000转2"_s, u"4008100000"_s, u"2"_s);
    row("400 dash extension", u"400-810-0000-8021"_s, u"4008100000"_s, u"8021"_s);
}

void TestPhone::aServiceLineIsRecognised()
{
    recognise(Kind::ServiceLine);
}

void TestPhone::aForeignNumberIsRecognised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("extension");
    row("Hong Kong", u"+852 2345 6789"_s, u"+85223456789"_s);
    row("Hong Kong by 00", u"00852-23456789"_s, u"+85223456789"_s);
    row("Macao", u"+853 2871 2345"_s, u"+85328712345"_s);
    row("Taiwan", u"+886 912 345 678"_s, u"+886912345678"_s);
    row("United States", u"+1 (415) 555-2671"_s, u"+14155552671"_s);
    row("United Kingdom", u"+44 20 7946 0958"_s, u"+442079460958"_s);
    row("United Kingdom (0)", u"+44 (0)20 7946 0958"_s, u"+442079460958"_s);
    row("Germany", u"+49 30 1234567"_s, u"+49301234567"_s);
    row("Russia", u"+7 495 123-45-67"_s, u"+74951234567"_s);
    row("Singapore full-width", u"＋６５ ６１２３ ４５６７"_s, u"+6561234567"_s);
    row("longest", u"+123456789012345"_s, u"+123456789012345"_s);
    row("extension", u"+1 415 555 2671 ext 12"_s, u"+14155552671"_s, u"12"_s);
}

void TestPhone::aForeignNumberIsRecognised()
{
    recognise(Kind::Foreign);
}

void TestPhone::aLocalNumberLacksItsArea_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("extension");
    row("eight digits", u"8765 4321"_s, u"87654321"_s);
    row("seven digits", u"234-5678"_s, u"2345678"_s);
    row("extension", u"87654321转8021"_s, u"87654321"_s, u"8021"_s);
}

void TestPhone::aLocalNumberLacksItsArea()
{
    recognise(Kind::Local);
}

void TestPhone::aNumberThatIsNoneIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blanks") << u"   "_s;
    QTest::newRow("plus") << u"+"_s;
    QTest::newRow("letters") << u"不知道"_s;
    QTest::newRow("text around it") << u"我姓李，电话 13805712046"_s;
    QTest::newRow("text behind it") << u"13805712046 李女士"_s;
    QTest::newRow("two numbers") << u"13805712046/13905712046"_s;
    QTest::newRow("letter O for zero") << u"138O5712046"_s;
    QTest::newRow("twelve digits") << u"138057120461"_s;
    QTest::newRow("ten digits of nothing") << u"1234567890"_s;
    QTest::newRow("mobile that begins with 12") << u"12805712046"_s;
    QTest::newRow("short code") << u"110"_s;
    QTest::newRow("six digits") << u"876543"_s;
    QTest::newRow("nine digits") << u"876543210"_s;
    QTest::newRow("local with 1") << u"1765432"_s;
    QTest::newRow("two plus signs") << u"+86+13805712046"_s;
    QTest::newRow("plus at the end") << u"13805712046+"_s;
    QTest::newRow("foreign too long") << u"+1234567890123456"_s;
    QTest::newRow("foreign too short") << u"+123456"_s;
    QTest::newRow("foreign with 0") << u"+0123456789"_s;
    QTest::newRow("only an extension") << u"转8021"_s;
    QTest::newRow("+86 without area") << u"+86 87654321"_s;
    QTest::newRow("400 too short") << u"400-810-000"_s;
    QTest::newRow("quotes") << u"'13805712046'"_s;
    QTest::newRow("formula") << u"=1+13805712046"_s;
    QTest::newRow("fraction") << u"½"_s;
    QTest::newRow("emoji") << u"📞13805712046"_s;
    QTest::newRow("NUL inside") << u"138"_s + QChar(0) + u"05712046"_s;
    QTest::newRow("a hundred and one digits") << QString(101, u'1');
    QTest::newRow("ten thousand digits") << QString(10000, u'8');
}

void TestPhone::aNumberThatIsNoneIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!parsePhone(text).valid);
    QCOMPARE(formatPhone(text), text);
}

void TestPhone::theMissingDigitsAreCounted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("missing");
    QTest::newRow("one") << u"1380571204"_s << 1;
    QTest::newRow("three, grouped") << u"138 0571 2"_s << 3;
    QTest::newRow("nine") << u"13"_s << 9;
    QTest::newRow("with +86") << u"+86 138 0571 204"_s << 1;
    QTest::newRow("none, but too many") << u"138057120466"_s << 0;
    QTest::newRow("a fixed line says nothing") << u"0571-8765"_s << 0;
}

void TestPhone::theMissingDigitsAreCounted()
{
    QFETCH(QString, text);
    QFETCH(int, missing);
    const Phone phone = parsePhone(text);
    QVERIFY(!phone.valid);
    QCOMPARE(phone.missingDigits, missing);
}

void TestPhone::numbersAreShownInGroups_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("shown");
    QTest::newRow("mobile") << u"13805712046"_s << u"138 0571 2046"_s;
    QTest::newRow("fixed, eight") << u"057187654321"_s << u"0571-8765 4321"_s;
    QTest::newRow("fixed, seven") << u"04672345678"_s << u"0467-234 5678"_s;
    QTest::newRow("Beijing") << u"01062345678"_s << u"010-6234 5678"_s;
    QTest::newRow("Shanghai") << u"02162345678"_s << u"021-6234 5678"_s;
    QTest::newRow("service") << u"4008100000"_s << u"400-810-0000"_s;
    QTest::newRow("local") << u"87654321"_s << u"8765 4321"_s;
    QTest::newRow("Hong Kong") << u"+85223456789"_s << u"+852 2345 6789"_s;
    QTest::newRow("United Kingdom") << u"+442079460958"_s << u"+44 20 7946 0958"_s;
    QTest::newRow("extension") << u"057187654321转8021"_s << u"0571-8765 4321 #8021"_s;
    QTest::newRow("already shown") << u"138 0571 2046"_s << u"138 0571 2046"_s;
    QTest::newRow("incomplete stays") << u"1380571"_s << u"1380571"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestPhone::numbersAreShownInGroups()
{
    QFETCH(QString, digits);
    QFETCH(QString, shown);
    QCOMPARE(formatPhone(digits), shown);
    QCOMPARE(formatPhone(digits, u" 转 "_s), QString(shown).replace(u" #"_s, u" 转 "_s));
}

void TestPhone::theMiddleIsHidden_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("shown");
    QTest::newRow("mobile") << u"13805712046"_s << u"138 **** 2046"_s;
    QTest::newRow("fixed") << u"057187654321"_s << u"0571-**** 4321"_s;
    QTest::newRow("service") << u"4008100000"_s << u"40*-***-0000"_s;
    QTest::newRow("foreign") << u"+85223456789"_s << u"+852 **** 6789"_s;
    QTest::newRow("the extension stays") << u"057187654321转8021"_s << u"0571-**** 4321 #8021"_s;
    QTest::newRow("no number is hidden too") << u"1380571"_s << u"1****71"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestPhone::theMiddleIsHidden()
{
    QFETCH(QString, digits);
    QFETCH(QString, shown);
    QCOMPARE(maskPhone(digits), shown);
}

void TestPhone::whatIsShownIsReadBack()
{
    RandomText random(26);
    for (int i = 0; i < 3000; ++i) {
        const QString digits = randomNumber(random);
        const Phone phone = parsePhone(digits);
        QVERIFY2(phone.valid, qPrintable(digits));
        QCOMPARE(phone.digits, digits);
        const Phone again = parsePhone(formatPhone(digits));
        QCOMPARE(again.digits, digits);
        QCOMPARE(again.kind, phone.kind);
        QCOMPARE(formatPhone(formatPhone(digits)), formatPhone(digits));
    }
}

void TestPhone::writingItDifferentlyChangesNothing()
{
    static const QStringList separators = {{}, u" "_s, u"-"_s, u"."_s, u"—"_s, u"\u3000"_s};
    RandomText random(260);
    for (int i = 0; i < 2000; ++i) {
        const QString digits = u"138"_s + digitsOf(random, 8);
        const QString separator = random.pick(separators);
        QString text = digits.left(3) + separator + digits.mid(3, 4) + separator + digits.mid(7);
        for (QChar& c : text) {
            if (c.isDigit() && random.number(4) == 0)
                c = QChar(c.unicode() - u'0' + 0xFF10);
        }
        text = random.pick({{}, u"+86"_s, u"0086 "_s, u"86-"_s, u"17951 "_s, u"电话："_s}) + text;
        QVERIFY2(parsePhone(text).digits == digits, qPrintable(text));
    }
}

void TestPhone::hostileTextIsNeverANumberHalfRead()
{
    RandomText random(261);
    for (int i = 0; i < 4000; ++i) {
        const QString text = random.hostile(30);
        const Phone phone = parsePhone(text);
        if (phone.valid) {
            const QString again = formatPhone(phone.digits);
            QVERIFY2(parsePhone(again).digits == phone.digits, qPrintable(text));
        }
        maskPhone(text);
    }
}

QTEST_GUILESS_MAIN(TestPhone)
#include "tst_phone.moc"
