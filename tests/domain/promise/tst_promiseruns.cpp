#include "domain/promise/promiseruns.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

using Outcome = PromiseRun::Outcome;
constexpr qint64 kHour = 3600, kDay = 24 * kHour;

/// Wednesday 15 July 2026; "08:30" is on that day, "+2 08:30" two days later, by the clock of Shanghai.
Instant at(const QString& text)
{
    const bool later = text.startsWith(u'+');
    const QDate day = QDate(2026, 7, 15).addDays(later ? text.section(u' ', 0, 0).toInt() : 0);
    const QTime time = QTime::fromString(later ? text.section(u' ', 1) : text, u"HH:mm"_s);
    return Instant::fromDateTime(QDateTime(day, time, Qt::OffsetFromUTC, 8 * 3600));
}

WorkTimes workTimes()
{
    WorkCalendar always;
    always.zone = "Asia/Shanghai";
    always.week.fill({{0, kDaySeconds}});
    WorkCalendar office = always;
    office.week.fill({{9 * 3600, 12 * 3600}, {13 * 3600, 18 * 3600}});
    office.week[5] = office.week[6] = {};
    return {{u"always"_s, std::make_shared<const WorkTime>(*WorkTime::of(always))},
            {u"office"_s, std::make_shared<const WorkTime>(*WorkTime::of(office))}};
}

PromiseTarget target(const QString& metric, qint64 seconds, const QString& calendar = u"always"_s,
                     const QHash<QString, QStringList>& when = {})
{
    return {metric, when, seconds, calendar, 0};
}

PromiseRules rules(const QList<PromiseTarget>& targets)
{
    PromiseRules made;
    made.targets = targets;
    made.pausing = {{u"selfcheck"_s, u"waiting_customer"_s}, {u"parts"_s, u"waiting_part"_s}};
    return made;
}

PromiseEvent entry(const QString& time, const QString& what, const QString& state = {},
                   const PromiseValues& values = {})
{
    PromiseEvent made;
    made.at = at(time);
    made.what = what;
    made.state = state;
    made.values = values;
    return made;
}

PromiseEvent dueEvent(const QString& time, const QString& what, const QString& due, const QString& metric = {},
                      const QString& reason = {})
{
    PromiseEvent made = entry(time, what);
    made.due = at(due);
    made.metric = metric;
    made.reason = reason;
    return made;
}

} // namespace

/// Promises computed from a ticket's log. Numbers of threads are those of peers.md, section 3.
class TestPromiseRuns : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_times = workTimes(); }

    void twoClocksOfTheFirstResponse();
    void theLastSecondIsInTime();
    void startTimeOfTransfer();
    void whatIsToldIsAnEnd();
    void followedUpEveryDay();
    void aVisitAfterTheSelfCheck();
    void anEscalationIsFollowedByAContact();
    void aReturnVisitOutlivesTheTicket();
    void thatTheFaultIsBackEndsTheReturnVisit();
    void whoIsNotSatisfiedIsCalled();
    void someAreChosenByLot();
    void visitsComeAtIntervals();
    void aNewVersionCallsNobodyAgain();
    void aPriorityThatRisesSupersedes();
    void aTargetThatComesLaterCountsFromTheStart();
    void aTargetThatGoesIsSuperseded();
    void anEndSetByHandStays();
    void reopeningResumesOrBeginsAnew();
    void whatChangedWhileResolvedCountsWhenReopened();
    void warningsComeOnceAndInOrder();
    void nothingIsSaidBeforeItBegan();
    void nothingIsSaidOfWhatIsOver();
    void whatIsStillToComeIsNotKnown();
    void explanationsAreTheDeadlines_data() { seeds(); }
    void explanationsAreTheDeadlines();
    void computedAgainItIsTheSame_data() { seeds(); }
    void computedAgainItIsTheSame();

    void aStepIsOneWhateverComesFirst();
    void whatIsTakenBackNeedsNoStart();
    void theSolutionThatWasPromised();
    void doingItAgainHidesNoBreach();
    void anEndSetByHandEndsWithTheReopening();
    void aReopeningWithoutATargetLeavesWhatWasKept();
    void whoIsBackIsWaitedUpon();
    void nothingBeginsOnWhatIsGone();
    void aLongLogIsReadInOneGo();

    void thread1NoNextReplyBeforeTheFirst();
    void thread2And10And15WhoWaitsForTheCustomerIsNotLate();
    void thread3TheOutcomeNeedsNoReopening();
    void thread4EverySegmentIsKept();
    void thread6WarningsWaitForTheMorning();
    void thread9PausesBelongToTheTicket();
    void thread11ResolvedIsNoWaitingForTheCustomer();
    void thread12ASecondTeamHasItsOwnTime();
    void thread17AResolutionOutOfAPause();
    void thread20TheCalendarCountsForTheBreach();
    void thread21ThanksAreNoQuestion();
    void thread22LookingChangesNothing();
    void thread23WhatIsMergedIsNeitherKeptNorBroken();

private:
    static void seeds()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 100; seed < 160; ++seed)
            QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
    }
    QList<PromiseRun> runs(const QList<PromiseEvent>& events, const PromiseRules& rules, const QString& now) const
    {
        return promiseRuns(events, PromiseBook(rules, m_times), at(now));
    }
    WorkTimes m_times;
};

void TestPromiseRuns::twoClocksOfTheFirstResponse()
{
    const PromiseRules both =
        rules({target(u"answer"_s, 30), target(u"first_response"_s, 900), target(u"respond"_s, 2 * kHour)});
    const auto found =
        runs({entry(u"10:00"_s, u"created"_s), entry(u"10:01"_s, u"answered"_s), entry(u"11:59"_s, u"contact"_s)}, both,
             u"12:30"_s);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0].key(), u"answer/1/1"_s);
    QCOMPARE(found[0].outcome, Outcome::Broken); // after a minute
    QCOMPARE(found[1].outcome, Outcome::Kept);
    QVERIFY(found[1].ended == at(u"10:01"_s) && found[1].due == at(u"10:15"_s));
    QCOMPARE(found[2].outcome, Outcome::Kept);
    QVERIFY(found[2].ended == at(u"11:59"_s));
}

