#include "domain/promise/promiseruns.h"
#include "services/customers/customerservice.h"
#include "services/dispatch/dispatchservice.h"
#include "services/surveys/surveyservice.h"
#include "support/servicedesk.h"

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

using Fields = QHash<QString, QString>;

const Fields kWork = {{u"cause"_s, u"电容老化"_s},
                      {u"solution"_s, u"更换电容"_s},
                      {u"method"_s, u"更换"_s},
                      {u"tools"_s, u"万用表"_s},
                      {u"test_result"_s, u"运行正常"_s}};

} // namespace

/// A step takes what is its own, is answered anew, and leaves a work order and promises that fit (requirements (b)).
class TestGates : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void whatIsNotOfTheStepIsRefused_data();
    void whatIsNotOfTheStepIsRefused();
    void nobodyIsSentPastTheDispatch();
    void nothingIsClosedPastTheSurvey();
    void aReasonIsOneOfTwo();
    void aCallBackLiesAhead();
    void theSelfCheckIsAskedEachTime();
    void whatIsDoneAfterAReopeningIsRecordedAnew();
    void theWorkOrderComesBackWithItsTicket();
    void anOrderTakenBackIsWithdrawn();
    void aTransferSettlesTheWay();
    void theUsualWayIsPromised();
    void anEngineersTransferSettlesTheWayToo();
    void aDeviceOfSomebodyElseIsRefused();
    void whatTheCustomerIsToldIsTheFirstResponse();
    void aStepThatIsNoReplyLeavesTheFirstResponse_data();
    void aStepThatIsNoReplyLeavesTheFirstResponse();
    void cleanupTestCase();

private:
    struct Made
    {
        std::unique_ptr<TestDatabase> database;
        std::unique_ptr<ServiceDesk> agent, dispatcher, engineer;
    };
    Result<CreatedTicket> written(const std::function<void(TicketDraft&)>& change);
    QString order(TicketId id);
    std::map<int, Made> m_made;
    Made* m_now = nullptr;
};

void TestGates::init()
{
    QFETCH_GLOBAL(int, backend);
    m_now = &m_made[backend];
    if (m_now->database)
        return;
    m_now->database = TestDatabase::make(Backend(backend));
    QVERIFY(m_now->database->setUp(60));
    m_now->agent = ServiceDesk::at(*m_now->database);
    m_now->dispatcher = ServiceDesk::at(*m_now->database, u"linyutong"_s);
    m_now->engineer = ServiceDesk::at(*m_now->database, u"zhangwei"_s);
}

void TestGates::cleanupTestCase()
{
    for (auto& [backend, made] : m_made) {
        made.agent.reset();
        made.dispatcher.reset();
        made.engineer.reset();
    }
    m_made.clear();
}

/// A ticket of the known caller that is told differently.
Result<CreatedTicket> TestGates::written(const std::function<void(TicketDraft&)>& change)
{
    TicketDraft draft = m_now->agent->draft();
    change(draft);
    return await(m_now->agent->center.tickets().create(draft));
}

/// State of the newest work order, and how many there are.
QString TestGates::order(TicketId id)
{
    const QString of = u" from work_order where ticket_id = %1"_s.arg(id.value());
    return m_now->database->value(u"select state"_s + of + u" order by id desc limit 1"_s).toString() + u' ' +
           m_now->database->value(u"select count(*)"_s + of).toString();
}

void TestGates::whatIsNotOfTheStepIsRefused_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("move");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QStringList& before, const QString& move, const QString& field,
                        const QString& text) { QTest::newRow(name) << before << move << field << text; };
    row("a priority", {}, u"handle"_s, u"priority"_s, u"urgent"_s);
    row("a way of settling", {}, u"handle"_s, u"mode"_s, u"remote"_s);
    row("a gate that intake filled", {}, u"transfer"_s, u"priority"_s, u"urgent"_s);
    row("a type", {}, u"transfer"_s, u"category"_s, u"complaint"_s);
    row("an unknown way", {}, u"transfer"_s, u"mode"_s, u"pigeon"_s);
    row("a verdict nobody asked for", {}, u"callback"_s, u"solved_for_good"_s, u"yes"_s);
    row("an engineer", {u"transfer"_s}, u"assign"_s, u"engineer_id"_s, u"1"_s);
    row("a survey", {u"solve"_s, u"solved"_s}, u"close"_s, u"survey_result"_s, u"answered"_s);
}

