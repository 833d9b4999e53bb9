#include "services/surveys/surveyservice.h"
#include "services/tickets/relationservice.h"
#include "storage/tickets/ticketrepository.h"
#include "support/servicedesk.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Closing a ticket with the customer's verdict, or without one, on both databases.
class TestSurveyService : public QObject
{
    Q_OBJECT
private slots:
    void aCommentIsKeptWithoutAVerdict_data() { TestDatabase::addBackends(); }
    void aCommentIsKeptWithoutAVerdict();
    void aVerdictAnswersAllThatIsAsked_data() { TestDatabase::addBackends(); }
    void aVerdictAnswersAllThatIsAsked();
    void whoIsNotSatisfiedIsCalledBeforeItCloses_data() { TestDatabase::addBackends(); }
    void whoIsNotSatisfiedIsCalledBeforeItCloses();
    void aCommentIsFollowedToAnAnswer_data() { TestDatabase::addBackends(); }
    void aCommentIsFollowedToAnAnswer();
    void thatTheFaultIsBackReopens_data() { TestDatabase::addBackends(); }
    void thatTheFaultIsBackReopens();
    void whoIsNotReachedIsCalledAgain_data() { TestDatabase::addBackends(); }
    void whoIsNotReachedIsCalledAgain();
    void aComplexOneClosesAfterItsVisit_data() { TestDatabase::addBackends(); }
    void aComplexOneClosesAfterItsVisit();
    void nobodyIsAskedTooOftenWhetherHeRecommends_data() { TestDatabase::addBackends(); }
    void nobodyIsAskedTooOftenWhetherHeRecommends();
    void theDatabaseClosesNothingThatIsToBeVisited_data() { TestDatabase::addBackends(); }
    void theDatabaseClosesNothingThatIsToBeVisited();
    void aCommentOutlivesAReopening_data() { TestDatabase::addBackends(); }
    void aCommentOutlivesAReopening();
    void anUndoneStepWasNoCall_data() { TestDatabase::addBackends(); }
    void anUndoneStepWasNoCall();

private:
    /// Every dimension with that mark, and the recommendation.
    static SurveyAnswer answer(const ServiceDesk& desk, int mark, const QString& comment = {});
    static Result<Ticket> rate(ServiceDesk& desk, const Ticket& ticket, const SurveyAnswer& answer,
                               const QUuid& key = QUuid::createUuid());
    static Result<Ticket> visit(ServiceDesk& desk, const Ticket& ticket, const VisitReport& report,
                                const QUuid& key = QUuid::createUuid());
    static QStringList visitsIn(ServiceDesk& desk);
};

SurveyAnswer TestSurveyService::answer(const ServiceDesk& desk, int mark, const QString& comment)
{
    SurveyAnswer answer;
    for (const CodeName& dimension : desk.center.reference().surveyDimensions)
        answer.scores.insert(dimension.code, mark);
    answer.recommend = 7;
    answer.comment = comment;
    answer.channel = u"phone"_s;
    return answer;
}

Result<Ticket> TestSurveyService::rate(ServiceDesk& desk, const Ticket& ticket, const SurveyAnswer& answer,
                                       const QUuid& key)
{
    return await(desk.center.surveys().recordAndClose(ticket.id, ticket.rev, answer, {}, key));
}

Result<Ticket> TestSurveyService::visit(ServiceDesk& desk, const Ticket& ticket, const VisitReport& report,
                                        const QUuid& key)
{
    return await(desk.center.surveys().recordVisit(ticket.id, ticket.rev, report, key));
}

/// The numbers that the view of return visits holds.
QStringList TestSurveyService::visitsIn(ServiceDesk& desk)
{
    TicketFilter filter;
    filter.view = u"visits"_s;
    const auto page = await(desk.center.tickets().page(filter, {}, 500));
    QStringList numbers;
    for (const TicketRow& row : page ? page->rows : QList<TicketRow>())
        numbers.append(row.number);
    return numbers;
}

