// Tickets that belong together, several changed at once, and lists that look otherwise.
#include "gallery/scenes.h"

#include "services/core/center.h"
#include "services/tickets/relationservice.h"
#include "services/tickets/ticketservice.h"
#include "widgets/common/conflictdialog.h"
#include "widgets/common/loadingline.h"
#include "widgets/common/toast.h"
#include "widgets/tickets/ticketdetailsview.h"
#include "widgets/tickets/ticketlistview.h"
#include "widgets/tickets/viewlist.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QListWidget>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const auto kAgent = u"wangmin"_s;
const auto kDispatcher = u"linyutong"_s; ///< his lists look otherwise from then on

/// All open tickets; those of one's own hide the rest.
void openTickets(Desk& desk)
{
    go(desk, "ticketsRailButton");
    const auto* list = desk.part<TicketListView>("ticketListView");
    const auto* model = static_cast<TicketListModel*>(list->model());
    emit desk.part<ViewList>("viewListView")->viewChosen(u"open"_s);
    QTRY_VERIFY(model->filter().view == "open"_L1 && model->ticketCount() > 0);
    QTRY_VERIFY(!desk.window()->findChild<LoadingLine*>(u"listLoadingLine"_s)->isBusy());
}

QList<TicketId> listed(const Desk& desk)
{
    const auto* list = desk.part<TicketListView>("ticketListView");
    const auto* model = static_cast<TicketListModel*>(list->model());
    QList<TicketId> ids;
    for (int head = 0; head < model->rowCount(); ++head) {
        const QModelIndex parent = model->index(head, 0);
        for (int row = 0; row < model->rowCount(parent); ++row)
            ids.append(model->ticketAt(model->index(row, 0, parent)));
    }
    return ids;
}

void openTicket(Desk& desk, TicketId id)
{
    auto* list = desk.part<TicketListView>("ticketListView");
    list->selectTicket(id);
    emit list->ticketActivated(id);
    const auto* details = desk.window()->findChild<TicketDetailsView*>();
    QTRY_COMPARE(details->ticket(), id);
}

/// The incident among all open tickets, with its parts.
void incident(Desk& desk)
{
    openTickets(desk);
    TicketId found;
    for (const TicketId id : listed(desk)) {
        const auto details = desk.app().center()->tickets().details(id);
        QTRY_VERIFY(details.isFinished());
        const Result<TicketDetails> read = details.result();
        for (const TicketLink& link : read->links)
            found = link.isChild() ? id : found;
    }
    QVERIFY(found.isValid());
    openTicket(desk, found);
    QTRY_VERIFY(desk.has("tellPartsPushButton"));
}

/// One's own ticket that may be merged, with the command that is asked for.
void command(Desk& desk, const char* name, const char* part)
{
    openTickets(desk);
    QAction* action = nullptr;
    for (const TicketId id : listed(desk)) {
        openTicket(desk, id);
        if (desk.window()->findChild<QAction*>(u"mergeAction"_s))
            action = desk.window()->findChild<QAction*>(QLatin1StringView(name));
        if (action)
            break;
    }
    QVERIFY(action);
    action->trigger();
    desk.awaitDialog(part);
}

/// The number of another customer's ticket of the list.
QString anotherNumber(Desk& desk)
{
    const auto* list = desk.part<TicketListView>("ticketListView");
    const auto* model = static_cast<TicketListModel*>(list->model());
    const TicketRow* current = model->rowAt(model->indexOf(list->currentTicket()));
    for (int head = model->rowCount() - 1; head >= 0; --head) {
        const QModelIndex parent = model->index(head, 0);
        const TicketRow* row = model->rowAt(model->index(model->rowCount(parent) - 1, 0, parent));
        if (row && current && row->customer != current->customer)
            return row->number;
    }
    return {};
}

void mergeDialog(Desk& desk)
{
    command(desk, "mergeAction", "numberLineEdit");
    desk.write("numberLineEdit", anotherNumber(desk));
    QTRY_VERIFY(desk.has("foundLabel") && desk.has("noteMessage"));
}

void mergedTicket(Desk& desk)
{
    mergeDialog(desk);
    desk.write("noteLineEdit", u"家属换了个号码又报了一次"_s);
    desk.press(Qt::CTRL | Qt::Key_Return);
    QTRY_VERIFY(desk.has("undoMergePushButton"));
    QTRY_VERIFY(desk.window()->findChild<Toast*>());
}

void mergeTakenBack(Desk& desk)
{
    closeDialogs(desk);
    QTRY_VERIFY(desk.has("undoMergePushButton"));
    desk.click("undoMergePushButton");
    QTRY_VERIFY(!desk.has("undoMergePushButton"));
}

void splitOff(Desk& desk)
{
    command(desk, "splitAction", "symptomLineEdit");
    desk.write("symptomLineEdit", u"洗衣机脱水时漏水"_s);
}

void anotherCustomer(Desk& desk)
{
    command(desk, "customerAction", "searchLineEdit");
    desk.write("searchLineEdit", u"刘晓"_s);
    QTRY_VERIFY(desk.part<QListWidget>("customersListWidget")->count() > 1);
    desk.part<QListWidget>("customersListWidget")->setCurrentRow(0);
    desk.write("reasonLineEdit", u"来电人报的是邻居的电话"_s);
}

