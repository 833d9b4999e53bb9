#include "services/core/executor.h"
#include "services/dispatch/dispatchservice.h"
#include "services/surveys/surveyservice.h"
#include "support/servicedesk.h"

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

/// What is sent twice is done once, and of two who save at the same moment one is told so (R-028, I-03).
class TestIdempotency : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void theSameKeyMakesOneTicket();
    void theSameKeyMakesOneStep();
    void theSameKeyMakesOneNote();
    void theSameKeyMakesOneVerdict();
    void theSameKeyMakesOneAssignment();
    void twoDesksSendTheSameTicketAtOnce();
    void twoDesksTakeTheSameStepAtOnce();
    void oneOfTwoDesksIsFirst();
    void aStaleRevisionIsAConflictEverywhere();
    void aSecondVerdictAfterReopeningTakesTheFirstOnesPlace();
    void anOldAnswerOpensNoGate();
    void aRefusedSaveLeavesNothingBehind();
    void busyIsTriedAgainAtMostFiveTimes_data();
    void busyIsTriedAgainAtMostFiveTimes();
    void cleanupTestCase() { m_databases.clear(); }

private:
    qint64 count(const QString& table, TicketId id);
    Result<Ticket> repaired(ServiceDesk& agent, const Ticket& reopened);
    std::map<int, std::unique_ptr<TestDatabase>> m_databases;
    TestDatabase* m_database = nullptr;
};

void TestIdempotency::init()
{
    QFETCH_GLOBAL(int, backend);
    auto& database = m_databases[backend];
    if (!database) {
        database = TestDatabase::make(Backend(backend));
        QVERIFY(database->setUp(60));
    }
    m_database = database.get();
}

qint64 TestIdempotency::count(const QString& table, TicketId id)
{
    // The customer's level is noted with the ticket for its promises.
    const QString without = table == "ticket_event"_L1 ? u" and kind <> 'level'"_s : QString();
    return m_database->value(u"select count(*) from %1 where ticket_id = %2"_s.arg(table).arg(id.value()) + without)
        .toLongLong();
}

void TestIdempotency::theSameKeyMakesOneTicket()
{
    const auto desk = ServiceDesk::at(*m_database);
    const TicketDraft draft = desk->draft();
    const qint64 before = m_database->value(u"select count(*) from ticket"_s).toLongLong();
    const auto first = await(desk->center.tickets().create(draft));
    const auto second = await(desk->center.tickets().create(draft));
    WOSHOU_VERIFY(first);
    WOSHOU_VERIFY(second);
    QVERIFY(!first->again && second->again);
    QCOMPARE(second->ticket.number, first->ticket.number);
    QCOMPARE(second->promises.size(), first->promises.size());
    QCOMPARE(m_database->value(u"select count(*) from ticket"_s).toLongLong(), before + 1);
    QCOMPARE(count(u"ticket_event"_s, first->ticket.id), 2); // created, and the customer's words
}

void TestIdempotency::theSameKeyMakesOneStep()
{
    const auto desk = ServiceDesk::at(*m_database);
    const auto created = desk->create();
    WOSHOU_VERIFY(created);
    const QUuid key = QUuid::createUuid();
    const auto first = desk->move(created->ticket, u"handle"_s, {}, {}, key);
    const auto second = desk->move(created->ticket, u"handle"_s, {}, {}, key);
    WOSHOU_VERIFY(first);
    WOSHOU_VERIFY(second);
    QCOMPARE(second->rev, first->rev);
    QCOMPARE(count(u"ticket_event"_s, created->ticket.id), 3);
}

void TestIdempotency::theSameKeyMakesOneNote()
{
    const auto desk = ServiceDesk::at(*m_database);
    const auto created = desk->create();
    WOSHOU_VERIFY(created);
    const QUuid key = QUuid::createUuid();
    for (int i = 0; i < 3; ++i)
        WOSHOU_VERIFY(await(desk->center.tickets().addEntry(created->ticket.id, u"note"_s, u"一次"_s, key)));
    QCOMPARE(count(u"ticket_event"_s, created->ticket.id), 3);
}

