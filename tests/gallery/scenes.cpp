#include "gallery/scenes.h"

#include "models/dispatch/candidatesmodel.h"
#include "services/core/center.h"
#include "services/core/changebus.h"
#include "services/tickets/outbox.h"
#include "services/triage/triageservice.h"
#include "storage/people/personrepository.h"
#include "storage/tickets/presencerepository.h"
#include "widgets/common/choicebar.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/common/toast.h"
#include "widgets/shell/commandpalette.h"
#include "widgets/shell/palettesearch.h"
#include "widgets/shell/shortcutsdialog.h"
#include "widgets/shell/signinpage.h"
#include "widgets/tickets/intakelookup.h"
#include "widgets/tickets/intakerowlist.h"
#include "widgets/tickets/proposalstrip.h"
#include "widgets/tickets/ticketdetailsview.h"
#include "widgets/tickets/ticketlistview.h"
#include "widgets/tickets/viewlist.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QUuid>

namespace woshou {

using namespace Qt::StringLiterals;

void closeDialogs(Desk& desk)
{
    if (auto* palette = desk.window()->findChild<CommandPalette*>())
        palette->dismiss();
    const QList<QDialog*> dialogs = desk.window()->findChildren<QDialog*>();
    for (QDialog* dialog : dialogs)
        dialog->close();
}

void go(Desk& desk, const char* rail)
{
    closeDialogs(desk);
    desk.turnTo(rail);
}

namespace {

const auto kAgent = u"wangmin"_s, kDispatcher = u"linyutong"_s, kEngineer = u"zhangwei"_s, kManager = u"zhouwenting"_s,
           kEditor = u"hejing"_s;

void emptyIntake(Desk& desk)
{
    go(desk, "intakeRailButton");
    while (desk.has("putAwayPushButton"))
        desk.click("putAwayPushButton");
    desk.click("draftPushButton");
    delete desk.window()->findChild<Toast*>(); // what was put away is of the scene before
    desk.part("phoneLineEdit")->setFocus(Qt::TabFocusReason);
}

void typeCall(Desk& desk)
{
    desk.write("phoneLineEdit", u"13805712046"_s);
    QTRY_VERIFY(desk.has("devicesView") && desk.part<QListView>("devicesView")->model()->rowCount() == 3);
    desk.part<ChoiceBar>("moodChips")->setValue(u"anxious"_s);
    desk.part<QCheckBox>("calmedCheckBox")->setChecked(true);
    desk.write("symptomLineEdit", u"不制冷，出风是热风；室外机不转"_s);
    desk.write("wordsPlainTextEdit",
               u"“昨天晚上就不凉了，吹出来都是热风，外面那台好像也不转了。天这么热，老伴刚出院，受不了的。”"_s);
    desk.write("occurredLineEdit", u"昨天 20:30 左右"_s);
    desk.write("environmentPlainTextEdit", u"室外 37 ℃；雷雨后跳过一次闸"_s);
    desk.write("triedLineEdit", u"重启过两次；遥控器换过电池"_s);
    QTRY_VERIFY(desk.has("articlesView") && desk.part<QListView>("articlesView")->model()->rowCount() > 0);
    auto* devices = desk.part<IntakeRowList>("devicesView");
    emit devices->rowActivated(devices->rows().first().key);
    desk.part<ChoiceBar>("modeChips")->setValue(u"visit"_s);
    desk.part<ChoiceBar>("urgencySegments")->setValue(u"2"_s);
    desk.write("expectationLineEdit", u"今天下午能修好；上门前先打电话"_s);
    desk.part<ChoiceBar>("certaintySegments")->setValue(u"time"_s);
}

void fullIntake(Desk& desk)
{
    emptyIntake(desk);
    typeCall(desk);
    desk.click("failedPushButton");
    desk.part("symptomLineEdit")->setFocus(Qt::TabFocusReason);
}

/// Three calls at once: one is in the form, one waits with its answers missing, one is about to be saved.
void severalCalls(Desk& desk)
{
    emptyIntake(desk);
    desk.write("nameLineEdit", u"陈建国"_s);
    desk.write("symptomLineEdit", u"打印机卡纸"_s);
    desk.press(Qt::CTRL | Qt::Key_N);
    desk.write("phoneLineEdit", u"19900000001"_s);
    desk.press(Qt::CTRL | Qt::Key_N);
    typeCall(desk);
    desk.part("symptomLineEdit")->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(desk.part<QTabBar>("intakeTabBar")->count(), 3);
}

/// A customer asks how far it is: the order, and what to read out.
void orderLookUp(Desk& desk)
{
    emptyIntake(desk);
    desk.write("phoneLineEdit", u"13805712046"_s);
    QTRY_VERIFY(desk.has("devicesView") && desk.part<QListView>("devicesView")->model()->rowCount() == 3);
    desk.part<QCheckBox>("calmedCheckBox")->setChecked(true);
    desk.press(Qt::Key_F3);
    QTRY_VERIFY(desk.has("orderSentenceLabel"));
}

void requiredIntake(Desk& desk)
{
    emptyIntake(desk);
    desk.write("phoneLineEdit", u"1380571204"_s);
    desk.press(Qt::CTRL | Qt::Key_S);
    QTRY_VERIFY(desk.has("phoneFieldMessage"));
}

void newCustomer(Desk& desk)
{
    emptyIntake(desk);
    const auto* lookup = desk.window()->findChild<IntakeLookup*>();
    const QSignalSpy found(lookup, &IntakeLookup::found);
    const QSignalSpy suggested(lookup, &IntakeLookup::suggested);
    desk.write("phoneLineEdit", u"+86 199-0000-0001"_s);
    desk.press(Qt::Key_Tab);
    QTRY_VERIFY(!found.isEmpty());
    desk.write("symptomLineEdit", u"printer paper jam"_s);
    QTRY_VERIFY(!suggested.isEmpty() && desk.has("articlesView"));
}

void severalFit(Desk& desk)
{
    emptyIntake(desk);
    desk.write("nameLineEdit", u"刘晓"_s);
    desk.press(Qt::Key_Tab);
    QTRY_VERIFY(desk.has("candidatesView"));
}

void readArticle(Desk& desk)
{
    fullIntake(desk);
    auto* articles = desk.part<IntakeRowList>("articlesView");
    emit articles->rowActivated(articles->rows().first().key);
}

void changeProposal(Desk& desk)
{
    fullIntake(desk);
    desk.press(Qt::Key_F6);
    QTRY_VERIFY(desk.has("priorityComboBox"));
}

/// What a model says of the same words, as a center has it that has learned.
void learnedProposal(Desk& desk)
{
    fullIntake(desk);
    const Center& center = *desk.app().center();
    TriageInput input;
    input.text = u"客厅空调开机半小时室温不降，外机不转"_s;
    TriageProposal proposal = center.triage().propose(input);
    proposal.learned = {{u"category"_s, u"fault"_s, 0.97, {u"外机不转"_s, u"室温不降"_s}},
                        {u"fault"_s, u"aircon.not_cooling"_s, 0.93, {u"室温不降"_s, u"开机半小时"_s}},
                        {u"group"_s, u"aircon"_s, 0.99, {u"空调"_s, u"外机"_s}},
                        {u"mood"_s, u"anxious"_s, 0.64, {u"不降"_s}}};
    desk.part<ProposalStrip>("proposalStrip")->setProposal(proposal, {}, center.serverNow());
}

void numberCard(Desk& desk)
{
    fullIntake(desk);
    desk.click("acceptPushButton");
    desk.press(Qt::CTRL | Qt::Key_Return); // what waits for dispatch then, whatever the hour
    QTRY_VERIFY(desk.has("numberSentenceLabel"));
}

/// A salesperson passes on what a customer wrote to him.
void privateChat(Desk& desk)
{
    fullIntake(desk);
    auto* channel = desk.part<QComboBox>("channelComboBox");
    channel->setCurrentIndex(channel->findData(kPrivateChannel.toString()));
    QTRY_VERIFY(desk.has("salespersonLineEdit"));
}

/// The official account passes on who wrote.
void officialAccount(Desk& desk)
{
    fullIntake(desk);
    auto* channel = desk.part<QComboBox>("channelComboBox");
    channel->setCurrentIndex(channel->findData(kWechatChannel.toString()));
    QTRY_VERIFY(desk.has("wechatLineEdit"));
    desk.write("wechatLineEdit", u"woshou-demo-7"_s);
}

/// The same customer calls again about what was just recorded.
void recordedAlready(Desk& desk)
{
    fullIntake(desk);
    // Asked again when the device was chosen: all four reasons are there then.
    QTRY_VERIFY(desk.has("alikeReasonLabel") &&
                desk.part<ElidedLabel>("alikeReasonLabel")->text().count(u" · "_s) == 3);
}

void view(Desk& desk, const QString& code)
{
    go(desk, "ticketsRailButton");
    QTRY_VERIFY(desk.has("viewListView") || desk.has("viewComboBox"));
    auto* views = desk.window()->findChild<ViewList*>();
    views->setView(code);
    emit views->viewChosen(code);
    QTRY_VERIFY(desk.has("ticketListView") && desk.has("ticketTabWidget"));
    desk.part<QTabWidget>("ticketTabWidget")->setCurrentIndex(0);
    desk.part("ticketListView")->setFocus(Qt::TabFocusReason);
}

std::function<void(Desk&)> viewOf(const QString& code)
{
    return [code](Desk& desk) { view(desk, code); };
}

QAbstractButton* stepButton(const Desk& desk, const QString& move)
{
    for (const char* name : {"primaryMovePushButton", "second1MovePushButton", "second2MovePushButton"}) {
        auto* button = desk.part<QAbstractButton>(name);
        if (button && button->property("move").toString() == move)
            return button;
    }
    return nullptr;
}

/// Opens the dialog of the first ticket of a view, which offers this step.
std::function<void(Desk&)> stepOf(const QString& code, const QString& move)
{
    return [code, move](Desk& desk) {
        view(desk, code);
        QTRY_VERIFY(stepButton(desk, move));
        stepButton(desk, move)->click();
    };
}

std::function<void(Desk&)> tabOf(const QString& code, int tab)
{
    return [code, tab](Desk& desk) {
        view(desk, code);
        desk.part<QTabWidget>("ticketTabWidget")->setCurrentIndex(tab);
    };
}

/// The engineer begins, unless that is done, and comes to the record of the work.
void resolve(Desk& desk)
{
    view(desk, u"engineer"_s);
    QTRY_VERIFY(stepButton(desk, u"start"_s) || stepButton(desk, u"resolve"_s));
    if (auto* start = stepButton(desk, u"start"_s))
        start->click();
    QTRY_VERIFY(stepButton(desk, u"resolve"_s));
    stepButton(desk, u"resolve"_s)->click();
    QTRY_VERIFY(desk.has("causePlainTextEdit"));
}

/// The key of the ticket on the screen that opens a dialog.
std::function<void(Desk&)> keyOf(const QString& code, Qt::Key key, const char* field)
{
    return [code, key, field](Desk& desk) {
        view(desk, code);
        desk.sitDown();
        QTRY_VERIFY((desk.press(key), desk.has(field))); // not before the ticket is there
    };
}

/// A colleague has the same ticket before her and writes, another reads it.
void others(Desk& desk)
{
    view(desk, u"mine"_s);
    const auto* tickets = static_cast<TicketListModel*>(desk.part<TicketListView>("ticketListView")->model());
    const auto* details = desk.part<TicketDetailsView>("ticketDetailsView");
    QTRY_VERIFY(tickets->filter().view == u"mine"_s && tickets->ticketCount() > 0 &&
                details->ticket() == tickets->ticketAt(tickets->firstTicket()));
    const TicketId id = details->ticket();
    ConnectionSettings settings;
    settings.path = desk.app().center()->url().path;
    const auto file = Connection::open(settings);
    QVERIFY(file);
    for (const auto& [login, writing] : {std::pair(u"zhaominhui"_s, true), std::pair(kDispatcher, false)}) {
        const auto person = PersonRepository(**file).byLogin(login);
        QVERIFY(person);
        QVERIFY(PresenceRepository(**file).put(QUuid::createUuid().toString(QUuid::WithoutBraces), person->id, id,
                                               writing, desk.app().center()->serverNow()));
    }
    QTRY_VERIFY(desk.has("presenceLabel"));
}

/// Words for the customer that are to be said otherwise, stopped on their way.
void vagueReply(Desk& desk)
{
    view(desk, u"mine"_s);
    desk.write("replyPlainTextEdit", u"配件大概下午到，今天 23:30 前给您回复"_s);
    desk.part("replyPlainTextEdit")->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(desk.part("replyPlainTextEdit")->hasFocus());
    desk.press(Qt::CTRL | Qt::Key_Return);
    QTRY_VERIFY(desk.has("vagueMessage"));
}

void internalNote(Desk& desk)
{
    view(desk, u"mine"_s);
    desk.part<ChoiceBar>("kindSegments")->setValue(u"note"_s);
    desk.write("replyPlainTextEdit", u"同小区今天第 3 件，怀疑供电"_s);
    desk.part("replyPlainTextEdit")->setFocus(Qt::TabFocusReason);
}

void noRows(Desk& desk)
{
    view(desk, u"open"_s);
    desk.write("filterLineEdit", u"这样的工单没有"_s);
    QTRY_VERIFY(desk.has("listEmptyState"));
}

void searched(Desk& desk)
{
    view(desk, u"all"_s);
    desk.write("filterLineEdit", u"漏水"_s);
    const auto* tickets = static_cast<TicketListModel*>(desk.part<TicketListView>("ticketListView")->model());
    QTRY_VERIFY(tickets->filter().text == u"漏水"_s && tickets->ticketCount() > 0);
}

void dispatchFirst(Desk& desk)
{
    go(desk, "dispatchRailButton");
    QTRY_VERIFY(desk.has("candidatesListView") && desk.part<QListView>("candidatesListView")->model()->rowCount() > 3);
    QTRY_VERIFY(desk.part("assignPushButton")->isEnabled()); // not before the engineers could be read
}

void overrule(Desk& desk)
{
    dispatchFirst(desk);
    desk.part("candidatesListView")->setFocus(Qt::TabFocusReason);
    desk.press(Qt::Key_Down);
    desk.press(Qt::CTRL | Qt::Key_Return);
}

/// The row of the engineer of the next scenes among those who can take the chosen job, or -1.
int rowOfTheEngineer(const CandidatesModel& model)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.candidate(row)->engineer.name == u"张伟"_s)
            return row;
    }
    return -1;
}

