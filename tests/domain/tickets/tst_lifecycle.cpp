#include "domain/support/presets.h"
#include "domain/support/randomtext.h"
#include "domain/tickets/ticketdraft.h"
#include "domain/tickets/ticketmoves.h"

#include <QSet>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

Person person(Role role, qint64 id = 1)
{
    Person person;
    person.id = PersonId(id);
    person.role = role;
    return person;
}

/// The text that fills a column whatever it is.
QString filling(const QString& column)
{
    static const QHash<QString, QString> special = {
        {u"customer_id"_s, u"3"_s},       {u"device_id"_s, u"4"_s},
        {u"engineer_id"_s, u"5"_s},       {u"self_check_article"_s, u"6"_s},
        {u"priority"_s, u"high"_s},       {u"calmed"_s, u"1"_s},
        {u"callback_due"_s, u"1000"_s},   {u"self_check_result"_s, u"failed"_s},
        {u"solved_for_good"_s, u"yes"_s}, {u"survey_result"_s, u"answered"_s},
        {u"merged_into"_s, u"7"_s},
    };
    return special.value(column, u"记录"_s);
}

QSet<QString> reachable(const LifeCycle& cycle, const QString& from)
{
    QSet<QString> seen = {from};
    QStringList open = {from};
    while (!open.isEmpty()) {
        const QString state = open.takeLast();
        for (const LifeCycle::Move& move : cycle.moves()) {
            if (move.from == state && !seen.contains(move.to)) {
                seen.insert(move.to);
                open.append(move.to);
            }
        }
    }
    return seen;
}

} // namespace

/// The life cycle of the presets: requirements.md (b) as data.
class TestLifeCycle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyStateIsReached();
    void onlyFinalStatesEnd_data();
    void onlyFinalStatesEnd();
    void everyOpenStateCanBeLeftBySomeone_data();
    void everyOpenStateCanBeLeftBySomeone();
    void aMoveNeedsWhatTheProcessNeeds_data();
    void aMoveNeedsWhatTheProcessNeeds();
    void aStepTakesOnlyItsOwn_data();
    void aStepTakesOnlyItsOwn();
    void aMoveIsMadeByItsRoles_data();
    void aMoveIsMadeByItsRoles();
    void readersMoveNothing_data();
    void readersMoveNothing();
    void anEngineerMovesOnlyHisOwn();
    void theMoveBeforeClosingAsksTheCustomer();
    void whatIsMissingIsNamed_data();
    void whatIsMissingIsNamed();
    void everyGateCanBeFilledButTheNote();
    void whatTheCenterRequiresIsAsked();
    void whatTheChosenWayRequiresIsAskedWithIt();
    void whatIntakeMustAskIsNamedAsInTheDraft();
    void whatIsRequiredCanBeFilledIn();
    void aColumnTakesOnlyWhatFits_data();
    void aColumnTakesOnlyWhatFits();
    void anUnknownStateIsItsOwnName();
    void randomPermittedMovesStayInTheGraph();

private:
    LifeCycle m_cycle;
};

void TestLifeCycle::initTestCase()
{
    m_cycle = shippedLifeCycle();
    QCOMPARE(m_cycle.states().size(), 14);
    QVERIFY(m_cycle.moves().size() > 30);
}

void TestLifeCycle::everyStateIsReached()
{
    const QSet<QString> seen = reachable(m_cycle, QString());
    for (const LifeCycle::State& state : m_cycle.states())
        QVERIFY2(seen.contains(state.code), qPrintable(state.code));
}

void TestLifeCycle::onlyFinalStatesEnd_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("open");
    const LifeCycle cycle = shippedLifeCycle();
    for (const LifeCycle::State& state : cycle.states())
        QTest::newRow(qPrintable(state.code)) << state.code << state.open;
}

void TestLifeCycle::onlyFinalStatesEnd()
{
    QFETCH(QString, code);
    QFETCH(bool, open);
    static const QStringList ends = {u"closed"_s, u"withdrawn"_s, u"merged"_s};
    QCOMPARE(open, !ends.contains(code));
    const QSet<QString> ahead = reachable(m_cycle, code);
    QVERIFY(!open || ahead.contains(u"closed"_s)); // whatever happens, it can be brought to its end
    QVERIFY(open || code != "withdrawn"_L1 || ahead.size() == 1);
}

