#include "domain/support/presets.h"
#include "domain/support/randomtext.h"
#include "domain/tickets/triagedecision.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

using Kind = TriageReason::Kind;

namespace {

TriageInput said(const QString& text, const QString& group = {})
{
    TriageInput input;
    input.text = text;
    input.group = group;
    return input;
}

bool hasReason(const TriageProposal& proposal, Kind kind)
{
    return std::any_of(proposal.reasons.begin(), proposal.reasons.end(),
                       [&](const TriageReason& reason) { return reason.kind == kind; });
}

} // namespace

/// with the rules and faults that are shipped.
class TestTriage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theFaultIsHeard_data();
    void theFaultIsHeard();
    void theProductThatIsNamedDecides_data();
    void theProductThatIsNamedDecides();
    void noFaultIsOfAnotherProductThanTheNamed();
    void theChosenModelGoesBeforeTheWords();
    void whatManyProductsShareNamesNoFault_data();
    void whatManyProductsShareNamesNoFault();
    void theWordsSayWhoLivesAlone();
    void theCategoryIsHeard_data();
    void theCategoryIsHeard();
    void whatBurnsIsUrgent_data();
    void whatBurnsIsUrgent();
    void whatIsDeniedIsNotHeard_data();
    void whatIsDeniedIsNotHeard();
    void aQuestionIsNoDenial_data();
    void aQuestionIsNoDenial();
    void aPartOfAnotherWordIsNotHeard_data();
    void aPartOfAnotherWordIsNotHeard();
    void circumstancesRaiseByOneStep_data();
    void circumstancesRaiseByOneStep();
    void anEnterprisesServerIsUrgent();
    void whoLivesAloneIsNotLeftWithoutHotWater();
    void nothingSaidProposesNothing();
    void theModeSaidIsKept();
    void everyKeywordFindsAFaultOfItsGroup();
    void reasonsStandInTheOrderOfTheRules();
    void theOrderOfTheListsChangesNothing();
    void hostileTextIsAnsweredTheSameWay();
    void whatIsNotChosenIsAsProposed();
    void theSkillIsThatOfTheDecidedFault();
    void theProposedFaultStandsInItsOwnCategoryOnly();
    void aCategoryHasItsUsualScenario();

private:
    TriageProposal propose(const TriageInput& input) const { return proposeTriage(input, m_rules); }

    TriageRules m_rules;
};

void TestTriage::initTestCase()
{
    m_rules = shippedReference().triage;
    QCOMPARE(m_rules.categories.size(), 5);
    QVERIFY(m_rules.faults.size() > 30);
}

void TestTriage::theFaultIsHeard_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Priority>("priority");
    QTest::addColumn<QString>("word");
    const auto row = [](QStringView text, QStringView group, QStringView fault, Priority priority, QStringView word) {
        QTest::newRow(qPrintable(text.toString()))
            << text.toString() << group.toString() << fault.toString() << priority << word.toString();
    };
    row(u"空调不制冷，出风是热风", u"aircon", u"aircon.not_cooling", Priority::High, u"不制冷");
    row(u"開機半小時不製冷", u"aircon", u"aircon.not_cooling", Priority::High, u"不制冷");
    row(u"室外机不转", u"aircon", u"aircon.not_cooling", Priority::High, u"室外机不转");
    row(u"It is not cooling at all", u"aircon", u"aircon.not_cooling", Priority::High, u"not cooling");
    row(u"NOT  COOLING", u"aircon", u"aircon.not_cooling", Priority::High, u"not cooling");
    row(u"内机滴水，墙湿了", u"aircon", u"aircon.water_leak", Priority::Medium, u"内机滴水");
    row(u"遥控器按了没反应", u"aircon", u"aircon.no_power", Priority::High, u"按了没反应");
    row(u"脱水晃得厉害，哐哐响", u"washer", u"washer.shaking", Priority::Medium, u"哐哐响");
    row(u"洗完桶里有水，排不出水", u"washer", u"washer.no_drain", Priority::High, u"排不出水");
    row(u"面板显示 E3", u"washer", u"washer.no_drain", Priority::High, u"显示 e3");
    row(u"面板显示　ｅ１", u"washer", u"washer.no_water", Priority::Medium, u"显示 e1");
    row(u"热水器打不着火", u"heater", u"heater.no_ignition", Priority::High, u"打不着火");
    row(u"洗澡没热水", u"heater", u"heater.no_hot_water", Priority::High, u"没热水");
    row(u"水忽冷忽热", u"heater", u"heater.unstable_temp", Priority::Medium, u"忽冷忽热");
    row(u"冷藏不冷了", u"fridge", u"fridge.not_cold", Priority::High, u"冷藏不冷");
    row(u"打印机卡纸", u"printer", u"printer.jam", Priority::Medium, u"卡纸");
    row(u"the printer has a paper jam", u"printer", u"printer.jam", Priority::Medium, u"paper jam");
    row(u"上不了网，红灯", u"router", u"router.no_internet", Priority::High, u"上不了网");
    row(u"电脑蓝屏，代码 0x0000007B", u"pc", u"pc.blue_screen", Priority::High, u"蓝屏");
    row(u"开机黑屏", u"pc", u"pc.no_boot", Priority::High, u"黑屏");
    row(u"RAID 降级", u"server", u"server.raid", Priority::Urgent, u"raid");
    row(u"SMART 预失败", u"server", u"server.disk_alarm", Priority::High, u"smart");
    row(u"打印机显示脱机", u"", u"printer.offline", Priority::Medium, u"显示脱机"); // the group is not known yet
    row(u"洗衣机门锁死", u"", u"washer.door_lock", Priority::Medium, u"门锁死");
}