void TestPromiseRuns::theLastSecondIsInTime()
{
    const PromiseRules one = rules({target(u"respond"_s, kHour)});
    const auto kept = runs({entry(u"10:00"_s, u"created"_s), entry(u"11:00"_s, u"contact"_s)}, one, u"12:00"_s);
    QCOMPARE(kept[0].outcome, Outcome::Kept);
    const auto broken = runs({entry(u"10:00"_s, u"created"_s), entry(u"11:01"_s, u"contact"_s)}, one, u"12:00"_s);
    QCOMPARE(broken[0].outcome, Outcome::Broken);
    QVERIFY(!runs({entry(u"10:00"_s, u"created"_s)}, one, u"11:00"_s)[0].late);
    QVERIFY(runs({entry(u"10:00"_s, u"created"_s)}, one, u"11:01"_s)[0].late);
}

void TestPromiseRuns::startTimeOfTransfer()
{
    const auto found =
        runs({entry(u"10:00"_s, u"created"_s), entry(u"11:00"_s, u"transferred"_s), entry(u"12:00"_s, u"accepted"_s)},
             rules({target(u"start"_s, kDay)}), u"13:00"_s);
    QCOMPARE(found.size(), 1);
    QVERIFY(found[0].from == at(u"11:00"_s) && found[0].due == at(u"+1 11:00"_s));
    QCOMPARE(found[0].outcome, Outcome::Kept);
}

void TestPromiseRuns::whatIsToldIsAnEnd()
{
    const auto found = runs({entry(u"10:00"_s, u"created"_s), dueEvent(u"10:05"_s, u"told"_s, u"12:00"_s),
                             dueEvent(u"10:30"_s, u"told"_s, u"15:00"_s), entry(u"15:30"_s, u"contact"_s),
                             dueEvent(u"16:00"_s, u"call_told"_s, u"17:00"_s), entry(u"16:59"_s, u"called"_s)},
                            rules({}), u"18:00"_s);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0].outcome, Outcome::Renewed);
    QVERIFY(found[0].due == at(u"12:00"_s));
    QCOMPARE(found[1].outcome, Outcome::Broken);
    QCOMPARE(found[1].target, 4 * kHour + 1800);
    QVERIFY(runs({entry(u"10:00"_s, u"created"_s), entry(u"10:05"_s, u"told"_s)}, rules({}), u"11:00"_s).isEmpty());
    QCOMPARE(found[2].key(), u"call_by/1/1"_s);
    QCOMPARE(found[2].outcome, Outcome::Kept);
}

void TestPromiseRuns::followedUpEveryDay()
{
    const auto found = runs({entry(u"10:00"_s, u"created"_s), entry(u"+1 09:00"_s, u"contact"_s),
                             entry(u"+1 11:00"_s, u"resolved"_s), entry(u"+1 12:00"_s, u"contact"_s)},
                            rules({target(u"follow_up"_s, kDay)}), u"+3 10:00"_s);
    QCOMPARE(found.size(), 2); // what is resolved needs no following up
    QCOMPARE(found[0].outcome, Outcome::Kept);
    QCOMPARE(found[1].outcome, Outcome::Cancelled);
    QCOMPARE(found[1].reason, u"resolved"_s);
    QVERIFY(found[1].from == at(u"+1 09:00"_s));
}

void TestPromiseRuns::aVisitAfterTheSelfCheck()
{
    const PromiseRules one = rules({target(u"visit_after_self_check"_s, 2 * kHour)});
    const QList<PromiseEvent> log = {entry(u"10:00"_s, u"created"_s), entry(u"10:05"_s, u"contact"_s, u"selfcheck"_s),
                                     entry(u"14:00"_s, u"self_check_failed"_s, u"todispatch"_s)};
    QVERIFY(runs(log, one, u"15:00"_s)[0].due == at(u"16:00"_s));
    const auto kept = runs(log + QList{entry(u"15:59"_s, u"visit_arranged"_s)}, one, u"20:00"_s);
    QCOMPARE(kept[0].outcome, Outcome::Kept);
    const auto never = runs(log + QList{entry(u"18:00"_s, u"resolved"_s)}, one, u"20:00"_s);
    QCOMPARE(never[0].outcome, Outcome::Broken); // it was overdue for two hours
    const auto cured = runs(log + QList{entry(u"15:00"_s, u"resolved"_s)}, one, u"20:00"_s);
    QCOMPARE(cured[0].outcome, Outcome::Cancelled);
}

void TestPromiseRuns::anEscalationIsFollowedByAContact()
{
    const PromiseRules one = rules({target(u"escalated_contact"_s, 2 * kHour)});
    const auto found =
        runs({entry(u"08:00"_s, u"created"_s), entry(u"09:00"_s, u"contact"_s), entry(u"10:00"_s, u"resolved"_s),
              entry(u"11:00"_s, u"escalated"_s), entry(u"14:00"_s, u"contact"_s)},
             one, u"15:00"_s);
    QCOMPARE(found.size(), 1);
    QVERIFY(found[0].due == at(u"13:00"_s));
    QCOMPARE(found[0].outcome, Outcome::Broken);
}

void TestPromiseRuns::aReturnVisitOutlivesTheTicket()
{
    const auto found =
        runs({entry(u"08:00"_s, u"created"_s), entry(u"09:00"_s, u"product_told"_s), entry(u"10:00"_s, u"resolved"_s),
              entry(u"11:00"_s, u"closed"_s), entry(u"+1 09:59"_s, u"return_visited"_s)},
             rules({target(u"return_visit"_s, kDay), target(u"product_plan"_s, 7 * kDay)}), u"+2 10:00"_s);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].metric, u"product_plan"_s);
    QCOMPARE(found[0].outcome, Outcome::Running);
    QCOMPARE(found[1].outcome, Outcome::Kept);
}

void TestPromiseRuns::thatTheFaultIsBackEndsTheReturnVisit()
{
    const auto found = runs({entry(u"08:00"_s, u"created"_s), entry(u"10:00"_s, u"resolved"_s),
                             entry(u"11:00"_s, u"reopened"_s, u"reopened"_s), entry(u"13:00"_s, u"resolved"_s)},
                            rules({target(u"return_visit"_s, kDay)}), u"14:00"_s);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].outcome, Outcome::Cancelled);
    QCOMPARE(found[0].reason, u"reopened"_s);
    QVERIFY(found[1].due == at(u"+1 13:00"_s));
}

