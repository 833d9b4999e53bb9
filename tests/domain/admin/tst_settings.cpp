#include "domain/admin/referenceparser.h"
#include "domain/admin/settingfile.h"
#include "domain/admin/settingkind.h"
#include "domain/admin/settingversion.h"
#include "domain/support/presets.h"
#include "domain/support/randomtext.h"

#include <QJsonDocument>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;
using Kind = SettingProblem::Kind;

namespace {

QJsonObject objectOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

/// What no file ships: rules come from the database; nothing is required, kept or warned of before somebody says so,
/// and no shipped calendar has days of its own.
QByteArray madeDocument(const QString& name)
{
    if (name == "keyword_rules"_L1)
        return R"({"keyword_rules": [
            {"name": "墙面渗水", "any": ["渗水", "墙湿"], "none": ["热水器"], "groups": ["aircon"], "priority": "urgent"},
            {"name": "贵客着急", "any": ["赶紧"], "mood": "anxious", "levels": ["vip", "enterprise"]}]})";
    if (name == "required_fields"_L1)
        return R"({"required_fields": [
            {"state": "created", "field": "expectation"},
            {"state": "todispatch", "field": "address", "mode": "visit", "category": "fault"}]})";
    if (name == "views"_L1)
        return R"({"views": [
            {"code": "morning", "role": "agent", "zh": "晨会", "en": "Morning", "query": "is:open", "order": "due"}]})";
    if (name == "attachments"_L1)
        return R"({"warned": [{"extension": "dwg"}]})";
    if (name == "calendars"_L1)
        return R"({"calendars": [
            {"name": "always", "zh": "全天候", "zone": "Asia/Shanghai", "week": {
                "mon": ["00:00-24:00"], "tue": ["00:00-24:00"], "wed": ["00:00-24:00"], "thu": ["00:00-24:00"],
                "fri": ["00:00-24:00"], "sat": ["00:00-24:00"], "sun": ["00:00-24:00"]}},
            {"name": "office", "zh": "办公时间", "zone": "Asia/Shanghai", "week": {"mon": ["08:30-12:00", "13:30-17:30"]},
             "overrides": [{"date": "2025-10-01", "closed": true, "name": "国庆节、中秋节", "holiday": 2025}]}]})";
    if (name == "promises"_L1)
        return R"({"code": "own", "targets": [{"metric": "resolve", "seconds": 7200, "calendar": "always"}],
                   "pausing": {"selfcheck": "waiting_customer"}, "thresholds": [{"percent": 75}]})";
    return {};
}

SettingDocuments documentsOf(const SettingKind& kind)
{
    const QHash<QString, QByteArray> shipped = shippedDocuments();
    SettingDocuments documents;
    for (const QString& name : kind.documents()) {
        const QByteArray made = madeDocument(name);
        documents.insert(name, objectOf(made.isEmpty() ? shipped.value(name) : made));
    }
    return documents;
}

/// The reference of the demonstration with this body in place of the shipped one.
ReferenceData referenceWith(const SettingKind& kind, const SettingBody& body)
{
    SettingDocuments documents = documentsOf(kind);
    kind.place(body, documents);
    QHash<QString, QByteArray> all = shippedDocuments();
    for (auto it = documents.begin(); it != documents.end(); ++it)
        all.insert(it.key(), QJsonDocument(it.value()).toJson());
    const LifeCycle cycle = shippedLifeCycle();
    return parseReference(all, cycle.states(), cycle.moves()).value_or(ReferenceData());
}

const SettingKind& kindOf(const char* code)
{
    return *SettingKind::find(QString::fromLatin1(code));
}

SettingBody shipped(const SettingKind& kind)
{
    return kind.bodyOf(documentsOf(kind));
}

void addRows()
{
    QTest::addColumn<QString>("code");
    for (const SettingKind* kind : SettingKind::all())
        QTest::newRow(qPrintable(kind->code())) << kind->code();
}

