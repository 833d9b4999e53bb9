#include "services/tickets/relationservice.h"
#include "storage/core/query.h"
#include "support/servicedesk.h"

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// What a statement by hand may refer to: tickets in known states, and who may write them.
struct Places
{
    qint64 created = 0, survey = 0, closed = 0, agent = 0;
    qint64 waiting = 0, solved = 0, reopened = 0, working = 0; ///< to be dispatched, confirmed, redone; in work
    qint64 engineer = 0, stranger = 0;                         ///< an engineer, a device of somebody else
};

QString filled(QString statement, const Places& places, Backend backend)
{
    const bool sqlite = backend == Backend::Sqlite;
    for (const auto& [name, id] : {std::pair("$created", places.created), std::pair("$survey", places.survey),
                                   std::pair("$closed", places.closed), std::pair("$agent", places.agent),
                                   std::pair("$waiting", places.waiting), std::pair("$solved", places.solved),
                                   std::pair("$reopened", places.reopened), std::pair("$working", places.working),
                                   std::pair("$engineer", places.engineer), std::pair("$stranger", places.stranger)})
        statement.replace(QLatin1StringView(name), QString::number(id));
    statement.replace("$now"_L1, sqlite ? u"1"_s : u"now()"_s);
    statement.replace("$past"_L1, sqlite ? u"1"_s : u"now() - interval '1 hour'"_s);
    return statement.replace("$long"_L1, QString(4001, u'x'));
}

} // namespace

/// Rules that hold in the database itself, whoever writes: life cycle, log, sealing (requirements (b), R-145).
class TestGuards : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void aStatementByHandIsRefused_data();
    void aStatementByHandIsRefused();
    void nobodyIsAssignedWithoutAWorkOrder_data();
    void nobodyIsAssignedWithoutAWorkOrder();
    void aBrokenRuleIsListed_data();
    void aBrokenRuleIsListed();
    void onlyTheEmbeddedDatabaseKnowsReplace_data();
    void onlyTheEmbeddedDatabaseKnowsReplace();
    void anHonestEditIsTakenAndLogged();
    void aStepByHandNeedsWhatTheWindowNeeds_data();
    void aStepByHandNeedsWhatTheWindowNeeds();
    void aCenterStaysSealed();
    void aTextThatIsOnlyBlanksOpensNoGate();
    void cleanupTestCase() { m_made.clear(); }

private:
    struct Made
    {
        std::unique_ptr<TestDatabase> database;
        Places places;
    };
    Made& made() { return *m_here; }
    static std::unique_ptr<Made> make(Backend backend);
    std::unique_ptr<Connection> agent(const QString& login = u"wangmin"_s);
    qint64 number(const QString& query);
    std::map<int, std::unique_ptr<Made>> m_made;
    Made* m_here = nullptr;
    Places m_places;
};

std::unique_ptr<TestGuards::Made> TestGuards::make(Backend backend)
{
    auto made = std::make_unique<Made>();
    made->database = TestDatabase::make(backend);
    if (!made->database->setUp(60))
        return nullptr;
    const auto desk = ServiceDesk::at(*made->database);
    if (!desk)
        return nullptr;
    const auto created = desk->create();
    const auto survey = desk->walked({u"solve"_s, u"solved"_s});
    const auto closed = desk->closed(9);
    const auto waiting = desk->walked({u"transfer"_s});
    const auto solved = desk->walked({u"solve"_s});
    const auto reopened = desk->walked({u"solve"_s, u"not_solved"_s});
    const auto sent = desk->walked({u"transfer"_s});
    if (!created || !survey || !closed || !waiting || !solved || !reopened || !sent)
        return nullptr;
    const auto supervisor =
        ServiceDesk::at(*made->database,
                        made->database->value(u"select max(login) from person where role = 'supervisor'"_s).toString());
    const auto entry = [&](ServiceDesk& by, const QString& text) {
        return await(by.center.tickets().addEntry(solved->id, u"note"_s, text, QUuid::createUuid()));
    };
    if (!supervisor || !entry(*supervisor, u"another's"_s) || !entry(*desk, u"taken back"_s))
        return nullptr;
    const auto log = await(desk->center.tickets().details(solved->id));
    if (!log || !await(desk->center.relations().retract(solved->id, log->events.constLast().id, QUuid::createUuid())))
        return nullptr;
    const auto engineer = ServiceDesk::at(*made->database, u"zhangwei"_s);
    const auto working = engineer->taken(*made->database, *sent);
    if (!working)
        return nullptr;
    made->places = {created->ticket.id.value(),
                    survey->id.value(),
                    closed->id.value(),
                    desk->center.person().id.value(),
                    waiting->id.value(),
                    solved->id.value(),
                    reopened->id.value(),
                    working->id.value(),
                    engineer->center.person().id.value(),
                    made->database->value(u"select max(id) from device"_s).toLongLong()};
    return made;
}