void TestLifeCycle::everyOpenStateCanBeLeftBySomeone_data()
{
    onlyFinalStatesEnd_data();
}

void TestLifeCycle::everyOpenStateCanBeLeftBySomeone()
{
    QFETCH(QString, code);
    QFETCH(bool, open);
    Ticket ticket;
    ticket.state = code;
    ticket.engineer = PersonId(1);
    int ways = 0;
    for (const Role role : allRoles()) {
        for (const LifeCycle::Option& option : m_cycle.options(ticket, person(role)))
            ways += option.permitted ? 1 : 0;
    }
    QVERIFY(!open || ways > 0);
}

void TestLifeCycle::aMoveNeedsWhatTheProcessNeeds_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("move");
    QTest::addColumn<QStringList>("gates");
    const auto row = [](const char* tag, const QString& from, const QString& move, const QStringList& gates) {
        QTest::newRow(tag) << from << move << gates;
    };
    row("R-026 customer, problem, type, contact", {}, u"create"_s,
        {u"customer_id"_s, u"symptom"_s, u"category"_s, u"contact_phone"_s});
    row("R-030 something definite", {}, u"create"_s, {u"certainty"_s});
    row("R-015 calmed first", {}, u"create"_s, {u"calmed"_s});
    row("R-142 a first solution or a clear path, and calm", {}, u"create"_s, {u"certainty"_s, u"calmed"_s});
    row("R-045 classified before transfer", u"firstline"_s, u"transfer"_s, {u"category"_s, u"priority"_s});
    row("R-091 complete details for transfer", u"created"_s, u"transfer"_s, {u"mode"_s});
    row("R-071 which self-check", u"created"_s, u"selfcheck"_s, {u"self_check_article"_s});
    row("R-071 whether it worked", u"selfcheck"_s, u"not_cured"_s, {u"self_check_result"_s});
    row("R-021 part and address", u"firstline"_s, u"post_part"_s, {u"parts"_s, u"address"_s});
    row("R-063 the promised hour", u"firstline"_s, u"callback"_s, {u"callback_due"_s});
    row("R-095 somebody", u"todispatch"_s, u"assign"_s, {u"engineer_id"_s});
    row("R-159 solution and test", u"doing"_s, u"resolve"_s, {u"solution"_s, u"test_result"_s});
    row("R-160 cause, method, tools", u"doing"_s, u"resolve"_s, {u"cause"_s, u"method"_s, u"tools"_s});
    row("R-157 solved for good", u"toconfirm"_s, u"solved"_s, {u"solved_for_good"_s});
    row("R-157 no sends it back", u"toconfirm"_s, u"not_solved"_s, {u"solved_for_good"_s, u"move_note"_s});
    row("R-170 survey before closing", u"tosurvey"_s, u"close"_s, {u"survey_result"_s});
    row("R-178 a reason to withdraw", u"created"_s, u"withdraw"_s, {u"move_note"_s});
    row("R-168 a reason to reopen", u"closed"_s, u"reopen"_s, {u"move_note"_s});
}

void TestLifeCycle::aMoveNeedsWhatTheProcessNeeds()
{
    QFETCH(QString, from);
    QFETCH(QString, move);
    QFETCH(QStringList, gates);
    const auto found = m_cycle.find(from, move);
    QVERIFY(found);
    for (const QString& gate : gates)
        QVERIFY2(found->gates.contains(gate), qPrintable(gate));
}

/// What intake took down, and the engineer, are no fields of a step; a note may always be left.
void TestLifeCycle::aStepTakesOnlyItsOwn_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("move");
    QTest::addColumn<QString>("column");
    QTest::addColumn<bool>("taken");
    const auto row = [](const char* tag, const QString& from, const QString& move, const QString& column, bool taken) {
        QTest::newRow(tag) << from << move << column << taken;
    };
    row("what it asks for", u"created"_s, u"solve"_s, u"cause"_s, true);
    row("a gate", u"toconfirm"_s, u"solved"_s, u"solved_for_good"_s, true);
    row("R-091 how it is settled", u"created"_s, u"transfer"_s, u"mode"_s, true);
    row("a note", u"created"_s, u"handle"_s, u"move_note"_s, true);
    row("what another step asks for", u"created"_s, u"callback"_s, u"solved_for_good"_s, false);
    row("a gate of intake", u"created"_s, u"transfer"_s, u"priority"_s, false);
    row("an engineer", u"todispatch"_s, u"assign"_s, u"engineer_id"_s, false);
}

