#include "domain/knowledge/searchterms.h"
#include "domain/support/presets.h"
#include "domain/support/randomtext.h"
#include "domain/tickets/triagedecision.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

KeywordRule rule(const QString& name, const QStringList& any)
{
    KeywordRule made;
    made.name = name;
    made.any = any;
    return made;
}

RuleSubject said(const QString& text)
{
    return {foldForSearch(text).simplified(), {}, {}, {}};
}

QStringList namesOf(const QList<KeywordRules::Match>& matches)
{
    QStringList names;
    for (const auto& match : matches)
        names.append(match.rule->name);
    return names;
}

TriageInput asked(const QString& text)
{
    TriageInput input;
    input.text = text;
    return input;
}

} // namespace

/// The center's own rules, what they say beside the shipped ones, and that they hold for
/// everybody alike.
class TestKeywordRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theWordsDecide_data();
    void theWordsDecide();
    void conditionsHoldTogether();
    void theLowerPositionIsAskedFirst();
    void aRuleSaysOnlyWhatItSays();
    void aFaultOfARuleBringsItsSkillAndPriority();
    void aRuleDoesNotHideDanger();
    void aSubTypeBelongsToItsCategory();
    void typeWordsGoBeforeWhatWasLearned();
    void whatWasLearnedMustBeKnown();
    void gradeAndSubTypeAreDecided();
    void learnedProposalsAreKeptAsText();
    void moreWordsNeverLoseAMatch();
    void forbiddenWordsNeverGainOne();
    void theOrderOfTheListChangesNothing();

private:
    TriageProposal propose(const QString& text, const QList<KeywordRule>& rules) const
    {
        TriageRules all = m_rules;
        all.keywords = KeywordRules(rules);
        return proposeTriage(asked(text), all);
    }

    TriageRules m_rules;
};

void TestKeywordRules::initTestCase()
{
    m_rules = shippedReference().triage;
}

void TestKeywordRules::theWordsDecide_data()
{
    QTest::addColumn<QStringList>("any");
    QTest::addColumn<QStringList>("all");
    QTest::addColumn<QStringList>("none");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("applies");
    const QStringList no;
    QTest::newRow("one of them") << QStringList{u"渗水"_s, u"墙湿"_s} << no << no << u"天花板渗水"_s << true;
    QTest::newRow("none of them") << QStringList{u"渗水"_s, u"墙湿"_s} << no << no << u"天花板很好"_s << false;
    QTest::newRow("both") << no << QStringList{u"水"_s, u"墙"_s} << no << u"墙上有水"_s << true;
    QTest::newRow("one of both") << no << QStringList{u"水"_s, u"墙"_s} << no << u"地上有水"_s << false;
    QTest::newRow("but not") << QStringList{u"水"_s} << no << QStringList{u"热水"_s} << u"没有热水"_s << false;
    QTest::newRow("without words") << no << no << no << u"什么都行"_s << true;
    QTest::newRow("denied") << QStringList{u"渗水"_s} << no << no << u"没有渗水"_s << false;
    QTest::newRow("asked") << QStringList{u"渗水"_s} << no << no << u"有没有渗水"_s << true;
    QTest::newRow("traditional, wide, capital")
        << QStringList{u"报错Ｅ１"_s} << no << no << u"報錯 e1 / 報錯e1"_s << true;
    QTest::newRow("a part of a code") << QStringList{u"e1"_s} << no << no << u"显示e10"_s << false;
}

void TestKeywordRules::theWordsDecide()
{
    QFETCH(QStringList, any);
    QFETCH(QStringList, all);
    QFETCH(QStringList, none);
    QFETCH(QString, text);
    KeywordRule one = rule(u"试"_s, any);
    one.all = all;
    one.none = none;
    const KeywordRules rules({one});
    QTEST(!rules.matches(said(text)).isEmpty(), "applies");
}

void TestKeywordRules::conditionsHoldTogether()
{
    KeywordRule one = rule(u"试"_s, {});
    one.channels = {u"web"_s, u"app"_s};
    one.levels = {u"vip"_s};
    one.groups = {u"server"_s};
    const KeywordRules rules({one});
    QVERIFY(!rules.matches({u"x"_s, u"web"_s, u"vip"_s, {u"pc"_s, u"server"_s}}).isEmpty());
    QVERIFY(rules.matches({u"x"_s, u"phone"_s, u"vip"_s, {u"server"_s}}).isEmpty());
    QVERIFY(rules.matches({u"x"_s, u"app"_s, u""_s, {u"server"_s}}).isEmpty());
    QVERIFY(rules.matches({u"x"_s, u"app"_s, u"vip"_s, {}}).isEmpty());
    one.enabled = false;
    QVERIFY(KeywordRules({one}).isEmpty());
}

