#include "domain/measures/measure.h"

#include <QSet>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr double kNoTarget = -1;

} // namespace

/// requirements.md (c): what is measured, in which unit, and against which target.
class TestMeasures : public QObject
{
    Q_OBJECT

private slots:
    void theCatalogueHasItsMeasures_data();
    void theCatalogueHasItsMeasures();
    void everyMeasureSaysItsFormula();
    void anUnknownMeasureHasOnlyItsCode();
    void aTargetIsMetFromItsOwnSide_data();
    void aTargetIsMetFromItsOwnSide();
    void withoutAnswersNoTargetIsMet();
    void aPeriodIsHalfOpenAndComparable();
};

void TestMeasures::theCatalogueHasItsMeasures_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<double>("target");
    QTest::addColumn<bool>("lowerIsBetter");
    const auto row = [](const char* code, const char* unit, double target, bool lower) {
        QTest::newRow(code) << QString::fromLatin1(code) << QString::fromLatin1(unit) << target << lower;
    };
    row("first_response_time", "s", 15 * 60, true);              // R-180, 15 minutes
    row("resolution_rate_cohort", "%", 95, false);
    row("first_contact_resolution_rate", "%", kNoTarget, false); // R-183, no target given
    row("nps", "points", 80, false);
    row("csat", "%", 90, false);                                 // R-184, the service star
    row("repeat_rate", "%", kNoTarget, true);                    // R-187, no target given
    row("reopened_rate", "%", kNoTarget, true);
    row("proposal_acceptance_rate", "%", kNoTarget, false);
    row("tickets_created", "tickets", kNoTarget, false);
    row("tickets_open", "tickets", kNoTarget, true);
}

void TestMeasures::theCatalogueHasItsMeasures()
{
    QFETCH(QString, code);
    QFETCH(QString, unit);
    QFETCH(double, target);
    QFETCH(bool, lowerIsBetter);
    const MeasureDefinition measure = measureDefinition(code);
    QCOMPARE(measure.code, code);
    QCOMPARE(measure.unit, unit);
    QCOMPARE(measure.target.value_or(kNoTarget), target);
    QCOMPARE(measure.lowerIsBetter, lowerIsBetter);
}

void TestMeasures::everyMeasureSaysItsFormula()
{
    QSet<QString> codes;
    for (const MeasureDefinition& measure : measureCatalogue()) {
        QVERIFY2(!measure.formula.isEmpty(), qPrintable(measure.code));
        QVERIFY2(!codes.contains(measure.code), qPrintable(measure.code));
        codes.insert(measure.code);
    }
    QVERIFY(codes.size() >= 9);
}

void TestMeasures::anUnknownMeasureHasOnlyItsCode()
{
    const MeasureDefinition measure = measureDefinition(u"happiness"_s);
    QCOMPARE(measure.code, u"happiness"_s);
    QVERIFY(measure.formula.isEmpty() && measure.unit.isEmpty());
    QVERIFY(!measure.target);
}

void TestMeasures::aTargetIsMetFromItsOwnSide_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("met");
    const auto row = [](const char* tag, const char* code, double value, bool met) {
        QTest::newRow(tag) << QString::fromLatin1(code) << value << met;
    };
    row("quick enough", "first_response_time", 899.9, true);
    row("just in time", "first_response_time", 900, true);
    row("too slow", "first_response_time", 900.1, false);
    row("at once", "first_response_time", 0, true);
    row("solved enough", "resolution_rate_cohort", 95, true);
    row("solved too little", "resolution_rate_cohort", 94.99, false);
    row("promoted", "nps", 80, true);
    row("hardly promoted", "nps", 79.9, false);
    row("below zero", "nps", -20, false);
    row("content", "csat", 92, true);
    row("not content", "csat", 79, false);
    row("without a target any value will do", "repeat_rate", 50, true);
    row("unknown measure", "happiness", 1, true);
}

void TestMeasures::aTargetIsMetFromItsOwnSide()
{
    QFETCH(QString, code);
    QFETCH(double, value);
    QFETCH(bool, met);
    MeasureValue measured;
    measured.code = code;
    measured.value = value;
    QCOMPARE(measured.meetsTarget(), met);
}

void TestMeasures::withoutAnswersNoTargetIsMet()
{
    for (const MeasureDefinition& definition : measureCatalogue()) {
        MeasureValue measured;
        measured.code = definition.code;
        QVERIFY2(!measured.meetsTarget(), qPrintable(definition.code));
    }
}

void TestMeasures::aPeriodIsHalfOpenAndComparable()
{
    const Period day{Instant::fromMs(0), Instant::fromMs(86400000)};
    QVERIFY(day == Period({Instant::fromMs(0), Instant::fromMs(86400000)}));
    QVERIFY(!(day == Period({Instant::fromMs(1), Instant::fromMs(86400000)})));
}

QTEST_GUILESS_MAIN(TestMeasures)
#include "tst_measures.moc"
