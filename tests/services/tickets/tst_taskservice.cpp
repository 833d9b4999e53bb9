#include "domain/tickets/tasks.h"
#include "services/dispatch/dispatchservice.h"
#include "services/tickets/relationservice.h"
#include "services/tickets/taskservice.h"
#include "storage/core/query.h"
#include "storage/tickets/taskrepository.h"
#include "support/servicedesk.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

QStringList kindsOf(const TicketDetails& details)
{
    QStringList kinds;
    for (const TicketTask& task : details.tasks)
        kinds.append(task.kind + (task.isOpen() ? QString() : u' ' + task.outcome));
    return kinds;
}

/// "made promise", "moved department" …: what the log says was done to tasks.
QStringList actionsOf(const TicketDetails& details)
{
    QStringList actions;
    for (const TicketEvent& event : details.events) {
        const QJsonObject data = QJsonDocument::fromJson(event.data.toUtf8()).object();
        if (event.kind == "task"_L1)
            actions.append(data[u"action"_s].toString() + u' ' + data[u"kind"_s].toString());
    }
    return actions;
}

} // namespace

/// Promises to the customer, word on progress, sub-tasks of departments and check lists, on both
/// databases.
class TestTaskService : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void progressIsOneEntryAndTheNextIsDue();
    void missingProgressStandsInItsList();
    void aTimeThatIsToldIsAPromise();
    void aReplyKeepsWhatWasPromised();
    void aSolutionIsPromisedOnce();
    void aSolutionComesWithTheStep();
    void theEngineerCallsByTheTimeThatWasTold();
    void whoIsNotSentCallsNobody();
    void theProductDepartmentAnswers();
    void feedbackOutlivesItsTicket();
    void thereIsOneAtATime();
    void feedbackGoesHomeFromAClosedTicket();
    void feedbackStandsByItsPlan();
    void aCallIsTheEngineersWhoIsSent();
    void aCallBackBecomesATask();
    void whoPassesOnTellsTheCustomer_data();
    void whoPassesOnTellsTheCustomer();
    void whatIsPassedOnStandsInItsList();
    void everyOpenTicketIsFollowedUpDaily();
    void aStepTakenBackIsNoWord();
    void departmentsHaveOneDutyAndDeadline();
    void aTaskIsMovedWithAReasonAndBack();
    void whatIsDoneCanBeTakenBack();
    void checkListsAreTicked();
    void whoIsToldKnowsWhyItTakesLonger();
    void everyWriteIsOnce();
    void badInputIsRefused_data();
    void badInputIsRefused();
    void nobodyWorksOnWhatIsOver();
    void anEngineerWorksOnHisOwn();
    void aTaskByHandIsRefused_data();
    void aTaskByHandIsRefused();
    void cleanupTestCase() { m_made.clear(); }

private:
    struct Made
    {
        std::unique_ptr<TestDatabase> database;
        std::unique_ptr<ServiceDesk> agent, engineer;
    };
    TaskService& tasks() { return m_now->agent->center.tasks(); }
    Instant in(int minutes) { return m_now->agent->center.serverNow() + std::chrono::minutes(minutes); }
    TicketDetails read(TicketId id) { return *await(m_now->agent->center.tickets().details(id)); }
    QList<TicketRow> view(const QString& code, TicketId id);
    Result<Done> change(const TicketTask& task, const QString& action, MaybeInstant due = {}, const QString& why = {});
    void backdate(TicketId id, const QString& column);
    TicketId made();
    Result<Done> promised(TicketId id, const QString& kind, Instant by, const QString& text = u"说好了"_s);
    PromiseRun run(TicketId id, const QString& metric);
    Ticket sent();
    Result<std::unique_ptr<Connection>> byHand();
    std::map<int, Made> m_made;
    Made* m_now = nullptr;
};

void TestTaskService::init()
{
    QFETCH_GLOBAL(int, backend);
    m_now = &m_made[backend];
    if (m_now->database)
        return;
    m_now->database = TestDatabase::make(Backend(backend));
    QVERIFY(m_now->database->setUp(60));
    m_now->agent = ServiceDesk::at(*m_now->database);
    m_now->engineer = ServiceDesk::at(*m_now->database, u"zhangwei"_s);
}

TicketId TestTaskService::made()
{
    const auto created = m_now->agent->create();
    return created ? created->ticket.id : TicketId();
}

Result<Done> TestTaskService::promised(TicketId id, const QString& kind, Instant by, const QString& text)
{
    return await(tasks().tell(id, {text, by, false, kind}, QUuid::createUuid()));
}

/// The last of its kind; of ordinal 0 when there is none.
PromiseRun TestTaskService::run(TicketId id, const QString& metric)
{
    PromiseRun last;
    last.ordinal = 0;
    const TicketDetails details = read(id);
    for (const PromiseRun& each : details.promises) {
        if (each.metric == metric)
            last = each;
    }
    return last;
}

/// A ticket that the engineer has and has not begun.
Ticket TestTaskService::sent()
{
    const auto waiting = m_now->agent->walked({u"transfer"_s});
    Assignment assignment;
    assignment.ticket = waiting->id;
    assignment.rev = waiting->rev;
    assignment.engineer = m_now->engineer->center.person().id;
    assignment.reason = u"熟悉这台"_s;
    const auto dispatcher = ServiceDesk::at(*m_now->database, u"linyutong"_s);
    return await(dispatcher->center.dispatch().assign(assignment)).value_or(Ticket());
}

/// As the agent himself, past the program.
Result<std::unique_ptr<Connection>> TestTaskService::byHand()
{
    ConnectionSettings settings = m_now->database->administrator();
    if (!m_now->database->isSqlite()) {
        settings.user = u"wangmin"_s;
        settings.password = u"woshou-demo"_s;
    }
    return Connection::open(settings);
}

