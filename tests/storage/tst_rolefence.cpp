#include "services/admin/setup.h"
#include "services/core/opening.h"
#include "services/tickets/escalationservice.h"
#include "storage/core/query.h"
#include "storage/people/personlogins.h"
#include "storage/people/personrepository.h"
#include "storage/tickets/ticketrepository.h"
#include "support/backgroundlogin.h"
#include "support/servicedesk.h"

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const QString kEveryone = u"agent dispatcher engineer supervisor manager editor administrator"_s;

} // namespace

/// The fence that only a server has: login roles, column grants, row-level security, functions that run as their
/// owner (feasibility §2, R-250). Every statement is sent by a real login of that role.
class TestRoleFence : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void whatEachRoleMayDo_data();
    void whatEachRoleMayDo();
    void nobodyClimbsOverTheFence_data();
    void nobodyClimbsOverTheFence();
    void anEngineerSeesWhatHeWasSentTo();
    void nobodyWritesInAnothersName_data();
    void nobodyWritesInAnothersName();
    void theServersClockCounts();
    void theBackgroundDoesItsOwnWorkOnly_data();
    void theBackgroundDoesItsOwnWorkOnly();
    void functionsOfTheOwnerHaveAFixedPath();
    void nobodyMayCallTheOwnersHelpers();
    void anAdministratorMakesAPersonWhoCanSignIn();
    void aVerifierIsDemanded_data();
    void aVerifierIsDemanded();
    void whoIsDisabledSeesAndDoesNothing();
    void aLoginOfTheServerIsNobodyInAnotherCenter();
    void anotherCentersPeopleAreNotTakenOver();
    void aRoleHoldsInItsOwnCenterOnly();
    void whoIsDisabledHereWorksOnElsewhere();
    void aDemonstrationTakesNobodysPassword();
    void cleanupTestCase();

private:
    std::unique_ptr<Connection> as(const QString& login, const QString& password = u"woshou-demo"_s);
    Connection* of(const QString& role); ///< kept for the whole test
    qint64 number(Connection& connection, const QString& query);
    std::map<QString, std::unique_ptr<Connection>> m_connections;
    std::unique_ptr<TestDatabase> m_database;
    QHash<QString, QString> m_logins;
    qint64 m_ticket = 0;
    QString m_waiting, m_taken; ///< tickets with an escalation to approve, and with one to take on
};