void TestTriage::theFaultIsHeard()
{
    QFETCH(QString, text);
    QFETCH(QString, group);
    QFETCH(QString, fault);
    QFETCH(Priority, priority);
    QFETCH(QString, word);
    const TriageProposal proposal = propose(said(text, group));
    QCOMPARE(proposal.category, u"fault"_s);
    QCOMPARE(proposal.fault, fault);
    QCOMPARE(proposal.priority, priority);
    QCOMPARE(proposal.group, fault.section(u'.', 0, 0));
    QVERIFY(!proposal.skill.isEmpty());
    QVERIFY(!proposal.mode.isEmpty());
    QVERIFY(proposal.certain());
    QCOMPARE(proposal.reasons.constFirst().kind, Kind::FaultWords);
    QCOMPARE(proposal.reasons.constFirst().text, word);
    QCOMPARE(proposal.reasons.constFirst().more, fault);
}

void TestTriage::theProductThatIsNamedDecides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("skill");
    QTest::addColumn<Priority>("priority");
    const auto row = [](QStringView text, QStringView group, QStringView fault, QStringView skill, Priority priority) {
        QTest::newRow(qPrintable(text.toString()))
            << text.toString() << group.toString() << fault.toString() << skill.toString() << priority;
    };
    row(u"冰箱不制冷 胰岛素", u"fridge", u"fridge.not_cold", u"cooling", Priority::High);
    row(u"冰柜不冷", u"fridge", u"fridge.not_cold", u"cooling", Priority::High);
    row(u"My fridge is not cooling", u"fridge", u"fridge.not_cold", u"cooling", Priority::High);
    row(u"洗衣机漏电", u"washer", u"", u"laundry", Priority::Urgent); // no known fault of washing machines
    row(u"洗衣机漏水", u"washer", u"washer.leak", u"laundry", Priority::High);
    row(u"打印机没电", u"printer", u"", u"printing", Priority::High);
    row(u"the laptop is dead", u"pc", u"", u"computing", Priority::High);
    row(u"wifi slow", u"router", u"router.slow", u"network", Priority::Medium);
    row(u"筆電藍屏", u"pc", u"pc.blue_screen", u"computing", Priority::High);
    row(u"服务器硬盘报警", u"server", u"server.disk_alarm", u"server", Priority::High);
    row(u"XQG100-B14 不排水", u"washer", u"washer.no_drain", u"laundry", Priority::High);
    row(u"打印机连不上 wifi", u"printer", u"printer.offline", u"printing", Priority::Medium); // both are named
}

// who is sent understands the product that the customer speaks of.
void TestTriage::theProductThatIsNamedDecides()
{
    QFETCH(QString, text);
    const TriageProposal proposal = propose(said(text));
    QCOMPARE(proposal.category, u"fault"_s);
    QTEST(proposal.group, "group");
    QTEST(proposal.fault, "fault");
    QTEST(proposal.skill, "skill");
    QTEST(proposal.priority, "priority");
    QTEST(decide(proposal, {}, m_rules).skill, "skill");
}