void TestGates::whatIsNotOfTheStepIsRefused()
{
    QFETCH(QStringList, before);
    QFETCH(QString, move);
    QFETCH(QString, field);
    QFETCH(QString, text);
    const auto ticket = m_now->agent->walked(before);
    WOSHOU_VERIFY(ticket);
    ServiceDesk& desk = move == "assign"_L1 ? *m_now->dispatcher : *m_now->agent;
    const auto refused = desk.move(*ticket, move, {{field, text}});
    WOSHOU_REFUSED(refused, ErrorKind::Validation, u"SV008"_s);
    QCOMPARE(refused.error().field, field);
}

// an assignment is a work order with its ranking.
void TestGates::nobodyIsSentPastTheDispatch()
{
    const auto waiting = m_now->agent->walked({u"transfer"_s});
    WOSHOU_VERIFY(waiting);
    const auto refused = m_now->dispatcher->move(*waiting, u"assign"_s);
    WOSHOU_REFUSED(refused, ErrorKind::Validation, u"SV003"_s);
    QCOMPARE(refused.error().field, u"engineer_id"_s);
}

//
void TestGates::nothingIsClosedPastTheSurvey()
{
    const auto due = m_now->agent->walked({u"solve"_s, u"solved"_s});
    WOSHOU_VERIFY(due);
    const auto refused = m_now->agent->move(*due, u"close"_s);
    WOSHOU_REFUSED(refused, ErrorKind::Validation, u"SV003"_s);
    QCOMPARE(refused.error().field, u"survey_result"_s);
}

void TestGates::aReasonIsOneOfTwo()
{
    const auto due = m_now->agent->walked({u"solve"_s, u"solved"_s});
    WOSHOU_VERIFY(due);
    for (const QString& reason : {u"answered"_s, u"lazy"_s}) {
        const auto refused =
            await(m_now->agent->center.surveys().recordAndClose(due->id, due->rev, {}, reason, QUuid::createUuid()));
        WOSHOU_REFUSED(refused, ErrorKind::Validation, u"SV008"_s);
        QCOMPARE(refused.error().field, u"survey_result"_s);
    }
    WOSHOU_VERIFY(await(
        m_now->agent->center.surveys().recordAndClose(due->id, due->rev, {}, u"declined"_s, QUuid::createUuid())));
}

//
void TestGates::aCallBackLiesAhead()
{
    const auto created = m_now->agent->create();
    WOSHOU_VERIFY(created);
    const auto past = m_now->agent->move(created->ticket, u"callback"_s, {{u"callback_due"_s, u"1"_s}});
    WOSHOU_REFUSED(past, ErrorKind::Validation, u"SV008"_s);
    QCOMPARE(past.error().field, u"callback_due"_s);
    const Instant due = m_now->agent->center.serverNow() + std::chrono::hours(2);
    WOSHOU_VERIFY(m_now->agent->move(created->ticket, u"callback"_s, {{u"callback_due"_s, QString::number(due.ms())}}));
}

