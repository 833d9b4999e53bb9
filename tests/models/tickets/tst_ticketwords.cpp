#include "models/tickets/ticketwords.h"
#include "models/tickets/triagetext.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const Instant kNow = Instant::fromDateTime(QDateTime(QDate(2026, 7, 15), QTime(14, 0), Qt::UTC));

/// "Intake, [Handling], Confirmation?": done, [current] and future stations, without their times.
QString wayOf(const Ticket& ticket)
{
    QStringList words;
    for (const TicketStage& stage : ticketStages(ticket, kNow)) {
        const QString name = stage.text.section(u' ', 0, 0);
        if (stage.state == TicketStage::State::Current)
            words.append(u'[' + name + u']');
        else
            words.append(stage.state == TicketStage::State::Done ? name : name + u'?');
    }
    return words.join(u", "_s);
}

LifeCycle::Move moveOf(const QString& code, const QString& from, const QString& to, const QString& en)
{
    LifeCycle::Move move;
    move.code = code;
    move.from = from;
    move.to = to;
    move.zh = move.en = en;
    return move;
}

LifeCycle::State stateOf(const QString& code, const QString& en)
{
    LifeCycle::State state;
    state.code = code;
    state.zh = state.en = en;
    return state;
}

} // namespace

/// What a ticket reads like: its columns, its way, its log, and why it is urgent.
class TestTicketWords : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aCallBackThatNobodyPromisedHasNoTime();
    void theWayStandsWhereTheStateIs_data();
    void theWayStandsWhereTheStateIs();
    void aStepReadsLikeASentence_data();
    void aStepReadsLikeASentence();
    void reasonsKeptAsCodesAreSaidInWords();
    void everyReasonHasItsSentence();
    void reasonsKeptInWordsStay();
};

void TestTicketWords::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestTicketWords::aCallBackThatNobodyPromisedHasNoTime()
{
    QCOMPARE(columnValue(u"callback_due"_s, QString(), {}), QString());
    QVERIFY(!columnValue(u"callback_due"_s, u"1764000000000"_s, {}).isEmpty());
}

// the station follows the state, not the times that happen to be filled.
void TestTicketWords::theWayStandsWhereTheStateIs_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("times"); // a: assigned, s: started, r: resolved, c: closed
    QTest::addColumn<QString>("way");
    const auto row = [](const char* tag, const QString& state, const QString& times, const QString& way) {
        QTest::newRow(tag) << state << times << way;
    };
    const QString first = u"Intake, [Handling], Confirmation?, Rating?"_s;
    row("created", u"created"_s, {}, first);
    row("first line", u"firstline"_s, {}, first);
    row("self-check", u"selfcheck"_s, {}, first);
    row("call-back", u"callback"_s, {}, first);
    row("part posted", u"parts"_s, {}, first);
    row("to be dispatched", u"todispatch"_s, {}, u"Intake, [Dispatch], Handling?, Confirmation?, Rating?"_s);
    row("taken back", u"todispatch"_s, u"as"_s, u"Intake, [Dispatch], Handling?, Confirmation?, Rating?"_s);
    row("dispatched", u"assigned"_s, u"a"_s, u"Intake, Dispatch, [Handling], Confirmation?, Rating?"_s);
    row("in work", u"doing"_s, u"as"_s, u"Intake, Dispatch, [Handling], Confirmation?, Rating?"_s);
    row("solved on the phone", u"toconfirm"_s, u"r"_s, u"Intake, Handling, [Confirmation], Rating?"_s);
    row("work finished", u"toconfirm"_s, u"asr"_s, u"Intake, Dispatch, Handling, [Confirmation], Rating?"_s);
    row("follow-up due", u"tosurvey"_s, u"asr"_s, u"Intake, Dispatch, Handling, Confirmation, [Rating]"_s);
    row("reopened", u"reopened"_s, u"as"_s, u"Intake, Dispatch, [Handling], Confirmation?, Rating?"_s);
    row("reopened on the phone", u"reopened"_s, {}, first);
    row("closed", u"closed"_s, u"asrc"_s, u"Intake, Dispatch, Handling, Confirmation, Rating"_s);
    row("withdrawn", u"withdrawn"_s, u"ac"_s, u"Intake, Dispatch, Handling?, Confirmation?, Rating?"_s);
    row("merged", u"merged"_s, u"c"_s, u"Intake, Dispatch?, Handling?, Confirmation?, Rating?"_s);
}

