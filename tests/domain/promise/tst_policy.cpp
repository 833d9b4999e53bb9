#include "domain/promise/promiseruns.h"
#include "domain/support/presets.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNone = -1;
const Instant kStart = Instant::fromMs(1784097000000);

/// What a ticket of this priority and way of settling is promised when it comes.
QList<PromiseRun> promised(const QString& policy, Priority priority, const QString& mode)
{
    const PromiseValues values = {{u"priority"_s, priorityCode(priority)}, {u"mode"_s, mode}};
    return promisesOfNew(values, shippedReference(policy).promises, kStart);
}

qint64 secondsOf(const QList<PromiseRun>& runs, const QString& metric)
{
    for (const PromiseRun& run : runs) {
        if (run.metric == metric)
            return run.target;
    }
    return kNone;
}

} // namespace

/// The presets of requirements.md ("Presets") and the promises they make.
class TestPolicy : public QObject
{
    Q_OBJECT

private slots:
    void aPresetPromisesItsFigures_data();
    void aPresetPromisesItsFigures();
    void theProductDepartmentHasAWeek();
    void aPresetCallsWhomItSays_data();
    void aPresetCallsWhomItSays();
    void aPresetHasItsSettings_data();
    void aPresetHasItsSettings();
    void answersAreByChannel_data();
    void answersAreByChannel();
    void dimensionsHaveNames_data();
    void dimensionsHaveNames();
    void aLimitOfNothingIsDueAtOnce();
    void aLimitThatIsNotSetPromisesNothing();
    void anUnknownPolicyIsRefused();
};

void TestPolicy::aPresetPromisesItsFigures_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<Priority>("priority");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("respond");
    QTest::addColumn<qint64>("resolve");
    const auto row = [](const char* tag, const char* policy, Priority priority, const char* mode, qint64 first,
                        qint64 respond, qint64 resolve) {
        QTest::newRow(tag) << QString::fromLatin1(policy) << priority << QString::fromLatin1(mode) << first << respond
                           << resolve;
    };
    constexpr qint64 minute = 60, hour = 3600;
    row("P-000 15 minutes R-058", "P-000", Priority::High, "visit", 15 * minute, kNone, kNone);
    row("P-000 whatever the priority", "P-000", Priority::Low, "remote", 15 * minute, kNone, kNone);
    row("P-001 urgent at once R-059", "P-001", Priority::Urgent, "visit", kNone, 0, kNone);
    row("P-001 high 2 hours R-059", "P-001", Priority::High, "visit", kNone, 2 * hour, kNone);
    row("P-001 medium 4 hours R-059", "P-001", Priority::Medium, "remote", kNone, 4 * hour, kNone);
    row("P-001 low 24 hours R-059", "P-001", Priority::Low, "advice", kNone, 24 * hour, kNone);
    row("P-002 30 minutes R-058", "P-002", Priority::Medium, "remote", 30 * minute, kNone, 2 * hour);
    row("P-002 urgent 30 minutes R-050", "P-002", Priority::Urgent, "visit", 30 * minute, 30 * minute, 24 * hour);
    row("P-002 remote 2 hours R-061", "P-002", Priority::High, "remote", 30 * minute, kNone, 2 * hour);
    row("P-002 on-site 24 hours R-061", "P-002", Priority::High, "visit", 30 * minute, kNone, 24 * hour);
    row("P-003 10 minutes R-058", "P-003", Priority::High, "remote", 10 * minute, kNone, 24 * hour);
    row("P-003 24 hours for all R-061", "P-003", Priority::Low, "visit", 10 * minute, kNone, 24 * hour);
    row("P-004 is silent on both", "P-004", Priority::High, "visit", kNone, kNone, kNone);
    row("recommended urgent", "recommended", Priority::Urgent, "visit", 15 * minute, 0, 24 * hour);
    row("recommended high", "recommended", Priority::High, "remote", 15 * minute, 2 * hour, 2 * hour);
    row("recommended advice", "recommended", Priority::Medium, "advice", 15 * minute, 4 * hour, kNone);
    row("recommended, way not known yet", "recommended", Priority::Low, "", 15 * minute, 24 * hour, kNone);
}