void TestGuards::init()
{
    QFETCH_GLOBAL(int, backend);
    auto& slot = m_made[backend];
    if (!slot)
        slot = make(Backend(backend));
    QVERIFY(slot != nullptr);
    m_here = slot.get();
    m_places = made().places;
}

/// As the agent, or somebody else, where the server knows who that is; the embedded database's file is written by
/// whoever opens it.
std::unique_ptr<Connection> TestGuards::agent(const QString& login)
{
    ConnectionSettings settings = made().database->administrator();
    if (!made().database->isSqlite()) {
        settings.user = login;
        settings.password = u"woshou-demo"_s;
    }
    return *Connection::open(settings);
}

qint64 TestGuards::number(const QString& query)
{
    const auto connection = made().database->connect();
    QSqlQuery result(connection->database());
    return result.exec(filled(query, m_places, made().database->backend())) && result.next()
               ? result.value(0).toLongLong()
               : -1;
}

void TestGuards::aStatementByHandIsRefused_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("codes"); ///< on both; "42501" where the server grants the role no such thing
    const auto row = [](const char* name, const QString& statement, const QString& codes) {
        QTest::newRow(name) << statement << codes;
    };
    const QString step = u"update ticket set rev = rev + 1, updated_by = $agent, "_s;
    row("a step that does not exist",
        step + u"state = 'doing', is_open = 1, last_move = 'start', updated_at = $now where id = $closed"_s,
        u"SV001"_s);
    row("a step under another step's name",
        step + u"state = 'toconfirm', last_move = 'handle', solution = 'x' where id = $created"_s, u"SV001"_s);
    row("a state nobody knows", step + u"state = 'gone', last_move = 'handle' where id = $created"_s,
        u"SV001 SV005 23503"_s);
    row("a gate left empty", step + u"state = 'toconfirm', last_move = 'solve' where id = $created"_s, u"SV003"_s);
    row("a gate of blanks", step + u"state = 'toconfirm', last_move = 'solve', solution = ' 　' where id = $created"_s,
        u"SV003"_s);
    row("straight to closed", step + u"state = 'closed', is_open = 0, last_move = 'close' where id = $created"_s,
        u"SV001"_s);
    row("closed but called open",
        step + u"state = 'closed', last_move = 'close', survey_result = 'declined', "
               "closed_at = updated_at where id = $survey"_s,
        u"SV005"_s);
    row("a customer over a newer one", u"update customer set name = 'x' where id = (select min(id) from customer)"_s,
        u"SV004"_s);
    row("a device over a newer one", u"update device set place = 'x' where id = $stranger"_s, u"SV004"_s);
    row("an old revision", u"update ticket set address = 'x', updated_by = $agent where id = $created"_s, u"SV004"_s);
    row("a revision too far",
        u"update ticket set address = 'x', rev = rev + 2, updated_by = $agent where id = $created"_s, u"SV004"_s);
    row("another number", step + u"number = 'W-1-1' where id = $created"_s, u"SV006 42501"_s);
    row("another birthday", step + u"created_at = $now where id = $created"_s, u"SV006 42501"_s);
    row("a closed ticket's solution", step + u"solution = 'nothing' where id = $closed"_s, u"SV001"_s);
    row("a closed ticket's address", step + u"address = 'elsewhere' where id = $closed"_s, u"SV001"_s);
    row("a solution without a step", step + u"solution = 'done' where id = $created"_s, u"SV001"_s);
    row("an engineer without dispatch", step + u"engineer_id = $agent where id = $created"_s, u"SV001"_s);
    row("an engineer with another step",
        step + u"state = 'firstline', last_move = 'handle', engineer_id = $agent where id = $created"_s, u"SV001"_s);
    row("a first response taken back", step + u"first_response_at = null where id = $survey"_s, u"SV001"_s);
    row("fewer reopenings", step + u"reopened = -1 where id = $survey"_s, u"SV001"_s);
    row("the verdict before the step", step + u"solved_for_good = 'yes' where id = $created"_s, u"SV001"_s);
    row("the dispatcher's step",
        step + u"state = 'assigned', last_move = 'assign', engineer_id = $agent where id = $created"_s, u"SV001"_s);
    row("a note longer than the log takes",
        step + u"state = 'firstline', last_move = 'handle', move_note = '$long' where id = $created"_s,
        u"constraint 23514"_s);
    row("a deleted ticket", u"delete from ticket where id = $created"_s, u"SV403 42501"_s);
    row("a changed entry", u"update ticket_event set text = 'x' where ticket_id = $closed"_s, u"SV403 42501"_s);
    row("a deleted entry", u"delete from ticket_event where ticket_id = $closed"_s, u"SV403 42501"_s);
    row("an emptied log", u"delete from ticket_event"_s, u"SV403 42501"_s);
    row("an invented step",
        u"insert into ticket_event (ticket_id, at, person_id, kind, move, from_state, to_state) "
        "values ($created, $now, $agent, 'moved', 'close', 'tosurvey', 'closed')"_s,
        u"SV403"_s);
    row("a verdict after the end", u"update survey set recommend = 10 where ticket_id = $closed"_s, u"SV001"_s);
    row("a verdict out of turn",
        u"insert into survey (ticket_id, answered_at, recommend) values ($created, $now, 10)"_s, u"SV001"_s);
    row("a score after the end", u"delete from survey_score where ticket_id = $closed"_s, u"SV001"_s);
    row("a promise that goes on by hand",
        u"update promise_run set ended_at = null, outcome = 'running', changed_at = $now where ticket_id = $closed"_s,
        u"SV403"_s);
    row("a promise that was kept after all",
        u"update promise_run set outcome = 'kept', changed_at = $now where ticket_id = $closed and ended_at is not null"_s,
        u"SV403"_s);
    row("a self-check that failed is no cure",
        step + u"state = 'toconfirm', last_move = 'solve', solution = 'x', self_check_result = 'worked' where id = "
               "$created"_s,
        u"SV001"_s);
    row("solved, said no",
        step + u"state = 'tosurvey', last_move = 'solved', solved_for_good = 'no' where id = $solved"_s, u"SV003"_s);
    row("not solved, said yes",
        step + u"state = 'reopened', last_move = 'not_solved', solved_for_good = 'yes', move_note = 'x', cause = '', "
               "solution = '', reopened = 1, resolved_at = null where id = $solved"_s,
        u"SV001 SV003"_s);
    row("an answer to what was not asked",
        step + u"state = 'firstline', last_move = 'handle', solved_for_good = 'yes' where id = $created"_s, u"SV001"_s);
    row("a call-back promised for the past",
        step + u"state = 'callback', last_move = 'callback', callback_due = $past, first_response_at = "
               "coalesce(first_response_at, updated_at) where id = $created"_s,
        u"SV003"_s);
    row("closed as answered by nobody",
        step +
            u"state = 'closed', is_open = 0, last_move = 'close', survey_result = 'answered', closed_at = updated_at "
            "where id = $survey"_s,
        u"SV003"_s);
    row("a record that outlives the reopening",
        step + u"state = 'reopened', last_move = 'not_solved', solved_for_good = 'no', move_note = 'x', reopened = 1, "
               "resolved_at = null where id = $solved"_s,
        u"SV001"_s);
    row("a transfer that keeps its engineer",
        step + u"state = 'todispatch', last_move = 'transfer', engineer_id = $engineer where id = $created"_s,
        u"SV001"_s);
    row("another way of settling without a transfer",
        step + u"state = 'firstline', last_move = 'handle', mode = 'remote' where id = $created"_s, u"SV001"_s);
    row("a device of somebody else",
        step + u"state = 'todispatch', last_move = 'transfer', device_id = $stranger where id = $created"_s,
        u"SV001 constraint 23503"_s);
    for (const char* column :
         {"category = ''", "contact_phone = ''", "symptom = 'x'", "words = 'x'", "mood = 'calm'", "channel = 'web'",
          "priority = 'low'", "owner_id = $engineer", "summary = 'x'", "certainty = 'x'", "skill = 'x'", "fault = 'x'",
          "respond_due = null", "resolve_due = null", "district = 'x'"})
        row(qPrintable(u"intake: "_s + QString::fromLatin1(column)),
            step + QString::fromLatin1(column) + u" where id = $created"_s, u"SV006 42501"_s);
    for (const char* column : {"updated_at = $now, next_due = null", "mode = 'x'", "parts = 'x'", "device_id = null",
                               "self_check_result = 'worked'", "callback_due = $now", "customer_feedback = 'x'"})
        row(qPrintable(u"outside a step: "_s + QString::fromLatin1(column)),
            step + QString::fromLatin1(column) + u" where id = $created"_s, u"SV001"_s);
    row("an undo of nothing", step + u"last_move = 'undo:987654' where id = $created"_s, u"SV001"_s);
    row("an undo of another ticket's change",
        step + u"last_move = 'undo:' || (select max(c.id) from ticket_change c where c.ticket_id = $solved) "
               "where id = $created"_s,
        u"SV001"_s);
    row("a merge into itself",
        step + u"state = 'merged', is_open = 0, last_move = 'merge', closed_at = updated_at, merged_into = $created "
               "where id = $created"_s,
        u"SV003"_s);
    row("a merge into what is closed",
        step + u"state = 'merged', is_open = 0, last_move = 'merge', closed_at = updated_at, merged_into = $closed "
               "where id = $created"_s,
        u"SV003"_s);
    row("a merge into nothing",
        step + u"state = 'merged', is_open = 0, last_move = 'merge', closed_at = updated_at where id = $created"_s,
        u"SV003"_s);
    row("merged without the step", step + u"merged_into = $survey where id = $created"_s, u"SV001"_s);
    row("an invented undo",
        u"insert into ticket_event (ticket_id, at, person_id, kind, data) "
        "values ($created, $now, $agent, 'undone', '{\"change\": 1}')"_s,
        u"SV403"_s);
    const QString entry = u"insert into ticket_event (ticket_id, at, person_id, kind, data) values "_s;
    const QString retraction = entry + u"($solved, $now, $agent, 'retracted', '{\"entry\": ' || "
                                       "(select max(e.id) from ticket_event e where e.ticket_id = %1) || '}')"_s;
    row("an invented retraction", entry + u"($created, $now, $agent, 'retracted', '{\"entry\": 987654}')"_s,
        u"SV403"_s);
    row("a retraction of nothing", entry + u"($created, $now, $agent, 'retracted', '{}')"_s, u"SV403"_s);
    row("another's words taken back", retraction.arg(u"$solved and e.text = 'another''s'"_s), u"SV403"_s);
    row("another ticket's words taken back", retraction.arg(u"$closed and e.kind = 'words'"_s), u"SV403"_s);
    row("a step taken back by a word", retraction.arg(u"$solved and e.kind = 'moved'"_s), u"SV403"_s);
    row("words taken back twice", retraction.arg(u"$solved and e.text = 'taken back'"_s), u"SV403"_s);
    for (const char* kind : {"merged", "unmerged"}) {
        row(qPrintable(u"an invented entry: "_s + QString::fromLatin1(kind)),
            entry + u"($created, $now, $agent, '%1', '{\"ticket\": \"W-1\"}')"_s.arg(QString::fromLatin1(kind)),
            u"SV403"_s);
    }
    row("a changed past", u"update ticket_change set before = '{}'"_s, u"SV403 42501"_s);
    row("a deleted past", u"delete from ticket_change"_s, u"SV403 42501"_s);
    row("a work order moved by hand", u"update work_order set state = 'finished' where ticket_id = $working"_s,
        u"SV001 42501"_s);
    row("a work order given to another", u"update work_order set engineer_id = $agent where ticket_id = $working"_s,
        u"SV001 42501"_s);
    row("a work order deleted", u"delete from work_order where ticket_id = $working"_s, u"SV403 42501"_s);
    row("a promise out of turn",
        u"insert into promise_run (ticket_id, metric, ordinal, generation, from_at, due_at, target_seconds, outcome, "
        "changed_at) values ($closed, 'respond', 9, 1, $now, $now, 0, 'running', $now)"_s,
        u"SV001"_s);
    row("a promise more",
        u"insert into promise_run (ticket_id, metric, ordinal, generation, from_at, due_at, target_seconds, outcome, "
        "changed_at) values ($created, 'respond', 9, 1, $now, $now, 0, 'running', $now)"_s,
        u"SV001"_s);
    row("a promise ended by hand",
        u"update promise_run set ended_at = $now, outcome = 'kept', changed_at = $now where ticket_id = $created and "
        "metric = 'resolve'"_s,
        u"SV001"_s);
    row("a due time moved by hand",
        u"update promise_run set due_at = $now, changed_at = $now where ticket_id = $created and metric = 'resolve'"_s,
        u"SV001"_s);
    row("an end set by an agent",
        u"insert into ticket_event (ticket_id, at, person_id, kind, text, data) values ($created, $now, $agent, "
        "'promise', 'x', '{\"metric\":\"resolve\",\"due\":1}')"_s,
        u"SV002"_s);
    row("a ticket born closed",
        u"insert into ticket (number, state, is_open, last_move, channel, priority, priority_rank, created_at, "
        "updated_at, updated_by) values ('W-1-1', 'closed', 0, 'create', 'phone', 'low', 3, $now, $now, $agent)"_s,
        u"SV001"_s);
    row("a ticket born solved",
        u"insert into ticket (number, state, last_move, channel, priority, priority_rank, created_at, updated_at, "
        "updated_by, solved_for_good) values ('W-1-1', 'created', 'create', 'phone', 'low', 3, $now, $now, $agent, "
        "'yes')"_s,
        u"SV001"_s);
    row("a ticket without what was asked",
        u"insert into ticket (number, state, last_move, channel, priority, priority_rank, created_at, updated_at, "
        "updated_by) values ('W-1-1', 'created', 'create', 'phone', 'low', 3, $now, $now, $agent)"_s,
        u"SV003"_s);
    row("one step more in the life cycle",
        u"insert into lifecycle_move (code, from_state, to_state, zh, en, position) "
        "values ('skip', 'created', 'closed', 'x', 'x', 1)"_s,
        u"SV403 42501"_s);
    row("a gate taken out", u"delete from lifecycle_gate where move = 'solve'"_s, u"SV403 42501"_s);
    row("a role let in", u"update lifecycle_move_role set role = 'agent' where move = 'assign'"_s, u"SV403 42501"_s);
}