void TestRoleFence::initTestCase()
{
    if (!qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        return;
    m_database = TestDatabase::make(Backend::Postgresql);
    QVERIFY(m_database->setUp(60));
    const auto administrator = m_database->connect();
    const auto people = PersonRepository(*administrator).people();
    for (const Person& person : *people) {
        if (!m_logins.contains(roleCode(person.role)))
            m_logins.insert(roleCode(person.role), person.login);
    }
    for (const QString& role : kEveryone.split(u' '))
        QVERIFY2(m_logins.contains(role), qPrintable(role));
    const auto desk = ServiceDesk::at(*m_database);
    WOSHOU_VERIFY(desk->walked({u"transfer"_s}));
    const auto created = desk->create();
    WOSHOU_VERIFY(created);
    m_ticket = created->ticket.id.value();
    const auto supervisor = ServiceDesk::at(*m_database, m_logins.value(u"supervisor"_s));
    const auto targets = await(desk->center.escalations().targets());
    WOSHOU_VERIFY(targets);
    const EscalationForm form{u"request"_s, u"x"_s, u"y"_s, u"z"_s, targets->constFirst().id};
    for (QString* ticket : {&m_waiting, &m_taken}) {
        const auto other = desk->create();
        WOSHOU_VERIFY(other);
        *ticket = QString::number(other->ticket.id.value());
        const auto asked = await(desk->center.escalations().request(other->ticket.id, form, QUuid::createUuid()));
        WOSHOU_VERIFY(asked);
        if (ticket == &m_taken)
            WOSHOU_VERIFY(await(supervisor->center.escalations().decide({asked->id, asked->rev, true, {}, {}})));
    }
}

void TestRoleFence::init()
{
    if (!m_database)
        QSKIP("roles are the server's; the embedded database keeps them by the program");
}

std::unique_ptr<Connection> TestRoleFence::as(const QString& login, const QString& password)
{
    auto connection = Connection::open(settingsOf(m_database->url(), login, password));
    if (!connection)
        qFatal("%s: %s", qPrintable(login), qPrintable(connection.error().detail));
    return std::move(*connection);
}

Connection* TestRoleFence::of(const QString& role)
{
    auto& connection = m_connections[role];
    if (!connection)
        connection = as(m_logins.value(role));
    return connection.get();
}

qint64 TestRoleFence::number(Connection& connection, const QString& query)
{
    QSqlQuery result(connection.database());
    return result.exec(query) && result.next() ? result.value(0).toLongLong() : -1;
}

void TestRoleFence::whatEachRoleMayDo_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("roles"); ///< who may; everybody else is refused with Permission
    const auto row = [](const char* name, const QString& statement, const QString& roles) {
        QTest::newRow(name) << statement << roles;
    };
    row("read the lists", u"select count(*) from ticket_row"_s, kEveryone);
    row("read the figures", u"select count(*) from measure_member"_s, kEveryone);
    row("read the life cycle", u"select count(*) from lifecycle_move"_s, kEveryone);
    row("add a note",
        u"insert into ticket_event (ticket_id, at, kind, text, person_id) "
        "select id, now(), 'note', 'x', me() from ticket where my_role() <> 'engineer' or engineer_id = me() limit 1"_s,
        u"agent dispatcher engineer supervisor administrator"_s);
    row("say what the customer was told",
        u"insert into ticket_event (ticket_id, at, kind, text, person_id) "
        "select id, now(), 'told', 'x', me() from ticket where my_role() <> 'engineer' or engineer_id = me() limit 1"_s,
        u"agent dispatcher engineer supervisor"_s);
    row("attach a file",
        u"insert into attachment (ticket_id, key, name, size, media_type, sha256, created_at, created_by, updated_at, "
        "updated_by) select id, 'k', 'a.txt', 0, 'text/plain', repeat('0', 64), now(), me(), now(), me() from ticket "
        "where my_role() <> 'engineer' or engineer_id = me() limit 1"_s,
        u"agent dispatcher engineer supervisor"_s);
    row("say that a file was attached",
        u"insert into ticket_event (ticket_id, at, kind, person_id) select id, now(), 'attachment', me() from ticket "
        "where my_role() <> 'engineer' or engineer_id = me() limit 1"_s,
        {});
    row("read files", u"select count(*) from attachment_chunk"_s, kEveryone);
    row("take a file off", u"update attachment set removed_at = now(), rev = rev + 1 where id = -1"_s,
        u"agent dispatcher engineer supervisor"_s);
    row("change a file's bytes", u"update attachment_chunk set bytes = bytes"_s, {});
    row("rename a file", u"update attachment set name = 'b.txt' where id = -1"_s, {});
    row("raise the limit of files", u"update center set attachment_limit = 1000000000"_s, {});
    row("read who works here", u"select 1 / count(*)::int from person"_s, kEveryone);
    row("take the next number", u"select next_ticket_number()"_s, u"agent supervisor"_s);
    row("make a customer", u"insert into customer (name) values ('x')"_s, u"agent supervisor"_s);
    row("touch a ticket's outcome", u"update ticket set solution = solution where id = -1"_s,
        u"agent dispatcher engineer supervisor"_s);
    row("stop a promise", u"update promise_run set ended_at = now() where ticket_id = -1"_s,
        u"agent dispatcher engineer supervisor manager"_s);
    row("move when a ticket falls due", u"update ticket set next_due = next_due where id = -1"_s,
        u"agent dispatcher engineer supervisor manager"_s);
    row("read escalations", u"select count(*) from escalation"_s, kEveryone);
    row("ask for an escalation",
        u"insert into escalation (ticket_id, cause, reason, progress, demand, target_id, requested_by, requested_at, "
        "updated_at, updated_by) select id, 'request', 'x', 'y', 'z', (select min(id) from person where role = "
        "'manager'), me(), now(), now(), me() from ticket t where is_open = 1 and not exists (select 1 from escalation "
        "e "
        "where e.ticket_id = t.id) and (my_role() <> 'engineer' or engineer_id = me()) limit 1"_s,
        u"agent dispatcher engineer supervisor"_s);
    row("raise one as the system",
        u"insert into escalation (ticket_id, cause, run_key, requested_at, updated_at) values (%1, 'overdue', "
        "'resolve/9/9', now(), now())"_s,
        {});
    row("approve an escalation",
        u"update escalation set state = 'approved', last_action = 'approved', rev = rev + 1 where ticket_id = %1"_s,
        u"supervisor"_s);
    row("take an escalation on",
        u"update escalation set state = 'contacted', last_action = 'contacted', plan_kind = 'timetable', plan = 'x', "
        "contacted_at = now(), rev = rev + 1 where ticket_id = %2"_s,
        u"manager"_s);
    row("rewrite a form", u"update escalation set reason = 'y'"_s, {});
    row("take back an escalation", u"delete from escalation"_s, {});
    row("say that one was escalated",
        u"insert into ticket_event (ticket_id, at, kind, person_id) select id, now(), 'escalation', me() from ticket "
        "where my_role() <> 'engineer' or engineer_id = me() limit 1"_s,
        {});
    row("make a work order",
        u"insert into work_order (ticket_id, engineer_id, assigned_at, assigned_by) "
        "select id, (select min(person_id) from engineer), now(), me() from ticket where state = 'todispatch' limit 1"_s,
        u"dispatcher supervisor"_s);
    row("move a work order's state", u"update work_order set state = state where id = -1"_s, {});
    row("move a work order", u"update work_order set engineer_id = engineer_id where id = -1"_s, {});
    row("write a verdict", u"update survey set comment = comment where ticket_id = -1"_s, u"agent supervisor"_s);
    row("make people", u"select create_login('nobody.here', 'none', 'SCRAM-SHA-256$')"_s, {});
    row("disable people", u"select disable_person('nobody.here')"_s, u"administrator"_s);
    row("put a priority right", u"update ticket set priority = 'urgent' where id = -1"_s, u"agent supervisor"_s);
    row("correct whose request it is", u"update ticket set customer_id = customer_id where id = -1"_s,
        u"agent supervisor"_s);
    row("change an owner", u"update ticket set owner_id = owner_id where id = -1"_s, u"agent dispatcher supervisor"_s);
    row("change what was said at intake", u"update ticket set words = words where id = -1"_s, {});
    row("link tickets",
        u"insert into ticket_link (ticket_id, other_id, kind, at, person_id) "
        "select min(id), max(id), 'related', now(), me() from ticket"_s,
        u"agent dispatcher supervisor"_s);
    row("turn a link", u"update ticket_link set kind = kind where id = -1"_s, {});
    row("read what was before", u"select count(*) from ticket_change"_s, kEveryone);
    row("write what was before",
        u"insert into ticket_change (ticket_id, rev, at, kind, before) values (1, 99, now(), 'fields', '{}')"_s, {});
    row("mark a change as undone", u"update ticket_change set undone = 1 where id = -1"_s, {});
    row("give a promise to another ticket", u"update promise_run set ticket_id = ticket_id where ticket_id = -1"_s, {});
    row("take a task along", u"update ticket_task set ticket_id = ticket_id where id = -1"_s, u"agent supervisor"_s);
    row("find a ticket by other words", u"select reindex_ticket(-1, '''x'':1')"_s, u"agent supervisor"_s);
    row("delete a promise", u"delete from promise_run where ticket_id = -1"_s, {});
    row("change a role", u"update person set role = 'manager' where id = -1"_s, {});
    row("change a customer", u"update customer set level = 'vip', rev = rev + 1 where id = -1"_s,
        u"agent supervisor"_s);
    row("change a device", u"update device set serial = 'x', rev = rev + 1 where id = -1"_s, u"agent supervisor"_s);
    row("give a device to somebody else", u"update device set customer_id = customer_id where id = -1"_s, {});
    row("agree on a service",
        u"insert into contract (customer_id, title, starts_on, ends_on) select id, 'x', '2026-01-01', '2026-12-31' "
        "from customer limit 1"_s,
        u"supervisor manager"_s);
    row("write down a lead",
        u"insert into customer_note (customer_id, kind, text, state, person_id, at, updated_by, updated_at) "
        "select id, 'lead', 'x', 'open', me(), now(), me(), now() from customer limit 1"_s,
        u"agent dispatcher engineer supervisor manager"_s);
    row("pass a lead on", u"update customer_note set state = 'passed', rev = rev + 1 where id = -1"_s,
        u"agent supervisor manager"_s);
    row("say that one looked at a number",
        u"insert into reveal_log (customer_id, person_id, at, reason) select id, me(), now(), 'x' from customer limit 1"_s,
        kEveryone);
    row("read who looked", u"select count(*) from reveal_log"_s, u"manager administrator"_s);
    row("change who looked", u"update reveal_log set reason = 'y'"_s, {});
    row("take back a look", u"delete from reveal_log"_s, {});
    row("change a customer's log", u"update customer_event set text = 'y'"_s, {});
    const QString leaders = u"supervisor administrator"_s;
    row("read the rules of triage", u"select 1 / count(*)::int from triage_rule"_s, kEveryone);
    row("keep a rule of triage", u"insert into triage_rule (name, grade, updated_at) values ('x', 'routine', now())"_s,
        leaders);
    row("retire a rule of triage", u"update triage_rule set enabled = 0, rev = rev + 1 where id = 1"_s, leaders);
    row("throw a rule away", u"delete from triage_rule"_s, {});
    row("keep a model",
        u"insert into triage_model (name, version, trained_at, texts, labels, accuracy, macro_f1, calibration_error, "
        u"body) "
        "values ('x', 1, now(), 1, 2, 1, 1, 0, '')"_s,
        leaders);
    row("forget a model", u"delete from triage_model"_s, leaders);
    row("change a model", u"update triage_model set body = ''"_s, {});
    row("change what triage said", u"update ticket_triage set grade = ''"_s, {});
    row("change the reference data", u"update reference set body = '{}'"_s, {});
    row("read the settings", u"select 1 / count(*)::int from setting_version"_s, kEveryone);
    row("make a version of a setting",
        u"insert into setting_version (kind, version, effective_from, body, author_id, made_at) "
        "values ('categories', 1, now(), '{}', me(), now())"_s,
        u"administrator"_s);
    row("change a version of a setting", u"update setting_version set note = 'y'"_s, {});
    row("take back a version of a setting", u"delete from setting_version"_s, {});
    row("change an article", u"update article set verified = 1 where id = -1"_s, {});
    row("take back a request key", u"delete from request"_s, {});
    row("read the search terms", u"select * from ticket_search"_s, {});
    row("ask for a job",
        u"insert into job (kind, key, payload, run_at, asked_by, created_at) "
        "values ('x', 'x', '{}', now(), me(), now())"_s,
        kEveryone);
    row("read what was asked of the background", u"select 1 from job"_s, leaders);
    row("send a dead job again", u"update job set state = 'waiting', attempts = 0, run_at = now() where id = -1"_s,
        leaders);
    row("call a job done", u"update job set finished_at = now()"_s, {});
    row("take back a job", u"delete from job"_s, {});
    row("write a message that leaves the house",
        u"insert into message (key, channel, address, body, due, created_at) "
        "values ('x', 'sms', '1', 'x', now(), now())"_s,
        {});
    row("read what left the house", u"select 1 from message"_s, leaders);
    row("send a dead message again", u"update message set state = 'waiting', attempts = 0, due = now() where id = -1"_s,
        leaders);
    row("say where a message goes", u"update message set address = '2'"_s, {});
    row("take the lead", u"update leader_lease set holder = 'x', term = term + 1"_s, {});
    row("delete a ticket", u"delete from ticket where id = -1"_s, {});
    row("delete an entry", u"delete from ticket_event where id = -1"_s, {});
    row("empty the log", u"truncate ticket_event"_s, {});
    row("unseal the center", u"update center set sealed = 0"_s, {});
}