/// The ticket's row if the view holds it: of its page, and of what it says when asked for this ticket.
QList<TicketRow> TestTaskService::view(const QString& code, TicketId id)
{
    TicketFilter filter;
    filter.view = code;
    const auto page = await(m_now->agent->center.tickets().page(filter));
    const auto row = await(m_now->agent->center.tickets().rows({id}, filter));
    QList<TicketRow> rows = page ? page->rows : QList<TicketRow>();
    rows.removeIf([id](const TicketRow& each) { return each.id != id; });
    if (!row || row->size() != rows.size() ||
        (!rows.isEmpty() &&
         (row->first().expectedAt != rows.first().expectedAt || row->first().nextDue != rows.first().nextDue)))
        qFatal("the view %s and its rows differ", qPrintable(code));
    return rows;
}

Result<Done> TestTaskService::change(const TicketTask& task, const QString& action, MaybeInstant due,
                                     const QString& why)
{
    TaskChange change;
    change.task = task.id;
    change.rev = task.rev;
    change.action = action;
    change.due = due;
    change.reason = why;
    return await(tasks().change(change));
}

/// A day passes: by hand and without the guards, as the server's clock cannot be put back.
void TestTaskService::backdate(TicketId id, const QString& column)
{
    const bool sqlite = m_now->database->isSqlite();
    const QString table = column == "created_at"_L1 ? u"ticket"_s : u"ticket_task"_s;
    const QString earlier = column + (sqlite ? u" - 90000000"_s : u" - interval '25 hours'"_s);
    const QString where = (column == "created_at"_L1 ? u"id = "_s : u"ticket_id = "_s) + QString::number(id.value());
    const auto connection = m_now->database->connect();
    QStringList statements = {u"update %1 set %2 = %3 where %4"_s.arg(table, column, earlier, where)};
    if (sqlite) {
        const QString trigger = column == "created_at"_L1 ? u"ticket_moves"_s : u"task_changes"_s;
        const QString logger = column == "created_at"_L1 ? u"ticket_moved"_s : u"task_changed"_s;
        const QString of = u"select sql from sqlite_master where name = '%1'"_s;
        const QString again = m_now->database->value(of.arg(trigger)).toString();
        const QString log = m_now->database->value(of.arg(logger)).toString();
        statements = {u"drop trigger "_s + trigger, u"drop trigger "_s + logger, statements.first(), again, log};
    } else {
        statements = {u"set session_replication_role = replica"_s, u"set search_path = app"_s, statements.first()};
    }
    for (const QString& statement : statements)
        WOSHOU_VERIFY(connection->execute(statement));
}

// steps, difficulties and time are one entry; by that time the next one is expected.
void TestTaskService::progressIsOneEntryAndTheNextIsDue()
{
    const TicketId id = made();
    WOSHOU_VERIFY(await(tasks().progress(id, {u"测了压力"_s, u"缺配件"_s, in(30)}, QUuid::createUuid())));
    TicketDetails details = read(id);
    const TicketEvent entry = details.events.at(details.events.size() - 2);
    QCOMPARE(entry.kind, u"progress"_s);
    QCOMPARE(entry.text, u"测了压力"_s);
    QVERIFY(entry.data.contains(u"缺配件"_s));
    QCOMPARE(kindsOf(details), QStringList{u"followup"_s});
    QCOMPARE(details.ticket.nextDue, details.tasks.first().due);
    QCOMPARE(details.tasks.first().owner, m_now->agent->center.person().id);
    WOSHOU_VERIFY(await(tasks().progress(id, {u"换了压缩机"_s, {}, in(20)}, QUuid::createUuid())));
    details = read(id);
    QCOMPARE(kindsOf(details), QStringList({u"followup"_s, u"followup done"_s}));
    QCOMPARE(actionsOf(details), QStringList({u"made followup"_s, u"done followup"_s, u"made followup"_s}));
}

// flagged to agent and supervisor.
void TestTaskService::missingProgressStandsInItsList()
{
    const TicketId id = made();
    WOSHOU_VERIFY(await(tasks().progress(id, {u"看过了"_s, {}, in(60)}, QUuid::createUuid())));
    QVERIFY(view(u"late"_s, id).isEmpty());
    const int before = await(m_now->agent->center.tickets().viewCounts())->value(u"late"_s);
    backdate(id, u"due_at"_s);
    QCOMPARE(view(u"late"_s, id).size(), 1);
    QCOMPARE(await(m_now->agent->center.tickets().viewCounts())->value(u"late"_s), before + 1);
    WOSHOU_VERIFY(await(tasks().progress(id, {u"修好了外机"_s, {}, in(60)}, QUuid::createUuid())));
    QVERIFY(view(u"late"_s, id).isEmpty());
}

// it has an owner, stands in his list and in the ticket's next due.
void TestTaskService::aTimeThatIsToldIsAPromise()
{
    const TicketId id = made();
    QVERIFY(view(u"tasks"_s, id).isEmpty());
    WOSHOU_VERIFY(await(tasks().tell(id, {u"五分钟后回您"_s, in(5), true}, QUuid::createUuid())));
    const TicketDetails details = read(id);
    QCOMPARE(kindsOf(details), QStringList{u"promise"_s});
    QCOMPARE(details.tasks.first().owner, details.ticket.owner);
    QCOMPARE(details.ticket.nextDue, details.tasks.first().due);
    QCOMPARE(view(u"tasks"_s, id).size(), 1);
    QCOMPARE(view(u"tasks"_s, id).first().expectedAt, details.tasks.first().due);
}

void TestTaskService::aReplyKeepsWhatWasPromised()
{
    const TicketId id = made();
    const MaybeInstant before = read(id).ticket.nextDue;
    WOSHOU_VERIFY(await(tasks().tell(id, {u"五分钟后回您"_s, in(5), true}, QUuid::createUuid())));
    WOSHOU_VERIFY(await(tasks().tell(id, {u"先问一下型号"_s, {}, false}, QUuid::createUuid())));
    QCOMPARE(kindsOf(read(id)), QStringList{u"promise"_s});
    WOSHOU_VERIFY(await(tasks().tell(id, {u"查到了，明天到货"_s, {}, true}, QUuid::createUuid())));
    const TicketDetails details = read(id);
    QCOMPARE(kindsOf(details), QStringList{u"promise done"_s});
    QCOMPARE(details.ticket.nextDue, before);
    QCOMPARE(details.tasks.first().doneByName, u"王敏"_s);
}

