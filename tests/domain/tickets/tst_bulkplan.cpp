#include "domain/support/presets.h"
#include "domain/tickets/macro.h"
#include "domain/tickets/placeholders.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

Person personOf(Role role)
{
    Person person;
    person.id = PersonId(1);
    person.role = role;
    return person;
}

Ticket ticketIn(const QString& state)
{
    Ticket ticket;
    ticket.id = TicketId(5);
    ticket.rev = 3;
    ticket.number = u"W-100005-1"_s;
    ticket.symptom = u"不制冷"_s;
    ticket.state = state;
    ticket.open = state != "closed"_L1;
    ticket.owner = PersonId(2);
    ticket.category = u"fault"_s;
    ticket.priority = Priority::High;
    return ticket;
}

} // namespace

/// What a change of several tickets would do to one, and what a macro says.
class TestBulkPlan : public QObject
{
    Q_OBJECT

private slots:
    void whatWouldBecomeOfATicket_data();
    void whatWouldBecomeOfATicket();
    void whatIsSkippedChangesNothing();
    void aLowerPriorityIsKnown();
    void aPartOfAnIncidentStaysInIt();
    void aMacroIsAPlanWithItsNameAsReason();
    void theShippedMacrosFitTheCenter();
    void placeholdersAreFilledOnce_data();
    void placeholdersAreFilledOnce();
};

void TestBulkPlan::whatWouldBecomeOfATicket_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("role");
    QTest::addColumn<BulkPlan>("plan");
    QTest::addColumn<QStringList>("changes");
    QTest::addColumn<QString>("skipped");
    const int agent = int(Role::Agent), dispatcher = int(Role::Dispatcher), editor = int(Role::Editor);
    BulkPlan urgent, given, same, handle, solve, solved, transfer, note;
    urgent.priority = Priority::Urgent;
    given.owner = PersonId(9);
    same.priority = Priority::High;
    same.category = u"fault"_s;
    handle.move = u"handle"_s;
    solve.move = solved.move = u"solve"_s;
    solved.fields = {{u"solution"_s, u"远程升级"_s}};
    transfer.move = u"transfer"_s;
    note.note = u"x"_s;
    const auto row = [](const char* name, const QString& state, int role, const BulkPlan& plan, const QString& changes,
                        const QString& skipped) {
        QTest::newRow(name) << state << role << plan << changes.split(u'|', Qt::SkipEmptyParts) << skipped;
    };
    row("priority", u"created"_s, agent, urgent, u"priority high urgent"_s, {});
    row("contact person", u"created"_s, dispatcher, given, u"owner_id 2 9"_s, {});
    row("another role's", u"created"_s, dispatcher, urgent, {}, u"role"_s);
    row("as it is", u"created"_s, agent, same, {}, u"same"_s);
    row("closed", u"closed"_s, agent, urgent, {}, u"closed"_s);
    row("a step", u"created"_s, agent, handle, u"state created firstline"_s, {});
    row("a step from elsewhere", u"firstline"_s, agent, handle, {}, u"nostep"_s);
    row("a step of another role", u"created"_s, editor, handle, {}, u"role"_s);
    row("a step that lacks something", u"created"_s, agent, solve, {}, u"missing:solution"_s);
    row("a step with what it asks", u"created"_s, agent, solved, u"state created toconfirm"_s, {});
    row("a step that tells the customer", u"created"_s, agent, transfer, {}, u"missing:mode"_s);
    row("a note", u"closed"_s, agent, note, u"note  x"_s, {});
    row("a note of nobody", u"created"_s, editor, note, {}, u"role"_s);
}

void TestBulkPlan::whatWouldBecomeOfATicket()
{
    QFETCH(QString, state);
    QFETCH(int, role);
    QFETCH(BulkPlan, plan);
    const BulkLine line = bulkLine(plan, ticketIn(state), personOf(Role(role)), shippedLifeCycle(), false);
    QStringList changes;
    for (const FieldChange& change : line.changes)
        changes.append(change.column + u' ' + change.from + u' ' + change.to);
    QTEST(changes, "changes");
    QTEST(line.skipped, "skipped");
    QCOMPARE(line.rev, 3);
}

