#include "models/tickets/deskdouble.h"
#include "services/tickets/draftstore.h"
#include "widgets/common/banner.h"
#include "widgets/common/choicebar.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/movebar.h"
#include "widgets/tickets/replybar.h"
#include "widgets/tickets/ticketdetailsview.h"
#include "widgets/tickets/ticketlistview.h"
#include "widgets/tickets/ticketspage.h"
#include "widgets/tickets/viewlist.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// The tickets' page at one desk, used by keys and mouse.
struct Desk
{
    explicit Desk(DeskDouble& center, Role role = Role::Agent)
        : Desk(center, center.desk(role))
    {
    }
    Desk(DeskDouble& center, const TicketDesk& desk)
        : m_center(center)
        , page(desk)
    {
        page.resize(1400, 800);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the window does not get the keyboard");
    }

    void chooseView(const QString& code)
    {
        emit page.findChild<ViewList*>()->viewChosen(code);
        QTRY_COMPARE(part<TicketListView>("ticketListView")->model()->rowCount() > 0, true);
    }
    void click(int id)
    {
        const QModelIndex index = model()->indexOf(TicketId(id));
        list()->scrollTo(index);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index).center());
    }
    void write(const QString& text)
    {
        reply()->setFocus();
        QTest::keyClicks(reply(), text);
    }
    void openNumber(const QString& number)
    {
        auto* field = part<QLineEdit>("filterLineEdit");
        const QSignalBlocker quiet(field); // no search for it
        field->setText(number);
        field->blockSignals(false);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void send() { QTest::keyClick(reply(), Qt::Key_Return, Qt::ControlModifier); }
    /// Somebody else changed these. The counts are read again later than the details ever follow a row.
    void hearOf(const QSet<TicketId>& ids)
    {
        const int asked = m_center.counts.asked();
        page.applyChanges(ids);
        QTRY_VERIFY(m_center.counts.asked() > asked);
    }

    template <typename T>
    T* part(const char* name) const
    {
        return page.findChild<T*>(QLatin1StringView(name));
    }
    QPlainTextEdit* reply() const { return part<QPlainTextEdit>("replyPlainTextEdit"); }
    TicketListView* list() const { return part<TicketListView>("ticketListView"); }
    TicketListModel* model() const { return static_cast<TicketListModel*>(list()->model()); }
    int shown() const { return int(page.findChild<TicketDetailsView*>()->ticket().value()); }
    QPushButton* step() const { return part<QPushButton>("primaryMovePushButton"); }

    DeskDouble& m_center;
    TicketsPage page;
};

} // namespace

/// The tickets' page without a database: what is shown, who may change it, and that typed words stay where they belong.
class TestTicketsPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();

    void aClickShowsItsTicket();
    void theArrowKeysShowTheNextTicket();
    void wordsStayWithTheirTicketWhenItLeavesTheList();
    void theLastTicketOfAListStaysWhileItIsWrittenTo();
    void downShowsTheRowThatTookThePlace();
    void aClickShowsTheRowThatTookThePlace();
    void aLateListDoesNotTakeThePlaceOfATicketThatIsWrittenTo();
    void nobodyWritesUnderTheHeaderOfTheTicketBefore();
    void anotherViewShowsItsFirstTicket();
    void anEmptyViewShowsNoTicket();
    void aLongListIsReadAsFarAsOneLooks();

    void aNumberFoundIsNotReplacedByAnOlderAnswer();
    void aNumberFoundTooLateReplacesNothing();
    void aNumberThatIsUnknownLeavesTheTicket();
    void theListCountsWhatItShows();
    void anOpenTicketThatIsInNoRowIsSaidToBe();

    void wordsStayWithTheirTicketWhileAnotherIsLookedAt();
    void aSentReplyIsGone();
    void wordsTypedAfterTheSendStay();
    void wordsTypedAfterTheSendStayAlsoElsewhere();
    void aFailedReplyIsSentAgainUnderItsKey();
    void otherWordsGetAnotherKey();
    void wordsAreThereAgainAtTheNextStart();
    void aSentReplyDoesNotComeBackAtTheNextStart();

    void aRefreshLeavesTheStepsAlone();
    void countsAreAskedOneAtATime();
    void theKeyTakesTheStepThatIsShown();
    void theKeyTakesNothingThatIsHidden();
    void thePageBeginsInItsList();
    void theKeyWorksAnywhereOnThePage_data();
    void theKeyWorksAnywhereOnThePage();
    void theKeyWaitsForTheTicketThatWasChosen();
    void aClosedTicketHasNoNextStep();
    void theKeyOfTheFirstStepMovesNoOther();

    void aShareCanBeLookedAtInItsParts();
    void aNumberWithoutPartsOffersNone();
    void theBoxOfViewsNamesTheNumber();
};

void TestTicketsPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
}

void TestTicketsPage::aClickShowsItsTicket()
{
    DeskDouble center;
    for (int id = 1; id <= 3; ++id)
        center.add(id, u"toconfirm"_s, 60 * id);
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    desk.click(3);
    QTRY_COMPARE(desk.shown(), 3);
}

void TestTicketsPage::theArrowKeysShowTheNextTicket()
{
    DeskDouble center;
    for (int id = 1; id <= 3; ++id)
        center.add(id, u"toconfirm"_s, 5 * id);
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    desk.list()->setFocus();
    QTest::keyClick(desk.list(), Qt::Key_Down);
    QTRY_COMPARE(desk.shown(), 2);
}

// The call is over for a colleague while the sentence is half written: it belongs to this customer's log for good.
void TestTicketsPage::wordsStayWithTheirTicketWhenItLeavesTheList()
{
    DeskDouble center;
    for (int id = 1; id <= 3; ++id)
        center.add(id, u"toconfirm"_s, 5 * id);
    Desk desk(center);
    desk.chooseView(u"confirm"_s);
    QTRY_COMPARE(desk.shown(), 1);
    desk.write(u"told that "_s);
    center.change(1).state = u"tosurvey"_s;
    desk.hearOf({TicketId(1)});
    QTRY_COMPARE(desk.model()->ticketCount(), 2);
    QTest::keyClicks(desk.reply(), u"all is well"_s);
    QCOMPARE(desk.shown(), 1);
    QVERIFY(desk.list()->selectionModel()->selectedRows().isEmpty());
    desk.send();
    QTRY_COMPARE(center.entries.size(), 1);
    QCOMPARE(center.entries.first().ticket, TicketId(1));
    QCOMPARE(center.entries.first().text, u"told that all is well"_s);
}

void TestTicketsPage::theLastTicketOfAListStaysWhileItIsWrittenTo()
{
    DeskDouble center;
    center.add(1, u"toconfirm"_s);
    Desk desk(center);
    desk.chooseView(u"confirm"_s);
    QTRY_COMPARE(desk.shown(), 1);
    desk.write(u"words"_s);
    center.change(1).state = u"tosurvey"_s;
    desk.hearOf({TicketId(1)});
    QTRY_COMPARE(desk.model()->ticketCount(), 0);
    QCOMPARE(desk.shown(), 1);
    QVERIFY(desk.reply()->isVisible());
    QCOMPARE(desk.reply()->toPlainText(), u"words"_s);
}

void TestTicketsPage::downShowsTheRowThatTookThePlace()
{
    DeskDouble center;
    for (int id = 1; id <= 3; ++id)
        center.add(id, u"toconfirm"_s, 5 * id);
    Desk desk(center);
    desk.chooseView(u"confirm"_s);
    QTRY_COMPARE(desk.shown(), 1);
    center.change(1).state = u"tosurvey"_s;
    desk.hearOf({TicketId(1)});
    QTRY_COMPARE(desk.model()->ticketCount(), 2);
    desk.list()->setFocus();
    QTest::keyClick(desk.list(), Qt::Key_Down);
    QTRY_COMPARE(desk.shown(), 2);
}

void TestTicketsPage::aClickShowsTheRowThatTookThePlace()
{
    DeskDouble center;
    for (int id = 1; id <= 3; ++id)
        center.add(id, u"toconfirm"_s, 5 * id);
    Desk desk(center);
    desk.chooseView(u"confirm"_s);
    QTRY_COMPARE(desk.shown(), 1);
    center.change(1).state = u"tosurvey"_s;
    desk.hearOf({TicketId(1)});
    QTRY_COMPARE(desk.model()->ticketCount(), 2);
    desk.click(2);
    QTRY_COMPARE(desk.shown(), 2);
}