void TestGuards::aStatementByHandIsRefused()
{
    QFETCH(QString, statement);
    QFETCH(QString, codes);
    const qint64 events = number(u"select count(*) from ticket_event"_s);
    const qint64 revisions = number(u"select sum(rev) from ticket"_s);
    const auto done = agent()->execute(filled(statement, m_places, made().database->backend()));
    QVERIFY2(!done, "was not refused");
    QVERIFY2(codes.split(u' ').contains(done.error().code), qPrintable(done.error().code + done.error().detail));
    QCOMPARE(number(u"select count(*) from ticket_event"_s), events);
    QCOMPARE(number(u"select sum(rev) from ticket"_s), revisions);
}

/// Only an engineer to whom a work order was given; everything else about the step is in order.
void TestGuards::nobodyIsAssignedWithoutAWorkOrder_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("engineer");
    QTest::addColumn<bool>("taken");
    const QString order =
        u"insert into work_order (ticket_id, engineer_id, assigned_at, assigned_by) values ($waiting, "
        "$engineer, $now, (select id from person where login = 'linyutong'))"_s;
    QTest::newRow("no order") << QString() << u"$engineer"_s << false;
    QTest::newRow("another's order") << order << u"(select max(person_id) from engineer)"_s << false;
    QTest::newRow("no engineer") << QString(order).replace("$engineer"_L1, "$agent"_L1) << u"$agent"_s << false;
    QTest::newRow("his order") << order << u"$engineer"_s << true;
}

