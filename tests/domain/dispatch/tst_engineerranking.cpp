#include "domain/dispatch/ranking.h"
#include "domain/support/presets.h"
#include "domain/support/randomtext.h"

#include <QTest>

#include <cmath>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr double kLat = 30.2;
constexpr double kLon = 120.2;
/// One degree of latitude on the sphere of the formula.
constexpr double kKmPerDegree = 111.19508;

/// A visit at ten on a Wednesday.
DispatchJob visit()
{
    DispatchJob job;
    job.lat = kLat;
    job.lon = kLon;
    job.skill = u"cooling"_s;
    job.mode = u"visit"_s;
    job.localMinute = 600;
    job.weekday = 3;
    return job;
}

/// Gets full marks for everything but experience.
Engineer best(qint64 id = 1)
{
    Engineer engineer;
    engineer.id = PersonId(id);
    engineer.lat = kLat;
    engineer.lon = kLon;
    engineer.skills = {{u"cooling"_s, 5.0}};
    engineer.fromMinute = 540;
    engineer.toMinute = 1080;
    return engineer;
}

Engineer atKilometers(double kilometers)
{
    Engineer engineer = best();
    engineer.lat = kLat + kilometers / kKmPerDegree;
    return engineer;
}

Candidate rate(const DispatchJob& job, const Engineer& engineer)
{
    return rankEngineers(job, {engineer}).constFirst();
}

ScorePart part(const Candidate& candidate, const QString& code)
{
    for (const ScorePart& part : candidate.parts) {
        if (part.code == code)
            return part;
    }
    return {};
}

bool isNear(double a, double b, double by = 0.01)
{
    return std::abs(a - b) <= by;
}

Engineer randomEngineer(RandomText& random, int id)
{
    Engineer engineer = best(id);
    engineer.lat = random.number(12) == 0 ? 0 : kLat + (random.real() - 0.5);
    engineer.lon = engineer.lat == 0 ? 0 : kLon + (random.real() - 0.5);
    engineer.skills = random.number(5) == 0 ? QHash<QString, double>()
                                            : QHash<QString, double>{{u"cooling"_s, 1 + 4 * random.real()}};
    engineer.level = random.pick({u"junior"_s, u"middle"_s, u"senior"_s});
    engineer.fromMinute = random.number(1440);
    engineer.toMinute = random.number(1440);
    if (random.number(6) == 0)
        engineer.daysOff = {1 + random.number(7), 1 + random.number(7)};
    engineer.openJobs = random.number(9);
    engineer.sameFault = random.number(20);
    engineer.sameDevice = random.number(3);
    engineer.absent = random.number(10) == 0;
    return engineer;
}

QList<Engineer> randomTeam(RandomText& random, int size)
{
    QList<Engineer> team;
    for (int id = 1; id <= size; ++id)
        team.append(randomEngineer(random, id));
    return team;
}

QString orderOf(const QList<Candidate>& list)
{
    QStringList ids;
    for (const Candidate& candidate : list)
        ids.append(QString::number(candidate.engineer.id.value()));
    return ids.join(u' ');
}

} // namespace

/// who is proposed, why, and who is not.
class TestEngineerRanking : public QObject
{
    Q_OBJECT

private slots:
    void distancesAreThoseOfTheSphere_data();
    void distancesAreThoseOfTheSphere();
    void nearIsBetter_data();
    void nearIsBetter();
    void aRemoteJobKnowsNoDistance();
    void anUnknownPlaceGetsNothingButIsNotFar();
    void theRatingCounts_data();
    void theRatingCounts();
    void experienceGrowsAndLevelsOff_data();
    void experienceGrowsAndLevelsOff();
    void openJobsWeigh_data();
    void openJobsWeigh();
    void theShiftAheadCounts_data();
    void theShiftAheadCounts();
    void aHardRuleExcludes_data();
    void aHardRuleExcludes();
    void experienceCanOutweighTheRating();
    void theShippedWeightsSumUpToAHundred();
    void tiesAreBrokenByLoadThenId();
    void noEngineersNoRanking();
    void theTotalIsTheSumOfItsParts();
    void excludedComeLastAndTheRestFalls();
    void theOrderOfTheListChangesNothing();
};

