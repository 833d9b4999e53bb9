#include "domain/promise/promiselog.h"
#include "domain/support/presets.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

using Outcome = PromiseRun::Outcome;

constexpr qint64 kHour = 3600000;

Instant at(double hours)
{
    return Instant::fromMs(1'000'000'000'000 + static_cast<qint64>(hours * kHour));
}

QString json(const QJsonObject& data)
{
    return QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
}

} // namespace

/// What the log of a ticket says about its promises: the same that whoever was there would say.
class TestPromiseLog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aStepThatRepliesIsAnAnswer();
    void aCallIsAnsweredWhenItIsTakenDown();
    void aPriorityThatWasPutRightIsAnotherTarget();
    void theWayOfSettlingIsTheUsualOneUntilSomebodySays();
    void anUndoneStepNeverWas();
    void anUndoneCorrectionNeverWas();
    void whatAStepDidToTasksIsUndoneWithIt();
    void whatComesBackGoesOnWithoutTheTimeBetween();
    void selfCheckCostsTheSolutionNothing();
    void aFailedSelfCheckWaitsForAVisit();
    void aTransferIsStartedByWhoWorks();
    void whatWasToldIsKeptByTellingIt();
    void theEarliestThatWasToldIsNext();
    void whatIsDroppedIsNoLongerTold();
    void aSolutionIsPromisedByATime();
    void theEngineersCallIsOne();
    void aPlanIsAskedForAndGiven();
    void whatCameAlongWithAMergeLeavesWithIt();
    void whoWasMergedWithoutAnAnswerWaitsSinceHeCame();
    void whoIsMergedAwayIsPromisedNothing();
    void anEndSetByHandHolds();
    void theLevelOfTheCustomerCounts();
    void entriesOfOthersAreTheirs();
    void wordsOfTheCustomerAskForAReply();
    void anApprovedEscalationIsContactedInTwoHours_data();
    void anApprovedEscalationIsContactedInTwoHours();
    void theNextLevelOwesAWordOfItsOwn();
    void aRatingAsksForACall();
    void aCallThatReachesNobodyEndsNothing();
    void theLotIsEven();

private:
    TicketEvent& log(double hours, const QString& kind);
    void step(double hours, const QString& move, const QJsonObject& changes = {});
    void escalate(double hours, const QString& action);
    void rate(double hours, const QString& verdict);
    void visit(double hours, bool reached, bool ends);
    void task(double hours, int id, const QString& action, double due = 0, const QString& kind = u"promise"_s);
    void undo(double hours, const QString& move, const QString& from, const QString& to, const QJsonObject& fields);
    PromiseRun run(const QString& metric, double now) const;
    QList<PromiseRun> runs(double now) const;

    ReferenceData m_reference = shippedReference();
    Ticket m_ticket;
    QString m_state;
    QList<TicketEvent> m_log;
};

/// A complaint that somebody wrote: high, to be settled by a visit, and taken down at 0.
void TestPromiseLog::init()
{
    m_reference = shippedReference();
    m_reference.lifeCycle = shippedLifeCycle();
    m_ticket = Ticket();
    m_ticket.id = TicketId(7);
    m_ticket.channel = u"web"_s;
    m_ticket.priority = Priority::High;
    m_ticket.mode = u"visit"_s;
    m_log.clear();
    TicketEvent& created = log(0, u"created"_s);
    created.move = u"create"_s;
    created.toState = m_state = u"created"_s;
}

TicketEvent& TestPromiseLog::log(double hours, const QString& kind)
{
    TicketEvent entry;
    entry.ticket = m_ticket.id;
    entry.at = at(hours);
    entry.kind = kind;
    m_log.append(entry);
    return m_log.last();
}

void TestPromiseLog::step(double hours, const QString& move, const QJsonObject& changes)
{
    TicketEvent& entry = log(hours, move.isEmpty() ? u"changed"_s : u"moved"_s);
    entry.move = move;
    entry.fromState = entry.toState = m_state;
    entry.data = json(changes);
    if (move.isEmpty())
        return;
    const auto found = m_reference.lifeCycle.find(m_state, move);
    QVERIFY2(found, qPrintable(m_state + u' ' + move));
    entry.toState = m_state = found->to;
}

void TestPromiseLog::rate(double hours, const QString& verdict)
{
    log(hours, u"survey"_s).data = json({{u"mean"_s, 3.0}, {u"verdict"_s, verdict}});
}