void TestGuards::nobodyIsAssignedWithoutAWorkOrder()
{
    QFETCH(QString, order);
    QFETCH(QString, engineer);
    QFETCH(bool, taken);
    const Backend backend = made().database->backend();
    const auto dispatcher = agent(u"linyutong"_s);
    WOSHOU_VERIFY(dispatcher->begin());
    if (!order.isEmpty())
        WOSHOU_VERIFY(dispatcher->execute(filled(order, m_places, backend)));
    const auto done = dispatcher->execute(filled(
        u"update ticket set state = 'assigned', last_move = 'assign', rev = rev + 1, engineer_id = %1, updated_by = "
        "(select id from person where login = 'linyutong'), assigned_at = updated_at where id = $waiting"_s.arg(
            engineer),
        m_places, backend));
    dispatcher->rollback();
    if (taken)
        WOSHOU_VERIFY(done);
    else
        WOSHOU_REFUSED(done, ErrorKind::Validation, u"SV003"_s);
}

/// Who writes by hand and around the guards is found (db check).
void TestGuards::aBrokenRuleIsListed_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("rule");
    QTest::newRow("confirmed by a no") << u"update ticket set solved_for_good = 'no' where id = $survey"_s
                                       << u"answer_of_the_gate"_s;
    QTest::newRow("answered by nobody") << u"update ticket set survey_result = 'answered' where id = $declined"_s
                                        << u"verdict_and_survey"_s;
    QTest::newRow("closed at no time") << u"update ticket set closed_at = null where id = $closed"_s
                                       << u"instants_and_state"_s;
    QTest::newRow("an order left behind")
        << u"update work_order set state = 'finished' where ticket_id = $working"_s << u"engineer_and_work_order"_s;
}