void TestBulkPlan::whatIsSkippedChangesNothing()
{
    BulkPlan plan;
    plan.priority = Priority::Urgent;
    plan.move = u"handle"_s;
    plan.note = u"x"_s;
    const BulkLine line = bulkLine(plan, ticketIn(u"firstline"_s), personOf(Role::Agent), shippedLifeCycle(), false);
    QCOMPARE(line.skipped, u"nostep"_s);
    QVERIFY(line.changes.isEmpty()); // whole or not at all
}

void TestBulkPlan::aLowerPriorityIsKnown()
{
    QVERIFY(lowersPriority({u"priority"_s, u"urgent"_s, u"high"_s}));
    QVERIFY(!lowersPriority({u"priority"_s, u"medium"_s, u"high"_s}));
    QVERIFY(!lowersPriority({u"priority"_s, u"low"_s, u"low"_s}));
    QVERIFY(!lowersPriority({u"category"_s, u"urgent"_s, u"low"_s}));
}

void TestBulkPlan::aPartOfAnIncidentStaysInIt()
{
    BulkPlan plan;
    plan.parent = TicketId(8);
    const auto line = [&](TicketId id, bool isPart) {
        Ticket ticket = ticketIn(u"created"_s);
        ticket.id = id;
        return bulkLine(plan, ticket, personOf(Role::Agent), shippedLifeCycle(), isPart);
    };
    QCOMPARE(line(TicketId(5), false).changes.size(), 1);
    QCOMPARE(line(TicketId(5), true).skipped, u"same"_s);
    QCOMPARE(line(TicketId(8), false).skipped, u"same"_s); // the incident itself
}

void TestBulkPlan::aMacroIsAPlanWithItsNameAsReason()
{
    Macro macro;
    macro.zh = u"接手"_s;
    macro.en = u"Take over"_s;
    macro.ownerIsMe = true;
    macro.priority = u"high"_s;
    macro.noteZh = u"由 {me} 接手"_s;
    const BulkPlan plan = planOf(macro, PersonId(4), false);
    QCOMPARE(plan.reason, u"Take over"_s);
    QCOMPARE(plan.owner, PersonId(4));
    QCOMPARE(plan.priority, Priority::High);
    QCOMPARE(plan.note, macro.noteZh); // there is no other
}

void TestBulkPlan::theShippedMacrosFitTheCenter()
{
    const ReferenceData reference = shippedReference();
    QVERIFY(reference.macros.size() >= 4);
    QSet<QString> codes;
    for (const Macro& macro : reference.macros) {
        QVERIFY2(!codes.contains(macro.code), qPrintable(macro.code));
        codes.insert(macro.code);
        QVERIFY(!macro.zh.isEmpty() && !macro.en.isEmpty() && (macro.changes() || !macro.replyZh.isEmpty()));
        const QString category = macro.category.isEmpty() ? u"fault"_s : macro.category;
        QVERIFY(findCode(reference.triage.categories, category).zh != category);
        QVERIFY2(macro.move.isEmpty() || reference.lifeCycle.find(u"created"_s, macro.move), qPrintable(macro.code));
    }
}

void TestBulkPlan::placeholdersAreFilledOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    QTest::newRow("plain") << u"您好"_s << u"您好"_s;
    QTest::newRow("known") << u"{customer}：{number}"_s << u"{me} {number}：W-100005-1"_s; // as the customer is called
    QTest::newRow("unknown") << u"{nothing} {number}"_s << u"{nothing} W-100005-1"_s;
    QTest::newRow("open") << u"{number} {"_s << u"W-100005-1 {"_s;
    QTest::newRow("nested") << u"{{number}}"_s << u"{W-100005-1}"_s;
    QTest::newRow("empty") << u"{model}|{}"_s << u"|{}"_s;
}

void TestBulkPlan::placeholdersAreFilledOnce()
{
    QFETCH(QString, text);
    QTEST(filledIn(text, ticketIn(u"created"_s), u"{me} {number}"_s, u"王敏"_s), "filled");
}

QTEST_GUILESS_MAIN(TestBulkPlan)
#include "tst_bulkplan.moc"