void TestLifeCycle::aStepTakesOnlyItsOwn()
{
    QFETCH(QString, from);
    QFETCH(QString, move);
    QFETCH(QString, column);
    const auto found = m_cycle.find(from, move);
    QVERIFY(found);
    QTEST(found->takes(column), "taken");
}

void TestLifeCycle::aMoveIsMadeByItsRoles_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("move");
    QTest::addColumn<QString>("roles");
    QTest::newRow("create") << QString() << u"create"_s << u"agent supervisor"_s;
    QTest::newRow("transfer") << u"created"_s << u"transfer"_s << u"agent engineer supervisor"_s;
    QTest::newRow("assign") << u"todispatch"_s << u"assign"_s << u"dispatcher supervisor"_s;
    QTest::newRow("take back") << u"assigned"_s << u"take_back"_s << u"dispatcher engineer supervisor"_s;
    QTest::newRow("start") << u"assigned"_s << u"start"_s << u"engineer"_s;
    QTest::newRow("resolve") << u"doing"_s << u"resolve"_s << u"engineer"_s;
    QTest::newRow("solved") << u"toconfirm"_s << u"solved"_s << u"agent supervisor"_s;
    QTest::newRow("close") << u"tosurvey"_s << u"close"_s << u"agent supervisor"_s;
    QTest::newRow("withdraw") << u"todispatch"_s << u"withdraw"_s << u"agent supervisor"_s;
}

void TestLifeCycle::aMoveIsMadeByItsRoles()
{
    QFETCH(QString, from);
    QFETCH(QString, move);
    QFETCH(QString, roles);
    Ticket ticket;
    ticket.state = from;
    ticket.engineer = PersonId(1);
    QStringList permitted;
    for (const Role role : allRoles()) {
        for (const LifeCycle::Option& option : m_cycle.options(ticket, person(role))) {
            if (option.move.code == move && option.permitted)
                permitted.append(roleCode(role));
        }
    }
    permitted.sort();
    QCOMPARE(permitted.join(u' '), roles);
}

void TestLifeCycle::readersMoveNothing_data()
{
    QTest::addColumn<Role>("role");
    QTest::newRow("manager") << Role::Manager;
    QTest::newRow("editor") << Role::Editor;
    QTest::newRow("administrator") << Role::Administrator;
}

void TestLifeCycle::readersMoveNothing()
{
    QFETCH(Role, role);
    for (const LifeCycle::Move& move : m_cycle.moves())
        QVERIFY2(!move.roles.contains(role), qPrintable(move.code));
}

void TestLifeCycle::anEngineerMovesOnlyHisOwn()
{
    Ticket ticket;
    ticket.state = u"assigned"_s;
    ticket.engineer = PersonId(5);
    const auto may = [&](const Person& someone, const QString& code) {
        for (const LifeCycle::Option& option : m_cycle.options(ticket, someone)) {
            if (option.move.code == code)
                return option.permitted;
        }
        return false;
    };
    QVERIFY(may(person(Role::Engineer, 5), u"start"_s));
    QVERIFY(!may(person(Role::Engineer, 6), u"start"_s));
    QVERIFY(!may(person(Role::Engineer, 6), u"take_back"_s));
    QVERIFY(may(person(Role::Dispatcher, 6), u"take_back"_s)); // bound to the own ticket is the engineer only
    QVERIFY(!may(person(Role::Agent, 5), u"start"_s));
    ticket.engineer = PersonId();
    QVERIFY(!may(person(Role::Engineer, 0), u"start"_s)); // nobody's ticket is not everybody's
}