// what was tried during the call is no answer to what the customer tried since.
void TestGates::theSelfCheckIsAskedEachTime()
{
    const auto created = written([&](TicketDraft& draft) {
        draft.ticket.selfCheckArticle =
            ArticleId(m_now->database->value(u"select min(id) from article"_s).toLongLong());
        draft.ticket.selfCheckResult = u"failed"_s;
    });
    WOSHOU_VERIFY(created);
    const auto checking = m_now->agent->move(created->ticket, u"selfcheck"_s);
    WOSHOU_VERIFY(checking);
    for (const Fields& fields : {Fields{}, Fields{{u"self_check_result"_s, u"failed"_s}}}) {
        Fields all = fields;
        all.insert(u"solution"_s, u"抖散衣物"_s);
        const auto refused = m_now->agent->move(*checking, u"cured"_s, all);
        WOSHOU_REFUSED(refused, ErrorKind::Validation, u"SV003"_s);
        QCOMPARE(refused.error().field, u"self_check_result"_s);
    }
    const auto cured = m_now->agent->move(*checking, u"cured"_s,
                                          {{u"self_check_result"_s, u"worked"_s}, {u"solution"_s, u"抖散衣物"_s}});
    WOSHOU_VERIFY(cured);
    QCOMPARE(cured->state, u"toconfirm"_s);
}

// the old record did not help; it stays in the log.
void TestGates::whatIsDoneAfterAReopeningIsRecordedAnew()
{
    const auto waiting = m_now->agent->walked({u"transfer"_s});
    WOSHOU_VERIFY(waiting);
    const auto working = m_now->engineer->taken(*m_now->database, *waiting);
    WOSHOU_VERIFY(working);
    const auto done = m_now->engineer->move(*working, u"resolve"_s, kWork);
    WOSHOU_VERIFY(done);
    const auto back = m_now->agent->move(*done, u"not_solved"_s, {{u"solved_for_good"_s, u"no"_s}}, u"还是不凉"_s);
    WOSHOU_VERIFY(back);
    QVERIFY(back->solution.isEmpty() && back->cause.isEmpty());
    const auto again = m_now->engineer->move(*back, u"resume"_s);
    WOSHOU_VERIFY(again);
    WOSHOU_REFUSED(m_now->engineer->move(*again, u"resolve"_s), ErrorKind::Validation, u"SV003"_s);
    const auto resolved = m_now->engineer->move(*again, u"resolve"_s, kWork);
    WOSHOU_VERIFY(resolved);
    const auto silent = m_now->agent->move(*resolved, u"not_solved"_s, {}, u"x"_s); // the old "no" says nothing
    WOSHOU_REFUSED(silent, ErrorKind::Validation, u"SV003"_s);
    QVERIFY(resolved->solvedForGood.isEmpty());
}

void TestGates::theWorkOrderComesBackWithItsTicket()
{
    const auto waiting = m_now->agent->walked({u"transfer"_s});
    WOSHOU_VERIFY(waiting);
    const auto working = m_now->engineer->taken(*m_now->database, *waiting);
    WOSHOU_VERIFY(working);
    QCOMPARE(order(waiting->id), u"started 1"_s);
    const auto done = m_now->engineer->move(*working, u"resolve"_s, kWork);
    WOSHOU_VERIFY(done);
    QCOMPARE(order(waiting->id), u"finished 1"_s);
    const auto back = m_now->agent->move(*done, u"not_solved"_s, {{u"solved_for_good"_s, u"no"_s}}, u"还是不凉"_s);
    WOSHOU_VERIFY(back);
    WOSHOU_VERIFY(m_now->engineer->move(*back, u"resume"_s));
    QCOMPARE(order(waiting->id), u"started 1"_s);
    QCOMPARE(m_now->database->value(
                 u"select count(*) from work_order where finished_at is not null and ticket_id = %1"_s.arg(
                     waiting->id.value())),
             0);
}

//
void TestGates::anOrderTakenBackIsWithdrawn()
{
    const auto waiting = m_now->agent->walked({u"transfer"_s});
    WOSHOU_VERIFY(waiting);
    const auto working = m_now->engineer->taken(*m_now->database, *waiting);
    WOSHOU_VERIFY(working);
    const auto passed = m_now->engineer->move(*working, u"transfer"_s, {{u"mode"_s, u"return"_s}}, u"要返厂"_s);
    WOSHOU_VERIFY(passed);
    QCOMPARE(order(waiting->id), u"withdrawn 1"_s);
    QVERIFY(!passed->engineer.isValid());
    QCOMPARE(passed->mode, u"return"_s);
    WOSHOU_VERIFY(m_now->engineer->taken(*m_now->database, *passed));
    QCOMPARE(order(waiting->id), u"started 2"_s);
}