void TestEngineerRanking::distancesAreThoseOfTheSphere_data()
{
    QTest::addColumn<double>("lat1");
    QTest::addColumn<double>("lon1");
    QTest::addColumn<double>("lat2");
    QTest::addColumn<double>("lon2");
    QTest::addColumn<double>("km");
    QTest::newRow("same place") << kLat << kLon << kLat << kLon << 0.0;
    QTest::newRow("a degree of latitude") << 0.0 << 0.0 << 1.0 << 0.0 << 111.195;
    QTest::newRow("a degree of longitude at 60°") << 60.0 << 10.0 << 60.0 << 11.0 << 55.597;
    QTest::newRow("Hangzhou to Shanghai") << 30.2741 << 120.1551 << 31.2304 << 121.4737 << 164.97;
    QTest::newRow("Beijing to Guangzhou") << 39.9042 << 116.4074 << 23.1291 << 113.2644 << 1889.0;
    QTest::newRow("over the date line") << 0.0 << 179.5 << 0.0 << -179.5 << 111.195;
    QTest::newRow("half around") << 0.0 << 0.0 << 0.0 << 180.0 << 20015.115;
    QTest::newRow("pole to pole") << 90.0 << 0.0 << -90.0 << 0.0 << 20015.115;
}

void TestEngineerRanking::distancesAreThoseOfTheSphere()
{
    QFETCH(double, lat1);
    QFETCH(double, lon1);
    QFETCH(double, lat2);
    QFETCH(double, lon2);
    QFETCH(double, km);
    QVERIFY(isNear(greatCircleKm(lat1, lon1, lat2, lon2), km, 0.001 * km + 0.001));
    QVERIFY(isNear(greatCircleKm(lat2, lon2, lat1, lon1), greatCircleKm(lat1, lon1, lat2, lon2), 1e-9));
}

void TestEngineerRanking::nearIsBetter_data()
{
    QTest::addColumn<double>("km");
    QTest::addColumn<double>("value");
    QTest::newRow("there") << 0.0 << 30.0;
    QTest::newRow("inside three kilometers R-097") << 2.9 << 30.0;
    QTest::newRow("a third of the way out") << 15.333 << 20.0;
    QTest::newRow("half way out") << 21.5 << 15.0;
    QTest::newRow("just before the end") << 39.9 << 0.081;
    QTest::newRow("beyond") << 45.0 << 0.0;
}

void TestEngineerRanking::nearIsBetter()
{
    QFETCH(double, km);
    QFETCH(double, value);
    const Candidate candidate = rate(visit(), atKilometers(km));
    QVERIFY(isNear(candidate.kilometers, km, 0.001));
    QVERIFY(isNear(part(candidate, u"distance"_s).value, value));
    QVERIFY(isNear(part(candidate, u"distance"_s).fact, km, 0.001));
    QCOMPARE(part(candidate, u"distance"_s).best, 30.0);
    QCOMPARE(candidate.excluded, km > 40 ? u"far"_s : QString());
}

void TestEngineerRanking::aRemoteJobKnowsNoDistance()
{
    DispatchJob job = visit();
    job.mode = u"remote"_s;
    const Candidate candidate = rate(job, atKilometers(900));
    QCOMPARE(candidate.excluded, QString());
    QCOMPARE(part(candidate, u"distance"_s).value, 30.0);
}

void TestEngineerRanking::anUnknownPlaceGetsNothingButIsNotFar()
{
    Engineer nowhere = best();
    nowhere.lat = nowhere.lon = 0;
    Candidate candidate = rate(visit(), nowhere);
    QCOMPARE(candidate.kilometers, kUnknownKm);
    QCOMPARE(part(candidate, u"distance"_s).value, 0.0);
    QCOMPARE(candidate.excluded, QString());
    DispatchJob job = visit(); // the address was not found
    job.lat = job.lon = 0;
    candidate = rate(job, best());
    QCOMPARE(candidate.kilometers, kUnknownKm);
    QCOMPARE(part(candidate, u"distance"_s).value, 0.0);
}

void TestEngineerRanking::theRatingCounts_data()
{
    QTest::addColumn<double>("rating");
    QTest::addColumn<QString>("level");
    QTest::addColumn<double>("value");
    QTest::newRow("five") << 5.0 << u"middle"_s << 25.0;
    QTest::newRow("four") << 4.0 << u"middle"_s << 12.5;
    QTest::newRow("four, senior") << 4.0 << u"senior"_s << 15.0;
    QTest::newRow("five, senior, capped") << 5.0 << u"senior"_s << 25.0;
    QTest::newRow("three") << 3.0 << u"junior"_s << 0.0;
    QTest::newRow("three, senior") << 3.0 << u"senior"_s << 2.5;
    QTest::newRow("one") << 1.0 << u"middle"_s << 0.0;
    QTest::newRow("one, senior") << 1.0 << u"senior"_s << 2.5;
}

//
void TestEngineerRanking::theRatingCounts()
{
    QFETCH(double, rating);
    QFETCH(QString, level);
    QFETCH(double, value);
    Engineer engineer = best();
    engineer.skills = {{u"cooling"_s, rating}, {u"heating"_s, 5.0}};
    engineer.level = level;
    const ScorePart skill = part(rate(visit(), engineer), u"skill"_s);
    QVERIFY(isNear(skill.value, value, 1e-9));
    QCOMPARE(skill.best, 25.0);
    QCOMPARE(skill.fact, rating);
    DispatchJob anything = visit();
    anything.skill.clear();
    QCOMPARE(part(rate(anything, engineer), u"skill"_s).value, 25.0);
}

