#include "domain/promise/promiselog.h"
#include "services/admin/referenceloading.h"
#include "services/promise/promisewrites.h"
#include "services/tickets/relationservice.h"
#include "services/tickets/taskservice.h"
#include "storage/promise/promiserepository.h"
#include "storage/tickets/ticketrepository.h"
#include "support/servicedesk.h"

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

using Outcome = PromiseRun::Outcome;

QString told(const PromiseRun& run)
{
    return u"%1 %2 %3 %4 %5"_s.arg(run.key(), outcomeCode(run.outcome), QString::number(run.from.ms()),
                                   run.due ? QString::number(run.due->ms()) : u"-"_s,
                                   run.ended ? QString::number(run.ended->ms()) : u"-"_s);
}

} // namespace

/// What is promised is what the log says, whoever writes it, and it is stored with what happened.
class TestPromises : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void whatIsStoredIsWhatTheLogSays();
    void aNewTicketIsPromisedItsKinds();
    void whatIsPutRightIsPromisedAnew();
    void anUndoBringsThePromiseBack();
    void whatComesBackGoesOn();
    void anUndoneReopeningIsKeptAsBefore();
    void anUndoneAnswerWasNone();
    void aMergeKeepsTheEarlierStart();
    void aSupervisorSetsAnotherEnd();
    void nobodyElseSetsAnEnd();
    void theLevelIsLoggedAndNotShown();
    void whatAnOlderSchemaPromisedIsComputed();
    void whatAnOlderProgramEndedStays();
    void cleanupTestCase();

private:
    struct Made
    {
        std::unique_ptr<TestDatabase> database;
        std::unique_ptr<ServiceDesk> agent, supervisor, engineer;
    };
    TicketDetails read(TicketId id) { return *await(m_now->agent->center.tickets().details(id)); }
    /// The one that holds; none without a metric.
    PromiseRun run(TicketId id, const QString& metric);
    QStringList runs(TicketId id);
    /// Written by a customer, not called in.
    Ticket written(const QString& mode = u"visit"_s);
    Result<Ticket> corrected(const Ticket& ticket, const Correction& correction);
    std::map<int, Made> m_made;
    Made* m_now = nullptr;
};

void TestPromises::init()
{
    QFETCH_GLOBAL(int, backend);
    m_now = &m_made[backend];
    if (m_now->database)
        return;
    m_now->database = TestDatabase::make(Backend(backend));
    QVERIFY(m_now->database->setUp(80));
    m_now->agent = ServiceDesk::at(*m_now->database);
    m_now->supervisor = ServiceDesk::at(*m_now->database, u"zhaominhui"_s);
    m_now->engineer = ServiceDesk::at(*m_now->database, u"zhangwei"_s);
    QVERIFY(m_now->agent && m_now->supervisor && m_now->engineer);
    QCOMPARE(m_now->supervisor->center.person().role, Role::Supervisor);
}

void TestPromises::cleanupTestCase()
{
    for (auto& [backend, made] : m_made) {
        made.agent.reset();
        made.supervisor.reset();
        made.engineer.reset();
    }
    m_made.clear();
}

PromiseRun TestPromises::run(TicketId id, const QString& metric)
{
    PromiseRun last;
    last.ordinal = 0;
    for (const PromiseRun& each : read(id).promises) {
        if (each.metric == metric && std::tie(last.ordinal, last.generation) <= std::tie(each.ordinal, each.generation))
            last = each;
    }
    return last;
}

QStringList TestPromises::runs(TicketId id)
{
    QStringList lines;
    for (const PromiseRun& each : read(id).promises)
        lines.append(told(each));
    return lines;
}

Ticket TestPromises::written(const QString& mode)
{
    TicketDraft draft = m_now->agent->draft();
    draft.ticket.channel = u"web"_s;
    draft.ticket.mode = mode;
    draft.ticket.priority = Priority::High;
    const auto created = await(m_now->agent->center.tickets().create(draft));
    return created ? created->ticket : Ticket();
}

Result<Ticket> TestPromises::corrected(const Ticket& ticket, const Correction& correction)
{
    return await(m_now->agent->center.relations().correct(ticket.id, ticket.rev, correction, QUuid::createUuid()));
}