void TestGuards::aBrokenRuleIsListed()
{
    QFETCH(QString, statement);
    QFETCH(QString, rule);
    const auto owner = made().database->connect();
    const auto rules = [&] {
        QStringList list;
        const auto read = runStatement(*owner, u"admin/list_broken_rules"_s, {},
                                       [&](const Row& row) { list.append(row.text("rule")); });
        return read ? list : QStringList{read.error().detail};
    };
    if (!made().database->isSqlite())
        WOSHOU_VERIFY(owner->execute(u"set search_path = app"_s));
    QCOMPARE(rules(), QStringList());
    WOSHOU_VERIFY(owner->begin());
    if (made().database->isSqlite()) {
        for (const char* trigger : {"ticket_moves", "work_order_follows"})
            WOSHOU_VERIFY(owner->execute(u"drop trigger "_s + QString::fromLatin1(trigger)));
    } else {
        WOSHOU_VERIFY(owner->execute(u"set local session_replication_role = replica"_s));
    }
    statement.replace("$declined"_L1,
                      "(select min(id) from ticket where state = 'closed' and survey_result = 'declined')"_L1);
    WOSHOU_VERIFY(owner->execute(filled(statement, m_places, made().database->backend())));
    QVERIFY2(rules().contains(rule), qPrintable(rules().join(u' ')));
    owner->rollback();
}

