#include "services/admin/settingservice.h"
#include "services/background/background.h"
#include "services/promise/noticeservice.h"
#include "services/promise/promiseduties.h"
#include "services/promise/promisewatch.h"
#include "services/tickets/relationservice.h"
#include "services/tickets/taskservice.h"
#include "storage/people/personrepository.h"
#include "storage/promise/noticerepository.h"
#include "storage/promise/promiserepository.h"
#include "storage/tickets/taskrepository.h"
#include "support/backgroundlogin.h"
#include "support/servicedesk.h"

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// Everything that is due, as the program behind the windows does it.
Result<BackgroundHealth> workedBehind(const BackgroundLogin& login)
{
    Background background(login.url(), BackgroundOptions());
    addPromiseDuties(background);
    return await(background.once());
}

} // namespace

/// Before a promise ends somebody is told, each time once; and when it is overdue, who answers for it as well (R-064,
///
class TestPromiseWatch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void aWarningComesOnceToWhoWorksOnIt();
    void whatIsOverdueIsToldToTheSupervisorsToo();
    void twoWhoLookSayItOnce();
    void whatFailsGivesWay();
    void whatHadToWaitIsTriedAgain();
    void whatIsDoneIsNotWarnedOf();
    void anotherTargetIsWarnedOfAnew();
    void whatIsSeenIsGone();
    void peopleAreToldInTheirHours();
    void anotherVersionIsFollowedByOpenTickets();
    void whatIsOverdueGoesAboveByItself();
    void whatMayRunOverIsToBeExplained();
    void whatIsSolvedRunsOverNoMore();
    void whoAskedTheProductDepartmentIsTold();
    void cleanup();

private:
    Ticket written();
    /// Acts on everything that is due by then, and says what was said of the ticket: "respond/1/1/75% wangmin", …
    QStringList saidBy(TicketId id, Instant now);
    Instant in(const Ticket& ticket, int minutes) { return ticket.createdAt + std::chrono::minutes(minutes); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServiceDesk> m_agent;
};

void TestPromiseWatch::init()
{
    QFETCH_GLOBAL(int, backend);
    m_database = TestDatabase::make(Backend(backend));
    QVERIFY(m_database->setUp(20));
    m_agent = ServiceDesk::at(*m_database);
    QVERIFY(m_agent);
}

void TestPromiseWatch::cleanup()
{
    m_agent.reset();
    m_database.reset();
}

/// By a customer, high: 15 minutes for the first word, 2 hours for the response, 24 for the solution.
Ticket TestPromiseWatch::written()
{
    TicketDraft draft = m_agent->draft();
    draft.ticket.channel = u"web"_s;
    draft.ticket.mode = u"visit"_s;
    draft.ticket.priority = Priority::High;
    const auto created = await(m_agent->center.tickets().create(draft));
    return created ? created->ticket : Ticket();
}

QStringList TestPromiseWatch::saidBy(TicketId id, Instant now)
{
    const BackgroundLogin login(*m_database); // who may do no more than this
    const auto behind = login.connect();
    PromiseWatch watch;
    for (;;) {
        const auto acted = inTransaction<bool>(*behind, [&](Connection& unit) { return watch.actOnOne(unit, now); });
        if (!acted)
            return {acted.error().code + acted.error().detail};
        if (!*acted)
            break;
    }
    const auto db = m_database->connect();
    const auto people = PersonRepository(*db).people();
    QStringList said;
    for (const Person& person : *people) {
        const auto unseen = NoticeRepository(*db).unseen(person.id, now);
        for (const Notice& notice : *unseen) {
            if (notice.ticket == id)
                said.append(notice.key + u' ' + person.login);
        }
    }
    said.sort();
    return said;
}

void TestPromiseWatch::aWarningComesOnceToWhoWorksOnIt()
{
    const Ticket ticket = written();
    QCOMPARE(saidBy(ticket.id, in(ticket, 11)), QStringList());
    const QStringList first = {u"first_response/1/1/75% wangmin"_s};
    QCOMPARE(saidBy(ticket.id, in(ticket, 12)), first);
    QCOMPARE(saidBy(ticket.id, in(ticket, 12)), first); // not again
    const auto db = m_database->connect();
    QCOMPARE(m_database->value(u"select count(*) from promise_warning where ticket_id = %1"_s.arg(ticket.id.value()))
                 .toInt(),
             1);
}