void TestTicketsPage::aLateListDoesNotTakeThePlaceOfATicketThatIsWrittenTo()
{
    DeskDouble center;
    center.add(1, u"toconfirm"_s);
    center.add(2, u"tosurvey"_s);
    Desk desk(center);
    desk.chooseView(u"confirm"_s);
    QTRY_COMPARE(desk.shown(), 1);
    center.pages.held = true;
    emit desk.page.findChild<ViewList*>()->viewChosen(u"survey"_s);
    desk.write(u"words"_s);
    QSignalSpy loaded(desk.model(), &TicketListModel::loaded);
    center.pages.answer();
    QTRY_COMPARE(loaded.count(), 1);
    desk.hearOf({});
    QCOMPARE(desk.shown(), 1);
    QCOMPARE(desk.reply()->toPlainText(), u"words"_s);
}

void TestTicketsPage::nobodyWritesUnderTheHeaderOfTheTicketBefore()
{
    DeskDouble center;
    center.add(1, u"toconfirm"_s, 5);
    center.add(2, u"toconfirm"_s, 10);
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    center.details.held = true;
    desk.click(2);
    QTRY_COMPARE(center.details.open(), 1);
    QVERIFY(!desk.reply()->isEnabled());
    center.details.answer();
    QTRY_COMPARE(desk.shown(), 2);
    QVERIFY(desk.reply()->isEnabled());
}

void TestTicketsPage::anotherViewShowsItsFirstTicket()
{
    DeskDouble center;
    center.add(1, u"toconfirm"_s);
    center.add(2, u"tosurvey"_s);
    Desk desk(center);
    desk.chooseView(u"confirm"_s);
    QTRY_COMPARE(desk.shown(), 1);
    desk.chooseView(u"survey"_s);
    QTRY_COMPARE(desk.shown(), 2);
}

/// A view that reads on by itself would carry a whole center's tickets to the desk.
void TestTicketsPage::aLongListIsReadAsFarAsOneLooks()
{
    DeskDouble center;
    for (int id = 1; id <= 400; ++id)
        center.add(id, u"closed"_s);
    center.pageSize = 50;
    Desk desk(center);
    desk.chooseView(u"closed"_s);
    QTRY_VERIFY(desk.model()->ticketCount() >= 50);
    const int asked = center.pages.asked();
    for (int time = 0; time < 3; ++time) { // a view may take every layout as a reason to read on
        desk.list()->doItemsLayout();
        QCoreApplication::processEvents();
    }
    QCOMPARE(center.pages.asked(), asked);
    QVERIFY(desk.model()->ticketCount() <= 150);
    QScrollBar* bar = desk.list()->verticalScrollBar();
    bar->setValue(bar->maximum());
    QTRY_VERIFY(center.pages.asked() > asked);
    QTRY_VERIFY(desk.model()->ticketCount() > 50);
}

void TestTicketsPage::anEmptyViewShowsNoTicket()
{
    DeskDouble center;
    center.add(1, u"toconfirm"_s);
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    emit desk.page.findChild<ViewList*>()->viewChosen(u"survey"_s);
    QTRY_COMPARE(desk.shown(), 0);
}

void TestTicketsPage::aNumberFoundIsNotReplacedByAnOlderAnswer()
{
    DeskDouble center;
    for (int id = 1; id <= 3; ++id)
        center.add(id, u"toconfirm"_s, 5 * id);
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    center.details.held = true;
    desk.click(2);
    QTRY_COMPARE(center.details.open(), 1);
    desk.openNumber(center.tickets[TicketId(3)].number);
    QTRY_COMPARE(desk.shown(), 3);
    center.details.answer();
    desk.hearOf({});
    QCOMPARE(desk.shown(), 3);
}

void TestTicketsPage::aNumberFoundTooLateReplacesNothing()
{
    DeskDouble center;
    for (int id = 1; id <= 3; ++id)
        center.add(id, u"toconfirm"_s, 5 * id);
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    center.byNumber.held = true;
    desk.openNumber(center.tickets[TicketId(3)].number);
    QCOMPARE(center.byNumber.open(), 1);
    desk.click(2);
    QTRY_COMPARE(desk.shown(), 2);
    center.byNumber.answer();
    desk.hearOf({});
    QCOMPARE(desk.shown(), 2);
}

void TestTicketsPage::aNumberThatIsUnknownLeavesTheTicket()
{
    DeskDouble center;
    center.add(1, u"toconfirm"_s);
    center.add(2, u"toconfirm"_s);
    const QString gone = center.tickets.take(TicketId(2)).number;
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    desk.openNumber(gone);
    QTRY_VERIFY(!desk.part<Banner>("banner")->isHidden());
    QCOMPARE(desk.shown(), 1);
}