// by when it is solved is said once at a time; another time moves it, and its reason is what he was told.
void TestTaskService::aSolutionIsPromisedOnce()
{
    const TicketId id = made();
    const Instant first = in(90), second = in(45);
    WOSHOU_VERIFY(promised(id, u"solution"_s, first));
    TicketDetails details = read(id);
    QCOMPARE(kindsOf(details), QStringList{u"solution"_s});
    QCOMPARE(details.tasks.first().owner, details.ticket.owner);
    QCOMPARE(run(id, u"promised"_s).due, MaybeInstant(first));
    QVERIFY(*details.ticket.nextDue <= first);
    QCOMPARE(view(u"tasks"_s, id).first().expectedAt, MaybeInstant(first));
    WOSHOU_VERIFY(promised(id, u"solution"_s, second, u"配件到了，一小时内修好"_s));
    details = read(id);
    QCOMPARE(kindsOf(details), QStringList{u"solution"_s});
    QCOMPARE(details.tasks.first().due, MaybeInstant(second));
    QCOMPARE(details.tasks.first().note, u"配件到了，一小时内修好"_s);
    QCOMPARE(run(id, u"promised"_s).due, MaybeInstant(second));
    QCOMPARE(run(id, u"promised"_s).ordinal, 2);
    WOSHOU_VERIFY(promised(id, u"solution"_s, second));
    QCOMPARE(read(id).tasks.first().rev, 2); // the same time is no other promise
    WOSHOU_VERIFY(promised(id, u"promise"_s, in(20)));
    QCOMPARE(view(u"tasks"_s, id).first().expectedAt, MaybeInstant(second)); // by then it is solved
    WOSHOU_VERIFY(change(*openTask(read(id).tasks, u"solution"_s), u"drop"_s));
    QCOMPARE(run(id, u"promised"_s).outcome, PromiseRun::Outcome::Cancelled);
}

// nobody ticks it off; what was told at length is a reason as far as a reason may be long.
void TestTaskService::aSolutionComesWithTheStep()
{
    const auto created = m_now->agent->create();
    const TicketId id = created->ticket.id;
    WOSHOU_VERIFY(promised(id, u"solution"_s, in(60)));
    WOSHOU_VERIFY(promised(id, u"solution"_s, in(90), QString(5000, u'长')));
    QCOMPARE(read(id).tasks.first().note.size(), 4000);
    WOSHOU_REFUSED(change(read(id).tasks.first(), u"done"_s), ErrorKind::Conflict, u"SV001"_s);
    WOSHOU_VERIFY(m_now->agent->move(read(id).ticket, u"solve"_s, {{u"solution"_s, u"换滤网"_s}}));
    QCOMPARE(kindsOf(read(id)), QStringList{u"solution done"_s});
    WOSHOU_REFUSED(change(read(id).tasks.first(), u"reopen"_s), ErrorKind::Conflict, u"SV001"_s);
    WOSHOU_REFUSED(promised(id, u"solution"_s, in(60)), ErrorKind::Conflict, u"SV001"_s); // it is there
    WOSHOU_REFUSED(promised(id, u"love"_s, in(60)), ErrorKind::Conflict, u"SV001"_s);
    QCOMPARE(run(id, u"promised"_s).outcome, PromiseRun::Outcome::Kept);
}

// a task of the engineer with that deadline, marked done by him.
void TestTaskService::theEngineerCallsByTheTimeThatWasTold()
{
    const Ticket ticket = sent();
    const Instant by = in(30);
    WOSHOU_VERIFY(promised(ticket.id, u"call"_s, by, u"师傅半小时内联系您"_s));
    const auto call = openTask(read(ticket.id).tasks, u"call"_s);
    QVERIFY(call);
    QCOMPARE(call->owner, m_now->engineer->center.person().id);
    QCOMPARE(run(ticket.id, u"call_by"_s).due, MaybeInstant(by));
    QVERIFY(run(ticket.id, u"call_by"_s).isOpen());
    TaskChange done;
    done.task = call->id;
    done.rev = call->rev;
    done.action = u"done"_s;
    WOSHOU_VERIFY(await(m_now->engineer->center.tasks().change(done)));
    QCOMPARE(run(ticket.id, u"call_by"_s).outcome, PromiseRun::Outcome::Kept);
    WOSHOU_VERIFY(promised(ticket.id, u"call"_s, in(40)));
    WOSHOU_VERIFY(m_now->engineer->move(read(ticket.id).ticket, u"start"_s)); // he is there
    QVERIFY(!openTask(read(ticket.id).tasks, u"call"_s));
    QCOMPARE(run(ticket.id, u"call_by"_s).outcome, PromiseRun::Outcome::Kept);
}

void TestTaskService::whoIsNotSentCallsNobody()
{
    WOSHOU_REFUSED(promised(made(), u"call"_s, in(30)), ErrorKind::Conflict, u"SV001"_s);
    const Ticket ticket = sent();
    WOSHOU_VERIFY(promised(ticket.id, u"call"_s, in(30)));
    const auto dispatcher = ServiceDesk::at(*m_now->database, u"linyutong"_s);
    WOSHOU_VERIFY(dispatcher->move(read(ticket.id).ticket, u"take_back"_s, {{u"move_note"_s, u"他病了"_s}}));
    QVERIFY(!openTask(read(ticket.id).tasks, u"call"_s));
    QCOMPARE(run(ticket.id, u"call_by"_s).outcome, PromiseRun::Outcome::Cancelled);
}

