#include "domain/promise/promiserules.h"
#include "domain/support/presets.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Which target holds for a ticket, from the presets and from a file (R-055, R-056 to R-062).
class TestPromiseRules : public QObject
{
    Q_OBJECT

private slots:
    void aPresetsFiguresAreItsTargets_data();
    void aPresetsFiguresAreItsTargets();
    void theFirstThatFitsCounts();
    void aFileIsRead();
    void whatDoesNotFitIsNamed_data();
    void whatDoesNotFitIsNamed();
    void metricsAreApart();
};

void TestPromiseRules::aPresetsFiguresAreItsTargets_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<qint64>("seconds");
    constexpr qint64 kNone = -1;
    const auto row = [](const char* policy, const char* metric, const char* field, const char* value, qint64 seconds) {
        const QString name =
            u"%1 %2 %3"_s.arg(QLatin1StringView(policy), QLatin1StringView(metric), QLatin1StringView(value));
        QTest::newRow(qPrintable(name)) << QString::fromLatin1(policy) << QString::fromLatin1(metric)
                                        << QString::fromLatin1(field) << QString::fromLatin1(value) << seconds;
    };
    row("P-000", "first_response", "", "", 900);
    row("P-000", "start", "", "", 86'400);
    row("P-000", "respond", "priority", "high", kNone);
    row("P-001", "answer", "channel", "phone", 30);
    row("P-001", "answer", "channel", "chat", 0);
    row("P-001", "answer", "channel", "email", kNone);
    row("P-001", "respond", "priority", "urgent", 0);
    row("P-001", "respond", "priority", "high", 7200);
    row("P-001", "respond", "priority", "medium", 14'400);
    row("P-001", "respond", "priority", "low", 86'400);
    row("P-001", "escalated_contact", "", "", 7200);
    row("recommended", "escalated_contact", "", "", 7200);
    row("P-002", "escalated_contact", "", "", kNone);
    row("P-002", "first_response", "", "", 1800);
    row("P-002", "resolve", "mode", "remote", 7200);
    row("P-002", "resolve", "mode", "visit", 86'400);
    row("P-003", "first_response", "", "", 600);
    row("P-003", "resolve", "mode", "remote", 86'400);
    row("P-004", "answer", "channel", "chat", 30);
    row("P-004", "visit_after_self_check", "", "", 7200);
    row("P-004", "resolve", "mode", "visit", kNone);
}

void TestPromiseRules::aPresetsFiguresAreItsTargets()
{
    QFETCH(QString, policy);
    QFETCH(QString, metric);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(qint64, seconds);
    const PromiseRules rules = rulesOf(shippedReference(policy).policy, u"office"_s);
    QCOMPARE(rules.code, policy);
    const PromiseTarget* target = rules.find(metric, {{field, value}});
    QCOMPARE(target ? target->seconds : -1, seconds);
    if (target)
        QCOMPARE(target->calendar, u"office"_s);
}

void TestPromiseRules::theFirstThatFitsCounts()
{
    PromiseRules rules;
    PromiseTarget vip;
    vip.metric = u"resolve"_s;
    vip.when = {{u"level"_s, {u"vip"_s, u"key"_s}}, {u"priority"_s, {u"high"_s}}};
    vip.seconds = 60;
    PromiseTarget high = vip;
    high.when.remove(u"level"_s);
    high.seconds = 120;
    PromiseTarget any;
    any.metric = u"resolve"_s;
    any.when = {{u"channel"_s, {}}};
    any.seconds = 180;
    rules.targets = {vip, high, any};
    QCOMPARE(rules.find(u"resolve"_s, {{u"level"_s, u"key"_s}, {u"priority"_s, u"high"_s}})->seconds, 60);
    QCOMPARE(rules.find(u"resolve"_s, {{u"level"_s, u"plain"_s}, {u"priority"_s, u"high"_s}})->seconds, 120);
    QCOMPARE(rules.find(u"resolve"_s, {{u"level"_s, u"key"_s}, {u"priority"_s, u"low"_s}})->seconds, 180);
    QVERIFY(!rules.find(u"respond"_s, {}));
}

void TestPromiseRules::aFileIsRead()
{
    const auto rules = readPromiseRules(R"({"code": "own", "reopening": "anew", "pausing": {"parts": "waiting_part"},
        "targets": [{"metric": "resolve", "when": {"mode": ["visit"]}, "seconds": 3600, "calendar": "office"},
                    {"metric": "start", "seconds": 60}], "thresholds": [{"percent": 75}, {"lead": 900}]})",
                                        u"f"_s);
    QVERIFY(rules);
    QCOMPARE(rules->code, u"own"_s);
    QVERIFY(!rules->resumes);
    QCOMPARE(rules->pausing.value(u"parts"_s), u"waiting_part"_s);
    QCOMPARE(rules->targets[0].when.value(u"mode"_s), QStringList{u"visit"_s});
    QCOMPARE(rules->targets[0].calendar, u"office"_s);
    QCOMPARE(rules->targets[1].calendar, u"always"_s);
    QCOMPARE(rules->thresholds, QList<PromiseThreshold>({{75, 0}, {0, 900}}));
    QCOMPARE(rules->thresholds[0].code(), u"75%"_s);
    QCOMPARE(rules->thresholds[1].code(), u"-900"_s);
}

void TestPromiseRules::whatDoesNotFitIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("no JSON") << QByteArray("x") << u"f"_s;
    QTest::newRow("no targets") << QByteArray("{}") << u"f"_s;
    QTest::newRow("no such promise") << QByteArray(R"({"targets": [{"metric": "love", "seconds": 1}]})")
                                     << u"f.targets[0].metric"_s;
    QTest::newRow("no time") << QByteArray(R"({"targets": [{"metric": "start"}]})") << u"f.targets[0]"_s;
    QTest::newRow("time of nothing") << QByteArray(R"({"targets": [{"metric": "start", "seconds": null}]})")
                                     << u"f.targets[0]"_s;
    QTest::newRow("less than nothing") << QByteArray(R"({"targets": [{"metric": "start", "seconds": -1}]})")
                                       << u"f.targets[0].seconds"_s;
    QTest::newRow("a condition that is no list")
        << QByteArray(R"({"targets": [{"metric": "start", "seconds": 1, "when": {"mode": "visit"}}]})")
        << u"f.targets[0].when.mode"_s;
    QTest::newRow("a threshold of nothing")
        << QByteArray(R"({"targets": [], "thresholds": [{}]})") << u"f.thresholds[0]"_s;
    QTest::newRow("more than all") << QByteArray(
                                          R"({"targets": [{"metric": "return_visit", "seconds": 1, "share": 101}]})")
                                   << u"f.targets[0].share"_s;
    QTest::newRow("nobody would be called")
        << QByteArray(R"({"targets": [], "visits": {"attempts": 0}})") << u"f.visits.attempts"_s;
    QTest::newRow("a reopening nobody knows")
        << QByteArray(R"({"targets": [], "reopening": "maybe"})") << u"f.reopening"_s;
}

void TestPromiseRules::whatDoesNotFitIsNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto rules = readPromiseRules(json, u"f"_s);
    QVERIFY(!rules);
    QCOMPARE(rules.error().field, place);
}

void TestPromiseRules::metricsAreApart()
{
    QSet<QString> codes;
    for (const PromiseMetric& metric : promiseMetrics()) {
        QVERIFY(!codes.contains(metric.code));
        codes.insert(metric.code);
        QVERIFY(!metric.starts.isEmpty() && !metric.fulfils.isEmpty());
        QCOMPARE(promiseMetric(metric.code)->code, metric.code);
    }
    QCOMPARE(codes.size(), 15);
    QVERIFY(!promiseMetric(u"visit"_s));
}

QTEST_GUILESS_MAIN(TestPromiseRules)
#include "tst_promiserules.moc"