void TestGuards::onlyTheEmbeddedDatabaseKnowsReplace_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("an entry") << u"insert or replace into ticket_event (id, ticket_id, at, kind) "
                                 "values (1, $closed, 1, 'note')"_s;
    QTest::newRow("a ticket by its id")
        << u"insert or replace into ticket (id, number, state, last_move, channel, priority, priority_rank, "
           u"created_at, "
           "updated_at, updated_by) values ($closed, 'W-1-1', 'created', 'create', 'phone', 'low', 3, 1, 1, $agent)"_s;
    QTest::newRow("a ticket by its number")
        << u"insert or replace into ticket (number, state, last_move, channel, priority, priority_rank, created_at, "
           "updated_at, updated_by) select number, 'created', 'create', 'phone', 'low', 3, 1, 1, $agent from ticket "
           "where id = $closed"_s;
    QTest::newRow("a step, if it goes") << u"update or ignore ticket set state = 'closed', is_open = 0, rev = rev + 1, "
                                           "last_move = 'close' where id = $created"_s;
    QTest::newRow("a gate") << u"insert or replace into lifecycle_gate (move, field) values ('solve', 'number')"_s;
}

void TestGuards::onlyTheEmbeddedDatabaseKnowsReplace()
{
    if (!made().database->isSqlite())
        return; // the server has no such statement
    QFETCH(QString, statement);
    const qint64 events = number(u"select sum(id) + sum(length(kind)) from ticket_event"_s);
    const auto done = agent()->execute(filled(statement, m_places, Backend::Sqlite));
    QVERIFY2(!done, "was not refused");
    QCOMPARE(number(u"select sum(id) + sum(length(kind)) from ticket_event"_s), events);
}

