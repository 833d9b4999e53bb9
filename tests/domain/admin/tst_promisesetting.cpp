#include "domain/admin/referenceparser.h"
#include "domain/admin/settingkind.h"
#include "domain/promise/promiserules.h"
#include "domain/support/presets.h"

#include <QJsonDocument>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;
using Kind = SettingProblem::Kind;

namespace {

const QByteArray kDocument = R"({"code": "own", "reopening": "anew",
    "pausing": {"parts": "等配件", "selfcheck": "waiting_customer"},
    "targets": [
        {"metric": "resolve", "seconds": 1800, "unit": "minutes", "calendar": "office",
         "when": {"priority": ["urgent", "high"], "level": ["vip"], "channel": ["phone"], "mode": ["visit"],
                  "category": ["fault"]}},
        {"metric": "resolve", "seconds": 7200, "unit": "minutes", "calendar": "office"},
        {"metric": "answer", "seconds": 30, "calendar": "always"},
        {"metric": "respond", "seconds": 0},
        {"metric": "return_visit", "seconds": 86400, "share": 10,
         "when": {"grade": ["routine"], "verdict": ["satisfied"]}},
        {"metric": "repeat_visit", "seconds": 864000, "when": {"round": ["1"]}}],
    "visits": {"dissatisfied_to": 3, "recommend_days": 90, "attempts": 5},
    "thresholds": [{"percent": 75}, {"lead": 5400}, {"lead": 86400}]})";

const SettingKind& promises()
{
    return *SettingKind::find(u"promises"_s);
}

SettingDocuments documents(const QString& policy = u"recommended"_s)
{
    return {{u"policies"_s, QJsonDocument::fromJson(shippedFile(u"presets/policies.json"_s)).object()},
            {u"center"_s, QJsonObject{{u"policy"_s, policy}}}};
}

SettingBody made()
{
    return promises().bodyOf({{u"promises"_s, QJsonDocument::fromJson(kDocument).object()}});
}

std::optional<SettingProblem> problem(const SettingBody& body)
{
    return promises().firstProblem(body, made(), shippedReference());
}

SettingBody with(SettingBody body, const QString& part, int row, const QString& field, const QJsonValue& value)
{
    QList<QJsonObject> entries = settingEntries(body, part);
    entries[row].insert(field, value);
    setSettingEntries(body, part, entries);
    return body;
}

QString said(const PromiseTarget& target)
{
    QStringList conditions = target.when.keys();
    conditions.sort();
    QString text = u"%1 %2 %3"_s.arg(target.metric, QString::number(target.seconds), target.calendar);
    if (target.share > 0)
        text += u" %1%"_s.arg(target.share);
    for (const QString& field : conditions)
        text += u' ' + field + u'=' + target.when.value(field).join(u',');
    return text;
}

/// All that rules say, as lines.
QStringList said(const PromiseRules& rules)
{
    QStringList lines = {rules.code, rules.resumes ? u"resume"_s : u"anew"_s};
    lines.append(u"visits %1 %2 %3"_s.arg(rules.visits.dissatisfiedTo)
                     .arg(rules.visits.recommendDays)
                     .arg(rules.visits.attempts));
    for (const PromiseTarget& target : rules.targets)
        lines.append(said(target));
    for (const PromiseThreshold& threshold : rules.thresholds)
        lines.append(threshold.code());
    QStringList states = rules.pausing.keys();
    states.sort();
    for (const QString& state : states)
        lines.append(state + u'=' + rules.pausing.value(state));
    return lines;
}

PromiseRules rulesIn(const SettingDocuments& documents)
{
    return readPromiseRules(QJsonDocument(documents.value(u"promises"_s)).toJson(), u"promises"_s)
        .value_or(PromiseRules());
}

} // namespace

/// What is promised as a setting (R-055, R-056–R-063): rules come back as they were, and what could not be kept is
/// said.
class TestPromiseSetting : public QObject
{
    Q_OBJECT

private slots:
    void aCenterWithoutRulesHasThoseOfItsPolicy_data();
    void aCenterWithoutRulesHasThoseOfItsPolicy();
    void rulesComeBack();
    void aTimeKeepsItsUnit();
    void aCenterCountsByWhatIsPlaced();
    void whatDoesNotFitIsSaid_data();
    void whatDoesNotFitIsSaid();
    void theSameTargetIsThereOnce();
    void theSameWarningIsThereOnce();
    void whatBecomesOfAReopeningStays();
};