/// Another body by a few changes at random places.
SettingBody altered(SettingBody body, const QList<SettingPart>& parts, RandomText& random)
{
    for (const SettingPart& part : parts) {
        QList<QJsonObject> entries = settingEntries(body, part.key);
        for (int turn = random.number(4); turn > 0 && !entries.isEmpty(); --turn) {
            const int at = random.number(entries.size());
            const SettingField& field = part.fields.at(random.number(part.fields.size()));
            switch (random.number(4)) {
            case 0:
                entries.removeAt(at);
                break;
            case 1:
                entries.insert(at, entries.at(random.number(entries.size())));
                break;
            case 2:
                entries.move(at, random.number(entries.size()));
                break;
            default:
                setSettingText(entries[at], field, random.hostile(12));
            }
        }
        setSettingEntries(body, part.key, entries);
    }
    return normalisedSetting(body, parts);
}

/// One entry of a list of names: "code zh".
SettingBody lists(const QStringList& entries)
{
    QJsonArray list;
    for (const QString& entry : entries) {
        const QString code = entry.section(u' ', 0, 0);
        list.append(QJsonObject{{u"code"_s, code}, {u"zh"_s, entry.section(u' ', 1)}});
    }
    return {{u"checklists"_s, list}, {u"items"_s, QJsonArray()}};
}

QStringList said(const QList<SettingChange>& changes)
{
    static const char* const kinds[] = {"added", "removed", "changed", "moved"};
    QStringList list;
    for (const SettingChange& c : changes)
        list.append(QString::fromLatin1(kinds[int(c.kind)]) + u' ' + c.entry.join(u'/') + u' ' + c.field + u' ' +
                    c.before + u'>' + c.after);
    return list;
}

Instant hour(int n)
{
    return Instant::fromMs(qint64(n) * 3600 * 1000);
}

SettingHistory historyOf(const QList<std::pair<int, int>>& versionsAndHours)
{
    SettingHistory history;
    for (const auto& [number, from] : versionsAndHours) {
        SettingVersion version;
        version.version = number;
        version.effectiveFrom = hour(from);
        history.versions.append(version);
    }
    return history;
}

} // namespace

/// R-247: what is data is kept by an administrator, in versions that can be compared, previewed and carried in a file.
class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void theShippedBodyIsSound_data() { addRows(); }
    void theShippedBodyIsSound();
    void placingTheShippedBodyChangesNothing_data() { addRows(); }
    void placingTheShippedBodyChangesNothing();
    void aFileGivesBackWhatWasWritten_data() { addRows(); }
    void aFileGivesBackWhatWasWritten();
    void differencesAreEmptyExactlyForTheSame_data() { addRows(); }
    void differencesAreEmptyExactlyForTheSame();
    void damagedFilesAreReadOrRefused_data() { addRows(); }
    void damagedFilesAreReadOrRefused();
    void aFileIsRefusedAtItsFault_data();
    void aFileIsRefusedAtItsFault();
    void aBodyIsRefusedAtItsFault_data();
    void aBodyIsRefusedAtItsFault();
    void whatTicketsKnowStays();
    void differencesSayWhatBecame_data();
    void differencesSayWhatBecame();
    void theHighestWhoseTimeHasComeIsInForce_data();
    void theHighestWhoseTimeHasComeIsInForce();
    void theTableTouchesTicketsOfItsCategory();
    void factorsRaiseTogetherByTheirWeights();
    void productsAndWordsOfUrgencyAreData();
    void aRetiredCategoryIsNotOffered();
    void theForbiddenFirstSentenceIsData();
    void aProgressTextTouchesTicketsOfItsState();
    void aCheckListTouchesTicketsThatHaveIt();
    void aRequiredFieldTouchesTicketsThatLackIt();
    void onlyWhatSomebodyIsAskedForIsRequired_data();
    void onlyWhatSomebodyIsAskedForIsRequired();
};

