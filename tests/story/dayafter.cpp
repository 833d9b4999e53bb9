// The second half of the day: dispatch, work, confirmation, figures.
#include "story/day.h"

#include "models/dispatch/candidatesmodel.h"
#include "models/dispatch/waitingjobsmodel.h"
#include "models/tickets/ticketlistmodel.h"
#include "widgets/common/loadingline.h"
#include "widgets/common/tile.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/pagestack.h"
#include "widgets/tickets/ticketlistview.h"
#include "widgets/tickets/viewlist.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace woshou {

namespace {

/// Without an event of the service later than this, a window is not told "at once".
constexpr int kAtOnce = 2000;

template <typename Model>
Model* modelOf(const Desk& desk, const char* view)
{
    const auto* list = desk.part<QListView>(view);
    return list ? qobject_cast<Model*>(list->model()) : nullptr;
}

int rowOfNumber(const WaitingJobsModel& model, const QString& number)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.job(row)->number == number)
            return row;
    }
    return -1;
}

int rowOfName(const CandidatesModel& model, const QString& name)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.candidate(row)->engineer.name == name)
            return row;
    }
    return -1;
}

TicketListModel* ticketList(const Desk& desk)
{
    const auto* view = desk.part<TicketListView>("ticketListView");
    return view ? qobject_cast<TicketListModel*>(view->model()) : nullptr;
}

QString labelText(const Desk& desk, const char* name)
{
    const auto* label = desk.part<QLabel>(name);
    return label ? label->text() : QString();
}

QString sampleOf(const Desk& desk, const char* tile)
{
    const auto* found = desk.part<Tile>(tile);
    return found ? found->content().sample : QString();
}

int numberIn(const QString& text)
{
    static const QRegularExpression notDigits(QStringLiteral("[^0-9]"));
    return QString(text).remove(notDigits).toInt();
}

} // namespace

using namespace Qt::StringLiterals;

// ---- 5

// The database tells the window; nobody presses "refresh".
void Day::dispatcherSeesTheJobAtOnce()
{
    m_transcript.chapter(u"5 · 派最合适的人"_s);
    AWAIT_VERIFY_WITHIN(m_dispatcher->has("waitingListView"), kAtOnce);
    auto* waiting = modelOf<WaitingJobsModel>(*m_dispatcher, "waitingListView");
    AWAIT_VERIFY_WITHIN(rowOfNumber(*waiting, m_number) >= 0, kAtOnce);
    const int row = rowOfNumber(*waiting, m_number);
    m_ticket = waiting->job(row)->id;
    m_dispatcher->sitDown();
    auto* list = m_dispatcher->part<QListView>("waitingListView");
    list->setFocus(Qt::TabFocusReason);
    m_dispatcher->press(Qt::Key_Home);
    for (int i = 0; i < row; ++i)
        m_dispatcher->press(Qt::Key_Down);
    auto* candidates = modelOf<CandidatesModel>(*m_dispatcher, "candidatesListView");
    QVERIFY(candidates);
    AWAIT_VERIFY(candidates->rowCount() > 1);
    AWAIT_VERIFY2(m_dispatcher->part("assignPushButton")->isEnabled(), "the engineers could be read");
}

// every part of each score; another than the first needs its reason.
void Day::overrulingAsksForAReason()
{
    auto* candidates = modelOf<CandidatesModel>(*m_dispatcher, "candidatesListView");
    const Candidate first = *candidates->candidate(0);
    QVERIFY2(first.parts.size() == 5, "distance, skill, experience, load, working hours");
    double sum = 0;
    for (const ScorePart& part : first.parts)
        sum += part.value;
    QVERIFY2(qAbs(sum - first.total) < 0.01, "the parts add up to the score");
    show(*m_dispatcher, u"dispatch"_s, u"工单一存，调度员的页面自己出现；每位工程师为什么合适，一项一项写着。"_s);

    auto* list = m_dispatcher->part<QListView>("candidatesListView");
    list->setFocus(Qt::TabFocusReason);
    m_dispatcher->press(Qt::Key_Down);
    m_dispatcher->press(Qt::CTRL | Qt::Key_Return);
    QVERIFY2(m_dispatcher->has("overrideBar"), "why not the first choice?");
    show(*m_dispatcher, u"overrule"_s, u"不选系统首选，要说一个理由：一个数字键。"_s);

    list->setFocus(Qt::TabFocusReason);
    const int wanted = rowOfName(*candidates, u"张伟"_s);
    QVERIFY2(wanted >= 0, "the engineer of the demonstration is in the list");
    m_dispatcher->press(Qt::Key_Home);
    for (int i = 0; i < wanted; ++i)
        m_dispatcher->press(Qt::Key_Down);
    if (m_dispatcher->has("overrideBar"))
        m_dispatcher->press(Qt::Key_3);
    m_dispatcher->press(Qt::CTRL | Qt::Key_Return);
    auto* waiting = modelOf<WaitingJobsModel>(*m_dispatcher, "waitingListView");
    AWAIT_VERIFY2(!waiting || waiting->rowOf(m_ticket) < 0, "the job waits no more");
}