void correction(Desk& desk)
{
    command(desk, "changeAction", "addressLineEdit");
    desk.write("addressLineEdit", u"滨江区长河街道江南大道 588 号 2 幢 1101"_s);
    desk.write("phoneLineEdit", u"139 5812 6630"_s);
    desk.write("reasonLineEdit", u"客户更正了门牌和电话"_s);
}

/// A colleague put the same address and number right while these were typed, and the priority as well.
void correctionConflict(Desk& desk)
{
    correction(desk);
    Center* center = desk.app().center();
    const TicketId id = desk.window()->findChild<TicketDetailsView*>()->ticket();
    const auto details = center->tickets().details(id);
    QTRY_VERIFY(details.isFinished());
    const Ticket now = details.result()->ticket;
    const TicketEdit theirs{{{u"address"_s, now.address, u"滨江区长河街道江南大道 558 号 2 幢 1101"_s},
                             {u"contact_phone"_s, now.contactPhone, u"13958126603"_s},
                             {u"priority"_s, priorityCode(now.priority), u"urgent"_s}},
                            u"客户来电更正"_s};
    const auto saved = center->relations().edit(id, theirs, QUuid::createUuid());
    QTRY_VERIFY(saved.isFinished());
    QVERIFY(saved.result());
    desk.press(Qt::CTRL | Qt::Key_Return);
    QTRY_VERIFY(desk.window()->findChild<ConflictDialog*>());
}

void bulkPlan(Desk& desk)
{
    openTickets(desk);
    desk.sitDown();
    auto* list = desk.part<TicketListView>("ticketListView");
    const auto* model = static_cast<TicketListModel*>(list->model());
    list->setFocus(Qt::TabFocusReason);
    list->selectTicket(model->ticketAt(model->firstTicket()));
    for (int more = 0; more < 7; ++more)
        desk.press(Qt::SHIFT | Qt::Key_Down);
    QTRY_VERIFY(desk.has("bulkPushButton"));
    desk.press(Qt::CTRL | Qt::Key_B);
    desk.awaitDialog("priorityComboBox");
    auto* priority = desk.part<QComboBox>("priorityComboBox");
    priority->setCurrentIndex(priority->findData(u"high"_s));
    desk.write("reasonLineEdit", u"台风过境，先处理"_s);
}

void bulkPreview(Desk& desk)
{
    bulkPlan(desk);
    desk.press(Qt::CTRL | Qt::Key_Return);
    QTRY_VERIFY(desk.has("linesTableView") && desk.part<QAbstractButton>("savePushButton")->isEnabled());
}

void bulkReceipt(Desk& desk)
{
    bulkPreview(desk);
    desk.press(Qt::CTRL | Qt::Key_Return);
    QTRY_VERIFY(desk.has("revertPushButton"));
}

void bulkReverted(Desk& desk)
{
    QTRY_VERIFY(desk.has("revertPushButton"));
    desk.click("revertPushButton");
    QTRY_VERIFY(!desk.has("revertPushButton") && desk.has("copyPushButton"));
}

/// A command of the menu of columns and orders.
void lookAtList(Desk& desk, const char* command)
{
    desk.part<TicketListView>("ticketListView")->setFocus(Qt::TabFocusReason);
    desk.press(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QWidget* menu = QApplication::activePopupWidget();
    auto* action = menu->findChild<QAction*>(QLatin1StringView(command));
    QVERIFY2(action, command);
    menu->close();
    action->trigger();
}

void ownColumns(Desk& desk)
{
    openTickets(desk);
    for (const char* command : {"createdShowAction", "categoryShowAction", "createdLeftAction"})
        lookAtList(desk, command);
    QVERIFY(desk.part<TicketListView>("ticketListView")->isShown(TicketListModel::CategoryColumn));
}

void grouped(Desk& desk, const char* command, TicketOrder order)
{
    openTickets(desk);
    lookAtList(desk, command);
    const auto* model = static_cast<TicketListModel*>(desk.part<TicketListView>("ticketListView")->model());
    QTRY_COMPARE(model->order(), order);
    QTRY_VERIFY(!desk.window()->findChild<LoadingLine*>(u"listLoadingLine"_s)->isBusy());
}

void byPriority(Desk& desk)
{
    grouped(desk, "priorityOrderAction", TicketOrder::Priority);
}

void byEngineer(Desk& desk)
{
    grouped(desk, "engineerOrderAction", TicketOrder::Engineer);
}

} // namespace

QList<Scene> relationScenes()
{
    return {
        {u"tickets-incident"_s, kAgent, incident},
        {u"dialog-merge"_s, kAgent, mergeDialog},
        {u"tickets-merged"_s, kAgent, mergedTicket},
        {u"tickets-merge-undone"_s, kAgent, mergeTakenBack},
        {u"dialog-split"_s, kAgent, splitOff},
        {u"dialog-another-customer"_s, kAgent, anotherCustomer},
        {u"dialog-correct"_s, kAgent, correction},
        {u"dialog-correct-conflict"_s, kAgent, correctionConflict},
        {u"dialog-bulk"_s, kAgent, bulkPlan},
        {u"dialog-bulk-preview"_s, kAgent, bulkPreview},
        {u"dialog-bulk-receipt"_s, kAgent, bulkReceipt},
        {u"dialog-bulk-reverted"_s, kAgent, bulkReverted},
        {u"tickets-columns"_s, kDispatcher, ownColumns},
        {u"tickets-by-priority"_s, kDispatcher, byPriority},
        {u"tickets-by-engineer"_s, kDispatcher, byEngineer},
    };
}

} // namespace woshou