// its plan is due within the policy's week, and is what answers it.
void TestTaskService::theProductDepartmentAnswers()
{
    const TicketId id = made();
    const MaybeInstant due = read(id).ticket.nextDue;
    WOSHOU_REFUSED(await(tasks().feedback(id, u" "_s, QUuid::createUuid())), ErrorKind::Validation, u"SV003"_s);
    const QUuid key = QUuid::createUuid();
    for (int i = 0; i < 2; ++i)
        WOSHOU_VERIFY(await(tasks().feedback(id, u"内存条三个月坏五台，建议换供应商"_s, key)));
    WOSHOU_REFUSED(await(tasks().feedback(id, u"又一条"_s, QUuid::createUuid())), ErrorKind::Conflict, u"SV001"_s);
    const TicketTask asked = read(id).tasks.first();
    QCOMPARE(asked.owner, m_now->agent->center.person().id);
    const PromiseRun plan = run(id, u"product_plan"_s);
    QCOMPARE(plan.target, qint64(7 * 24 * 3600));
    QCOMPARE(asked.due, plan.due);
    QCOMPARE(read(id).ticket.nextDue, due); // what the customer waits for comes first
    QCOMPARE(view(u"product"_s, id).first().nextDue, plan.due);
    QCOMPARE(view(u"product"_s, id).first().title, asked.what);
    WOSHOU_REFUSED(change(asked, u"move"_s, in(60), u"忙"_s), ErrorKind::Conflict, u"SV001"_s);
    WOSHOU_REFUSED(change(asked, u"done"_s), ErrorKind::Validation, u"SV003"_s);
    const auto connection = byHand();
    WOSHOU_VERIFY(connection);
    TicketTask silent = asked;
    silent.due.reset();
    silent.outcome = u"done"_s;
    const auto answered = inTransaction<Done>(**connection, [&](Connection& db) {
        return TaskRepository(db).update(silent, asked.owner, m_now->agent->center.serverNow());
    });
    QVERIFY(!answered);
    QCOMPARE(answered.error().code, u"SV003"_s);
    WOSHOU_VERIFY(change(asked, u"done"_s, {}, u"下一批改用两家供应商"_s));
    QCOMPARE(read(id).tasks.first().note, u"下一批改用两家供应商"_s);
    QCOMPARE(run(id, u"product_plan"_s).outcome, PromiseRun::Outcome::Kept);
    QVERIFY(view(u"product"_s, id).isEmpty());
    WOSHOU_VERIFY(change(read(id).tasks.first(), u"reopen"_s)); // it was no answer
    QVERIFY(run(id, u"product_plan"_s).isOpen());
    QCOMPARE(run(id, u"product_plan"_s).due, plan.due); // and gives no other week
    WOSHOU_VERIFY(change(read(id).tasks.first(), u"drop"_s));
    QCOMPARE(run(id, u"product_plan"_s).outcome, PromiseRun::Outcome::Cancelled);
}

// what was learnt from a case, also afterwards.
void TestTaskService::feedbackOutlivesItsTicket()
{
    const auto open = m_now->agent->walked({u"solve"_s, u"solved"_s});
    WOSHOU_VERIFY(await(tasks().feedback(open->id, u"门封老化"_s, QUuid::createUuid())));
    WOSHOU_VERIFY(m_now->agent->close(read(open->id).ticket, 9));
    QCOMPARE(kindsOf(read(open->id)), QStringList{u"product"_s});
    const auto closed = m_now->agent->closed(9);
    const int before = await(m_now->agent->center.tickets().viewCounts())->value(u"product"_s);
    WOSHOU_VERIFY(await(tasks().feedback(closed->id, u"说明书看不懂"_s, QUuid::createUuid())));
    QCOMPARE(await(m_now->agent->center.tickets().viewCounts())->value(u"product"_s), before + 1);
    QVERIFY(run(closed->id, u"product_plan"_s).isOpen());
    QCOMPARE(view(u"product"_s, closed->id).size(), 1);
    QCOMPARE(view(u"tasks"_s, closed->id).size(), 1); // whoever asked sees it among what he has to do
    WOSHOU_VERIFY(change(read(closed->id).tasks.first(), u"done"_s, {}, u"重写说明书"_s));
    QVERIFY(!run(closed->id, u"product_plan"_s).isOpen());
    const auto withdrawn = m_now->agent->create();
    WOSHOU_VERIFY(await(tasks().feedback(withdrawn->ticket.id, u"误报"_s, QUuid::createUuid())));
    WOSHOU_VERIFY(m_now->agent->move(read(withdrawn->ticket.id).ticket, u"withdraw"_s, {{u"move_note"_s, u"误报"_s}}));
    QCOMPARE(kindsOf(read(withdrawn->ticket.id)), QStringList{u"product dropped"_s});
    WOSHOU_REFUSED(await(tasks().feedback(withdrawn->ticket.id, u"晚了"_s, QUuid::createUuid())), ErrorKind::Conflict,
                   u"SV001"_s);
}

// an answer that is taken back waits again, unless another one was asked meanwhile.
void TestTaskService::thereIsOneAtATime()
{
    const TicketId id = made();
    WOSHOU_VERIFY(await(tasks().feedback(id, u"第一条"_s, QUuid::createUuid())));
    const TicketTask first = read(id).tasks.first();
    WOSHOU_VERIFY(change(first, u"done"_s, {}, u"计划"_s));
    WOSHOU_VERIFY(await(tasks().feedback(id, u"第二条"_s, QUuid::createUuid())));
    TicketTask again = first;
    again.rev = 2;
    WOSHOU_REFUSED(change(again, u"reopen"_s), ErrorKind::Conflict, u"SV001"_s);
    // What came along with a merge is the same promise as the one that is there.
    const TicketId survivor = made();
    WOSHOU_VERIFY(promised(survivor, u"solution"_s, in(300)));
    WOSHOU_VERIFY(promised(id, u"solution"_s, in(200)));
    MoveInput merge;
    merge.move = u"merge"_s;
    merge.fields = {{u"merged_into"_s, QString::number(survivor.value())}};
    merge.note = u"同一件"_s;
    WOSHOU_VERIFY(await(m_now->agent->center.tickets().move(id, read(id).ticket.rev, merge)));
    const Instant told = in(400);
    WOSHOU_VERIFY(promised(survivor, u"solution"_s, told));
    QCOMPARE(openTask(read(survivor).tasks, u"solution"_s)->due, MaybeInstant(told));
    QCOMPARE(run(survivor, u"promised"_s).due, MaybeInstant(told));
    QVERIFY(run(survivor, u"product_plan"_s).isOpen()); // since it was asked over there
    QCOMPARE(run(survivor, u"product_plan"_s).from, openTask(read(survivor).tasks, u"product"_s)->createdAt);
}