// ---- 6

void Day::openView(Desk& desk, const QString& view)
{
    desk.sitDown();
    if (!desk.has("ticketListView"))
        desk.click("ticketsRailButton");
    AWAIT_VERIFY(desk.has("viewListView"));
    auto* views = desk.part<ViewList>("viewListView");
    views->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < views->model()->rowCount(); ++i)
        desk.press(Qt::Key_Up);
    for (int i = 0; i < views->model()->rowCount() && views->view() != view; ++i)
        desk.press(Qt::Key_Down);
    QCOMPARE(views->view(), view);
    AWAIT_VERIFY(!desk.window()->findChild<LoadingLine*>(u"listLoadingLine"_s)->isBusy());
}

/// Goes to the ticket of the story in the list that is shown.
void Day::chooseTicket(Desk& desk)
{
    AWAIT_VERIFY_WITHIN(ticketList(desk) && ticketList(desk)->indexOf(m_ticket).isValid(), kAtOnce);
    auto* list = desk.part<TicketListView>("ticketListView");
    list->setFocus(Qt::TabFocusReason);
    list->scrollTo(ticketList(desk)->indexOf(m_ticket));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(ticketList(desk)->indexOf(m_ticket)).center());
    AWAIT_COMPARE(labelText(desk, "numberLabel"), m_number);
}

/// Takes the ticket's next step by its key, and it is the expected one.
void Day::takeStep(Desk& desk, const char* move)
{
    AWAIT_VERIFY2(desk.has("primaryMovePushButton") &&
                      desk.part<QAbstractButton>("primaryMovePushButton")->property("move") == QLatin1StringView(move),
                  move);
    desk.part("ticketListView")->setFocus(Qt::TabFocusReason);
    desk.part("ticketDetailsView")->setFocus(Qt::TabFocusReason);
    desk.press(Qt::CTRL | Qt::Key_Return);
}

void Day::engineerSeesTheJobAtOnce()
{
    m_transcript.chapter(u"6 · 做完、问清、回访"_s);
    m_engineer->sitDown();
    openView(*m_engineer, u"engineer"_s);
    chooseTicket(*m_engineer);
    if (QTest::currentTestFailed())
        return;
    show(*m_engineer, u"engineer"_s, u"工程师张伟的任务自己到了：三问三记、客户情况、这台机器的维修史。"_s);
    takeStep(*m_engineer, "start");
}

//
void Day::engineerRecordsTheWork(const QString& cause, bool again)
{
    m_engineer->sitDown();
    chooseTicket(*m_engineer);
    if (QTest::currentTestFailed())
        return;
    if (again)
        takeStep(*m_engineer, "resume");
    takeStep(*m_engineer, "resolve");
    m_engineer->awaitDialog("causePlainTextEdit");
    if (QTest::currentTestFailed())
        return;
    if (!again) { // the second time the first record is still there, to be put right
        m_engineer->part("toolsLineEdit")->setFocus(Qt::TabFocusReason);
        m_engineer->press(Qt::CTRL | Qt::Key_Return);
        AWAIT_COMPARE(QApplication::focusWidget(), m_engineer->part("causePlainTextEdit"));
    }
    m_engineer->write("causePlainTextEdit", cause);
    m_engineer->write("solutionPlainTextEdit", u"更换后试机 20 分钟，出风 12 ℃"_s);
    m_engineer->write("methodPlainTextEdit", u"断电验电，测容量，换件，紧固端子"_s);
    m_engineer->write("toolsLineEdit", u"万用表、钳形表"_s);
    m_engineer->write("partsLineEdit", u"35 µF 电容 1 只"_s);
    m_engineer->write("testResultPlainTextEdit", u"制冷正常，电流 4.6 A"_s);
    m_engineer->write("customerFeedbackPlainTextEdit", u"客户看着试机，说凉了"_s);
    show(*m_engineer, u"resolve"_s, u"工程师记下原因、方法、工具、配件和测试结果；缺一样都提交不了。"_s);
    m_engineer->press(Qt::CTRL | Qt::Key_Return);
    AWAIT_VERIFY(!m_engineer->has("causePlainTextEdit"));
}