void TestIdempotency::theSameKeyMakesOneVerdict()
{
    const auto desk = ServiceDesk::at(*m_database);
    const auto due = desk->walked({u"solve"_s, u"solved"_s});
    WOSHOU_VERIFY(due);
    const QUuid key = QUuid::createUuid();
    const auto first = desk->close(*due, 9, key);
    const auto second = desk->close(*due, 3, key); // whatever it says now: the first was taken
    WOSHOU_VERIFY(first);
    WOSHOU_VERIFY(second);
    QCOMPARE(count(u"survey"_s, due->id), 1);
    QCOMPARE(m_database->value(u"select recommend from survey where ticket_id = %1"_s.arg(due->id.value())).toInt(), 9);
}

void TestIdempotency::theSameKeyMakesOneAssignment()
{
    const auto agent = ServiceDesk::at(*m_database);
    const auto waiting = agent->walked({u"transfer"_s});
    WOSHOU_VERIFY(waiting);
    const auto dispatcher = ServiceDesk::at(*m_database, u"linyutong"_s);
    const auto ranking = await(dispatcher->center.dispatch().rank(waiting->id));
    WOSHOU_VERIFY(ranking);
    Assignment assignment;
    assignment.ticket = waiting->id;
    assignment.rev = waiting->rev;
    assignment.engineer = ranking->candidates.constFirst().engineer.id;
    if (!ranking->candidates.constFirst().excluded.isEmpty())
        assignment.reason = u"只有他"_s;
    const auto first = await(dispatcher->center.dispatch().assign(assignment));
    WOSHOU_VERIFY(first);
    // Meanwhile he is no longer the first choice, and nobody may say that a reason is missing.
    WOSHOU_VERIFY(m_database->connect()->execute(
        u"update engineer set absent = 1 where person_id = %1"_s.arg(assignment.engineer.value())));
    assignment.reason.clear();
    const auto second = await(dispatcher->center.dispatch().assign(assignment));
    WOSHOU_VERIFY(second);
    QCOMPARE(second->rev, first->rev);
    QCOMPARE(count(u"work_order"_s, waiting->id), 1);
    WOSHOU_VERIFY(m_database->connect()->execute(u"update engineer set absent = 0"_s));
}

void TestIdempotency::twoDesksSendTheSameTicketAtOnce()
{
    const auto one = ServiceDesk::at(*m_database);
    const auto two = ServiceDesk::at(*m_database);
    for (int round = 0; round < 8; ++round) {
        const TicketDraft draft = one->draft();
        const qint64 before = m_database->value(u"select count(*) from ticket"_s).toLongLong();
        auto first = one->center.tickets().create(draft);
        auto second = two->center.tickets().create(draft);
        const auto a = await(first);
        const auto b = await(second);
        WOSHOU_VERIFY(a);
        WOSHOU_VERIFY(b);
        QCOMPARE(a->ticket.number, b->ticket.number);
        QVERIFY(a->again != b->again);
        QCOMPARE(m_database->value(u"select count(*) from ticket"_s).toLongLong(), before + 1);
    }
}

void TestIdempotency::twoDesksTakeTheSameStepAtOnce()
{
    const auto one = ServiceDesk::at(*m_database);
    const auto two = ServiceDesk::at(*m_database);
    for (int round = 0; round < 8; ++round) {
        const auto created = one->create();
        WOSHOU_VERIFY(created);
        MoveInput input;
        input.move = u"handle"_s;
        auto first = one->center.tickets().move(created->ticket.id, created->ticket.rev, input);
        auto second = two->center.tickets().move(created->ticket.id, created->ticket.rev, input);
        WOSHOU_VERIFY(await(first));
        WOSHOU_VERIFY(await(second));
        QCOMPARE(count(u"ticket_event"_s, created->ticket.id), 3);
    }
}

