#include "domain/tickets/callrequest.h"
#include "domain/tickets/trackingnumber.h"

#include <QRandomGenerator>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Issue 3, `woshou --call NUMBER` and the `woshou:` link: what another program may ask for, and nothing else.
class TestCallRequest : public QObject
{
    Q_OBJECT
private slots:
    void linksAreUnderstood_data();
    void linksAreUnderstood();
    void anythingElseIsNothing_data();
    void anythingElseIsNothing();
    void aLinkSaysTheSameAgain();
    void noiseIsNothing();
    void beginningsOfNumbers_data();
    void beginningsOfNumbers();
    void everyNumberIsInTheRangeOfItsBeginnings();
};

void TestCallRequest::linksAreUnderstood_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("number");
    const int call = int(CallRequest::Kind::Call), ticket = int(CallRequest::Kind::Ticket);
    const QString number = trackingNumber(104862);
    QTest::newRow("mobile") << u"woshou:call/13805712046"_s << call << u"13805712046"_s;
    QTest::newRow("as browsers write it") << u"WOSHOU://call/138-0571-2046/"_s << call << u"13805712046"_s;
    QTest::newRow("encoded") << u"woshou:call/%2B86%20138%200571%202046"_s << call << u"13805712046"_s;
    QTest::newRow("extension") << u"woshou:call/0571-87654321%238021"_s << call << u"057187654321#8021"_s;
    QTest::newRow("full-width digits") << u"woshou:call/１３８０５７１２０４６"_s << call << u"13805712046"_s;
    QTest::newRow("ticket") << u"woshou:ticket/"_s + number << ticket << number;
    QTest::newRow("ticket, lower case") << u"woshou:ticket/"_s + number.toLower() << ticket << number;
}

void TestCallRequest::linksAreUnderstood()
{
    QFETCH(QString, link);
    QFETCH(int, kind);
    QFETCH(QString, number);
    const auto request = parseCallLink(link);
    QVERIFY(request);
    QCOMPARE(int(request->kind), kind);
    QCOMPARE(request->number, number);
}

void TestCallRequest::anythingElseIsNothing_data()
{
    QTest::addColumn<QString>("link");
    const QStringList links = {QString(),
                               u"13805712046"_s,
                               u"woshou:"_s,
                               u"woshou:call/"_s,
                               u"woshou:call/1380571204"_s, // a digit is missing: never guessed
                               u"woshou:call/hello"_s,
                               u"woshou:call/%00%00"_s,
                               u"woshou:ticket/W-104862-4"_s, // misheard
                               u"woshou:ticket/1 or 1=1"_s,
                               u"woshou:delete/W-104862-3"_s,
                               u"http://call/13805712046"_s,
                               u"woshou:call/13805712046; rm -rf ~"_s,
                               u"woshou:call/$(reboot)"_s,
                               u"woshou:call/"_s + QString(5000, u'1'),
                               u"woshou:call/13805712046"_s + QString(300, u' ')};
    for (qsizetype i = 0; i < links.size(); ++i)
        QTest::addRow("%lld %s", i, qPrintable(links.at(i).left(40))) << links.at(i);
}

void TestCallRequest::anythingElseIsNothing()
{
    QFETCH(QString, link);
    QVERIFY(!parseCallLink(link));
}

void TestCallRequest::aLinkSaysTheSameAgain()
{
    for (const QString& phone :
         {u"13805712046"_s, u"0571-8765 4321 转 8021"_s, u"400 810 0000"_s, u"+1 212 555 0100"_s}) {
        const auto request = callRequest(phone);
        QVERIFY2(request, qPrintable(phone));
        QCOMPARE(parseCallLink(request->link()), request);
        QVERIFY(!request->link().contains(u'\n'));
    }
}

// Whatever bytes come: no crash, and nothing that is not a whole number or a number with its check digit.
void TestCallRequest::noiseIsNothing()
{
    QRandomGenerator chance(3);
    for (int i = 0; i < 20000; ++i) {
        QString text = chance.bounded(2) == 0 ? u"woshou:call/"_s : u"woshou:ticket/"_s;
        const int length = chance.bounded(40);
        for (int j = 0; j < length; ++j)
            text += QChar(ushort(chance.bounded(0x10000)));
        const auto request = parseCallLink(text);
        if (request)
            QCOMPARE(parseCallLink(request->link()), request);
    }
}

void TestCallRequest::beginningsOfNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("digits") << u"1048"_s << u"W-1048"_s << u"W-1049"_s;
    QTest::newRow("with the letter") << u"w-10"_s << u"W-10"_s << u"W-11"_s;
    QTest::newRow("full width") << u"Ｗ１０４"_s << u"W-104"_s << u"W-105"_s;
    QTest::newRow("nines") << u"1099"_s << u"W-1099"_s << u"W-1100"_s;
    QTest::newRow("only nines") << u"99"_s << u"W-99"_s << u"W-A"_s;
    QTest::newRow("noughts") << u"007"_s << u"W-007"_s << u"W-008"_s;
    QTest::newRow("one digit") << u"1"_s << QString() << QString();
    QTest::newRow("words") << u"空调 10"_s << QString() << QString();
    QTest::newRow("too long") << QString(19, u'1') << QString() << QString();
}

void TestCallRequest::beginningsOfNumbers()
{
    QFETCH(QString, typed);
    const auto range = numbersBeginningWith(typed).value_or(NumberRange());
    QTEST(range.from, "from");
    QTEST(range.to, "to");
}

void TestCallRequest::everyNumberIsInTheRangeOfItsBeginnings()
{
    QRandomGenerator chance(4);
    for (int i = 0; i < 2000; ++i) {
        const QString number = trackingNumber(100001 + chance.bounded(90'000'000));
        const QString serial = number.section(u'-', 1, 1);
        const auto range = numbersBeginningWith(serial.first(2 + chance.bounded(int(serial.size()) - 1)));
        QVERIFY(range && range->from <= number && number < range->to);
    }
}

QTEST_GUILESS_MAIN(TestCallRequest)
#include "tst_callrequest.moc"
