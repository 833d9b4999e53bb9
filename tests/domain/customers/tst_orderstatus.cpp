#include "domain/customers/orderstatus.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

Device device(qint64 id, const QString& order, const QString& serial, const QDate& bought)
{
    Device d;
    d.id = DeviceId(id);
    d.orderNumber = order;
    d.serial = serial;
    d.purchasedOn = bought;
    return d;
}

PastTicket ticket(const QString& number, qint64 of, qint64 createdAt, std::optional<qint64> due = {})
{
    PastTicket t;
    t.number = number;
    t.device = DeviceId(of);
    t.createdAt = Instant::fromMs(createdAt);
    if (due)
        t.nextDue = Instant::fromMs(*due);
    return t;
}

QStringList numbers(const QList<OrderStatus>& orders)
{
    QStringList list;
    for (const OrderStatus& order : orders)
        list.append(order.number);
    return list;
}

} // namespace

/// what was bought together stands together, and what is asked for stands first.
class TestOrderStatus : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatWasBoughtTogetherIsOneOrder();
    void whatIsUnderWayComesFirst();
    void whatWasAskedForComesBeforeAll_data();
    void whatWasAskedForComesBeforeAll();
    void requestsAboutNoDeviceAreNotLost();
    void nobodyBoughtAnything();

private:
    CustomerCard m_card;
};

void TestOrderStatus::init()
{
    m_card = {};
    m_card.devices = {device(1, u"A-1"_s, u"SN1"_s, QDate(2021, 5, 1)),
                      device(2, u"B-2"_s, u"SN2"_s, QDate(2024, 5, 1)),
                      device(3, u"A-1"_s, u"SN3"_s, QDate(2021, 5, 1)), device(4, {}, {}, QDate(2025, 5, 1))};
}

void TestOrderStatus::whatWasBoughtTogetherIsOneOrder()
{
    const QList<OrderStatus> orders = orderStatuses(m_card);
    QCOMPARE(numbers(orders), (QStringList{QString(), u"B-2"_s, u"A-1"_s})); // the latest first
    QCOMPARE(orders.at(2).devices.size(), 2);
    QCOMPARE(orders.at(0).devices.constFirst().id, DeviceId(4));
}

void TestOrderStatus::whatIsUnderWayComesFirst()
{
    m_card.open = {ticket(u"W-1"_s, 2, 100), ticket(u"W-2"_s, 3, 200, 9000), ticket(u"W-3"_s, 1, 300, 5000)};
    m_card.past = {ticket(u"W-0"_s, 1, 50), ticket(u"W-00"_s, 3, 70)};
    const QList<OrderStatus> orders = orderStatuses(m_card);
    QCOMPARE(numbers(orders), (QStringList{u"A-1"_s, u"B-2"_s, QString()}));
    QCOMPARE(orders.at(0).open.size(), 2);
    QCOMPARE(orders.at(0).open.constFirst().number, u"W-3"_s); // promised first
    QCOMPARE(orders.at(0).last->number, u"W-00"_s);
    QVERIFY(!orders.at(2).last);
}

void TestOrderStatus::whatWasAskedForComesBeforeAll_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::newRow("order number") << u" b-2 "_s;
    QTest::newRow("serial number") << u"sn2"_s;
}

void TestOrderStatus::whatWasAskedForComesBeforeAll()
{
    QFETCH(QString, wanted);
    m_card.open = {ticket(u"W-2"_s, 1, 200, 9000)};
    const QList<OrderStatus> orders = orderStatuses(m_card, wanted);
    QCOMPARE(numbers(orders), (QStringList{u"B-2"_s, u"A-1"_s, QString()}));
    QVERIFY(isNamed(orders.at(0), wanted));
    QVERIFY(!isNamed(orders.at(1), wanted));
    QVERIFY2(!isNamed(orders.at(2), {}), "nothing is asked for by an empty field");
}

void TestOrderStatus::requestsAboutNoDeviceAreNotLost()
{
    m_card.open = {ticket(u"W-7"_s, 0, 100), ticket(u"W-8"_s, 99, 100)}; // of none, and of one that was given away
    m_card.past = {ticket(u"W-6"_s, 0, 10)};
    const QList<OrderStatus> orders = orderStatuses(m_card);
    QCOMPARE(orders.size(), 4);
    QVERIFY(orders.at(0).devices.isEmpty());
    QCOMPARE(orders.at(0).open.size(), 2);
    QCOMPARE(orders.at(0).last->number, u"W-6"_s);
}

void TestOrderStatus::nobodyBoughtAnything()
{
    QVERIFY(orderStatuses({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestOrderStatus)
#include "tst_orderstatus.moc"