void TestPromiseWatch::whatIsOverdueIsToldToTheSupervisorsToo()
{
    const Ticket ticket = written();
    const QStringList said = saidBy(ticket.id, in(ticket, 16));
    QVERIFY2(said.contains(u"first_response/1/1/overdue wangmin"_s), qPrintable(said.join(u", "_s)));
    QVERIFY2(said.contains(u"first_response/1/1/overdue zhaominhui"_s), qPrintable(said.join(u", "_s)));
    QVERIFY(said.filter(u"75%"_s).isEmpty()); // it came with what is worse
}

// with the first warning of what the customer was told, once, for whoever speaks to him.
void TestPromiseWatch::whatMayRunOverIsToBeExplained()
{
    const Ticket ticket = written();
    const auto asked = [&] {
        const auto db = m_database->connect();
        QList<TicketTask> tasks = TaskRepository(*db).ofTicket(ticket.id).value();
        tasks.removeIf([](const TicketTask& task) { return task.checklist != "delay"_L1; });
        return tasks;
    };
    saidBy(ticket.id, in(ticket, 121)); // the response is late: nobody is told anything yet
    QVERIFY(asked().isEmpty());
    saidBy(ticket.id, in(ticket, 18 * 60));
    const auto tasks = asked();
    QCOMPARE(tasks.size(), 2);
    for (const TicketTask& task : tasks) {
        QVERIFY(task.isOpen() && task.isCheck());
        QCOMPARE(task.owner, ticket.owner);
        QVERIFY(!task.due); // what it may run over is a promise of its own
        QVERIFY(!task.createdBy.isValid());
    }
    const auto details = await(m_agent->center.tickets().details(ticket.id));
    QVERIFY(details && details->events.last().kind == "task"_L1 && !details->events.last().person.isValid());
    saidBy(ticket.id, in(ticket, 25 * 60));
    QCOMPARE(asked().size(), 2);
}

// What was asked for in nobody's name is settled by who solves it, and is there again when that is taken back.
void TestPromiseWatch::whatIsSolvedRunsOverNoMore()
{
    if (m_database->isSqlite())
        return; // the file's instants are those of who writes: what is said of tomorrow is not changed today
    const Ticket ticket = written();
    saidBy(ticket.id, in(ticket, 18 * 60));
    const auto open = [&] {
        const auto db = m_database->connect();
        const QList<TicketTask> tasks = TaskRepository(*db).ofTicket(ticket.id).value();
        return std::count_if(tasks.begin(), tasks.end(),
                             [](const TicketTask& task) { return task.origin == "delay"_L1 && task.isOpen(); });
    };
    QCOMPARE(open(), 2);
    const auto now = await(m_agent->center.tickets().details(ticket.id));
    WOSHOU_VERIFY(now);
    const auto solved = m_agent->move(now->ticket, u"solve"_s, {{u"solution"_s, u"复位"_s}});
    WOSHOU_VERIFY(solved);
    QCOMPARE(open(), 0);
    const auto after = await(m_agent->center.tickets().details(ticket.id));
    QVERIFY(after && after->lastChange);
    WOSHOU_VERIFY(await(m_agent->center.relations().undo(ticket.id, after->lastChange->id, QUuid::createUuid())));
    QCOMPARE(open(), 2);
}

void TestPromiseWatch::twoWhoLookSayItOnce()
{
    const Ticket ticket = written();
    const auto one = m_database->connect(), two = m_database->connect();
    const PromiseRun run = PromiseRepository(*one).ofTicket(ticket.id)->constLast();
    const auto say = [&](Connection& db) {
        return inTransaction<bool>(db, [&](Connection& unit) {
            return NoticeRepository(unit).insertWarning(ticket.id, run, u"75%"_s, in(ticket, 12));
        });
    };
    QVERIFY(*say(*one));
    QVERIFY(!*say(*two));
}