// whoever is not satisfied is called in time after he said so, and once for both.
void TestPromiseRuns::whoIsNotSatisfiedIsCalled()
{
    const QHash<QString, QStringList> complex = {{u"grade"_s, {u"complex"_s}}},
                                      unhappy = {{u"verdict"_s, {u"dissatisfied"_s, u"commented"_s}}};
    const PromiseRules some = rules(
        {target(u"return_visit"_s, kDay, u"always"_s, complex), target(u"return_visit"_s, kDay, u"always"_s, unhappy)});
    const auto rated = [&](const QString& grade, const QString& verdict) {
        QList<PromiseEvent> log = {entry(u"08:00"_s, u"created"_s, {}, {{u"grade"_s, grade}}),
                                   entry(u"10:00"_s, u"resolved"_s),
                                   entry(u"+2 11:00"_s, u"changed"_s, {}, {{u"verdict"_s, verdict}})};
        if (verdict != "satisfied"_L1)
            log.append(entry(u"+2 11:00"_s, verdict));
        return runs(log, some, u"+2 12:00"_s);
    };
    QVERIFY(rated(u"routine"_s, u"satisfied"_s).isEmpty());
    for (const QString& verdict : {u"dissatisfied"_s, u"commented"_s}) {
        const auto found = rated(u"routine"_s, verdict);
        QCOMPARE(found.size(), 1);
        QVERIFY(found[0].from == at(u"+2 11:00"_s));
        QVERIFY(found[0].isOpen() && found[0].due == at(u"+3 11:00"_s));
    }
    const auto both = rated(u"complex"_s, u"dissatisfied"_s);
    QCOMPARE(both.size(), 1);
    QVERIFY(both[0].from == at(u"10:00"_s)); // one call for both, and it is late
}

// a share of all, chosen by lot; who has no number yet is promised nothing by it.
void TestPromiseRuns::someAreChosenByLot()
{
    PromiseTarget tenth = target(u"return_visit"_s, kDay);
    tenth.share = 10;
    const auto called = [&](const QString& lot) {
        return !runs({entry(u"08:00"_s, u"created"_s, {}, {{u"lot"_s, lot}}), entry(u"10:00"_s, u"resolved"_s)},
                     rules({tenth}), u"12:00"_s)
                    .isEmpty();
    };
    QVERIFY(called(u"0"_s) && called(u"9"_s));
    QVERIFY(!called(u"10"_s) && !called(u"99"_s) && !called(QString()));
}

// one after the other from the closing on, by a schedule where there is one.
void TestPromiseRuns::visitsComeAtIntervals()
{
    const auto inRound = [](const QString& round) { return QHash<QString, QStringList>{{u"round"_s, {round}}}; };
    const PromiseRules schedule = rules({target(u"repeat_visit"_s, kDay, u"always"_s, inRound(u"1"_s)),
                                         target(u"repeat_visit"_s, 3 * kDay, u"always"_s, inRound(u"2"_s))});
    const QList<PromiseEvent> log = {
        entry(u"08:00"_s, u"created"_s),          entry(u"09:00"_s, u"resolved"_s),
        entry(u"09:30"_s, u"return_visited"_s), // before it closed: begins nothing
        entry(u"10:00"_s, u"closed"_s),           entry(u"+1 09:00"_s, u"return_visited"_s),
        entry(u"+2 09:00"_s, u"return_visited"_s)};
    const auto found = runs(log, schedule, u"+3 09:00"_s);
    QCOMPARE(found.size(), 2);
    QVERIFY(found[0].from == at(u"10:00"_s) && found[0].due == at(u"+1 10:00"_s));
    QCOMPARE(found[0].outcome, Outcome::Kept);
    QVERIFY(found[1].from == at(u"+1 09:00"_s) && found[1].due == at(u"+4 09:00"_s));
    QCOMPARE(found[1].outcome, Outcome::Kept);
    const auto endless = runs(log, rules({target(u"repeat_visit"_s, kDay)}), u"+3 08:00"_s);
    QCOMPARE(endless.size(), 3);
    QVERIFY(endless[2].isOpen() && endless[2].from == at(u"+2 09:00"_s));
    const auto back = runs(log + QList{entry(u"+2 10:00"_s, u"reopened"_s), entry(u"+2 11:00"_s, u"resolved"_s),
                                       entry(u"+2 12:00"_s, u"closed"_s)},
                           schedule, u"+3 09:00"_s);
    QCOMPARE(back.size(), 3);
    QVERIFY(back[2].from == at(u"+2 12:00"_s) && back[2].due == at(u"+3 12:00"_s)); // the first again
}

// A version that takes effect promises nobody a call about what was over.
void TestPromiseRuns::aNewVersionCallsNobodyAgain()
{
    PromiseBook book(rules({}), workTimes());
    book.append({at(u"+1 08:00"_s), rules({target(u"return_visit"_s, kDay)}), workTimes()});
    const QList<PromiseEvent> log = {entry(u"08:00"_s, u"created"_s), entry(u"09:00"_s, u"resolved"_s),
                                     entry(u"10:00"_s, u"closed"_s)};
    QVERIFY(promiseRuns(log, book, at(u"+2 08:00"_s)).isEmpty());
    // Nor does a step that comes after it: every step says all that the ticket is.
    const QList<PromiseEvent> open = {entry(u"08:00"_s, u"created"_s), entry(u"09:00"_s, u"resolved"_s),
                                      entry(u"+1 09:00"_s, u"closed"_s, {}, {{u"priority"_s, u"high"_s}})};
    QVERIFY(promiseRuns(open, book, at(u"+2 08:00"_s)).isEmpty());
    const QList<PromiseEvent> back = open + QList{entry(u"+1 10:00"_s, u"reopened"_s, {}, {{u"mode"_s, u"visit"_s}})};
    QVERIFY(promiseRuns(back, book, at(u"+2 08:00"_s)).isEmpty());
    QCOMPARE(
        promiseRuns({entry(u"+1 09:00"_s, u"created"_s), entry(u"+1 10:00"_s, u"resolved"_s)}, book, at(u"+2 08:00"_s))
            .size(),
        1);
}

