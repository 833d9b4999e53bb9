#include "domain/surveys/survey.h"

#include <QTest>

#include <cmath>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

bool isNear(double a, double b, double by = 0.005)
{
    return std::abs(a - b) <= by;
}

NetPromoter promoter(int promoters, int passives, int detractors)
{
    NetPromoter nps;
    nps.promoters = promoters;
    nps.passives = passives;
    nps.detractors = detractors;
    return nps;
}

} // namespace

/// what a customer may answer, and the figures made of it.
class TestSurvey : public QObject
{
    Q_OBJECT

private slots:
    void anAnswerIsInItsRange_data();
    void anAnswerIsInItsRange();
    void theMeanIsThatOfTheDimensions_data();
    void theMeanIsThatOfTheDimensions();
    void everyMarkHasItsGroup_data();
    void everyMarkHasItsGroup();
    void theScoreIsByTheDocumentsFormula_data();
    void theScoreIsByTheDocumentsFormula();
    void theMarginIsThatOfTheNormalApproximation_data();
    void theMarginIsThatOfTheNormalApproximation();
    void theMarginIsTheStandardErrorOfTheMarks();
    void moreAnswersNarrowTheMargin();
};

void TestSurvey::anAnswerIsInItsRange_data()
{
    QTest::addColumn<QList<int>>("scores");
    QTest::addColumn<int>("recommend");
    QTest::addColumn<bool>("valid");
    constexpr int silent = -100;
    const auto row = [](const char* tag, const QList<int>& scores, int recommend, bool valid) {
        QTest::newRow(tag) << scores << recommend << valid;
    };
    row("all answered", {5, 4, 5}, 9, true);
    row("scores only", {1}, silent, true);
    row("recommendation only", {}, 0, true);
    row("ten", {}, 10, true);
    row("eleven", {}, 11, false);
    row("minus one", {}, -1, false);
    row("nothing answered", {}, silent, false);
    row("score 0", {0}, 9, false);
    row("score 6", {5, 6}, 9, false);
    row("one of three out of range", {5, 5, -1}, silent, false);
    row("good scores, bad recommendation", {5, 5}, 12, false);
}

void TestSurvey::anAnswerIsInItsRange()
{
    QFETCH(QList<int>, scores);
    QFETCH(int, recommend);
    QFETCH(bool, valid);
    SurveyAnswer answer;
    for (qsizetype i = 0; i < scores.size(); ++i)
        answer.scores.insert(QString::number(i), scores[i]);
    if (recommend != -100)
        answer.recommend = recommend;
    QCOMPARE(answer.valid(), valid);
}

void TestSurvey::theMeanIsThatOfTheDimensions_data()
{
    QTest::addColumn<QList<int>>("scores");
    QTest::addColumn<double>("mean");
    QTest::newRow("none") << QList<int>() << 0.0;
    QTest::newRow("one") << QList<int>{4} << 4.0;
    QTest::newRow("three") << QList<int>{5, 4, 4} << 13.0 / 3;
    QTest::newRow("worst") << QList<int>{1, 1, 1, 1} << 1.0;
}

void TestSurvey::theMeanIsThatOfTheDimensions()
{
    QFETCH(QList<int>, scores);
    QFETCH(double, mean);
    SurveyAnswer answer;
    for (qsizetype i = 0; i < scores.size(); ++i)
        answer.scores.insert(QString::number(i), scores[i]);
    QVERIFY(isNear(answer.mean(), mean, 1e-12));
}

void TestSurvey::everyMarkHasItsGroup_data()
{
    QTest::addColumn<int>("mark");
    QTest::addColumn<int>("group");
    for (int mark = 0; mark <= 10; ++mark)
        QTest::addRow("%d", mark) << mark << (mark >= 9 ? 1 : mark <= 6 ? -1 : 0);
    QTest::newRow("11 counts nowhere") << 11 << 9;
    QTest::newRow("-1 counts nowhere") << -1 << 9;
}