/// The engineer gets the first job that he can do, chosen against the ranking when need be.
void sendTheEngineer(Desk& desk)
{
    dispatchFirst(desk);
    auto* waiting = desk.part<QListView>("waitingListView");
    auto* list = desk.part<QListView>("candidatesListView");
    const auto* model = static_cast<CandidatesModel*>(list->model());
    for (int job = 1; rowOfTheEngineer(*model) < 0 && job < waiting->model()->rowCount(); ++job) {
        const QSignalSpy ranked(model, &QAbstractItemModel::modelReset);
        waiting->setCurrentIndex(waiting->model()->index(job, 0));
        QTRY_VERIFY(!ranked.isEmpty() && model->rowCount() > 0 && desk.part("assignPushButton")->isEnabled());
    }
    QVERIFY(rowOfTheEngineer(*model) >= 0);
    list->setCurrentIndex(model->index(rowOfTheEngineer(*model)));
    list->setFocus(Qt::TabFocusReason);
    if (desk.has("overrideBar"))
        desk.press(Qt::Key_3);
    desk.press(Qt::CTRL | Qt::Key_Return);
}

void knowledge(Desk& desk, const QString& words)
{
    go(desk, "knowledgeRailButton");
    const auto* hits = desk.window()->findChild<QListView*>(u"hitsListView"_s);
    QTRY_VERIFY(hits->model()->rowCount() > 0);
    const int before = hits->model()->rowCount();
    desk.write("searchLineEdit", words);
    QTRY_VERIFY(hits->model()->rowCount() != before);
}