// what came along with a merge leaves with its undo, also when the survivor is closed by then.
void TestTaskService::feedbackGoesHomeFromAClosedTicket()
{
    const TicketId home = made();
    WOSHOU_VERIFY(await(tasks().feedback(home, u"门封老化"_s, QUuid::createUuid())));
    const auto survivor = m_now->agent->walked({u"solve"_s});
    MoveInput merge;
    merge.move = u"merge"_s;
    merge.fields = {{u"merged_into"_s, QString::number(survivor->id.value())}};
    merge.note = u"同一件"_s;
    WOSHOU_VERIFY(await(m_now->agent->center.tickets().move(home, read(home).ticket.rev, merge)));
    WOSHOU_VERIFY(m_now->agent->move(read(survivor->id).ticket, u"solved"_s, {{u"solved_for_good"_s, u"yes"_s}}));
    WOSHOU_VERIFY(m_now->agent->close(read(survivor->id).ticket, 9));
    QVERIFY(run(survivor->id, u"product_plan"_s).isOpen());
    WOSHOU_VERIFY(await(m_now->agent->center.relations().undo(home, read(home).lastChange->id, QUuid::createUuid())));
    QCOMPARE(run(survivor->id, u"product_plan"_s).ordinal, 0);
    QVERIFY(run(home, u"product_plan"_s).isOpen());
}

// what was asked first falls due first, on every page, whatever the tickets' numbers and states are.
void TestTaskService::feedbackStandsByItsPlan()
{
    const auto older = m_now->agent->closed(9), newer = m_now->agent->closed(9);
    const auto open = m_now->agent->create();
    for (const TicketId id : {newer->id, open->ticket.id, older->id})
        WOSHOU_VERIFY(await(tasks().feedback(id, u"门封老化"_s, QUuid::createUuid())));
    TicketFilter filter;
    filter.view = u"product"_s;
    QList<TicketId> ids;
    TicketCursor after;
    do {
        const auto page = await(m_now->agent->center.tickets().page(filter, after, 2));
        WOSHOU_VERIFY(page);
        for (const TicketRow& row : page->rows)
            ids.append(row.id);
        after = page->next;
    } while (after.valid);
    QCOMPARE(ids.size(), await(m_now->agent->center.tickets().viewCounts())->value(u"product"_s));
    const auto place = [&](TicketId id) { return ids.indexOf(id); };
    QVERIFY(place(newer->id) >= 0 && place(newer->id) < place(open->ticket.id));
    QVERIFY(place(open->ticket.id) < place(older->id));
}

// who is no longer sent calls nobody, and whoever is sent instead is asked anew.
void TestTaskService::aCallIsTheEngineersWhoIsSent()
{
    const Ticket ticket = sent();
    const auto dispatcher = ServiceDesk::at(*m_now->database, u"linyutong"_s);
    const auto seen = await(dispatcher->center.tickets().details(ticket.id));
    QVERIFY(seen && seen->lastChange);
    WOSHOU_VERIFY(promised(ticket.id, u"call"_s, in(5000)));
    WOSHOU_VERIFY(await(dispatcher->center.relations().undo(ticket.id, seen->lastChange->id, QUuid::createUuid())));
    QVERIFY(!read(ticket.id).ticket.engineer.isValid());
    QVERIFY(!openTask(read(ticket.id).tasks, u"call"_s));
    QVERIFY(!run(ticket.id, u"call_by"_s).isOpen());
}

void TestTaskService::aCallBackBecomesATask()
{
    const auto created = m_now->agent->create();
    const Instant due = in(45);
    const auto waiting =
        m_now->agent->move(created->ticket, u"callback"_s, {{u"callback_due"_s, QString::number(due.ms())}});
    WOSHOU_VERIFY(waiting);
    QCOMPARE(waiting->nextDue, MaybeInstant(due));
    QCOMPARE(read(waiting->id).tasks.first().origin, u"callback"_s);
    // also what was told meanwhile does not lose it.
    WOSHOU_VERIFY(await(tasks().tell(waiting->id, {u"还在查"_s, {}, false}, QUuid::createUuid())));
    QCOMPARE(read(waiting->id).ticket.nextDue, MaybeInstant(due));
    const auto called = m_now->agent->move(read(waiting->id).ticket, u"called_back"_s);
    WOSHOU_VERIFY(called);
    QCOMPARE(kindsOf(read(called->id)), QStringList{u"promise done"_s});
}

void TestTaskService::whoPassesOnTellsTheCustomer_data()
{
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    QTest::newRow("nothing") << QString() << QString() << u"SV003"_s << u"told_due"_s;
    QTest::newRow("no next step") << u"9000000000000"_s << u"  "_s << u"SV003"_s << u"told_next"_s;
    QTest::newRow("a past time") << u"1"_s << u"同事联系"_s << u"SV008"_s << u"told_due"_s;
    QTest::newRow("no time") << u"soon"_s << u"同事联系"_s << u"SV008"_s << u"told_due"_s;
    QTest::newRow("both") << u"9000000000000"_s << u"同事联系"_s << QString() << QString();
}