void TestPolicy::aPresetPromisesItsFigures()
{
    QFETCH(QString, policy);
    QFETCH(Priority, priority);
    QFETCH(QString, mode);
    QFETCH(qint64, first);
    QFETCH(qint64, respond);
    QFETCH(qint64, resolve);
    QCOMPARE(shippedReference(policy).policy.code, policy);
    const QList<PromiseRun> runs = promised(policy, priority, mode);
    QCOMPARE(secondsOf(runs, u"first_response"_s), first);
    QCOMPARE(secondsOf(runs, u"respond"_s), respond);
    QCOMPARE(secondsOf(runs, u"resolve"_s), resolve);
    const int daily = policy == "P-001"_L1; // at least once a day
    QCOMPARE(secondsOf(runs, u"follow_up"_s), daily ? qint64(86400) : kNone);
    QCOMPARE(runs.size(), (first == kNone ? 0 : 1) + (respond == kNone ? 0 : 1) + (resolve == kNone ? 0 : 1) + daily);
}

// a week, of the preset that asks for it.
void TestPolicy::theProductDepartmentHasAWeek()
{
    QStringList asked;
    for (const QString& policy : {u"recommended"_s, u"P-000"_s, u"P-001"_s, u"P-002"_s, u"P-003"_s, u"P-004"_s}) {
        const PromiseRules rules = rulesOf(shippedReference(policy).policy, u"always"_s);
        if (const PromiseTarget* target = rules.find(u"product_plan"_s, {})) {
            QCOMPARE(target->seconds, qint64(7 * 86400));
            asked.append(policy);
        }
    }
    QCOMPARE(asked, QStringList({u"recommended"_s, u"P-002"_s}));
}

// everybody, complex problems and whoever is not satisfied, or nobody; within a day.
void TestPolicy::aPresetCallsWhomItSays_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("called");
    QTest::newRow("recommended") << u"recommended"_s << u"complex unhappy"_s;
    QTest::newRow("P-000") << u"P-000"_s << u"complex unhappy routine"_s;
    QTest::newRow("P-001") << u"P-001"_s << QString();
    QTest::newRow("P-002") << u"P-002"_s << u"complex unhappy"_s;
    QTest::newRow("P-003") << u"P-003"_s << u"complex unhappy routine"_s;
    QTest::newRow("P-004") << u"P-004"_s << QString();
}

void TestPolicy::aPresetCallsWhomItSays()
{
    QFETCH(QString, policy);
    QFETCH(QString, called);
    const PromiseRules rules = rulesOf(shippedReference(policy).policy, u"always"_s);
    const std::pair<QString, PromiseValues> customers[] = {
        {u"complex"_s, {{u"grade"_s, u"complex"_s}}},
        {u"unhappy"_s, {{u"grade"_s, u"routine"_s}, {u"verdict"_s, u"dissatisfied"_s}}},
        {u"routine"_s, {{u"grade"_s, u"routine"_s}, {u"verdict"_s, u"satisfied"_s}}}};
    QStringList found;
    for (const auto& [name, values] : customers) {
        if (const PromiseTarget* target = rules.find(u"return_visit"_s, values)) {
            QCOMPARE(target->seconds, qint64(86400));
            found.append(name);
        }
    }
    QCOMPARE(found.join(u' '), called);
}