void TestPromiseLog::visit(double hours, bool reached, bool ends)
{
    log(hours, u"visit"_s).data = json({{u"reached"_s, reached}, {u"ends"_s, ends}});
}

void TestPromiseLog::task(double hours, int id, const QString& action, double due, const QString& kind)
{
    log(hours, u"task"_s).data =
        json({{u"task"_s, id}, {u"action"_s, action}, {u"kind"_s, kind}, {u"due"_s, at(due).ms()}});
}

void TestPromiseLog::escalate(double hours, const QString& action)
{
    log(hours, u"escalation"_s).data = json({{u"escalation"_s, 1}, {u"action"_s, action}});
}

void TestPromiseLog::undo(double hours, const QString& move, const QString& from, const QString& to,
                          const QJsonObject& fields)
{
    TicketEvent& entry = log(hours, u"undone"_s);
    entry.move = move;
    entry.fromState = from;
    entry.toState = m_state = to;
    entry.data = json({{u"change"_s, 1}, {u"fields"_s, fields}});
}

QList<PromiseRun> TestPromiseLog::runs(double now) const
{
    return promiseRuns(promiseEvents(m_ticket, m_log, m_reference), m_reference.promises, at(now));
}

/// The last of its metric, which holds; ordinal 0 without any.
PromiseRun TestPromiseLog::run(const QString& metric, double now) const
{
    PromiseRun last;
    last.ordinal = 0;
    for (const PromiseRun& each : runs(now)) {
        if (each.metric == metric && std::tie(last.ordinal, last.generation) <= std::tie(each.ordinal, each.generation))
            last = each;
    }
    return last;
}

//
void TestPromiseLog::aStepThatRepliesIsAnAnswer()
{
    step(0.1, u"handle"_s); // nobody spoke to the customer yet
    QCOMPARE(run(u"respond"_s, 1).due, MaybeInstant(at(2)));
    QVERIFY(run(u"respond"_s, 1).isOpen());
    step(1, u"transfer"_s);
    const PromiseRun respond = run(u"respond"_s, 3);
    QCOMPARE(respond.ended, MaybeInstant(at(1)));
    QCOMPARE(respond.outcome, Outcome::Kept);
    const PromiseRun first = run(u"first_response"_s, 3); // fifteen minutes
    QCOMPARE(first.ended, MaybeInstant(at(1)));
    QCOMPARE(first.outcome, Outcome::Broken);
}

//
void TestPromiseLog::aCallIsAnsweredWhenItIsTakenDown()
{
    m_ticket.channel = u"phone"_s;
    for (const QString& metric : {u"answer"_s, u"first_response"_s, u"respond"_s}) {
        QCOMPARE(run(metric, 9).ended, MaybeInstant(at(0)));
        QCOMPARE(run(metric, 9).outcome, Outcome::Kept);
    }
    QVERIFY(run(u"resolve"_s, 9).isOpen());
}