// Whoever computes the promises of any ticket from its log finds what is stored.
void TestPromises::whatIsStoredIsWhatTheLogSays()
{
    WOSHOU_VERIFY(m_now->engineer->taken(*m_now->database, *m_now->agent->walked({u"transfer"_s})));
    const auto db = m_now->database->connect();
    const auto reference = loadReference(*db);
    WOSHOU_VERIFY(reference);
    int runs = 0, paused = 0, broken = 0;
    for (TicketId id, last;;) {
        const auto ids = PromiseRepository(*db).openTickets(last, 500);
        WOSHOU_VERIFY(ids);
        if (ids->isEmpty())
            break;
        for (const TicketId each : *ids) {
            const auto before = PromiseRepository(*db).ofTicket(each);
            WOSHOU_VERIFY(before);
            const Ticket ticket = *TicketRepository(*db).find(each);
            const auto now = promiseRuns(promiseEvents(ticket, *TicketRepository(*db).events(each), *reference),
                                         reference->promises, *db->now());
            QCOMPARE(before->size(), now.size());
            for (qsizetype at = 0; at < now.size(); ++at) {
                QCOMPARE(told(before->at(at)), told(now.at(at)));
                paused += now.at(at).outcome == Outcome::Paused;
                broken += now.at(at).outcome == Outcome::Broken;
                ++runs;
            }
        }
        last = ids->constLast();
    }
    QVERIFY2(runs > 20, qPrintable(u"%1 %2 %3"_s.arg(runs).arg(paused).arg(broken)));
}

