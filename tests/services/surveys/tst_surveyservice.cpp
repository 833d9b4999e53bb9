#include "services/surveys/surveyservice.h"
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
};

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

QTEST_GUILESS_MAIN(TestSurveyService)
#include "tst_surveyservice.moc"