// no way leads to "closed" past the customer's answer and the survey.
void TestLifeCycle::theMoveBeforeClosingAsksTheCustomer()
{
    for (const LifeCycle::Move& move : m_cycle.moves()) {
        if (move.to == "closed"_L1)
            QVERIFY2(move.from == "tosurvey"_L1 && move.gates.contains(u"survey_result"_s), qPrintable(move.from));
        if (move.to == "tosurvey"_L1)
            QVERIFY2(move.from == "toconfirm"_L1 && move.gates.contains(u"solved_for_good"_s), qPrintable(move.from));
        if (move.to == "toconfirm"_L1)
            QVERIFY2(move.gates.contains(u"solution"_s), qPrintable(move.code));
    }
}

void TestLifeCycle::whatIsMissingIsNamed_data()
{
    QTest::addColumn<QString>("column");
    const auto create = shippedLifeCycle().find({}, u"create"_s);
    QVERIFY(create);
    for (const QString& column : create->gates)
        QTest::newRow(qPrintable(column)) << column;
}

void TestLifeCycle::whatIsMissingIsNamed()
{
    QFETCH(QString, column);
    const LifeCycle::Move create = *m_cycle.find({}, u"create"_s);
    Ticket ticket;
    for (const QString& gate : create.gates)
        QVERIFY(LifeCycle::setColumn(ticket, gate, filling(gate)));
    QCOMPARE(LifeCycle::missing(create, ticket), QStringList());
    if (column == "priority"_L1)
        return; // a ticket always has one
    QVERIFY(LifeCycle::setColumn(ticket, column, QString()));
    QCOMPARE(LifeCycle::missing(create, ticket), QStringList{column});
    if (LifeCycle::setColumn(ticket, column, u" \n\t "_s)) // blanks fill nothing
        QCOMPARE(LifeCycle::missing(create, ticket), QStringList{column});
    if (column == "symptom"_L1) {
        ticket.symptom = u"   "_s; // nor when they came from elsewhere
        QCOMPARE(LifeCycle::missing(create, ticket), QStringList{column});
    }
}

void TestLifeCycle::everyGateCanBeFilledButTheNote()
{
    for (const LifeCycle::Move& move : m_cycle.moves()) {
        Ticket ticket;
        for (const QString& gate : move.gates) {
            QVERIFY2(LifeCycle::setColumn(ticket, gate, filling(gate)), qPrintable(gate));
            QCOMPARE(LifeCycle::columnText(ticket, gate), gate == "move_note"_L1 ? QString() : filling(gate));
        }
        for (const QString& asked : move.asks)
            QVERIFY2(LifeCycle::hasColumn(asked), qPrintable(asked));
        const QStringList missing = LifeCycle::missing(move, ticket);
        QCOMPARE(missing, move.gates.contains(u"move_note"_s) ? QStringList{u"move_note"_s} : QStringList());
    }
}

void TestLifeCycle::aColumnTakesOnlyWhatFits_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char* tag, QStringView column, const QString& text, bool fits) {
        QTest::newRow(tag) << column.toString() << text << fits;
    };
    row("unknown column", u"password", u"x"_s, false);
    row("column of another table", u"name", u"x"_s, false);
    row("yes", u"solved_for_good", u"yes"_s, true);
    row("maybe", u"solved_for_good", u"maybe"_s, false);
    row("YES", u"solved_for_good", u"YES"_s, false);
    row("taken back", u"solved_for_good", {}, true);
    row("survey answered", u"survey_result", u"answered"_s, true);
    row("survey skipped", u"survey_result", u"skipped"_s, false);
    row("engineer", u"engineer_id", u"5"_s, true);
    row("engineer taken away", u"engineer_id", {}, true);
    row("engineer 0", u"engineer_id", u"0"_s, false);
    row("engineer -1", u"engineer_id", u"-1"_s, false);
    row("engineer by name", u"engineer_id", u"张伟"_s, false);
    row("engineer beyond 64 bits", u"engineer_id", u"9223372036854775808"_s, false);
    row("priority", u"priority", u"urgent"_s, true);
    row("no priority", u"priority", {}, false);
    row("unknown priority", u"priority", u"later"_s, false);
    row("call-back", u"callback_due", u"1784097000000"_s, true);
    row("call-back as a date", u"callback_due", u"2026-07-15"_s, false);
    row("call-back before 1970", u"callback_due", u"-5"_s, false);
    row("calmed", u"calmed", u"1"_s, true);
    row("calmed as a word", u"calmed", u"true"_s, false);
    row("symptom of 200", u"symptom", QString(kLineLimit, u'热'), true);
    row("symptom of 201", u"symptom", QString(kLineLimit + 1, u'热'), false);
    row("200 emoji are 200", u"symptom", u"😀"_s.repeated(kLineLimit), true);
    row("201 emoji", u"symptom", u"😀"_s.repeated(kLineLimit + 1), false);
    row("cause of 4000", u"cause", QString(kTextLimit, u'热'), true);
    row("cause of 4001", u"cause", QString(kTextLimit + 1, u'热'), false);
    row("blanks at the ends do not count", u"symptom", u"  "_s + QString(kLineLimit, u'热') + u"\n"_s, true);
    row("NUL does not count", u"solved_for_good", u"yes"_s + QChar(0), true);
}