void TestRoleFence::whatEachRoleMayDo()
{
    QFETCH(QString, statement);
    QFETCH(QString, roles);
    for (const QString& role : kEveryone.split(u' ')) {
        Connection* person = of(role);
        QVERIFY(person->execute(u"begin"_s));
        const auto done = person->execute(QString(statement).replace("%1"_L1, m_waiting).replace("%2"_L1, m_taken));
        const bool may = roles.split(u' ').contains(role);
        QVERIFY2(done.has_value() == may, qPrintable(role + u": "_s + (done ? u"was allowed"_s : done.error().detail)));
        if (!may)
            QCOMPARE(done.error().kind, ErrorKind::Permission);
        static_cast<void>(person->execute(u"rollback"_s));
    }
}

void TestRoleFence::nobodyClimbsOverTheFence_data()
{
    QTest::addColumn<QString>("statement");
    for (const char* statement :
         {"select * from pg_authid",
          "set role woshou_owner",
          "set session authorization pgadmin",
          "set role pgadmin",
          "grant woshou_administrator to %me",
          "grant woshou_owner to %me",
          "alter role %me createrole",
          "alter role %me superuser",
          "create role intruder",
          "alter table ticket disable trigger all",
          "alter table ticket disable row level security",
          "alter table ticket_event owner to %me",
          "drop trigger ticket_guard on ticket",
          "drop trigger event_is_never_changed on ticket_event",
          "drop table ticket_event",
          "drop policy ticket_seen on ticket",
          "create table app.mine (id int)",
          "create temporary table person (id int)",
          "create function app.me2() returns int language sql as 'select 1'",
          "create or replace function app.me() returns bigint language sql as 'select 1::bigint'",
          "alter function app.me() owner to %me",
          "set session_replication_role = replica",
          "create schema mine",
          "create trigger t before insert on ticket for each row execute function refuse_change()",
          "comment on table ticket is 'x'",
          "lock table ticket in access exclusive mode",
          "copy ticket to program 'cat'",
          "select pg_read_file('/etc/passwd')",
          "alter database %db set search_path = x",
          "select setval('app.ticket_number', 1)",
          "select nextval('app.ticket_number')",
          "select create_person('x1', 'SCRAM-SHA-256$1', 'x', 'x', 'administrator', '', '')"})
        QTest::newRow(statement) << QString::fromLatin1(statement);
}