void TestSettings::theShippedBodyIsSound()
{
    QFETCH(QString, code);
    const SettingKind& kind = *SettingKind::find(code);
    const SettingBody body = shipped(kind);
    const QList<SettingPart> parts = kind.parts(shippedReference());
    const auto problem = settingProblem(body, parts, body);
    QVERIFY2(!problem, problem ? qPrintable(problem->part + problem->field + problem->more) : "");
    for (const SettingPart& part : parts)
        QVERIFY2(!settingEntries(body, part.key).isEmpty(), qPrintable(part.key));
}

void TestSettings::placingTheShippedBodyChangesNothing()
{
    QFETCH(QString, code);
    const SettingKind& kind = *SettingKind::find(code);
    SettingDocuments documents = documentsOf(kind);
    const SettingBody body = kind.bodyOf(documents);
    kind.place(body, documents);
    QCOMPARE(kind.bodyOf(documents), body);
    const ReferenceData before = shippedReference(), after = referenceWith(kind, body);
    QCOMPARE(after.triage.categories.size(), before.triage.categories.size());
    QCOMPARE(after.triage.categoryPriority, before.triage.categoryPriority);
    QCOMPARE(after.triage.categoryWords.size(), before.triage.categoryWords.size());
    QCOMPARE(after.scripts.size(), before.scripts.size());
    QCOMPARE(after.vagueWords.size(), before.vagueWords.size());
    QCOMPARE(after.checklists.size(), before.checklists.size());
    QCOMPARE(after.checklists.constFirst().items.size(), before.checklists.constFirst().items.size());
}

void TestSettings::aFileGivesBackWhatWasWritten()
{
    QFETCH(QString, code);
    const SettingKind& kind = *SettingKind::find(code);
    const QList<SettingPart> parts = kind.parts(shippedReference());
    RandomText random(7);
    for (int turn = 0; turn < 200; ++turn) {
        const SettingBody body = altered(shipped(kind), parts, random);
        const SettingRead read = readSetting(writeSetting(code, body), code, parts);
        QVERIFY(!read.problem);
        QCOMPARE(read.body, body);
    }
}

void TestSettings::differencesAreEmptyExactlyForTheSame()
{
    QFETCH(QString, code);
    const SettingKind& kind = *SettingKind::find(code);
    const QList<SettingPart> parts = kind.parts(shippedReference());
    RandomText random(11);
    for (int turn = 0; turn < 200; ++turn) {
        const SettingBody a = altered(shipped(kind), parts, random);
        const SettingBody b = altered(shipped(kind), parts, random);
        QCOMPARE(settingChanges(a, b, parts).isEmpty(), a == b);
        QCOMPARE(settingChanges(b, a, parts).isEmpty(), a == b);
        QVERIFY(settingChanges(a, a, parts).isEmpty());
    }
}

void TestSettings::damagedFilesAreReadOrRefused()
{
    QFETCH(QString, code);
    const SettingKind& kind = *SettingKind::find(code);
    const QList<SettingPart> parts = kind.parts(shippedReference());
    const QByteArray file = writeSetting(code, shipped(kind));
    RandomText random(3);
    int refused = 0;
    for (int turn = 0; turn < 600; ++turn) {
        QByteArray damaged = file;
        const int at = random.number(damaged.size());
        switch (random.number(3)) {
        case 0:
            damaged.truncate(at);
            break;
        case 1:
            damaged.remove(at, 1 + random.number(40));
            break;
        default:
            damaged.insert(at, random.hostile(5).toUtf8());
        }
        const SettingRead read = readSetting(damaged, code, parts);
        refused += read.problem ? 1 : 0;
        QCOMPARE(read.body.isEmpty(), read.problem.has_value());
        if (!read.problem)
            QCOMPARE(normalisedSetting(read.body, parts), read.body);
    }
    QVERIFY(refused > 300);
}

