#include "domain/promise/policy.h"
#include "domain/support/presets.h"
#include "domain/tickets/ticketmoves.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHour = 3600000;

Instant at(double hours)
{
    return Instant::fromMs(static_cast<qint64>(hours * kHour));
}

} // namespace

/// What a step does to the time stamps and promises of a ticket.
class TestTicketMoves : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void theFirstHumanStepAnswers();
    void aWithdrawalIsNoAnswer();
    void aRecordBeginsAnewAfterAReopening();
    void aStepTakesItsState();
    void theStampsOfTheWholeWay();
    void toConfirmStopsTheResolvePromise();
    void whatComesBackGetsANewPromise();
    void comingBackTwiceGetsTwo();
    void withoutAResolvePromiseNothingRestarts();
    void aFinalStateStopsEverything();
    void clocksThatStopKeepTheirDueTime();
    void takingBackClearsTheEngineer_data();
    void takingBackClearsTheEngineer();
    void aCallBackIsDueWhenPromised_data();
    void aCallBackIsDueWhenPromised();

private:
    void go(const QString& code, double hours);
    PromiseClock clock(const QString& metric) const;
    int running() const;

    LifeCycle m_cycle;
    Ticket m_ticket;
    QList<PromiseClock> m_clocks;
};

void TestTicketMoves::initTestCase()
{
    m_cycle = shippedLifeCycle();
    QVERIFY(!m_cycle.moves().isEmpty());
}

/// A visit of high priority: respond in two hours, resolve in twenty-four.
void TestTicketMoves::init()
{
    m_ticket = Ticket();
    m_ticket.state = u"created"_s;
    m_ticket.createdAt = at(0);
    m_clocks = promisesFor(shippedReference().policy, Priority::High, u"visit"_s, at(0));
    QCOMPARE(m_clocks.size(), 2);
    m_ticket.nextDue = nextDue(m_clocks);
}

void TestTicketMoves::go(const QString& code, double hours)
{
    const auto move = m_cycle.find(m_ticket.state, code);
    QVERIFY2(move, qPrintable(m_ticket.state + u' ' + code));
    applyMove(m_ticket, m_clocks, *move, m_cycle.state(move->to), at(hours));
}

/// The last clock of a metric.
PromiseClock TestTicketMoves::clock(const QString& metric) const
{
    PromiseClock last;
    for (const PromiseClock& clock : m_clocks) {
        if (clock.metric == metric)
            last = clock;
    }
    return last;
}

int TestTicketMoves::running() const
{
    return static_cast<int>(
        std::count_if(m_clocks.begin(), m_clocks.end(), [](const auto& clock) { return !clock.stoppedAt; }));
}

void TestTicketMoves::theFirstHumanStepAnswers()
{
    QCOMPARE(m_ticket.nextDue, MaybeInstant(at(2)));
    go(u"handle"_s, 0.5); // nobody spoke to the customer yet
    QVERIFY(!m_ticket.firstResponseAt);
    QVERIFY(!clock(u"respond"_s).stoppedAt);
    go(u"transfer"_s, 1);
    QCOMPARE(m_ticket.firstResponseAt, MaybeInstant(at(1)));
    QCOMPARE(clock(u"respond"_s).stoppedAt, MaybeInstant(at(1)));
    QVERIFY(!clock(u"resolve"_s).stoppedAt);
    QCOMPARE(m_ticket.nextDue, MaybeInstant(at(24)));
    go(u"assign"_s, 1.5);
    QCOMPARE(m_ticket.firstResponseAt, MaybeInstant(at(1))); // the first one stays the first
    QCOMPARE(clock(u"respond"_s).stoppedAt, MaybeInstant(at(1)));
}

void TestTicketMoves::aWithdrawalIsNoAnswer()
{
    go(u"withdraw"_s, 1);
    QVERIFY(!m_ticket.firstResponseAt);
}