void TestPromiseRuns::aPriorityThatRisesSupersedes()
{
    const PromiseRules byPriority = rules(
        {target(u"resolve"_s, kHour, u"always"_s, {{u"priority"_s, {u"high"_s}}}), target(u"resolve"_s, 4 * kHour)});
    const auto found = runs({entry(u"10:00"_s, u"created"_s, {}, {{u"priority"_s, u"low"_s}}),
                             entry(u"12:00"_s, u"changed"_s, {}, {{u"priority"_s, u"high"_s}}),
                             entry(u"12:10"_s, u"changed"_s, {}, {{u"channel"_s, u"phone"_s}})},
                            byPriority, u"12:30"_s);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].key(), u"resolve/1/1"_s);
    QCOMPARE(found[0].outcome, Outcome::Superseded);
    QVERIFY(found[0].due == at(u"14:00"_s) && found[0].ended == at(u"12:00"_s));
    QCOMPARE(found[1].key(), u"resolve/1/2"_s);
    QVERIFY(found[1].from == at(u"10:00"_s) && found[1].due == at(u"11:00"_s)); // the same start
    QVERIFY(found[1].late && found[1].outcome == Outcome::Running);
}

void TestPromiseRuns::aTargetThatComesLaterCountsFromTheStart()
{
    const PromiseRules byMode = rules({target(u"resolve"_s, 2 * kHour, u"always"_s, {{u"mode"_s, {u"remote"_s}}})});
    const auto found =
        runs({entry(u"10:00"_s, u"created"_s), entry(u"10:30"_s, u"changed"_s, {}, {{u"mode"_s, u"remote"_s}})}, byMode,
             u"11:00"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].key(), u"resolve/1/1"_s);
    QVERIFY(found[0].due == at(u"12:00"_s));
}

void TestPromiseRuns::aTargetThatGoesIsSuperseded()
{
    const PromiseRules byMode = rules({target(u"resolve"_s, 2 * kHour, u"always"_s, {{u"mode"_s, {u"remote"_s}}})});
    const auto found = runs({entry(u"10:00"_s, u"created"_s, {}, {{u"mode"_s, u"remote"_s}}),
                             entry(u"10:30"_s, u"changed"_s, {}, {{u"mode"_s, u"advice"_s}})},
                            byMode, u"20:00"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].outcome, Outcome::Superseded);
}

void TestPromiseRuns::anEndSetByHandStays()
{
    const PromiseRules byPriority = rules(
        {target(u"resolve"_s, kHour, u"always"_s, {{u"priority"_s, {u"high"_s}}}), target(u"resolve"_s, 4 * kHour)});
    const auto found = runs({entry(u"10:00"_s, u"created"_s, {}, {{u"priority"_s, u"low"_s}}),
                             dueEvent(u"11:00"_s, u"set"_s, u"+2 10:00"_s, u"resolve"_s, u"客户出差"_s),
                             dueEvent(u"11:00"_s, u"set"_s, u"+2 10:00"_s, u"call_by"_s, u"nothing runs"_s),
                             entry(u"12:00"_s, u"changed"_s, {}, {{u"priority"_s, u"high"_s}})},
                            byPriority, u"15:00"_s);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].outcome, Outcome::Superseded);
    QVERIFY(found[1].byHand && found[1].due == at(u"+2 10:00"_s));
    QCOMPARE(found[1].reason, u"客户出差"_s);
    QCOMPARE(found[1].outcome, Outcome::Running);
    const DueExplanation told = explain(found[1], PromiseBook({}, m_times));
    QVERIFY(told.spans.isEmpty() && told.due == found[1].due);
}

void TestPromiseRuns::reopeningResumesOrBeginsAnew()
{
    PromiseRules one = rules({target(u"resolve"_s, 10 * kHour)});
    const QList<PromiseEvent> log = {entry(u"08:00"_s, u"created"_s), entry(u"10:00"_s, u"resolved"_s, u"toconfirm"_s),
                                     entry(u"+5 10:00"_s, u"reopened"_s, u"reopened"_s)};
    const auto resumed = runs(log, one, u"+5 11:00"_s);
    QCOMPARE(resumed.size(), 1);
    QVERIFY(resumed[0].due == at(u"+5 18:00"_s)); // two of ten hours were used
    QCOMPARE(resumed[0].pauses, QList<Pause>({{at(u"10:00"_s), at(u"+5 10:00"_s), u"resolved"_s}}));
    QCOMPARE(resumed[0].outcome, Outcome::Running);
    one.resumes = false;
    const auto anew = runs(log, one, u"+5 11:00"_s);
    QCOMPARE(anew.size(), 2);
    QCOMPARE(anew[0].outcome, Outcome::Kept);
    QCOMPARE(anew[1].key(), u"resolve/2/1"_s);
    QVERIFY(anew[1].due == at(u"+5 20:00"_s));
}

void TestPromiseRuns::whatChangedWhileResolvedCountsWhenReopened()
{
    const PromiseRules byPriority = rules({target(u"resolve"_s, 3 * kHour, u"always"_s, {{u"priority"_s, {u"high"_s}}}),
                                           target(u"resolve"_s, 10 * kHour)});
    const auto found = runs({entry(u"08:00"_s, u"created"_s), entry(u"10:00"_s, u"resolved"_s),
                             entry(u"10:30"_s, u"changed"_s, {}, {{u"priority"_s, u"high"_s}}),
                             entry(u"12:00"_s, u"reopened"_s, u"reopened"_s)},
                            byPriority, u"12:30"_s);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].outcome, Outcome::Kept); // what was kept stays so
    QCOMPARE(found[1].key(), u"resolve/1/2"_s);
    QVERIFY(found[1].due == at(u"13:00"_s)); // three hours, two of them used
}

void TestPromiseRuns::warningsComeOnceAndInOrder()
{
    PromiseRules one = rules({target(u"resolve"_s, 4 * kHour, u"office"_s)});
    one.thresholds = {{0, 1800}, {50, 0}, {100, 0}, {75, 0}};
    const auto found = runs({entry(u"11:00"_s, u"created"_s)}, one, u"11:05"_s);
    QCOMPARE(warningsOf(found[0], PromiseBook(one, m_times)),
             QList<PromiseWarning>({{u"resolve/1/1/50%"_s, at(u"14:00"_s)},
                                    {u"resolve/1/1/75%"_s, at(u"15:00"_s)},
                                    {u"resolve/1/1/-1800"_s, at(u"15:30"_s)},
                                    {u"resolve/1/1/100%"_s, at(u"16:00"_s)}}));
    // A pause moves what is still to come, and the keys stay: what was said is not said again.
    const auto paused = runs({entry(u"11:00"_s, u"created"_s), entry(u"14:30"_s, u"changed"_s, u"selfcheck"_s),
                              entry(u"15:30"_s, u"changed"_s, u"firstline"_s)},
                             one, u"15:40"_s);
    const auto later = warningsOf(paused[0], PromiseBook(one, m_times));
    QCOMPARE(later[0], (PromiseWarning{u"resolve/1/1/50%"_s, at(u"14:00"_s)}));
    QCOMPARE(later[1], (PromiseWarning{u"resolve/1/1/75%"_s, at(u"16:00"_s)}));
}

