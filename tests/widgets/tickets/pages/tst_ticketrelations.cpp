#include "models/admin/centertime.h"
#include "models/tickets/bulktable.h"
#include "models/tickets/deskdouble.h"
#include "widgets/common/banner.h"
#include "widgets/common/choicebar.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/common/toast.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/bulkdialog.h"
#include "widgets/tickets/pages/visiblepart.h"
#include "widgets/tickets/ticketdetailsview.h"
#include "widgets/tickets/ticketlistview.h"
#include "widgets/tickets/ticketspage.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

TicketLink linkOf(const Ticket& other, const QString& kind, bool forward)
{
    TicketLink link;
    link.id = LinkId(other.id.value());
    link.kind = kind;
    link.forward = forward;
    link.ticket = other.id;
    link.number = other.number;
    link.title = other.symptom;
    link.state = other.state;
    link.open = other.open;
    return link;
}

TicketChange changeOf(const Ticket& ticket, const QString& move, PersonId person = PersonId(1))
{
    TicketChange change;
    change.id = ChangeId(70 + ticket.id.value());
    change.ticket = ticket.id;
    change.rev = ticket.rev;
    change.person = person;
    change.kind = u"step"_s;
    change.move = move;
    change.before = u"{\"state\":\"firstline\"}"_s;
    return change;
}

Macro macroOf(const QString& code)
{
    Macro macro;
    macro.code = code;
    macro.zh = macro.en = code;
    return macro;
}

/// One ticket on the screen, numbered 1, beside tickets 2 and 3.
struct Screen
{
    explicit Screen(DeskDouble& center)
        : m_center(center)
    {
        for (int id = 1; id <= 3; ++id)
            center.add(id, u"firstline"_s);
        TicketDesk desk = center.desk();
        Macro take = macroOf(u"take"_s);
        take.ownerIsMe = true;
        take.noteZh = take.noteEn = u"{me}"_s;
        Macro reply = macroOf(u"reply"_s);
        reply.replyZh = reply.replyEn = u"Hello {customer}, your {number}"_s;
        desk.reference.macros = {take, reply};
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
        QTRY_VERIFY(QApplication::focusWidget());
    }
    template <typename T>
    T* part(const char* name) const
    {
        return partOf<T>(view, name);
    }
    QAction* command(const char* name) const { return view.findChild<QAction*>(QLatin1StringView(name)); }
    Toast* toast() const { return view.findChild<Toast*>(); }
    QString said() const { return toast() ? toast()->findChild<QLabel*>()->text() : QString(); }
    void undoBySaying() const
    {
        QTRY_VERIFY(toast() && toast()->findChild<QPushButton*>());
        toast()->findChild<QPushButton*>()->click();
    }
    void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key, Qt::ControlModifier); }

    DeskDouble& m_center;
    TicketDetailsView view;
};

void save(QWidget* field)
{
    QTRY_VERIFY(field->window()->isActiveWindow());
    const QPointer<QPushButton> button = field->window()->findChild<QPushButton*>(u"savePushButton"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!button || !button->isDown());
}

} // namespace

/// Tickets that belong together, bulk changes, macros and taking back, by the keyboard.
class TestTicketRelations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void linksAreOpenedByAClick();
    void aLinkIsAKeyAway();
    void aLinkTakenAwayComesBack();
    void aMergeShowsTheOtherFirst();
    void aMergedTicketSaysWhere();
    void anIncidentPassesItsWordOn();
    void anIncidentThatIsOverProposesItsParts();
    void aSplitTakesTheChosenEntries();
    void anotherCustomerNeedsAReason();
    void theLastChangeIsAKeyAway();
    void whatSomebodyElseDidStays();
    void aNoteIsTakenBack();
    void aMacroIsOneCommand();
    void aMacrosReplyWaitsToBeSent();
    void markedTicketsAreChangedTogether();
    void theReceiptIsCopied();
    void aReceiptIsNoFormula();
    void whatHadNoAnswerIsAskedAgainUnderItsKey();
};

void TestTicketRelations::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
    setCenterOffset(480);
}

void TestTicketRelations::linksAreOpenedByAClick()
{
    DeskDouble center;
    Screen screen(center);
    center.links[TicketId(1)] = {linkOf(center.tickets[TicketId(2)], u"related"_s, true)};
    QList<TicketId> opened;
    connect(&screen.view, &TicketDetailsView::ticketRequested, this, [&](TicketId id) { opened.append(id); });
    screen.showTicket();
    QTRY_VERIFY(screen.part<QPushButton>("linkPushButton"));
    screen.part<QPushButton>("linkPushButton")->setFocus();
    QTest::keyClick(screen.part<QPushButton>("linkPushButton"), Qt::Key_Space);
    QCOMPARE(opened, QList<TicketId>{TicketId(2)});
}