// What the customer said stands in the log, whatever came of the survey.
void TestSurveyService::aCommentIsKeptWithoutAVerdict()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(20));
    const auto desk = ServiceDesk::at(*database);
    QVERIFY(desk != nullptr);
    for (const QString& outcome : {u"unreachable"_s, u"declined"_s}) {
        const auto ticket = desk->walked({u"solve"_s, u"solved"_s});
        WOSHOU_VERIFY(ticket);
        SurveyAnswer answer;
        answer.comment = u"五月再打 %_'"_s;
        answer.channel = u"phone"_s;
        WOSHOU_VERIFY(await(
            desk->center.surveys().recordAndClose(ticket->id, ticket->rev, answer, outcome, QUuid::createUuid())));
        const auto details = await(desk->center.tickets().details(ticket->id));
        WOSHOU_VERIFY(details);
        QCOMPARE(details->ticket.surveyResult, outcome);
        QCOMPARE(details->events.last().text, answer.comment);
        QVERIFY(!details->survey);
    }
}

// each dimension is scored; R-164: and the recommendation asked for.
void TestSurveyService::aVerdictAnswersAllThatIsAsked()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(20));
    const auto desk = ServiceDesk::at(*database);
    QVERIFY(desk != nullptr);
    const auto ticket = desk->walked({u"solve"_s, u"solved"_s});
    WOSHOU_VERIFY(ticket);
    const auto record = [&](const SurveyAnswer& answer) {
        return await(desk->center.surveys().recordAndClose(ticket->id, ticket->rev, answer, {}, QUuid::createUuid()));
    };
    SurveyAnswer answer;
    answer.recommend = 9;
    for (const CodeName& dimension : desk->center.reference().surveyDimensions) {
        const auto refused = record(answer);
        WOSHOU_REFUSED(refused, ErrorKind::Validation, u"SV003"_s);
        QCOMPARE(refused.error().field, u"scores."_s + dimension.code);
        answer.scores.insert(dimension.code, 4);
    }
    answer.recommend.reset();
    QCOMPARE(record(answer).error().field, u"recommend"_s);
    answer.recommend = 11;
    QCOMPARE(record(answer).error().code, u"SV008"_s);
    QCOMPARE(database->value(u"select count(*) from survey where ticket_id = %1"_s.arg(ticket->id.value())).toInt(), 0);
    answer.recommend = 0;
    WOSHOU_VERIFY(record(answer));
}

// the ticket waits for the call, and closes with it.
void TestSurveyService::whoIsNotSatisfiedIsCalledBeforeItCloses()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(20));
    const auto desk = ServiceDesk::at(*database);
    QVERIFY(desk != nullptr);
    const auto ticket = desk->walked({u"solve"_s, u"solved"_s});
    WOSHOU_VERIFY(ticket);
    const int before = int(visitsIn(*desk).size());
    WOSHOU_REFUSED(visit(*desk, *ticket, {}), ErrorKind::Conflict, u"SV001"_s); // nobody is to be called
    const QUuid key = QUuid::createUuid();
    const auto rated = rate(*desk, *ticket, answer(*desk, 2), key);
    WOSHOU_VERIFY(rated);
    QCOMPARE(rated->state, u"tosurvey"_s);
    QVERIFY(rated->nextDue && *rated->nextDue > desk->center.serverNow());
    QCOMPARE(rate(*desk, *ticket, answer(*desk, 2), key)->rev, rated->rev);                 // sent again
    WOSHOU_REFUSED(rate(*desk, *rated, answer(*desk, 5)), ErrorKind::Conflict, u"SV004"_s); // from another window
    QCOMPARE(visitsIn(*desk).size(), before + 1);
    QVERIFY(visitsIn(*desk).contains(ticket->number));
    QCOMPARE(await(desk->center.tickets().viewCounts())->value(u"visits"_s), before + 1);
    const auto details = await(desk->center.tickets().details(ticket->id));
    WOSHOU_VERIFY(details);
    QVERIFY(isRated(details->ticket, details->survey));
    QVERIFY(dueVisit(details->ticket, details->promises, details->serverNow));

    VisitReport report;
    report.channel = u"phone"_s;
    report.opinion = u"师傅来得太晚"_s;
    const auto made = visit(*desk, *rated, report);
    WOSHOU_VERIFY(made);
    QCOMPARE(made->state, u"closed"_s);
    QCOMPARE(made->surveyResult, u"answered"_s);
    QCOMPARE(visitsIn(*desk).size(), before);
    const auto closed = await(desk->center.tickets().details(ticket->id));
    const PromiseRun& run = closed->promises.last();
    QCOMPARE(run.metric, u"return_visit"_s);
    QCOMPARE(run.outcome, PromiseRun::Outcome::Kept);
}

