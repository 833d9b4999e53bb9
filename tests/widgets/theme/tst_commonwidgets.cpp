#include "widgets/common/avatar.h"
#include "widgets/common/banner.h"
#include "widgets/common/chips.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/common/loadingline.h"
#include "widgets/common/segments.h"
#include "widgets/common/slabar.h"
#include "widgets/common/stageline.h"
#include "widgets/common/tile.h"
#include "widgets/common/timelinedelegate.h"
#include "widgets/common/toast.h"
#include "widgets/common/turns.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/clampedlabel.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace woshou;

namespace {

QList<ChoiceItem> fourItems()
{
    return {{u"visit"_s, u"Visit"_s, u"wrench"_s},
            {u"parts"_s, u"Parts"_s, u"st-parts"_s},
            {u"remote"_s, u"Remote"_s, {}},
            {u"advice"_s, u"Advice"_s, {}}};
}

QString focusedText()
{
    const auto* button = qobject_cast<QToolButton*>(QApplication::focusWidget());
    return button ? button->text() : QString();
}

} // namespace

class CommonWidgetsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void chipsMoveByArrowsAndChooseBySpace();
    void chipsHaveOneTabStop();
    void chipsTellOnlyChanges();
    void exclusiveChoiceCanBeCleared();
    void severalChipsShowTicks();
    void disabledChipIsSkipped();
    void chipsWrapWhenNarrow();
    void chipRingIsHiddenFromLayouts();
    void segmentsTouchEachOther();
    void newItemsKeepTheChoice();
    void fieldMessageMarksItsField();
    void bannerShowsOneLineAndLeaves();
    void bannerFollowsTheLanguage();
    void toastRunsItsActionOnce();
    void toastWaitsUnderThePointer();
    void newToastReplacesTheOld();
    void aToastLeavesClearWhereOneTypes();
    void loadingLineWaits();
    void emptyStateOffersTheFirstStep();
    void tileOpensByKeyAndClick();
    void aTrendIsALine();
    void paintedWidgetsAreSpoken();
    void whatHasNoRoomIsSaidBriefly();
    void elidedLabelShowsTheRestAsToolTip();
    void timelineHeightFollowsTextAndScale();
    void clampedLinesFollowTextLimitAndScale();
    void anInkOutlivesTheGround();
    void turnsLetOthersBetween();
    void aTurnComesLast();
    void turnsOfTheDeadAreLeftOut();
};

void CommonWidgetsTest::initTestCase()
{
    Theme::instance()->apply(*qApp);
    Theme::instance()->setScheme(Scheme::Light);
}

void CommonWidgetsTest::cleanup()
{
    Theme::instance()->setTextScale(100);
}