// the transfer asks for both and the log says that it was said.
void TestTaskService::whoPassesOnTellsTheCustomer()
{
    QFETCH(QString, due);
    QFETCH(QString, next);
    QFETCH(QString, code);
    const auto created = m_now->agent->create();
    MoveInput input;
    input.move = u"transfer"_s;
    if (!due.isEmpty())
        input.fields = {{u"told_due"_s, due}, {u"told_next"_s, next}};
    const auto moved = await(m_now->agent->center.tickets().move(created->ticket.id, created->ticket.rev, input));
    if (!code.isEmpty()) {
        WOSHOU_REFUSED(moved, ErrorKind::Validation, code);
        QTEST(moved.error().field, "field");
        QVERIFY(read(created->ticket.id).tasks.isEmpty());
        return;
    }
    WOSHOU_VERIFY(moved);
    const TicketDetails details = read(moved->id);
    QCOMPARE(actionsOf(details), QStringList{u"made promise"_s});
    QCOMPARE(details.tasks.first().what, next);
    QCOMPARE(details.tasks.first().due, Instant::fromMs(due.toLongLong()));
}

// with its state, its handler, when it is expected and the time left.
void TestTaskService::whatIsPassedOnStandsInItsList()
{
    const TicketId kept = made();
    QVERIFY(view(u"handed"_s, kept).isEmpty());
    const auto waiting = m_now->agent->walked({u"transfer"_s});
    QCOMPARE(view(u"handed"_s, waiting->id).size(), 1);
    const auto working = m_now->engineer->taken(*m_now->database, *waiting);
    WOSHOU_VERIFY(working);
    const Instant expected = in(77);
    WOSHOU_VERIFY(
        await(m_now->engineer->center.tasks().progress(waiting->id, {u"到了"_s, {}, expected}, QUuid::createUuid())));
    const TicketRow row = view(u"handed"_s, waiting->id).first();
    QCOMPARE(row.state, u"doing"_s);
    QCOMPARE(row.engineerName, u"张伟"_s);
    QCOMPARE(row.expectedAt, MaybeInstant(expected));
    QVERIFY(row.nextDue);
}

// the day's list shows who was not spoken to today.
void TestTaskService::everyOpenTicketIsFollowedUpDaily()
{
    const TicketId id = made();
    QVERIFY(view(u"followup"_s, id).isEmpty()); // the day of the call needs no other
    const int before = await(m_now->agent->center.tickets().viewCounts())->value(u"followup"_s);
    backdate(id, u"created_at"_s);
    QCOMPARE(view(u"followup"_s, id).size(), 1);
    QCOMPARE(await(m_now->agent->center.tickets().viewCounts())->value(u"followup"_s), before + 1);
    WOSHOU_VERIFY(await(tasks().progress(id, {u"内部查过"_s, {}, in(60)}, QUuid::createUuid())));
    QCOMPARE(view(u"followup"_s, id).size(), 1); // nobody told the customer
    WOSHOU_VERIFY(await(tasks().tell(id, {u"配件在路上"_s, {}, true}, QUuid::createUuid())));
    QVERIFY(view(u"followup"_s, id).isEmpty());
    QCOMPARE(await(m_now->agent->center.tickets().viewCounts())->value(u"followup"_s), before);
}

// what was taken back, the customer never heard.
void TestTaskService::aStepTakenBackIsNoWord()
{
    const TicketId id = made();
    backdate(id, u"created_at"_s);
    const int before = await(m_now->agent->center.tickets().viewCounts())->value(u"followup"_s);
    const auto step = [&] {
        const QString due = QString::number(in(60).ms());
        return m_now->agent->move(read(id).ticket, u"callback"_s, {{u"callback_due"_s, due}});
    };
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(view(u"followup"_s, id).size(), 1);
        WOSHOU_VERIFY(step());
        QVERIFY(view(u"followup"_s, id).isEmpty());
        QCOMPARE(await(m_now->agent->center.tickets().viewCounts())->value(u"followup"_s), before - 1);
        WOSHOU_VERIFY(await(m_now->agent->center.relations().undo(id, read(id).lastChange->id, QUuid::createUuid())));
        QCOMPARE(view(u"followup"_s, id).size(), 1);
        QCOMPARE(await(m_now->agent->center.tickets().viewCounts())->value(u"followup"_s), before);
    }
    WOSHOU_VERIFY(step());
    QVERIFY(view(u"followup"_s, id).isEmpty()); // this one stands
}

// the contact person stays, and answers where nobody else does.
void TestTaskService::departmentsHaveOneDutyAndDeadline()
{
    const TicketId id = made();
    const Ticket before = read(id).ticket;
    const auto people = await(tasks().owners(id));
    WOSHOU_VERIFY(people);
    QVERIFY(std::none_of(people->begin(), people->end(), [](const Person& p) { return p.role == Role::Engineer; }));
    const PersonId other = people->constLast().id;
    WOSHOU_VERIFY(await(tasks().meeting(
        id, u"三方会议：换机"_s, {{u"物流部"_s, u"调货"_s, other, in(9)}, {u"财务部"_s, u"退差价"_s, {}, in(99)}},
        QUuid::createUuid())));
    const TicketDetails details = read(id);
    QCOMPARE(kindsOf(details), QStringList({u"department"_s, u"department"_s}));
    QCOMPARE(details.tasks.at(0).owner, other);
    QCOMPARE(details.tasks.at(1).owner, before.owner);
    QCOMPARE(details.ticket.owner, before.owner);
    QCOMPARE(details.ticket.nextDue, details.tasks.at(0).due);
    QVERIFY(std::any_of(details.events.begin(), details.events.end(), [](const TicketEvent& event) {
        return event.kind == "meeting"_L1 && event.text == u"三方会议：换机"_s;
    }));
}

