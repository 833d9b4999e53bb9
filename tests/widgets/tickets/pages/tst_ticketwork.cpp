#include "models/admin/centertime.h"
#include "models/tickets/deskdouble.h"
#include "widgets/common/choicebar.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/common/slabar.h"
#include "widgets/common/toast.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/movedialog.h"
#include "widgets/tickets/promisebar.h"
#include "widgets/tickets/promisedialog.h"
#include "widgets/tickets/ticketdetailsview.h"
#include "widgets/tickets/ticketwork.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTasksTab = 3, kCustomerTab = 4;

TicketTask taskOf(int id, const QString& kind, const DeskDouble& center, int minutes)
{
    TicketTask task;
    task.id = TaskId(id);
    task.rev = 1;
    task.ticket = TicketId(1);
    task.kind = kind;
    task.what = u"Task %1"_s.arg(id);
    task.owner = PersonId(1);
    task.due = center.now + std::chrono::minutes(minutes);
    return task;
}

/// A key of a button, which is held down for a moment, in the window in front.
void press(QWidget* field, Qt::Key key, const char* name)
{
    QTRY_VERIFY(field->window()->isActiveWindow());
    const QPointer<QPushButton> button = field->window()->findChild<QPushButton*>(QLatin1StringView(name));
    QTest::keyClick(field, key, Qt::ControlModifier);
    QTRY_VERIFY(!button || !button->isDown());
}

void save(QWidget* field)
{
    press(field, Qt::Key_Return, "savePushButton");
}

/// One ticket on the screen, worked on by keys.
struct Screen
{
    explicit Screen(DeskDouble& center, const QString& state = u"firstline"_s)
        : m_center(center)
    {
        center.add(1, state);
        TicketDesk desk = center.desk();
        desk.reference.vagueWords = {{u"可能"_s, u"maybe"_s, u"说清"_s, u"Be clear"_s, {}}};
        desk.reference.checklists = {
            {u"visit"_s, u"上门"_s, u"Before a visit"_s, {{u"time"_s, u"时间"_s, u"Time"_s, {}}}}};
        desk.reference.departments = {{u"logistics"_s, u"物流部"_s, u"Logistics"_s, {}}};
        desk.reference.scripts = {
            {u"callback"_s, {}, {}, {}, u"[具体时间]前"_s, u"We reply before [具体时间], maybe."_s},
            {u"state."_s + state, {}, {}, {}, u"在办"_s, u"Your ticket [编号] is in work."_s}};
        view.setDesk(desk);
        view.resize(900, 700);
        view.show();
        view.activateWindow();
        if (!QTest::qWaitForWindowActive(&view))
            qFatal("the window does not get the keyboard");
    }
    void showTicket()
    {
        view.showTicket(TicketId(1));
        QTRY_COMPARE(view.ticket(), TicketId(1));
        part<QTabWidget>("ticketTabWidget")->currentWidget()->setFocus();
    }
    template <typename T>
    T* part(const char* name) const
    {
        for (T* found : view.findChildren<T*>(QLatin1StringView(name))) {
            if (found->isVisible() || qobject_cast<QMenu*>(found))
                return found;
        }
        return nullptr;
    }
    QPlainTextEdit* reply() const { return part<QPlainTextEdit>("replyPlainTextEdit"); }
    void say(const QString& text)
    {
        reply()->setFocus();
        reply()->insertPlainText(text);
    }
    void send() { QTest::keyClick(reply(), Qt::Key_Return, Qt::ControlModifier); }
    void showTab(int tab) { part<QTabWidget>("ticketTabWidget")->setCurrentIndex(tab); }
    QTreeView* tree() const { return part<QTreeView>("tasksTreeView"); }
    void choose(int row) { tree()->setCurrentIndex(tree()->model()->index(row, 0, tree()->model()->index(0, 0))); }

    DeskDouble& m_center;
    TicketDetailsView view;
};

} // namespace