// Two hands on the keyboard: the arrows move, Space chooses.
void CommonWidgetsTest::chipsMoveByArrowsAndChooseBySpace()
{
    Chips chips;
    chips.setItems(fourItems());
    chips.show();
    chips.activateWindow();
    QTRY_VERIFY(chips.isActiveWindow());
    chips.setFocus();
    QCOMPARE(focusedText(), u"Visit"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(focusedText(), u"Parts"_s);
    QVERIFY(chips.value().isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(chips.value(), u"parts"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QCOMPARE(focusedText(), u"Advice"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(focusedText(), u"Visit"_s);
    QCOMPARE(chips.value(), u"parts"_s);
}

void CommonWidgetsTest::chipsHaveOneTabStop()
{
    Chips chips;
    chips.setItems(fourItems());
    chips.setValue(u"remote"_s);
    int stops = 0;
    const auto buttons = chips.findChildren<QToolButton*>();
    for (const QToolButton* button : buttons)
        stops += button->focusPolicy() & Qt::TabFocus ? 1 : 0;
    QCOMPARE(stops, 1);
    QCOMPARE(chips.focusProxy()->accessibleName(), u"Remote"_s);
}

void CommonWidgetsTest::chipsTellOnlyChanges()
{
    Chips chips;
    chips.setItems(fourItems());
    QSignalSpy spy(&chips, &ChoiceBar::valueChanged);
    chips.setValue(u"visit"_s);
    chips.setValue(u"visit"_s);
    QCOMPARE(spy.count(), 1);
    const auto buttons = chips.findChildren<QToolButton*>();
    buttons.at(1)->click();
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.last().first().toString(), u"parts"_s);
}

void CommonWidgetsTest::exclusiveChoiceCanBeCleared()
{
    Segments segments;
    segments.setItems(fourItems());
    segments.setValue(u"visit"_s);
    segments.setValue({});
    QVERIFY(segments.value().isEmpty());
    segments.setValue(u"unknown"_s);
    QVERIFY(segments.value().isEmpty());
}

void CommonWidgetsTest::severalChipsShowTicks()
{
    Chips chips;
    chips.setMultiple(true);
    chips.setItems(fourItems());
    chips.setValues({u"advice"_s, u"visit"_s});
    QCOMPARE(chips.values(), QStringList({u"visit"_s, u"advice"_s}));
    const auto buttons = chips.findChildren<QToolButton*>();
    QCOMPARE(buttons.at(0)->icon().name(), u"check"_s);
    QCOMPARE(buttons.at(1)->icon().name(), u"st-parts"_s);
    buttons.at(0)->click();
    QCOMPARE(chips.values(), QStringList{u"advice"_s});
}

void CommonWidgetsTest::disabledChipIsSkipped()
{
    Chips chips;
    chips.setItems(fourItems());
    chips.setItemEnabled(u"parts"_s, false);
    chips.show();
    chips.activateWindow();
    QTRY_VERIFY(chips.isActiveWindow());
    chips.setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(focusedText(), u"Remote"_s);
}

void CommonWidgetsTest::chipsWrapWhenNarrow()
{
    Chips chips;
    chips.setItems(fourItems());
    const int one = chips.heightForWidth(1000);
    const int two = chips.heightForWidth(chips.sizeHint().width() - 20);
    QCOMPARE(one, 28 + 6);
    QCOMPARE(two, 2 * 28 + 8 + 6);
}

void CommonWidgetsTest::chipRingIsHiddenFromLayouts()
{
    QWidget page;
    auto* column = new QVBoxLayout(&page);
    auto* chips = new Chips(&page);
    auto* line = new QLineEdit(&page);
    chips->setItems(fourItems());
    column->addWidget(chips);
    column->addWidget(line);
    page.resize(600, 120);
    page.show();
    QCOMPARE(chips->x() + 3, line->x());
    QCOMPARE(chips->findChild<QToolButton*>()->x(), 0);
}

void CommonWidgetsTest::segmentsTouchEachOther()
{
    Segments segments;
    segments.setItems(fourItems());
    segments.resize(400, 28);
    segments.show();
    QCOMPARE(segments.sizeHint().height(), 28);
    const auto buttons = segments.findChildren<QToolButton*>();
    for (qsizetype i = 1; i < buttons.size(); ++i)
        QCOMPARE(buttons[i]->x(), buttons[i - 1]->x() + buttons[i - 1]->width());
}

void CommonWidgetsTest::newItemsKeepTheChoice()
{
    Chips chips;
    chips.setItems(fourItems());
    chips.setValue(u"remote"_s);
    QList<ChoiceItem> chinese = fourItems();
    chinese[2].text = u"远程"_s;
    chips.setItems(chinese);
    QCOMPARE(chips.value(), u"remote"_s);
}

void CommonWidgetsTest::fieldMessageMarksItsField()
{
    QLineEdit phone;
    FieldMessage message;
    message.setMessage(FieldMessage::Kind::Error, u"Four digits are missing"_s, &phone);
    QCOMPARE(phone.property("mark").toString(), u"error"_s);
    QCOMPARE(phone.accessibleDescription(), u"Four digits are missing"_s);
    QCOMPARE(message.accessibleName(), u"Four digits are missing"_s);
    QVERIFY(!message.isHidden());
    message.clearMessage(&phone);
    QVERIFY(message.isHidden());
    QVERIFY(phone.property("mark").toString().isEmpty());
}

void CommonWidgetsTest::bannerShowsOneLineAndLeaves()
{
    QWidget page;
    auto* column = new QVBoxLayout(&page);
    auto* banner = new Banner(&page);
    column->addWidget(banner);
    page.show();
    QVERIFY(banner->isHidden());
    QSignalSpy action(banner, &Banner::actionTriggered);
    QSignalSpy gone(banner, &Banner::dismissed);
    banner->showMessage(Banner::Kind::Warning, u"Server out of reach"_s, u"; 3 to send"_s, u"Retry"_s);
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->minimumHeight(), 32);
    banner->findChild<QPushButton*>()->click();
    QCOMPARE(action.count(), 1);
    const auto words = [banner] {
        QString all;
        for (const QLabel* label : banner->findChildren<QLabel*>())
            all += label->text();
        return all;
    };
    banner->showMessage(Banner::Kind::Error, u"Lost."_s, u"Kept."_s);
    QVERIFY2(words().contains(u"</b> Kept."_s), qPrintable(words()));
    banner->showMessage(Banner::Kind::Error, u"断开了。"_s, u"都在。"_s);
    QVERIFY2(words().contains(u"</b>都在。"_s), qPrintable(words()));
    banner->showMessage(Banner::Kind::Good, u"Back"_s, {}, {}, 20);
    QTRY_VERIFY(banner->isHidden());
    QCOMPARE(gone.count(), 1);
}

void CommonWidgetsTest::bannerFollowsTheLanguage()
{
    Banner banner;
    QString language = u"en"_s;
    banner.showMessage(Banner::Kind::Error, [&language] {
        return Banner::Words{u"head "_s + language, u" text "_s + language, u"action "_s + language};
    });
    const auto* action = banner.findChild<QPushButton*>();
    QCOMPARE(action->text(), u"action en"_s);
    language = u"zh"_s;
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&banner, &change);
    QCOMPARE(action->text(), u"action zh"_s);
    const auto labels = banner.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel* label) { return label->text() == "<b>head zh</b> text zh"_L1; }));
    banner.showMessage(Banner::Kind::Good, u"as it is"_s);
    QCoreApplication::sendEvent(&banner, &change);
    QVERIFY(action->text().isEmpty());
}