void TestRoleFence::nobodyClimbsOverTheFence()
{
    QFETCH(QString, statement);
    statement.replace("%db"_L1, m_database->url().database);
    for (const QString& role : kEveryone.split(u' ')) {
        if (role == "administrator"_L1 && statement.contains("create_person"_L1))
            continue; // that is what administrators are for
        const QString login = m_logins.value(role);
        const bool locks = statement.startsWith("lock"_L1); // which only a transaction may
        if (locks)
            QVERIFY(of(role)->execute(u"begin"_s));
        const auto refused = of(role)->execute(QString(statement).replace("%me"_L1, login));
        if (locks)
            QVERIFY(of(role)->execute(u"rollback"_s));
        QVERIFY2(!refused, qPrintable(role + u" was not refused"_s));
        QVERIFY2(refused.error().kind == ErrorKind::Permission, qPrintable(role + refused.error().detail));
    }
}

void TestRoleFence::anEngineerSeesWhatHeWasSentTo()
{
    const auto administrator = m_database->connect();
    const auto engineer = as(m_logins.value(u"engineer"_s));
    const QString mine = u"(select w.ticket_id from work_order w join person p on p.id = w.engineer_id "
                         "where p.login = '%1')"_s.arg(m_logins.value(u"engineer"_s));
    for (const auto& [table, column] :
         {std::pair("ticket", "id"), std::pair("ticket_event", "ticket_id"), std::pair("promise_run", "ticket_id"),
          std::pair("survey", "ticket_id"), std::pair("survey_score", "ticket_id"),
          std::pair("escalation", "ticket_id"), std::pair("work_order", "ticket_id"), std::pair("measure_ticket", "id"),
          std::pair("ticket_row", "id")}) {
        const QString from = u"select count(*) from "_s + QString::fromLatin1(table);
        const QString where = u" where "_s + QString::fromLatin1(column) + u" in "_s + mine;
        const bool orders = QLatin1StringView(table) == "work_order"_L1;
        const qint64 his = number(*engineer, from);
        if (!orders)
            QCOMPARE(his, number(*administrator, from + where));
        QVERIFY2(his < number(*administrator, from), table);
    }
    QCOMPARE(number(*engineer, u"select count(*) from customer"_s),
             number(*administrator, u"select count(distinct customer_id) from ticket where id in "_s + mine));
    QVERIFY(number(*engineer, u"select count(*) from customer_phone"_s) <
            number(*administrator, u"select count(*) from customer_phone"_s));
    QVERIFY(number(*engineer, u"select count(*) from device"_s) <
            number(*administrator, u"select count(*) from device"_s));
    QCOMPARE(number(*engineer, u"select count(*) from search_tickets('''不制''', 1000)"_s),
             number(*administrator, u"select count(*) from search_tickets('''不制''', 1000) s where s in "_s + mine));
    const auto refused = engineer->execute(
        u"insert into ticket_event (ticket_id, at, kind, person_id) values (%1, now(), 'note', me())"_s.arg(m_ticket));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Permission);
}