void TestSurveyService::aCommentIsFollowedToAnAnswer()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(20));
    const auto desk = ServiceDesk::at(*database);
    QVERIFY(desk != nullptr);
    for (const QString& reply : {u"given"_s, u"none"_s}) {
        const auto ticket = desk->walked({u"solve"_s, u"solved"_s});
        SurveyAnswer said = answer(*desk, 5, u"能不能周末上门？"_s);
        said.reply = reply;
        QCOMPARE(rate(*desk, *ticket, said)->state, u"closed"_s);
    }
    const auto ticket = desk->walked({u"solve"_s, u"solved"_s});
    const auto rated = rate(*desk, *ticket, answer(*desk, 5, u"能不能周末上门？"_s));
    WOSHOU_VERIFY(rated);
    QCOMPARE(rated->state, u"tosurvey"_s); // of which nothing is said waits for an answer
    VisitReport report;
    const auto refused = visit(*desk, *rated, report);
    WOSHOU_REFUSED(refused, ErrorKind::Validation, u"SV003"_s);
    QCOMPARE(refused.error().field, u"answer"_s);
    report.answer = u"周末也上门，加收费用另行说明"_s;
    QCOMPARE(visit(*desk, *rated, report)->state, u"closed"_s);
}

void TestSurveyService::thatTheFaultIsBackReopens()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(20));
    const auto desk = ServiceDesk::at(*database);
    QVERIFY(desk != nullptr);
    const auto ticket = desk->walked({u"solve"_s, u"solved"_s});
    const auto rated = rate(*desk, *ticket, answer(*desk, 1));
    WOSHOU_VERIFY(rated);
    VisitReport report;
    report.isBack = true;
    QCOMPARE(visit(*desk, *rated, report).error().field, u"fault"_s);
    report.fault = u"又不制冷了"_s;
    const QUuid key = QUuid::createUuid();
    const auto back = visit(*desk, *rated, report, key);
    WOSHOU_VERIFY(back);
    QCOMPARE(back->state, u"reopened"_s);
    QCOMPARE(back->reopened, 1);
    QCOMPARE(back->moveNote, report.fault);
    QCOMPARE(visit(*desk, *rated, report, key)->rev, back->rev);
    const auto details = await(desk->center.tickets().details(ticket->id));
    QVERIFY(!dueVisit(details->ticket, details->promises, details->serverNow));
    QVERIFY(!isRated(details->ticket, details->survey));
    WOSHOU_VERIFY(desk->move(*back, u"transfer"_s, {}, u"说明"_s)); // somebody is sent again
}

void TestSurveyService::whoIsNotReachedIsCalledAgain()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(20));
    const auto desk = ServiceDesk::at(*database);
    QVERIFY(desk != nullptr);
    TicketDraft draft = desk->draft();
    draft.ticket.grade = u"complex"_s;
    const auto created = await(desk->center.tickets().create(draft));
    WOSHOU_VERIFY(created);
    Ticket ticket = created->ticket;
    for (const QString& step : {u"solve"_s, u"solved"_s})
        ticket = *desk->move(ticket, step,
                             step == "solve"_L1 ? QHash<QString, QString>{{u"solution"_s, u"复位"_s}}
                                                : QHash<QString, QString>{{u"solved_for_good"_s, u"yes"_s}});
    VisitReport nobody;
    nobody.reached = false;
    for (int call = 1; call <= 2; ++call) {
        VisitReport last = nobody;
        last.givesUp = true;
        const auto early = visit(*desk, ticket, last);
        WOSHOU_REFUSED(early, ErrorKind::Validation, u"SV008"_s);
        QCOMPARE(early.error().field, u"gives_up"_s);
        const auto called = visit(*desk, ticket, nobody);
        WOSHOU_VERIFY(called);
        ticket = *called;
        QCOMPARE(ticket.state, u"tosurvey"_s);
        const auto details = await(desk->center.tickets().details(ticket.id));
        QCOMPARE(failedCalls(ticket.id, details->events), call);
        QVERIFY(dueVisit(details->ticket, details->promises, details->serverNow));
    }
    nobody.givesUp = true;
    const auto ended = visit(*desk, ticket, nobody);
    WOSHOU_VERIFY(ended);
    QCOMPARE(ended->state, u"closed"_s);
    QCOMPARE(ended->surveyResult, u"unreachable"_s);
}