/// Promises, progress, departments, check lists and what the customer is told, by the keyboard.
class TestTicketWork : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void vagueWordsAreStoppedOnce();
    void aNoteMaySayWhatItLikes();
    void anOfferedScriptMaySayIt();
    void aTimeInTheTextIsPromised();
    void whatIsPromisedIsRead();
    void whatWasChosenToBePromisedStays();
    void whoTakesThePromiseAwayMeansIt();
    void theReplyKeepsThePromise();
    void nothingIsPromisedOnWhatIsOver();
    void theTickIsForItsOwnPromise();
    void aPromiseLeavesWithItsRow();
    void anEndThatWasNotAnsweredIsSentAgain();
    void theHeadHasRoomForFour();
    void withoutPromisesTheKeySaysSo();
    void aNoteLooksLikeNoReply();
    void progressIsAKeyAway();
    void progressIsKeptUntilItIsSaved();
    void departmentsAreAKeyAway();
    void spaceTicksATaskOff();
    void aTaskIsMovedWithAReason();
    void aCheckListComesFromItsMenu();
    void aSolutionIsNotTicked();
    void theProductDepartmentIsAskedAndAnswers();
    void whatIsOverIsNotTicked();
    void theCustomersSentenceIsCopied();
    void passingOnAsksWhatTheCustomerIsTold();
};

void TestTicketWork::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
    setCenterOffset(480);
}

// shown as it is typed, stopped once, sent by one more key.
void TestTicketWork::vagueWordsAreStoppedOnce()
{
    DeskDouble center;
    Screen screen(center);
    screen.showTicket();
    screen.say(u"It is maybe the filter"_s);
    const auto* message = screen.part<FieldMessage>("vagueMessage");
    QVERIFY(message && message->sentence().contains(u"Be clear"_s));
    screen.send();
    QVERIFY(center.entries.isEmpty());
    screen.say(u"!"_s); // another text is another decision
    screen.send();
    QVERIFY(center.entries.isEmpty());
    screen.send();
    QCOMPARE(center.entries.size(), 1);
    QTRY_VERIFY(screen.reply()->toPlainText().isEmpty());
    QVERIFY(!screen.part<FieldMessage>("vagueMessage"));
}

void TestTicketWork::aNoteMaySayWhatItLikes()
{
    DeskDouble center;
    Screen screen(center);
    screen.showTicket();
    screen.part<ChoiceBar>("kindSegments")->setValue(u"note"_s);
    screen.say(u"maybe the filter, until 18:00"_s);
    screen.send();
    QCOMPARE(center.entries.size(), 1);
    QCOMPARE(center.entries.first().kind, u"note"_s);
    QVERIFY(center.tolds.isEmpty());
}

// with its placeholders filled, and approved as it stands.
void TestTicketWork::anOfferedScriptMaySayIt()
{
    DeskDouble center;
    Screen screen(center);
    screen.showTicket();
    auto* menu = screen.view.findChild<QMenu*>(u"scriptMenu"_s);
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 2);
    menu->actions().at(0)->trigger();
    QCOMPARE(screen.reply()->toPlainText(), u"Your ticket %1 is in work."_s.arg(center.tickets.first().number));
    screen.reply()->clear();
    screen.part<QCheckBox>("promiseCheckBox")->setChecked(true);
    emit menu->aboutToShow();
    menu->actions().at(1)->trigger();
    QVERIFY(screen.reply()->toPlainText().contains(u"maybe"_s) && !screen.reply()->toPlainText().contains(u'['));
    screen.send();
    QCOMPARE(center.tolds.size(), 1);
}

// it is 22:00 at the center.
void TestTicketWork::aTimeInTheTextIsPromised()
{
    DeskDouble center;
    Screen screen(center);
    screen.showTicket();
    screen.say(u"We will call back by 23:30"_s);
    QVERIFY(screen.part<QCheckBox>("promiseCheckBox")->isChecked());
    screen.send();
    QCOMPARE(center.tolds.first().promised, MaybeInstant(center.now + std::chrono::minutes(90)));
    QTRY_VERIFY(!screen.part<QCheckBox>("promiseCheckBox")->isChecked());
}