void TestGuards::anHonestEditIsTakenAndLogged()
{
    const qint64 before = number(u"select count(*) from ticket_event where ticket_id = $created"_s);
    WOSHOU_VERIFY(agent()->execute(filled(u"update ticket set address = '文三路 1 号', rev = rev + 1, "
                                          "updated_by = $agent where id = $created"_s,
                                          m_places, made().database->backend())));
    QCOMPARE(number(u"select count(*) from ticket_event where ticket_id = $created"_s), before + 1);
    QCOMPARE(number(u"select count(*) from ticket_event where ticket_id = $created and kind = 'changed' "
                    "and data like '%文三路%' and person_id = $agent"_s),
             1);
}

void TestGuards::aStepByHandNeedsWhatTheWindowNeeds_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<bool>("taken");
    QTest::newRow("an agent handles") << u"wangmin"_s << true;
    QTest::newRow("a dispatcher does not") << u"linyutong"_s << false;
    QTest::newRow("a manager does not") << u"zhouwenting"_s << false;
}

void TestGuards::aStepByHandNeedsWhatTheWindowNeeds()
{
    QFETCH(QString, person);
    QFETCH(bool, taken);
    const auto created = ServiceDesk::at(*made().database)->create();
    WOSHOU_VERIFY(created);
    m_places.created = created->ticket.id.value();
    ConnectionSettings settings = made().database->administrator();
    settings.user = person;
    settings.password = u"woshou-demo"_s;
    const QString by = u"(select id from person where login = '%1')"_s.arg(person);
    const auto done =
        (*Connection::open(settings))
            ->execute(filled(u"update ticket set state = 'firstline', last_move = 'handle', rev = rev + 1, "
                             "updated_by = %1 where id = $created"_s.arg(by),
                             m_places, made().database->backend()));
    QCOMPARE(done.has_value(), taken);
    if (!taken)
        QCOMPARE(done.error().kind, ErrorKind::Permission);
    QCOMPARE(number(u"select count(*) from ticket_event where ticket_id = $created and move = 'handle'"_s),
             taken ? 1 : 0);
}

void TestGuards::aCenterStaysSealed()
{
    const auto refused = made().database->connect()->execute(u"update center set sealed = 0"_s);
    WOSHOU_REFUSED(refused, ErrorKind::Permission, u"SV007"_s);
    if (made().database->backend() == Backend::Postgresql)
        return; // nobody but the owner has a right to write this row
    for (const QString& text :
         {u"delete from center"_s, u"insert or replace into center (id, sealed, created_at) values (1, 0, 0)"_s})
        WOSHOU_REFUSED(made().database->connect()->execute(text), ErrorKind::Permission, u"SV007"_s);
}

void TestGuards::aTextThatIsOnlyBlanksOpensNoGate()
{
    const auto desk = ServiceDesk::at(*made().database);
    const auto created = desk->create();
    WOSHOU_VERIFY(created);
    const auto refused = desk->move(created->ticket, u"solve"_s, {{u"solution"_s, u" \n　"_s}});
    WOSHOU_REFUSED(refused, ErrorKind::Validation, u"SV003"_s);
    QCOMPARE(refused.error().field, u"solution"_s);
}

QTEST_GUILESS_MAIN(TestGuards)
#include "tst_guards.moc"