void TestPromiseRuns::nothingIsSaidBeforeItBegan()
{
    PromiseRules one = rules({target(u"answer"_s, 30)});
    one.thresholds = {{0, 1800}};
    const auto found = runs({entry(u"11:00"_s, u"created"_s)}, one, u"11:00"_s);
    QCOMPARE(warningsOf(found[0], PromiseBook(one, m_times)),
             QList<PromiseWarning>({{u"answer/1/1/-1800"_s, at(u"11:00"_s)}}));
}

void TestPromiseRuns::whatIsStillToComeIsNotKnown()
{
    const auto found = runs({entry(u"11:00"_s, u"created"_s), entry(u"12:00"_s, u"contact"_s)},
                            rules({target(u"respond"_s, kHour)}), u"11:30"_s);
    QCOMPARE(found[0].outcome, Outcome::Running);
}

void TestPromiseRuns::nothingIsSaidOfWhatIsOver()
{
    PromiseRules one = rules({target(u"respond"_s, 4 * kHour)});
    one.thresholds = {{50, 0}};
    const auto found = runs({entry(u"11:00"_s, u"created"_s), entry(u"11:30"_s, u"contact"_s)}, one, u"12:00"_s);
    QVERIFY(warningsOf(found[0], PromiseBook(one, m_times)).isEmpty());
}

void TestPromiseRuns::aStepIsOneWhateverComesFirst()
{
    const PromiseRules all = rules({target(u"answer"_s, 30), target(u"respond"_s, kHour), target(u"start"_s, kDay),
                                    target(u"follow_up"_s, kDay), target(u"resolve"_s, kDay)});
    const QList<PromiseEvent> before = {entry(u"08:00"_s, u"created"_s), entry(u"08:30"_s, u"contact"_s),
                                        dueEvent(u"08:30"_s, u"told"_s, u"12:00"_s)};
    const QList<PromiseEvent> step = {entry(u"09:00"_s, u"contact"_s), dueEvent(u"09:00"_s, u"told"_s, u"17:00"_s),
                                      entry(u"09:00"_s, u"transferred"_s, u"todispatch"_s)};
    const auto texts = [](const QList<PromiseRun>& runs) {
        QStringList list;
        for (const PromiseRun& run : runs)
            list.append(u"%1 %2 %3"_s.arg(run.key()).arg(int(run.outcome)).arg(run.due ? run.due->ms() : 0));
        list.sort();
        return list;
    };
    std::array<int, 3> order = {0, 1, 2};
    QStringList first;
    do {
        QList<PromiseEvent> log = before;
        for (const int index : order)
            log.append(step[index]);
        const auto found = runs(log, all, u"10:00"_s);
        first = first.isEmpty() ? texts(found) : first;
        QCOMPARE(texts(found), first);
        QVERIFY(std::any_of(found.begin(), found.end(), [](const PromiseRun& run) {
            return run.key() == "next_update/2/1"_L1 && run.outcome == Outcome::Running && run.due == at(u"17:00"_s);
        }));
    } while (std::next_permutation(order.begin(), order.end()));
    // Who picks up the phone while the ticket begins has answered it.
    const auto call = runs({entry(u"08:00"_s, u"created"_s), entry(u"08:00"_s, u"answered"_s)}, all, u"08:10"_s);
    QVERIFY(call[0].metric == "answer"_L1 && call[0].outcome == Outcome::Kept);
}

void TestPromiseRuns::whatIsTakenBackNeedsNoStart()
{
    const auto found = runs({entry(u"08:00"_s, u"created"_s), entry(u"09:00"_s, u"transferred"_s),
                             entry(u"10:00"_s, u"taken_back"_s), entry(u"+9 09:00"_s, u"transferred"_s)},
                            rules({target(u"start"_s, kDay)}), u"+9 10:00"_s);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].outcome, Outcome::Cancelled);
    QVERIFY(!found[0].late && found[1].due == at(u"+10 09:00"_s));
}

void TestPromiseRuns::theSolutionThatWasPromised()
{
    const QList<PromiseEvent> log = {entry(u"08:00"_s, u"created"_s),
                                     dueEvent(u"08:10"_s, u"promised"_s, u"+2 17:00"_s),
                                     entry(u"09:00"_s, u"contact"_s)};
    const auto kept = runs(log + QList{entry(u"+1 11:00"_s, u"resolved"_s)}, rules({}), u"+9 08:00"_s);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept[0].outcome, Outcome::Kept); // not by the call, by the solution
    QVERIFY(kept[0].ended == at(u"+1 11:00"_s));
    QVERIFY(runs(log, rules({}), u"+2 17:01"_s)[0].late);
}

void TestPromiseRuns::doingItAgainHidesNoBreach()
{
    const auto told = runs({entry(u"08:00"_s, u"created"_s), dueEvent(u"08:10"_s, u"told"_s, u"17:00"_s),
                            dueEvent(u"+3 09:00"_s, u"told"_s, u"+3 17:00"_s)},
                           rules({}), u"+3 10:00"_s);
    QCOMPARE(told[0].outcome, Outcome::Broken);
    const auto passed = runs({entry(u"08:00"_s, u"created"_s), entry(u"09:00"_s, u"transferred"_s),
                              entry(u"+3 09:00"_s, u"transferred"_s), entry(u"+3 10:00"_s, u"accepted"_s)},
                             rules({target(u"start"_s, kDay)}), u"+3 11:00"_s);
    QCOMPARE(passed[0].outcome, Outcome::Broken);
    QCOMPARE(passed[1].outcome, Outcome::Kept);
    const auto byHand = runs({entry(u"08:00"_s, u"created"_s), dueEvent(u"12:00"_s, u"set"_s, u"18:00"_s, u"resolve"_s),
                              entry(u"17:00"_s, u"resolved"_s)},
                             rules({target(u"resolve"_s, kHour)}), u"18:00"_s);
    QCOMPARE(byHand[0].outcome, Outcome::Broken); // a later end does not undo it
    QCOMPARE(byHand[1].outcome, Outcome::Kept);
    const auto visit =
        runs({entry(u"08:00"_s, u"created"_s), entry(u"09:00"_s, u"resolved"_s), entry(u"+5 09:00"_s, u"reopened"_s)},
             rules({target(u"return_visit"_s, kDay)}), u"+5 10:00"_s);
    QCOMPARE(visit[0].outcome, Outcome::Broken);
    QCOMPARE(visit[0].reason, u"reopened"_s);
}

