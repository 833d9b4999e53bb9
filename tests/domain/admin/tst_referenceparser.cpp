#include "domain/admin/referenceparser.h"
#include "domain/support/presets.h"
#include "domain/support/randomtext.h"

#include <QSet>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

QStringList codesOf(const QList<CodeName>& list)
{
    QStringList codes;
    for (const CodeName& code : list)
        codes.append(code.code);
    return codes;
}

Result<ReferenceData> parse(const QHash<QString, QByteArray>& documents)
{
    return parseReference(documents, {}, {});
}

} // namespace

/// R-247: what a center may edit is data; a document that does not fit is refused with the path of its fault.
class TestReferenceParser : public QObject
{
    Q_OBJECT

private slots:
    void theShippedDocumentsAreRead();
    void theListsHoldWhatTheProcessNames_data();
    void theListsHoldWhatTheProcessNames();
    void everyFaultFitsItsProducts();
    void everyModelHasItsGroup();
    void nothingGivesEmptyLists();
    void aFaultIsNamedByItsPath_data();
    void aFaultIsNamedByItsPath();
    void theUsualModeHasTheLargestShare_data();
    void theUsualModeHasTheLargestShare();
    void theMoodChoosesTheOpening_data();
    void theMoodChoosesTheOpening();
    void placeholdersAreFilled_data();
    void placeholdersAreFilled();
    void unknownCodesAreTheirOwnNames();
    void prioritiesHaveCodes_data();
    void prioritiesHaveCodes();
    void mutatedDocumentsAreReadOrRefused_data();
    void mutatedDocumentsAreReadOrRefused();
};

void TestReferenceParser::theShippedDocumentsAreRead()
{
    const auto data = parse(shippedDocuments());
    QVERIFY2(data, data ? "" : qPrintable(data.error().detail));
    QVERIFY(data->demo);
    QVERIFY(!data->centerZh.isEmpty() && !data->shortEn.isEmpty());
    QCOMPARE(data->policy.code, u"recommended"_s);
    QVERIFY(data->scripts.size() > 10);
    QVERIFY(data->teams.size() > 1);
    QCOMPARE(data->model(u"KFR-35GW/N8"_s).group, u"aircon"_s);
    QCOMPARE(data->group(u"aircon"_s).name(true), u"空调"_s);
    QCOMPARE(data->group(u"aircon"_s).name(false), u"Air conditioner"_s);
    QCOMPARE(data->fault(u"aircon.not_cooling"_s).priority, Priority::High);
    QVERIFY(data->model(u"unknown"_s).code.isEmpty());
    QVERIFY(data->fault(u"unknown"_s).code.isEmpty());
}

void TestReferenceParser::theListsHoldWhatTheProcessNames_data()
{
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<QStringList>("expected");
    const ReferenceData data = shippedReference();
    const auto row = [](const char* tag, const QList<CodeName>& list, const QStringList& expected) {
        QTest::newRow(tag) << codesOf(list) << expected;
    };
    row("R-001 channels", data.channels,
        {u"phone"_s, u"chat"_s, u"mail"_s, u"portal"_s, u"social"_s, u"web"_s, u"app"_s, u"wechat"_s,
         u"private_wechat"_s, u"store"_s});
    row("R-009 scenarios", data.scenarios, {u"product"_s, u"usage"_s, u"complaint"_s, u"repair"_s, u"order"_s});
    row("R-016 moods", data.moods, {u"anxious"_s, u"irritated"_s, u"puzzled"_s, u"disappointed"_s, u"calm"_s});
    row("R-020, R-021 modes", data.modes, {u"visit"_s, u"parts"_s, u"remote"_s, u"return"_s, u"advice"_s});
    row("R-030 certainties", data.certainties, {u"solution"_s, u"selfcheck"_s, u"time"_s});
    row("R-044 categories", data.triage.categories,
        {u"inquiry"_s, u"complaint"_s, u"fault"_s, u"suggestion"_s, u"other"_s});
    row("R-048 urgencies", data.urgencies, {u"0"_s, u"1"_s, u"2"_s, u"3"_s});
}

void TestReferenceParser::theListsHoldWhatTheProcessNames()
{
    QFETCH(QStringList, codes);
    QFETCH(QStringList, expected);
    QCOMPARE(codes, expected);
}