// What cannot be said gives way to the others; what only had to wait does not.
void TestPromiseWatch::whatFailsGivesWay()
{
    const Ticket first = written(), second = written();
    const auto id = QString::number(first.id.value());
    const auto owner = m_database->connect();
    WOSHOU_VERIFY(owner->execute(
        m_database->isSqlite()
            ? u"create trigger broken before insert on promise_warning when new.ticket_id = %1 "
              "begin select raise(abort, 'broken'); end"_s.arg(id)
            : u"alter table app.promise_warning add constraint broken check (ticket_id <> %1) not valid"_s.arg(id)));
    const Instant now = in(second, 12);
    const BackgroundLogin login(*m_database);
    const auto behind = login.connect();
    PromiseWatch watch;
    const auto act = [&] {
        return inTransaction<bool>(*behind, [&](Connection& unit) { return watch.actOnOne(unit, now); });
    };
    QVERIFY(!act());         // the first one breaks
    WOSHOU_VERIFY(act());    // and is put off
    WOSHOU_VERIFY(act());    // the second one is said
    const auto idle = act(); // and nothing is left
    WOSHOU_VERIFY(idle);
    QVERIFY(!*idle);
    const QString said = u"select count(*) from %1promise_warning where ticket_id = %2"_s.arg(
        m_database->isSqlite() ? u""_s : u"app."_s);
    QCOMPARE(m_database->value(said.arg(second.id.value())).toInt(), 1);
    QCOMPARE(m_database->value(said.arg(first.id.value())).toInt(), 0);
}

void TestPromiseWatch::whatHadToWaitIsTriedAgain()
{
    const Ticket ticket = written();
    const BackgroundLogin login(*m_database);
    const auto behind = login.connect();
    PromiseWatch watch;
    const auto act = [&] {
        return inTransaction<bool>(*behind, [&](Connection& unit) { return watch.actOnOne(unit, in(ticket, 12)); });
    };
    const auto desk = m_database->connect();
    WOSHOU_VERIFY(desk->begin());
    if (!m_database->isSqlite()) {
        WOSHOU_VERIFY(behind->execute(u"set lock_timeout = '50ms'"_s));
        WOSHOU_VERIFY(desk->execute(u"select 1 from app.ticket where id = %1 for update"_s.arg(ticket.id.value())));
        const auto waited = act();
        QVERIFY(!waited);
        QVERIFY(mayPass(waited.error()));
    }
    desk->rollback();
    WOSHOU_VERIFY(act());
    QCOMPARE(m_database
                 ->value(u"select count(*) from %1promise_warning where ticket_id = %2"_s
                             .arg(m_database->isSqlite() ? u""_s : u"app."_s)
                             .arg(ticket.id.value()))
                 .toInt(),
             1);
}

void TestPromiseWatch::whatIsDoneIsNotWarnedOf()
{
    const Ticket ticket = written();
    WOSHOU_VERIFY(await(m_agent->center.tickets().addEntry(ticket.id, u"told"_s, u"马上看"_s, QUuid::createUuid())));
    QCOMPARE(saidBy(ticket.id, in(ticket, 130)), QStringList());
    const auto withdrawn =
        m_agent->move(await(m_agent->center.tickets().details(ticket.id))->ticket, u"withdraw"_s, {}, u"客户撤单"_s);
    WOSHOU_VERIFY(withdrawn);
    QCOMPARE(saidBy(ticket.id, in(ticket, 60 * 30)), QStringList());
    QCOMPARE(m_database
                 ->value(u"select count(*) from promise_run where warn_at is not null and ticket_id = %1"_s.arg(
                     ticket.id.value()))
                 .toInt(),
             0);
}