void TestTriage::noFaultIsOfAnotherProductThanTheNamed()
{
    const auto names = [](const QString& text, const ProductWords& product) {
        return std::any_of(product.words.begin(), product.words.end(),
                           [&](const QString& word) { return text.contains(word); });
    };
    QCOMPARE(m_rules.products.size(), 8);
    for (const ProductWords& product : std::as_const(m_rules.products)) {
        QVERIFY2(product.words.size() > 4, qPrintable(product.group));
        for (const Fault& fault : std::as_const(m_rules.faults)) {
            for (const QString& keyword : fault.keywords) {
                const QString text = product.words.at(keyword.size() % product.words.size()) + u' ' + keyword;
                const auto others = std::count_if(m_rules.products.begin(), m_rules.products.end(),
                                                  [&](const ProductWords& p) { return names(text, p); });
                if (others > 1)
                    continue; // "空调漏水" names a product itself
                const TriageProposal proposal = propose(said(text));
                QVERIFY2(proposal.group == product.group && proposal.category == "fault"_L1, qPrintable(text));
                QVERIFY2(proposal.fault.isEmpty() || proposal.fault.startsWith(product.group + u'.'), qPrintable(text));
                QVERIFY2(!proposal.fault.isEmpty() || fault.group != product.group, qPrintable(text));
                QVERIFY2(!proposal.skill.isEmpty(), qPrintable(text));
            }
        }
    }
}

void TestTriage::theChosenModelGoesBeforeTheWords()
{
    const TriageProposal proposal = propose(said(u"冰箱旁边的空调不制冷"_s, u"aircon"_s));
    QCOMPARE(proposal.fault, u"aircon.not_cooling"_s);
    QCOMPARE(propose(said(u"冰箱不制冷"_s, u"aircon"_s)).fault, u"aircon.not_cooling"_s);
    QCOMPARE(propose(said(u"漏电"_s, u"fridge"_s)).skill, u"cooling"_s);
    QCOMPARE(propose(said(u"漏电"_s, u"fridge"_s)).fault, QString());
}

void TestTriage::whatManyProductsShareNamesNoFault_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Priority>("priority");
    QTest::newRow("没电") << u"没电"_s << Priority::High;
    QTest::newRow("有烟味 冒烟") << u"有烟味 冒烟"_s << Priority::Urgent;
    QTest::newRow("漏水") << u"漏水"_s << Priority::High;
    QTest::newRow("不制冷") << u"不制冷"_s << Priority::High;
    QTest::newRow("漏电") << u"漏电"_s << Priority::Urgent;
    QTest::newRow("no power") << u"no power"_s << Priority::High;
}

void TestTriage::whatManyProductsShareNamesNoFault()
{
    QFETCH(QString, text);
    const TriageProposal proposal = propose(said(text));
    QCOMPARE(proposal.category, u"fault"_s);
    QCOMPARE(proposal.fault, QString());
    QCOMPARE(proposal.group, QString());
    QTEST(proposal.priority, "priority");
}

// R-051, in the words of its example
void TestTriage::theWordsSayWhoLivesAlone()
{
    const TriageProposal proposal = propose(said(u"老人独居 热水器不热"_s));
    QCOMPARE(proposal.fault, u"heater.no_hot_water"_s);
    QCOMPARE(proposal.priority, Priority::Urgent);
    QVERIFY(hasReason(proposal, Kind::VulnerablePerson));
    QCOMPARE(propose(said(u"热水器坏了，家里是独居老人"_s)).priority, Priority::Urgent);
    QCOMPARE(propose(said(u"老人独居，空调不制冷"_s)).priority, Priority::High);
}