void CommonWidgetsTest::toastRunsItsActionOnce()
{
    QWidget window;
    window.resize(600, 400);
    window.show();
    int undone = 0;
    showToast(&window, u"Sent to Zhang Wei"_s, u"Undo"_s, [&undone] { ++undone; });
    QPointer<Toast> toast = window.findChild<Toast*>();
    QVERIFY(toast);
    QCOMPARE_GT(toast->remainingMilliseconds(), 9000);
    QVERIFY(window.rect().contains(toast->geometry()));
    toast->findChild<QPushButton*>()->click();
    QCOMPARE(undone, 1);
    QTRY_VERIFY(!toast);
}

void CommonWidgetsTest::toastWaitsUnderThePointer()
{
    QWidget window;
    window.resize(600, 400);
    window.show();
    showToast(&window, u"Saved"_s);
    auto* toast = window.findChild<Toast*>();
    QCOMPARE_LE(toast->remainingMilliseconds(), 6000);
    QEnterEvent enter({1, 1}, {1, 1}, {1, 1});
    QCoreApplication::sendEvent(toast, &enter);
    const auto* timer = toast->findChild<QTimer*>();
    QVERIFY(!timer->isActive());
    QVERIFY(toast->remainingMilliseconds() > 0);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(toast, &leave);
    QVERIFY(timer->isActive());
}