void TestSurveyService::aComplexOneClosesAfterItsVisit()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(20));
    const auto desk = ServiceDesk::at(*database);
    QVERIFY(desk != nullptr);
    TicketDraft draft = desk->draft();
    draft.ticket.grade = u"complex"_s;
    Ticket ticket = await(desk->center.tickets().create(draft))->ticket;
    ticket = *desk->move(ticket, u"solve"_s, {{u"solution"_s, u"复位"_s}});
    ticket = *desk->move(ticket, u"solved"_s, {{u"solved_for_good"_s, u"yes"_s}});
    const auto declined =
        await(desk->center.surveys().recordAndClose(ticket.id, ticket.rev, {}, u"declined"_s, QUuid::createUuid()));
    WOSHOU_REFUSED(declined, ErrorKind::Validation, u"SV003"_s);
    QCOMPARE(declined.error().field, u"return_visit"_s);
    const auto visited = visit(*desk, ticket, {});
    WOSHOU_VERIFY(visited);
    QCOMPARE(visited->state, u"tosurvey"_s); // his rating is still missing
    QCOMPARE(rate(*desk, *visited, answer(*desk, 5))->state, u"closed"_s);
}

void TestSurveyService::nobodyIsAskedTooOftenWhetherHeRecommends() // R-164, peers.md §2.8
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(20));
    const auto desk = ServiceDesk::at(*database);
    QVERIFY(desk != nullptr);
    SurveyAnswer without = answer(*desk, 5);
    without.recommend.reset();
    const auto first = desk->walked({u"solve"_s, u"solved"_s});
    QCOMPARE(rate(*desk, *first, without).error().field, u"recommend"_s);
    WOSHOU_VERIFY(rate(*desk, *first, answer(*desk, 5)));
    const auto second = desk->walked({u"solve"_s, u"solved"_s});
    QVERIFY(await(desk->center.tickets().details(second->id))->recommendedAt.has_value());
    QCOMPARE(rate(*desk, *second, without)->state, u"closed"_s);
}

// Whatever a program says: a rule of the database.
void TestSurveyService::theDatabaseClosesNothingThatIsToBeVisited()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(20));
    const auto desk = ServiceDesk::at(*database);
    QVERIFY(desk != nullptr);
    const auto ticket = desk->walked({u"solve"_s, u"solved"_s});
    const auto rated = rate(*desk, *ticket, answer(*desk, 1));
    WOSHOU_VERIFY(rated);
    Ticket closed = *rated;
    closed.state = u"closed"_s;
    closed.open = false;
    closed.surveyResult = u"answered"_s;
    closed.nextDue.reset();
    ConnectionSettings settings = database->administrator();
    if (!database->isSqlite()) {
        settings.user = u"wangmin"_s;
        settings.password = u"woshou-demo"_s;
    }
    const auto opened = Connection::open(settings);
    WOSHOU_VERIFY(opened);
    Connection& connection = **opened;
    const auto close = [&] {
        WOSHOU_VERIFY(connection.begin());
        closed.closedAt = closed.updatedAt = *connection.now();
        const auto done = TicketRepository(connection).update(closed, u"close"_s, desk->center.person().id);
        connection.rollback();
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"SV003"_s);
        QCOMPARE(done.error().field, database->isSqlite() ? QString() : u"return_visit"_s);
    };
    close();
    // What a rating says is what hangs on it: nobody makes it another one.
    WOSHOU_VERIFY(connection.begin());
    TicketEvent kinder = ratingEntry(ticket->id, answer(*desk, 5), {});
    kinder.at = *connection.now();
    kinder.person = desk->center.person().id;
    const auto told = TicketRepository(connection).append(kinder);
    connection.rollback();
    QVERIFY(!told);
    QCOMPARE(told.error().code, u"SV403"_s);
    TicketEvent call = visitEntry(ticket->id, {});
    call.person = desk->center.person().id;
    call.data = u"{}"_s;
    WOSHOU_VERIFY(connection.begin());
    call.at = *connection.now();
    const auto called = TicketRepository(connection).append(call);
    connection.rollback();
    QVERIFY(!called);
    QCOMPARE(called.error().code, u"SV003"_s);
}