void TestReferenceParser::everyFaultFitsItsProducts()
{
    const ReferenceData data = shippedReference();
    const QStringList skills = codesOf(data.skills);
    const QStringList modes = codesOf(data.modes);
    for (const Fault& fault : data.triage.faults) {
        QVERIFY2(!data.group(fault.group).code.isEmpty(), qPrintable(fault.code));
        QVERIFY2(skills.contains(fault.skill), qPrintable(fault.code));
        QVERIFY2(modes.contains(fault.mode), qPrintable(fault.code));
        QVERIFY2(!fault.keywords.isEmpty() && !fault.zh.isEmpty() && !fault.en.isEmpty(), qPrintable(fault.code));
    }
    for (const QString& group : data.triage.serverGroups + data.triage.vulnerableGroups)
        QVERIFY2(!data.group(group).code.isEmpty(), qPrintable(group));
    for (const CategoryWords& rule : data.triage.categoryWords)
        QVERIFY2(codesOf(data.triage.categories).contains(rule.category), qPrintable(rule.category));
    for (const QString& category : codesOf(data.triage.categories)) // R-046: the table is whole
        QVERIFY2(data.triage.categoryPriority.contains(category), qPrintable(category));
}

void TestReferenceParser::everyModelHasItsGroup()
{
    const ReferenceData data = shippedReference();
    QVERIFY(data.models.size() >= 15);
    for (const ProductModel& model : data.models) {
        QVERIFY2(!data.group(model.group).code.isEmpty(), qPrintable(model.code));
        QVERIFY2(model.warrantyMonths >= 12, qPrintable(model.code));
    }
    for (const ProductGroup& group : data.groups)
        QVERIFY2(codesOf(data.skills).contains(group.skill), qPrintable(group.code));
}

void TestReferenceParser::nothingGivesEmptyLists()
{
    const auto data = parse({});
    QVERIFY(data);
    QVERIFY(data->channels.isEmpty() && data->triage.faults.isEmpty() && data->scripts.isEmpty());
    QVERIFY(data->policy.code.isEmpty());
    QCOMPARE(data->weights.distance, RankingWeights().distance);
    const auto empty = parse({{u"codes"_s, "{}"}, {u"faults"_s, "[]"}, {u"later"_s, "{\"x\": 1}"}});
    QVERIFY(empty); // a kind of a later version does no harm
}

void TestReferenceParser::aFaultIsNamedByItsPath_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* tag, QStringView kind, const QByteArray& json, QStringView path) {
        QTest::newRow(tag) << kind.toString() << json << path.toString();
    };
    row("no JSON", u"codes", "oops", u"codes");
    row("codes as a list", u"codes", "[]", u"codes");
    row("channels as an object", u"codes", R"({"channels": {}})", u"codes.channels");
    row("channel as a text", u"codes", R"({"channels": ["phone"]})", u"codes.channels[0]");
    row("channel without code", u"codes", R"({"channels": [{"zh": "电话"}]})", u"codes.channels[0].code");
    row("channel twice", u"codes", R"({"channels": [{"code": "a"}, {"code": "a"}]})", u"codes.channels[1].code");
    row("name as a number", u"codes", R"({"moods": [{"code": "a", "zh": 1}]})", u"codes.moods[0].zh");
    row("unknown priority", u"triage", R"({"category_priority": {"fault": "burning"}})",
        u"triage.category_priority.fault");
    row("words as a text", u"triage", R"({"core_words": "宕机"})", u"triage.core_words");
    row("a word as a number", u"triage", R"({"danger_words": ["漏电", 7]})", u"triage.danger_words[1]");
    row("words of a category", u"triage", R"({"category_words": [{"category": "fault", "words": {}}]})",
        u"triage.category_words[0].words");
    row("fault with unknown priority", u"faults", R"([{"code": "a"}, {"code": "b", "priority": "x"}])",
        u"faults[1].priority");
    row("faults under their name", u"faults", R"({"faults": [{"code": ""}]})", u"faults.faults[0].code");
    row("share above one", u"faults", R"([{"code": "a", "modes": {"visit": 1.5}}])", u"faults[0].modes.visit");
    row("modes as a list", u"faults", R"([{"code": "a", "modes": []}])", u"faults[0].modes");
    row("rate as a text", u"faults", R"([{"code": "a", "self_check_rate": "0.3"}])", u"faults[0].self_check_rate");
    row("visit of two days", u"faults", R"([{"code": "a", "visit_minutes": 2881}])", u"faults[0].visit_minutes");
    row("half a minute", u"faults", R"([{"code": "a", "visit_minutes": 0.5}])", u"faults[0].visit_minutes");
    row("warranty below zero", u"products", R"({"models": [{"code": "a", "warranty_months": -1}]})",
        u"products.models[0].warranty_months");
    row("groups as a text", u"products", R"({"groups": "all"})", u"products.groups");
    row("limit below zero", u"policies", R"({"policies": [{"code": "a", "first_response": -1}]})",
        u"policies.policies[0].first_response");
    row("limit of a century", u"policies", R"([{"code": "a", "first_response": 3155760000}])",
        u"policies[0].first_response");
    row("limit as a text", u"policies", R"([{"code": "a", "resolve_by_mode": {"visit": "24h"}}])",
        u"policies[0].resolve_by_mode.visit");
    row("limits as a list", u"policies", R"([{"code": "a", "answer": [30]}])", u"policies[0].answer");
    row("question as a text", u"policies", R"([{"code": "a", "recommend_question": "yes"}])",
        u"policies[0].recommend_question");
    row("unknown policy", u"center", R"({"policy": "P-999"})", u"center.policy");
    row("name of the center", u"center", R"({"zh": ["a"]})", u"center.zh");
    row("script as a number", u"scripts", R"({"scripts": [{"step": 1}]})", u"scripts.scripts[0].step");
    row("weight above a hundred", u"dispatch", R"({"weights": {"skill": 101}})", u"dispatch.weights.skill");
    row("weights above a hundred", u"dispatch", R"({"weights": {"skill": 90}})", u"dispatch.weights");
    row("end inside the radius", u"dispatch", R"({"weights": {"radius_km": 5, "max_km": 4}})",
        u"dispatch.weights.max_km");
    row("huge radius", u"dispatch", R"({"weights": {"radius_km": 1e300}})", u"dispatch.weights.radius_km");
    row("reasons as a text", u"dispatch", R"({"override_reasons": "rain"})", u"dispatch.override_reasons");
    row("teams as a text", u"teams", R"({"teams": "all"})", u"teams.teams");
    row("deep", u"codes", QByteArray(100000, '['), u"codes");
}