// The views' counts come later than the rows: what is all there is counted by itself.
void TestTicketsPage::theListCountsWhatItShows()
{
    DeskDouble center;
    center.counts.held = true;
    center.add(1, u"toconfirm"_s);
    center.add(2, u"toconfirm"_s);
    Desk desk(center);
    QTRY_VERIFY(center.counts.open() > 0);
    center.counts.answer(0, QHash<QString, int>{{u"confirm"_s, 1}}); // as of before the second one
    emit desk.page.findChild<ViewList*>()->viewChosen(u"confirm"_s);
    QTRY_COMPARE(desk.shown(), 1);
    QCOMPARE(desk.page.findChild<ViewList*>()->view(), u"confirm"_s);
    QTRY_COMPARE(desk.part<ElidedLabel>("countLabel")->text(), u"Tickets: 2"_s);
}

// Nobody looks for it among the rows, and nobody takes another row for it.
void TestTicketsPage::anOpenTicketThatIsInNoRowIsSaidToBe()
{
    DeskDouble center;
    center.add(1, u"toconfirm"_s);
    center.add(2, u"todispatch"_s);
    Desk desk(center);
    emit desk.page.findChild<ViewList*>()->viewChosen(u"confirm"_s);
    QTRY_COMPARE(desk.shown(), 1);
    const auto* count = desk.part<ElidedLabel>("countLabel");
    QVERIFY2(!count->text().contains(u"not among them"_s), qPrintable(count->text()));
    desk.openNumber(center.tickets[TicketId(2)].number);
    QTRY_COMPARE(desk.shown(), 2);
    QVERIFY2(count->text().contains(u"not among them"_s), qPrintable(count->text()));
    desk.click(1);
    QTRY_COMPARE(desk.shown(), 1);
    QVERIFY2(!count->text().contains(u"not among them"_s), qPrintable(count->text()));
}

void TestTicketsPage::wordsStayWithTheirTicketWhileAnotherIsLookedAt()
{
    DeskDouble center;
    center.add(1, u"toconfirm"_s, 5);
    center.add(2, u"toconfirm"_s, 10);
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    desk.part<ChoiceBar>("kindSegments")->setValue(u"note"_s);
    desk.write(u"for one"_s);
    desk.click(2);
    QTRY_COMPARE(desk.shown(), 2);
    QCOMPARE(desk.reply()->toPlainText(), QString());
    QCOMPARE(desk.part<ChoiceBar>("kindSegments")->value(), u"told"_s);
    desk.write(u"for two"_s);
    desk.click(1);
    QTRY_COMPARE(desk.shown(), 1);
    QCOMPARE(desk.reply()->toPlainText(), u"for one"_s);
    QCOMPARE(desk.part<ChoiceBar>("kindSegments")->value(), u"note"_s);
}

void TestTicketsPage::aSentReplyIsGone()
{
    DeskDouble center;
    center.add(1, u"toconfirm"_s);
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    desk.write(u"A"_s);
    desk.send();
    QTRY_COMPARE(desk.reply()->toPlainText(), QString());
    desk.send();
    QCOMPARE(center.entries.size(), 1);
}

void TestTicketsPage::wordsTypedAfterTheSendStay()
{
    DeskDouble center;
    center.saves.held = true;
    center.add(1, u"toconfirm"_s);
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    desk.write(u"A"_s);
    desk.send();
    QTest::keyClicks(desk.reply(), u" and B"_s);
    QSignalSpy sent(desk.page.findChild<ReplyBar*>(), &ReplyBar::sent);
    center.saves.answer();
    QTRY_COMPARE(sent.count(), 1);
    QCOMPARE(desk.reply()->toPlainText(), u"A and B"_s);
}

void TestTicketsPage::wordsTypedAfterTheSendStayAlsoElsewhere()
{
    DeskDouble center;
    center.saves.held = true;
    center.add(1, u"toconfirm"_s, 5);
    center.add(2, u"toconfirm"_s, 10);
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    desk.write(u"A"_s);
    desk.send();
    QTest::keyClicks(desk.reply(), u" and B"_s);
    desk.click(2);
    QTRY_COMPARE(desk.shown(), 2);
    QSignalSpy sent(desk.page.findChild<ReplyBar*>(), &ReplyBar::sent);
    center.saves.answer();
    QTRY_COMPARE(sent.count(), 1);
    desk.click(1);
    QTRY_COMPARE(desk.shown(), 1);
    QCOMPARE(desk.reply()->toPlainText(), u"A and B"_s);
}