// what the customer wrote is answered, also when the ticket came back and he rates again without a word.
void TestSurveyService::aCommentOutlivesAReopening()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(20));
    const auto desk = ServiceDesk::at(*database);
    QVERIFY(desk != nullptr);
    const auto ticket = desk->walked({u"solve"_s, u"solved"_s});
    auto now = rate(*desk, *ticket, answer(*desk, 5, u"为什么这么久？"_s));
    WOSHOU_VERIFY(now);
    now = desk->move(*now, u"reopen"_s, {}, u"又坏了"_s);
    WOSHOU_VERIFY(now);
    now = desk->move(*now, u"transfer"_s, {}, u"说明"_s);
    WOSHOU_VERIFY(now);
    const auto engineer = ServiceDesk::at(*database, u"zhangwei"_s);
    now = engineer->taken(*database, *now);
    WOSHOU_VERIFY(now);
    now = engineer->move(*now, u"resolve"_s,
                         {{u"cause"_s, u"电容"_s},
                          {u"solution"_s, u"更换"_s},
                          {u"method"_s, u"更换"_s},
                          {u"tools"_s, u"万用表"_s},
                          {u"test_result"_s, u"正常"_s}});
    WOSHOU_VERIFY(now);
    now = desk->move(*now, u"solved"_s, {{u"solved_for_good"_s, u"yes"_s}});
    WOSHOU_VERIFY(now);
    const auto again = rate(*desk, *now, answer(*desk, 5));
    WOSHOU_VERIFY(again);
    QCOMPARE(again->state, u"tosurvey"_s);
    QCOMPARE(visit(*desk, *again, {}).error().field, u"answer"_s);
}

// What was done by mistake is taken back with the call that said so.
void TestSurveyService::anUndoneStepWasNoCall()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(20));
    const auto desk = ServiceDesk::at(*database);
    QVERIFY(desk != nullptr);
    for (const bool isBack : {true, false}) {
        const auto ticket = desk->walked({u"solve"_s, u"solved"_s});
        const auto rated = rate(*desk, *ticket, answer(*desk, 1, u"太慢"_s));
        VisitReport report;
        report.reached = false;
        const auto called = visit(*desk, *rated, report);
        WOSHOU_VERIFY(called);
        report.reached = true;
        report.isBack = isBack;
        report.fault = isBack ? u"又坏了"_s : QString();
        report.answer = u"抱歉"_s;
        const auto back = visit(*desk, *called, report);
        WOSHOU_VERIFY(back);
        QCOMPARE(back->state, isBack ? u"reopened"_s : u"closed"_s);
        const auto details = await(desk->center.tickets().details(ticket->id));
        QVERIFY(details && details->lastChange);
        WOSHOU_VERIFY(await(desk->center.relations().undo(ticket->id, details->lastChange->id, QUuid::createUuid())));
        const auto undone = await(desk->center.tickets().details(ticket->id));
        QCOMPARE(undone->ticket.state, u"tosurvey"_s);
        QVERIFY(dueVisit(undone->ticket, undone->promises, undone->serverNow)); // he is still to be called
        QCOMPARE(commentToAnswer(ticket->id, undone->events), u"太慢"_s);
        QCOMPARE(failedCalls(ticket->id, undone->events), 1);
    }
}

QTEST_GUILESS_MAIN(TestSurveyService)
#include "tst_surveyservice.moc"