// "no" sends it back.
void Day::customerSaysNo()
{
    openView(*m_agent, u"confirm"_s);
    chooseTicket(*m_agent);
    if (QTest::currentTestFailed())
        return;
    takeStep(*m_agent, "solved");
    m_agent->awaitDialog("questionLabel");
    show(*m_agent, u"solved-question"_s, u"客服把结果告诉客户，问一句“是否彻底解决”。"_s);
    m_agent->press(Qt::Key_N);
    AWAIT_VERIFY(m_agent->has("moveNotePlainTextEdit"));
    m_agent->write("moveNotePlainTextEdit", u"晚上又不凉了，室外机转一会儿就停"_s);
    m_agent->press(Qt::CTRL | Qt::Key_Return);
    AWAIT_VERIFY(!m_agent->has("questionLabel"));
    m_transcript.tell(u"客户说“没有”：工单重新打开，回到张伟手里，他再去一次。"_s);
}

// what the customer had enough of goes above, with the form; a department head speaks to him.
void Day::theCustomerHasEnough()
{
    m_supervisor = desk(u"zhaominhui"_s);
    openView(*m_agent, u"handed"_s);
    chooseTicket(*m_agent);
    if (QTest::currentTestFailed())
        return;
    m_agent->press(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    m_agent->awaitDialog("demandPlainTextEdit");
    AWAIT_VERIFY(m_agent->part<QComboBox>("targetComboBox")->count() > 0);
    m_agent->write("reasonPlainTextEdit", u"修了一次又坏，客户第二次投诉"_s);
    m_agent->write("progressPlainTextEdit", u"换过启动电容，当天晚上又停"_s);
    m_agent->write("demandPlainTextEdit", u"今天修好，或者换新"_s);
    auto* target = m_agent->part<QComboBox>("targetComboBox");
    target->setCurrentIndex(target->findText(u"周文婷"_s, Qt::MatchContains));
    show(*m_agent, u"escalate"_s, u"问题升级审批表：原因、进展、客户诉求、拟升级至谁，四项缺一不可。"_s);
    m_agent->press(Qt::CTRL | Qt::Key_Return);
    AWAIT_VERIFY(!m_agent->has("demandPlainTextEdit"));
    takeEscalation(*m_supervisor, u"approval"_s, "decidePushButton", u"同意，请周经理今天联系客户"_s);
    takeEscalation(*m_manager, u"escalated"_s, "acknowledgePushButton", {});
    takeEscalation(*m_manager, u"escalated"_s, "contactPushButton", u"今晚七点前更换接线端子并试机两小时"_s);
    if (QTest::currentTestFailed())
        return;
    show(*m_manager, u"contacted"_s, u"主管批准后，部门负责人联系客户，给出修复时间表；多久没人接一目了然。"_s);
    m_manager->turnTo("dashboardRailButton");
    comesTrue([] { return false; }, kAtOnce); // until every window has heard of it
}

/// Does what is next of the ticket's escalation; with words where a dialog asks for them.
void Day::takeEscalation(Desk& desk, const QString& view, const char* button, const QString& words)
{
    openView(desk, view);
    chooseTicket(desk);
    if (QTest::currentTestFailed())
        return;
    AWAIT_VERIFY2(desk.has(button), button);
    desk.part(button)->setFocus(Qt::TabFocusReason);
    desk.press(Qt::Key_Space);
    if (!words.isEmpty()) {
        desk.awaitDialog("wordsPlainTextEdit");
        desk.write("wordsPlainTextEdit", words);
        AWAIT_VERIFY(desk.part<QComboBox>("choiceComboBox")->count() > 0);
        desk.press(Qt::CTRL | Qt::Key_Return);
        AWAIT_VERIFY(!desk.has("wordsPlainTextEdit"));
    }
    AWAIT_VERIFY2(!desk.has(button), button);
}

//
void Day::customerSaysYesAndRates()
{
    m_samples = samples();
    openView(*m_agent, u"confirm"_s);
    chooseTicket(*m_agent);
    if (QTest::currentTestFailed())
        return;
    takeStep(*m_agent, "solved");
    m_agent->awaitDialog("yesPushButton");
    m_agent->press(Qt::Key_Y);
    m_agent->awaitDialog("recommendSegments");
    for (int i = 0; i < 10 && !m_agent->part("recommendSegments")->isAncestorOf(QApplication::focusWidget()); ++i)
        m_agent->press(Qt::Key_2);
    m_agent->press(Qt::Key_9);
    m_agent->write("commentPlainTextEdit", u"师傅很好，但跑了两趟才修好"_s);
    show(*m_agent, u"survey"_s, u"“是的”：按回访表打分，再问 0–10 分愿不愿意推荐；意见要答复，勾一下怎样处理。"_s);
    m_agent->press(Qt::CTRL | Qt::Key_Return);
    AWAIT_VERIFY(!m_agent->has("recommendSegments"));
}

// who is not satisfied is called before the ticket closes, and his comment is answered.
void Day::customerIsCalledAgain()
{
    openView(*m_agent, u"visits"_s);
    chooseTicket(*m_agent);
    if (QTest::currentTestFailed())
        return;
    takeStep(*m_agent, "return_visit");
    m_agent->awaitDialog("solvedSegments");
    chooseByKeys(*m_agent, "solvedSegments", "yes");
    m_agent->write("opinionPlainTextEdit", u"现在好了，希望一次修好"_s);
    m_agent->write("answerPlainTextEdit", u"向您道歉，本次上门费已退"_s);
    show(*m_agent, u"return-visit"_s, u"评价不满意，24 小时内回访：是否彻底解决、有什么意见，客户的话都有答复。"_s);
    m_agent->press(Qt::CTRL | Qt::Key_Return);
    AWAIT_VERIFY(!m_agent->has("solvedSegments"));
    openView(*m_agent, u"closed"_s);
    chooseTicket(*m_agent);
    if (QTest::currentTestFailed())
        return;
    show(*m_agent, u"closed"_s, u"工单关闭；时间线从第一句话到回访，一条不少。"_s);
}

// ---- 7

QStringList Day::samples() const
{
    return {sampleOf(*m_manager, "npsTile"), sampleOf(*m_manager, "resolution_rate_cohortTile")};
}

// the ticket that was just closed is in the numbers.
void Day::managerReadsTheFigures()
{
    m_transcript.chapter(u"7 · 数字说话"_s);
    m_manager->sitDown();
    AWAIT_VERIFY(m_manager->has("npsTile"));
    QVERIFY(m_manager->has("first_response_timeTile"));
    QVERIFY(m_manager->has("resolution_rate_cohortTile"));
    const int before = numberIn(m_samples.at(0));
    AWAIT_COMPARE_WITHIN(numberIn(sampleOf(*m_manager, "npsTile")), before + 1, 2 * kAtOnce + 1000);
    QVERIFY(m_manager->has("volumeChartCard"));
    show(*m_manager, u"dashboard"_s, u"主管的看板：首次响应、解决率、净推荐值带样本量；刚关闭的这件已经算在里面。"_s);
}

void Day::aNumberOpensItsTickets()
{
    const int count = numberIn(sampleOf(*m_manager, "npsTile"));
    m_manager->part("npsTile")->setFocus(Qt::TabFocusReason);
    m_manager->press(Qt::Key_Return);
    AWAIT_VERIFY(m_manager->has("ticketListView"));
    AWAIT_COMPARE(ticketList(*m_manager)->ticketCount(), count);
    QVERIFY(ticketList(*m_manager)->isComplete());
    QVERIFY2(ticketList(*m_manager)->indexOf(m_ticket).isValid(), "the ticket of the story is one of them");
    show(*m_manager, u"drill-down"_s, u"点一下净推荐值，列出的正好是它背后的 %1 件工单。"_s.arg(count));
}

} // namespace woshou