void TestPromiseRuns::anEndSetByHandEndsWithTheReopening()
{
    const auto found = runs(
        {entry(u"08:00"_s, u"created"_s), dueEvent(u"09:00"_s, u"set"_s, u"+2 08:00"_s, u"resolve"_s),
         entry(u"+1 08:00"_s, u"resolved"_s), entry(u"+5 08:00"_s, u"reopened"_s), entry(u"+5 09:00"_s, u"resolved"_s)},
        rules({target(u"resolve"_s, 30 * kHour)}), u"+6 08:00"_s);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0].outcome, Outcome::Superseded);
    QVERIFY(found[1].outcome == Outcome::Kept && found[1].byHand);
    QVERIFY(found[2].outcome == Outcome::Kept && !found[2].byHand);
    QVERIFY(found[2].due == at(u"+5 14:00"_s)); // thirty hours, a day of them used
}

void TestPromiseRuns::aReopeningWithoutATargetLeavesWhatWasKept()
{
    const PromiseRules byMode = rules({target(u"resolve"_s, 2 * kHour, u"always"_s, {{u"mode"_s, {u"remote"_s}}})});
    const auto found =
        runs({entry(u"08:00"_s, u"created"_s, {}, {{u"mode"_s, u"remote"_s}}), entry(u"09:00"_s, u"resolved"_s),
              entry(u"10:00"_s, u"reopened"_s, {}, {{u"mode"_s, u"advice"_s}})},
             byMode, u"20:00"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].outcome, Outcome::Kept);
}

void TestPromiseRuns::whoIsBackIsWaitedUpon()
{
    const PromiseRules one = rules({target(u"first_response"_s, kHour), target(u"next_reply"_s, kHour)});
    const auto answered =
        runs({entry(u"08:00"_s, u"created"_s), entry(u"08:00"_s, u"answered"_s), entry(u"10:00"_s, u"customer"_s)}, one,
             u"10:30"_s);
    QCOMPARE(answered.size(), 2); // picked up the phone, so this is the next question
    QVERIFY(answered[1].metric == "next_reply"_L1 && answered[1].from == at(u"10:00"_s));
    const QList<PromiseEvent> log = {entry(u"08:00"_s, u"created"_s), entry(u"09:00"_s, u"resolved"_s),
                                     entry(u"12:00"_s, u"reopened"_s)};
    const auto back = runs(log, one, u"12:30"_s);
    QVERIFY(back[1].metric == "next_reply"_L1 && back[1].from == at(u"12:00"_s));
    QCOMPARE(runs(log + QList{entry(u"12:00"_s, u"contact"_s)}, one, u"12:30"_s).size(), 1); // by telephone
}

void TestPromiseRuns::nothingBeginsOnWhatIsGone()
{
    const PromiseRules all = rules({target(u"product_plan"_s, kDay), target(u"return_visit"_s, kDay),
                                    target(u"start"_s, kDay), target(u"next_reply"_s, kHour)});
    const auto gone = runs({entry(u"08:00"_s, u"created"_s), entry(u"08:10"_s, u"product_told"_s),
                            entry(u"09:00"_s, u"withdrawn"_s), entry(u"09:10"_s, u"product_told"_s),
                            entry(u"09:20"_s, u"resolved"_s), entry(u"09:30"_s, u"transferred"_s)},
                           all, u"10:00"_s);
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone[0].outcome, Outcome::Cancelled);
    const auto closed =
        runs({entry(u"08:00"_s, u"created"_s), entry(u"08:10"_s, u"contact"_s), entry(u"09:00"_s, u"resolved"_s),
              entry(u"09:10"_s, u"closed"_s), entry(u"09:20"_s, u"transferred"_s), entry(u"09:30"_s, u"customer"_s),
              entry(u"09:40"_s, u"product_told"_s)},
             all, u"10:00"_s);
    QCOMPARE(closed.size(), 2); // what is told to the product group, and the return visit
}

/// Twice the events are twice the work, about: a log that never ends stops nobody.
void TestPromiseRuns::aLongLogIsReadInOneGo()
{
    QList<PromiseEvent> log = {entry(u"08:00"_s, u"created"_s)};
    for (int i = 0; i < 20'000; ++i) {
        PromiseEvent next =
            entry(u"08:00"_s, i % 2 == 0 ? u"customer"_s : u"contact"_s, i % 2 == 0 ? u"firstline"_s : u"selfcheck"_s);
        next.at = next.at + std::chrono::minutes(i + 1);
        log.append(next);
    }
    const auto found =
        runs(log, rules({target(u"next_reply"_s, kHour), target(u"follow_up"_s, kHour)}), u"+20 08:00"_s);
    QCOMPARE(found.size(), 9'999 + 10'001);
}

