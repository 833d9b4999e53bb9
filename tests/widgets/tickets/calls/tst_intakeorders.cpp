#include "models/admin/centertime.h"
#include "models/customers/customertext.h"
#include "models/shell/keymap.h"
#include "widgets/tickets/calls/counter.h"
#include "widgets/tickets/customerpanel.h"
#include "widgets/tickets/intakeorders.h"
#include "widgets/tickets/intakerowlist.h"
#include "widgets/tickets/numbercard.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const QString kCaller = u"13805712046"_s;

void press(Counter& counter, const char* action)
{
    const QKeyCombination key = KeyMap::instance()->key(action)[0];
    QTest::keyClick(counter.page().focusWidget(), key.key(), key.keyboardModifiers());
}

} // namespace

/// how far an order is, found and told in the call in which it is asked.
class TestIntakeOrders : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void oneKeyThereAndBack();
    void theOrderThatWasNamedIsChosen();
    void anotherRowIsAnotherAnswer();
    void whatIsUnderWayIsInTheAnswer();
    void theQuestionIsSettledInTheFirstCall();
    void nobodyIsRecognisedYet();

private:
    static std::unique_ptr<Counter> open() { return std::make_unique<Counter>(TestDatabase::make(Backend::Sqlite)); }
    static void recognise(Counter& counter)
    {
        counter.type("phoneLineEdit", kCaller);
        QTRY_VERIFY(counter.part<CustomerPanel>()->card());
    }
};

void TestIntakeOrders::oneKeyThereAndBack()
{
    const auto counter = open();
    recognise(*counter);
    auto* list = counter->part<IntakeRowList>("ordersView");
    QVERIFY(!list->isVisible());
    press(*counter, "intake.orders");
    QCOMPARE(QApplication::focusWidget(), list);
    const CustomerCard card = *counter->part<CustomerPanel>()->card();
    QCOMPARE(list->rows().size(), orderStatuses(card).size());
    QVERIFY(list->rows().size() > 1);
    // What covers a machine is said alike wherever it stands: a running contract is not "no warranty".
    int contracts = 0;
    const QList<OrderStatus> orders = orderStatuses(card);
    for (int i = 0; i < orders.size(); ++i) {
        const QDateTime local = centerTime(counter->desk().center.serverNow());
        const Coverage coverage = coverageOf(orders.at(i).devices.constFirst(), card.contracts, {}, local);
        contracts += coverage.contract.id.isValid();
        if (coverage.contract.id.isValid())
            QCOMPARE(list->rows().at(i).tag.text, coverageTagText(coverage));
    }
    QVERIFY(contracts > 0);
    press(*counter, "intake.orders");
    QCOMPARE(QApplication::focusWidget(), counter->part("phoneLineEdit"));
    QVERIFY(!list->isVisible());
}

void TestIntakeOrders::theOrderThatWasNamedIsChosen()
{
    const auto counter = open();
    recognise(*counter);
    const Device last = counter->part<CustomerPanel>()->card()->devices.constLast();
    counter->type("orderLineEdit", last.orderNumber);
    press(*counter, "intake.orders");
    const OrderStatus* order = counter->part<IntakeOrders>()->order();
    QVERIFY(order);
    QCOMPARE(order->number, last.orderNumber);
    const QString said = counter->part<QLabel>("orderSentenceLabel")->text();
    QVERIFY2(said.contains(last.orderNumber) && said.contains(last.purchasedOn.toString(Qt::ISODate)),
             qPrintable(said));
}

void TestIntakeOrders::anotherRowIsAnotherAnswer()
{
    const auto counter = open();
    recognise(*counter);
    press(*counter, "intake.orders");
    const QString first = counter->part<IntakeOrders>()->sentence();
    QTest::keyClick(counter->part("ordersView"), Qt::Key_Down);
    QVERIFY(counter->part<IntakeOrders>()->sentence() != first);
    QTest::keyClick(counter->part("ordersView"), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), counter->part("answeredPushButton"));
}

void TestIntakeOrders::whatIsUnderWayIsInTheAnswer()
{
    const auto counter = open();
    const auto ticket = counter->desk().walked({u"transfer"_s});
    WOSHOU_VERIFY(ticket);
    recognise(*counter);
    press(*counter, "intake.orders");
    auto* orders = counter->part<IntakeOrders>();
    QVERIFY(!orders->order()->open.isEmpty());
    QStringList numbers;
    for (const PastTicket& open : orders->order()->open)
        numbers.append(open.number);
    QVERIFY2(numbers.contains(ticket->number), qPrintable(numbers.join(u' ')));
    QVERIFY2(orders->sentence().contains(ticket->number), qPrintable(orders->sentence()));
}

// the enquiry has its ticket, its answer is the solution, and the customer is asked whether it is
// solved.
void TestIntakeOrders::theQuestionIsSettledInTheFirstCall()
{
    const auto counter = open();
    recognise(*counter);
    counter->part<QCheckBox>("calmedCheckBox")->setChecked(true);
    press(*counter, "intake.orders");
    const QString told = counter->part<IntakeOrders>()->sentence();
    press(*counter, "intake.answered");
    QTRY_VERIFY(counter->part<NumberCard>()->isVisible());
    const QString number = counter->part<QLabel>("numberLabel")->text();
    const auto details = await(counter->desk().center.tickets().detailsByNumber(number));
    WOSHOU_VERIFY(details);
    QCOMPARE(details->ticket.scenario, u"order"_s);
    QCOMPARE(details->ticket.category, u"inquiry"_s);
    QCOMPARE(details->ticket.certainty, u"solution"_s);
    QCOMPARE(details->ticket.solution, told);
    QCOMPARE(details->ticket.state, u"toconfirm"_s);
    QCOMPARE(details->ticket.selfCheckResult, QString());
    QVERIFY(details->ticket.symptom.contains(
        counter->database()
            .value(u"select order_number from device where id = %1"_s.arg(details->ticket.device.value()))
            .toString()));
    QVERIFY(!counter->part<QLabel>("numberPromiseLabel")->isVisible());
    const auto solved = counter->desk().move(details->ticket, u"solved"_s, {{u"solved_for_good"_s, u"yes"_s}});
    WOSHOU_VERIFY(solved);
    const auto closed = counter->desk().close(*solved, 9);
    WOSHOU_VERIFY(closed);
    QCOMPARE(closed->state, u"closed"_s);
}

void TestIntakeOrders::nobodyIsRecognisedYet()
{
    const auto counter = open();
    press(*counter, "intake.orders");
    QVERIFY(!counter->part<IntakeOrders>()->order());
    QVERIFY(!counter->part("answeredPushButton")->isVisible());
    counter->part<QLineEdit>("phoneLineEdit")->setFocus();
    counter->type("phoneLineEdit", kCaller);
    QTRY_VERIFY(counter->part<IntakeOrders>()->order()); // as soon as somebody is
}

QTEST_MAIN(TestIntakeOrders)

#include "tst_intakeorders.moc"