void TestTicketsPage::aFailedReplyIsSentAgainUnderItsKey()
{
    DeskDouble center;
    center.saves.held = true;
    center.add(1, u"toconfirm"_s);
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    desk.write(u"A"_s);
    desk.send();
    QSignalSpy failed(desk.page.findChild<ReplyBar*>(), &ReplyBar::failed);
    center.saves.answer(0, failure(ErrorKind::Connection));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(desk.reply()->toPlainText(), u"A"_s);
    desk.send();
    QCOMPARE(center.entries.size(), 2);
    QCOMPARE(center.entries.at(1).key, center.entries.at(0).key);
}

void TestTicketsPage::otherWordsGetAnotherKey()
{
    DeskDouble center;
    center.saves.held = true;
    center.add(1, u"toconfirm"_s);
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    desk.write(u"A"_s);
    desk.send();
    QSignalSpy failed(desk.page.findChild<ReplyBar*>(), &ReplyBar::failed);
    center.saves.answer(0, failure(ErrorKind::Connection));
    QTRY_COMPARE(failed.count(), 1);
    desk.write(u"B"_s);
    desk.send();
    QCOMPARE(center.entries.size(), 2);
    QVERIFY(center.entries.at(1).key != center.entries.at(0).key);
}

void TestTicketsPage::wordsAreThereAgainAtTheNextStart()
{
    const QTemporaryDir folder;
    const DraftStore store(folder.path());
    DeskDouble center;
    center.add(1, u"toconfirm"_s);
    const auto start = [&] {
        TicketDesk desk = center.desk();
        desk.typed = std::make_shared<TypedTexts>(&store, desk.person.login);
        return std::make_unique<Desk>(center, desk);
    };
    center.saves.held = true;
    auto desk = start();
    QTRY_COMPARE(desk->shown(), 1);
    desk->part<ChoiceBar>("kindSegments")->setValue(u"words"_s);
    desk->write(u"half a sentence"_s);
    desk->send(); // and no answer
    desk.reset();
    desk = start();
    QTRY_COMPARE(desk->shown(), 1);
    QCOMPARE(desk->reply()->toPlainText(), u"half a sentence"_s);
    QCOMPARE(desk->part<ChoiceBar>("kindSegments")->value(), u"words"_s);
    desk->send();
    QCOMPARE(center.entries.size(), 2);
    QCOMPARE(center.entries.at(1).key, center.entries.at(0).key);
}

void TestTicketsPage::aSentReplyDoesNotComeBackAtTheNextStart()
{
    const QTemporaryDir folder;
    const DraftStore store(folder.path());
    DeskDouble center;
    center.add(1, u"toconfirm"_s);
    const auto start = [&] {
        TicketDesk desk = center.desk();
        desk.typed = std::make_shared<TypedTexts>(&store, desk.person.login);
        return std::make_unique<Desk>(center, desk);
    };
    auto desk = start();
    QTRY_COMPARE(desk->shown(), 1);
    desk->write(u"A"_s);
    QTRY_COMPARE(store.texts(u"somebody"_s).size(), 1);
    desk->send();
    QTRY_COMPARE(store.texts(u"somebody"_s).size(), 0);
    desk.reset();
    desk = start();
    QTRY_COMPARE(desk->shown(), 1);
    QCOMPARE(desk->reply()->toPlainText(), QString());
}

void TestTicketsPage::aRefreshLeavesTheStepsAlone()
{
    DeskDouble center;
    center.add(1, u"firstline"_s);
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    const QPointer<QPushButton> step = desk.step();
    auto* menu = desk.part<QMenu>("moveMenu");
    QVERIFY(step && !menu->isEmpty());
    menu->popup(desk.page.mapToGlobal(QPoint(600, 60)));
    const QList<QAction*> actions = menu->actions();
    const int asked = center.details.asked();
    ++center.tickets[TicketId(1)].rev;
    desk.page.applyChanges({TicketId(1)});
    QTRY_VERIFY(center.details.asked() > asked);
    desk.hearOf({});
    QVERIFY(step);
    QVERIFY(menu->isVisible());
    QCOMPARE(menu->actions(), actions);
    menu->close();
}

