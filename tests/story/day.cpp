#include "story/day.h"

#include "domain/tickets/trackingnumber.h"
#include "widgets/common/choicebar.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/pagestack.h"
#include "widgets/tickets/intakerowlist.h"
#include "widgets/tickets/suggestionpanel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QString kPhone = QStringLiteral("13805712046");
const QString kWords =
    QStringLiteral("“昨天晚上就不凉了，吹出来都是热风，外面那台好像也不转了。天这么热，老伴刚出院，受不了的。”");

QString text(const Desk& desk, const char* name)
{
    if (const auto* label = desk.part<QLabel>(name))
        return label->text();
    const auto* line = desk.part<QLineEdit>(name);
    return line ? line->text() : QString();
}

/// The words of an elided label are its property "text", whole.
QString wholeText(const Desk& desk, const char* name)
{
    const auto* widget = desk.part(name);
    return widget ? widget->property("text").toString() : QString();
}

QList<IntakeRow> rows(const Desk& desk, const char* name)
{
    const auto* list = desk.part<IntakeRowList>(name);
    return list ? list->rows() : QList<IntakeRow>();
}

Suggestions suggestionsFor(const Desk& desk)
{
    const auto* panel = desk.part<SuggestionPanel>("suggestionPanel");
    return panel ? panel->suggestions() : Suggestions();
}

} // namespace

void chooseByKeys(Desk& desk, const char* bar, const char* wanted)
{
    auto* choice = desk.part<ChoiceBar>(bar);
    QVERIFY2(choice, bar);
    for (int i = 0; i < choice->items().size() && choice->value() != QLatin1StringView(wanted); ++i) {
        if (i == 0) {
            choice->findChild<QAbstractButton*>()->setFocus(Qt::TabFocusReason);
            desk.press(Qt::Key_Space);
        } else {
            desk.press(Qt::Key_Right);
            desk.press(Qt::Key_Space);
        }
    }
    QCOMPARE(choice->value(), QLatin1StringView(wanted));
}

void chooseDevice(Desk& desk, const QString& model)
{
    desk.part("devicesView")->setFocus(Qt::TabFocusReason);
    desk.press(Qt::Key_Home);
    const QList<IntakeRow> devices = rows(desk, "devicesView");
    for (const IntakeRow& device : devices) {
        if (device.title.startsWith(model))
            return desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Down);
    }
    QFAIL("the device is not listed");
}

Result<Done> makeItAfternoon(Connection& administrator)
{
    constexpr int kAfternoon = 14 * 60 + 30, kDay = 24 * 60, kFarthestWest = -12 * 60;
    WOSHOU_TRY(const Instant now, administrator.now());
    const int utc = QTime(0, 0).secsTo(now.toUtc().time()) / 60;
    const int offset = (kAfternoon - utc - kFarthestWest + kDay) % kDay + kFarthestWest;
    return administrator.execute(u"update center set utc_offset_minutes = %1"_s.arg(offset));
}

Day::Day(DayCenter center, Transcript& transcript)
    : m_center(std::move(center))
    , m_transcript(transcript)
{
}

void Day::play()
{
    const std::initializer_list<std::function<void()>> steps = {
        [this] { agentSignsIn(); },
        [this] { callerIsRecognised(); },
        [this] { openingFitsChannelAndMood(); },
        [this] { requiredItemsStopTheSave(); },
        [this] { suggestionsFollowTheTyping(); },
        [this] { threeQuestionsAreAsked(); },
        [this] { selfHelpComesFirst(); },
        [this] { proposalIsExplainedAndTaken(); },
        [this] { saveGivesTheNumber(); },
        [this] { dispatcherSeesTheJobAtOnce(); },
        [this] { overrulingAsksForAReason(); },
        [this] { engineerSeesTheJobAtOnce(); },
        [this] { engineerRecordsTheWork(u"启动电容老化"_s, false); },
        [this] { customerSaysNo(); },
        [this] { theCustomerHasEnough(); },
        [this] { engineerRecordsTheWork(u"室外机接线端子松动"_s, true); },
        [this] { customerSaysYesAndRates(); },
        [this] { customerIsCalledAgain(); },
        [this] { managerReadsTheFigures(); },
        [this] { aNumberOpensItsTickets(); },
        [this] { aWrongCustomerIsPutRight(); },
        [this] { twoChangeTheSameTicket(); },
        [this] { aMergeIsUndone(); },
        [this] { severalAreChangedTogether(); },
        [this] { aCallIsTakenWithoutTheServer(); },
        [this] { theSameCallIsNotRecordedTwice(); },
    };
    Watchdog::reset();
    for (const auto& step : steps) {
        step();
        m_seen += Watchdog::seen();
        Watchdog::reset();
        if (QTest::currentTestFailed())
            return showWhereItStopped();
    }
}