void TestReferenceParser::aFaultIsNamedByItsPath()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    const auto data = parse({{kind, json}});
    QVERIFY(!data);
    QCOMPARE(data.error().kind, ErrorKind::Validation);
    QCOMPARE(data.error().field, path);
    QVERIFY2(data.error().detail.startsWith(path + u": "_s), qPrintable(data.error().detail));
}

void TestReferenceParser::theUsualModeHasTheLargestShare_data()
{
    QTest::addColumn<QByteArray>("modes");
    QTest::addColumn<QString>("mode");
    QTest::newRow("largest") << QByteArray(R"({"visit": 0.3, "advice": 0.6, "parts": 0.1})") << u"advice"_s;
    QTest::newRow("equal: first by code") << QByteArray(R"({"visit": 0.5, "advice": 0.5})") << u"advice"_s;
    QTest::newRow("none") << QByteArray("{}") << QString();
    QTest::newRow("nothing above zero") << QByteArray(R"({"visit": 0})") << QString();
}

void TestReferenceParser::theUsualModeHasTheLargestShare()
{
    QFETCH(QByteArray, modes);
    QFETCH(QString, mode);
    const auto data = parse({{u"faults"_s, "[{\"code\": \"a\", \"modes\": " + modes + "}]"}});
    QVERIFY(data);
    QCOMPARE(data->fault(u"a"_s).mode, mode);
}

void TestReferenceParser::theMoodChoosesTheOpening_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QString>("mood");
    QTest::addColumn<QString>("begins");
    const auto row = [](const char* tag, const char* policy, QStringView channel, QStringView mood,
                        QStringView begins) {
        QTest::newRow(tag) << QString::fromLatin1(policy) << channel.toString() << mood.toString() << begins.toString();
    };
    row("R-011 standard", "P-001", u"phone", u"", u"您好，这里是[企业名称]客户支持中心");
    row("R-012 calming", "P-004", u"phone", u"", u"您好，让您着急了，先慢慢说");
    row("R-012 an anxious customer", "P-001", u"phone", u"anxious", u"您好，让您着急了，先慢慢说");
    row("R-015 an irritated customer", "P-001", u"phone", u"irritated", u"给您添麻烦了");
    row("R-013 chat", "recommended", u"chat", u"", u"您好，看到您的问题了");
    row("R-013 chat, whatever the mood", "P-004", u"chat", u"anxious", u"您好，看到您的问题了");
}

