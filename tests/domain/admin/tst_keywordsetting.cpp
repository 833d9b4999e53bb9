#include "domain/admin/keywordrulejson.h"
#include "domain/admin/referenceparser.h"
#include "domain/admin/settingfile.h"
#include "domain/admin/settingkind.h"
#include "domain/support/presets.h"
#include "domain/support/randomtext.h"

#include <QJsonDocument>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const QString kRules = u"keyword_rules"_s;

/// The reference of the demonstration with these rules.
ReferenceData referenceWith(const SettingBody& body)
{
    SettingDocuments documents;
    SettingKind::find(kRules)->place(body, documents);
    QHash<QString, QByteArray> all = shippedDocuments();
    all.insert(kRules, QJsonDocument(documents.value(kRules)).toJson());
    const LifeCycle cycle = shippedLifeCycle();
    return parseReference(all, cycle.states(), cycle.moves()).value_or(ReferenceData());
}

} // namespace

/// the center's own keyword rules as a setting.
class TestKeywordSetting : public QObject
{
    Q_OBJECT

private slots:
    void aKeywordRuleTouchesTicketsThatItMatches();
    void aKeywordRuleIsReadAsItWasWritten();
    void severalChoicesAreChosen_data();
    void severalChoicesAreChosen();
};

// words of the center's own map to class, priority and skill.
void TestKeywordSetting::aKeywordRuleTouchesTicketsThatItMatches()
{
    const SettingKind& kind = *SettingKind::find(kRules);
    KeywordRule rule;
    rule.name = u"雪碧瓶子响"_s;
    rule.any = {u"像放鞭炮"_s};
    rule.category = u"fault"_s;
    rule.priority = Priority::Urgent;
    rule.skill = u"aircon"_s;
    SettingBody body;
    setSettingEntries(body, kRules, {keywordRuleEntry(rule)});
    const ReferenceData before = shippedReference(), after = referenceWith(body);
    PreviewTicket ticket;
    ticket.ticket.symptom = u"外机像放鞭炮一样响"_s;
    const auto effect = kind.effect(ticket, before, after);
    QVERIFY(effect.has_value());
    QCOMPARE(effect->what, u"priority"_s);
    QCOMPARE(effect->after.code, u"urgent"_s);
    ticket.ticket.symptom = u"外机不响"_s;
    QVERIFY(!kind.effect(ticket, before, after));
    rule.priority.reset();
    setSettingEntries(body, kRules, {keywordRuleEntry(rule)});
    ticket.ticket.symptom = u"像放鞭炮一样，请问怎么用"_s;
    const auto type = kind.effect(ticket, before, referenceWith(body));
    QVERIFY(type.has_value());
    QCOMPARE(type->before.code, u"medium"_s); // the table's of an inquiry; a fault's is high
    QCOMPARE(type->after.code, u"high"_s);
    // What was learned is asked as well: where it says the same as the rule, nothing changes.
    ticket.ticket.symptom = u"像放鞭炮"_s;
    ticket.learned = {{u"category"_s, u"fault"_s, 0.9, {u"鞭炮"_s}}};
    const auto same = kind.effect(ticket, before, referenceWith(body));
    QVERIFY(same.has_value());
    QCOMPARE(same->what, u"skill"_s);
}

void TestKeywordSetting::aKeywordRuleIsReadAsItWasWritten()
{
    RandomText random(11);
    const SettingKind& kind = *SettingKind::find(kRules);
    for (int turn = 0; turn < 200; ++turn) {
        KeywordRule rule;
        rule.name = random.plain(1 + random.number(20));
        for (QStringList* list : {&rule.any, &rule.all, &rule.none, &rule.groups, &rule.channels, &rule.levels}) {
            for (int i = random.number(3); i > 0; --i)
                list->append(random.plain(1 + random.number(6)));
        }
        rule.category = random.number(2) ? u"fault"_s : QString();
        rule.mood = random.number(2) ? random.plain(3) : QString();
        if (random.number(2))
            rule.priority = Priority(random.number(4));
        const QJsonObject entry = keywordRuleEntry(rule);
        QCOMPARE(keywordRuleEntry(parseKeywordRule(JsonReader(entry, u"rule"_s))), entry);
        SettingBody body;
        setSettingEntries(body, kind.code(), {entry});
        const ReferenceData reference = referenceWith(body);
        QCOMPARE(reference.triage.keywords.rules().size(), 1);
        QCOMPARE(reference.triage.keywords.rules().constFirst().any, rule.any);
    }
}

void TestKeywordSetting::severalChoicesAreChosen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("refused");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("one") << u"vip"_s << QString();
    QTest::newRow("two") << u"vip\nenterprise"_s << QString();
    QTest::newRow("nobody's") << u"vip\nking"_s << u"king"_s;
}

void TestKeywordSetting::severalChoicesAreChosen()
{
    QFETCH(QString, text);
    QFETCH(QString, refused);
    const SettingKind& kind = *SettingKind::find(kRules);
    const ReferenceData reference = shippedReference();
    const QList<SettingPart> parts = kind.parts(reference);
    QJsonObject entry{{u"name"_s, u"贵客"_s}, {u"mood"_s, u"anxious"_s}};
    const SettingField& field = *parts.constFirst().field(u"levels"_s);
    setSettingText(entry, field, text);
    QCOMPARE(settingText(entry, field), text);
    SettingBody body;
    setSettingEntries(body, kind.code(), {entry});
    const auto problem = kind.firstProblem(body, body, reference);
    QCOMPARE(problem.has_value(), !refused.isEmpty());
    if (problem) {
        QCOMPARE(problem->kind, SettingProblem::Kind::UnknownChoice);
        QCOMPARE(problem->more, refused);
    }
    const SettingRead read = readSetting(writeSetting(kind.code(), body), kind.code(), parts);
    QVERIFY(!read.problem);
    QCOMPARE(read.body, normalisedSetting(body, parts));
}

QTEST_GUILESS_MAIN(TestKeywordSetting)
#include "tst_keywordsetting.moc"