// the answer and the record of before say nothing about what is done next.
void TestTicketMoves::aRecordBeginsAnewAfterAReopening()
{
    m_ticket.solution = m_ticket.cause = m_ticket.method = u"x"_s;
    go(u"solve"_s, 1);
    m_ticket.solvedForGood = u"no"_s;
    go(u"not_solved"_s, 2);
    QVERIFY(m_ticket.solution.isEmpty() && m_ticket.cause.isEmpty() && m_ticket.method.isEmpty());
    QCOMPARE(m_ticket.solvedForGood, u"no"_s);
    go(u"transfer"_s, 3);
    go(u"assign"_s, 4);
    go(u"start"_s, 5);
    go(u"resolve"_s, 6);
    QVERIFY(m_ticket.solvedForGood.isEmpty());
}

void TestTicketMoves::aStepTakesItsState()
{
    go(u"transfer"_s, 1);
    QCOMPARE(m_ticket.state, u"todispatch"_s);
    QVERIFY(m_ticket.open);
    QCOMPARE(m_ticket.updatedAt, at(1));
    go(u"withdraw"_s, 2);
    QCOMPARE(m_ticket.state, u"withdrawn"_s);
    QVERIFY(!m_ticket.open);
}

void TestTicketMoves::theStampsOfTheWholeWay()
{
    go(u"transfer"_s, 1);
    go(u"assign"_s, 2);
    go(u"start"_s, 3);
    go(u"resolve"_s, 4);
    go(u"solved"_s, 5);
    QVERIFY(!m_ticket.closedAt);
    go(u"close"_s, 6);
    QCOMPARE(m_ticket.firstResponseAt, MaybeInstant(at(1)));
    QCOMPARE(m_ticket.assignedAt, MaybeInstant(at(2)));
    QCOMPARE(m_ticket.startedAt, MaybeInstant(at(3)));
    QCOMPARE(m_ticket.resolvedAt, MaybeInstant(at(4)));
    QCOMPARE(m_ticket.closedAt, MaybeInstant(at(6)));
    QCOMPARE(m_ticket.reopened, 0);
}

void TestTicketMoves::toConfirmStopsTheResolvePromise()
{
    go(u"solve"_s, 1);
    QCOMPARE(clock(u"resolve"_s).stoppedAt, MaybeInstant(at(1)));
    QCOMPARE(running(), 1); // the customer was not told yet
    QCOMPARE(m_ticket.nextDue, MaybeInstant(at(2)));
    QVERIFY(m_ticket.open);
    go(u"solved"_s, 1.5);
    QCOMPARE(running(), 0);
    QVERIFY(!m_ticket.nextDue);
}

// "no" sends it back, and the promise runs anew.
void TestTicketMoves::whatComesBackGetsANewPromise()
{
    go(u"solve"_s, 1);
    go(u"not_solved"_s, 30);
    QCOMPARE(m_ticket.state, u"reopened"_s);
    QCOMPARE(m_ticket.reopened, 1);
    QVERIFY(!m_ticket.resolvedAt);
    QCOMPARE(m_clocks.size(), 3);
    const PromiseClock again = clock(u"resolve"_s);
    QCOMPARE(again.startedAt, at(30));
    QCOMPARE(again.dueAt, at(54));
    QCOMPARE(again.targetSeconds, 86400);
    QCOMPARE(again.policy, u"recommended"_s);
    QVERIFY(!again.stoppedAt);
    QCOMPARE(m_ticket.nextDue, MaybeInstant(at(54)));
}

void TestTicketMoves::comingBackTwiceGetsTwo()
{
    go(u"solve"_s, 1);
    go(u"solved"_s, 2);
    go(u"close"_s, 3);
    go(u"reopen"_s, 40); // the fault is back after the closing
    QVERIFY(m_ticket.open);
    QVERIFY(!m_ticket.closedAt);
    go(u"transfer"_s, 41);
    go(u"assign"_s, 42);
    go(u"start"_s, 43);
    go(u"resolve"_s, 44);
    go(u"not_solved"_s, 50);
    QCOMPARE(m_ticket.reopened, 2);
    QCOMPARE(m_clocks.size(), 4);
    QCOMPARE(running(), 1);
    QCOMPARE(m_ticket.nextDue, MaybeInstant(at(74)));
    QCOMPARE(m_ticket.startedAt, MaybeInstant(at(43)));
}