void TestRoleFence::nobodyWritesInAnothersName_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("statement");
    QTest::newRow("an entry")
        << u"agent"_s
        << u"insert into ticket_event (ticket_id, at, kind, person_id) values (%1, now(), 'note', "
           "(select id from person where login = 'linyutong'))"_s;
    QTest::newRow("an entry of nobody")
        << u"agent"_s << u"insert into ticket_event (ticket_id, at, kind) values (%1, now(), 'note')"_s;
    QTest::newRow("a work order")
        << u"dispatcher"_s
        << u"insert into work_order (ticket_id, engineer_id, assigned_at, assigned_by) values (%1, (select "
           "min(person_id) from engineer), now(), (select id from person where login = 'wangmin'))"_s;
}

void TestRoleFence::nobodyWritesInAnothersName()
{
    QFETCH(QString, role);
    QFETCH(QString, statement);
    const auto refused = as(m_logins.value(role))->execute(statement.arg(m_ticket));
    WOSHOU_REFUSED(refused, ErrorKind::Permission, u"SV002"_s);
}

/// A desk whose clock is an hour wrong writes through the program's own statements.
void TestRoleFence::theServersClockCounts()
{
    const auto agent = as(m_logins.value(u"agent"_s));
    TicketRepository tickets(*agent);
    const auto person = PersonRepository(*agent).byLogin(m_logins.value(u"agent"_s));
    WOSHOU_VERIFY(person);
    auto ticket = tickets.find(TicketId(m_ticket));
    WOSHOU_VERIFY(ticket);
    const Instant wrong = *agent->now() - std::chrono::hours(1);
    WOSHOU_VERIFY(agent->begin());
    const Instant server = *agent->now();
    ticket->number = u"W-900000-1"_s;
    ticket->createdAt = ticket->updatedAt = wrong;
    ticket->firstResponseAt = wrong;
    const auto id = tickets.insert(*ticket, u"create"_s, person->id);
    WOSHOU_VERIFY(id);
    auto saved = tickets.find(*id);
    QCOMPARE(saved->createdAt, server);
    QCOMPARE(*saved->firstResponseAt, server);
    TicketEvent event;
    event.ticket = *id;
    event.person = person->id;
    event.kind = u"note"_s;
    event.at = wrong;
    WOSHOU_VERIFY(tickets.append(event));
    saved->state = u"toconfirm"_s;
    saved->solution = u"x"_s;
    saved->resolvedAt = wrong;
    WOSHOU_VERIFY(tickets.update(*saved, u"solve"_s, person->id));
    QCOMPARE(*tickets.find(*id)->resolvedAt, server);
    const auto events = tickets.events(*id);
    for (const TicketEvent& entry : *events)
        QCOMPARE(entry.at, server);
    agent->rollback();
}