void TestPromiseSetting::aCenterWithoutRulesHasThoseOfItsPolicy_data()
{
    QTest::addColumn<QString>("policy");
    for (const char* policy : {"recommended", "P-000", "P-001", "P-002", "P-003", "P-004"})
        QTest::newRow(policy) << QString::fromLatin1(policy);
}

void TestPromiseSetting::aCenterWithoutRulesHasThoseOfItsPolicy()
{
    QFETCH(QString, policy);
    SettingDocuments all = documents(policy);
    const SettingBody body = promises().bodyOf(all);
    QVERIFY(!promises().firstProblem(body, body, shippedReference()));
    promises().place(body, all);
    QCOMPARE(promises().bodyOf(all), body);
    QCOMPARE(said(rulesIn(all)), said(rulesOf(shippedReference(policy).policy, u"always"_s)));
}

void TestPromiseSetting::rulesComeBack()
{
    const SettingBody body = made();
    QVERIFY(!problem(body));
    SettingDocuments placed = {{u"promises"_s, QJsonObject{{u"code"_s, u"own"_s}}}};
    promises().place(body, placed);
    QCOMPARE(promises().bodyOf(placed), body);
    QCOMPARE(said(rulesIn(placed)), said(*readPromiseRules(kDocument, u"f"_s)));
}

void TestPromiseSetting::aTimeKeepsItsUnit()
{
    const QList<QJsonObject> targets = settingEntries(made(), u"targets"_s);
    const auto time = [](const QJsonObject& entry, const char* amount) {
        return QString::number(entry[QLatin1StringView(amount)].toInteger()) + u' ' + entry["unit"_L1].toString();
    };
    QCOMPARE(time(targets[1], "amount"), u"120 minutes"_s);
    QCOMPARE(time(targets[2], "amount"), u"30 seconds"_s);
    QCOMPARE(time(targets[3], "amount"), u"0 seconds"_s);
    QCOMPARE(targets[3]["calendar"_L1].toString(), u"always"_s);
    const QList<QJsonObject> thresholds = settingEntries(made(), u"thresholds"_s);
    QCOMPARE(time(thresholds[1], "lead"), u"90 minutes"_s);
    QCOMPARE(time(thresholds[2], "lead"), u"24 hours"_s);
    QVERIFY(!thresholds[0].contains("lead"_L1));
}

void TestPromiseSetting::aCenterCountsByWhatIsPlaced()
{
    SettingDocuments placed = documents();
    promises().place(made(), placed);
    QHash<QString, QByteArray> all = shippedDocuments();
    for (auto it = placed.begin(); it != placed.end(); ++it)
        all.insert(it.key(), QJsonDocument(it.value()).toJson());
    const LifeCycle cycle = shippedLifeCycle();
    QVERIFY(parseReference(all, cycle.states(), cycle.moves()));
    QCOMPARE(rulesIn(placed).code, u"recommended"_s);
    QCOMPARE(rulesIn(placed).targets.size(), 6);
    QCOMPARE(rulesIn(placed).visits.attempts, 5);
}