void CommonWidgetsTest::newToastReplacesTheOld()
{
    QWidget window;
    window.resize(600, 400);
    window.show();
    showToast(&window, u"One"_s);
    showToast(&window, u"Two"_s);
    const auto toasts = window.findChildren<Toast*>();
    QCOMPARE(toasts.size(), 1);
    QCOMPARE(toasts.first()->accessibleName(), u"Two"_s);
}

void CommonWidgetsTest::aToastLeavesClearWhereOneTypes()
{
    QWidget window;
    window.resize(600, 400);
    auto* writing = new QWidget(&window);
    writing->setGeometry(300, 280, 300, 120);
    keepClearOfToasts(writing);
    window.show();
    const auto place = [&window] {
        showToast(&window, u"Saved"_s);
        return window.findChild<Toast*>()->geometry();
    };
    QVERIFY(!place().intersects(writing->geometry()));
    QVERIFY(window.rect().contains(place()));
    writing->hide();
    QVERIFY(place().intersects(writing->geometry())); // what is not there needs no room
}

void CommonWidgetsTest::loadingLineWaits()
{
    LoadingLine line;
    line.resize(100, 2);
    line.show();
    const QImage idle = line.grab().toImage();
    line.setBusy(true);
    QCOMPARE(line.grab().toImage(), idle);
    QTRY_VERIFY(line.grab().toImage() != idle);
    line.setBusy(false);
    QCOMPARE(line.grab().toImage(), idle);
    QCOMPARE(line.sizeHint().height(), 2);
}

void CommonWidgetsTest::emptyStateOffersTheFirstStep()
{
    EmptyState empty;
    empty.setContent(u"page-tickets"_s, u"No tickets"_s, u"They appear here"_s, u"New ticket"_s);
    QSignalSpy spy(&empty, &EmptyState::actionTriggered);
    auto* button = empty.findChild<QPushButton*>();
    QVERIFY(!button->isHidden());
    button->click();
    QCOMPARE(spy.count(), 1);
    empty.setContent(u"page-tickets"_s, u"No tickets"_s, u"They appear here"_s);
    QVERIFY(button->isHidden());
}

// Least, greatest and last day are the same: only the line between them tells these two apart.
void CommonWidgetsTest::aTrendIsALine()
{
    Tile tile;
    tile.resize(240, 80);
    TileContent content;
    content.name = u"First response"_s;
    content.value = u"8.4"_s;
    content.trend = {1.0, 5.0, 4.0, 2.0};
    tile.setContent(content);
    const QImage high = tile.grab().toImage();
    content.trend = {1.0, 5.0, 2.0, 2.0};
    tile.setContent(content);
    QVERIFY(tile.grab().toImage() != high);
}

void CommonWidgetsTest::tileOpensByKeyAndClick()
{
    Tile tile;
    TileContent content;
    content.name = u"First response"_s;
    content.value = u"8.4"_s;
    content.unit = u" min"_s;
    content.trend = {9.5, 9.0, 8.4};
    content.trendTarget = 15;
    content.definition = u"First answer by a person minus arrival"_s;
    tile.setContent(content);
    tile.show();
    QSignalSpy spy(&tile, &Tile::activated);
    QTest::keyClick(&tile, Qt::Key_Return);
    QTest::keyClick(&tile, Qt::Key_Space);
    QTest::mouseClick(&tile, Qt::LeftButton);
    QCOMPARE(spy.count(), 3);
    QCOMPARE(tile.accessibleName(), u"First response, 8.4 min"_s);
    QCOMPARE(tile.toolTip(), content.definition);
    QVERIFY(!tile.grab().isNull());
}

