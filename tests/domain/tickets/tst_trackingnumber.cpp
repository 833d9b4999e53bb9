#include "domain/support/randomtext.h"
#include "domain/tickets/trackingnumber.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// Check digit by the definition of ISO/IEC 7064 (MOD 11,10): the digit that brings the sum to 1.
int referenceCheckDigit(const QString& digits)
{
    for (int check = 0; check < 10; ++check) {
        int p = 10;
        for (const QChar c : digits) {
            const int s = (p + c.digitValue()) % 10;
            p = (s == 0 ? 10 : s) * 2 % 11;
        }
        if ((p + check) % 10 == 1)
            return check;
    }
    return -1;
}

QString digitsOf(const QString& number)
{
    QString digits;
    for (const QChar c : number) {
        if (c.isDigit())
            digits += c;
    }
    return digits;
}

const QList<qint64>& serials()
{
    static const QList<qint64> list = {0, 1, 7, 10, 99, 100, 104862, 104857, 103320, 999999, 1000000, 123456789012};
    return list;
}

} // namespace

/// one number for every ticket that a slip of ear or finger does not turn into another ticket's.
class TestTrackingNumber : public QObject
{
    Q_OBJECT

private slots:
    void theCheckDigitIsThatOfTheStandard();
    void aNumberIsReadBack();
    void everySingleWrongDigitIsRefused();
    void swappedNeighboursAreRefusedNearlyAlways();
    void aDroppedOrDoubledDigitIsRefusedNearlyAlways();
    void typingIsForgiven_data();
    void typingIsForgiven();
    void whatIsNoNumberIsRefused_data();
    void whatIsNoNumberIsRefused();
    void hostileTextNeverCrashes();
    void theSpokenFormIsReadDigitByDigit_data();
    void theSpokenFormIsReadDigitByDigit();
};

void TestTrackingNumber::theCheckDigitIsThatOfTheStandard()
{
    // The standard's own example: 0794 has the check digit 5.
    QCOMPARE(referenceCheckDigit(u"0794"_s), 5);
    for (qint64 serial = 1; serial < 3000; ++serial) {
        const QString digits = QString::number(serial);
        QCOMPARE(trackingNumber(serial), u"W-%1-%2"_s.arg(digits).arg(referenceCheckDigit(digits)));
    }
}

void TestTrackingNumber::aNumberIsReadBack()
{
    for (qint64 serial = 0; serial < 3000; ++serial)
        QCOMPARE(parseTrackingNumber(trackingNumber(serial)), std::optional<qint64>(serial));
    for (const qint64 serial : serials())
        QCOMPARE(parseTrackingNumber(trackingNumber(serial)), std::optional<qint64>(serial));
    const qint64 largest = 99999999999999999;
    QCOMPARE(parseTrackingNumber(trackingNumber(largest)), std::optional<qint64>(largest));
}

void TestTrackingNumber::everySingleWrongDigitIsRefused()
{
    for (const qint64 serial : serials()) {
        const QString right = digitsOf(trackingNumber(serial));
        for (qsizetype at = 0; at < right.size(); ++at) {
            for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
                QString wrong = right;
                wrong[at] = digit;
                if (wrong != right)
                    QVERIFY2(!parseTrackingNumber(wrong), qPrintable(wrong));
            }
        }
    }
}

void TestTrackingNumber::swappedNeighboursAreRefusedNearlyAlways()
{
    int swaps = 0;
    int missed = 0;
    for (qint64 serial = 100000; serial < 104000; ++serial) {
        const QString right = digitsOf(trackingNumber(serial));
        for (qsizetype at = 0; at + 1 < right.size(); ++at) {
            QString wrong = right;
            std::swap(wrong[at], wrong[at + 1]);
            if (wrong == right)
                continue;
            ++swaps;
            missed += parseTrackingNumber(wrong) ? 1 : 0;
        }
    }
    QVERIFY(swaps > 15000);
    QVERIFY2(missed * 40 < swaps, qPrintable(u"%1 of %2"_s.arg(missed).arg(swaps))); // under 2.5 %
}