// a call is offered when somebody is sent.
void TestTicketWork::whatIsPromisedIsRead()
{
    DeskDouble center;
    Screen screen(center);
    screen.showTicket();
    auto* kind = screen.view.findChild<QComboBox*>(u"promiseKindComboBox"_s);
    QVERIFY(kind && !kind->isVisible());
    QCOMPARE(kind->findData(u"call"_s), -1);
    screen.say(u"By 23:30 it is"_s);
    QVERIFY(kind->isVisible());
    QCOMPARE(kind->currentData(), u"promise"_s);
    screen.say(u" fixed"_s);
    QCOMPARE(kind->currentData(), u"solution"_s);
    screen.send();
    QCOMPARE(center.tolds.first().kind, u"solution"_s);
    QTRY_VERIFY(screen.reply()->toPlainText().isEmpty());
    center.change(1).engineer = PersonId(9);
    screen.view.refresh();
    QTRY_VERIFY(kind->findData(u"call"_s) > 0);
    screen.say(u"The engineer will call you by 23:30"_s);
    screen.send();
    QCOMPARE(center.tolds.last().kind, u"call"_s);
}

void TestTicketWork::whatWasChosenToBePromisedStays()
{
    DeskDouble center;
    Screen screen(center);
    screen.showTicket();
    screen.say(u"By 23:30 it is"_s);
    auto* kind = screen.part<QComboBox>("promiseKindComboBox");
    kind->setCurrentIndex(kind->findData(u"solution"_s));
    screen.say(u" clear what it is"_s);
    QCOMPARE(kind->currentData(), u"solution"_s);
    kind->setCurrentIndex(kind->findData(u"promise"_s));
    screen.say(u" and fixed"_s);
    QCOMPARE(kind->currentData(), u"solution"_s); // the text says it now
    kind->setCurrentIndex(kind->findData(u"promise"_s));
    center.tasks[TicketId(1)] = {taskOf(5, u"promise"_s, center, 30)}; // a colleague promised: the row begins anew
    center.change(1);
    screen.view.refresh();
    QTRY_VERIFY(screen.part<QCheckBox>("keepsCheckBox"));
    screen.say(u" soon"_s);
    QCOMPARE(kind->currentData(), u"promise"_s);
    screen.send();
    QCOMPARE(center.tolds.first().kind, u"promise"_s);
}

void TestTicketWork::whoTakesThePromiseAwayMeansIt()
{
    DeskDouble center;
    Screen screen(center);
    screen.showTicket();
    screen.say(u"The store is open until 23:30"_s);
    screen.part<QCheckBox>("promiseCheckBox")->setChecked(false);
    screen.say(u" today"_s);
    QVERIFY(!screen.part<QCheckBox>("promiseCheckBox")->isChecked());
    screen.send();
    QVERIFY(!center.tolds.first().promised);
}

void TestTicketWork::theReplyKeepsThePromise()
{
    DeskDouble center;
    center.tasks[TicketId(1)] = {taskOf(5, u"promise"_s, center, 30)};
    Screen screen(center);
    screen.showTicket();
    QVERIFY(!screen.part<QCheckBox>("keepsCheckBox")->isChecked()); // nobody is taken to keep it who does not say so
    screen.part<QCheckBox>("keepsCheckBox")->setChecked(true);
    screen.say(u"It is solved"_s);
    screen.send();
    QVERIFY(center.tolds.first().keepsPromise);
    QTRY_VERIFY(screen.reply()->toPlainText().isEmpty());
    QVERIFY(!screen.part<QCheckBox>("keepsCheckBox")->isChecked()); // of the reply that was sent
    screen.say(u"One question first"_s);
    screen.send();
    QVERIFY(!center.tolds.last().keepsPromise);
}

// A time that is promised on what is over would be nobody's task.
void TestTicketWork::nothingIsPromisedOnWhatIsOver()
{
    DeskDouble center;
    Screen screen(center);
    screen.showTicket();
    QVERIFY(screen.part<QCheckBox>("promiseCheckBox"));
    center.change(1).open = false;
    center.tickets[TicketId(1)].state = u"closed"_s;
    screen.view.refresh();
    QTRY_VERIFY(!screen.part<QCheckBox>("promiseCheckBox"));
    screen.say(u"We come back to you by 23:30"_s);
    screen.send();
    QVERIFY(!center.tolds.last().promised);
}