void TestTicketRelations::aLinkIsAKeyAway()
{
    DeskDouble center;
    Screen screen(center);
    screen.showTicket();
    screen.key(Qt::Key_L);
    QTRY_VERIFY(screen.part<QLineEdit>("numberLineEdit"));
    auto* number = screen.part<QLineEdit>("numberLineEdit");
    save(number); // nothing typed
    QVERIFY(!screen.part<FieldMessage>("numberMessage")->sentence().isEmpty());
    QTest::keyClicks(number, center.tickets[TicketId(3)].number);
    QTRY_VERIFY(screen.part<QLabel>("foundLabel"));
    QVERIFY(screen.part<QLabel>("foundLabel")->text().contains(u"Symptom 3"_s));
    screen.part<QComboBox>("kindComboBox")->setCurrentIndex(2);
    save(number);
    QTRY_COMPARE(center.linked.size(), 1);
    QCOMPARE(center.linked.first().other, TicketId(3));
    QCOMPARE(center.linked.first().kind, u"child"_s);
    QTRY_VERIFY(!screen.part<QLineEdit>("numberLineEdit"));
}

void TestTicketRelations::aLinkTakenAwayComesBack()
{
    DeskDouble center;
    Screen screen(center);
    center.links[TicketId(1)] = {linkOf(center.tickets[TicketId(2)], u"child"_s, false)};
    screen.showTicket();
    QTRY_VERIFY(screen.part<QToolButton>("unlinkToolButton"));
    screen.part<QToolButton>("unlinkToolButton")->click();
    QTRY_COMPARE(center.unlinked.size(), 1);
    screen.undoBySaying();
    QTRY_COMPARE(center.linked.size(), 1);
    QCOMPARE(center.linked.first().ticket, TicketId(2)); // the part is the part again
    QCOMPARE(center.linked.first().other, TicketId(1));
}

void TestTicketRelations::aMergeShowsTheOtherFirst()
{
    DeskDouble center;
    Screen screen(center);
    center.tickets[TicketId(2)].customer = CustomerId(9);
    screen.showTicket();
    screen.command("mergeAction")->trigger();
    QTRY_VERIFY(screen.part<QLineEdit>("numberLineEdit"));
    auto* number = screen.part<QLineEdit>("numberLineEdit");
    QVERIFY(!screen.part<QComboBox>("kindComboBox"));
    QTest::keyClicks(number, center.tickets[TicketId(2)].number);
    QTRY_VERIFY(screen.part<QLabel>("foundLabel"));
    QVERIFY(screen.part<QLabel>("foundLabel")->text().contains(u"another customer"_s));
    screen.part<QLineEdit>("noteLineEdit")->setText(u"called twice"_s);
    center.lastChanges[TicketId(1)] = changeOf(center.tickets[TicketId(1)], u"merge"_s);
    save(number);
    QTRY_COMPARE(center.merged.size(), 1);
    QCOMPARE(center.merged.first().into, TicketId(2));
    QCOMPARE(center.merged.first().note, u"called twice"_s);
    screen.undoBySaying();
    QTRY_COMPARE(center.undone, QList<ChangeId>{ChangeId(71)});
}

void TestTicketRelations::aMergedTicketSaysWhere()
{
    DeskDouble center;
    Screen screen(center);
    Ticket& ticket = center.tickets[TicketId(1)];
    ticket.state = u"merged"_s;
    ticket.open = false;
    ticket.mergedInto = TicketId(2);
    center.lastChanges[TicketId(1)] = changeOf(ticket, u"merge"_s);
    screen.showTicket();
    QTRY_VERIFY(screen.part<QPushButton>("mergedIntoPushButton"));
    QCOMPARE(screen.part<QPushButton>("mergedIntoPushButton")->text(), center.tickets[TicketId(2)].number);
    screen.part<QPushButton>("undoMergePushButton")->click();
    QTRY_COMPARE(center.undone, QList<ChangeId>{ChangeId(71)});
}

