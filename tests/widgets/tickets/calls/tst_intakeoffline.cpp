#include "domain/tickets/trackingnumber.h"
#include "services/core/changebus.h"
#include "services/tickets/outbox.h"
#include "widgets/common/banner.h"
#include "widgets/tickets/calls/counter.h"
#include "widgets/tickets/customerpanel.h"
#include "widgets/tickets/intakedrafts.h"
#include "widgets/tickets/intakerowlist.h"
#include "widgets/tickets/intakesaver.h"
#include "widgets/tickets/numbercard.h"
#include "widgets/tickets/outboxdialog.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Intake without the server: a provisional number, a queue on the disk, sent once and only once, and what then
/// conflicts is said.
class TestIntakeOffline : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void initTestCase_data() { TestDatabase::addBackends(); }
    void aCallGetsAProvisionalNumberAndThenItsTicket();
    void itIsSentAfterTheNextStartToo();
    void whatWasStoredBeforeTheAnswerWasLostIsNotStoredAgain();
    void goalsAreReachedLater_data();
    void goalsAreReachedLater();
    void whatConflictsIsListed();
    void theSameCallerIsRecognisedLater_data();
    void theSameCallerIsRecognisedLater();
    void whatIsRefusedComesBackIntoTheForm();
    void whatIsTakenBackStaysUntilItIsKept();
    void manyCallsAreSentInTheirOrder();
    void aBrokenConnectionQueuesTheCall();

private:
    std::unique_ptr<Counter> open();
    static void disconnect(Counter& counter) { counter.desk().center.bus()->setConnection(false, -1); }
    static void reconnect(Counter& counter) { counter.desk().center.bus()->setConnection(true, 1); }
    /// Saves what is in the form without a server.
    static void saveOffline(Counter& counter, const char* button = "savePushButton");
    static const QList<QueuedCall>& calls(Counter& counter) { return counter.part<Outbox>()->calls(); }
    static int tickets(Counter& counter);
    static TicketDraft newCaller(const TicketDraft& like, const QString& name, const QString& phone);
};

std::unique_ptr<Counter> TestIntakeOffline::open()
{
    QFETCH_GLOBAL(int, backend);
    return std::make_unique<Counter>(TestDatabase::make(Backend(backend)));
}

void TestIntakeOffline::saveOffline(Counter& counter, const char* button)
{
    disconnect(counter);
    counter.click(button);
    QTRY_VERIFY(counter.part<NumberCard>()->isVisible());
    counter.part<NumberCard>()->accept();
}

int TestIntakeOffline::tickets(Counter& counter)
{
    return counter.database().value(u"select count(*) from ticket"_s).toInt();
}

TicketDraft TestIntakeOffline::newCaller(const TicketDraft& like, const QString& name, const QString& phone)
{
    TicketDraft draft = like;
    draft.key = QUuid::createUuid();
    draft.customer = {};
    draft.ticket.device = {};
    draft.customerName = name;
    draft.phone = phone;
    draft.ticket.contactPhone = phone;
    draft.proposalAccepted = true;
    return draft;
}