void dashboard(Desk& desk)
{
    go(desk, "dashboardRailButton");
    QTRY_VERIFY(desk.has("npsTile"));
    desk.part("npsTile")->setFocus(Qt::TabFocusReason);
}

void dashboardTables(Desk& desk)
{
    dashboard(desk);
    for (const char* card : {"volumeChartCard", "faultChartCard"})
        desk.part(card)->findChild<QAbstractButton*>(u"tableToolButton"_s)->click();
}

void drillDown(Desk& desk)
{
    dashboard(desk);
    desk.sitDown(); // a dialog had the keys before
    desk.press(Qt::Key_Return);
    QTRY_VERIFY(desk.has("drillLabel"));
}

void connectionLost(Desk& desk)
{
    view(desk, u"mine"_s);
    desk.app().center()->bus()->setConnection(false, 0);
}

/// A call that is saved while the server is away.
void provisionalNumber(Desk& desk)
{
    fullIntake(desk);
    desk.click("acceptPushButton");
    desk.app().center()->bus()->setConnection(false, -1);
    desk.click("savePushButton");
    QTRY_VERIFY(desk.has("numberSentenceLabel"));
}

void sentLater(Desk& desk)
{
    desk.app().center()->bus()->setConnection(true, 12);
    go(desk, "intakeRailButton");
    const auto* outbox = desk.window()->findChild<Outbox*>();
    QTRY_VERIFY(outbox && outbox->waiting() == 0 && !outbox->calls().isEmpty());
    desk.click("outboxToolButton");
    QTRY_VERIFY(desk.has("callsView"));
}