void TestPromiseWatch::anotherTargetIsWarnedOfAnew()
{
    const Ticket ticket = written();
    QVERIFY(!saidBy(ticket.id, in(ticket, 12)).isEmpty());
    Correction correction;
    correction.priority = Priority::Urgent;
    correction.reason = u"停产了"_s;
    WOSHOU_VERIFY(await(m_agent->center.relations().correct(ticket.id, ticket.rev, correction, QUuid::createUuid())));
    const QStringList said = saidBy(ticket.id, in(ticket, 12));
    QVERIFY2(said.contains(u"respond/1/2/overdue wangmin"_s), qPrintable(said.join(u", "_s)));
}

void TestPromiseWatch::whatIsSeenIsGone()
{
    const Ticket ticket = written();
    // The service looks at the server's clock, so that what is to come cannot be seen yet: it is overdue at once.
    Correction correction;
    correction.priority = Priority::Urgent;
    correction.reason = u"停产了"_s;
    WOSHOU_VERIFY(await(m_agent->center.relations().correct(ticket.id, ticket.rev, correction, QUuid::createUuid())));
    saidBy(ticket.id, m_agent->center.serverNow() + std::chrono::seconds(1));
    QTRY_VERIFY(!await(m_agent->center.notices().unseen())->isEmpty());
    const auto unseen = await(m_agent->center.notices().unseen());
    QCOMPARE(unseen->constFirst().number, ticket.number);
    QCOMPARE(unseen->constFirst().kind, u"overdue"_s);
    WOSHOU_VERIFY(await(m_agent->center.notices().markSeen({unseen->constFirst().id})));
    QCOMPARE(await(m_agent->center.notices().unseen())->size(), unseen->size() - 1);
}

// peers.md thread 6: nobody is told at midnight, and the clock of the promise runs on.
void TestPromiseWatch::peopleAreToldInTheirHours()
{
    const auto administrator = ServiceDesk::at(*m_database, u"chenli"_s);
    QVERIFY(administrator);
    QCOMPARE(administrator->center.person().role, Role::Administrator);
    SettingService& settings = administrator->center.settings();
    const auto history = await(settings.history(u"promises"_s));
    WOSHOU_VERIFY(history);
    SettingBody body = history->newest().body;
    setSettingEntries(body, u"notices"_s, {{{u"code"_s, u"notices"_s}, {u"calendar"_s, u"office"_s}}});
    WOSHOU_VERIFY(await(settings.save({u"promises"_s, history->newest().version, body, {}, u"夜里不打扰"_s})));
    const Ticket ticket = written();
    const auto office = SettingKind::find(u"calendars"_s);
    QVERIFY(office);
    Instant late = ticket.createdAt + std::chrono::hours(2); // then until it is three in the night there
    while (late.timeAt(480).time().hour() != 3)
        late = late + std::chrono::hours(1);
    QCOMPARE(saidBy(ticket.id, late), QStringList());
    const qint64 shown =
        m_database->value(u"select count(*) from notice where ticket_id = %1"_s.arg(ticket.id.value())).toLongLong();
    QVERIFY(shown > 0); // they wait for the morning
    const QStringList said = saidBy(ticket.id, late + std::chrono::hours(24 * 4));
    QVERIFY(!said.isEmpty());
}