void TestIdempotency::oneOfTwoDesksIsFirst()
{
    const auto one = ServiceDesk::at(*m_database);
    const auto two = ServiceDesk::at(*m_database);
    for (int round = 0; round < 8; ++round) {
        const auto created = one->create();
        WOSHOU_VERIFY(created);
        MoveInput handle;
        handle.move = u"handle"_s;
        MoveInput transfer;
        transfer.move = u"transfer"_s;
        transfer.fields = toldFields(one->center.serverNow());
        auto first = one->center.tickets().move(created->ticket.id, created->ticket.rev, handle);
        auto second = two->center.tickets().move(created->ticket.id, created->ticket.rev, transfer);
        const auto a = await(first);
        const auto b = await(second);
        QVERIFY(a.has_value() != b.has_value());
        WOSHOU_REFUSED(a ? b : a, ErrorKind::Conflict, u"SV004"_s);
        QCOMPARE(count(u"ticket_event"_s, created->ticket.id), b ? 4 : 3); // what was passed on was told, too
        QCOMPARE(count(u"request"_s, created->ticket.id), 2);              // the loser's key is free again
    }
}

void TestIdempotency::aStaleRevisionIsAConflictEverywhere()
{
    const auto agent = ServiceDesk::at(*m_database);
    const auto created = agent->create();
    WOSHOU_VERIFY(created);
    const auto waiting = agent->move(created->ticket, u"transfer"_s);
    WOSHOU_VERIFY(waiting);
    WOSHOU_REFUSED(agent->move(created->ticket, u"withdraw"_s, {}, u"x"_s), ErrorKind::Conflict, u"SV004"_s);
    const auto dispatcher = ServiceDesk::at(*m_database, u"linyutong"_s);
    const auto ranking = await(dispatcher->center.dispatch().rank(waiting->id));
    WOSHOU_VERIFY(ranking);
    Assignment assignment;
    assignment.ticket = waiting->id;
    assignment.rev = created->ticket.rev;
    assignment.engineer = ranking->candidates.constFirst().engineer.id;
    assignment.reason = u"x"_s;
    WOSHOU_REFUSED(await(dispatcher->center.dispatch().assign(assignment)), ErrorKind::Conflict, u"SV004"_s);
    QCOMPARE(count(u"work_order"_s, waiting->id), 0);
    const auto due = agent->walked({u"solve"_s, u"solved"_s});
    WOSHOU_VERIFY(due);
    Ticket old = *due;
    --old.rev;
    WOSHOU_REFUSED(agent->close(old, 9), ErrorKind::Conflict, u"SV004"_s);
    QCOMPARE(count(u"survey"_s, due->id), 0);
}

void TestIdempotency::aSecondVerdictAfterReopeningTakesTheFirstOnesPlace()
{
    const auto desk = ServiceDesk::at(*m_database);
    const auto due = desk->walked({u"solve"_s, u"solved"_s});
    WOSHOU_VERIFY(due);
    const auto closed = desk->close(*due, 9);
    WOSHOU_VERIFY(closed);
    const auto reopened = desk->move(*closed, u"reopen"_s, {}, u"又坏了"_s);
    WOSHOU_VERIFY(reopened);
    QVERIFY(reopened->open && reopened->solvedForGood.isEmpty() && reopened->surveyResult.isEmpty());
    const auto again = repaired(*desk, *reopened);
    WOSHOU_VERIFY(again);
    QCOMPARE(again->reopened, 1);
    WOSHOU_VERIFY(desk->close(*again, 4));
    const QString id = QString::number(due->id.value());
    QCOMPARE(m_database->value(u"select recommend from survey where ticket_id = "_s + id).toInt(), 4);
    QCOMPARE(count(u"survey_score"_s, due->id), int(desk->center.reference().surveyDimensions.size()));
    QCOMPARE(
        m_database->value(u"select count(*) from ticket_event where kind = 'survey' and ticket_id = "_s + id).toInt(),
        2); // the log keeps both
}

