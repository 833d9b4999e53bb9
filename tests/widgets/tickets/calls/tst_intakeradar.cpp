#include "widgets/common/banner.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/tickets/calls/counter.h"
#include "widgets/tickets/customerpanel.h"
#include "widgets/tickets/intakelookup.h"
#include "widgets/tickets/intakesaver.h"
#include "widgets/tickets/lookalikestrip.h"

#include <QApplication>
#include <QSignalSpy>

using namespace woshou;
using namespace Qt::StringLiterals;

/// what is recorded already shows while the call is taken, and one key adds the call to it.
class TestIntakeRadar : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void initTestCase_data() { TestDatabase::addBackends(); }
    void oneKeyAddsTheCall();
    void addingTwiceAddsOnce();
    void whatCouldNotBeAddedIsAddedByTheBanner();
    void theNextOneShowsByKey();
    void itLeavesWithTheCall();
    void itNeverTakesTheCursor();

private:
    std::unique_ptr<Counter> open();
    /// The caller who is on record calls again, in other words.
    TicketDraft again(Counter& counter);
    static int entries(Counter& counter, TicketId id);
};

std::unique_ptr<Counter> TestIntakeRadar::open()
{
    QFETCH_GLOBAL(int, backend);
    auto counter = std::make_unique<Counter>(TestDatabase::make(Backend(backend)));
    return counter;
}

TicketDraft TestIntakeRadar::again(Counter& counter)
{
    TicketDraft draft = counter.desk().draft();
    draft.key = QUuid::createUuid();
    draft.ticket.words = u"it walks through the bathroom now"_s;
    draft.ticket.tried = u"turned it off and on"_s;
    draft.ticket.businessStopped = true;
    draft.orderNumber = u"2607-1"_s;
    return draft;
}

int TestIntakeRadar::entries(Counter& counter, TicketId id)
{
    const auto details = await(counter.desk().center.tickets().details(id));
    return details ? int(details->events.size()) : -1;
}

void TestIntakeRadar::oneKeyAddsTheCall()
{
    const auto counter = open();
    const auto first = counter->desk().create();
    WOSHOU_VERIFY(first);
    const QString number = first->ticket.number;
    const int before = entries(*counter, first->ticket.id);
    const int tickets = counter->database().value(u"select count(*) from ticket"_s).toInt();
    WOSHOU_VERIFY(counter->database().connect()->execute(
        u"update customer set wechat = 'woshou-demo-8', rev = rev + 1 where id = %1"_s.arg(
            first->ticket.customer.value())));
    TicketDraft called = again(*counter);
    called.ticket.channel = kWechatChannel.toString();
    called.wechat = u"woshou-demo-8"_s;
    counter->page().setDraft(called);
    auto* strip = counter->part<LookAlikeStrip>();
    QTRY_VERIFY(strip->isVisible() && strip->ids().contains(first->ticket.id));
    while (!counter->part<ElidedLabel>("alikeTitleLabel")->text().startsWith(number))
        QTest::keyClick(&counter->page(), Qt::Key_F8, Qt::ShiftModifier);
    QVERIFY(counter->part<ElidedLabel>("alikeReasonLabel")->text().contains(u"same device"_s));
    QTest::keyClick(&counter->page(), Qt::Key_F8);
    QTRY_VERIFY(counter->text("symptomLineEdit").isEmpty());
    QTRY_COMPARE(entries(*counter, first->ticket.id), before + 2);
    const auto details = await(counter->desk().center.tickets().details(first->ticket.id));
    QStringList log;
    for (const TicketEvent& event : details->events.mid(before))
        log.append(event.kind + u": "_s + event.text);
    QVERIFY2(log.contains(u"words: it walks through the bathroom now"_s), qPrintable(log.join(u'\n')));
    QVERIFY(!log.join(u'\n').contains(called.wechat)); // on record already
    for (const QString& said : {u"turned it off and on"_s, u"business stopped"_s, u"Order number: 2607-1"_s})
        QVERIFY2(log.join(u'\n').contains(said), qPrintable(log.join(u'\n')));
    QCOMPARE(counter->database().value(u"select count(*) from ticket"_s).toInt(), tickets);
    QVERIFY(counter->keptKeys().isEmpty());
}