void TestTriage::theCategoryIsHeard_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("category");
    QTest::addColumn<Priority>("priority");
    const auto row = [](QStringView text, QStringView category, Priority priority) {
        QTest::newRow(qPrintable(text.toString())) << text.toString() << category.toString() << priority;
    };
    row(u"我要投诉你们的配送", u"complaint", Priority::High);
    row(u"师傅态度恶劣", u"complaint", Priority::High);
    row(u"再不处理我打 12315", u"complaint", Priority::High);
    row(u"I want to make a complaint", u"complaint", Priority::High);
    row(u"希望增加夜间模式", u"suggestion", Priority::Low);
    row(u"Just a suggestion", u"suggestion", Priority::Low);
    row(u"请问滤网怎么清洗", u"inquiry", Priority::Medium);
    row(u"发票怎么开", u"inquiry", Priority::Medium);
    row(u"没有发票怎么办", u"inquiry", Priority::Medium);
    row(u"退货", u"inquiry", Priority::Medium);
    row(u"换货", u"inquiry", Priority::Medium);
    row(u"保修多久", u"inquiry", Priority::Medium);
    row(u"冰箱保修多久", u"inquiry", Priority::Medium);
    row(u"refund please", u"inquiry", Priority::Medium);
    row(u"Can I return it?", u"inquiry", Priority::Medium);
    row(u"我不投诉，只是希望增加夜间模式", u"suggestion", Priority::Low);
    row(u"How do I set the timer?", u"inquiry", Priority::Medium);
    row(u"机器坏了", u"fault", Priority::High);
    row(u"the thing is broken", u"fault", Priority::High);
}

void TestTriage::theCategoryIsHeard()
{
    QFETCH(QString, text);
    QFETCH(QString, category);
    QFETCH(Priority, priority);
    const TriageProposal proposal = propose(said(text));
    QCOMPARE(proposal.category, category);
    QCOMPARE(proposal.priority, priority);
    QVERIFY(proposal.fault.isEmpty());
    QCOMPARE(proposal.reasons.constFirst().kind, Kind::CategoryWords);
    QVERIFY(hasReason(proposal, Kind::ReferenceTable));
}

void TestTriage::whatBurnsIsUrgent_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("group");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("word");
    const auto row = [](QStringView text, QStringView group, Kind kind, QStringView word) {
        QTest::newRow(qPrintable(text.toString())) << text.toString() << group.toString() << kind << word.toString();
    };
    row(u"空调冒烟了", u"aircon", Kind::Danger, u"冒烟");
    row(u"有焦糊味", u"aircon", Kind::Danger, u"焦糊味");
    row(u"插头冒火花", u"", Kind::Danger, u"冒火");
    row(u"洗澡的时候水麻手", u"heater", Kind::Danger, u"麻手");
    row(u"一碰水龙头就电人", u"heater", Kind::Danger, u"就电人");
    row(u"我被电到了", u"washer", Kind::Danger, u"被电到");
    row(u"厨房有煤气味", u"heater", Kind::Danger, u"煤气味");
    row(u"There is a burning smell", u"pc", Kind::Danger, u"burning smell");
    row(u"it is on fire", u"", Kind::Danger, u"on fire");
    row(u"服务器宕机", u"server", Kind::CoreBusiness, u"服务器宕机");
    row(u"收银台无法支付", u"", Kind::CoreBusiness, u"无法支付");
    row(u"整条产线停了", u"", Kind::CoreBusiness, u"产线停了");
    row(u"payment failure since noon", u"", Kind::CoreBusiness, u"payment failure");
}

//
void TestTriage::whatBurnsIsUrgent()
{
    QFETCH(QString, text);
    QFETCH(QString, group);
    QFETCH(Kind, kind);
    QFETCH(QString, word);
    const TriageProposal proposal = propose(said(text, group));
    QCOMPARE(proposal.priority, Priority::Urgent);
    const auto reason = std::find_if(proposal.reasons.begin(), proposal.reasons.end(),
                                     [&](const TriageReason& r) { return r.kind == kind; });
    QVERIFY(reason != proposal.reasons.end());
    QCOMPARE(reason->text, word);
}

void TestTriage::whatIsDeniedIsNotHeard_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Priority>("priority");
    const auto row = [](QStringView text, QStringView group, QStringView fault, Priority priority) {
        QTest::newRow(qPrintable(text.toString()))
            << text.toString() << group.toString() << fault.toString() << priority;
    };
    row(u"不制冷，没有冒烟", u"aircon", u"aircon.not_cooling", Priority::High);
    row(u"不制冷，没冒烟", u"aircon", u"aircon.not_cooling", Priority::High);
    row(u"不制冷，无异响，不漏水", u"aircon", u"aircon.not_cooling", Priority::High);
    row(u"不制冷，未见冒烟，没闻到焦味", u"aircon", u"aircon.not_cooling", Priority::High);
    row(u"没有漏水，就是声音大", u"washer", u"", Priority::High);
    row(u"打不着火了", u"heater", u"heater.no_ignition", Priority::High);
    row(u"点火没有火花，点不着火", u"heater", u"heater.no_ignition", Priority::High);
    row(u"热水器没有电，水不热", u"heater", u"heater.no_hot_water", Priority::High);
    row(u"Not cooling, no smoke", u"aircon", u"aircon.not_cooling", Priority::High);
    row(u"not cooling, it isn't leaking", u"aircon", u"aircon.not_cooling", Priority::High);
    row(u"not cooling but without noise", u"aircon", u"aircon.not_cooling", Priority::High);
}