void TestRoleFence::theBackgroundDoesItsOwnWorkOnly_data()
{
    QTest::addColumn<QString>("statement");
    for (const char* statement : {"select * from customer",
                                  "select * from customer_phone",
                                  "select * from device",
                                  "select * from reveal_log",
                                  "update ticket set symptom = 'x'",
                                  "update ticket set state = 'closed'",
                                  "update person set role = 'manager'",
                                  "update promise_run set metric = 'x'",
                                  "delete from promise_run",
                                  "update notice set seen_at = now()",
                                  "update center set sealed = 0",
                                  "insert into ticket_event (ticket_id, at, kind) values (1, now(), 'note')",
                                  "update message set body = 'x'",
                                  "delete from message",
                                  "truncate job",
                                  "update job set payload = '[]'",
                                  "update leader_lease set id = 2",
                                  "delete from leader_lease",
                                  "alter table job disable trigger all",
                                  "create table app.mine (id int)",
                                  "set role woshou_owner",
                                  "set role woshou_staff",
                                  "select create_person('x1', 'SCRAM-SHA-256$1', 'x', 'x', 'administrator', '', '')",
                                  "select check_term(1)"})
        QTest::newRow(statement) << QString::fromLatin1(statement);
}

/// Its login is in woshou_background and in nothing else: what the jobs of a later schema need, that schema grants.
void TestRoleFence::theBackgroundDoesItsOwnWorkOnly()
{
    QFETCH(QString, statement);
    const BackgroundLogin login(*m_database);
    const auto refused = login.connect()->execute(statement);
    QVERIFY(!refused);
    QVERIFY2(refused.error().kind == ErrorKind::Permission, qPrintable(refused.error().detail));
}

void TestRoleFence::functionsOfTheOwnerHaveAFixedPath()
{
    const auto administrator = m_database->connect();
    const QString definers = u"select count(*) from pg_proc where pronamespace = 'app'::regnamespace and prosecdef"_s;
    QVERIFY(number(*administrator, definers) >= 10);
    QCOMPARE(number(*administrator,
                    definers + u" and not coalesce(proconfig @> array['search_path=app, pg_temp'], false)"_s),
             0);
    QCOMPARE(number(*administrator, definers + u" and prosrc ~* 'current_user'"_s), 0); // they run as their owner
    QCOMPARE(number(*administrator, u"select count(*) from pg_proc p where pronamespace = 'app'::regnamespace and "
                                    "has_function_privilege('public', p.oid, 'execute')"_s),
             0);
}

void TestRoleFence::nobodyMayCallTheOwnersHelpers()
{
    const auto agent = as(m_logins.value(u"agent"_s));
    for (const char* call : {"select is_administrator()", "select check_edit(t, t) from ticket t limit 1",
                             "select stamp_step(t, t) from ticket t limit 1"}) {
        const auto refused = agent->execute(QString::fromLatin1(call));
        WOSHOU_REFUSED(refused, ErrorKind::Permission, u"42501"_s);
    }
}

void TestRoleFence::anAdministratorMakesAPersonWhoCanSignIn()
{
    const auto admin = as(m_logins.value(u"administrator"_s));
    const QString password = u"密码 'x\\y\" 1"_s;
    const auto verifier = scramVerifier(*admin, u"new.agent"_s, password);
    WOSHOU_VERIFY(verifier);
    Person person;
    person.login = u"new.agent"_s;
    person.name = u"新人"_s;
    person.role = Role::Agent;
    const auto id = PersonRepository(*admin).createWithLogin(person, *verifier);
    WOSHOU_VERIFY(id);
    const auto himself = as(u"new.agent"_s, password);
    QCOMPARE(number(*himself, u"select me()"_s), id->value());
    QVERIFY(!himself->execute(u"select create_login('x.y', 'agent', 'SCRAM-SHA-256$')"_s));
    WOSHOU_VERIFY(PersonRepository(*admin).disable(u"new.agent"_s));
    QCOMPARE(number(*himself, u"select count(*) from ticket"_s), 0);
    WOSHOU_REFUSED(PersonRepository(*admin).disable(u"new.agent"_s), ErrorKind::NotFound, QString());
    static_cast<void>(m_database->connect()->execute(u"drop role \"new.agent\""_s));
}