void TestTaskService::aTaskIsMovedWithAReasonAndBack()
{
    const TicketId id = made();
    WOSHOU_VERIFY(await(tasks().tell(id, {u"回您"_s, in(5), true}, QUuid::createUuid())));
    const TicketTask first = read(id).tasks.first();
    WOSHOU_REFUSED(change(first, u"move"_s, in(50)), ErrorKind::Validation, u"SV003"_s);
    WOSHOU_REFUSED(change(first, u"move"_s, in(-5), u"忙"_s), ErrorKind::Validation, u"SV008"_s);
    WOSHOU_VERIFY(change(first, u"move"_s, in(50), u"客户要求晚点"_s));
    const TicketTask moved = read(id).tasks.first();
    QCOMPARE(moved.note, u"客户要求晚点"_s);
    QCOMPARE(moved.dueBefore, first.due);
    QVERIFY(read(id).ticket.nextDue == moved.due || *read(id).ticket.nextDue < *moved.due);
    WOSHOU_REFUSED(change(first, u"done"_s), ErrorKind::Conflict, u"SV004"_s); // as it was before
    WOSHOU_VERIFY(change(moved, u"move"_s, first.due));                        // undone
    QCOMPARE(read(id).tasks.first().due, first.due);
    QCOMPARE(actionsOf(read(id)), QStringList({u"made promise"_s, u"moved promise"_s, u"moved promise"_s}));
}

void TestTaskService::whatIsDoneCanBeTakenBack()
{
    const TicketId id = made();
    WOSHOU_VERIFY(await(tasks().tell(id, {u"回您"_s, in(5), true}, QUuid::createUuid())));
    const TicketTask open = read(id).tasks.first();
    WOSHOU_VERIFY(change(open, u"done"_s));
    WOSHOU_REFUSED(change(read(id).tasks.first(), u"done"_s), ErrorKind::Conflict, u"SV004"_s);
    QVERIFY(read(id).ticket.nextDue != open.due);
    WOSHOU_VERIFY(change(read(id).tasks.first(), u"reopen"_s));
    QCOMPARE(read(id).ticket.nextDue, open.due);
    QCOMPARE(actionsOf(read(id)), QStringList({u"made promise"_s, u"done promise"_s, u"undone promise"_s}));
    WOSHOU_VERIFY(change(read(id).tasks.first(), u"drop"_s));
    QCOMPARE(kindsOf(read(id)), QStringList{u"promise dropped"_s});
}

void TestTaskService::checkListsAreTicked()
{
    const TicketId id = made();
    const MaybeInstant due = read(id).ticket.nextDue;
    WOSHOU_VERIFY(await(tasks().addChecklist(id, u"handover"_s, QUuid::createUuid())));
    WOSHOU_REFUSED(await(tasks().addChecklist(id, u"handover"_s, QUuid::createUuid())), ErrorKind::Conflict,
                   u"SV001"_s);
    WOSHOU_REFUSED(await(tasks().addChecklist(id, u"nothing"_s, QUuid::createUuid())), ErrorKind::NotFound, QString());
    const Checklist list = m_now->agent->center.reference().checklist(u"handover"_s);
    QVERIFY(list.items.size() > 2);
    QCOMPARE(read(id).tasks.size(), list.items.size());
    QCOMPARE(read(id).tasks.first().item, list.items.first().code);
    WOSHOU_VERIFY(change(read(id).tasks.first(), u"done"_s));
    const TicketTask ticked = read(id).tasks.first();
    QCOMPARE(ticked.doneByName, u"王敏"_s);
    QVERIFY(ticked.doneAt);
    QCOMPARE(actionsOf(read(id)).last(), u"done check"_s);
    QCOMPARE(read(id).ticket.nextDue, due);
}

// who was told why it takes longer need not be told again; the others still help.
void TestTaskService::whoIsToldKnowsWhyItTakesLonger()
{
    const TicketId id = made();
    WOSHOU_VERIFY(await(tasks().addChecklist(id, u"delay"_s, QUuid::createUuid())));
    WOSHOU_VERIFY(await(tasks().tell(id, {u"配件晚到一天，非常抱歉"_s, in(60), true}, QUuid::createUuid())));
    QHash<QString, QString> outcomes;
    const auto details = read(id);
    for (const TicketTask& task : details.tasks) {
        if (task.isCheck())
            outcomes.insert(task.item, task.outcome);
    }
    QCOMPARE(outcomes, (QHash<QString, QString>{{u"explain"_s, u"done"_s}, {u"resources"_s, QString()}}));
}

void TestTaskService::everyWriteIsOnce()
{
    const TicketId id = made();
    const QUuid key = QUuid::createUuid();
    for (int i = 0; i < 2; ++i)
        WOSHOU_VERIFY(await(tasks().progress(id, {u"一次"_s, {}, in(60)}, key)));
    QCOMPARE(kindsOf(read(id)), QStringList{u"followup"_s});
    const QUuid told = QUuid::createUuid();
    for (int i = 0; i < 2; ++i)
        WOSHOU_VERIFY(await(tasks().tell(id, {u"一次"_s, in(60), true}, told)));
    QCOMPARE(read(id).tasks.size(), 2);
    TaskChange done;
    done.task = read(id).tasks.first().id;
    done.rev = 1;
    done.action = u"done"_s;
    for (int i = 0; i < 2; ++i)
        WOSHOU_VERIFY(await(tasks().change(done)));
}

void TestTaskService::badInputIsRefused_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("field");
    QTest::newRow("no steps") << u" \n"_s << 30 << u"steps"_s;
    QTest::newRow("too long") << QString(4001, u'字') << 30 << u"steps"_s;
    QTest::newRow("a past time") << u"做了"_s << -1 << u"expected"_s;
    QTest::newRow("naughty text") << u"'); drop table ticket;-- \u202E <b>%1</b> \U0001F468\u200D\U0001F469"_s << 30
                                  << QString();
}

void TestTaskService::badInputIsRefused()
{
    QFETCH(QString, steps);
    QFETCH(int, minutes);
    QFETCH(QString, field);
    const TicketId id = made();
    const auto saved = await(tasks().progress(id, {steps, {}, in(minutes)}, QUuid::createUuid()));
    QCOMPARE(saved ? QString() : saved.error().field, field);
    const auto met = await(tasks().meeting(id, steps, {{u"物流部"_s, steps, {}, in(minutes)}}, QUuid::createUuid()));
    QCOMPARE(met.has_value(), field.isEmpty());
    if (field.isEmpty())
        QCOMPARE(read(id).tasks.first().what.isEmpty(), read(id).tasks.first().kind == "followup"_L1);
}