void CommonWidgetsTest::paintedWidgetsAreSpoken()
{
    SlaBar limit;
    limit.setLimit(u"Visit 15:30"_s, u"28 minutes left"_s, SlaState::Tight, 0.8);
    QCOMPARE(limit.accessibleName(), u"Visit 15:30 28 minutes left"_s);
    Avatar avatar;
    avatar.setPerson(u"Chen"_s, Presence::Away);
    QCOMPARE(avatar.accessibleName(), u"Chen, away"_s);
    StageLine stages;
    stages.setStages({{u"Intake"_s, StageState::Done, {}}, {u"Visit"_s, StageState::Current, {}}});
    QCOMPARE(stages.accessibleName(), u"Intake (done), Visit (now)"_s);
}

// What has no room is said briefly instead of being cut, the oldest first.
void CommonWidgetsTest::whatHasNoRoomIsSaidBriefly()
{
    StageLine stages;
    stages.setStages({{u"Intake 11-23 21:04"_s, StageState::Done, u"Intake"_s},
                      {u"Handling 10:30"_s, StageState::Done, u"Handling"_s},
                      {u"Rating"_s, StageState::Current, u"Rating"_s}});
    const int whole = stages.sizeHint().width();
    QCOMPARE(stages.shownTexts(whole), (QStringList{u"Intake 11-23 21:04"_s, u"Handling 10:30"_s, u"Rating"_s}));
    QCOMPARE(stages.shownTexts(whole - 120), (QStringList{u"Intake"_s, u"Handling 10:30"_s, u"Rating"_s}));
    QCOMPARE(stages.shownTexts(100), (QStringList{u"Intake"_s, u"Handling"_s, u"Rating"_s}));
    QVERIFY(stages.toolTip().contains(u"Intake 11-23 21:04"_s));
    SlaBar limit;
    limit.setLimit(u"Solution by tomorrow 14:30"_s, u"23 h 59 min left"_s, SlaState::Running, 0, u"Solution"_s);
    limit.resize(limit.sizeHint());
    limit.grab();
    QCOMPARE(limit.shownLabel(), u"Solution by tomorrow 14:30"_s);
    limit.resize(200, limit.height());
    limit.grab();
    QCOMPARE(limit.shownLabel(), u"Solution"_s);
    QCOMPARE(limit.shownWords(), u"23 h 59 min left"_s);
    limit.setLimit(u"Solution by tomorrow 14:30"_s, u"23 h 59 min left"_s, SlaState::Running, 0, u"Solution"_s,
                   u"23 h left"_s);
    limit.resize(130, limit.height());
    limit.grab();
    QCOMPARE(limit.shownWords(), u"23 h left"_s);
}

void CommonWidgetsTest::elidedLabelShowsTheRestAsToolTip()
{
    ElidedLabel label(u"A rather long address that will not fit"_s);
    label.resize(label.sizeHint());
    QVERIFY(!label.isElided());
    QVERIFY(label.toolTip().isEmpty());
    label.resize(60, 20);
    label.show();
    QVERIFY(label.isElided());
    QCOMPARE(label.toolTip(), label.text());
    QCOMPARE_LT(label.minimumSizeHint().width(), 60);
}

void CommonWidgetsTest::timelineHeightFollowsTextAndScale()
{
    QListView view;
    QStandardItemModel model;
    TimelineDelegate delegate;
    auto* row = new QStandardItem;
    model.appendRow(row);
    view.resize(400, 300);
    view.setModel(&model);
    view.setItemDelegate(&delegate);
    view.show();
    TimelineItem entry{.head = u"Wang Min"_s, .body = u"created the ticket"_s};
    const auto heightOf = [&](const TimelineItem& item) {
        row->setData(QVariant::fromValue(item), TimelineDelegate::kTimelineRole);
        return view.sizeHintForIndex(model.index(0, 0)).height();
    };
    const TimelineItem plain = entry;
    QCOMPARE(heightOf(plain), 30);
    entry.box = TimelineItem::Customer;
    QCOMPARE(heightOf(entry), 20 + 18 + 10 + 10);
    entry.body = entry.body.repeated(20);
    const int wide = heightOf(entry);
    QCOMPARE_GT(wide, 100);
    view.resize(240, 300);
    QTRY_COMPARE_GT(heightOf(entry), wide);
    Theme::instance()->setTextScale(200);
    QCOMPARE_GE(heightOf(plain), 60);
}