// A colleague kept it and promised anew: the tick was for the other one.
void TestTicketWork::theTickIsForItsOwnPromise()
{
    DeskDouble center;
    center.tasks[TicketId(1)] = {taskOf(5, u"promise"_s, center, 30)};
    Screen screen(center);
    screen.showTicket();
    screen.part<QCheckBox>("keepsCheckBox")->setChecked(true);
    screen.say(u"It is solved"_s);
    center.tasks[TicketId(1)] = {taskOf(6, u"promise"_s, center, 90)};
    center.change(1);
    screen.view.refresh();
    QTRY_VERIFY(!screen.part<QCheckBox>("keepsCheckBox")->isChecked());
    screen.send();
    QVERIFY(!center.tolds.last().keepsPromise);
}

// What was promised before it was over is not sent with the reply, and not asked about where nobody sees it.
void TestTicketWork::aPromiseLeavesWithItsRow()
{
    DeskDouble center;
    Screen screen(center);
    screen.showTicket();
    screen.say(u"We come back to you by 23:30"_s);
    QVERIFY(screen.part<QCheckBox>("promiseCheckBox")->isChecked());
    center.change(1).open = false;
    screen.view.refresh();
    QTRY_VERIFY(!screen.part<QCheckBox>("promiseCheckBox"));
    screen.send();
    QVERIFY(!center.tolds.last().promised);
}

void TestTicketWork::aNoteLooksLikeNoReply()
{
    DeskDouble center;
    Screen screen(center);
    screen.showTicket();
    const auto* send = screen.part<QPushButton>("sendPushButton");
    const QString reply = send->text();
    const QImage told = send->icon().pixmap(16).toImage();
    const QImage ground = screen.part<QWidget>("replyBar")->grab().toImage();
    screen.part<ChoiceBar>("kindSegments")->setValue(u"note"_s);
    QVERIFY(send->text() != reply);
    QVERIFY(send->icon().pixmap(16).toImage() != told);
    QVERIFY(!screen.part<QToolButton>("scriptToolButton"));
    QVERIFY(!screen.part<QCheckBox>("promiseCheckBox"));
    QVERIFY(screen.part<QWidget>("replyBar")->grab().toImage().pixelColor(2, 4) != ground.pixelColor(2, 4));
}

// one entry by a key.
void TestTicketWork::progressIsAKeyAway()
{
    DeskDouble center;
    Screen screen(center);
    screen.showTicket();
    QTest::keyClick(&screen.view, Qt::Key_F8);
    auto* steps = screen.part<QPlainTextEdit>("stepsPlainTextEdit");
    QVERIFY(steps);
    save(steps);
    QVERIFY(center.progress.isEmpty()); // what was done is needed
    QTest::keyClicks(steps, u"cleaned"_s);
    QTest::keyClick(steps, Qt::Key_Tab);
    QTest::keyClicks(screen.part<QPlainTextEdit>("difficultiesPlainTextEdit"), u"no part"_s);
    save(screen.part<QPlainTextEdit>("difficultiesPlainTextEdit"));
    QCOMPARE(center.progress.size(), 1);
    QCOMPARE(center.progress.first().steps, u"cleaned"_s);
    QCOMPARE(center.progress.first().difficulties, u"no part"_s);
    QVERIFY(center.progress.first().expected > center.now);
}

void TestTicketWork::progressIsKeptUntilItIsSaved()
{
    DeskDouble center;
    Screen screen(center);
    screen.showTicket();
    QTest::keyClick(&screen.view, Qt::Key_F8);
    QTest::keyClicks(screen.part<QPlainTextEdit>("stepsPlainTextEdit"), u"half a sen"_s);
    QTest::keyClick(screen.part<QPlainTextEdit>("stepsPlainTextEdit"), Qt::Key_Escape);
    QTRY_VERIFY(!screen.part<QPlainTextEdit>("stepsPlainTextEdit"));
    QTest::keyClick(&screen.view, Qt::Key_F8);
    QCOMPARE(screen.part<QPlainTextEdit>("stepsPlainTextEdit")->toPlainText(), u"half a sen"_s);
}

