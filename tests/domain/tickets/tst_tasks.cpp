#include "domain/promise/policy.h"
#include "domain/support/presets.h"
#include "domain/tickets/tasks.h"

#include <QRandomGenerator>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

Instant at(int minutes)
{
    return Instant::fromMs(qint64(minutes) * 60'000);
}

TicketTask taskOf(const QString& kind, int due, const QString& outcome = {})
{
    TicketTask task;
    task.kind = kind;
    task.outcome = outcome;
    task.due = kind == "check"_L1 ? MaybeInstant() : at(due);
    return task;
}

/// Any ticket, promises and tasks that there can be.
struct Case
{
    Ticket ticket;
    QList<PromiseRun> runs;
    QList<TicketTask> tasks;

    explicit Case(quint32 seed)
    {
        QRandomGenerator dice(seed);
        ticket.open = dice.bounded(5) > 0;
        ticket.state = dice.bounded(3) == 0 ? u"callback"_s : u"doing"_s;
        if (dice.bounded(2) == 0)
            ticket.callbackDue = at(dice.bounded(5000));
        for (int i = dice.bounded(4); i > 0; --i) {
            static const QStringList metrics = {u"resolve"_s, u"respond"_s, u"answer"_s, u"next_update"_s};
            PromiseRun run;
            run.metric = metrics.at(dice.bounded(4));
            if (dice.bounded(4) > 0)
                run.due = at(dice.bounded(5000));
            if (dice.bounded(2) == 0)
                run.outcome = PromiseRun::Outcome::Kept;
            runs.append(run);
        }
        static const QStringList kinds = {u"promise"_s,  u"department"_s, u"followup"_s, u"check"_s,
                                          u"solution"_s, u"call"_s,       u"product"_s};
        static const QStringList outcomes = {QString(), u"done"_s, u"dropped"_s};
        for (int i = dice.bounded(6); i > 0; --i)
            tasks.append(
                taskOf(kinds.at(dice.bounded(int(kinds.size()))), dice.bounded(5000), outcomes.at(dice.bounded(3))));
    }
};

} // namespace

/// Promises, word on progress and sub-tasks: when they fall due, and what ends them.
class TestTasks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_cycle = shippedLifeCycle(); }
    void theFirstThatFallsDueIsNext();
    void whatIsDoneIsNoLongerWaitedFor();
    void aTicketThatIsOverWaitsForNothing();
    void whatAStepEnds_data();
    void whatAStepEnds();
    void everyStepEndsOnlyWhatIsOpen();
    void aCallBackIsAPromise();
    void whatIsPassedOnIsToldByTheContactPerson();
    void noOtherStepPromises();
    void progressSaysWhenItIsExpected();
    void droppedTasksAreNotCounted();

private:
    LifeCycle m_cycle;
};