void connectionBack(Desk& desk)
{
    desk.app().center()->bus()->setConnection(true, 12);
    emptyIntake(desk);
}

void wrongPassword(Desk& desk)
{
    desk.write("loginLineEdit", kAgent);
    desk.write("passwordLineEdit", u"wrong"_s);
    desk.press(Qt::Key_Return);
    QTRY_VERIFY(desk.app().signInPage()->isReady());
}

/// The palette over a page, with what was typed into it.
void palette(Desk& desk, const QString& text)
{
    desk.sitDown();
    desk.press(Qt::CTRL | Qt::Key_K);
    desk.write("searchLineEdit", text);
    const auto* search = desk.window()->findChild<PaletteSearch*>();
    QTRY_VERIFY(!search->isSearching());
}

void paletteHits(Desk& desk)
{
    fullIntake(desk);
    palette(desk, u"漏水"_s);
}

void paletteCommands(Desk& desk)
{
    fullIntake(desk);
    palette(desk, u"sa"_s);
}

void paletteEmpty(Desk& desk)
{
    view(desk, u"mine"_s);
    desk.sitDown();
    desk.press(Qt::CTRL | Qt::Key_K);
}

void paletteNothing(Desk& desk)
{
    emptyIntake(desk);
    palette(desk, u"宇宙飞船9"_s);
}