void TestTriage::whatIsDeniedIsNotHeard()
{
    QFETCH(QString, text);
    QFETCH(QString, group);
    QFETCH(QString, fault);
    QFETCH(Priority, priority);
    const TriageProposal proposal = propose(said(text, group));
    QCOMPARE(proposal.fault, fault);
    QCOMPARE(proposal.priority, priority);
    QVERIFY(!hasReason(proposal, Kind::Danger));
}

void TestTriage::aQuestionIsNoDenial_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("是不是漏电") << u"是不是漏电了"_s;
    QTest::newRow("有没有漏电") << u"不知道有没有漏电"_s;
    QTest::newRow("会不会漏电") << u"会不会漏电"_s;
    QTest::newRow("漏不漏电") << u"看看漏不漏电"_s;
    QTest::newRow("有无漏电") << u"检查有无漏电"_s;
    QTest::newRow("该不会是漏电吧") << u"该不会是漏电吧"_s;
    QTest::newRow("denied once, said once") << u"早上没有冒烟，刚才冒烟了"_s;
    QTest::newRow("denied before a comma") << u"没有，冒烟了"_s;
    QTest::newRow("not only") << u"not only smoke but noise"_s;
    QTest::newRow("no, smoke") << u"no, smoke comes out"_s;
    QTest::newRow("no sound but smoke") << u"no sound, there is smoke"_s;
}

// What may be dangerous is taken for dangerous: the worse mistake is to miss it.
void TestTriage::aQuestionIsNoDenial()
{
    QFETCH(QString, text);
    const TriageProposal proposal = propose(said(text));
    QVERIFY(hasReason(proposal, Kind::Danger));
    QCOMPARE(proposal.priority, Priority::Urgent);
}

void TestTriage::aPartOfAnotherWordIsNotHeard_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("group");
    QTest::newRow("E1 in E10") << u"显示 E10"_s << u"washer"_s;
    QTest::newRow("lag in flag") << u"a flag"_s << u"router"_s;
    QTest::newRow("price in caprice") << u"a caprice"_s << QString();
    QTest::newRow("slow in slowly") << u"slowly"_s << u"pc"_s;
    QTest::newRow("来电人 is the caller") << u"来电人姓王"_s << QString();
    QTest::newRow("家电人工") << u"转家电人工台"_s << QString();
}

void TestTriage::aPartOfAnotherWordIsNotHeard()
{
    QFETCH(QString, text);
    QFETCH(QString, group);
    const TriageProposal proposal = propose(said(text, group));
    QVERIFY(!proposal.certain());
    QVERIFY(proposal.reasons.isEmpty());
}

void TestTriage::circumstancesRaiseByOneStep_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("level");
    QTest::addColumn<int>("urgency");
    QTest::addColumn<bool>("stopped");
    QTest::addColumn<Priority>("priority");
    const auto row = [](const char* tag, QStringView text, QStringView level, int urgency, bool stopped,
                        Priority priority) {
        QTest::newRow(tag) << text.toString() << level.toString() << urgency << stopped << priority;
    };
    row("medium as it is", u"空调漏水", u"", 1, false, Priority::Medium);
    row("R-049 VIP", u"空调漏水", u"vip", 1, false, Priority::High);
    row("R-049 enterprise", u"空调漏水", u"enterprise", 1, false, Priority::High);
    row("R-048 very urgent", u"空调漏水", u"", 3, false, Priority::High);
    row("urgent is not very urgent", u"空调漏水", u"", 2, false, Priority::Medium);
    row("VIP and very urgent: once", u"空调有霉味", u"vip", 3, false, Priority::Medium);
    row("low to medium", u"空调有霉味", u"", 3, false, Priority::Medium);
    row("VIP never makes urgent", u"空调不制冷", u"vip", 3, false, Priority::High);
    row("R-049 a standstill does", u"空调不制冷", u"", 1, true, Priority::Urgent);
    row("a standstill of medium", u"空调漏水", u"vip", 3, true, Priority::High);
    row("danger stays urgent", u"空调漏电", u"vip", 3, true, Priority::Urgent);
    row("complaint of a VIP", u"我要投诉", u"vip", 1, false, Priority::High);
    row("suggestion of a VIP", u"希望增加夜间模式", u"vip", 1, false, Priority::Medium);
    row("unknown level", u"空调漏水", u"gold", 1, false, Priority::Medium);
}