/// From reopened to the return visit, by the engineer the ticket is given to.
Result<Ticket> TestIdempotency::repaired(ServiceDesk& agent, const Ticket& reopened)
{
    WOSHOU_TRY(const Ticket waiting, agent.move(reopened, u"transfer"_s));
    const auto dispatcher = ServiceDesk::at(*m_database, u"linyutong"_s);
    const auto engineer = ServiceDesk::at(*m_database, u"zhangwei"_s);
    Assignment assignment;
    assignment.ticket = waiting.id;
    assignment.rev = waiting.rev;
    assignment.engineer = engineer->center.person().id;
    assignment.reason = u"熟悉这台"_s;
    WOSHOU_TRY(Ticket ticket, await(dispatcher->center.dispatch().assign(assignment)));
    WOSHOU_TRY(ticket, engineer->move(ticket, u"start"_s));
    const QString text = u"已处理"_s;
    WOSHOU_TRY(ticket, engineer->move(ticket, u"resolve"_s,
                                      {{u"cause"_s, text},
                                       {u"solution"_s, text},
                                       {u"method"_s, text},
                                       {u"tools"_s, text},
                                       {u"test_result"_s, text}}));
    return agent.move(ticket, u"solved"_s, {{u"solved_for_good"_s, u"yes"_s}});
}

void TestIdempotency::anOldAnswerOpensNoGate()
{
    const auto desk = ServiceDesk::at(*m_database);
    const auto solved = desk->walked({u"solve"_s});
    WOSHOU_VERIFY(solved);
    const auto silent = desk->move(*solved, u"solved"_s);
    WOSHOU_REFUSED(silent, ErrorKind::Validation, u"SV003"_s);
    QCOMPARE(silent.error().field, u"solved_for_good"_s);
    WOSHOU_REFUSED(desk->move(*solved, u"solved"_s, {{u"solved_for_good"_s, u"no"_s}}), ErrorKind::Validation,
                   u"SV003"_s);
    WOSHOU_REFUSED(desk->move(*solved, u"not_solved"_s, {{u"solved_for_good"_s, u"yes"_s}}, u"x"_s),
                   ErrorKind::Validation, u"SV003"_s);
}

void TestIdempotency::aRefusedSaveLeavesNothingBehind()
{
    const auto desk = ServiceDesk::at(*m_database);
    TicketDraft draft = desk->draft();
    draft.customer = CustomerId();
    draft.customerName = u"新客户"_s;
    draft.ticket.device = DeviceId();                  // the known caller's
    draft.ticket.selfCheckArticle = ArticleId(987654); // no such article: refused after the customer was written
    const qint64 customers = m_database->value(u"select count(*) from customer"_s).toLongLong();
    const auto refused = await(desk->center.tickets().create(draft));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(m_database->value(u"select count(*) from customer"_s).toLongLong(), customers);
    draft.ticket.selfCheckArticle = ArticleId();
    const auto mended = await(desk->center.tickets().create(draft)); // the same key is still free
    WOSHOU_VERIFY(mended);
    QVERIFY(!mended->again);
}

void TestIdempotency::busyIsTriedAgainAtMostFiveTimes_data()
{
    QTest::addColumn<int>("refusals");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<bool>("succeeds");
    QTest::newRow("free") << 0 << u"busy"_s << 1 << true;
    QTest::newRow("busy twice") << 2 << u"busy"_s << 3 << true;
    QTest::newRow("the key was just taken") << 1 << u"again"_s << 2 << true;
    QTest::newRow("busy for good") << 99 << u"busy"_s << 5 << false;
    QTest::newRow("another conflict") << 1 << u"SV004"_s << 1 << false;
}

void TestIdempotency::busyIsTriedAgainAtMostFiveTimes()
{
    QFETCH(int, refusals);
    QFETCH(QString, code);
    Executor executor(m_database->administrator(), 1);
    int attempts = 0;
    const auto result = await(executor.write<Done>([&](WriteUnit&) -> Result<Done> {
        const ErrorKind kind = code == "busy"_L1 ? ErrorKind::Busy : ErrorKind::Conflict;
        return ++attempts <= refusals ? failure(kind, u"x"_s, code) : Result<Done>(Done{});
    }));
    QTEST(attempts, "attempts");
    QTEST(result.has_value(), "succeeds");
}

QTEST_GUILESS_MAIN(TestIdempotency)
#include "tst_idempotency.moc"