void TestTicketWords::theWayStandsWhereTheStateIs()
{
    QFETCH(const QString, state);
    QFETCH(const QString, times);
    Ticket ticket;
    ticket.state = state;
    ticket.open = state != "closed"_L1 && state != "withdrawn"_L1 && state != "merged"_L1;
    ticket.createdAt = kNow;
    const auto at = [&times](QChar mark) { return times.contains(mark) ? MaybeInstant(kNow) : MaybeInstant(); };
    ticket.assignedAt = at(u'a');
    ticket.startedAt = at(u's');
    ticket.resolvedAt = at(u'r');
    ticket.closedAt = at(u'c');
    QTEST(wayOf(ticket), "way");
}

void TestTicketWords::aStepReadsLikeASentence_data()
{
    QTest::addColumn<QString>("move");
    QTest::addColumn<QString>("body");
    QTest::newRow("handed over") << u"transfer"_s << u"handed it over: to dispatch"_s;
    QTest::newRow("said by the step") << u"withdraw"_s << u"withdrew it"_s;
    QTest::newRow("the center's own") << u"ask_boss"_s << u"Ask the boss, now To dispatch"_s;
}

void TestTicketWords::aStepReadsLikeASentence()
{
    QFETCH(const QString, move);
    ReferenceData reference;
    reference.lifeCycle = LifeCycle({stateOf(u"doing"_s, u"In work"_s), stateOf(u"todispatch"_s, u"To dispatch"_s)},
                                    {moveOf(u"transfer"_s, u"doing"_s, u"todispatch"_s, u"Transfer"_s),
                                     moveOf(u"withdraw"_s, u"doing"_s, u"todispatch"_s, u"Withdraw"_s),
                                     moveOf(u"ask_boss"_s, u"doing"_s, u"todispatch"_s, u"Ask the boss"_s)});
    TicketEvent event;
    event.kind = u"moved"_s;
    event.move = move;
    event.fromState = u"doing"_s;
    event.toState = u"todispatch"_s;
    QTEST(eventWords(event, EventContext{reference, [](const QString& column) { return column; }, {}}).body, "body");
}

// a ticket keeps codes, whoever reads it has a language.
void TestTicketWords::reasonsKeptAsCodesAreSaidInWords()
{
    ReferenceData reference;
    Fault fault;
    fault.code = u"leak"_s;
    fault.zh = fault.en = u"Leakage of current"_s;
    fault.priority = Priority::Urgent;
    reference.triage.faults = {fault};
    TicketDetails details;
    details.ticket.proposedFault = u"leak"_s;
    details.ticket.priorityReason = u"fault_words shock, reference_table, danger shock, customer_level"_s;
    details.customer.level = u"enterprise"_s;
    QCOMPARE(priorityReasonText(details, reference),
             u"“shock” points to: Leakage of current · reference table: Leakage of current is Urgent · "
             "“shock” is a danger to people · enterprise customer, one step up"_s);
    // What was true then stays said, though the customer and the table have changed.
    details.customer.level = u"vip"_s;
    details.ticket.priorityReason = u"reference_table high, customer_level enterprise"_s;
    QCOMPARE(priorityReasonText(details, reference),
             u"reference table: Leakage of current is High · enterprise customer, one step up"_s);
}

void TestTicketWords::everyReasonHasItsSentence()
{
    for (int kind = 0; kind <= int(TriageReason::Kind::StatedUrgency); ++kind) {
        TicketDetails details;
        details.ticket.priorityReason = triageReasonCodes({{TriageReason::Kind(kind), u"smoke"_s, {}}});
        const QString text = priorityReasonText(details, {});
        QVERIFY2(text != details.ticket.priorityReason, qPrintable(text));
        QVERIFY2(!text.isEmpty() && !text.contains(u'_') && !text.contains(u'%'), qPrintable(text));
    }
}

void TestTicketWords::reasonsKeptInWordsStay()
{
    TicketDetails details;
    details.ticket.priorityReason = u"danger, said the neighbour"_s;
    QCOMPARE(priorityReasonText(details, {}), u"danger, said the neighbour"_s);
    details.ticket.priorityReason.clear();
    QCOMPARE(priorityReasonText(details, {}), QString());
}

QTEST_GUILESS_MAIN(TestTicketWords)
#include "tst_ticketwords.moc"