// However much changes, a server that is slow to count is not asked again meanwhile; nor while nobody looks.
void TestTicketsPage::countsAreAskedOneAtATime()
{
    DeskDouble center;
    center.add(1, u"firstline"_s);
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    center.counts.held = true;
    desk.hearOf({TicketId(1)});
    const int asked = center.counts.asked();
    const int details = center.details.asked();
    desk.page.resync(); // asks at once, or never
    QTRY_VERIFY(center.details.asked() > details);
    QCOMPARE(center.counts.asked(), asked);
    center.counts.held = false;
    center.counts.answer();
    QTRY_COMPARE(center.counts.asked(), asked + 1);
    desk.page.hide();
    desk.page.resync();
    QCOMPARE(center.counts.asked(), asked + 1);
    desk.page.show();
    QCOMPARE(center.counts.asked(), asked + 2);
}

void TestTicketsPage::theKeyTakesTheStepThatIsShown()
{
    DeskDouble center;
    center.add(1, u"firstline"_s);
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    QSignalSpy chosen(desk.page.findChild<MoveBar*>(), &MoveBar::moveChosen);
    desk.list()->setFocus();
    desk.page.findChild<TicketDetailsView*>()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<MoveOffer>().move.code, desk.step()->property("move").toString());
}

// An agent may do nothing but withdraw a ticket that waits for dispatch; the way out is never one key away.
void TestTicketsPage::theKeyTakesNothingThatIsHidden()
{
    DeskDouble center;
    center.add(1, u"todispatch"_s);
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    QVERIFY(!desk.step());
    QSignalSpy chosen(desk.page.findChild<MoveBar*>(), &MoveBar::moveChosen);
    desk.page.findChild<TicketDetailsView*>()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chosen.count(), 0);
}

void TestTicketsPage::thePageBeginsInItsList()
{
    DeskDouble center;
    for (int id = 1; id <= 3; ++id)
        center.add(id, u"toconfirm"_s, 5 * id);
    Desk desk(center);
    desk.page.setFocus(); // as the window shows a page
    QTRY_COMPARE(desk.shown(), 1);
    QVERIFY(desk.list()->hasFocus());
    QCOMPARE(desk.list()->currentTicket(), TicketId(1));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTRY_COMPARE(desk.shown(), 2);
}

void TestTicketsPage::theKeyWorksAnywhereOnThePage_data()
{
    QTest::addColumn<QByteArray>("part");
    for (const char* part : {"ticketListView", "viewListView", "filterLineEdit", "ticketDetailsView"})
        QTest::newRow(part) << QByteArray(part);
}

void TestTicketsPage::theKeyWorksAnywhereOnThePage()
{
    QFETCH(const QByteArray, part);
    DeskDouble center;
    center.add(1, u"firstline"_s);
    Desk desk(center);
    QTRY_COMPARE(desk.shown(), 1);
    QSignalSpy chosen(desk.page.findChild<MoveBar*>(), &MoveBar::moveChosen);
    desk.part<QWidget>(part.constData())->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chosen.count(), 1);
}

// The row is chosen, its ticket is on its way: the step beside it is still another ticket's.
void TestTicketsPage::theKeyWaitsForTheTicketThatWasChosen()
{
    DeskDouble center;
    center.add(1, u"firstline"_s, 5);
    center.add(2, u"firstline"_s, 10);
    Desk desk(center);
    desk.page.setFocus();
    QTRY_COMPARE(desk.shown(), 1);
    center.details.held = true;
    QSignalSpy chosen(desk.page.findChild<MoveBar*>(), &MoveBar::moveChosen);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chosen.count(), 0);
    QTRY_COMPARE(center.details.open(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chosen.count(), 0);
    center.details.answer();
    QTRY_COMPARE(desk.shown(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chosen.count(), 1);
}

// Right after the rating was saved by that key.
void TestTicketsPage::aClosedTicketHasNoNextStep()
{
    DeskDouble center;
    center.add(1, u"closed"_s);
    Desk desk(center);
    desk.chooseView(u"closed"_s);
    QTRY_COMPARE(desk.shown(), 1);
    QVERIFY(desk.step()->isVisible());
    QCOMPARE(desk.step()->property("move").toString(), u"reopen"_s);
    QVERIFY(!desk.step()->property("kind").toString().contains(u"primary"_s));
    QSignalSpy chosen(desk.page.findChild<MoveBar*>(), &MoveBar::moveChosen);
    desk.list()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chosen.count(), 0);
    desk.step()->click();
    QCOMPARE(chosen.count(), 1);
}