void TestLifeCycle::aColumnTakesOnlyWhatFits()
{
    QFETCH(QString, column);
    QFETCH(QString, text);
    QFETCH(bool, fits);
    Ticket ticket;
    ticket.symptom = u"before"_s;
    QCOMPARE(LifeCycle::setColumn(ticket, column, text), fits);
    if (!fits)
        QCOMPARE(ticket.symptom, u"before"_s);
}

void TestLifeCycle::anUnknownStateIsItsOwnName()
{
    const LifeCycle::State state = m_cycle.state(u"nowhere"_s);
    QCOMPARE(state.code, u"nowhere"_s);
    QCOMPARE(state.name(true), u"nowhere"_s);
    QVERIFY(!m_cycle.find(u"nowhere"_s, u"close"_s));
    QVERIFY(!m_cycle.find(u"created"_s, u"close"_s));
    QCOMPARE(m_cycle.state(u"doing"_s).name(true), u"处理中"_s);
    QCOMPARE(m_cycle.state(u"doing"_s).name(false), u"In work"_s);
}

void TestLifeCycle::randomPermittedMovesStayInTheGraph()
{
    QSet<QString> known;
    for (const LifeCycle::State& state : m_cycle.states())
        known.insert(state.code);
    RandomText random(157);
    QSet<QString> visited;
    for (int walk = 0; walk < 200; ++walk) {
        Ticket ticket;
        Instant now = Instant::fromMs(1000);
        for (int step = 0; step < 60; ++step) {
            const Role role = allRoles().at(random.number(allRoles().size()));
            const auto options = m_cycle.options(ticket, person(role, 5));
            if (options.isEmpty() && !ticket.open)
                break;
            if (options.isEmpty())
                QVERIFY2(ticket.state.isEmpty(), qPrintable(ticket.state));
            if (options.isEmpty())
                continue;
            const LifeCycle::Option option = options.at(random.number(options.size()));
            if (!option.permitted)
                continue;
            for (const QString& gate : option.missing)
                QVERIFY(LifeCycle::setColumn(ticket, gate, filling(gate)));
            now = now + std::chrono::minutes(1 + random.number(500));
            applyMove(ticket, option.move, m_cycle.state(option.move.to), now);
            QVERIFY2(known.contains(ticket.state), qPrintable(ticket.state));
            QCOMPARE(ticket.open, m_cycle.state(ticket.state).open);
            QCOMPARE(ticket.closedAt.has_value(), !ticket.open);
            visited.insert(ticket.state);
        }
    }
    QCOMPARE(visited, known);
}