// the log tells what the ticket was before.
void TestPromiseLog::aPriorityThatWasPutRightIsAnotherTarget()
{
    m_ticket.priority = Priority::Low;
    step(1, {}, {{u"priority"_s, QJsonArray{u"high"_s, u"low"_s}}});
    QList<PromiseRun> responds = runs(1.5);
    responds.removeIf([](const PromiseRun& each) { return each.metric != "respond"_L1; });
    QCOMPARE(responds.size(), 2);
    QCOMPARE(responds[0].target, 7200);
    QCOMPARE(responds[0].outcome, Outcome::Superseded);
    QCOMPARE(responds[1].target, 86'400);
    QCOMPARE(responds[1].from, at(0));
    QCOMPARE(responds[1].key(), u"respond/1/2"_s);
}

// from the arrival on, however late somebody says how it is settled.
void TestPromiseLog::theWayOfSettlingIsTheUsualOneUntilSomebodySays()
{
    m_ticket.mode = u"remote"_s;
    step(1, u"transfer"_s, {{u"mode"_s, QJsonArray{QString(), u"remote"_s}}});
    QCOMPARE(run(u"resolve"_s, 1.5).target, 7200);
    QCOMPARE(run(u"resolve"_s, 1.5).from, at(0));
    Fault leaks;
    leaks.code = u"leaks"_s;
    leaks.mode = u"visit"_s;
    m_reference.triage.faults.append(leaks);
    m_ticket.fault = leaks.code;
    QCOMPARE(run(u"resolve"_s, 0.5).target, 86'400);
}

void TestPromiseLog::anUndoneStepNeverWas()
{
    step(1, u"transfer"_s);
    undo(1.2, u"transfer"_s, u"todispatch"_s, u"created"_s, {{u"state"_s, u"created"_s}});
    QVERIFY(run(u"respond"_s, 1.5).isOpen());
    QVERIFY(run(u"start"_s, 1.5).metric.isEmpty());
    step(1.7, u"transfer"_s);
    QCOMPARE(run(u"respond"_s, 3).ended, MaybeInstant(at(1.7)));
    QCOMPARE(run(u"start"_s, 3).from, at(1.7));
}

void TestPromiseLog::anUndoneCorrectionNeverWas()
{
    step(1, {}, {{u"priority"_s, QJsonArray{u"high"_s, u"low"_s}}});
    undo(1.2, {}, u"created"_s, u"created"_s, {{u"priority"_s, u"high"_s}, {u"priority_rank"_s, 1}});
    QCOMPARE(run(u"respond"_s, 1.5).key(), u"respond/1/1"_s);
    QCOMPARE(run(u"respond"_s, 1.5).target, 7200);
}

void TestPromiseLog::whatAStepDidToTasksIsUndoneWithIt()
{
    task(0.5, 1, u"made"_s, 4);
    task(1, 1, u"dropped"_s, 4);
    step(1, u"withdraw"_s);
    undo(1.2, u"withdraw"_s, u"withdrawn"_s, u"created"_s, {{u"state"_s, u"created"_s}});
    task(1.2, 1, u"undone"_s, 4);
    QCOMPARE(run(u"next_update"_s, 2).key(), u"next_update/1/1"_s);
    QCOMPARE(run(u"next_update"_s, 2).due, MaybeInstant(at(4)));
    task(1.5, 1, u"done"_s, 4); // what comes later stands
    QCOMPARE(run(u"next_update"_s, 2).outcome, Outcome::Kept);
}

// R-157, peers.md thread of reopening: the time between is no time of the promise.
void TestPromiseLog::whatComesBackGoesOnWithoutTheTimeBetween()
{
    step(1, u"solve"_s);
    QCOMPARE(run(u"resolve"_s, 2).outcome, Outcome::Kept);
    step(31, u"not_solved"_s);
    const PromiseRun resolve = run(u"resolve"_s, 32);
    QCOMPARE(resolve.key(), u"resolve/1/1"_s);
    QVERIFY(resolve.isOpen());
    QCOMPARE(resolve.due, MaybeInstant(at(54))); // thirty hours later than it was
    QCOMPARE(resolve.pauses.size(), 1);
    step(40, u"withdraw"_s);
    QCOMPARE(run(u"resolve"_s, 60).outcome, Outcome::Cancelled);
}

// I-09, R-061
void TestPromiseLog::selfCheckCostsTheSolutionNothing()
{
    step(1, u"selfcheck"_s);
    QCOMPARE(run(u"resolve"_s, 2).outcome, Outcome::Paused);
    QVERIFY(!run(u"resolve"_s, 2).due);
    step(6, u"not_cured"_s);
    QCOMPARE(run(u"resolve"_s, 7).due, MaybeInstant(at(29)));
}

//
void TestPromiseLog::aFailedSelfCheckWaitsForAVisit()
{
    step(1, u"selfcheck"_s);
    step(6, u"not_cured"_s);
    QCOMPARE(run(u"visit_after_self_check"_s, 7).due, MaybeInstant(at(8)));
    step(7.5, u"assign"_s);
    QCOMPARE(run(u"visit_after_self_check"_s, 9).outcome, Outcome::Kept);
}

// it runs from the transfer, however often somebody else is sent.
void TestPromiseLog::aTransferIsStartedByWhoWorks()
{
    step(1, u"transfer"_s);
    step(2, u"assign"_s);
    step(3, u"take_back"_s);
    step(4, u"assign"_s);
    QCOMPARE(run(u"start"_s, 5).due, MaybeInstant(at(25)));
    step(6, u"start"_s);
    QCOMPARE(run(u"start"_s, 7).ended, MaybeInstant(at(6)));
    QCOMPARE(run(u"start"_s, 7).ordinal, 1);
}

//
void TestPromiseLog::whatWasToldIsKeptByTellingIt()
{
    step(1, u"callback"_s);
    task(1, 1, u"made"_s, 4);
    QCOMPARE(run(u"next_update"_s, 2).due, MaybeInstant(at(4)));
    step(3, u"called_back"_s);
    task(3, 1, u"done"_s, 4);
    QCOMPARE(run(u"next_update"_s, 5).outcome, Outcome::Kept);
    QCOMPARE(run(u"next_update"_s, 5).ordinal, 1);
}

void TestPromiseLog::theEarliestThatWasToldIsNext()
{
    task(1, 1, u"made"_s, 4);
    task(1.5, 2, u"made"_s, 9);
    QCOMPARE(run(u"next_update"_s, 2).due, MaybeInstant(at(4)));
    log(3, u"told"_s); // somebody calls, and does not say that this was the promised word
    QCOMPARE(run(u"next_update"_s, 3.5).due, MaybeInstant(at(4)));
    QVERIFY(run(u"next_update"_s, 3.5).isOpen());
    task(3.7, 1, u"done"_s, 4);
    QCOMPARE(run(u"next_update"_s, 3.8).due, MaybeInstant(at(9)));
    task(3.9, 2, u"moved"_s, 12);
    QCOMPARE(run(u"next_update"_s, 5).due, MaybeInstant(at(12)));
}

void TestPromiseLog::whatIsDroppedIsNoLongerTold()
{
    task(1, 1, u"made"_s, 4);
    task(2, 1, u"dropped"_s, 4);
    QCOMPARE(run(u"next_update"_s, 5).outcome, Outcome::Cancelled);
    task(3, 1, u"undone"_s, 4);
    QCOMPARE(run(u"next_update"_s, 3.5).due, MaybeInstant(at(4)));
}

// another time renews it, a late one was broken; the solution keeps it, and no word to the customer does.
void TestPromiseLog::aSolutionIsPromisedByATime()
{
    task(1, 1, u"made"_s, 5, u"solution"_s);
    QCOMPARE(run(u"promised"_s, 2).due, MaybeInstant(at(5)));
    task(2, 1, u"moved"_s, 8, u"solution"_s);
    log(3, u"told"_s);
    QCOMPARE(run(u"promised"_s, 4).ordinal, 2);
    QVERIFY(run(u"promised"_s, 4).isOpen());
    task(9, 1, u"moved"_s, 12, u"solution"_s);
    QStringList outcomes;
    const auto all = runs(10);
    for (const PromiseRun& each : all) {
        if (each.metric == "promised"_L1)
            outcomes.append(outcomeCode(each.outcome));
    }
    QCOMPARE(outcomes, QStringList({u"renewed"_s, u"broken"_s, u"running"_s}));
    step(11, u"solve"_s);
    task(11, 1, u"done"_s, 12, u"solution"_s);
    QCOMPARE(run(u"promised"_s, 13).outcome, Outcome::Kept);
}

// the call is a word to the customer as well.
void TestPromiseLog::theEngineersCallIsOne()
{
    step(0.1, u"handle"_s);
    task(1, 1, u"made"_s, 3, u"call"_s);
    QCOMPARE(run(u"call_by"_s, 2).due, MaybeInstant(at(3)));
    task(2, 1, u"done"_s, 3, u"call"_s);
    QCOMPARE(run(u"call_by"_s, 4).outcome, Outcome::Kept);
    QCOMPARE(run(u"respond"_s, 4).ended, MaybeInstant(at(2)));
    task(5, 2, u"made"_s, 6, u"call"_s);
    task(5.5, 2, u"dropped"_s, 6, u"call"_s);
    QCOMPARE(run(u"call_by"_s, 7).outcome, Outcome::Cancelled);
    task(8, 3, u"made"_s, 9, u"call"_s);
    task(10, 3, u"done"_s, 9, u"call"_s);
    QCOMPARE(run(u"call_by"_s, 11).outcome, Outcome::Broken);
}

// within the policy's week, also when the ticket is over by then.
void TestPromiseLog::aPlanIsAskedForAndGiven()
{
    task(1, 1, u"made"_s, 0, u"product"_s);
    QCOMPARE(run(u"product_plan"_s, 2).due, MaybeInstant(at(1 + 7 * 24)));
    step(3, u"solve"_s);
    step(4, u"solved"_s);
    step(5, u"close"_s);
    QVERIFY(run(u"product_plan"_s, 6).isOpen());
    task(7, 1, u"done"_s, 0, u"product"_s);
    QCOMPARE(run(u"product_plan"_s, 8).outcome, Outcome::Kept);
    task(9, 1, u"undone"_s, 0, u"product"_s);
    QCOMPARE(run(u"product_plan"_s, 10).due, MaybeInstant(at(1 + 7 * 24))); // no other week
    task(11, 2, u"made"_s, 0, u"product"_s);
    task(12, 1, u"dropped"_s, 0, u"product"_s);
    QCOMPARE(run(u"product_plan"_s, 13).due, MaybeInstant(at(11 + 7 * 24))); // the other one waits since then
    task(14, 2, u"dropped"_s, 0, u"product"_s);
    QCOMPARE(run(u"product_plan"_s, 15).outcome, Outcome::Cancelled);
}

void TestPromiseLog::whatCameAlongWithAMergeLeavesWithIt()
{
    log(1, u"merged"_s).data = json({{u"ticket"_s, u"W-1"_s}});
    task(1, 5, u"taken"_s, 4);
    QCOMPARE(run(u"next_update"_s, 2).due, MaybeInstant(at(4)));
    log(2, u"unmerged"_s).data = json({{u"ticket"_s, u"W-1"_s}});
    QVERIFY(run(u"next_update"_s, 3).metric.isEmpty());
}

// peers.md 2.1, merge: the earlier start of both, while nobody has answered.
void TestPromiseLog::whoWasMergedWithoutAnAnswerWaitsSinceHeCame()
{
    log(0.1, u"merged"_s).data = json({{u"ticket"_s, u"W-1"_s}, {u"since"_s, at(-1).ms()}});
    const PromiseRun respond = run(u"respond"_s, 0.5);
    QCOMPARE(respond.from, at(-1));
    QCOMPARE(respond.due, MaybeInstant(at(1)));
    QCOMPARE(run(u"resolve"_s, 0.5).from, at(0));
    step(1.5, u"transfer"_s);
    QCOMPARE(run(u"respond"_s, 2).outcome, Outcome::Broken);
}

void TestPromiseLog::whoIsMergedAwayIsPromisedNothing()
{
    step(30, u"merge"_s);
    for (const PromiseRun& each : runs(40)) {
        QCOMPARE(each.outcome, Outcome::Cancelled);
        QCOMPARE(each.reason, u"merged"_s);
    }
}

void TestPromiseLog::anEndSetByHandHolds()
{
    TicketEvent& set = log(1, u"promise"_s);
    set.text = u"客户出差到下周"_s;
    set.data = json({{u"metric"_s, u"resolve"_s}, {u"due"_s, at(100).ms()}});
    m_ticket.mode = u"remote"_s;
    step(2, {}, {{u"mode"_s, QJsonArray{u"visit"_s, u"remote"_s}}});
    const PromiseRun resolve = run(u"resolve"_s, 50);
    QCOMPARE(resolve.due, MaybeInstant(at(100)));
    QVERIFY(resolve.byHand && resolve.isOpen());
    QCOMPARE(resolve.reason, set.text);
}

// by the customer's level, as it was when the ticket became his.
void TestPromiseLog::theLevelOfTheCustomerCounts()
{
    PromiseRules rules = m_reference.promises.at(at(0)).rules;
    rules.targets.prepend({u"respond"_s, {{u"level"_s, {u"vip"_s}}}, 600, u"always"_s});
    m_reference.promises = PromiseBook(rules, m_reference.promises.at(at(0)).times);
    QCOMPARE(run(u"respond"_s, 0.1).target, 7200);
    log(0, u"level"_s).text = u"vip"_s;
    QCOMPARE(run(u"respond"_s, 0.1).target, 600);
    QCOMPARE(run(u"respond"_s, 0.1).generation, 1);
}

void TestPromiseLog::entriesOfOthersAreTheirs()
{
    TicketEvent& told = log(0.1, u"told"_s);
    told.ticket = TicketId(8);
    told.source = u"W-1"_s;
    QVERIFY(run(u"respond"_s, 1).isOpen());
}

// whoever writes again waits again.
void TestPromiseLog::wordsOfTheCustomerAskForAReply()
{
    PromiseRules rules = m_reference.promises.at(at(0)).rules;
    rules.targets.append({u"next_reply"_s, {}, 3600, u"always"_s});
    m_reference.promises = PromiseBook(rules, m_reference.promises.at(at(0)).times);
    log(0, u"words"_s); // noted with the call
    log(0.1, u"told"_s);
    QVERIFY(run(u"next_reply"_s, 1).metric.isEmpty());
    log(2, u"words"_s);
    QCOMPARE(run(u"next_reply"_s, 2.5).due, MaybeInstant(at(3)));
}

void TestPromiseLog::anApprovedEscalationIsContactedInTwoHours_data()
{
    QTest::addColumn<double>("contacted");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("in time") << 4.9 << Outcome::Kept;
    QTest::newRow("at its end") << 5.0 << Outcome::Kept;
    QTest::newRow("too late") << 5.1 << Outcome::Broken;
}

//
void TestPromiseLog::anApprovedEscalationIsContactedInTwoHours()
{
    QFETCH(double, contacted);
    QFETCH(Outcome, outcome);
    escalate(1, u"requested"_s);
    QCOMPARE(run(u"escalated_contact"_s, 2).ordinal, 0);
    escalate(3, u"approved"_s);
    escalate(3.5, u"acknowledged"_s);
    QCOMPARE(run(u"escalated_contact"_s, 4).due, MaybeInstant(at(5)));
    QVERIFY(run(u"escalated_contact"_s, 6).isOpen());
    escalate(contacted, u"contacted"_s);
    QCOMPARE(run(u"escalated_contact"_s, 6).outcome, outcome);
}

void TestPromiseLog::theNextLevelOwesAWordOfItsOwn()
{
    escalate(1, u"approved"_s);
    escalate(2, u"contacted"_s);
    escalate(4, u"next_level"_s);
    QCOMPARE(run(u"escalated_contact"_s, 5).ordinal, 2);
    QCOMPARE(run(u"escalated_contact"_s, 5).due, MaybeInstant(at(6)));
}

// a routine ticket is called about when its customer is not satisfied; the call may be late, but is made.
void TestPromiseLog::aRatingAsksForACall()
{
    m_ticket.grade = u"routine"_s;
    step(2, u"solve"_s);
    step(3, u"solved"_s);
    rate(4, u"satisfied"_s);
    QVERIFY(run(u"return_visit"_s, 5).metric.isEmpty());
    rate(5, u"dissatisfied"_s);
    const PromiseRun due = run(u"return_visit"_s, 6);
    QVERIFY(due.isOpen() && due.from == at(5) && due.due == at(29));
    visit(30, true, true);
    const PromiseRun made = run(u"return_visit"_s, 31);
    QVERIFY(made.ended == at(30) && made.late);
    step(31, u"reopen"_s);
    step(32, u"resume"_s);
    step(33, u"resolve"_s);
    QVERIFY(run(u"return_visit"_s, 34).ended == at(30)); // nobody is dissatisfied with what is new
}

void TestPromiseLog::aCallThatReachesNobodyEndsNothing()
{
    m_ticket.grade = u"complex"_s;
    step(2, u"solve"_s);
    step(3, u"solved"_s);
    QVERIFY(run(u"return_visit"_s, 4).from == at(2));
    escalate(4, u"approved"_s);
    visit(5, false, false);
    QVERIFY(run(u"return_visit"_s, 6).isOpen());
    QVERIFY(run(u"escalated_contact"_s, 5.2).isOpen()); // nobody heard anything
    visit(5.5, true, false);
    QVERIFY(run(u"escalated_contact"_s, 6).ended == at(5.5)); // who is called is contacted
    visit(6, false, true);
    QCOMPARE(run(u"return_visit"_s, 7).outcome, Outcome::Kept);
}

void TestPromiseLog::theLotIsEven()
{
    QVERIFY(lotOf({}).isEmpty());
    QList<int> tickets(100, 0);
    for (int id = 1; id <= 10'000; ++id)
        ++tickets[lotOf(TicketId(id)).toInt()];
    for (const int count : std::as_const(tickets))
        QVERIFY2(count >= 90 && count <= 110, qPrintable(QString::number(count)));
}

QTEST_APPLESS_MAIN(TestPromiseLog)
#include "tst_promiselog.moc"