void TestSettings::aFileIsRefusedAtItsFault_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<SettingProblem>("problem");
    const auto body = [](const QByteArray& text) {
        return QByteArray("{\"schema\":\"woshou.setting.checklists\",\"format\":1,\"body\":" + text + "}");
    };
    const auto row = [](const char* tag, const QByteArray& file, const SettingProblem& problem) {
        QTest::newRow(tag) << file << problem;
    };
    const QString c = u"checklists"_s;
    row("empty", "", {Kind::NotJson, {}, 1, {}, {}});
    row("line", "{\n\"schema\":\n,}", {Kind::NotJson, {}, 3, {}, {}});
    row("a list", "[]", {Kind::NotASetting, {}, -1, {}, {}});
    row("no head", "{\"body\":{}}", {Kind::NotASetting, {}, -1, {}, {}});
    row("another setting", "{\"schema\":\"woshou.setting.scripts\",\"format\":1,\"body\":{}}",
        {Kind::OtherSetting, {}, -1, {}, u"scripts"_s});
    row("newer", "{\"schema\":\"woshou.setting.checklists\",\"format\":2,\"body\":{}}",
        {Kind::NewerFormat, {}, -1, {}, u"2"_s});
    row("a list is missing", body("{\"checklists\":[]}"), {Kind::NotAList, u"items"_s, -1, {}, {}});
    row("unknown list", body("{\"checklists\":[],\"items\":[],\"more\":[]}"),
        {Kind::UnknownPart, u"more"_s, -1, {}, {}});
    row("no entry", body("{\"checklists\":[7],\"items\":[]}"), {Kind::NotAnEntry, c, 0, {}, {}});
    row("unknown field", body("{\"checklists\":[{\"code\":\"a\",\"zn\":\"x\"}],\"items\":[]}"),
        {Kind::UnknownField, c, 0, u"zn"_s, {}});
    row("another type", body("{\"checklists\":[{\"code\":\"a\"},{\"code\":1}],\"items\":[]}"),
        {Kind::WrongType, c, 1, u"code"_s, {}});
    row("too large", QByteArray(kLargestSettingFile + 1, ' '), {Kind::TooLarge, {}, -1, {}, u"1000000"_s});
}

void TestSettings::aFileIsRefusedAtItsFault()
{
    QFETCH(QByteArray, file);
    QFETCH(SettingProblem, problem);
    const SettingRead read = readSetting(file, u"checklists"_s, kindOf("checklists").parts({}));
    QVERIFY(read.problem.has_value());
    QCOMPARE(int(read.problem->kind), int(problem.kind));
    QVERIFY(*read.problem == problem);
    QVERIFY(read.body.isEmpty());
}

void TestSettings::aBodyIsRefusedAtItsFault_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("problem");
    const auto row = [](const char* tag, const char* kind, const char* part, const char* field, const QString& text,
                        Kind problem) {
        QTest::newRow(tag) << QString::fromLatin1(kind) << QString::fromLatin1(part) << 1 << QString::fromLatin1(field)
                           << text << int(problem);
    };
    row("no name", "categories", "categories", "zh", {}, Kind::Missing);
    row("no code", "categories", "categories", "code", u"Big Code"_s, Kind::BadCode);
    row("a code too long", "categories", "categories", "code", QString(41, u'a'), Kind::BadCode);
    row("the code of another", "categories", "categories", "code", u"inquiry"_s, Kind::Twice);
    row("no priority of that name", "categories", "categories", "priority", u"soon"_s, Kind::UnknownChoice);
    row("a name too long", "categories", "categories", "zh", QString(61, u'长'), Kind::TooLong);
    row("a line too long", "categories", "categories", "subtypes_zh", u"好\n"_s + QString(61, u'长'), Kind::TooLong);
    row("no step of that name", "scripts", "scripts", "step", u"dance"_s, Kind::UnknownChoice);
    row("no channel of that name", "scripts", "scripts", "channel", u"pigeon"_s, Kind::UnknownChoice);
    row("nobody fills it in", "scripts", "progress", "zh", u"您好，[价格]"_s, Kind::UnknownPlaceholder);
    row("item of no list", "checklists", "items", "list", u"nowhere"_s, Kind::UnknownChoice);
    row("item twice", "checklists", "items", "code", u"model"_s, Kind::Twice);
}