void TestTaskService::nobodyWorksOnWhatIsOver()
{
    const auto closed = m_now->agent->closed(9);
    WOSHOU_VERIFY(closed);
    WOSHOU_REFUSED(await(tasks().progress(closed->id, {u"晚了"_s, {}, in(5)}, QUuid::createUuid())),
                   ErrorKind::Conflict, u"SV001"_s);
    WOSHOU_REFUSED(await(tasks().addChecklist(closed->id, u"visit"_s, QUuid::createUuid())), ErrorKind::Conflict,
                   u"SV001"_s);
    const auto open = m_now->agent->walked({u"solve"_s, u"solved"_s});
    WOSHOU_VERIFY(await(tasks().tell(open->id, {u"晚点再问您"_s, in(30), true}, QUuid::createUuid())));
    WOSHOU_VERIFY(m_now->agent->close(read(open->id).ticket, 9));
    QCOMPARE(kindsOf(read(open->id)), QStringList{u"promise dropped"_s});
}

void TestTaskService::anEngineerWorksOnHisOwn()
{
    const auto waiting = m_now->agent->walked({u"transfer"_s});
    TaskService& engineer = m_now->engineer->center.tasks();
    QVERIFY(!await(engineer.progress(waiting->id, {u"不是我的"_s, {}, in(30)}, QUuid::createUuid())));
    const auto working = m_now->engineer->taken(*m_now->database, *waiting);
    WOSHOU_VERIFY(working);
    WOSHOU_VERIFY(await(engineer.progress(waiting->id, {u"我的"_s, {}, in(30)}, QUuid::createUuid())));
    const auto seen = await(m_now->engineer->center.tickets().details(waiting->id));
    QCOMPARE(seen->tasks.size(), 2);
}

void TestTaskService::aTaskByHandIsRefused_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("codes");
    const auto row = [](const char* name, const QString& statement, const QString& codes) {
        QTest::newRow(name) << statement << codes;
    };
    row("deleted", u"delete from ticket_task where ticket_id = $id"_s, u"SV403 42501"_s);
    row("another ticket's", u"update ticket_task set ticket_id = ticket_id + 1, rev = rev + 1 where ticket_id = $id"_s,
        u"SV001 SV006"_s);
    row("other words", u"update ticket_task set what = 'x', rev = rev + 1 where ticket_id = $id"_s, u"SV006 42501"_s);
    row("without a version", u"update ticket_task set note = 'x' where ticket_id = $id"_s, u"SV004"_s);
    row("moved without a reason",
        u"update ticket_task set due_at = $later, due_before = due_at, note = '', rev = rev + 1, updated_at = $now, "
        u"updated_by = $me where ticket_id = $id"_s,
        u"SV003"_s);
    const QString made =
        u"insert into ticket_task (ticket_id, kind, origin, what, owner_id, due_at, created_at, created_by, "
        u"updated_at, updated_by, made_rev) select $id, 'callback', 'told', 'x', $me, $later, $now, $me, "
        u"$now, $me, t.rev%1 from ticket t where t.id = $id"_s;
    const QString done = u"update ticket_task set outcome = 'done', done_at = $now, done_by = $me, updated_at = $now, "
                         u"updated_by = $me, rev = rev + 1, done_rev = (select t.rev%1 from ticket t where t.id = $id) "
                         u"where ticket_id = $id and outcome = ''"_s;
    row("made by a step that came second (I-03)", made.arg(QString()), u"SV004"_s);
    row("made by a step after the next", made.arg(u" + 2"_s), u"SV006"_s);
    row("ended by a step that came second (I-03)", done.arg(QString()), u"SV004"_s);
    row("ended by a step after the next", done.arg(u" + 2"_s), u"SV006"_s);
    const QString asked = u"insert into ticket_task (ticket_id, kind, origin, what, owner_id, due_at, created_at, "
                          u"created_by, updated_at, updated_by) values ($id, 'product', 'feedback', '%1', $me, %2, "
                          u"$now, $me, $now, $me)"_s;
    row("feedback that says nothing (R-216)", asked.arg(QString(), u"null"_s), u"23514 constraint"_s);
    row("feedback with a time of its own (R-218)", asked.arg(u"x"_s, u"$later"_s), u"23514 constraint"_s);
    row("an entry that nothing was done for",
        u"insert into ticket_event (ticket_id, at, person_id, kind, data) values ($id, $now, $me, 'task', "
        u"'{\"task\":1}')"_s,
        u"SV403"_s);
    row("a due time that no task moves",
        u"update ticket set next_due = $later, rev = rev + 1, updated_at = $now, updated_by = $me where id = $id"_s,
        u"SV001"_s);
    row("passed on and not told (R-139)",
        u"update ticket set state = 'todispatch', last_move = 'transfer', rev = rev + 1, updated_at = $now, "
        u"updated_by = $me where id = $id"_s,
        u"SV003"_s);
}

/// Rules that hold in the database itself, whoever writes.
void TestTaskService::aTaskByHandIsRefused()
{
    QFETCH(QString, statement);
    QFETCH(QString, codes);
    const bool sqlite = m_now->database->isSqlite();
    const TicketId id = made();
    WOSHOU_VERIFY(await(tasks().tell(id, {u"回您"_s, in(600), true}, QUuid::createUuid())));
    const auto connection = byHand();
    WOSHOU_VERIFY(connection);
    statement.replace("$id"_L1, QString::number(id.value()));
    statement.replace("$me"_L1, QString::number(m_now->agent->center.person().id.value()));
    statement.replace("$now"_L1, sqlite ? u"9100000000000"_s : u"now()"_s);
    statement.replace("$later"_L1, sqlite ? u"9200000000000"_s : u"now() + interval '2 days'"_s);
    const auto refused = (*connection)->execute(statement);
    QVERIFY(!refused);
    QVERIFY2(codes.split(u' ').contains(refused.error().code), qPrintable(refused.error().code));
}

QTEST_GUILESS_MAIN(TestTaskService)
#include "tst_taskservice.moc"
