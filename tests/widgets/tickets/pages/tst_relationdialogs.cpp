#include "models/tickets/bulktable.h"
#include "models/tickets/deskdouble.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/bulkdialog.h"
#include "widgets/tickets/linkdialog.h"
#include "widgets/tickets/pages/visiblepart.h"
#include "widgets/tickets/splitdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

void save(QWidget* field)
{
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
}

} // namespace

/// What the dialogs of tickets that belong together show before anything is saved.
class TestRelationDialogs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void anotherCustomersTicketNeedsAReason();
    void whatTheServerAsksForIsRead();
    void theWarningIsReadWhole();
    void aMergeProposesTicketsByKeys();
    void whatIsTypedNeedsNoProposal();
    void whatIsSplitOffNeedsNoScrolling();
    void theSameDeviceIsChosenByThePerson();
    void whatIsWorseIsMarkedBeforehand();
};

void TestRelationDialogs::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
}

// The other ticket became somebody else's after it was looked up: the server asks, and the words stay.
void TestRelationDialogs::whatTheServerAsksForIsRead()
{
    DeskDouble center;
    center.add(1, u"firstline"_s);
    center.add(2, u"firstline"_s);
    center.relationSaves.held = true;
    const QPointer<LinkDialog> dialog =
        new LinkDialog(center.desk(), center.detailsOf(TicketId(1)), LinkDialog::Purpose::Merge);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* merge = partOf<QPushButton>(*dialog, "savePushButton");
    QTest::keyClicks(partOf<QLineEdit>(*dialog, "numberLineEdit"), center.tickets[TicketId(2)].number);
    QTRY_VERIFY(partOf<QLabel>(*dialog, "foundLabel"));
    merge->click();
    QTRY_COMPARE(center.relationSaves.open(), 1);
    center.relationSaves.answer(0, failure(ErrorKind::Validation, {}, u"SV003"_s, u"move_note"_s));
    QTRY_VERIFY(partOf<FieldMessage>(*dialog, "noteMessage"));
    QVERIFY(!merge->isEnabled());
    QTest::keyClicks(partOf<QLineEdit>(*dialog, "noteLineEdit"), u"his wife called"_s);
    QVERIFY(merge->isEnabled());
}