// each with its duty, its owner and its deadline.
void TestTicketWork::departmentsAreAKeyAway()
{
    DeskDouble center;
    Person other;
    other.id = PersonId(4);
    other.name = u"Lin"_s;
    center.people = {other};
    Screen screen(center);
    screen.showTicket();
    QTest::keyClick(&screen.view, Qt::Key_F9);
    auto* note = screen.part<QPlainTextEdit>("notePlainTextEdit");
    QVERIFY(note);
    QTest::keyClicks(note, u"agreed"_s);
    save(note);
    QVERIFY(center.duties.isEmpty()); // no department yet
    screen.part<QComboBox>("departmentComboBox")->setEditText(u"Logistics"_s);
    QTest::keyClicks(screen.part<QLineEdit>("dutyLineEdit"), u"send it"_s);
    QTRY_COMPARE(screen.part<QComboBox>("ownerComboBox")->count(), 1);
    screen.part<QComboBox>("ownerComboBox")->setCurrentIndex(0);
    press(note, Qt::Key_D, "addPushButton");
    QTRY_COMPARE(screen.view.findChildren<QLineEdit*>(u"dutyLineEdit"_s).size(), 2);
    save(note);
    QVERIFY(center.duties.isEmpty()); // the second one is empty
    screen.view.findChildren<QToolButton*>(u"removeToolButton"_s).last()->click();
    QTRY_COMPARE(screen.view.findChildren<QLineEdit*>(u"dutyLineEdit"_s).size(), 1);
    save(note);
    QCOMPARE(center.duties.size(), 1);
    QCOMPARE(center.duties.first().department, u"Logistics"_s);
    QCOMPARE(center.duties.first().owner, PersonId(4));
}

void TestTicketWork::spaceTicksATaskOff()
{
    DeskDouble center;
    center.tasks[TicketId(1)] = {taskOf(5, u"promise"_s, center, 30)};
    Screen screen(center);
    screen.showTicket();
    QCOMPARE(screen.part<QTabWidget>("ticketTabWidget")->tabText(kTasksTab), u"Tasks 0/1"_s);
    screen.showTab(kTasksTab);
    screen.choose(0);
    QTest::keyClick(screen.tree(), Qt::Key_Space);
    QCOMPARE(center.changes.size(), 1);
    QCOMPARE(center.changes.first().action, u"done"_s);
    QCOMPARE(center.changes.first().task, TaskId(5));
    auto* toast = screen.view.findChild<Toast*>();
    QTRY_VERIFY((toast = screen.view.findChild<Toast*>()));
    toast->findChild<QPushButton*>()->click(); // undo
    QCOMPARE(center.changes.last().action, u"reopen"_s);
    QCOMPARE(center.changes.last().rev, 2);
}

void TestTicketWork::aTaskIsMovedWithAReason()
{
    DeskDouble center;
    center.tasks[TicketId(1)] = {taskOf(5, u"promise"_s, center, 30)};
    Screen screen(center);
    screen.showTicket();
    screen.showTab(kTasksTab);
    screen.choose(0);
    QTest::keyClick(screen.tree(), Qt::Key_M);
    auto* reason = screen.part<QPlainTextEdit>("reasonPlainTextEdit");
    QVERIFY(reason);
    save(reason);
    QVERIFY(center.changes.isEmpty());
    QTest::keyClicks(reason, u"the customer is away"_s);
    save(reason);
    QCOMPARE(center.changes.size(), 1);
    QCOMPARE(center.changes.first().action, u"move"_s);
    QCOMPARE(center.changes.first().reason, u"the customer is away"_s);
    QVERIFY(center.changes.first().due > center.now + std::chrono::minutes(30));
}

void TestTicketWork::aCheckListComesFromItsMenu()
{
    DeskDouble center;
    Screen screen(center);
    screen.showTicket();
    screen.showTab(kTasksTab);
    const auto* menu = screen.view.findChild<QMenu*>(u"addMenu"_s);
    QCOMPARE(menu->actions().size(), 3); // the list, a line, product feedback
    menu->actions().first()->trigger();
    QCOMPARE(center.checklists, QStringList{u"visit"_s});
}

// it is done with the ticket.
void TestTicketWork::aSolutionIsNotTicked()
{
    DeskDouble center;
    center.tasks[TicketId(1)] = {taskOf(5, u"solution"_s, center, 30)};
    Screen screen(center);
    screen.showTicket();
    screen.showTab(kTasksTab);
    screen.choose(0);
    QTest::keyClick(screen.tree(), Qt::Key_Space);
    QVERIFY(center.changes.isEmpty());
    QVERIFY(screen.part<QPushButton>("movePushButton")->isEnabled());
    QTest::keyClick(screen.tree(), Qt::Key_Delete);
    QCOMPARE(center.changes.size(), 1);
    QCOMPARE(center.changes.first().action, u"drop"_s);
}