void TestTicketMoves::withoutAResolvePromiseNothingRestarts()
{
    m_clocks = promisesFor(shippedReference().policy, Priority::Medium, u"advice"_s, at(0));
    QCOMPARE(m_clocks.size(), 1);
    go(u"solve"_s, 1);
    go(u"not_solved"_s, 2);
    QCOMPARE(m_clocks.size(), 1);
    QCOMPARE(running(), 0);
    QVERIFY(!m_ticket.nextDue);
    QCOMPARE(m_ticket.reopened, 1);
}

void TestTicketMoves::aFinalStateStopsEverything()
{
    PromiseClock visit;
    visit.metric = u"visit"_s;
    visit.dueAt = at(10);
    m_clocks.append(visit);
    go(u"withdraw"_s, 1);
    QCOMPARE(running(), 0);
    for (const PromiseClock& clock : std::as_const(m_clocks))
        QCOMPARE(clock.stoppedAt, MaybeInstant(at(1)));
    QVERIFY(!m_ticket.nextDue);
    QCOMPARE(m_ticket.closedAt, MaybeInstant(at(1)));
}

void TestTicketMoves::clocksThatStopKeepTheirDueTime()
{
    go(u"transfer"_s, 5); // three hours late
    const PromiseClock respond = clock(u"respond"_s);
    QCOMPARE(respond.dueAt, at(2));
    QCOMPARE(respond.stoppedAt, MaybeInstant(at(5)));
    go(u"withdraw"_s, 6);
    QCOMPARE(clock(u"respond"_s).stoppedAt, MaybeInstant(at(5)));
    QCOMPARE(clock(u"resolve"_s).dueAt, at(24));
}

void TestTicketMoves::takingBackClearsTheEngineer_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("move");
    QTest::addColumn<bool>("cleared");
    QTest::newRow("take back") << u"assigned"_s << u"take_back"_s << true;
    QTest::newRow("transfer from work") << u"doing"_s << u"transfer"_s << true;
    QTest::newRow("transfer after reopening") << u"reopened"_s << u"transfer"_s << true;
    QTest::newRow("start") << u"assigned"_s << u"start"_s << false;
    QTest::newRow("resolve") << u"doing"_s << u"resolve"_s << false;
    QTest::newRow("not solved") << u"toconfirm"_s << u"not_solved"_s << false; // he resumes it himself
}

void TestTicketMoves::takingBackClearsTheEngineer()
{
    QFETCH(QString, from);
    QFETCH(QString, move);
    QFETCH(bool, cleared);
    m_ticket.state = from;
    m_ticket.engineer = PersonId(5);
    go(move, 1);
    QCOMPARE(m_ticket.engineer.isValid(), !cleared);
}

void TestTicketMoves::aCallBackIsDueWhenPromised_data()
{
    QTest::addColumn<double>("promised");
    QTest::addColumn<double>("due");
    QTest::newRow("before the promise runs out") << 3.0 << 3.0;
    QTest::newRow("after it") << 30.0 << 24.0;
}

//
void TestTicketMoves::aCallBackIsDueWhenPromised()
{
    QFETCH(double, promised);
    QFETCH(double, due);
    m_ticket.callbackDue = at(promised);
    go(u"callback"_s, 1);
    QCOMPARE(m_ticket.nextDue, MaybeInstant(at(due)));
    go(u"called_back"_s, 2);
    QCOMPARE(m_ticket.nextDue, MaybeInstant(at(24)));
}

QTEST_GUILESS_MAIN(TestTicketMoves)
#include "tst_ticketmoves.moc"