// a complaint that needs a visit after all.
void TestGates::aTransferSettlesTheWay()
{
    const auto created = written([](TicketDraft& draft) {
        draft.ticket.mode.clear();
        draft.ticket.category = u"complaint"_s;
        draft.ticket.fault.clear();
    });
    WOSHOU_VERIFY(created);
    const auto resolves = [&] {
        return m_now->database
            ->value(u"select count(*) from promise_run where metric = 'resolve' and ticket_id = %1"_s.arg(
                created->ticket.id.value()))
            .toInt();
    };
    QCOMPARE(resolves(), 0);
    const auto refused = m_now->agent->move(created->ticket, u"transfer"_s);
    WOSHOU_REFUSED(refused, ErrorKind::Validation, u"SV003"_s);
    QCOMPARE(refused.error().field, u"mode"_s);
    const auto sent = m_now->agent->move(created->ticket, u"transfer"_s, {{u"mode"_s, u"visit"_s}});
    WOSHOU_VERIFY(sent);
    QCOMPARE(sent->mode, u"visit"_s);
    QCOMPARE(resolves(), m_now->agent->center.reference().policy.resolveByMode.contains(u"visit"_s) ? 1 : 0);
    QCOMPARE(m_now->database->value(
                 u"select count(*) from ticket_event where data like '%\"mode\"%' and ticket_id = %1"_s.arg(
                     sent->id.value())),
             1);
}

// what was to be sent in needs a visit, and only the engineer knows.
void TestGates::anEngineersTransferSettlesTheWayToo()
{
    const auto created = written([](TicketDraft& draft) { draft.ticket.mode = u"return"_s; });
    WOSHOU_VERIFY(created);
    const auto waiting = m_now->agent->move(created->ticket, u"transfer"_s);
    WOSHOU_VERIFY(waiting);
    const auto working = m_now->engineer->taken(*m_now->database, *waiting);
    WOSHOU_VERIFY(working);
    QVERIFY(working->nextDue); // what the customer was told is due, no solution yet
    const auto passed = m_now->engineer->move(*working, u"transfer"_s, {{u"mode"_s, u"visit"_s}});
    WOSHOU_VERIFY(passed);
    const auto clocks = await(m_now->agent->center.tickets().details(passed->id))->promises;
    QVERIFY(std::any_of(clocks.begin(), clocks.end(),
                        [](const PromiseRun& run) { return run.metric == "resolve"_L1 && run.isOpen(); }));
}

// the caller is promised the time by the fault's usual way, and that promise is the one that is kept.
void TestGates::theUsualWayIsPromised()
{
    const auto created = written([](TicketDraft& draft) { draft.ticket.mode.clear(); });
    WOSHOU_VERIFY(created);
    const ReferenceData& reference = m_now->agent->center.reference();
    const QString usual = reference.fault(created->ticket.fault).mode;
    const Ticket& ticket = created->ticket;
    QCOMPARE(usual, u"visit"_s);
    QVERIFY(ticket.resolveDue.has_value());
    const PromiseValues values = {{u"priority"_s, priorityCode(ticket.priority)}, {u"mode"_s, usual}};
    const auto shown = promisesOfNew(values, reference.promises, ticket.createdAt);
    const auto resolve =
        std::find_if(shown.begin(), shown.end(), [](const PromiseRun& run) { return run.metric == "resolve"_L1; });
    QVERIFY(resolve != shown.end());
    QCOMPARE(ticket.resolveDue, resolve->due);
}