void TestSettings::aBodyIsRefusedAtItsFault()
{
    QFETCH(QString, kind);
    QFETCH(QString, part);
    QFETCH(int, row);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(int, problem);
    const SettingKind& found = *SettingKind::find(kind);
    const QList<SettingPart> parts = found.parts(shippedReference());
    SettingBody body = shipped(found);
    QList<QJsonObject> entries = settingEntries(body, part);
    for (const SettingPart& each : parts) {
        if (each.key == part)
            setSettingText(entries[row], *each.field(field), text);
    }
    setSettingEntries(body, part, entries);
    const auto wrong = settingProblem(body, parts, body);
    QVERIFY(wrong.has_value());
    QCOMPARE(int(wrong->kind), problem);
    QCOMPARE(wrong->part, part);
    QCOMPARE(wrong->row, row);
    QCOMPARE(wrong->field, field);
}

// R-044: a category that tickets may have is put away, never taken away; priorities are the four of R-047.
void TestSettings::whatTicketsKnowStays()
{
    const SettingKind& kind = kindOf("categories");
    const QList<SettingPart> parts = kind.parts(shippedReference());
    const SettingBody before = shipped(kind);
    SettingBody body = before;
    QList<QJsonObject> categories = settingEntries(body, u"categories"_s);
    const QJsonObject gone = categories.takeLast();
    setSettingEntries(body, u"categories"_s, categories);
    const auto problem = settingProblem(body, parts, before);
    QVERIFY(problem && problem->kind == Kind::Gone);
    QCOMPARE(problem->more, gone["code"_L1].toString());
    body = before;
    QList<QJsonObject> priorities = settingEntries(body, u"priorities"_s);
    priorities.removeLast();
    setSettingEntries(body, u"priorities"_s, priorities);
    QVERIFY(settingProblem(body, parts, before)->kind == Kind::Gone);
}

void TestSettings::differencesSayWhatBecame_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<QStringList>("changes");
    const QStringList abc = {u"a 甲"_s, u"b 乙"_s, u"c 丙"_s};
    const auto row = [&](const char* tag, const QStringList& after, const QStringList& changes) {
        QTest::newRow(tag) << abc << after << changes;
    };
    row("the same", abc, {});
    row("added", {u"a 甲"_s, u"d 丁"_s, u"b 乙"_s, u"c 丙"_s}, {u"added d  >丁"_s});
    row("taken away", {u"a 甲"_s, u"c 丙"_s}, {u"removed b  乙>"_s});
    row("named anew", {u"a 甲"_s, u"b 以"_s, u"c 丙"_s}, {u"changed b zh 乙>以"_s});
    row("one stands elsewhere", {u"c 丙"_s, u"a 甲"_s, u"b 乙"_s}, {u"moved c  >"_s});
    row("elsewhere and anew", {u"c 饼"_s, u"a 甲"_s}, {u"removed b  乙>"_s, u"changed c zh 丙>饼"_s, u"moved a  >"_s});
}

void TestSettings::differencesSayWhatBecame()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    QFETCH(QStringList, changes);
    const QList<SettingPart> parts = kindOf("checklists").parts({});
    QCOMPARE(said(settingChanges(lists(before), lists(after), parts)), changes);
}