void TestPromiseSetting::whatDoesNotFitIsSaid_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("at");
    const auto row = [](const char* tag, const QString& part, int entry, const QString& field, const QJsonValue& value,
                        Kind kind, const QString& at = {}) {
        QTest::newRow(tag) << part << entry << field << value << int(kind) << (at.isEmpty() ? field : at);
    };
    const QString t = u"targets"_s, w = u"thresholds"_s;
    row("no such metric", t, 0, u"metric"_s, u"love"_s, Kind::UnknownChoice);
    row("no such calendar", t, 0, u"calendar"_s, u"nowhere"_s, Kind::UnknownChoice);
    row("no such channel", t, 0, u"channel"_s, QJsonArray{u"pigeon"_s}, Kind::UnknownChoice);
    row("no time", t, 0, u"amount"_s, {}, Kind::Missing);
    row("no unit", t, 0, u"unit"_s, {}, Kind::Missing);
    row("less than nothing", t, 0, u"amount"_s, -1, Kind::OutOfRange);
    row("more than ten years", t, 0, u"amount"_s, 6'000'000, Kind::OutOfRange);
    row("both", w, 0, u"lead"_s, 30, Kind::EitherOr, u"percent"_s);
    row("neither", w, 0, u"percent"_s, {}, Kind::EitherOr);
    row("a lead without a unit", w, 1, u"unit"_s, {}, Kind::Missing);
    row("a lead of more than a month", w, 2, u"lead"_s, 745, Kind::OutOfRange);
    row("more than ten times", w, 0, u"percent"_s, 1001, Kind::OutOfRange);
    row("no such state", u"pausing"_s, 0, u"state"_s, u"asleep"_s, Kind::UnknownChoice);
    row("a state twice", u"pausing"_s, 1, u"state"_s, u"parts"_s, Kind::Twice);
    row("no reason", u"pausing"_s, 0, u"cause"_s, {}, Kind::Missing);
    row("a rating before the work", t, 0, u"verdict"_s, QJsonArray{u"satisfied"_s}, Kind::OnlyOfVisits);
    row("a lot before there is a ticket", t, 1, u"share"_s, 10, Kind::OnlyOfVisits);
    row("a round of the first visit", t, 4, u"round"_s, QJsonArray{u"1"_s}, Kind::OnlyOfVisits);
    row("more than all", t, 4, u"share"_s, 101, Kind::OutOfRange);
    row("nobody would be satisfied", u"visits"_s, 0, u"value"_s, 5, Kind::OutOfRange);
    row("nobody would be called", u"visits"_s, 2, u"value"_s, 0, Kind::OutOfRange);
    row("a reopening nobody knows", u"behaviour"_s, 0, u"does"_s, u"maybe"_s, Kind::UnknownChoice);
}

void TestPromiseSetting::whatDoesNotFitIsSaid()
{
    QFETCH(QString, part);
    QFETCH(int, row);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(int, kind);
    QFETCH(QString, at);
    const SettingBody body = normalisedSetting(with(made(), part, row, field, value), promises().parts({}));
    const auto found = problem(body);
    QVERIFY(found.has_value());
    QCOMPARE(int(found->kind), kind);
    QCOMPARE(found->part, part);
    QCOMPARE(found->row, row);
    QCOMPARE(found->field, at);
}

void TestPromiseSetting::theSameTargetIsThereOnce()
{
    SettingBody body = made();
    QList<QJsonObject> targets = settingEntries(body, u"targets"_s);
    QJsonObject again = targets[0];
    again.insert(u"priority"_s, QJsonArray{u"high"_s, u"urgent"_s}); // ticked in another order
    again.insert(u"amount"_s, 5);
    targets.append(again);
    setSettingEntries(body, u"targets"_s, targets);
    const auto found = problem(body);
    QVERIFY(found && found->kind == Kind::SameTarget);
    QCOMPARE(found->row, 6);
    QCOMPARE(found->more, u"1"_s);
    QVERIFY(!problem(with(body, u"targets"_s, 6, u"level"_s, QJsonArray{u"enterprise"_s})));
}

void TestPromiseSetting::theSameWarningIsThereOnce()
{
    const auto found =
        problem(with(with(made(), u"thresholds"_s, 1, u"lead"_s, 24), u"thresholds"_s, 1, u"unit"_s, u"hours"_s));
    QVERIFY(found && found->kind == Kind::Twice);
    QCOMPARE(found->row, 2);
    QCOMPARE(found->field, u"lead"_s);
}

void TestPromiseSetting::whatBecomesOfAReopeningStays()
{
    SettingBody body = made();
    setSettingEntries(body, u"behaviour"_s, {});
    const auto found = problem(body);
    QVERIFY(found && found->kind == Kind::Gone);
}

QTEST_GUILESS_MAIN(TestPromiseSetting)
#include "tst_promisesetting.moc"