/// Somebody gives a key that another action has.
void shortcutConflict(Desk& desk)
{
    emptyIntake(desk);
    desk.sitDown();
    desk.press(Qt::CTRL | Qt::Key_Slash);
    QTRY_VERIFY(desk.has("keyField"));
    desk.window()->findChild<ShortcutsDialog*>()->choose("intake.cured");
    desk.part("keyField")->setFocus();
    QTest::keyClick(desk.part("keyField"), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(desk.has("swapPushButton"));
}

/// A filter line that is typed after another was understood.
std::function<void(Desk&)> filtered(const QString& line)
{
    return [line](Desk& desk) {
        viewOf(u"all"_s)(desk);
        desk.write("filterLineEdit", u"优先级:>=高 创建:近30天 "_s);
        const auto* tickets = static_cast<TicketListModel*>(desk.part<TicketListView>("ticketListView")->model());
        QTRY_VERIFY(tickets->filter().query && tickets->ticketCount() > 0);
        desk.write("filterLineEdit", u"优先级:>=高 创建:近30天 "_s + line);
    };
}

void filterProposals(Desk& desk)
{
    filtered(u"渠道:"_s)(desk);
    QTRY_VERIFY(desk.has("proposalsListView"));
}

void filterError(Desk& desk)
{
    filtered(u"状态:处理了 型号:KFR*"_s)(desk);
    QTRY_VERIFY(desk.has("filterMessage"));
}

} // namespace

