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

/// What a step does to the time stamps of a ticket.
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
    void comingBackTwiceIsCounted();
    void takingBackClearsTheEngineer_data();
    void takingBackClearsTheEngineer();

private:
    void go(const QString& code, double hours);

    LifeCycle m_cycle;
    Ticket m_ticket;
};

void TestTicketMoves::initTestCase()
{
    m_cycle = shippedLifeCycle();
    QVERIFY(!m_cycle.moves().isEmpty());
}

void TestTicketMoves::init()
{
    m_ticket = Ticket();
    m_ticket.state = u"created"_s;
    m_ticket.createdAt = at(0);
}

void TestTicketMoves::go(const QString& code, double hours)
{
    const auto move = m_cycle.find(m_ticket.state, code);
    QVERIFY2(move, qPrintable(m_ticket.state + u' ' + code));
    applyMove(m_ticket, *move, m_cycle.state(move->to), at(hours));
}

void TestTicketMoves::theFirstHumanStepAnswers()
{
    go(u"handle"_s, 0.5); // nobody spoke to the customer yet
    QVERIFY(!m_ticket.firstResponseAt);
    go(u"transfer"_s, 1);
    QCOMPARE(m_ticket.firstResponseAt, MaybeInstant(at(1)));
    go(u"assign"_s, 1.5);
    QCOMPARE(m_ticket.firstResponseAt, MaybeInstant(at(1))); // the first one stays the first
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

void TestTicketMoves::comingBackTwiceIsCounted()
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
    QCOMPARE(m_ticket.startedAt, MaybeInstant(at(43)));
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

QTEST_GUILESS_MAIN(TestTicketMoves)
#include "tst_ticketmoves.moc"