void TestRoleFence::aVerifierIsDemanded_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("verifier");
    const QString good = u"SCRAM-SHA-256$4096:c2FsdHNhbHRzYWx0c2FsdA==$Zm9v:YmFy"_s;
    QTest::newRow("a password in the clear") << u"x.y"_s << u"agent"_s << u"secret"_s;
    QTest::newRow("a role of the server") << u"x.y"_s << u"owner"_s << good;
    QTest::newRow("a login that is an attack") << u"x'; drop role y; --"_s << u"agent"_s << good;
    QTest::newRow("the owner's name") << u"woshou_owner"_s << u"agent"_s << good;
    QTest::newRow("the server's own name") << u"pgadmin"_s << u"administrator"_s << good;
    QTest::newRow("somebody of another role") << u"linyutong"_s << u"agent"_s << good;
}

void TestRoleFence::aVerifierIsDemanded()
{
    QFETCH(QString, login);
    QFETCH(QString, role);
    QFETCH(QString, verifier);
    const auto admin = as(m_logins.value(u"administrator"_s));
    const auto refused = runStatement(*admin, u"people/create_person"_s,
                                      {{u"login"_s, login},
                                       {u"verifier"_s, verifier},
                                       {u"name"_s, u"x"_s},
                                       {u"name_en"_s, QString()},
                                       {u"role"_s, role},
                                       {u"team"_s, QString()},
                                       {u"phone"_s, QString()}});
    WOSHOU_REFUSED(refused, ErrorKind::Validation, u"SV008"_s);
}

void TestRoleFence::whoIsDisabledSeesAndDoesNothing()
{
    const auto database = TestDatabase::make(Backend::Postgresql);
    QVERIFY(database->setUp(60));
    const auto desk = ServiceDesk::at(*database);
    const auto created = desk->create();
    WOSHOU_VERIFY(created);
    WOSHOU_VERIFY(database->connect()->execute(u"update person set active = 0 where login = 'wangmin'"_s));
    const auto refused = desk->move(created->ticket, u"handle"_s);
    WOSHOU_REFUSED(refused, ErrorKind::NotFound, QString());
    const auto page = await(desk->center.tickets().page({}));
    WOSHOU_VERIFY(page);
    QVERIFY(page->rows.isEmpty());
    Center again(database->url());
    WOSHOU_REFUSED(await(again.signIn(u"wangmin"_s, u"woshou-demo"_s)), ErrorKind::Permission, u"wrong_password"_s);
}

void TestRoleFence::aLoginOfTheServerIsNobodyInAnotherCenter()
{
    const auto other = TestDatabase::make(Backend::Postgresql);
    const auto administrator = other->connect();
    SetUpOptions options;
    options.demo = false;
    WOSHOU_VERIFY(setUpCenter(*administrator, options));
    auto stranger = Connection::open(settingsOf(other->url(), m_logins.value(u"administrator"_s), u"woshou-demo"_s));
    WOSHOU_VERIFY(stranger);
    QCOMPARE(number(**stranger, u"select sees_all()::int"_s), 0);
    QVERIFY(!(*stranger)->execute(u"select create_login('x.y', 'agent', 'SCRAM-SHA-256$')"_s));
    Center center(other->url());
    WOSHOU_REFUSED(await(center.signIn(m_logins.value(u"agent"_s), u"woshou-demo"_s)), ErrorKind::Permission,
                   u"wrong_password"_s);
}

namespace {

/// A login of the server with a password of its own.
void makeLogin(TestDatabase& database, const QString& login, const QString& role, const QString& password)
{
    const auto owner = database.connect();
    WOSHOU_VERIFY(owner->execute(u"create role %1 login password '%2' in role woshou_%3"_s.arg(login, password, role)));
}

/// Somebody with a login, known to a center in a role.
void employ(TestDatabase& database, const QString& login, const QString& role)
{
    const auto owner = database.connect();
    WOSHOU_VERIFY(
        owner->execute(u"insert into app.person (login, name, role) values ('%1', '林夏', '%2')"_s.arg(login, role)));
}

QString freshLogin()
{
    return u"t"_s + QUuid::createUuid().toString(QUuid::Id128).left(12);
}

void dropLogin(TestDatabase& database, const QString& login)
{
    WOSHOU_VERIFY(database.connect()->execute(u"drop role "_s + login));
}

} // namespace

