#include "models/tickets/ticketwords.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// What a column of a ticket reads like.
class TestTicketWords : public QObject
{
    Q_OBJECT
private slots:
    void aCallBackThatNobodyPromisedHasNoTime();
};

void TestTicketWords::aCallBackThatNobodyPromisedHasNoTime()
{
    QCOMPARE(columnValue(u"callback_due"_s, QString(), {}), QString());
    QVERIFY(!columnValue(u"callback_due"_s, u"1764000000000"_s, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestTicketWords)
#include "tst_ticketwords.moc"