namespace {

/// A log of any events in any order.
QList<PromiseEvent> randomLog(QRandomGenerator& random)
{
    QList<PromiseEvent> log = {entry(u"08:00"_s, u"created"_s, {}, {{u"priority"_s, u"low"_s}})};
    Instant time = log[0].at;
    static const QStringList states = {u"firstline"_s, u"selfcheck"_s, u"parts"_s, u"doing"_s, QString()};
    static const QStringList priorities = {u"low"_s, u"high"_s};
    for (int count = int(random.bounded(25)); count > 0; --count) {
        time = time + std::chrono::seconds(random.bounded(9 * 3600));
        PromiseEvent next;
        next.at = time;
        next.what = promiseEventCodes()[random.bounded(promiseEventCodes().size())];
        next.state = states[random.bounded(states.size())];
        if (random.bounded(4) == 0)
            next.values.insert(u"priority"_s, priorities[random.bounded(2)]);
        next.due = time + std::chrono::seconds(random.bounded(40 * 3600));
        next.metric = promiseMetrics()[random.bounded(promiseMetrics().size())].code;
        log.append(next);
    }
    return log;
}

PromiseRules randomRules()
{
    PromiseRules made = rules({});
    for (const PromiseMetric& metric : promiseMetrics()) {
        made.targets.append(target(metric.code, 3 * kHour, u"office"_s, {{u"priority"_s, {u"high"_s}}}));
        if (metric.code != "respond"_L1)
            made.targets.append(target(metric.code, 8 * kHour, u"always"_s));
    }
    made.thresholds = {{80, 0}, {0, 600}};
    return made;
}

} // namespace

void TestPromiseRuns::explanationsAreTheDeadlines()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 20; ++round) {
        const QList<PromiseEvent> log = randomLog(random);
        QSet<QString> keys;
        for (const PromiseRun& run : promiseRuns(log, PromiseBook(randomRules(), m_times), at(u"+9 00:00"_s))) {
            QVERIFY(!keys.contains(run.key()));
            keys.insert(run.key());
            QVERIFY(!run.ended || *run.ended >= run.from);
            QCOMPARE(run.ended.has_value(), !run.isOpen());
            QVERIFY(run.outcome != Outcome::Kept || !run.late);
            const DueExplanation told = explain(run, PromiseBook(randomRules(), m_times));
            QVERIFY(told.due == run.due);
            if (run.due && !run.byHand && !run.calendar.isEmpty())
                QCOMPARE(told.counted.count(), 1000 * run.target);
            for (const Pause& pause : run.pauses)
                QVERIFY(pause.from >= run.from && (!run.ended || (pause.to && *pause.to <= *run.ended)));
        }
    }
}

void TestPromiseRuns::computedAgainItIsTheSame()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const QList<PromiseEvent> log = randomLog(random);
    const auto full = promiseRuns(log, PromiseBook(randomRules(), m_times), at(u"+9 00:00"_s));
    // What ended is never written anew by what comes later, a reopening apart.
    for (qsizetype count = 1; count <= log.size(); ++count) {
        if (count < log.size() && log[count].at == log[count - 1].at)
            continue; // within a step
        const auto part = promiseRuns(log.mid(0, count), PromiseBook(randomRules(), m_times), log[count - 1].at);
        for (const PromiseRun& run : part) {
            const bool resumed = run.metric == "resolve"_L1 && run.ended && run.reason.isEmpty();
            if (run.isOpen() || resumed)
                continue;
            const auto same = std::find_if(full.begin(), full.end(),
                                           [&](const PromiseRun& other) { return other.key() == run.key(); });
            QVERIFY2(same != full.end(), qPrintable(run.key()));
            QVERIFY(same->outcome == run.outcome && same->ended == run.ended && same->due == run.due);
        }
    }
}

void TestPromiseRuns::thread1NoNextReplyBeforeTheFirst()
{
    const PromiseRules both = rules({target(u"respond"_s, 4 * kHour), target(u"next_reply"_s, kHour)});
    const auto before = runs({entry(u"10:00"_s, u"created"_s), entry(u"10:10"_s, u"customer"_s)}, both, u"12:00"_s);
    QCOMPARE(before.size(), 1); // the customer who writes again waits for the first response
    QVERIFY(before[0].metric == "respond"_L1 && !before[0].late);
}

void TestPromiseRuns::thread2And10And15WhoWaitsForTheCustomerIsNotLate()
{
    const PromiseRules all =
        rules({target(u"resolve"_s, 2 * kHour), target(u"next_reply"_s, kHour), target(u"follow_up"_s, kDay)});
    const QList<PromiseEvent> log = {entry(u"10:00"_s, u"created"_s), entry(u"10:20"_s, u"customer"_s),
                                     entry(u"10:30"_s, u"contact"_s, u"selfcheck"_s)};
    for (const PromiseRun& run : runs(log, all, u"+9 10:00"_s)) {
        QVERIFY2(!run.late, qPrintable(run.key()));
        QVERIFY(run.outcome == Outcome::Paused || run.outcome == Outcome::Kept);
    }
    const auto back = runs(log + QList{entry(u"+9 10:00"_s, u"self_check_failed"_s, u"todispatch"_s)},
                           rules({target(u"resolve"_s, 2 * kHour)}), u"+9 10:30"_s);
    QVERIFY(back[0].due == at(u"+9 11:30"_s)); // half an hour was used
}

void TestPromiseRuns::thread3TheOutcomeNeedsNoReopening()
{
    const auto found = runs({entry(u"10:00"_s, u"created"_s), entry(u"11:00"_s, u"resolved"_s, u"toconfirm"_s),
                             entry(u"11:30"_s, u"closed"_s, u"closed"_s)},
                            rules({target(u"resolve"_s, 2 * kHour)}), u"+30 10:00"_s);
    QCOMPARE(found[0].outcome, Outcome::Kept);
    QCOMPARE((*found[0].ended - found[0].from).count(), 1000 * kHour);
}

void TestPromiseRuns::thread4EverySegmentIsKept()
{
    const auto found =
        runs({entry(u"08:00"_s, u"created"_s), entry(u"08:05"_s, u"contact"_s), entry(u"09:00"_s, u"customer"_s),
              entry(u"09:10"_s, u"customer"_s), entry(u"09:20"_s, u"contact"_s), entry(u"11:00"_s, u"customer"_s),
              entry(u"14:00"_s, u"contact"_s), entry(u"15:00"_s, u"customer"_s)},
             rules({target(u"next_reply"_s, kHour)}), u"15:30"_s);
    QCOMPARE(found.size(), 3);
    QVERIFY(found[0].from == at(u"09:00"_s) && found[0].outcome == Outcome::Kept); // the oldest unanswered counts
    QVERIFY(found[1].from == at(u"11:00"_s) && found[1].outcome == Outcome::Broken);
    QVERIFY(found[2].from == at(u"15:00"_s) && found[2].outcome == Outcome::Running);
}