void TestTicketRelations::anIncidentPassesItsWordOn()
{
    DeskDouble center;
    Screen screen(center);
    center.links[TicketId(1)] = {linkOf(center.tickets[TicketId(2)], u"child"_s, false)};
    screen.showTicket();
    QTRY_VERIFY(screen.part<QPushButton>("tellPartsPushButton"));
    screen.part<QPushButton>("tellPartsPushButton")->click();
    QTRY_VERIFY(screen.part<QPlainTextEdit>("textPlainTextEdit"));
    QTest::keyClicks(screen.part<QPlainTextEdit>("textPlainTextEdit"), u"Parts are on their way"_s);
    save(screen.part<QPlainTextEdit>("textPlainTextEdit"));
    QTRY_COMPARE(center.toldParts, QStringList(u"Parts are on their way"_s));
}

void TestTicketRelations::anIncidentThatIsOverProposesItsParts()
{
    DeskDouble center;
    Screen screen(center);
    Ticket& ticket = center.tickets[TicketId(1)];
    ticket.state = u"closed"_s;
    center.links[TicketId(1)] = {linkOf(center.tickets[TicketId(2)], u"child"_s, false)};
    screen.showTicket();
    QTRY_VERIFY(screen.part<QPushButton>("changePartsPushButton"));
    screen.part<QPushButton>("changePartsPushButton")->click();
    auto* dialog = screen.view.findChild<BulkDialog*>();
    QVERIFY(dialog);
    dialog->chooseMove(u"withdraw"_s);
    partOf<QLineEdit>(*dialog, "stepTextLineEdit")->setText(u"same batch"_s);
    save(dialog);
    QTRY_VERIFY(partOf<QTableView>(*dialog, "linesTableView"));
    QTRY_COMPARE(partOf<QPushButton>(*dialog, "savePushButton")->text(), u"Change 1"_s);
    QVERIFY(center.plans.isEmpty()); // nothing is done before it was seen
    save(dialog);
    QTRY_COMPARE(center.plans.size(), 1);
    QCOMPARE(center.plans.first().move, u"withdraw"_s);
    QCOMPARE(center.plans.first().fields.value(u"move_note"_s), u"same batch"_s);
}

void TestTicketRelations::aSplitTakesTheChosenEntries()
{
    DeskDouble center;
    Screen screen(center);
    TicketEvent words;
    words.id = 5;
    words.ticket = TicketId(1);
    words.at = center.now;
    words.kind = u"words"_s;
    words.text = u"The washer leaks as well"_s;
    center.events = {words};
    screen.showTicket();
    screen.command("splitAction")->trigger();
    QTRY_VERIFY(screen.part<QListWidget>("entriesListWidget"));
    auto* entries = screen.part<QListWidget>("entriesListWidget");
    entries->setFocus();
    entries->setCurrentRow(0);
    QTest::keyClick(entries, Qt::Key_Space);
    save(entries); // without a symptom
    QVERIFY(center.splits.isEmpty());
    QTest::keyClicks(screen.part<QLineEdit>("symptomLineEdit"), u"washer leaks"_s);
    save(entries);
    QTRY_COMPARE(center.splits.size(), 1);
    QCOMPARE(center.splits.first().entries, QList<qint64>{5});
    QCOMPARE(center.splits.first().symptom, u"washer leaks"_s);
}

void TestTicketRelations::anotherCustomerNeedsAReason()
{
    DeskDouble center;
    Screen screen(center);
    Customer customer;
    customer.id = CustomerId(8);
    customer.name = u"张伟"_s;
    center.customers = {customer};
    screen.showTicket();
    screen.command("customerAction")->trigger();
    QTRY_VERIFY(screen.part<QLineEdit>("searchLineEdit"));
    auto* search = screen.part<QLineEdit>("searchLineEdit");
    QTest::keyClicks(search, u"zhw"_s);
    QTRY_COMPARE(screen.part<QListWidget>("customersListWidget")->count(), 1);
    save(search);
    QVERIFY(center.corrections.isEmpty());
    QVERIFY(!screen.part<FieldMessage>("reasonMessage")->sentence().isEmpty());
    QTest::keyClicks(screen.part<QLineEdit>("reasonLineEdit"), u"wrong number"_s);
    save(search);
    QTRY_COMPARE(center.corrections.size(), 1);
    QCOMPARE(center.corrections.first().customer, CustomerId(8));
}