void TestKeywordRules::theLowerPositionIsAskedFirst()
{
    KeywordRule late = rule(u"后"_s, {u"水"_s}), early = rule(u"先"_s, {u"水"_s});
    late.position = 20;
    late.grade = u"routine"_s;
    early.position = 10;
    early.grade = u"complex"_s;
    QCOMPARE(namesOf(KeywordRules({late, early}).matches(said(u"水"_s))), QStringList({u"先"_s, u"后"_s}));
    QCOMPARE(propose(u"有水"_s, {late, early}).grade, u"complex"_s);
}

void TestKeywordRules::aRuleSaysOnlyWhatItSays()
{
    KeywordRule graded = rule(u"级"_s, {u"不制冷"_s});
    graded.grade = u"complex"_s;
    const TriageProposal plain = propose(u"空调不制冷"_s, {}), ours = propose(u"空调不制冷"_s, {graded});
    QCOMPARE(ours.grade, u"complex"_s);
    QCOMPARE(ours.category, plain.category);
    QCOMPARE(ours.fault, plain.fault);
    QCOMPARE(ours.priority, plain.priority);
    QCOMPARE(triageReasonCodes(ours.reasons), triageReasonCodes(plain.reasons));
}

/// fault keywords that map to class, priority and skill.
void TestKeywordRules::aFaultOfARuleBringsItsSkillAndPriority()
{
    KeywordRule own = rule(u"雪碧瓶子响"_s, {u"像放鞭炮"_s});
    own.fault = u"aircon.noise"_s;
    const TriageProposal proposal = propose(u"外机像放鞭炮"_s, {own});
    QCOMPARE(proposal.category, u"fault"_s);
    QCOMPARE(proposal.fault, u"aircon.noise"_s);
    QCOMPARE(proposal.skill, u"cooling"_s);
    own.priority = Priority::High;
    own.skill = u"installation"_s;
    const TriageProposal raised = propose(u"外机像放鞭炮"_s, {own});
    QCOMPARE(raised.priority, Priority::High);
    QCOMPARE(raised.skill, u"installation"_s);
    KeywordRule type = rule(u"表扬"_s, {u"锦旗"_s});
    type.category = u"other"_s;
    QCOMPARE(propose(u"空调不制冷，想送锦旗"_s, {type}).category, u"other"_s);
    QCOMPARE(propose(u"空调不制冷，想送锦旗"_s, {type}).fault, QString());
}

void TestKeywordRules::aRuleDoesNotHideDanger()
{
    KeywordRule low = rule(u"不急"_s, {u"空调"_s});
    low.priority = Priority::Low;
    QCOMPARE(propose(u"空调不制冷"_s, {low}).priority, Priority::Low);
    QCOMPARE(propose(u"空调不制冷还冒烟"_s, {low}).priority, Priority::Urgent);
}

/// a sub-type stands in its own category only.
void TestKeywordRules::aSubTypeBelongsToItsCategory()
{
    QCOMPARE(m_rules.subTypes.value(u"complaint"_s).zh.size(), 3);
    KeywordRule manner = rule(u"态度"_s, {u"态度"_s});
    manner.subtype = u"服务态度"_s;
    QCOMPARE(propose(u"投诉师傅态度"_s, {manner}).subtype, u"服务态度"_s);
    QCOMPARE(propose(u"空调不制冷，客服态度很好"_s, {manner}).subtype, QString());
    QCOMPARE(m_rules.subTypes.value(u"complaint"_s).name(u"服务态度"_s, false), u"Manner of service"_s);
}

/// A model whose every piece says the same label with certainty.
LearnedTriage sureOf(const QString& field, const QString& label)
{
    TextModel model;
    model.labels = {label, u"…"_s};
    const ReadText read(u"奇怪的话"_s);
    QSet<quint32> hashes(read.hashes.begin(), read.hashes.end());
    model.hashes = hashes.values();
    std::sort(model.hashes.begin(), model.hashes.end());
    model.idf = QList<float>(model.hashes.size(), 1);
    for (qsizetype i = 0; i < model.hashes.size(); ++i)
        model.weights << 127 << -127;
    model.scales = {10, 10};
    model.biases = {0, 0};
    return LearnedTriage({{field, model}});
}

