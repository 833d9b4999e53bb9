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

QTEST_GUILESS_MAIN(TestSurveyService)
#include "tst_surveyservice.moc"