TicketFilter measured(const QString& measure)
{
    TicketFilter filter;
    filter.view = u"all"_s;
    filter.measure = measure;
    return filter;
}

// A click on 56 of 71 lists the 71; which are the 56 must be seen.
// A button that came or went with the cursor would leave under the click that takes the cursor there.
void TestTicketsPage::theKeyOfTheFirstStepMovesNoOther()
{
    QList<MoveOffer> offers;
    for (const QString& name : {u"Start work"_s, u"Transfer"_s, u"Take back"_s}) {
        MoveOffer offer;
        offer.move.code = offer.move.zh = offer.move.en = name;
        offer.permitted = true;
        offers.append(offer);
    }
    MoveBar bar;
    bar.setScope(&bar);
    bar.setOffers(offers);
    bar.show();
    const auto shown = [&bar] {
        QStringList names;
        for (const QPushButton* button : bar.findChildren<QPushButton*>()) {
            if (button->isVisible())
                names.append(button->text());
        }
        return names;
    };
    const auto offered = [&bar] {
        QStringList names;
        for (const QAction* action : bar.findChild<QMenu*>(u"moveMenu"_s)->actions()) {
            if (action->isVisible())
                names.append(action->text());
        }
        return names;
    };
    QSet<qsizetype> counts;
    for (int room = bar.minimumSizeHint().width(); room < 700; room += 4) {
        bar.setRoom(room);
        bar.setKeyShown(true);
        const QStringList with = shown();
        bar.setKeyShown(false);
        QCOMPARE(shown(), with);
        QCOMPARE(with + offered(), (QStringList{u"Start work"_s, u"Transfer"_s, u"Take back"_s}));
        bar.setRoom(room);
        QCOMPARE(shown(), with);
        bar.setOffers({});
        bar.setOffers(offers); // another ticket comes
        bar.setKeyShown(true);
        QCOMPARE(shown(), with);
        QCOMPARE_LE(bar.sizeHint().width(), room);
        counts.insert(with.size());
    }
    QCOMPARE(counts, (QSet<qsizetype>{1, 2, 3}));
}

void TestTicketsPage::aShareCanBeLookedAtInItsParts()
{
    DeskDouble center;
    center.add(1, u"toconfirm"_s);
    Desk desk(center);
    desk.page.showFilter(measured(u"resolution_rate"_s), u"Resolution rate · 56 of 71"_s);
    auto* parts = desk.part<ChoiceBar>("drillPartSegments");
    QVERIFY(parts->isVisible());
    QCOMPARE(parts->value(), u"all"_s);
    QCOMPARE(desk.model()->filter().part, QString());
    parts->setValue(u"hit"_s);
    QCOMPARE(desk.model()->filter().part, u"hit"_s);
    QCOMPARE(desk.model()->filter().measure, u"resolution_rate"_s);
    parts->setValue(u"miss"_s);
    QCOMPARE(desk.model()->filter().part, u"miss"_s);
    parts->setValue(u"all"_s);
    QCOMPARE(desk.model()->filter().part, QString());
}

void TestTicketsPage::aNumberWithoutPartsOffersNone()
{
    DeskDouble center;
    center.add(1, u"toconfirm"_s);
    Desk desk(center);
    desk.page.showFilter(measured(u"tickets_created"_s), u"Tickets of Monday"_s);
    QVERIFY(!desk.part<ChoiceBar>("drillPartSegments")->isVisible());
}

void TestTicketsPage::theBoxOfViewsNamesTheNumber()
{
    DeskDouble center;
    center.add(1, u"toconfirm"_s);
    Desk desk(center);
    auto* box = desk.part<QComboBox>("viewComboBox");
    desk.page.showFilter(measured(u"resolution_rate"_s), u"Resolution rate"_s);
    desk.hearOf({TicketId(1)}); // the counts come again
    QCOMPARE(box->currentIndex(), -1);
    QCOMPARE(box->placeholderText(), u"Resolution rate"_s);
    desk.part<QAbstractButton>("drillCloseToolButton")->click();
    QVERIFY(box->currentIndex() >= 0);
}

QTEST_MAIN(TestTicketsPage)
#include "tst_ticketspage.moc"