// what runs has another end, what has ended stays, and the ticket falls due by it.
void TestPromiseWatch::anotherVersionIsFollowedByOpenTickets()
{
    const Ticket ticket = written(), answered = written();
    WOSHOU_VERIFY(await(m_agent->center.tickets().addEntry(answered.id, u"told"_s, u"马上看"_s, QUuid::createUuid())));
    const auto administrator = ServiceDesk::at(*m_database, u"chenli"_s);
    QVERIFY(administrator);
    SettingService& settings = administrator->center.settings();
    const auto history = await(settings.history(u"promises"_s));
    WOSHOU_VERIFY(history);
    SettingBody body = history->newest().body;
    QList<QJsonObject> targets = settingEntries(body, u"targets"_s);
    for (QJsonObject& target : targets) {
        if (target["metric"_L1] == "first_response"_L1)
            target["amount"_L1] = 1, target["unit"_L1] = u"hours"_s;
    }
    setSettingEntries(body, u"targets"_s, targets);
    const auto preview = await(settings.preview(u"promises"_s, body));
    WOSHOU_VERIFY(preview);
    QVERIFY2(preview->touched > 0 && preview->past > 0, qPrintable(QString::number(preview->touched)));
    WOSHOU_VERIFY(await(settings.save({u"promises"_s, history->newest().version, body, {}, u"十五分钟太紧"_s})));
    const BackgroundLogin login(*m_database);
    const auto health = workedBehind(login);
    WOSHOU_VERIFY(health);
    QVERIFY2(health->isWell(), qPrintable(health->lastError));
    const auto runs = await(m_agent->center.tickets().details(ticket.id))->promises;
    const auto first = std::find_if(runs.begin(), runs.end(), [](const PromiseRun& run) {
        return run.metric == "first_response"_L1 && run.isOpen();
    });
    QVERIFY(first != runs.end());
    QCOMPARE(first->key(), u"first_response/1/2"_s);
    QCOMPARE(first->target, 3600);
    QCOMPARE(first->from, ticket.createdAt);
    QCOMPARE(await(m_agent->center.tickets().details(ticket.id))->ticket.nextDue, first->due);
    const auto others = await(m_agent->center.tickets().details(answered.id))->promises;
    for (const PromiseRun& run : others) {
        if (run.metric == "first_response"_L1)
            QCOMPARE(run.target, 900);
    }
    // Computed once more nothing changes.
    const auto again = workedBehind(login);
    WOSHOU_VERIFY(again);
    QCOMPARE(await(m_agent->center.tickets().details(ticket.id))->promises.size(), runs.size());
}

// the solution is overdue, and nobody had to look.
void TestPromiseWatch::whatIsOverdueGoesAboveByItself()
{
    const Ticket ticket = written();
    const auto supervisor = ServiceDesk::at(*m_database, u"zhaominhui"_s);
    QVERIFY(supervisor);
    const MaybeInstant soon = supervisor->center.serverNow() + std::chrono::milliseconds(300);
    WOSHOU_VERIFY(await(supervisor->center.tasks().setEnd({ticket.id, u"resolve"_s, soon, u"客户只等到现在"_s})));
    QTRY_VERIFY(supervisor->center.serverNow() > *soon + std::chrono::milliseconds(50));
    const BackgroundLogin login(*m_database);
    const auto raised = [&] {
        return m_database->value(u"select count(*) from escalation where ticket_id = %1"_s.arg(ticket.id.value()))
            .toInt();
    };
    for (int round = 0; round < 2; ++round) { // once, however often somebody looks
        const auto health = workedBehind(login);
        WOSHOU_VERIFY(health);
        QVERIFY2(health->isWell(), qPrintable(health->lastError));
        QCOMPARE(raised(), 1);
    }
}

// reminder and overdue mark, also when the ticket is closed by then.
void TestPromiseWatch::whoAskedTheProductDepartmentIsTold()
{
    const auto closed = m_agent->closed(9);
    WOSHOU_VERIFY(closed);
    const auto supervisor = ServiceDesk::at(*m_database, u"zhaominhui"_s);
    WOSHOU_VERIFY(await(supervisor->center.tasks().feedback(closed->id, u"门封老化"_s, QUuid::createUuid())));
    const Instant asked =
        *await(m_agent->center.tickets().details(closed->id))->tasks.first().due - std::chrono::days(7);
    const auto plans = [&](int days) {
        QStringList said = saidBy(closed->id, asked + std::chrono::days(days));
        said.removeIf([](const QString& each) { return !each.startsWith(u"product_plan"_s); });
        return said;
    };
    QVERIFY(plans(5).isEmpty());
    QCOMPARE(plans(6), QStringList{u"product_plan/1/1/75% zhaominhui"_s});
    const QStringList overdue = plans(8).filter(u"overdue"_s);
    QCOMPARE(overdue, QStringList({u"product_plan/1/1/overdue jiangtao"_s, u"product_plan/1/1/overdue zhaominhui"_s}));
}

QTEST_GUILESS_MAIN(TestPromiseWatch)
#include "tst_promisewatch.moc"