void TestSurvey::everyMarkHasItsGroup()
{
    QFETCH(int, mark);
    QFETCH(int, group);
    NetPromoter nps;
    nps.add(mark);
    QCOMPARE(nps.promoters, group == 1 ? 1 : 0);
    QCOMPARE(nps.passives, group == 0 ? 1 : 0);
    QCOMPARE(nps.detractors, group == -1 ? 1 : 0);
    QCOMPARE(nps.n(), group == 9 ? 0 : 1);
}

void TestSurvey::theScoreIsByTheDocumentsFormula_data()
{
    QTest::addColumn<int>("promoters");
    QTest::addColumn<int>("passives");
    QTest::addColumn<int>("detractors");
    QTest::addColumn<double>("score");
    QTest::newRow("all promote") << 10 << 0 << 0 << 100.0;
    QTest::newRow("all detract") << 0 << 0 << 10 << -100.0;
    QTest::newRow("all passive") << 0 << 10 << 0 << 0.0;
    QTest::newRow("balanced") << 5 << 0 << 5 << 0.0;
    QTest::newRow("the target of 80") << 85 << 10 << 5 << 80.0;
    QTest::newRow("thirds") << 2 << 0 << 1 << 33.3333;
    QTest::newRow("one answer") << 1 << 0 << 0 << 100.0;
}

void TestSurvey::theScoreIsByTheDocumentsFormula()
{
    QFETCH(int, promoters);
    QFETCH(int, passives);
    QFETCH(int, detractors);
    QFETCH(double, score);
    const NetPromoter nps = promoter(promoters, passives, detractors);
    QVERIFY(nps.score());
    QVERIFY(isNear(*nps.score(), score));
    QVERIFY(!NetPromoter().score()); // no answer is no zero
}

void TestSurvey::theMarginIsThatOfTheNormalApproximation_data()
{
    QTest::addColumn<int>("promoters");
    QTest::addColumn<int>("passives");
    QTest::addColumn<int>("detractors");
    QTest::addColumn<double>("margin");
    QTest::newRow("no answers") << 0 << 0 << 0 << 0.0;
    QTest::newRow("one answer has no spread") << 1 << 0 << 0 << 0.0;
    QTest::newRow("two that differ") << 1 << 0 << 1 << 138.593;
    QTest::newRow("ten") << 6 << 2 << 2 << 49.583;
    QTest::newRow("a hundred") << 60 << 20 << 20 << 15.680;
    QTest::newRow("ten thousand") << 6000 << 2000 << 2000 << 1.568;
    QTest::newRow("all the same") << 500 << 0 << 0 << 0.0;
}

void TestSurvey::theMarginIsThatOfTheNormalApproximation()
{
    QFETCH(int, promoters);
    QFETCH(int, passives);
    QFETCH(int, detractors);
    QFETCH(double, margin);
    QVERIFY(isNear(promoter(promoters, passives, detractors).margin(), margin));
}

// The formula's source: the standard error of the mean of −1, 0 and +1, computed here from the marks one by one.
void TestSurvey::theMarginIsTheStandardErrorOfTheMarks()
{
    for (int promoters = 0; promoters < 8; ++promoters) {
        for (int passives = 0; passives < 8; ++passives) {
            for (int detractors = 1; detractors < 8; ++detractors) {
                const double n = promoters + passives + detractors;
                const double mean = (promoters - detractors) / n;
                const double squares =
                    promoters * std::pow(1 - mean, 2) + passives * mean * mean + detractors * std::pow(-1 - mean, 2);
                const double expected = 1.96 * 100 * std::sqrt(squares / n / n);
                QVERIFY(isNear(promoter(promoters, passives, detractors).margin(), expected, 1e-9));
            }
        }
    }
}

void TestSurvey::moreAnswersNarrowTheMargin()
{
    double last = 1000;
    for (int n = 1; n < 2000; n *= 2) {
        const double margin = promoter(3 * n, n, n).margin();
        QVERIFY(margin < last);
        last = margin;
    }
}

QTEST_GUILESS_MAIN(TestSurvey)
#include "tst_survey.moc"