void TestPolicy::aPresetHasItsSettings_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("visit");
    QTest::addColumn<QString>("opening");
    QTest::addColumn<QString>("dimensions");
    const auto row = [](const char* policy, qint64 start, qint64 visit, const char* opening, const char* dimensions) {
        QTest::newRow(policy) << QString::fromLatin1(policy) << start << visit << QString::fromLatin1(opening)
                              << QString::fromLatin1(dimensions);
    };
    row("recommended", 86400, 7200, "standard", "efficiency problem_solving attitude");
    row("P-000", 86400, kNone, "", "speed attitude professionalism effect");
    row("P-001", kNone, kNone, "standard", "efficiency problem_solving attitude");
    row("P-002", kNone, kNone, "", "response effect attitude");
    row("P-003", kNone, kNone, "", "");
    row("P-004", kNone, 7200, "calming", "stars");
}

void TestPolicy::aPresetHasItsSettings()
{
    QFETCH(QString, policy);
    QFETCH(qint64, start);
    QFETCH(qint64, visit);
    QFETCH(QString, opening);
    QFETCH(QString, dimensions);
    const PromisePolicy preset = shippedReference(policy).policy;
    QCOMPARE(preset.start.value_or(kNone), start);
    QCOMPARE(preset.visitAfterSelfCheck.value_or(kNone), visit);
    QCOMPARE(preset.openingStyle, opening);
    QCOMPARE(preset.surveyDimensions.join(u' '), dimensions);
    QVERIFY(preset.recommendQuestion);
    QVERIFY(!preset.zh.isEmpty() && !preset.en.isEmpty());
}

void TestPolicy::answersAreByChannel_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<qint64>("seconds");
    const auto row = [](const char* tag, const char* policy, const char* channel, qint64 seconds) {
        QTest::newRow(tag) << QString::fromLatin1(policy) << QString::fromLatin1(channel) << seconds;
    };
    row("R-056 phone 30 s", "P-001", "phone", 30);
    row("R-057 online at once", "P-001", "chat", 0);
    row("R-057 online 30 s", "P-004", "chat", 30);
    row("P-000 is silent", "P-000", "phone", kNone);
    row("no limit by mail", "P-001", "mail", kNone);
}

void TestPolicy::answersAreByChannel()
{
    QFETCH(QString, policy);
    QFETCH(QString, channel);
    QFETCH(qint64, seconds);
    QCOMPARE(shippedReference(policy).policy.answer.value(channel, kNone), seconds);
}

void TestPolicy::dimensionsHaveNames_data()
{
    QTest::addColumn<QString>("policy");
    for (const char* policy : {"recommended", "P-000", "P-001", "P-002", "P-003", "P-004"})
        QTest::newRow(policy) << QString::fromLatin1(policy);
}

// each dimension of the preset is one that the codes know.
void TestPolicy::dimensionsHaveNames()
{
    QFETCH(QString, policy);
    const ReferenceData data = shippedReference(policy);
    QCOMPARE(data.surveyDimensions.size(), data.policy.surveyDimensions.size());
    for (qsizetype i = 0; i < data.surveyDimensions.size(); ++i) {
        QCOMPARE(data.surveyDimensions[i].code, data.policy.surveyDimensions[i]);
        QVERIFY(data.surveyDimensions[i].zh != data.surveyDimensions[i].code);
    }
}

// "at once" is a promise, and it is due now.
void TestPolicy::aLimitOfNothingIsDueAtOnce()
{
    const auto runs = promised(u"recommended"_s, Priority::Urgent, {});
    const auto respond =
        std::find_if(runs.begin(), runs.end(), [](const PromiseRun& run) { return run.metric == "respond"_L1; });
    QVERIFY(respond != runs.end());
    QCOMPARE(respond->due, MaybeInstant(kStart));
    QCOMPARE(respond->from, kStart);
}

void TestPolicy::aLimitThatIsNotSetPromisesNothing()
{
    const PromiseBook none(rulesOf(PromisePolicy(), u"always"_s), {});
    QVERIFY(promisesOfNew({{u"priority"_s, u"urgent"_s}, {u"mode"_s, u"visit"_s}}, none, kStart).isEmpty());
}

void TestPolicy::anUnknownPolicyIsRefused()
{
    QCOMPARE(shippedReference(u"P-999"_s).policy.code, QString());
}

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