void TestIntakeOffline::aCallGetsAProvisionalNumberAndThenItsTicket()
{
    const auto counter = open();
    counter->fill();
    const QUuid key = counter->page().draft().key;
    const int before = tickets(*counter);
    QSignalSpy changed(&counter->page(), &IntakePage::outboxChanged);
    disconnect(*counter);
    counter->click("savePushButton");
    QTRY_VERIFY(counter->part<NumberCard>()->isVisible());
    const QString provisional = provisionalNumber(key);
    QCOMPARE(counter->part<QLabel>("numberLabel")->text(), provisional);
    const QString sentence = counter->part<QLabel>("numberSentenceLabel")->text();
    QVERIFY(sentence.contains(provisional));
    QVERIFY2(!sentence.contains(u"__"_s) && !sentence.contains(u'['),
             qPrintable(sentence)); // no time that nobody knows
    QVERIFY(!counter->part<QPushButton>("openCreatedPushButton")->isVisible());
    QVERIFY(counter->text("symptomLineEdit").isEmpty());
    QCOMPARE(tickets(*counter), before);
    QCOMPARE(changed.constLast(), (QVariantList{1, 1}));
    QTRY_VERIFY(counter->keptKeys().isEmpty());
    counter->part<NumberCard>()->accept();

    reconnect(*counter);
    QTRY_COMPARE(calls(*counter).constFirst().state, QueuedCall::State::Sent);
    QCOMPARE(changed.constLast(), (QVariantList{0, 1}));
    QCOMPARE(tickets(*counter), before + 1);
    const QueuedCall call = calls(*counter).constFirst();
    TicketFilter filter;
    filter.view = u"all"_s;
    filter.text = provisional;
    const auto page = await(counter->desk().center.tickets().page(filter));
    WOSHOU_VERIFY(page);
    QCOMPARE(page->rows.size(), 1);
    QCOMPARE(page->rows.first().number, call.number);
    const auto details = await(counter->desk().center.tickets().details(call.ticket));
    QVERIFY(std::any_of(details->events.begin(), details->events.end(),
                        [&](const TicketEvent& event) { return event.text.contains(provisional); }));
    QTRY_VERIFY(counter->part<Banner>("banner")->isVisible());
}

void TestIntakeOffline::itIsSentAfterTheNextStartToo()
{
    const auto counter = open();
    counter->fill();
    const int before = tickets(*counter);
    saveOffline(*counter);
    counter->reopen();
    QCOMPARE(calls(*counter).size(), 1);
    QCOMPARE(calls(*counter).constFirst().state, QueuedCall::State::Waiting);
    reconnect(*counter);
    QTRY_COMPARE(calls(*counter).constFirst().state, QueuedCall::State::Sent);
    counter->reopen();
    QCOMPARE(calls(*counter).constFirst().state, QueuedCall::State::Sent);
    reconnect(*counter);
    QCOMPARE(tickets(*counter), before + 1);
}

void TestIntakeOffline::whatWasStoredBeforeTheAnswerWasLostIsNotStoredAgain()
{
    const auto counter = open();
    counter->fill();
    const auto stored = await(counter->desk().center.tickets().create(counter->page().draft()));
    WOSHOU_VERIFY(stored);
    const int before = tickets(*counter);
    saveOffline(*counter);
    reconnect(*counter);
    QTRY_COMPARE(calls(*counter).constFirst().state, QueuedCall::State::Sent);
    QCOMPARE(calls(*counter).constFirst().number, stored->ticket.number);
    QCOMPARE(tickets(*counter), before);
}

void TestIntakeOffline::goalsAreReachedLater_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("state");
    QTest::newRow("told the number") << u"savePushButton"_s << u"created"_s;
    QTest::newRow("passed on") << u"saveDispatchPushButton"_s << u"todispatch"_s;
    QTest::newRow("solved by self-help") << u"selfHelpPushButton"_s << u"toconfirm"_s;
}

void TestIntakeOffline::goalsAreReachedLater()
{
    QFETCH(QString, button);
    const auto counter = open();
    counter->fill();
    if (button == "selfHelpPushButton"_L1)
        counter->type("triedLineEdit", u"cleaned the filter; cold air again"_s);
    counter->settle();
    saveOffline(*counter, button.toLatin1().constData());
    reconnect(*counter);
    QTRY_COMPARE(calls(*counter).constFirst().state, QueuedCall::State::Sent);
    const auto details = await(counter->desk().center.tickets().details(calls(*counter).constFirst().ticket));
    WOSHOU_VERIFY(details);
    QTEST(details->ticket.state, "state");
}