void TestPromises::aNewTicketIsPromisedItsKinds()
{
    const Ticket ticket = written();
    QVERIFY(ticket.id.isValid());
    QCOMPARE(run(ticket.id, u"respond"_s).target, 7200);
    QCOMPARE(run(ticket.id, u"resolve"_s).target, 86'400);
    const PromiseRun first = run(ticket.id, u"first_response"_s);
    QCOMPARE(first.target, 900);
    QCOMPARE(ticket.nextDue, first.due); // not by what is only measured
    QVERIFY(run(ticket.id, u"answer"_s).isOpen());
    QCOMPARE(ticket.respondDue, run(ticket.id, u"respond"_s).due);
    QCOMPARE(ticket.resolveDue, run(ticket.id, u"resolve"_s).due);
}

// another priority is another promise from the same start, and the ticket falls due by it.
void TestPromises::whatIsPutRightIsPromisedAnew()
{
    const Ticket ticket = written();
    Correction correction;
    correction.priority = Priority::Urgent;
    correction.reason = u"生产线停了"_s;
    const auto changed = corrected(ticket, correction);
    WOSHOU_VERIFY(changed);
    const PromiseRun respond = run(ticket.id, u"respond"_s);
    QCOMPARE(respond.key(), u"respond/1/2"_s);
    QCOMPARE(respond.target, 0);
    QCOMPARE(respond.from, ticket.createdAt);
    QCOMPARE(changed->nextDue, MaybeInstant(ticket.createdAt));
    QVERIFY(runs(ticket.id).filter(u"respond/1/1 superseded"_s).size() == 1);
}

void TestPromises::anUndoBringsThePromiseBack()
{
    const Ticket ticket = written();
    const QStringList before = runs(ticket.id);
    Correction correction;
    correction.priority = Priority::Urgent;
    correction.reason = u"听错了"_s;
    WOSHOU_VERIFY(corrected(ticket, correction));
    const auto change = read(ticket.id).lastChange;
    QVERIFY(change.has_value());
    const auto back = await(m_now->agent->center.relations().undo(ticket.id, change->id, QUuid::createUuid()));
    WOSHOU_VERIFY(back);
    QCOMPARE(runs(ticket.id), before);
    QCOMPARE(back->nextDue, ticket.nextDue);
    correction.reason = u"又确认了"_s; // the same key once more
    WOSHOU_VERIFY(corrected(*back, correction));
    QCOMPARE(run(ticket.id, u"respond"_s).key(), u"respond/1/2"_s);
    QVERIFY(run(ticket.id, u"respond"_s).isOpen());
}

// the time in which it was thought to be solved is a pause of the same promise.
void TestPromises::whatComesBackGoesOn()
{
    const Ticket ticket = written();
    const auto solved = m_now->agent->move(ticket, u"solve"_s, {{u"solution"_s, u"清洗滤网"_s}});
    WOSHOU_VERIFY(solved);
    const PromiseRun kept = run(ticket.id, u"resolve"_s);
    QCOMPARE(kept.outcome, Outcome::Kept);
    const auto again = m_now->agent->move(*solved, u"not_solved"_s, {{u"solved_for_good"_s, u"no"_s}}, u"还是漏"_s);
    WOSHOU_VERIFY(again);
    const PromiseRun resolve = run(ticket.id, u"resolve"_s);
    QCOMPARE(resolve.key(), kept.key());
    QVERIFY(resolve.isOpen());
    QCOMPARE(resolve.pauses.size(), 1);
    const Pause between = resolve.pauses.constFirst();
    QCOMPARE(*resolve.due - *kept.due, *between.to - between.from);
    QCOMPARE(again->nextDue, resolve.due);
}

void TestPromises::anUndoneReopeningIsKeptAsBefore()
{
    const auto closed = m_now->agent->closed(9);
    WOSHOU_VERIFY(closed);
    const QStringList before = runs(closed->id);
    WOSHOU_VERIFY(m_now->agent->move(*closed, u"reopen"_s, {}, u"又不制冷了"_s));
    QVERIFY(runs(closed->id) != before);
    const auto change = read(closed->id).lastChange;
    QVERIFY(change.has_value());
    WOSHOU_VERIFY(await(m_now->agent->center.relations().undo(closed->id, change->id, QUuid::createUuid())));
    QCOMPARE(runs(closed->id), before);
}

/// The word that came after it is the first one then.
void TestPromises::anUndoneAnswerWasNone()
{
    const Ticket ticket = written();
    const auto article = m_now->database->value(u"select min(id) from article"_s).toString();
    const auto asked = m_now->agent->move(ticket, u"selfcheck"_s, {{u"self_check_article"_s, article}});
    WOSHOU_VERIFY(asked);
    const PromiseRun first = run(ticket.id, u"first_response"_s);
    const auto change = read(ticket.id).lastChange;
    QVERIFY(change.has_value());
    WOSHOU_VERIFY(await(m_now->agent->center.relations().undo(ticket.id, change->id, QUuid::createUuid())));
    QVERIFY(run(ticket.id, u"first_response"_s).isOpen());
    WOSHOU_VERIFY(
        await(m_now->agent->center.tickets().addEntry(ticket.id, u"told"_s, u"马上看"_s, QUuid::createUuid())));
    QVERIFY(*run(ticket.id, u"first_response"_s).ended > *first.ended);
}

// peers.md 2.1: whoever waits for an answer has waited since he came, in whichever ticket.
void TestPromises::aMergeKeepsTheEarlierStart()
{
    const Ticket older = written(), survivor = written();
    const auto merged = await(
        m_now->agent->center.relations().merge(older.id, older.rev, survivor.id, u"同一件事"_s, QUuid::createUuid()));
    WOSHOU_VERIFY(merged);
    const PromiseRun respond = run(survivor.id, u"respond"_s);
    QCOMPARE(respond.from, older.createdAt);
    QVERIFY(respond.isOpen());
    QCOMPARE(run(survivor.id, u"resolve"_s).from, survivor.createdAt);
    for (const PromiseRun& each : read(older.id).promises) {
        QCOMPARE(each.outcome, Outcome::Cancelled);
        QCOMPARE(each.reason, u"merged"_s);
    }
}

void TestPromises::aSupervisorSetsAnotherEnd()
{
    const Ticket ticket = written();
    const MaybeInstant due = m_now->agent->center.serverNow() + std::chrono::hours(100);
    TaskService& tasks = m_now->supervisor->center.tasks();
    PromiseEnd end{ticket.id, u"first_response"_s, due, u"客户出差"_s};
    const auto set = await(tasks.setEnd(end));
    WOSHOU_VERIFY(set);
    const PromiseRun first = run(ticket.id, u"first_response"_s);
    QVERIFY(first.byHand);
    QCOMPARE(first.due, due);
    QCOMPARE(first.reason, end.reason);
    QCOMPARE(read(ticket.id).ticket.nextDue, run(ticket.id, u"respond"_s).due);
    WOSHOU_VERIFY(await(tasks.setEnd(end))); // the same key: once
    QCOMPARE(run(ticket.id, u"first_response"_s).key(), first.key());
    const auto replied = m_now->agent->move(read(ticket.id).ticket, u"transfer"_s);
    WOSHOU_VERIFY(replied);
    QCOMPARE(run(ticket.id, u"first_response"_s).outcome, Outcome::Kept);
    end.key = QUuid::createUuid();
    WOSHOU_REFUSED(await(tasks.setEnd(end)), ErrorKind::Conflict, u"SV001"_s);
}

void TestPromises::nobodyElseSetsAnEnd()
{
    const Ticket ticket = written();
    const MaybeInstant due = m_now->agent->center.serverNow() + std::chrono::hours(100);
    PromiseEnd end{ticket.id, u"resolve"_s, due, u"客户出差"_s};
    WOSHOU_REFUSED(await(m_now->agent->center.tasks().setEnd(end)), ErrorKind::Permission, u"SV002"_s);
    end.reason = u" "_s;
    WOSHOU_REFUSED(await(m_now->supervisor->center.tasks().setEnd(end)), ErrorKind::Validation, u"SV003"_s);
    end.reason = u"客户出差"_s;
    end.due = m_now->agent->center.serverNow() - std::chrono::hours(1);
    WOSHOU_REFUSED(await(m_now->supervisor->center.tasks().setEnd(end)), ErrorKind::Validation, u"SV008"_s);
    QVERIFY(!run(ticket.id, u"resolve"_s).byHand);
}

// the log knows the level that the promises looked at; who reads the ticket need not.
void TestPromises::theLevelIsLoggedAndNotShown()
{
    const qint64 vip = m_now->database->value(u"select min(id) from customer where level = 'vip'"_s).toLongLong();
    QVERIFY(vip > 0);
    TicketDraft draft = m_now->agent->draft();
    draft.customer = CustomerId(vip);
    draft.ticket.device = DeviceId();
    draft.model = m_now->agent->center.reference().models.constFirst().code;
    const auto created = await(m_now->agent->center.tickets().create(draft));
    WOSHOU_VERIFY(created);
    const QString of = u"from ticket_event where kind = 'level' and ticket_id = %1"_s.arg(created->ticket.id.value());
    QCOMPARE(m_now->database->value(u"select text "_s + of).toString(), u"vip"_s);
    for (const TicketEvent& event : read(created->ticket.id).events)
        QVERIFY(event.kind != "level"_L1);
}

void TestPromises::whatAnOlderSchemaPromisedIsComputed()
{
    const auto database = TestDatabase::make(m_now->database->isSqlite() ? Backend::Sqlite : Backend::Postgresql);
    QVERIFY(database->setUp(40));
    const auto db = database->connect();
    const qint64 open = database->value(u"select count(*) from promise_run where ended_at is null"_s).toLongLong();
    QVERIFY(open > 0);
    const auto reference = loadReference(*db);
    WOSHOU_VERIFY(reference);
    QVERIFY(PromiseRepository(*db).madeBefore({})->isEmpty());
    const auto hand = database->connect(); // as the migration leaves them
    const QString guard = u"promise_goes_on"_s;
    const QString made =
        database->isSqlite()
            ? database->value(u"select sql from sqlite_master where name = '%1'"_s.arg(guard)).toString()
            : u"select 1"_s;
    const QStringList before =
        database->isSqlite() ? QStringList(u"drop trigger "_s + guard)
                             : QStringList{u"set session_replication_role = replica"_s, u"set search_path = app"_s};
    for (const QString& each :
         before + QStringList{u"update promise_run set rules = -1, due_at = from_at where ended_at is null"_s, made})
        WOSHOU_VERIFY(hand->execute(each));
    QCOMPARE(PromiseRepository(*db).madeBefore({})->isEmpty(), false);
    WOSHOU_VERIFY(
        inTransaction<Done>(*db, [&](Connection& unit) { return computeOldPromises(unit, *reference, *unit.now()); }));
    QVERIFY(PromiseRepository(*db).madeBefore({})->isEmpty());
    QCOMPARE(database->value(u"select count(*) from promise_run where ended_at is null"_s).toLongLong(), open);
    QVERIFY(database->value(u"select count(*) from promise_run where due_at > from_at and ended_at is null"_s).toInt() >
            0);
}

// What the log gives no more, and has ended, is left alone: the database refuses to change it, and with it every entry.
void TestPromises::whatAnOlderProgramEndedStays()
{
    const auto database = TestDatabase::make(m_now->database->isSqlite() ? Backend::Sqlite : Backend::Postgresql);
    QVERIFY(database->setUp(20));
    const auto agent = ServiceDesk::at(*database);
    QVERIFY(agent);
    const auto ticket = agent->walked({u"solve"_s});
    WOSHOU_VERIFY(ticket);
    const auto hand = database->connect(); // as an older program left it
    const QString guard = u"promise_is_given"_s;
    const bool sqlite = database->isSqlite();
    const QString made =
        sqlite ? database->value(u"select sql from sqlite_master where name = '%1'"_s.arg(guard)).toString()
               : u"select 1"_s;
    const QStringList before =
        sqlite ? QStringList(u"drop trigger "_s + guard)
               : QStringList{u"set session_replication_role = replica"_s, u"set search_path = app"_s};
    const QString run =
        u"insert into promise_run (ticket_id, metric, ordinal, generation, from_at, due_at, ended_at, target_seconds, "
        "calendar, rules, outcome, changed_at) select id, 'return_visit', 9, 1, created_at, created_at, updated_at, "
        "60, "
        "'always', 1, 'kept', updated_at from ticket where id = %1"_s.arg(ticket->id.value());
    for (const QString& each : before + QStringList{run, made})
        WOSHOU_VERIFY(hand->execute(each));
    WOSHOU_VERIFY(await(agent->center.tickets().addEntry(ticket->id, u"words"_s, u"还没好"_s, QUuid::createUuid())));
    WOSHOU_VERIFY(agent->move(*ticket, u"solved"_s, {{u"solved_for_good"_s, u"yes"_s}}));
    QCOMPARE(
        database
            ->value(u"select outcome from promise_run where ticket_id = %1 and ordinal = 9"_s.arg(ticket->id.value()))
            .toString(),
        u"kept"_s);
}

QTEST_GUILESS_MAIN(TestPromises)
#include "tst_promises.moc"