void TestPromiseRuns::thread6WarningsWaitForTheMorning()
{
    PromiseRules one = rules({target(u"resolve"_s, 8 * kHour)}); // runs at night, too
    one.thresholds = {{50, 0}};
    const auto found = runs({entry(u"20:00"_s, u"created"_s)}, one, u"20:10"_s);
    const auto warnings = warningsOf(found[0], PromiseBook(one, m_times));
    QVERIFY(warnings[0].at == at(u"+1 00:00"_s));
    QVERIFY(m_times.at(u"office"_s)->opening(warnings[0].at) == at(u"+1 09:00"_s)); // said when somebody is there
}

void TestPromiseRuns::thread9PausesBelongToTheTicket()
{
    const PromiseRules byPriority = rules({target(u"resolve"_s, 3 * kHour, u"always"_s, {{u"priority"_s, {u"high"_s}}}),
                                           target(u"resolve"_s, 6 * kHour)});
    const auto found = runs({entry(u"08:00"_s, u"created"_s), entry(u"09:00"_s, u"changed"_s, u"selfcheck"_s),
                             entry(u"11:00"_s, u"changed"_s, u"firstline"_s),
                             entry(u"11:30"_s, u"changed"_s, {}, {{u"priority"_s, u"high"_s}})},
                            byPriority, u"12:00"_s);
    QCOMPARE(found.size(), 2);
    QVERIFY(found[1].due == at(u"13:00"_s)); // three hours and the two that were paused
    QCOMPARE(found[1].pauses.size(), 1);
}

void TestPromiseRuns::thread11ResolvedIsNoWaitingForTheCustomer()
{
    const auto found =
        runs({entry(u"08:00"_s, u"created"_s), entry(u"09:00"_s, u"changed"_s, u"selfcheck"_s),
              entry(u"10:00"_s, u"resolved"_s, u"toconfirm"_s), entry(u"12:00"_s, u"reopened"_s, u"reopened"_s)},
             rules({target(u"resolve"_s, 4 * kHour)}), u"12:30"_s);
    QCOMPARE(found[0].pauses.size(), 2);
    QCOMPARE(found[0].pauses[0].cause, u"waiting_customer"_s);
    QCOMPARE(found[0].pauses[1].cause, u"resolved"_s);
    QVERIFY(found[0].due == at(u"15:00"_s));
}

void TestPromiseRuns::thread12ASecondTeamHasItsOwnTime()
{
    const auto found = runs({entry(u"08:00"_s, u"created"_s), entry(u"09:00"_s, u"transferred"_s),
                             entry(u"10:30"_s, u"accepted"_s), entry(u"16:00"_s, u"transferred"_s)},
                            rules({target(u"start"_s, 2 * kHour)}), u"17:00"_s);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].outcome, Outcome::Kept);
    QVERIFY(found[1].from == at(u"16:00"_s) && found[1].due == at(u"18:00"_s) && !found[1].late);
}

void TestPromiseRuns::thread17AResolutionOutOfAPause()
{
    const auto found = runs({entry(u"08:00"_s, u"created"_s), entry(u"09:00"_s, u"changed"_s, u"parts"_s),
                             entry(u"+180 09:30"_s, u"resolved"_s)}, // no state beside it that ends the pause
                            rules({target(u"resolve"_s, 2 * kHour)}), u"+181 08:00"_s);
    QCOMPARE(found[0].outcome, Outcome::Kept);
    QVERIFY(found[0].pauses[0].to == at(u"+180 09:30"_s));
}

void TestPromiseRuns::thread20TheCalendarCountsForTheBreach()
{
    const QList<PromiseEvent> log = {entry(u"17:00"_s, u"created"_s), entry(u"+1 09:30"_s, u"contact"_s)};
    QCOMPARE(runs(log, rules({target(u"respond"_s, 2 * kHour, u"office"_s)}), u"+1 10:00"_s)[0].outcome, Outcome::Kept);
    QCOMPARE(runs(log, rules({target(u"respond"_s, 2 * kHour, u"always"_s)}), u"+1 10:00"_s)[0].outcome,
             Outcome::Broken);
}

void TestPromiseRuns::thread21ThanksAreNoQuestion()
{
    const PromiseRules one = rules({target(u"next_reply"_s, kHour)});
    const QList<PromiseEvent> log = {entry(u"08:00"_s, u"created"_s), entry(u"08:05"_s, u"contact"_s),
                                     entry(u"09:00"_s, u"customer"_s), entry(u"09:30"_s, u"resolved"_s, u"toconfirm"_s),
                                     entry(u"10:00"_s, u"customer"_s)};
    const auto found = runs(log, one, u"+1 08:00"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].outcome, Outcome::Cancelled); // resolving stops it
    const auto back =
        runs(log + QList{entry(u"+1 09:00"_s, u"reopened"_s, u"reopened"_s), entry(u"+1 09:05"_s, u"customer"_s)}, one,
             u"+1 09:10"_s);
    QCOMPARE(back.size(), 2); // but whoever is back is waited upon
}

void TestPromiseRuns::thread22LookingChangesNothing()
{
    const QList<PromiseEvent> log = {entry(u"08:00"_s, u"created"_s), entry(u"09:00"_s, u"contact"_s)};
    const PromiseRules one = rules({target(u"respond"_s, 2 * kHour), target(u"follow_up"_s, kDay)});
    const auto early = runs(log, one, u"09:00"_s);
    const auto late = runs(log, one, u"+20 09:00"_s);
    QCOMPARE(early.size(), late.size());
    QVERIFY(early[0].outcome == late[0].outcome && early[0].ended == late[0].ended);
    QVERIFY(early[2 - 1].due == late[2 - 1].due && late[1].ended == early[1].ended);
}

void TestPromiseRuns::thread23WhatIsMergedIsNeitherKeptNorBroken()
{
    for (const QString& end : {u"merged"_s, u"withdrawn"_s}) {
        const auto found = runs({entry(u"08:00"_s, u"created"_s), entry(u"12:00"_s, end, end)},
                                rules({target(u"respond"_s, kHour), target(u"resolve"_s, 2 * kHour)}), u"+9 08:00"_s);
        QCOMPARE(found.size(), 2);
        for (const PromiseRun& run : found) {
            QVERIFY(run.late); // and yet
            QCOMPARE(run.outcome, Outcome::Cancelled);
            QCOMPARE(run.reason, end);
        }
    }
}

QTEST_GUILESS_MAIN(TestPromiseRuns)
#include "tst_promiseruns.moc"