void TestSettings::theHighestWhoseTimeHasComeIsInForce_data()
{
    using Versions = QList<std::pair<int, int>>;
    QTest::addColumn<Versions>("versions"); // the newest first, with the hour from which each holds
    QTest::addColumn<int>("now");
    QTest::addColumn<int>("inForce");
    QTest::addColumn<QList<int>>("waiting");
    const auto row = [](const char* tag, const Versions& versions, int now, int inForce, const QList<int>& waiting) {
        QTest::newRow(tag) << versions << now << inForce << waiting;
    };
    row("as set up", {{0, 0}}, 5, 0, {});
    row("one waits", {{1, 9}, {0, 0}}, 5, 0, {1});
    row("its hour has come", {{1, 9}, {0, 0}}, 9, 1, {});
    row("a later one replaces one that waited", {{2, 4}, {1, 9}, {0, 0}}, 5, 2, {});
    row("so it stays when that hour comes", {{2, 4}, {1, 9}, {0, 0}}, 9, 2, {});
    row("two wait", {{2, 12}, {1, 9}, {0, 0}}, 5, 0, {2, 1});
    row("the second comes later", {{2, 12}, {1, 9}, {0, 0}}, 10, 1, {2});
}

void TestSettings::theHighestWhoseTimeHasComeIsInForce()
{
    using Versions = QList<std::pair<int, int>>;
    QFETCH(Versions, versions);
    QFETCH(int, now);
    QFETCH(int, inForce);
    QFETCH(QList<int>, waiting);
    const SettingHistory history = historyOf(versions);
    QCOMPARE(history.inForce(hour(now)).version, inForce);
    QList<int> found;
    for (const SettingVersion& version : history.versions) {
        if (history.isWaiting(version, hour(now)))
            found.append(version.version);
    }
    QCOMPARE(found, waiting);
}

// R-046: the table is data; who would be proposed something else by it is known beforehand.
void TestSettings::theTableTouchesTicketsOfItsCategory()
{
    const SettingKind& kind = kindOf("categories");
    SettingBody body = shipped(kind);
    QList<QJsonObject> categories = settingEntries(body, u"categories"_s);
    for (QJsonObject& category : categories) {
        if (category["code"_L1].toString() == "suggestion"_L1)
            category["priority"_L1] = u"high"_s;
    }
    setSettingEntries(body, u"categories"_s, categories);
    const ReferenceData before = shippedReference(), after = referenceWith(kind, body);
    PreviewTicket ticket;
    ticket.ticket.symptom = u"建议增加夜间模式"_s;
    ticket.ticket.category = u"suggestion"_s;
    const auto effect = kind.effect(ticket, before, after);
    QVERIFY(effect.has_value());
    QCOMPARE(effect->what, u"priority"_s);
    QCOMPARE(effect->before.code, u"low"_s);
    QCOMPARE(effect->after.code, u"high"_s);
    QVERIFY(!kind.effect(ticket, before, before));
    ticket.ticket.symptom = u"请问保修期多长"_s;
    ticket.ticket.category = u"inquiry"_s;
    QVERIFY(!kind.effect(ticket, before, after));
}

// R-048, R-049: two factors that weigh half each raise the priority only together.
void TestSettings::factorsRaiseTogetherByTheirWeights()
{
    const SettingKind& kind = kindOf("priority_rules");
    SettingBody body = shipped(kind);
    QList<QJsonObject> factors = settingEntries(body, u"factors"_s);
    for (QJsonObject& factor : factors) {
        const QString code = factor["code"_L1].toString();
        if (code == "level_vip"_L1 || code == "urgency_2"_L1)
            factor.insert(u"weight"_s, 50);
    }
    setSettingEntries(body, u"factors"_s, factors);
    const ReferenceData before = shippedReference(), after = referenceWith(kind, body);
    PreviewTicket ticket;
    ticket.ticket.symptom = u"请问保修期多长"_s; // medium by the table
    ticket.ticket.urgency = 1;
    ticket.customerLevel = u"vip"_s;
    const auto alone = kind.effect(ticket, before, after);
    QVERIFY(alone.has_value());
    QCOMPARE(alone->before.code, u"high"_s);
    QCOMPARE(alone->after.code, u"medium"_s);
    ticket.ticket.urgency = 2;
    QVERIFY(!kind.effect(ticket, before, after)); // together they raise it as the level did alone
    ticket.customerLevel.clear();
    QVERIFY(!kind.effect(ticket, before, after));
}