QList<Scene> galleryScenes()
{
    constexpr QSize kNarrow(1024, 700);
    constexpr QSize kNarrowIntake(1152, 700); // the longest English labels and choices stand side by side
    constexpr QSize kSmall(900, 640);
    const QList<Scene> scenes = {
        {u"sign-in"_s, {}, [](Desk&) {}, QSize()},
        {u"sign-in-wrong-password"_s, {}, wrongPassword, QSize()},
        {u"intake-empty"_s, kAgent, emptyIntake},
        {u"intake"_s, kAgent, fullIntake},
        {u"intake-narrow"_s, kAgent, fullIntake, kNarrowIntake},
        {u"intake-several"_s, kAgent, severalCalls},
        {u"intake-orders"_s, kAgent, orderLookUp},
        {u"intake-required"_s, kAgent, requiredIntake},
        {u"intake-new-customer"_s, kAgent, newCustomer},
        {u"intake-several-fit"_s, kAgent, severalFit},
        {u"intake-article"_s, kAgent, readArticle},
        {u"intake-change-proposal"_s, kAgent, changeProposal},
        {u"intake-learned"_s, kAgent, learnedProposal},
        {u"intake-private-chat"_s, kAgent, privateChat},
        {u"intake-official-account"_s, kAgent, officialAccount},
        {u"intake-number"_s, kAgent, numberCard},
        {u"intake-recorded-already"_s, kAgent, recordedAlready},
        {u"palette"_s, kAgent, paletteHits},
        {u"palette-commands"_s, kAgent, paletteCommands},
        {u"palette-nothing"_s, kAgent, paletteNothing},
        {u"shortcuts-conflict"_s, kAgent, shortcutConflict},
        {u"palette-empty"_s, kAgent, paletteEmpty},
        {u"tickets-agent"_s, kAgent, viewOf(u"mine"_s)},
        {u"tickets-search"_s, kAgent, searched},
        {u"tickets-nothing-fits"_s, kAgent, noRows},
        {u"tickets-filter-proposals"_s, kAgent, filterProposals},
        {u"tickets-filter-error"_s, kAgent, filterError},
        {u"tickets-closed"_s, kAgent, viewOf(u"closed"_s)},
        {u"tickets-record"_s, kAgent, tabOf(u"closed"_s, 2)},
        {u"tickets-handed"_s, kAgent, viewOf(u"handed"_s)},
        {u"tickets-followup"_s, kAgent, viewOf(u"followup"_s)},
        {u"tickets-tasks"_s, kAgent, tabOf(u"dispatch"_s, 3)},
        {u"tickets-departments"_s, kAgent, tabOf(u"late"_s, 3)},
        {u"tickets-no-tasks"_s, kAgent, tabOf(u"closed"_s, 3)},
        {u"tickets-for-the-customer"_s, kAgent, tabOf(u"confirm"_s, 4)},
        {u"tickets-vague-reply"_s, kAgent, vagueReply},
        {u"tickets-note"_s, kAgent, internalNote},
        {u"tickets-others"_s, kAgent, others},
        {u"dialog-progress"_s, kAgent, keyOf(u"dispatch"_s, Qt::Key_F8, "stepsPlainTextEdit")},
        {u"dialog-departments"_s, kAgent, keyOf(u"dispatch"_s, Qt::Key_F9, "dutyLineEdit")},
        {u"dialog-solved"_s, kAgent, stepOf(u"confirm"_s, u"solved"_s)},
        {u"dialog-survey"_s, kAgent, stepOf(u"survey"_s, u"close"_s)},
        {u"tickets-connection-lost"_s, kAgent, connectionLost},
        {u"intake-provisional-number"_s, kAgent, provisionalNumber},
        {u"intake-sent-later"_s, kAgent, sentLater},
        {u"intake-connection-back"_s, kAgent, connectionBack, kNarrowIntake},
        {u"dispatch"_s, kDispatcher, dispatchFirst},
        {u"dispatch-narrow"_s, kDispatcher, dispatchFirst, kNarrow},
        {u"dispatch-overrule"_s, kDispatcher, overrule},
        {u"dispatch-sent"_s, kDispatcher, sendTheEngineer},
        {u"tickets-engineer"_s, kEngineer, viewOf(u"engineer"_s)},
        {u"tickets-engineer-narrow"_s, kEngineer, viewOf(u"engineer"_s), kSmall},
        {u"dialog-resolve"_s, kEngineer, resolve},
        {u"dashboard"_s, kManager, dashboard},
        {u"dashboard-tables"_s, kManager, dashboardTables},
        {u"dashboard-drill-down"_s, kManager, drillDown},
        {u"knowledge"_s, kEditor, [](Desk& desk) { knowledge(desk, u"洗衣机 脱水 晃动"_s); }},
        {u"knowledge-english"_s, kEditor, [](Desk& desk) { knowledge(desk, u"printer offline"_s); }},
        {u"knowledge-nothing"_s, kEditor, [](Desk& desk) { knowledge(desk, u"宇宙飞船"_s); }},
    };
    return scenes + settingScenes();
}

} // namespace woshou
