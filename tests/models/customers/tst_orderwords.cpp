#include "domain/support/presets.h"
#include "models/admin/centertime.h"
#include "models/customers/orderwords.h"

#include <QLocale>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// 2026-07-15 14:00 on the center's clock, and later.
Instant at(int minutes)
{
    const QDateTime noon(QDate(2026, 7, 15), QTime(14, 0), Qt::OffsetFromUTC, 8 * 3600);
    return Instant::fromDateTime(noon) + std::chrono::minutes(minutes);
}

OrderStatus bought()
{
    Device device;
    device.id = DeviceId(1);
    device.model = u"KFR-35GW/N8"_s;
    device.modelNameEn = u"wall unit"_s;
    device.purchasedOn = QDate(2023, 6, 11);
    device.warrantyUntil = QDate(2029, 6, 11);
    device.orderNumber = u"2306-1187-4520"_s;
    return {device.orderNumber, {device}, {}, std::nullopt};
}

PastTicket ticket(const QString& state, MaybeInstant due = {})
{
    PastTicket ticket;
    ticket.number = u"W-104857-6"_s;
    ticket.title = u"no cold air"_s;
    ticket.state = state;
    ticket.channel = u"phone"_s;
    ticket.nextDue = due;
    ticket.createdAt = at(-60);
    return ticket;
}

} // namespace

/// what is read to a customer who asks how far it is.
class TestOrderWords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatWasBoughtIsSaid();
    void everyStateCanBeReadAloud_data();
    void everyStateCanBeReadAloud();
    void theTimeIsThatOfTheNextPromise();
    void aMissedPromiseIsSaid();
    void whatIsDoneIsSaid();

private:
    QString answer(const OrderStatus& order) const { return orderAnswer(order, {}, m_reference, at(0)); }
    ReferenceData m_reference;
};

void TestOrderWords::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    setCenterOffset(480);
    m_reference = shippedReference();
}

void TestOrderWords::whatWasBoughtIsSaid()
{
    const QString text = answer(bought());
    for (const QString& part :
         {u"KFR-35GW/N8"_s, u"2023-06-11"_s, u"2306-1187-4520"_s, u"2029-06"_s, u"Nothing is open"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    QCOMPARE(orderTitle(OrderStatus()), u"Other requests"_s);
}

void TestOrderWords::everyStateCanBeReadAloud_data()
{
    QTest::addColumn<QString>("state");
    for (const LifeCycle::State& state : m_reference.lifeCycle.states())
        QTest::newRow(qPrintable(state.code)) << state.code;
}

// nothing that is not known stands in it as a placeholder, and nobody is greeted twice.
void TestOrderWords::everyStateCanBeReadAloud()
{
    QFETCH(QString, state);
    OrderStatus order = bought();
    order.open = {ticket(state)};
    const QString text = answer(order);
    QVERIFY2(!text.contains(u'[') && !text.contains(u'{'), qPrintable(text));
    QVERIFY2(!text.contains(u"Hello"_s), qPrintable(text));
    QVERIFY2(text.contains(u"W-104857-6"_s) || text.contains(u"no cold air"_s, Qt::CaseInsensitive), qPrintable(text));
}

void TestOrderWords::theTimeIsThatOfTheNextPromise()
{
    OrderStatus order = bought();
    order.open = {ticket(u"todispatch"_s, at(90))};
    QVERIFY2(answer(order).contains(u"15:30"_s), qPrintable(answer(order)));
    order.open = {ticket(u"toconfirm"_s, at(90))}; // its own sentence names the solution, which is not known here
    QVERIFY2(answer(order).contains(u"15:30"_s), qPrintable(answer(order)));
}

//
void TestOrderWords::aMissedPromiseIsSaid()
{
    OrderStatus order = bought();
    order.open = {ticket(u"todispatch"_s, at(-30))};
    QVERIFY2(answer(order).contains(u"13:30"_s) && answer(order).contains(u"apologise"_s), qPrintable(answer(order)));
}

void TestOrderWords::whatIsDoneIsSaid()
{
    OrderStatus order = bought();
    order.last = ticket(u"closed"_s);
    const QString text = answer(order);
    QVERIFY2(text.contains(u"W-104857-6"_s) && text.contains(u"13:00"_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestOrderWords)
#include "tst_orderwords.moc"