void TestIntakeOffline::whatConflictsIsListed()
{
    const auto counter = open();
    counter->fill();
    saveOffline(*counter);
    const auto other = ServiceDesk::at(counter->database(), u"zhaominhui"_s);
    QVERIFY(other);
    const auto meanwhile = other->create();
    WOSHOU_VERIFY(meanwhile);
    reconnect(*counter);
    QTRY_COMPARE(calls(*counter).constFirst().state, QueuedCall::State::Sent);
    const QString findings = calls(*counter).constFirst().findings.join(u'\n');
    QVERIFY2(findings.contains(meanwhile->ticket.number), qPrintable(findings));
    counter->page().showOutbox();
    QTRY_VERIFY(counter->page().findChild<OutboxDialog*>());
    auto* list = counter->part<IntakeRowList>("callsView");
    QVERIFY(list->rows().constFirst().detail.contains(meanwhile->ticket.number));
    QSignalSpy opened(&counter->page(), &IntakePage::openTicketRequested);
    counter->click("openSentPushButton");
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.constFirst().constFirst().value<TicketId>(), calls(*counter).constFirst().ticket);
}

void TestIntakeOffline::theSameCallerIsRecognisedLater_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("account");
    QTest::addColumn<bool>("same");
    QTest::newRow("the name that is on record") << u"Wu"_s << QString() << true;
    QTest::newRow("another name of that number") << u"Hu"_s << QString() << false;
    QTest::newRow("the name that the account has (R-004)") << u"Wu"_s << u"woshou-demo-9"_s << true;
    QTest::newRow("another name of that account (R-004)") << u"Hu"_s << u"woshou-demo-9"_s << false;
}

// Ambiguous is never guessed: another name makes a customer of its own, and a person is told of the other.
void TestIntakeOffline::theSameCallerIsRecognisedLater()
{
    QFETCH(QString, name);
    QFETCH(QString, account);
    QFETCH(bool, same);
    const auto counter = open();
    TicketDraft like = counter->desk().draft();
    like.wechat = account;
    if (!account.isEmpty())
        like.ticket.channel = kWechatChannel.toString();
    disconnect(*counter);
    // Who has an account may have another number by now.
    counter->page().setDraft(newCaller(like, name, account.isEmpty() ? u"13900001111"_s : u"13900002222"_s));
    counter->settle();
    if (counter->part<QPushButton>("acceptPushButton")->isEnabled())
        counter->click("acceptPushButton");
    saveOffline(*counter);
    const auto other = ServiceDesk::at(counter->database(), u"zhaominhui"_s);
    QVERIFY(other);
    const auto known = await(other->center.tickets().create(newCaller(like, u"Wu"_s, u"13900001111"_s)));
    WOSHOU_VERIFY(known);
    reconnect(*counter);
    QTRY_COMPARE(calls(*counter).constFirst().state, QueuedCall::State::Sent);
    const auto details = await(counter->desk().center.tickets().details(calls(*counter).constFirst().ticket));
    WOSHOU_VERIFY(details);
    QCOMPARE(details->ticket.customer == known->ticket.customer, same);
    if (account.isEmpty() || same)
        QVERIFY(calls(*counter).constFirst().findings.join(u' ').contains(known->ticket.number));
}

void TestIntakeOffline::whatIsRefusedComesBackIntoTheForm()
{
    const auto counter = open();
    QueuedCall call;
    call.draft = counter->desk().draft();
    call.draft.customer = CustomerId(987654321);
    call.draft.provisional = provisionalNumber(call.draft.key);
    call.goal = u"keep"_s;
    call.takenAt = counter->desk().center.serverNow();
    counter->part<Outbox>()->put(call);
    reconnect(*counter);
    QTRY_COMPARE(calls(*counter).constFirst().state, QueuedCall::State::Refused);
    QVERIFY(!calls(*counter).constFirst().findings.isEmpty());
    counter->page().showOutbox();
    QTRY_VERIFY(counter->page().findChild<OutboxDialog*>());
    counter->click("takeBackPushButton");
    QTRY_COMPARE(counter->text("symptomLineEdit"), call.draft.ticket.symptom);
    QTRY_VERIFY(calls(*counter).isEmpty());
    QCOMPARE(counter->keptKeys(), QStringList{call.draft.key.toString()});
}