void TestTriage::circumstancesRaiseByOneStep()
{
    QFETCH(QString, text);
    QFETCH(QString, level);
    QFETCH(int, urgency);
    QFETCH(bool, stopped);
    QFETCH(Priority, priority);
    TriageInput input = said(text, u"aircon"_s);
    input.customerLevel = level;
    input.urgency = urgency;
    input.businessStopped = stopped;
    QCOMPARE(propose(input).priority, priority);
}

//
void TestTriage::anEnterprisesServerIsUrgent()
{
    TriageInput input = said(u"硬盘告警"_s, u"server"_s);
    QCOMPARE(propose(input).priority, Priority::High);
    input.customerLevel = u"enterprise"_s;
    QCOMPARE(propose(input).priority, Priority::Urgent);
    QVERIFY(hasReason(propose(input), Kind::EnterpriseServer));
    input.customerLevel = u"vip"_s;
    QCOMPARE(propose(input).priority, Priority::High);
    input.customerLevel = u"enterprise"_s;
    input.text = u"请问怎么安装"_s; // an inquiry is no fault
    QVERIFY(!hasReason(propose(input), Kind::EnterpriseServer));
    input.text = u"打印机卡纸"_s;
    input.group = u"printer"_s;
    QVERIFY(!hasReason(propose(input), Kind::EnterpriseServer));
}

//
void TestTriage::whoLivesAloneIsNotLeftWithoutHotWater()
{
    TriageInput input = said(u"没热水"_s, u"heater"_s);
    input.elderlyHome = true;
    QCOMPARE(propose(input).priority, Priority::High);
    input.elderlyAlone = true;
    QCOMPARE(propose(input).priority, Priority::Urgent);
    QVERIFY(hasReason(propose(input), Kind::VulnerablePerson));
    input.group.clear(); // heard from the text alone
    QCOMPARE(propose(input).priority, Priority::Urgent);
    input = said(u"空调不制冷"_s, u"aircon"_s);
    input.elderlyAlone = true;
    QVERIFY(!hasReason(propose(input), Kind::VulnerablePerson));
}

void TestTriage::nothingSaidProposesNothing()
{
    for (const QString& text : {QString(), u"  \n "_s, u"你好"_s, u"……"_s, u"%_"_s}) {
        const TriageProposal proposal = propose(said(text));
        QVERIFY(!proposal.certain());
        QVERIFY(proposal.fault.isEmpty());
        QVERIFY(proposal.reasons.isEmpty());
        QCOMPARE(proposal.priority, Priority::Medium);
    }
}

// the customer's wish goes before the usual way.
void TestTriage::theModeSaidIsKept()
{
    TriageInput input = said(u"空调不制冷"_s, u"aircon"_s);
    QCOMPARE(propose(input).mode, u"visit"_s);
    input.mode = u"remote"_s;
    QCOMPARE(propose(input).mode, u"remote"_s);
    QCOMPARE(propose(said(u"机器脱水晃动"_s, u"washer"_s)).mode, u"advice"_s);
}

void TestTriage::everyKeywordFindsAFaultOfItsGroup()
{
    for (const Fault& fault : std::as_const(m_rules.faults)) {
        for (const QString& word : fault.keywords) {
            const TriageProposal proposal = propose(said(word, fault.group));
            QVERIFY2(proposal.category == "fault"_L1 && proposal.group == fault.group, qPrintable(word));
        }
    }
}