void TestTicketRelations::theLastChangeIsAKeyAway()
{
    DeskDouble center;
    Screen screen(center);
    center.lastChanges[TicketId(1)] = changeOf(center.tickets[TicketId(1)], u"solve"_s);
    screen.showTicket();
    screen.key(Qt::Key_Z);
    QTRY_COMPARE(center.undone, QList<ChangeId>{ChangeId(71)});
    QTRY_VERIFY(screen.said().contains(u"Taken back"_s));
}

void TestTicketRelations::whatSomebodyElseDidStays()
{
    DeskDouble center;
    Screen screen(center);
    center.lastChanges[TicketId(1)] = changeOf(center.tickets[TicketId(1)], u"solve"_s, PersonId(2));
    screen.showTicket();
    screen.key(Qt::Key_Z);
    QTRY_VERIFY(screen.said().contains(u"nothing of yours"_s));
    QVERIFY(center.undone.isEmpty());
    center.lastChanges[TicketId(1)] = changeOf(center.tickets[TicketId(1)], u"solve"_s);
    center.touched = {TicketId(1)}; // between the reading and the undo
    screen.key(Qt::Key_Z);
    QTRY_VERIFY(screen.said().contains(u"somebody changed the ticket since"_s));
}

void TestTicketRelations::aNoteIsTakenBack()
{
    DeskDouble center;
    Screen screen(center);
    screen.showTicket();
    TicketEvent note;
    note.id = 6;
    note.person = PersonId(1);
    note.at = center.now;
    note.kind = u"note"_s;
    note.text = u"wrong ticket"_s;
    center.events = {note};
    screen.part<ChoiceBar>("kindSegments")->setValue(u"note"_s);
    auto* reply = screen.part<QPlainTextEdit>("replyPlainTextEdit");
    reply->setFocus();
    QTest::keyClicks(reply, u"wrong ticket"_s);
    QTest::keyClick(reply, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(center.entries.size(), 1);
    QCOMPARE(center.entries.first().kind, u"note"_s);
    screen.undoBySaying();
    QTRY_COMPARE(center.retracted, QList<qint64>{6});
}

void TestTicketRelations::aMacroIsOneCommand()
{
    DeskDouble center;
    Screen screen(center);
    screen.showTicket();
    screen.command("macroAction_take")->trigger();
    QTRY_COMPARE(center.plans.size(), 1);
    QCOMPARE(center.plans.first().owner, PersonId(1));
    QCOMPARE(center.plans.first().note, u"{me}"_s);
    screen.undoBySaying();
    QTRY_COMPARE(center.reverted.size(), 1);
}

void TestTicketRelations::aMacrosReplyWaitsToBeSent()
{
    DeskDouble center;
    Screen screen(center);
    screen.showTicket();
    screen.command("macroAction_reply")->trigger();
    QTRY_VERIFY(
        screen.part<QPlainTextEdit>("replyPlainTextEdit")->toPlainText().contains(center.tickets[TicketId(1)].number));
    QVERIFY(center.entries.isEmpty());
    QVERIFY(center.plans.isEmpty());
}

void TestTicketRelations::markedTicketsAreChangedTogether()
{
    DeskDouble center;
    for (int id = 1; id <= 3; ++id)
        center.add(id, u"firstline"_s);
    center.touched = {TicketId(2)};
    TicketsPage page(center.desk());
    page.resize(1400, 800);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto* list = page.findChild<TicketListView*>();
    QTRY_VERIFY(list->model()->rowCount() > 0 && list->currentTicket().isValid());
    QVERIFY(!partOf<QPushButton>(page, "bulkPushButton"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(partOf<QPushButton>(page, "bulkPushButton"));
    QCOMPARE(list->selectedTickets().size(), 3);
    QTest::keyClick(list, Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(page.findChild<BulkDialog*>());
    const QPointer<BulkDialog> dialog = page.findChild<BulkDialog*>();
    partOf<QComboBox>(*dialog, "priorityComboBox")->setCurrentIndex(1);
    save(dialog); // no reason yet
    QVERIFY(!partOf<FieldMessage>(*dialog, "reasonMessage")->sentence().isEmpty());
    partOf<QLineEdit>(*dialog, "reasonLineEdit")->setText(u"storm"_s);
    save(dialog);
    QTRY_VERIFY(partOf<QTableView>(*dialog, "linesTableView"));
    QTRY_COMPARE(partOf<QPushButton>(*dialog, "savePushButton")->text(), u"Change 3"_s);
    save(dialog);
    QTRY_VERIFY(partOf<QPushButton>(*dialog, "againPushButton")); // of ticket 2, which somebody else had
    QVERIFY(partOf<QLabel>(*dialog, "summaryLabel")->text().contains(u"Failed: 1"_s));
    partOf<QPushButton>(*dialog, "revertPushButton")->click();
    QTRY_COMPARE(center.reverted.size(), 2);
    QTRY_VERIFY(!partOf<QPushButton>(*dialog, "revertPushButton"));
    center.touched.clear();
    QTRY_VERIFY(partOf<QPushButton>(*dialog, "againPushButton"));
    partOf<QPushButton>(*dialog, "againPushButton")->click();
    QTRY_COMPARE(partOf<QPushButton>(*dialog, "savePushButton")->text(), u"Change 1"_s);
}

void TestTicketRelations::theReceiptIsCopied()
{
    DeskDouble center;
    center.add(1, u"firstline"_s);
    center.add(2, u"closed"_s);
    BulkDialog dialog(center.desk(), {TicketId(1), TicketId(2)});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.chooseMove(u"withdraw"_s);
    partOf<QLineEdit>(dialog, "stepTextLineEdit")->setText(u"x"_s);
    partOf<QPushButton>(dialog, "savePushButton")->click();
    QTRY_COMPARE(partOf<QPushButton>(dialog, "savePushButton")->text(), u"Change 1"_s);
    partOf<QPushButton>(dialog, "savePushButton")->click();
    QTRY_VERIFY(partOf<QPushButton>(dialog, "copyPushButton"));
    partOf<QPushButton>(dialog, "copyPushButton")->click();
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QVERIFY(lines.at(1).contains(center.tickets[TicketId(1)].number));
    QVERIFY(lines.at(1).endsWith(u"Done"_s));
    QVERIFY(lines.at(2).contains(u"Skipped: the step does not fit its state"_s));
}

void TestTicketRelations::aReceiptIsNoFormula()
{
    DeskDouble center;
    center.add(1, u"firstline"_s).symptom = u"=cmd|' /C calc'!A0 \"x\""_s;
    BulkRun run(center.desk().relations);
    const BulkTable table(&run, center.desk().reference, [](const Error&) { return QString(); });
    BulkPlan plan;
    plan.note = u"x"_s;
    run.preview({TicketId(1)}, plan);
    QTRY_COMPARE(run.stage(), BulkRun::Stage::Previewed);
    QVERIFY(table.receipt(true).contains(u"\"'=cmd|' /C calc'!A0 \"\"x\"\"\""_s));
}

// A chunk whose answer was lost may have been done: the same is asked again, and the rest goes on behind it.
void TestTicketRelations::whatHadNoAnswerIsAskedAgainUnderItsKey()
{
    DeskDouble center;
    QList<TicketId> ids;
    for (int id = 1; id <= BulkRun::kChunk + 5; ++id) {
        center.add(id, u"firstline"_s);
        ids.append(TicketId(id));
    }
    BulkDialog dialog(center.desk(), ids);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.chooseMove(u"withdraw"_s);
    partOf<QLineEdit>(dialog, "stepTextLineEdit")->setText(u"x"_s);
    auto* save = partOf<QPushButton>(dialog, "savePushButton");
    save->click();
    QTRY_COMPARE(save->text(), u"Change %1"_s.arg(ids.size()));
    center.applies.held = true;
    save->click();
    QTRY_COMPARE(center.applies.open(), 1);
    center.applies.answer(0, failure(ErrorKind::Connection));
    auto* banner = dialog.findChild<Banner*>(u"banner"_s);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(center.applies.open(), 0);

    center.applies.held = false;
    auto* goOn = banner->findChild<QPushButton*>();
    QVERIFY(goOn && goOn->isVisible());
    QCOMPARE(goOn->text(), u"Go on"_s);
    goOn->click();
    QTRY_COMPARE(save->text(), u"Close"_s);
    QVERIFY(!banner->isVisible());
    QCOMPARE(center.bulkKeys.size(), 3); // the chunk twice, then the rest
    QCOMPARE(QSet<QUuid>(center.bulkKeys.begin(), center.bulkKeys.end()).size(), 1);
    QVERIFY2(partOf<QLabel>(dialog, "summaryLabel")->text().contains(u"Done: %1."_s.arg(ids.size())),
             qPrintable(partOf<QLabel>(dialog, "summaryLabel")->text()));
}

QTEST_MAIN(TestTicketRelations)
#include "tst_ticketrelations.moc"