void TestEngineerRanking::experienceGrowsAndLevelsOff_data()
{
    QTest::addColumn<int>("sameFault");
    QTest::addColumn<int>("sameDevice");
    QTest::addColumn<double>("value");
    QTest::newRow("never") << 0 << 0 << 0.0;
    QTest::newRow("five of the fault") << 5 << 0 << 10.0;
    QTest::newRow("ten of the fault") << 10 << 0 << 15.0;
    QTest::newRow("this very device once") << 0 << 1 << 15.0;
    QTest::newRow("both") << 5 << 1 << 17.5;
    QTest::newRow("a thousand") << 1000 << 0 << 20.0;
    QTest::newRow("negative counts as none") << -5 << -1 << 0.0;
}

//
void TestEngineerRanking::experienceGrowsAndLevelsOff()
{
    QFETCH(int, sameFault);
    QFETCH(int, sameDevice);
    QFETCH(double, value);
    Engineer engineer = best();
    engineer.sameFault = sameFault;
    engineer.sameDevice = sameDevice;
    const ScorePart experience = part(rate(visit(), engineer), u"experience"_s);
    QVERIFY(isNear(experience.value, value, 1e-6));
    QCOMPARE(experience.best, 20.0);
    QCOMPARE(experience.fact, double(sameFault));
}

void TestEngineerRanking::openJobsWeigh_data()
{
    QTest::addColumn<int>("jobs");
    QTest::addColumn<double>("value");
    QTest::newRow("none") << 0 << 15.0;
    QTest::newRow("two") << 2 << 10.0;
    QTest::newRow("three") << 3 << 7.5;
    QTest::newRow("six") << 6 << 0.0;
    QTest::newRow("nine") << 9 << 0.0;
}

void TestEngineerRanking::openJobsWeigh()
{
    QFETCH(int, jobs);
    QFETCH(double, value);
    Engineer engineer = best();
    engineer.openJobs = jobs;
    const ScorePart load = part(rate(visit(), engineer), u"load"_s);
    QVERIFY(isNear(load.value, value, 1e-9));
    QCOMPARE(load.fact, double(jobs));
}

void TestEngineerRanking::theShiftAheadCounts_data()
{
    QTest::addColumn<int>("now");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("left");
    const auto row = [](const char* tag, int now, int from, int to, double value, double left) {
        QTest::newRow(tag) << now << from << to << value << left;
    };
    row("whole day ahead", 600, 540, 1080, 10.0, 480);
    row("two hours left", 960, 540, 1080, 5.0, 120);
    row("one minute left", 1079, 540, 1080, 10.0 / 240, 1);
    row("over", 1080, 540, 1080, 0.0, 0);
    row("begins in an hour", 480, 540, 1080, 7.5, 540);
    row("begins in four hours", 300, 540, 1080, 0.0, 540);
    row("night shift, evening", 1380, 1200, 240, 10.0, 300);
    row("night shift, after midnight", 60, 1200, 240, 7.5, 180);
    row("night shift, noon", 720, 1200, 240, 0.0, 480);
    row("night shift ends as the next begins", 180, 1200, 240, 2.5, 60);
    row("early shift of tomorrow", 1320, 0, 480, 5.0, 0);
    row("late evening, shift at half past one", 1350, 90, 600, 2.5, 0);
    row("round the clock", 700, 0, 1440, 10.0, 740);
}

void TestEngineerRanking::theShiftAheadCounts()
{
    QFETCH(int, now);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(double, value);
    QFETCH(double, left);
    Engineer engineer = best();
    engineer.fromMinute = from;
    engineer.toMinute = to;
    DispatchJob job = visit();
    job.localMinute = now;
    const Candidate candidate = rate(job, engineer);
    QVERIFY(isNear(part(candidate, u"hours"_s).value, value, 1e-9));
    QCOMPARE(part(candidate, u"hours"_s).fact, left);
    QCOMPARE(candidate.excluded, value > 0 ? QString() : u"hours"_s);
}

void TestEngineerRanking::aHardRuleExcludes_data()
{
    QTest::addColumn<QString>("rule");
    for (const QString& rule : {u"absent"_s, u"off"_s, u"skill"_s, u"hours"_s, u"far"_s})
        QTest::newRow(qPrintable(rule)) << rule;
}