void Day::showWhereItStopped()
{
    for (const auto* desk : {&m_agent, &m_dispatcher, &m_engineer, &m_manager, &m_supervisor}) {
        if (*desk)
            m_transcript.picture((*desk)->window(), u"stopped"_s, u"在这里停下了。"_s);
    }
}

std::unique_ptr<Desk> Day::desk(const QString& login)
{
    auto made = std::make_unique<Desk>(m_center);
    made->signIn(login);
    return made;
}

/// Painting a picture is the test's work, not the program's: the watchdog does not look.
void Day::show(Desk& desk, const QString& name, const QString& sentence)
{
    m_seen += Watchdog::seen();
    m_transcript.picture(desk.window(), name, sentence);
    QCoreApplication::sendPostedEvents();
    Watchdog::reset();
}

// ---- 1

void Day::agentSignsIn()
{
    m_transcript.chapter(u"1 · 来电的人是谁"_s);
    m_agent = desk(u"wangmin"_s);
    if (QTest::currentTestFailed())
        return;
    QVERIFY2(m_agent->has("phoneLineEdit"), "an agent's day begins on the intake page");
    AWAIT_COMPARE(QApplication::focusWidget(), m_agent->part("phoneLineEdit"));
    // The others are at work before the call comes in, so that it can be seen that they need no "refresh".
    m_dispatcher = desk(u"linyutong"_s);
    m_engineer = desk(u"zhangwei"_s);
    m_manager = desk(u"zhouwenting"_s);
    m_agent->sitDown();
    show(*m_agent, u"intake-empty"_s, u"客服王敏登录，受理页已经打开，光标停在电话一栏。"_s);
}

// a number as it is written down is enough.
void Day::callerIsRecognised()
{
    m_agent->write("phoneLineEdit", kPhone);
    AWAIT_COMPARE(text(*m_agent, "customerNameLabel"), u"李桂芳"_s);
    QCOMPARE(text(*m_agent, "nameLineEdit"), u"李桂芳"_s);
    const QList<IntakeRow> devices = rows(*m_agent, "devicesView");
    QCOMPARE(devices.size(), 3);
    for (const IntakeRow& device : devices)
        QVERIFY2(!device.tag.text.isEmpty(), "each device says its warranty");
    const auto repaired = [](const IntakeRow& device) { return device.detail.contains(u"张伟"); };
    QVERIFY2(std::any_of(devices.begin(), devices.end(), repaired), "past repairs stand at the device");
    QVERIFY(m_agent->has("elderTag"));
    QVERIFY2(m_agent->has("contactsView"), "past contacts");
}

//
void Day::openingFitsChannelAndMood()
{
    const QString before = wholeText(*m_agent, "sentenceLabel");
    QVERIFY(!before.isEmpty());
    chooseByKeys(*m_agent, "moodChips", "anxious");
    const QString opening = wholeText(*m_agent, "sentenceLabel");
    QVERIFY(!opening.isEmpty() && opening != before);
    m_agent->press(Qt::Key_F4);
    AWAIT_VERIFY2(wholeText(*m_agent, "sentenceLabel") != opening, "F4 gives another sentence");
    m_agent->part<QCheckBox>("calmedCheckBox")->setFocus(Qt::TabFocusReason);
    m_agent->press(Qt::Key_Space);
    QVERIFY(m_agent->part<QCheckBox>("calmedCheckBox")->isChecked());
    show(*m_agent, u"caller-known"_s,
         u"输入电话后，客户、三台设备、保修和维修史都在右边；最上面是适合“着急”的开场白。"_s);
}

// ---- 2

// the save stops with the cursor in the field.
void Day::requiredItemsStopTheSave()
{
    m_transcript.chapter(u"2 · 三问三记"_s);
    m_agent->press(Qt::CTRL | Qt::Key_S);
    AWAIT_COMPARE(QApplication::focusWidget(), m_agent->part("symptomLineEdit"));
    QVERIFY2(m_agent->has("symptomFieldMessage"), "the field says what is missing");
    show(*m_agent, u"required"_s, u"必填项没写就保存不了：光标回到该写的地方，下面说明缺什么。"_s);
}