// R-050, R-051
void TestSettings::productsAndWordsOfUrgencyAreData()
{
    const SettingKind& kind = kindOf("priority_rules");
    SettingBody body = shipped(kind);
    QList<QJsonObject> groups = settingEntries(body, u"groups"_s);
    groups.append(QJsonObject{{u"rule"_s, u"server_groups"_s}, {u"group"_s, u"printer"_s}});
    setSettingEntries(body, u"groups"_s, groups);
    QList<QJsonObject> words = settingEntries(body, u"words"_s);
    words[1].insert(u"words"_s, QJsonArray{u"冒绿光"_s});
    setSettingEntries(body, u"words"_s, words);
    const ReferenceData after = referenceWith(kind, body);
    QVERIFY(after.triage.serverGroups.contains(u"printer"_s));
    QCOMPARE(after.triage.dangerWords, QStringList{u"冒绿光"_s});
    QCOMPARE(after.triage.coreWords, shippedReference().triage.coreWords);
    PreviewTicket ticket;
    ticket.ticket.symptom = u"请问机器冒绿光要紧吗"_s;
    QCOMPARE(kind.effect(ticket, shippedReference(), after)->after.code, u"urgent"_s);
}

void TestSettings::aRetiredCategoryIsNotOffered()
{
    const SettingKind& kind = kindOf("categories");
    SettingBody body = shipped(kind);
    QList<QJsonObject> categories = settingEntries(body, u"categories"_s);
    categories[0].insert(u"retired"_s, true);
    setSettingEntries(body, u"categories"_s, categories);
    const ReferenceData after = referenceWith(kind, body);
    QCOMPARE(after.triage.categories.size(), categories.size());
    QCOMPARE(after.categoriesInUse().size(), categories.size() - 1);
    QCOMPARE(after.triage.subTypes[u"inquiry"_s].names(true).constFirst(), u"产品功能"_s);
}

// R-012, R-079, R-141
void TestSettings::theForbiddenFirstSentenceIsData()
{
    const SettingKind& kind = kindOf("scripts");
    SettingBody body = shipped(kind);
    QList<QJsonObject> scripts = settingEntries(body, u"scripts"_s);
    for (QJsonObject& script : scripts) {
        if (script["step"_L1].toString() == "forbidden"_L1)
            script = {{u"step"_s, u"forbidden"_s}, {u"zh"_s, u"喂，哪位？"_s}}; // of every channel and style
    }
    setSettingEntries(body, u"scripts"_s, scripts);
    QList<QJsonObject> vague = settingEntries(body, u"vague"_s);
    vague.append(QJsonObject{{u"zh"_s, u"回头再说"_s}, {u"say_zh"_s, u"说出时间"_s}});
    setSettingEntries(body, u"vague"_s, vague);
    const ReferenceData after = referenceWith(kind, body);
    QCOMPARE(after.scriptsFor(u"forbidden"_s, u"phone"_s, u"calm"_s).constFirst().zh, u"喂，哪位？"_s);
    QCOMPARE(vagueMarks(u"这个回头再说。"_s, after.vagueWords).size(), 1);
    QVERIFY(vagueMarks(u"这个回头再说。"_s, shippedReference().vagueWords).isEmpty());
}

