#include "domain/tickets/listlayout.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// How a list looks, as it is kept.
class TestListLayout : public QObject
{
    Q_OBJECT

private slots:
    void everyOrderHasItsWord();
    void whatIsKeptIsReadBack();
    void whatIsNotUnderstoodDoesNoHarm_data();
    void whatIsNotUnderstoodDoesNoHarm();
};

void TestListLayout::everyOrderHasItsWord()
{
    for (const QString& code : orderCodes())
        QCOMPARE(orderCode(*orderFromCode(code)), code);
    QCOMPARE(orderCodes().size(), static_cast<int>(TicketOrder::Customer) + 1);
    QVERIFY(!orderFromCode(u"sideways"_s));
}

void TestListLayout::whatIsKeptIsReadBack()
{
    const ListLayout layout{TicketOrder::DueDay, {{u"title"_s, 0}, {u"state"_s, 120}}};
    QCOMPARE(layoutOf(layoutText(layout)), layout);
    QCOMPARE(layoutText({}), QString());
    QVERIFY(layoutOf({}).isEmpty());
}

void TestListLayout::whatIsNotUnderstoodDoesNoHarm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::newRow("no json") << u"{order:"_s << QString();
    QTest::newRow("an order of a newer version") << u"{\"order\":\"mood\"}"_s << QString();
    QTest::newRow("a column twice") << u"{\"columns\":[[\"a\",1],[\"a\",2]]}"_s << u"{\"columns\":[[\"a\",1]]}"_s;
    QTest::newRow("a width beyond the screen")
        << u"{\"columns\":[[\"a\",99999],[\"b\",-4]]}"_s << u"{\"columns\":[[\"a\",2000],[\"b\",0]]}"_s;
    QTest::newRow("no columns") << u"{\"columns\":[1,null,[],[\"\"]]}"_s << QString();
}

void TestListLayout::whatIsNotUnderstoodDoesNoHarm()
{
    QFETCH(QString, text);
    QTEST(layoutText(layoutOf(text)), "kept");
}

QTEST_GUILESS_MAIN(TestListLayout)
#include "tst_listlayout.moc"