void TestGates::aDeviceOfSomebodyElseIsRefused()
{
    const qint64 stranger = m_now->database->value(u"select max(id) from device"_s).toLongLong();
    const auto refused = written([&](TicketDraft& draft) { draft.ticket.device = DeviceId(stranger); });
    WOSHOU_REFUSED(refused, ErrorKind::Validation, u"SV008"_s);
    QCOMPARE(refused.error().field, u"device_id"_s);
    const auto created = written([&](TicketDraft& draft) {
        draft.ticket.selfCheckArticle =
            ArticleId(m_now->database->value(u"select min(id) from article"_s).toLongLong());
    });
    WOSHOU_VERIFY(created);
    const auto checking = m_now->agent->move(created->ticket, u"selfcheck"_s);
    WOSHOU_VERIFY(checking);
    const auto moved =
        m_now->agent->move(*checking, u"not_cured"_s,
                           {{u"self_check_result"_s, u"failed"_s}, {u"device_id"_s, QString::number(stranger)}});
    WOSHOU_REFUSED(moved, ErrorKind::Validation, u"SV008"_s);
    QCOMPARE(moved.error().field, u"device_id"_s);
}

// from arrival to the first human reply, which is what the customer was told.
void TestGates::whatTheCustomerIsToldIsTheFirstResponse()
{
    const auto created = written([](TicketDraft& draft) { draft.ticket.channel = u"web"_s; });
    WOSHOU_VERIFY(created);
    const TicketId id = created->ticket.id;
    QVERIFY(!created->ticket.firstResponseAt);
    TicketService& tickets = m_now->agent->center.tickets();
    WOSHOU_VERIFY(await(tickets.addEntry(id, u"note"_s, u"查过了"_s, QUuid::createUuid())));
    QVERIFY(!await(tickets.details(id))->ticket.firstResponseAt);
    WOSHOU_VERIFY(await(tickets.addEntry(id, u"told"_s, u"两点前回复您"_s, QUuid::createUuid())));
    const auto told = await(tickets.details(id));
    WOSHOU_VERIFY(told);
    QVERIFY(told->ticket.firstResponseAt.has_value());
    QCOMPARE(*told->ticket.firstResponseAt, told->events.constLast().at);
    QCOMPARE(told->events.constLast().kind, u"told"_s);
    for (const PromiseRun& run : told->promises) {
        QCOMPARE(run.ended.has_value(), run.metric != "resolve"_L1);
        if (run.metric == "resolve"_L1)
            QCOMPARE(told->ticket.nextDue, run.due);
    }
    WOSHOU_VERIFY(await(tickets.addEntry(id, u"told"_s, u"师傅已出发"_s, QUuid::createUuid())));
    const auto later = await(tickets.details(id));
    QCOMPARE(later->ticket.firstResponseAt, told->ticket.firstResponseAt);
    QCOMPARE(later->ticket.rev, told->ticket.rev);
}

void TestGates::aStepThatIsNoReplyLeavesTheFirstResponse_data()
{
    QTest::addColumn<QString>("move");
    QTest::addColumn<bool>("replies");
    QTest::newRow("handled by the first line") << u"handle"_s << false;
    QTest::newRow("withdrawn") << u"withdraw"_s << false;
    QTest::newRow("a solution written down") << u"solve"_s << false;
    QTest::newRow("passed on, and the customer told so") << u"transfer"_s << true;
}

void TestGates::aStepThatIsNoReplyLeavesTheFirstResponse()
{
    QFETCH(QString, move);
    QFETCH(bool, replies);
    const auto created = written([](TicketDraft& draft) { draft.ticket.channel = u"web"_s; });
    WOSHOU_VERIFY(created);
    const Fields fields = move == "solve"_L1 ? Fields{{u"solution"_s, u"清洗滤网"_s}} : Fields{};
    const auto moved = m_now->agent->move(created->ticket, move, fields, u"说明"_s);
    WOSHOU_VERIFY(moved);
    QCOMPARE(moved->firstResponseAt.has_value(), replies);
}

QTEST_GUILESS_MAIN(TestGates)
#include "tst_gates.moc"