// nothing that was said falls due before the ticket does.
void TestTasks::theFirstThatFallsDueIsNext()
{
    for (quint32 seed = 1; seed <= 2000; ++seed) {
        const Case c(seed);
        const MaybeInstant due = nextDue(c.ticket, c.runs, c.tasks);
        if (!c.ticket.open)
            continue;
        bool isOne = !due;
        for (const PromiseRun& run : c.runs) {
            // are only measured, and what was told is a task.
            const bool counts = run.isOpen() && run.due && (run.metric == "resolve"_L1 || run.metric == "respond"_L1);
            QVERIFY(!counts || (due && *due <= *run.due));
            isOne |= due && counts && due == run.due;
        }
        for (const TicketTask& task : c.tasks) {
            QVERIFY(!task.isOpen() || !task.due || (due && *due <= *task.due));
            isOne |= due && task.isOpen() && task.due == due;
        }
        isOne |= due && c.ticket.state == "callback"_L1 && c.ticket.callbackDue == due;
        QVERIFY2(isOne, qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void TestTasks::whatIsDoneIsNoLongerWaitedFor()
{
    Ticket ticket;
    ticket.state = u"doing"_s;
    QCOMPARE(nextDue(ticket, {}, {taskOf(u"promise"_s, 10, u"done"_s), taskOf(u"department"_s, 20)}), at(20));
    QVERIFY(!nextDue(ticket, {}, {taskOf(u"promise"_s, 10, u"dropped"_s), taskOf(u"check"_s, 0)}));
}

void TestTasks::aTicketThatIsOverWaitsForNothing()
{
    Ticket ticket;
    ticket.open = false;
    QVERIFY(!nextDue(ticket, {}, {taskOf(u"promise"_s, 10)}));
}

void TestTasks::whatAStepEnds_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("move");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char* name, const QString& from, const QString& move, const QString& kind,
                        const QString& outcome) { QTest::newRow(name) << from << move << kind << outcome; };
    row("R-140 called back", u"callback"_s, u"called_back"_s, u"promise"_s, u"done"_s);
    row("told of the next step instead", u"firstline"_s, u"transfer"_s, u"promise"_s, u"done"_s);
    row("nobody spoke to the customer", u"todispatch"_s, u"assign"_s, u"promise"_s, {});
    row("R-136 finished work needs no more word", u"doing"_s, u"resolve"_s, u"followup"_s, u"done"_s);
    row("work that begins still does", u"assigned"_s, u"start"_s, u"followup"_s, {});
    row("R-144 a department goes on", u"doing"_s, u"resolve"_s, u"department"_s, {});
    row("a closed ticket drops it", u"tosurvey"_s, u"close"_s, u"department"_s, u"dropped"_s);
    row("a withdrawn one its promise", u"callback"_s, u"withdraw"_s, u"promise"_s, u"dropped"_s);
    row("R-063 the solution is there", u"doing"_s, u"resolve"_s, u"solution"_s, u"done"_s);
    row("the customer has heard of it", u"callback"_s, u"called_back"_s, u"solution"_s, {});
    row("a withdrawn one is not solved", u"callback"_s, u"withdraw"_s, u"solution"_s, u"dropped"_s);
    row("R-106 who begins has called", u"assigned"_s, u"start"_s, u"call"_s, u"done"_s);
    row("and who goes on with it", u"reopened"_s, u"resume"_s, u"call"_s, u"done"_s);
    row("who is no longer sent calls nobody", u"assigned"_s, u"take_back"_s, u"call"_s, u"dropped"_s);
    row("what is merged is nobody's to call about", u"reopened"_s, u"merge"_s, u"call"_s, u"dropped"_s);
    row("its promises go along", u"reopened"_s, u"merge"_s, u"solution"_s, {});
    row("another one is sent", u"doing"_s, u"transfer"_s, u"call"_s, u"dropped"_s);
    row("R-216 feedback goes on when it is closed", u"tosurvey"_s, u"close"_s, u"product"_s, {});
    row("and ends with what never was", u"callback"_s, u"withdraw"_s, u"product"_s, u"dropped"_s);
    row("a check list stays", u"tosurvey"_s, u"close"_s, u"check"_s, {});
}

void TestTasks::whatAStepEnds()
{
    QFETCH(QString, from);
    QFETCH(QString, move);
    QFETCH(QString, kind);
    const auto step = m_cycle.find(from, move);
    QVERIFY(step);
    QTEST(endedBy(*step, m_cycle.state(step->to), taskOf(kind, 10)), "outcome");
}

void TestTasks::everyStepEndsOnlyWhatIsOpen()
{
    for (const LifeCycle::Move& move : m_cycle.moves()) {
        for (const TicketTask& task : Case(quint32(move.order)).tasks)
            QVERIFY(task.isOpen() || endedBy(move, m_cycle.state(move.to), task).isEmpty());
        // What might run over is settled with the solution, and with every end.
        TicketTask delay = taskOf(u"check"_s, 1);
        delay.origin = u"delay"_s;
        const LifeCycle::State to = m_cycle.state(move.to);
        QCOMPARE(endedBy(move, to, delay), to.code == "toconfirm"_L1 || !to.open ? u"dropped"_s : QString());
        if (move.code == "merge"_L1)
            continue; // what else is open goes along
        // What is over has no open work, whatever it was.
        for (const QString& kind : {u"promise"_s, u"department"_s, u"followup"_s})
            QVERIFY(m_cycle.state(move.to).open || !endedBy(move, m_cycle.state(move.to), taskOf(kind, 1)).isEmpty());
    }
}

void TestTasks::aCallBackIsAPromise()
{
    Ticket ticket;
    ticket.owner = PersonId(7);
    ticket.callbackDue = at(90);
    const auto promise = promisedBy(*m_cycle.find(u"created"_s, u"callback"_s), ticket, {});
    QVERIFY(promise);
    QCOMPARE(promise->kind, u"promise"_s);
    QCOMPARE(promise->origin, u"callback"_s);
    QCOMPARE(promise->due, at(90));
    QCOMPARE(promise->owner, PersonId(7));
}

// an engineer passes it on, the contact person answers for what was said.
void TestTasks::whatIsPassedOnIsToldByTheContactPerson()
{
    Ticket ticket;
    ticket.owner = PersonId(7);
    ticket.engineer = PersonId(9);
    for (const auto& [from, code] : {std::pair(u"doing"_s, u"transfer"_s), std::pair(u"selfcheck"_s, u"not_cured"_s)}) {
        const auto move = m_cycle.find(from, code);
        QVERIFY(move->needs(u"told_due"_s) && move->needs(u"told_next"_s));
        QVERIFY(move->takes(u"told_due"_s));
        const auto promise = promisedBy(*move, ticket, ToldPromise{at(60), u"同事联系"_s});
        QVERIFY(promise);
        QCOMPARE(promise->owner, PersonId(7));
        QCOMPARE(promise->what, u"同事联系"_s);
        QCOMPARE(promise->origin, code);
    }
}

void TestTasks::noOtherStepPromises()
{
    Ticket ticket;
    ticket.callbackDue = at(90); // of a call-back that was made long ago
    for (const LifeCycle::Move& move : m_cycle.moves()) {
        if (move.code != "callback"_L1)
            QVERIFY2(!promisedBy(move, ticket, {}), qPrintable(move.code));
    }
}

// what the handler said counts before what the center promised.
void TestTasks::progressSaysWhenItIsExpected()
{
    PromiseRun resolve;
    resolve.metric = u"resolve"_s;
    resolve.due = at(300);
    PromiseRun respond;
    respond.metric = u"respond"_s;
    respond.due = at(5);
    const QList<PromiseRun> runs = {respond, resolve};
    QCOMPARE(expectedAt(runs, {}), at(300));
    QCOMPARE(expectedAt(runs, {taskOf(u"promise"_s, 400)}), at(400));
    QCOMPARE(expectedAt(runs, {taskOf(u"promise"_s, 400), taskOf(u"solution"_s, 500)}), at(500));
    QCOMPARE(expectedAt(runs, {taskOf(u"promise"_s, 100), taskOf(u"followup"_s, 200)}), at(200));
    QCOMPARE(expectedAt(runs, {taskOf(u"followup"_s, 200, u"done"_s)}), at(300));
}

void TestTasks::droppedTasksAreNotCounted()
{
    const TaskCount count = countTasks({taskOf(u"check"_s, 0, u"done"_s), taskOf(u"check"_s, 0),
                                        taskOf(u"promise"_s, 1, u"dropped"_s), taskOf(u"promise"_s, 1)});
    QCOMPARE(count.done, 1);
    QCOMPARE(count.all, 3);
}

QTEST_APPLESS_MAIN(TestTasks)
#include "tst_tasks.moc"