void TestIntakeRadar::addingTwiceAddsOnce()
{
    const auto counter = open();
    const auto first = counter->desk().create();
    WOSHOU_VERIFY(first);
    const TicketDraft draft = again(*counter);
    int after = 0;
    for (int i = 0; i < 2; ++i) {
        counter->page().setDraft(draft);
        auto* strip = counter->part<LookAlikeStrip>();
        QTRY_VERIFY(strip->isVisible() && strip->ids().contains(first->ticket.id));
        while (!counter->part<ElidedLabel>("alikeTitleLabel")->text().startsWith(first->ticket.number))
            counter->click("nextAlikeToolButton");
        counter->click("joinPushButton");
        QTRY_VERIFY(counter->text("symptomLineEdit").isEmpty());
        after = i == 0 ? entries(*counter, first->ticket.id) : after;
    }
    QCOMPARE(entries(*counter, first->ticket.id), after);
}

/// "Again" adds to that ticket; it makes none.
void TestIntakeRadar::whatCouldNotBeAddedIsAddedByTheBanner()
{
    const auto counter = open();
    const auto first = counter->desk().create();
    WOSHOU_VERIFY(first);
    const int tickets = counter->database().value(u"select count(*) from ticket"_s).toInt();
    const int before = entries(*counter, first->ticket.id);
    counter->page().setDraft(again(*counter));
    counter->settle();
    QSignalSpy failed(counter->part<IntakeSaver>(), &IntakeSaver::joinFailed);
    emit counter->part<LookAlikeStrip>()->joinRequested(TicketId(987654321));
    QTRY_COMPARE(failed.size(), 1);
    auto* banner = counter->part<Banner>("banner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(!counter->text("symptomLineEdit").isEmpty());
    emit banner->actionTriggered();
    QTRY_COMPARE(failed.size(), 2);
    emit counter->part<LookAlikeStrip>()->joinRequested(first->ticket.id);
    QTRY_VERIFY(counter->text("symptomLineEdit").isEmpty());
    QVERIFY(entries(*counter, first->ticket.id) > before);
    QCOMPARE(counter->database().value(u"select count(*) from ticket"_s).toInt(), tickets);
}

void TestIntakeRadar::theNextOneShowsByKey()
{
    const auto counter = open();
    WOSHOU_VERIFY(counter->desk().create());
    WOSHOU_VERIFY(counter->desk().create());
    const QSignalSpy compared(counter->part<IntakeLookup>(), &IntakeLookup::compared);
    counter->page().setDraft(again(*counter));
    QTRY_VERIFY(counter->part<CustomerPanel>()->card());
    counter->settle();
    const qsizetype asked = compared.size(); // what the customer's card adds is asked after it
    QTRY_VERIFY(compared.size() > asked);
    QVERIFY(counter->part<LookAlikeStrip>()->ids().size() > 1);
    const qsizetype all = counter->part<LookAlikeStrip>()->ids().size();
    auto* title = counter->part<ElidedLabel>("alikeTitleLabel");
    QStringList seen;
    for (qsizetype i = 0; i < all; ++i) {
        seen.append(title->text());
        QTest::keyClick(&counter->page(), Qt::Key_F8, Qt::ShiftModifier);
    }
    QCOMPARE(seen.removeDuplicates(), 0);
    QCOMPARE(title->text(), seen.constFirst());
    QSignalSpy opened(&counter->page(), &IntakePage::openTicketRequested);
    counter->click("openAlikePushButton");
    QCOMPARE(opened.size(), 1);
}

void TestIntakeRadar::itLeavesWithTheCall()
{
    const auto counter = open();
    WOSHOU_VERIFY(counter->desk().create());
    counter->page().setDraft(again(*counter));
    QTRY_VERIFY(counter->part<LookAlikeStrip>()->isVisible());
    QSignalSpy compared(counter->part<IntakeLookup>(), &IntakeLookup::compared);
    counter->page().startNew();
    QVERIFY(!counter->part<LookAlikeStrip>()->isVisible());
    QVERIFY(compared.wait());
    QVERIFY(!counter->part<LookAlikeStrip>()->isVisible());
}

void TestIntakeRadar::itNeverTakesTheCursor()
{
    const auto counter = open();
    const TicketDraft draft = again(*counter);
    WOSHOU_VERIFY(counter->desk().create());
    counter->type("phoneLineEdit", draft.phone);
    QTRY_VERIFY(counter->part<LookAlikeStrip>()->isVisible());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"phoneLineEdit"_s);
}

QTEST_MAIN(TestIntakeRadar)

#include "tst_intakeradar.moc"