void TestTriage::reasonsStandInTheOrderOfTheRules()
{
    TriageInput input = said(u"服务器宕机，机房有焦味"_s, u"server"_s);
    input.customerLevel = u"enterprise"_s;
    input.businessStopped = true;
    QList<Kind> kinds;
    for (const TriageReason& reason : propose(input).reasons)
        kinds.append(reason.kind);
    const QList<Kind> expected = {Kind::FaultWords, Kind::ReferenceTable, Kind::Danger, Kind::CoreBusiness,
                                  Kind::EnterpriseServer};
    QCOMPARE(kinds, expected);
}

// the same problem gets the same answer whoever takes it.
void TestTriage::theOrderOfTheListsChangesNothing()
{
    TriageRules turned = m_rules;
    std::reverse(turned.faults.begin(), turned.faults.end());
    for (Fault& fault : turned.faults)
        std::reverse(fault.keywords.begin(), fault.keywords.end());
    for (const Fault& fault : std::as_const(m_rules.faults)) {
        const QString text = fault.keywords.constFirst() + u' ' + fault.keywords.constLast();
        const TriageProposal first = proposeTriage(said(text), m_rules);
        const TriageProposal second = proposeTriage(said(text), turned);
        QCOMPARE(second.fault, first.fault);
        QCOMPARE(second.priority, first.priority);
        QCOMPARE(second.mode, first.mode);
    }
}

void TestTriage::hostileTextIsAnsweredTheSameWay()
{
    RandomText random(44);
    for (int i = 0; i < 800; ++i) {
        const QString text = random.hostile(60);
        const TriageProposal first = propose(said(text));
        const TriageProposal second = propose(said(text));
        QCOMPARE(second.fault, first.fault);
        QCOMPARE(second.reasons.size(), first.reasons.size());
        QCOMPARE(first.certain(), !first.category.isEmpty());
    }
}

void TestTriage::whatIsNotChosenIsAsProposed()
{
    const TriageProposal proposal = propose(said(u"空调不制冷"_s, u"aircon"_s));
    const TriageDecision decision = decide(proposal, {}, m_rules);
    QCOMPARE(decision.category, proposal.category);
    QCOMPARE(decision.fault, proposal.fault);
    QCOMPARE(decision.skill, proposal.skill);
    QCOMPARE(decision.mode, proposal.mode);
    QCOMPARE(decision.priority, proposal.priority);
    QCOMPARE(decide({}, {}, m_rules).scenario, QString());
}

// an engineer is looked for by what it was decided to be, not by what was proposed and refused.
void TestTriage::theSkillIsThatOfTheDecidedFault()
{
    const TriageProposal proposal = propose(said(u"空调不制冷"_s, u"aircon"_s));
    TriageChoice choice;
    choice.fault = u"washer.no_drain"_s;
    QVERIFY(decide(proposal, choice, m_rules).skill != proposal.skill);
    QVERIFY(!decide(proposal, choice, m_rules).skill.isEmpty());
    choice.fault = QString(); // a fault that is none of the known ones
    QCOMPARE(decide(proposal, choice, m_rules).fault, QString());
    QCOMPARE(decide(proposal, choice, m_rules).skill, QString());
    choice.skill = u"network"_s;
    QCOMPARE(decide(proposal, choice, m_rules).skill, u"network"_s);
}

void TestTriage::theProposedFaultStandsInItsOwnCategoryOnly()
{
    const TriageProposal proposal = propose(said(u"空调不制冷"_s, u"aircon"_s));
    TriageChoice choice;
    choice.category = u"inquiry"_s;
    QCOMPARE(decide(proposal, choice, m_rules).fault, QString());
    choice.category = proposal.category;
    QCOMPARE(decide(proposal, choice, m_rules).fault, proposal.fault);
}

//
void TestTriage::aCategoryHasItsUsualScenario()
{
    TriageChoice choice;
    const QList<std::pair<QString, QString>> usual = {{u"fault"_s, u"repair"_s},
                                                      {u"complaint"_s, u"complaint"_s},
                                                      {u"suggestion"_s, u"complaint"_s},
                                                      {u"inquiry"_s, u"usage"_s},
                                                      {u"other"_s, u"product"_s}};
    for (const auto& [category, scenario] : usual) {
        choice.category = category;
        QCOMPARE(decide({}, choice, m_rules).scenario, scenario);
    }
    choice.scenario = u"order"_s;
    QCOMPARE(decide({}, choice, m_rules).scenario, u"order"_s);
}

QTEST_GUILESS_MAIN(TestTriage)
#include "tst_triage.moc"