//
void Day::threeQuestionsAreAsked()
{
    m_agent->write("wordsPlainTextEdit", kWords);
    m_agent->write("occurredLineEdit", u"昨天 20:30 左右"_s);
    m_agent->write("environmentPlainTextEdit", u"室外 37 ℃；雷雨后跳过一次闸"_s);
    m_agent->write("triedLineEdit", u"重启过两次"_s);
    chooseDevice(*m_agent, u"KFR-35GW"_s);
    AWAIT_VERIFY2(!text(*m_agent, "serialLineEdit").isEmpty(), "nothing that is known is typed again");
    chooseByKeys(*m_agent, "modeChips", "visit");
    m_agent->write("expectationLineEdit", u"今天下午能修好；上门前先打电话"_s);
    chooseByKeys(*m_agent, "urgencySegments", "2");
    AWAIT_VERIFY(m_agent->part<QPlainTextEdit>("summaryPlainTextEdit")->toPlainText().contains(u"室外机不转"));
    QVERIFY2(!m_agent->part<QPlainTextEdit>("summaryPlainTextEdit")->toPlainText().contains(u"老伴"),
             "the customer's own words stay apart from the summary");
}

// one key changes, one key takes.
void Day::proposalIsExplainedAndTaken()
{
    AWAIT_VERIFY(wholeText(*m_agent, "typeLabel").contains(u"不制冷"));
    const QString reason = wholeText(*m_agent, "reasonLabel");
    QVERIFY2(reason.contains(u"不制冷"), qPrintable(reason));
    QVERIFY2(reason.contains(u"参考表"), "the reference table is a reason");
    m_agent->press(Qt::Key_F6);
    AWAIT_VERIFY(m_agent->has("priorityComboBox"));
    m_agent->press(Qt::Key_Escape);
    AWAIT_VERIFY(!m_agent->has("priorityComboBox"));
    chooseByKeys(*m_agent, "certaintySegments", "time");
    m_agent->part("expectationLineEdit")->setFocus(Qt::TabFocusReason);
    m_agent->press(Qt::Key_Return);
    AWAIT_VERIFY2(!m_agent->part<QAbstractButton>("acceptPushButton")->isEnabled(), "Enter takes the proposal");
    show(*m_agent, u"three-questions"_s, u"三问三记写完；类型、优先级、时限都有理由，回车接受，F6 可改。"_s);
}

// ---- 3

// one, two and more characters, and English.
void Day::suggestionsFollowTheTyping()
{
    m_transcript.chapter(u"3 · 边写边找答案"_s);
    for (const QString& typed : {u"冷"_s, u"制冷"_s, u"not cooling"_s, u"不制冷，出风是热风；室外机不转"_s}) {
        m_agent->write("symptomLineEdit", typed);
        AWAIT_VERIFY2(suggestionsFor(*m_agent).query.contains(typed), qPrintable(typed));
        QVERIFY2(!rows(*m_agent, "articlesView").isEmpty(), qPrintable(typed));
    }
    AWAIT_VERIFY2(!rows(*m_agent, "similarTicketsView").isEmpty(), "solved tickets like it");
    AWAIT_VERIFY2(rows(*m_agent, "articlesView").first().detail.contains(u'%'), "the share of each cause");
}

// tried first, and recorded.
void Day::selfHelpComesFirst()
{
    AWAIT_VERIFY2(rows(*m_agent, "articlesView").first().title.contains(u"空调"), "of this device only");
    m_agent->press(Qt::Key_F7);
    AWAIT_VERIFY(m_agent->has("failedPushButton"));
    m_agent->click("readPushButton");
    QVERIFY2(m_agent->has("sayLabel"), "the sentence to read aloud");
    show(*m_agent, u"self-help"_s, u"一边写，一边出现已知办法、同类案例和原因占比；先请客户自助，照着念。"_s);
    m_agent->click("failedPushButton");
    AWAIT_VERIFY2(text(*m_agent, "triedLineEdit").contains(u"重启过两次"), "what was tried before stays");
    QVERIFY2(text(*m_agent, "triedLineEdit").size() > 8, "and what was tried now is written down");
}

// ---- 4

//
void Day::saveGivesTheNumber()
{
    m_transcript.chapter(u"4 · 报号和承诺"_s);
    m_agent->press(Qt::CTRL | Qt::Key_Return);
    m_agent->awaitDialog("numberSentenceLabel");
    m_number = text(*m_agent, "numberLabel");
    QVERIFY2(parseTrackingNumber(m_number), "a number with a check digit");
    QVERIFY2(text(*m_agent, "numberSentenceLabel").contains(m_number), "the sentence to read out");
    QVERIFY2(!text(*m_agent, "numberPromiseLabel").isEmpty(), "what was promised");
    QVERIFY2(!m_agent->has("numberNoteLabel"), "it was passed on as well");
    show(*m_agent, u"number"_s, u"保存后，编号 %1 大字显示，下面是念给客户听的话和承诺的时间。"_s.arg(m_number));
    m_agent->press(Qt::Key_Return);
    AWAIT_VERIFY(!m_agent->has("numberSentenceLabel"));
    AWAIT_COMPARE(text(*m_agent, "phoneLineEdit"), QString());
}

} // namespace woshou