void TestEngineerRanking::aHardRuleExcludes()
{
    QFETCH(QString, rule);
    Engineer bad = rule == "far"_L1 ? atKilometers(60) : best(1);
    bad.sameFault = 50; // better than anybody, were it not for the rule
    if (rule == "absent"_L1)
        bad.absent = true;
    if (rule == "off"_L1)
        bad.daysOff = {3};
    if (rule == "skill"_L1)
        bad.skills = {{u"heating"_s, 5.0}};
    if (rule == "hours"_L1)
        bad.toMinute = 590;
    Engineer poor = best(2);
    poor.openJobs = 9;
    poor.skills = {{u"cooling"_s, 1.0}};
    const QList<Candidate> list = rankEngineers(visit(), {bad, poor});
    QCOMPARE(orderOf(list), u"2 1"_s);
    QCOMPARE(list[0].excluded, QString());
    QCOMPARE(list[1].excluded, rule);
    QCOMPARE(list[1].parts.size(), 5); // the parts are shown nevertheless
}

// who has mended it before can go before who has the better tag.
void TestEngineerRanking::experienceCanOutweighTheRating()
{
    Engineer rated = best(1);
    Engineer experienced = best(2);
    experienced.skills = {{u"cooling"_s, 4.2}};
    QCOMPARE(orderOf(rankEngineers(visit(), {rated, experienced})), u"1 2"_s);
    experienced.sameDevice = 1;
    QCOMPARE(orderOf(rankEngineers(visit(), {rated, experienced})), u"2 1"_s);
}

void TestEngineerRanking::theShippedWeightsSumUpToAHundred()
{
    const RankingWeights weights = shippedReference().weights;
    QCOMPARE(weights.distance + weights.skill + weights.experience + weights.load + weights.hours, 100.0);
    QCOMPARE(weights.radiusKm, 3.0);
    Engineer ideal = best();
    ideal.sameFault = 100000;
    QVERIFY(isNear(rankEngineers(visit(), {ideal}, weights).constFirst().total, 100, 1e-9));
    QVERIFY(shippedReference().overrideReasons.size() >= 3);
}

void TestEngineerRanking::tiesAreBrokenByLoadThenId()
{
    Engineer light = best(3);
    Engineer heavy = best(2);
    RankingWeights noLoad;
    noLoad.load = 0;
    heavy.openJobs = 2;
    QCOMPARE(orderOf(rankEngineers(visit(), {heavy, light, best(1)}, noLoad)), u"1 3 2"_s);
    QCOMPARE(orderOf(rankEngineers(visit(), {best(9), best(7), best(8)})), u"7 8 9"_s);
}

void TestEngineerRanking::noEngineersNoRanking()
{
    QVERIFY(rankEngineers(visit(), {}).isEmpty());
}

void TestEngineerRanking::theTotalIsTheSumOfItsParts()
{
    static const QStringList codes = {u"distance"_s, u"skill"_s, u"experience"_s, u"load"_s, u"hours"_s};
    RandomText random(95);
    DispatchJob job = visit();
    for (int round = 0; round < 100; ++round) {
        job.localMinute = random.number(1440);
        job.mode = random.pick({u"visit"_s, u"remote"_s});
        for (const Candidate& candidate : rankEngineers(job, randomTeam(random, 20))) {
            double sum = 0;
            QStringList seen;
            for (const ScorePart& part : candidate.parts) {
                sum += part.value;
                seen.append(part.code);
                QVERIFY2(part.value >= 0 && part.value <= part.best + 1e-9, qPrintable(part.code));
            }
            QCOMPARE(seen, codes);
            QVERIFY(isNear(candidate.total, sum, 1e-9));
            QVERIFY(candidate.total >= 0 && candidate.total <= 100 + 1e-9);
        }
    }
}

void TestEngineerRanking::excludedComeLastAndTheRestFalls()
{
    RandomText random(96);
    for (int round = 0; round < 100; ++round) {
        const QList<Candidate> list = rankEngineers(visit(), randomTeam(random, 20));
        QCOMPARE(list.size(), 20);
        for (qsizetype i = 1; i < list.size(); ++i) {
            const bool wasOut = !list[i - 1].excluded.isEmpty();
            const bool isOut = !list[i].excluded.isEmpty();
            QVERIFY(!wasOut || isOut);
            if (wasOut == isOut)
                QVERIFY(list[i - 1].total >= list[i].total);
        }
    }
}

//
void TestEngineerRanking::theOrderOfTheListChangesNothing()
{
    RandomText random(97);
    for (int round = 0; round < 100; ++round) {
        QList<Engineer> team = randomTeam(random, 20);
        const QString order = orderOf(rankEngineers(visit(), team));
        for (qsizetype i = team.size() - 1; i > 0; --i)
            team.swapItemsAt(i, random.number(i + 1));
        QCOMPARE(orderOf(rankEngineers(visit(), team)), order);
    }
}

QTEST_GUILESS_MAIN(TestEngineerRanking)
#include "tst_engineerranking.moc"