// also of a closed ticket; a tick asks for the plan.
void TestTicketWork::theProductDepartmentIsAskedAndAnswers()
{
    DeskDouble center;
    Screen screen(center, u"closed"_s);
    screen.showTicket();
    screen.showTab(kTasksTab);
    const auto feedback = [&] { return screen.view.findChild<QAction*>(u"feedbackAction"_s); };
    feedback()->trigger();
    auto* text = screen.part<QPlainTextEdit>("textPlainTextEdit");
    QVERIFY(text);
    save(text);
    QVERIFY(center.feedbacks.isEmpty()); // what it is about is needed
    QTest::keyClicks(text, u"the seal ages"_s);
    save(text);
    QCOMPARE(center.feedbacks, QStringList{u"the seal ages"_s});
    TicketTask asked = taskOf(5, u"product"_s, center, 30);
    asked.what = u"the seal ages"_s;
    center.tasks[TicketId(1)] = {asked};
    center.change(1);
    screen.view.refresh();
    QTRY_VERIFY(!feedback()->isEnabled());
    screen.choose(0);
    QTest::keyClick(screen.tree(), Qt::Key_Space);
    QTRY_VERIFY((text = screen.part<QPlainTextEdit>("textPlainTextEdit")));
    const QAbstractItemModel* rows = screen.tree()->model();
    const auto box = [rows] { return rows->index(0, 0, rows->index(0, 0)).data(Qt::CheckStateRole).toInt(); };
    QTRY_COMPARE(box(), int(Qt::Unchecked)); // not before its plan is there
    QVERIFY(center.changes.isEmpty());
    QTest::keyClicks(text, u"another rubber"_s);
    save(text);
    QCOMPARE(center.changes.size(), 1);
    QCOMPARE(center.changes.first().action, u"done"_s);
    QCOMPARE(center.changes.first().reason, u"another rubber"_s);
}

void TestTicketWork::whatIsOverIsNotTicked()
{
    DeskDouble center;
    TicketTask check = taskOf(5, u"check"_s, center, 0);
    check.checklist = u"visit"_s;
    check.due.reset();
    center.tasks[TicketId(1)] = {check};
    Screen screen(center, u"closed"_s);
    screen.showTicket();
    screen.showTab(kTasksTab);
    screen.choose(0);
    QTest::keyClick(screen.tree(), Qt::Key_Space);
    QTest::keyClick(&screen.view, Qt::Key_F8);
    QVERIFY(center.changes.isEmpty());
    QVERIFY(!screen.part<QPlainTextEdit>("stepsPlainTextEdit"));
}

// what the customer may read of the ticket's way.
void TestTicketWork::theCustomersSentenceIsCopied()
{
    DeskDouble center;
    Screen screen(center);
    TicketDetails details = center.detailsOf(TicketId(1));
    TicketEvent event;
    event.id = 1;
    event.at = center.now;
    event.kind = u"created"_s;
    event.toState = u"firstline"_s;
    details.events = {event};
    screen.view.showDetails(details);
    screen.showTab(kCustomerTab);
    auto* list = screen.part<QListView>("entriesListView");
    QCOMPARE(list->model()->rowCount(), 1);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
    const QString said = u"Your ticket %1 is in work."_s.arg(details.ticket.number);
    QCOMPARE(QGuiApplication::clipboard()->text(), said);
    screen.part<QPushButton>("replyPushButton")->click();
    QCOMPARE(screen.reply()->toPlainText(), said);
}