void TestTrackingNumber::aDroppedOrDoubledDigitIsRefusedNearlyAlways()
{
    int tried = 0;
    int missed = 0;
    for (qint64 serial = 104000; serial < 105000; ++serial) {
        const QString right = digitsOf(trackingNumber(serial));
        for (qsizetype at = 0; at < right.size(); ++at) {
            tried += 2;
            missed += parseTrackingNumber(QString(right).remove(at, 1)) ? 1 : 0;
            missed += parseTrackingNumber(QString(right).insert(at, right[at])) ? 1 : 0;
        }
    }
    QVERIFY2(missed * 7 < tried, qPrintable(u"%1 of %2"_s.arg(missed).arg(tried))); // a check digit finds 9 of 10
}

void TestTrackingNumber::typingIsForgiven_data()
{
    QTest::addColumn<QString>("text");
    const QString digits = digitsOf(trackingNumber(104862));
    const QString check = digits.right(1);
    QTest::newRow("as it is printed") << trackingNumber(104862);
    QTest::newRow("lower case") << u"w-104862-"_s + check;
    QTest::newRow("no dashes") << u"W104862"_s + check;
    QTest::newRow("only digits") << digits;
    QTest::newRow("blanks around") << u"  W-104862-%1 \n"_s.arg(check);
    QTest::newRow("blanks for dashes") << u"W 104862 "_s + check;
    QTest::newRow("grouped") << u"W-104 862-"_s + check;
    QTest::newRow("full-width") << u"Ｗ－１０４８６２－"_s + QChar(0xFF10 + check.toInt());
    QTest::newRow("long dashes") << u"W—104862—"_s + check;
    QTest::newRow("en dashes") << u"W–104862–"_s + check;
    QTest::newRow("minus signs") << u"W−104862−"_s + check;
    QTest::newRow("ideographic blank") << u"W\u3000104862\u3000"_s + check;
}

void TestTrackingNumber::typingIsForgiven()
{
    QFETCH(QString, text);
    QCOMPARE(parseTrackingNumber(text), std::optional<qint64>(104862));
}

void TestTrackingNumber::whatIsNoNumberIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("letter alone") << u"W"_s;
    QTest::newRow("one digit") << u"W-1"_s;
    QTest::newRow("dashes") << u"W---"_s;
    QTest::newRow("other letter") << u"X-104862-3"_s;
    QTest::newRow("letter twice") << u"WW-104862-3"_s;
    QTest::newRow("letter behind") << u"104862-3W"_s;
    QTest::newRow("sentence") << u"单号 W-104862-3"_s;
    QTest::newRow("dot") << u"104862.3"_s;
    QTest::newRow("plus") << u"+1048623"_s;
    QTest::newRow("phone number") << u"138 0571 2O46"_s;
    QTest::newRow("nineteen digits") << u"1234567890123456789"_s;
    QTest::newRow("thousand digits") << QString(1000, u'1');
    QTest::newRow("Han digits") << u"一〇四八六二三"_s;
    QTest::newRow("NUL") << u"104862"_s + QChar(0) + u"3"_s;
    QTest::newRow("query") << u"1048623' or '1'='1"_s;
}

void TestTrackingNumber::whatIsNoNumberIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!parseTrackingNumber(text));
}

void TestTrackingNumber::hostileTextNeverCrashes()
{
    RandomText random(29);
    for (int i = 0; i < 4000; ++i) {
        const QString text = random.hostile(24);
        if (const auto serial = parseTrackingNumber(text))
            QVERIFY2(*serial >= 0, qPrintable(text));
        spokenNumber(text);
    }
}

void TestTrackingNumber::theSpokenFormIsReadDigitByDigit_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("usual") << u"W-104862-3"_s << u"1 0 4 8 6 2 - 3"_s;
    QTest::newRow("short") << u"W-7-5"_s << u"7 - 5"_s;
    QTest::newRow("nothing") << QString() << QString();
}

//
void TestTrackingNumber::theSpokenFormIsReadDigitByDigit()
{
    QFETCH(QString, number);
    QFETCH(QString, spoken);
    QCOMPARE(spokenNumber(number), spoken);
    QCOMPARE(digitsOf(spokenNumber(number)), digitsOf(number));
}

QTEST_GUILESS_MAIN(TestTrackingNumber)
#include "tst_trackingnumber.moc"