// what the center requires stands beside the gates of the life cycle, for the tickets it is meant for.
void TestLifeCycle::whatTheCenterRequiresIsAsked()
{
    const LifeCycle cycle(m_cycle.states(), m_cycle.moves(),
                          {{u"todispatch"_s, u"fault"_s, u"visit"_s, u"address"_s},
                           {u"firstline"_s, {}, {}, u"cause"_s},
                           {u"firstline"_s, {}, {}, u"serial"_s}}); // no step asks for it
    Ticket ticket;
    ticket.state = u"created"_s;
    ticket.category = u"fault"_s;
    ticket.mode = u"visit"_s;
    const auto option = [&](const QString& code) {
        for (const LifeCycle::Option& each : cycle.options(ticket, person(Role::Agent))) {
            if (each.move.code == code)
                return each;
        }
        return LifeCycle::Option();
    };
    QVERIFY(option(u"transfer"_s).missing.contains(u"address"_s));
    QVERIFY(option(u"transfer"_s).move.needs(u"address"_s));
    QVERIFY(option(u"transfer"_s).move.asks.contains(u"address"_s));
    QVERIFY(option(u"transfer"_s).move.takes(u"address"_s));
    QCOMPARE(option(u"handle"_s).missing, QStringList{u"cause"_s});
    QVERIFY(!option(u"solve"_s).missing.contains(u"address"_s));
    ticket.mode = u"remote"_s; // the step asks for the way of settling: who changes it can fill in what that requires
    QVERIFY(!option(u"transfer"_s).missing.contains(u"address"_s));
    QVERIFY(option(u"transfer"_s).move.asks.contains(u"address"_s));
    QVERIFY(!option(u"transfer"_s).move.needs(u"address"_s));
    ticket.category = u"inquiry"_s;
    QVERIFY(!option(u"transfer"_s).move.asks.contains(u"address"_s));
    ticket.cause = u"滤网堵塞"_s;
    QVERIFY(option(u"handle"_s).missing.isEmpty());
}

/// The way of settling is itself required: whoever chooses it in the step can fill in what that way requires.
void TestLifeCycle::whatTheChosenWayRequiresIsAskedWithIt()
{
    const LifeCycle cycle(m_cycle.states(), m_cycle.moves(),
                          {{u"toconfirm"_s, {}, {}, u"mode"_s}, {u"toconfirm"_s, {}, u"phone"_s, u"tools"_s}});
    const auto solve = cycle.find(u"firstline"_s, u"solve"_s);
    QVERIFY(solve && !solve->asks.contains(u"mode"_s));
    const LifeCycle::Move own = LifeCycle::forTicket(*solve, Ticket());
    QVERIFY(own.gates.contains(u"mode"_s) && own.asks.contains(u"mode"_s));
    QVERIFY(own.asks.contains(u"tools"_s) && !own.gates.contains(u"tools"_s));
}

void TestLifeCycle::whatIntakeMustAskIsNamedAsInTheDraft()
{
    const LifeCycle cycle(m_cycle.states(), m_cycle.moves(),
                          {{u"created"_s, u"fault"_s, {}, u"purchased_on"_s}, {u"created"_s, {}, {}, u"words"_s}});
    Ticket ticket;
    QCOMPARE(cycle.requiredAtIntake(ticket), QStringList{u"words"_s});
    ticket.category = u"fault"_s;
    QCOMPARE(cycle.requiredAtIntake(ticket), QStringList({u"purchasedOn"_s, u"words"_s}));
    QVERIFY(m_cycle.requiredAtIntake(ticket).isEmpty());
}

/// Whatever is required, the step that leads there asks for it: nobody can be stuck.
void TestLifeCycle::whatIsRequiredCanBeFilledIn()
{
    for (const LifeCycle::State& state : m_cycle.askingStates()) {
        for (const QString& column : LifeCycle::askedColumns()) {
            const LifeCycle cycle(m_cycle.states(), m_cycle.moves(), {{state.code, {}, {}, column}});
            for (const LifeCycle::Move& move : cycle.moves()) {
                if (move.to != state.code || move.from.isEmpty())
                    continue;
                const LifeCycle::Move own = LifeCycle::forTicket(move, Ticket());
                QVERIFY2(own.takes(column) && own.asks.contains(column) && own.gates.contains(column),
                         qPrintable(move.code + u' ' + column));
                Ticket ticket;
                QVERIFY(LifeCycle::setColumn(ticket, column, filling(column)));
                QVERIFY(!LifeCycle::missing(own, ticket).contains(column));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestLifeCycle)
#include "tst_lifecycle.moc"