// time and next step; the sentence to read out follows the time.
void TestTicketWork::passingOnAsksWhatTheCustomerIsTold()
{
    DeskDouble center;
    Ticket& ticket = center.add(1, u"firstline"_s);
    TicketDesk desk = center.desk();
    desk.reference.scripts = {{u"transferred"_s, {}, {}, {}, u"[具体时间]"_s, u"By [具体时间]."_s}};
    MoveOffer offer;
    offer.move.code = u"transfer"_s;
    offer.move.from = ticket.state;
    offer.move.to = u"todispatch"_s;
    offer.move.asks = {u"told_due"_s, u"told_next"_s};
    MoveDialog dialog(desk, center.detailsOf(ticket.id), offer);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    auto* due = dialog.findChild<QDateTimeEdit*>(u"toldDueDateTimeEdit"_s);
    auto* next = dialog.findChild<QLineEdit*>(u"toldNextLineEdit"_s);
    QVERIFY(due && next && !next->text().isEmpty());
    const QString before = dialog.findChild<QLabel*>(u"scriptLabel"_s)->text();
    due->setDateTime(due->dateTime().addSecs(3600));
    QVERIFY(dialog.findChild<QLabel*>(u"scriptLabel"_s)->text() != before);
    next->clear();
    save(next);
    QVERIFY(center.moves.isEmpty());
    next->setText(u"a colleague calls"_s);
    save(next);
    QCOMPARE(center.moves.size(), 1);
    QCOMPARE(center.moves.first().fields.value(u"told_next"_s), u"a colleague calls"_s);
    QCOMPARE(center.moves.first().fields.value(u"told_due"_s).toLongLong(), fromCenterClock(due->dateTime()).ms());
}

// The answer is lost: what is sent again is the same, and is logged once. What was answered is over.
void TestTicketWork::anEndThatWasNotAnsweredIsSentAgain()
{
    DeskDouble center;
    center.add(1, u"doing"_s);
    center.endSaves.held = true;
    QWidget host;
    TicketWork work(center.desk(Role::Supervisor), &host);
    TicketDetails details = center.detailsOf(TicketId(1));
    PromiseRun run;
    run.metric = u"resolve"_s;
    run.from = center.now;
    details.promises = {run};
    work.openPromises(details);
    auto* dialog = host.findChild<PromiseDialog*>();
    QVERIFY(dialog);
    const Instant due = center.now + std::chrono::hours(1);
    const auto set = [&](const QString& reason, const Result<QList<PromiseRun>>& answer) {
        emit dialog->endSet(run.metric, due, reason);
        center.endSaves.answer(0, answer);
        QCoreApplication::processEvents();
        return center.ends.constLast().key;
    };
    const QUuid first = set(u"away"_s, failure(ErrorKind::Connection));
    QCOMPARE(set(u"away"_s, QList<PromiseRun>{run}), first);
    QVERIFY(set(u"away"_s, failure(ErrorKind::Connection)) != first);
    QVERIFY(set(u"ill"_s, failure(ErrorKind::Connection)) != center.ends.at(2).key);
}

// As many as a narrow window has room for, and the next task is always among them.
void TestTicketWork::theHeadHasRoomForFour()
{
    DeskDouble center;
    QList<PromiseRun> runs;
    for (const QString& metric : {u"respond"_s, u"resolve"_s, u"start"_s, u"promised"_s, u"call_by"_s}) {
        PromiseRun run;
        run.metric = metric;
        run.from = center.now;
        run.due = center.now + std::chrono::hours(1 + runs.size());
        runs.append(run);
    }
    PromiseBar bar;
    bar.setPromises(runs, {}, center.now);
    QCOMPARE(bar.findChildren<SlaBar*>().size(), 4);
    bar.setPromises(runs, {taskOf(5, u"promise"_s, center, 30)}, center.now);
    QCOMPARE(bar.findChildren<SlaBar*>().size(), 4);
    bar.setPromises(runs.mid(0, 2), {taskOf(5, u"promise"_s, center, 30)}, center.now);
    QCOMPARE(bar.findChildren<SlaBar*>().size(), 3);
    bar.setPromises(runs.mid(0, 2), {taskOf(5, u"solution"_s, center, 30)}, center.now); // it runs as a promise
    QCOMPARE(bar.findChildren<SlaBar*>().size(), 2);
}

void TestTicketWork::withoutPromisesTheKeySaysSo()
{
    DeskDouble center;
    center.add(1, u"doing"_s);
    QWidget host;
    TicketWork work(center.desk(), &host);
    work.openPromises(center.detailsOf(TicketId(1)));
    QVERIFY(host.findChild<PromiseDialog*>());
}

QTEST_MAIN(TestTicketWork)
#include "tst_ticketwork.moc"