void TestKeywordRules::typeWordsGoBeforeWhatWasLearned()
{
    const LearnedTriage learned = sureOf(u"category"_s, u"suggestion"_s);
    const TriageProposal silent = proposeTriage(asked(u"奇怪的话"_s), m_rules, learned);
    QCOMPARE(silent.category, u"suggestion"_s);
    QCOMPARE(silent.priority, Priority::Low); // of the reference table, R-046
    QVERIFY(triageReasonCodes(silent.reasons).startsWith(u"learned "_s));
    QCOMPARE(proposeTriage(asked(u"投诉：奇怪的话"_s), m_rules, learned).category, u"complaint"_s);
    QCOMPARE(proposeTriage(asked(u"奇怪的话，空调不制冷"_s), m_rules, learned).fault, u"aircon.not_cooling"_s);
    QVERIFY(!proposeTriage(asked(u"投诉：奇怪的话"_s), m_rules, learned).learned.isEmpty()); // shown all the same
}

void TestKeywordRules::whatWasLearnedMustBeKnown()
{
    for (const QString& field : LearnedTriage::fields()) {
        const LearnedTriage learned = sureOf(field, u"a label of nobody"_s);
        const TriageProposal proposal = proposeTriage(asked(u"奇怪的话"_s), m_rules, learned);
        QCOMPARE(proposal.category, QString());
        QCOMPARE(proposal.fault, QString());
        QCOMPARE(proposal.subtype, QString());
        QCOMPARE(proposal.group, QString());
    }
}

void TestKeywordRules::gradeAndSubTypeAreDecided()
{
    TriageProposal proposal;
    proposal.category = u"complaint"_s;
    proposal.subtype = u"产品质量"_s;
    proposal.grade = u"routine"_s;
    QCOMPARE(decide(proposal, {}, m_rules).subtype, u"产品质量"_s);
    QCOMPARE(decide(proposal, {}, m_rules).grade, u"routine"_s);
    TriageChoice choice;
    choice.grade = u"complex"_s;
    choice.subtype = QString();
    QCOMPARE(decide(proposal, choice, m_rules).subtype, QString());
    QCOMPARE(decide(proposal, choice, m_rules).grade, u"complex"_s);
    TriageChoice other;
    other.category = u"inquiry"_s;
    QCOMPARE(decide(proposal, other, m_rules).subtype, QString());
}

void TestKeywordRules::learnedProposalsAreKeptAsText()
{
    const QList<LearnedProposal> proposals = {{u"category"_s, u"fault"_s, 0.93, {u"不制冷"_s, u"\"引号\""_s}},
                                              {u"mood"_s, u"anxious"_s, 0.75, {}}};
    QCOMPARE(parseLearned(learnedJson(proposals)), proposals);
    QCOMPARE(learnedJson({}), QString());
    RandomText random(5);
    const QByteArray json = learnedJson(proposals).toUtf8();
    for (int i = 0; i < 300; ++i)
        QVERIFY(parseLearned(QString::fromUtf8(random.mutated(json))).size() <= 4);
}

void TestKeywordRules::moreWordsNeverLoseAMatch()
{
    RandomText random(21);
    for (int i = 0; i < 300; ++i) {
        const QString text = random.plain(20);
        const QString word = text.mid(random.number(text.size()), 1 + random.number(3)).trimmed();
        KeywordRule one = rule(u"试"_s, {word.isEmpty() ? u"水"_s : word, random.plain(3)});
        const bool before = !KeywordRules({one}).matches(said(text)).isEmpty();
        one.any.append(random.plain(2));
        const bool after = !KeywordRules({one}).matches(said(text)).isEmpty();
        QVERIFY2(!before || after, qPrintable(text));
    }
}

void TestKeywordRules::forbiddenWordsNeverGainOne()
{
    RandomText random(22);
    for (int i = 0; i < 300; ++i) {
        const QString text = random.plain(20);
        KeywordRule one = rule(u"试"_s, {text.left(2), u"水"_s});
        const bool before = !KeywordRules({one}).matches(said(text)).isEmpty();
        one.none = {text.mid(random.number(text.size()), 2)};
        const bool after = !KeywordRules({one}).matches(said(text)).isEmpty();
        QVERIFY2(before || !after, qPrintable(text));
    }
}

/// the same words of the same customer are the same everywhere, however the rules arrived.
void TestKeywordRules::theOrderOfTheListChangesNothing()
{
    QList<KeywordRule> rules;
    for (int i = 0; i < 8; ++i) {
        rules.append(rule(u"规则 %1"_s.arg(i), {u"水"_s, u"空调"_s}));
        rules.last().id = TriageRuleId(i + 1);
        rules.last().position = i / 2;
        rules.last().grade = i % 3 == 0 ? u"complex"_s : u"routine"_s;
    }
    const QStringList names = namesOf(KeywordRules(rules).matches(said(u"空调滴水"_s)));
    QCOMPARE(names.size(), 8);
    std::reverse(rules.begin(), rules.end());
    QCOMPARE(namesOf(KeywordRules(rules).matches(said(u"空调滴水"_s))), names);
}

QTEST_GUILESS_MAIN(TestKeywordRules)

#include "tst_keywordrules.moc"