void TestReferenceParser::theMoodChoosesTheOpening()
{
    QFETCH(QString, policy);
    QFETCH(QString, channel);
    QFETCH(QString, mood);
    QFETCH(QString, begins);
    const ReferenceData data = shippedReference(policy);
    const QList<Script> openings = data.scriptsFor(u"opening"_s, channel, mood);
    QVERIFY(!openings.isEmpty());
    QVERIFY2(openings.constFirst().zh.startsWith(begins), qPrintable(openings.constFirst().zh));
    for (const Script& script : openings) {
        QVERIFY(script.channel.isEmpty() || script.channel == channel);
        QVERIFY(script.mood.isEmpty() || script.mood == mood);
    }
    QVERIFY(data.scriptsFor(u"no such step"_s, channel, mood).isEmpty());
}

void TestReferenceParser::placeholdersAreFilled_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    QTest::newRow("R-029") << u"工单编号为[编号]，请您放心"_s << u"工单编号为W-1-2，请您放心"_s;
    QTest::newRow("two") << u"[编号][编号]"_s << u"W-1-2W-1-2"_s;
    QTest::newRow("unknown stays") << u"[时限]内"_s << u"[时限]内"_s;
    QTest::newRow("empty stays") << u"[客服]您好"_s << u"[客服]您好"_s;
    QTest::newRow("open bracket") << u"[编号"_s << u"[编号"_s;
    QTest::newRow("nested") << u"[[编号]]"_s << u"[W-1-2]"_s;
    QTest::newRow("nothing inside") << u"[]"_s << u"[]"_s;
    QTest::newRow("value with brackets is not filled again") << u"[问题]"_s << u"[编号]坏了"_s;
    QTest::newRow("nothing to fill") << u"您好"_s << u"您好"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestReferenceParser::placeholdersAreFilled()
{
    QFETCH(QString, text);
    QFETCH(QString, filled);
    const QHash<QString, QString> values = {
        {u"编号"_s, u"W-1-2"_s}, {u"客服"_s, QString()}, {u"问题"_s, u"[编号]坏了"_s}};
    QCOMPARE(fillScript(text, values), filled);
}

void TestReferenceParser::unknownCodesAreTheirOwnNames()
{
    const ReferenceData data = shippedReference();
    QCOMPARE(findCode(data.channels, u"phone"_s).name(true), u"电话"_s);
    QCOMPARE(findCode(data.channels, u"phone"_s).name(false), u"Phone"_s);
    QCOMPARE(findCode(data.channels, u"fax"_s).name(true), u"fax"_s);
    QCOMPARE(findCode({}, u"fax"_s).name(false), u"fax"_s);
    QCOMPARE((CodeName{u"a"_s, u"甲"_s, {}, {}}).name(false), u"甲"_s);
}

void TestReferenceParser::prioritiesHaveCodes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("order");
    QTest::newRow("urgent") << u"urgent"_s << 0;
    QTest::newRow("high") << u"high"_s << 1;
    QTest::newRow("medium") << u"medium"_s << 2;
    QTest::newRow("low") << u"low"_s << 3;
}

// R-047
void TestReferenceParser::prioritiesHaveCodes()
{
    QFETCH(QString, code);
    QFETCH(int, order);
    const Priority priority = priorityFromCode(code);
    QCOMPARE(static_cast<int>(priority), order);
    QCOMPARE(priorityCode(priority), code);
    QCOMPARE(priorityFromCode(code.toUpper()), Priority::Medium);
    QVERIFY(Priority::Urgent < Priority::Low);
}

void TestReferenceParser::mutatedDocumentsAreReadOrRefused_data()
{
    QTest::addColumn<QString>("kind");
    for (const QString& kind : shippedDocuments().keys())
        QTest::newRow(qPrintable(kind)) << kind;
}

void TestReferenceParser::mutatedDocumentsAreReadOrRefused()
{
    QFETCH(QString, kind);
    const QHash<QString, QByteArray> documents = shippedDocuments();
    RandomText random(247);
    int refused = 0;
    for (int i = 0; i < 120; ++i) {
        QHash<QString, QByteArray> changed = {{kind, random.mutated(documents[kind])}};
        const auto data = parse(changed);
        if (data)
            continue;
        ++refused;
        QCOMPARE(data.error().kind, ErrorKind::Validation);
        QVERIFY2(data.error().field.startsWith(kind), qPrintable(data.error().field));
        QVERIFY(data.error().detail.startsWith(data.error().field));
    }
    QVERIFY(refused > 40);
}

QTEST_GUILESS_MAIN(TestReferenceParser)
#include "tst_referenceparser.moc"