void TestRelationDialogs::anotherCustomersTicketNeedsAReason()
{
    DeskDouble center;
    for (int id = 1; id <= 3; ++id)
        center.add(id, u"firstline"_s);
    center.tickets[TicketId(2)].customer = CustomerId(9);
    const QPointer<LinkDialog> dialog =
        new LinkDialog(center.desk(), center.detailsOf(TicketId(1)), LinkDialog::Purpose::Merge);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* number = partOf<QLineEdit>(*dialog, "numberLineEdit");
    auto* merge = partOf<QPushButton>(*dialog, "savePushButton");
    auto* why = partOf<QLineEdit>(*dialog, "noteLineEdit");
    auto* whyLabel = partOf<QLabel>(*dialog, "noteLabel");
    QTest::keyClicks(number, center.tickets[TicketId(3)].number); // of the same customer
    QTRY_VERIFY(partOf<QLabel>(*dialog, "foundLabel"));
    QVERIFY(merge->isEnabled());
    QCOMPARE(whyLabel->text(), u"Why (optional)"_s);
    number->selectAll();
    QTest::keyClicks(number, center.tickets[TicketId(2)].number);
    QTRY_VERIFY(!merge->isEnabled());
    QVERIFY(whyLabel->text().endsWith(u'*'));
    QVERIFY(partOf<FieldMessage>(*dialog, "noteMessage"));
    QTest::keyClicks(why, u"  "_s);
    QVERIFY(!merge->isEnabled());
    QTest::keyClick(why, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(center.merged.isEmpty());
    QTest::keyClicks(why, u"his wife called"_s);
    QVERIFY(merge->isEnabled());
    QVERIFY(!partOf<FieldMessage>(*dialog, "noteMessage"));
    number->selectAll();
    QTest::keyClicks(number, center.tickets[TicketId(3)].number);
    QTRY_COMPARE(whyLabel->text(), u"Why (optional)"_s);
    number->selectAll();
    QTest::keyClicks(number, center.tickets[TicketId(2)].number);
    QTRY_VERIFY(whyLabel->text().endsWith(u'*'));
    QTest::keyClick(why, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(center.merged.size(), 1);
    QCOMPARE(center.merged.first().into, TicketId(2));
    QCOMPARE(center.merged.first().note, u"his wife called"_s);
    QTRY_VERIFY(!dialog);
}

void TestRelationDialogs::theWarningIsReadWhole()
{
    DeskDouble center;
    center.add(1, u"firstline"_s);
    Ticket& other = center.add(2, u"firstline"_s);
    other.customer = CustomerId(9);
    other.symptom = u"The water in the tank stays at 22 degrees and is not heated any further "_s.repeated(3);
    center.candidates = {center.candidate(2)};
    const QPointer<LinkDialog> dialog =
        new LinkDialog(center.desk(), center.detailsOf(TicketId(1)), LinkDialog::Purpose::Merge);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClicks(partOf<QLineEdit>(*dialog, "numberLineEdit"), other.number);
    QTRY_VERIFY(partOf<FieldMessage>(*dialog, "noteMessage"));
    const auto isWhole = [&dialog](const QLabel* label) {
        const QRect place(label->mapTo(dialog, QPoint()), label->size());
        return label->height() >= label->heightForWidth(label->width()) && dialog->rect().contains(place);
    };
    for (const char* name : {"foundLabel", "hintLabel", "noteMessage", "ticketLabel"}) {
        QTRY_VERIFY2(isWhole(partOf<QLabel>(*dialog, name)), name);
    }
    dialog->close();
}

void TestRelationDialogs::aMergeProposesTicketsByKeys()
{
    DeskDouble center;
    for (int id = 1; id <= 3; ++id)
        center.add(id, u"firstline"_s);
    center.candidates = {center.candidate(3), center.candidate(2)};
    const QPointer<LinkDialog> dialog =
        new LinkDialog(center.desk(), center.detailsOf(TicketId(1)), LinkDialog::Purpose::Merge);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_VERIFY(partOf<QListWidget>(*dialog, "candidatesListWidget"));
    auto* list = partOf<QListWidget>(*dialog, "candidatesListWidget");
    QCOMPARE(list->count(), 2);
    QVERIFY(list->item(0)->text().contains(u"Symptom 3"_s));
    QVERIFY(list->item(0)->text().contains(u"same caller"_s));
    QTRY_COMPARE(list->verticalScrollBar()->maximum(), 0);
    auto* number = partOf<QLineEdit>(*dialog, "numberLineEdit");
    QCOMPARE(QApplication::focusWidget(), number);
    QTest::keyClick(number, Qt::Key_Down);
    QTest::keyClick(number, Qt::Key_Down);
    QCOMPARE(number->text(), center.tickets[TicketId(2)].number); // what is marked is what would be merged into
    QTest::keyClick(number, Qt::Key_Up);
    QCOMPARE(number->text(), center.tickets[TicketId(3)].number);
    QTRY_VERIFY(partOf<QLabel>(*dialog, "foundLabel"));
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(number->text(), center.tickets[TicketId(3)].number);
    QTest::keyClick(number, Qt::Key_Tab); // past the list
    QVERIFY(QApplication::focusWidget() != list);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    QCOMPARE(number->text(), center.tickets[TicketId(2)].number);
    QTRY_VERIFY(partOf<QLabel>(*dialog, "foundLabel")->text().contains(u"Symptom 2"_s));
    save(number);
    QTRY_COMPARE(center.merged.size(), 1);
    QCOMPARE(center.merged.first().into, TicketId(2));
    QTRY_VERIFY(!dialog);
}

void TestRelationDialogs::whatIsTypedNeedsNoProposal()
{
    DeskDouble center;
    for (int id = 1; id <= 3; ++id)
        center.add(id, u"firstline"_s);
    center.candidateLists.held = true;
    center.candidates = {center.candidate(3)};
    const QPointer<LinkDialog> dialog =
        new LinkDialog(center.desk(), center.detailsOf(TicketId(1)), LinkDialog::Purpose::Merge);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QVERIFY(!partOf<QListWidget>(*dialog, "candidatesListWidget")); // no empty box
    QVERIFY(!partOf<QLabel>(*dialog, "candidatesLabel"));
    auto* number = partOf<QLineEdit>(*dialog, "numberLineEdit");
    QTest::keyClicks(number, center.tickets[TicketId(2)].number);
    QTRY_VERIFY(partOf<QLabel>(*dialog, "foundLabel"));
    center.candidateLists.answer();
    QTRY_VERIFY(partOf<QListWidget>(*dialog, "candidatesListWidget"));
    QCOMPARE(partOf<QListWidget>(*dialog, "candidatesListWidget")->currentRow(), -1);
    QCOMPARE(QApplication::focusWidget(), number);
    QTest::keyClick(number, Qt::Key_Return); // takes nothing that was not looked at
    QCOMPARE(number->text(), center.tickets[TicketId(2)].number);
    delete dialog;

    const LinkDialog link(center.desk(), center.detailsOf(TicketId(1)), LinkDialog::Purpose::Link);
    QCOMPARE(center.candidateLists.asked(), 1); // what belongs together may be anybody's
}

void TestRelationDialogs::whatIsSplitOffNeedsNoScrolling()
{
    DeskDouble center;
    center.add(1, u"firstline"_s);
    TicketEvent words;
    words.id = 5;
    words.ticket = TicketId(1);
    words.at = center.now;
    words.kind = u"words"_s;
    words.text = u"昨天晚上就不凉了，吹出来都是热风，外面那台好像也不转了。"_s.repeated(20);
    center.events = {words};
    const QPointer<SplitDialog> dialog = new SplitDialog(center.desk(), center.detailsOf(TicketId(1)));
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* entries = partOf<QListWidget>(*dialog, "entriesListWidget");
    QTRY_COMPARE(entries->verticalScrollBar()->maximum(), 0);
    QCOMPARE(entries->horizontalScrollBar()->maximum(), 0);
    QVERIFY(entries->visualItemRect(entries->item(0)).width() <= entries->viewport()->width());
    QVERIFY(entries->item(0)->text().endsWith(u'…'));
    QCOMPARE(entries->item(0)->toolTip(), words.text); // nothing of it is lost
    dialog->close();
}

void TestRelationDialogs::theSameDeviceIsChosenByThePerson()
{
    DeskDouble center;
    center.add(1, u"firstline"_s).device = DeviceId(4);
    TicketDetails details = center.detailsOf(TicketId(1));
    details.device = Device();
    details.device->id = DeviceId(4);
    details.device->model = u"KFR-35GW"_s;
    const QPointer<SplitDialog> dialog = new SplitDialog(center.desk(), details);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* device = partOf<QCheckBox>(*dialog, "deviceCheckBox");
    QVERIFY(device);
    QVERIFY2(device->text().contains(u"KFR-35GW"_s), qPrintable(device->text()));
    QVERIFY(!device->isChecked());
    QTest::keyClicks(partOf<QLineEdit>(*dialog, "symptomLineEdit"), u"washer leaks"_s);
    save(dialog);
    QTRY_COMPARE(center.splits.size(), 1);
    QVERIFY(!center.splits.first().sameDevice);
}

/// Each ticket with its customer; what lowers a priority says so, with a sign beside it.
void TestRelationDialogs::whatIsWorseIsMarkedBeforehand()
{
    DeskDouble center;
    center.add(1, u"firstline"_s).priority = Priority::Urgent;
    center.add(2, u"firstline"_s).priority = Priority::Low;
    BulkDialog dialog(center.desk(), {TicketId(1), TicketId(2)});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto* priority = partOf<QComboBox>(dialog, "priorityComboBox");
    priority->setCurrentIndex(priority->findData(u"high"_s));
    partOf<QLineEdit>(dialog, "reasonLineEdit")->setText(u"storm"_s);
    partOf<QPushButton>(dialog, "savePushButton")->click();
    QTRY_COMPARE(partOf<QPushButton>(dialog, "savePushButton")->text(), u"Change 2"_s);
    QVERIFY(partOf<QLabel>(dialog, "summaryLabel")->text().contains(u"(to a lower priority: 1)"_s));
    const auto* view = partOf<QTableView>(dialog, "linesTableView");
    const auto text = [view](int row, int column) { return view->model()->index(row, column).data().toString(); };
    QTRY_COMPARE(text(0, BulkTable::CustomerColumn), u"Customer 1"_s);
    QCOMPARE(text(1, BulkTable::CustomerColumn), u"Customer 2"_s);
    QCOMPARE(view->model()->headerData(BulkTable::CustomerColumn, Qt::Horizontal).toString(), u"Customer"_s);
    QCOMPARE(text(0, BulkTable::ChangeColumn), u"Urgent → High (lower than now)"_s);
    QCOMPARE(text(1, BulkTable::ChangeColumn), u"Low → High"_s);
    QStyleOptionViewItem option;
    option.initFrom(view);
    const auto besideText = [view, &option](int row) {
        const QModelIndex index = view->model()->index(row, BulkTable::ChangeColumn);
        return view->itemDelegateForIndex(index)->sizeHint(option, index).width() -
               option.fontMetrics.horizontalAdvance(index.data().toString());
    };
    QVERIFY(besideText(0) >= besideText(1) + Theme::instance()->size(Metric::IconSmall));
}

QTEST_MAIN(TestRelationDialogs)
#include "tst_relationdialogs.moc"