void TestRoleFence::anotherCentersPeopleAreNotTakenOver()
{
    const QString login = freshLogin();
    makeLogin(*m_database, login, u"agent"_s, u"by-the-river"_s);
    const auto admin = as(m_logins.value(u"administrator"_s));
    Person person;
    person.login = login;
    person.name = u"林夏"_s;
    for (const Role role : {Role::Agent, Role::Administrator}) {
        person.role = role;
        const auto refused =
            PersonRepository(*admin).createWithLogin(person, *scramVerifier(*admin, login, u"taken-over"_s));
        WOSHOU_REFUSED(refused, ErrorKind::Validation, u"SV008"_s);
        QCOMPARE(refused.error().field, u"login"_s);
    }
    QVERIFY(Connection::open(settingsOf(m_database->url(), login, u"by-the-river"_s)).has_value());
    dropLogin(*m_database, login);
}

/// Made an administrator, or an agent, in one center; what that opens there is closed in the other.
void TestRoleFence::aRoleHoldsInItsOwnCenterOnly()
{
    const auto other = TestDatabase::make(Backend::Postgresql);
    QVERIFY(other->setUp(60));
    const QString login = freshLogin();
    makeLogin(*m_database, login, u"agent"_s, u"woshou-demo"_s);
    employ(*m_database, login, u"manager"_s);
    employ(*other, login, u"agent"_s);
    const auto admin = Connection::open(settingsOf(other->url(), m_logins.value(u"administrator"_s), u"woshou-demo"_s));
    WOSHOU_VERIFY(admin);
    WOSHOU_VERIFY(PersonRepository(**admin).setRole(login, Role::Administrator));
    const auto here = as(login);
    for (const char* statement :
         {"select create_person('x.y', 'SCRAM-SHA-256$', 'x', '', 'supervisor', '', '')",
          "select disable_person('wangmin')", "insert into customer (name) values ('x')",
          "update ticket set address = 'x', rev = rev + 1 where state = 'created' and is_open = 1"}) {
        const auto refused = here->execute(QString::fromLatin1(statement));
        QVERIFY2(!refused, statement);
        QCOMPARE(refused.error().kind, ErrorKind::Permission);
    }
    QVERIFY(number(*here, u"select count(*) from ticket"_s) > 0); // a manager reads
    const auto there = Connection::open(settingsOf(other->url(), login, u"woshou-demo"_s));
    WOSHOU_VERIFY(there);
    QCOMPARE(number(**there, u"select disable_person('wangmin')"_s), 1);
    dropLogin(*m_database, login);
}

void TestRoleFence::whoIsDisabledHereWorksOnElsewhere()
{
    const auto other = TestDatabase::make(Backend::Postgresql);
    QVERIFY(other->setUp(60));
    const auto admin = Connection::open(settingsOf(other->url(), m_logins.value(u"administrator"_s), u"woshou-demo"_s));
    WOSHOU_VERIFY(admin);
    WOSHOU_VERIFY(PersonRepository(**admin).disable(u"wangmin"_s));
    QVERIFY(ServiceDesk::at(*m_database) != nullptr);
    Center there(other->url());
    WOSHOU_REFUSED(await(there.signIn(u"wangmin"_s, u"woshou-demo"_s)), ErrorKind::Permission, u"wrong_password"_s);
    const auto himself = Connection::open(settingsOf(other->url(), u"wangmin"_s, u"woshou-demo"_s));
    WOSHOU_VERIFY(himself);
    for (const char* table : {"ticket", "customer", "person", "engineer", "ticket_event"})
        QCOMPARE(number(**himself, u"select count(*) from "_s + QString::fromLatin1(table)), 0);
}

void TestRoleFence::aDemonstrationTakesNobodysPassword()
{
    const QString secret = QStringLiteral("select md5(rolpassword) from pg_authid where rolname = 'wangmin'");
    const QVariant before = m_database->value(secret);
    const auto other = TestDatabase::make(Backend::Postgresql);
    SetUpOptions options;
    options.tickets = 20;
    options.demoPassword = u"another-one"_s;
    WOSHOU_VERIFY(setUpCenter(*other->connect(), options));
    QCOMPARE(m_database->value(secret), before);
    QVERIFY(ServiceDesk::at(*other) != nullptr);
}

void TestRoleFence::cleanupTestCase()
{
    m_connections.clear();
    m_database.reset();
}

QTEST_GUILESS_MAIN(TestRoleFence)
#include "tst_rolefence.moc"