// R-037: the sentence that the customer reads of a state.
void TestSettings::aProgressTextTouchesTicketsOfItsState()
{
    const SettingKind& kind = kindOf("scripts");
    SettingBody body = shipped(kind);
    QList<QJsonObject> progress = settingEntries(body, u"progress"_s);
    progress[0]["zh"_L1] = u"您好，[编号]收到了。"_s;
    setSettingEntries(body, u"progress"_s, progress);
    const ReferenceData before = shippedReference(), after = referenceWith(kind, body);
    PreviewTicket ticket;
    ticket.ticket.state = progress[0]["state"_L1].toString();
    const auto effect = kind.effect(ticket, before, after);
    QVERIFY(effect.has_value());
    QCOMPARE(effect->after.zh, u"您好，[编号]收到了。"_s);
    ticket.ticket.state = u"closed"_s;
    QVERIFY(!kind.effect(ticket, before, after));
}

void TestSettings::aCheckListTouchesTicketsThatHaveIt()
{
    const SettingKind& kind = kindOf("checklists");
    SettingBody body = shipped(kind);
    QList<QJsonObject> items = settingEntries(body, u"items"_s);
    items[0]["zh"_L1] = u"铭牌已拍照"_s;
    setSettingEntries(body, u"items"_s, items);
    const ReferenceData before = shippedReference(), after = referenceWith(kind, body);
    PreviewTicket ticket;
    QVERIFY(!kind.effect(ticket, before, after));
    ticket.checklists = {u"visit"_s};
    QVERIFY(!kind.effect(ticket, before, after));
    ticket.checklists = {u"visit"_s, u"handover"_s};
    QVERIFY(kind.effect(ticket, before, after)->after.zh.startsWith(u"铭牌已拍照"_s));
}

// R-248
void TestSettings::aRequiredFieldTouchesTicketsThatLackIt()
{
    const SettingKind& kind = kindOf("required_fields");
    QVERIFY(settingEntries(kind.bodyOf({}), kind.code()).isEmpty());
    SettingBody body;
    setSettingEntries(body, kind.code(),
                      {{{u"state"_s, u"todispatch"_s}, {u"field"_s, u"address"_s}, {u"mode"_s, u"visit"_s}}});
    const ReferenceData before = shippedReference(), after = referenceWith(kind, body);
    PreviewTicket ticket;
    ticket.ticket.state = u"firstline"_s;
    ticket.ticket.mode = u"visit"_s;
    const auto effect = kind.effect(ticket, before, after);
    QVERIFY(effect.has_value());
    QCOMPARE(effect->before.code, u"transfer"_s);
    QCOMPARE(effect->after.code, u"address"_s);
    QVERIFY(!kind.effect(ticket, after, after));
    ticket.ticket.address = u"文三路 12 号"_s;
    QVERIFY(!kind.effect(ticket, before, after));
    ticket.ticket.address.clear();
    ticket.ticket.mode = u"remote"_s;
    QVERIFY(!kind.effect(ticket, before, after));
    ticket.ticket.mode = u"visit"_s;
    ticket.ticket.state = u"toconfirm"_s; // no step from here leads there
    QVERIFY(!kind.effect(ticket, before, after));
}

void TestSettings::onlyWhatSomebodyIsAskedForIsRequired_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("fits");
    QTest::newRow("intake asks for words") << u"created"_s << u"words"_s << true;
    QTest::newRow("a step asks for tools") << u"toconfirm"_s << u"tools"_s << true;
    QTest::newRow("intake asks for no tools") << u"created"_s << u"tools"_s << false;
    QTest::newRow("no step asks for words") << u"toconfirm"_s << u"words"_s << false;
    QTest::newRow("the rating asks for itself") << u"closed"_s << u"cause"_s << false;
    QTest::newRow("nobody's field") << u"toconfirm"_s << u"weather"_s << false;
}

void TestSettings::onlyWhatSomebodyIsAskedForIsRequired()
{
    QFETCH(QString, state);
    QFETCH(QString, field);
    QFETCH(bool, fits);
    const SettingKind& kind = kindOf("required_fields");
    SettingBody body;
    setSettingEntries(body, kind.code(), {{{u"state"_s, state}, {u"field"_s, field}}});
    QCOMPARE(!kind.firstProblem(body, body, shippedReference()).has_value(), fits);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