// Lines are kept as they were broken: not longer than their text, their limit and the size of letters.
void CommonWidgetsTest::clampedLinesFollowTextLimitAndScale()
{
    constexpr int kWidth = 120;
    const int line = Theme::instance()->lineHeight(TextRole::Base);
    ClampedLabel label;
    label.setText(u"word"_s);
    QCOMPARE(label.heightForWidth(kWidth), line);
    label.setText(u"word "_s.repeated(30));
    QCOMPARE(label.heightForWidth(kWidth), 2 * line);
    QCOMPARE(label.heightForWidth(30 * kWidth), line);
    label.setMaximumLines(3);
    QCOMPARE(label.heightForWidth(kWidth), 3 * line);
    label.setText(u"eleven sign"_s);
    QCOMPARE(label.heightForWidth(kWidth), line);
    Theme::instance()->setTextScale(200);
    QCOMPARE(label.heightForWidth(kWidth), 2 * Theme::instance()->lineHeight(TextRole::Base));
}

// A label that is put on another ground after it was made keeps its ink.
void CommonWidgetsTest::anInkOutlivesTheGround()
{
    QWidget ground;
    ground.setBackgroundRole(QPalette::Base);
    auto* label = new QLabel(u"careful"_s);
    setRole(label, TextRole::Small, Token::High);
    label->setParent(&ground);
    QCOMPARE(label->foregroundRole(), QPalette::Text);
    QCOMPARE(label->palette().color(QPalette::Active, label->foregroundRole()), Theme::instance()->color(Token::High));
}

// Between two turns comes what was posted meanwhile, whoever asked for the turns and when.
void CommonWidgetsTest::turnsLetOthersBetween()
{
    QStringList seen;
    const auto post = [&](const QString& word) {
        QMetaObject::invokeMethod(
            this, [&seen, word] { seen.append(word); }, Qt::QueuedConnection);
    };
    inOwnTurn(this, [&] {
        seen.append(u"first"_s);
        post(u"posted"_s);
        inOwnTurn(this, [&] { seen.append(u"asked inside"_s); });
    });
    inOwnTurn(this, [&] {
        seen.append(u"second"_s);
        post(u"posted too"_s);
    });
    QVERIFY(seen.isEmpty());
    QTRY_COMPARE(seen.size(), 5);
    QCOMPARE(seen.join(u", "_s), u"first, posted, second, posted too, asked inside"_s);
}

// What another thread or timer posts while a turn is already due has waited less, and still comes first.
void CommonWidgetsTest::aTurnComesLast()
{
    QStringList seen;
    QTimer other;
    other.setSingleShot(true);
    connect(&other, &QTimer::timeout, this, [&] {
        QMetaObject::invokeMethod(
            this, [&] { seen.append(u"answer"_s); }, Qt::QueuedConnection);
    });
    inOwnTurn(this, [&] { seen.append(u"turn"_s); });
    other.start(0);
    QTRY_COMPARE(seen.size(), 2);
    QCOMPARE(seen.join(u", "_s), u"answer, turn"_s);
}

void CommonWidgetsTest::turnsOfTheDeadAreLeftOut()
{
    QStringList seen;
    auto context = std::make_unique<QObject>();
    inOwnTurn(this, [&] { context.reset(); });
    inOwnTurn(context.get(), [&] { seen.append(u"dead"_s); });
    inOwnTurn(this, [&] { seen.append(u"alive"_s); });
    QTRY_COMPARE(seen, QStringList{u"alive"_s});
}

QTEST_MAIN(CommonWidgetsTest)
#include "tst_commonwidgets.moc"