// The disk cannot take the draft: the call stays in the outbox, is not sent from there, and leaves it as a ticket.
void TestIntakeOffline::whatIsTakenBackStaysUntilItIsKept()
{
    const QTemporaryDir folder;
    QFile file(folder.path() + u"/drafts"_s); // a file stands where the folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    const DraftStore full(file.fileName());
    const auto counter = open();
    counter->reopen(&full);
    auto* outbox = counter->part<Outbox>();
    QueuedCall call;
    call.draft = counter->desk().draft();
    call.draft.provisional = provisionalNumber(call.draft.key);
    call.goal = u"keep"_s;
    call.takenAt = counter->desk().center.serverNow();
    outbox->put(call);
    QSignalSpy failed(counter->part<IntakeDrafts>(), &IntakeDrafts::saveFailed);
    counter->page().showOutbox();
    QTRY_VERIFY(counter->page().findChild<OutboxDialog*>());
    counter->click("takeBackPushButton");
    QTRY_COMPARE(counter->text("symptomLineEdit"), call.draft.ticket.symptom);
    QTRY_VERIFY(failed.count() > 0);
    QVERIFY(outbox->holds(call.draft.key));
    QVERIFY(!outbox->next());
    const int before = tickets(*counter);
    QTRY_VERIFY(counter->part<CustomerPanel>()->card());
    counter->settle();
    counter->click("acceptPushButton");
    counter->settle();
    counter->click("savePushButton");
    QTRY_VERIFY2(!outbox->holds(call.draft.key), qPrintable(counter->part<Banner>()->accessibleName()));
    QCOMPARE(tickets(*counter), before + 1);
    reconnect(*counter);
    QCOMPARE(tickets(*counter), before + 1);
}

void TestIntakeOffline::manyCallsAreSentInTheirOrder()
{
    const auto counter = open();
    const TicketDraft like = counter->desk().draft();
    const int before = tickets(*counter);
    QStringList order;
    for (int i = 0; i < 12; ++i) {
        QueuedCall call;
        call.draft = newCaller(like, u"Caller %1"_s.arg(i), QString::number(13900002000 + i));
        call.goal = u"keep"_s;
        call.takenAt = Instant::fromMs(1000 + i);
        counter->part<Outbox>()->put(call);
        order.append(call.draft.customerName);
    }
    for (int i = 0; i < 4; ++i)
        reconnect(*counter);
    QTRY_COMPARE(counter->part<Outbox>()->waiting(), 0);
    QCOMPARE(tickets(*counter), before + 12);
    QStringList names;
    for (const QueuedCall& call : calls(*counter)) {
        QCOMPARE(call.state, QueuedCall::State::Sent);
        names.append(call.draft.customerName);
    }
    QCOMPARE(names, order);
    QStringList numbers;
    for (const QueuedCall& call : calls(*counter))
        numbers.append(call.number);
    QStringList sorted = numbers;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(numbers, sorted);
}

void TestIntakeOffline::aBrokenConnectionQueuesTheCall()
{
    QFETCH_GLOBAL(int, backend);
    if (Backend(backend) == Backend::Sqlite)
        return; // a file has no connection to lose
    const auto counter = open();
    counter->fill();
    const int before = tickets(*counter);
    counter->database().value(u"select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = "
                              "current_database() and usename = 'wangmin'"_s);
    counter->click("savePushButton");
    QTRY_VERIFY_WITH_TIMEOUT(counter->part<NumberCard>()->isVisible(), 10000);
    QVERIFY(counter->text("symptomLineEdit").isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(tickets(*counter), before + 1, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(counter->part<Outbox>()->waiting(), 0, 20000);
}

QTEST_MAIN(TestIntakeOffline)

#include "tst_intakeoffline.moc"
