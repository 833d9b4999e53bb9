// What a person is told about promises.
#include "gallery/scenes.h"

#include "models/promise/noticelist.h"
#include "models/tickets/ticketlistmodel.h"
#include "services/core/center.h"
#include "services/surveys/surveyservice.h"
#include "services/tickets/ticketservice.h"
#include "storage/promise/noticerepository.h"
#include "support/testdatabase.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/tickets/ticketdetailsview.h"
#include "widgets/tickets/ticketlistview.h"
#include "widgets/tickets/viewlist.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QListView>
#include <QTabWidget>
#include <QTreeView>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// A warning that so many minutes are left, or that it is overdue for as many.
Notice noticeOf(const TicketRow& ticket, PersonId person, const QString& metric, int minutes, Instant now)
{
    Notice notice;
    notice.person = person;
    notice.ticket = ticket.id;
    notice.kind = minutes < 0 ? u"overdue"_s : u"warning"_s;
    notice.key = u"%1/99/1/%2"_s.arg(metric, notice.kind);
    notice.metric = metric;
    notice.due = now + std::chrono::minutes(minutes);
    notice.createdAt = notice.showAt = now - std::chrono::minutes(qMax(0, -minutes));
    return notice;
}

/// Three tickets: one is nearly overdue, two are.
void threeNotices(Desk& desk)
{
    go(desk, "ticketsRailButton");
    const Center& center = *desk.app().center();
    TicketFilter open;
    const auto page = await(center.tickets().page(open, {}, 3));
    QVERIFY(page && page->rows.size() == 3);
    ConnectionSettings settings;
    settings.path = center.url().path;
    const auto file = Connection::open(settings);
    QVERIFY(file);
    const PersonId person = center.person().id;
    const Instant now = center.serverNow();
    for (const Notice& notice : {noticeOf(page->rows.at(0), person, u"resolve"_s, 28, now),
                                 noticeOf(page->rows.at(1), person, u"respond"_s, -12, now),
                                 noticeOf(page->rows.at(2), person, u"visit"_s, -5, now)})
        QVERIFY(NoticeRepository(**file).insert(notice));
    auto* list = desk.window()->findChild<NoticeList*>();
    QTRY_VERIFY((list->look(), list->notices().size() >= 3));
    desk.sitDown();
    desk.press(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    QTRY_VERIFY(desk.has("noticesListView"));
}

/// One's first ticket, or the last one, and what that key opens over it.
void openOver(Desk& desk, QKeyCombination key, const char* part, bool last = false)
{
    go(desk, "ticketsRailButton");
    const auto* details = desk.window()->findChild<TicketDetailsView*>();
    QTRY_VERIFY(details->ticket().isValid());
    auto* list = desk.part<TicketListView>("ticketListView");
    const QModelIndex group = list->model()->index(list->model()->rowCount() - 1, 0);
    const QModelIndex row = list->model()->index(list->model()->rowCount(group) - 1, 0, group);
    if (last) {
        list->setCurrentIndex(row);
        QTRY_COMPARE(details->ticket().value(), row.data(TicketListModel::IdRole).toLongLong());
    }
    desk.sitDown();
    desk.press(key);
    desk.awaitDialog(part);
}

void promises(Desk& desk)
{
    openOver(desk, QKeyCombination(Qt::Key_F10), "promisesTreeView");
}

void escalation(Desk& desk)
{
    // What is overdue goes above by itself, and what that is, the hour of the day says.
    openOver(desk, Qt::CTRL | Qt::SHIFT | Qt::Key_E, "reasonPlainTextEdit", true);
}

/// Somebody who was not satisfied is to be called.
void returnVisit(Desk& desk)
{
    go(desk, "ticketsRailButton");
    Center& center = *desk.app().center();
    TicketFilter rating;
    rating.view = u"survey"_s;
    const auto page = await(center.tickets().page(rating, {}, 1));
    QVERIFY(page && page->rows.size() == 1);
    const auto details = await(center.tickets().details(page->rows.constFirst().id));
    SurveyAnswer answer;
    for (const CodeName& dimension : center.reference().surveyDimensions)
        answer.scores.insert(dimension.code, 2);
    answer.recommend = 5;
    answer.comment = u"师傅约了上午，下午才到"_s;
    QVERIFY(await(
        center.surveys().recordAndClose(details->ticket.id, details->ticket.rev, answer, {}, QUuid::createUuid())));
    auto* views = desk.part<ViewList>("viewListView");
    views->setView(u"visits"_s);
    emit views->viewChosen(u"visits"_s);
    QAbstractButton* step = nullptr;
    QTRY_VERIFY((step = desk.part<QAbstractButton>("primaryMovePushButton")) &&
                step->property("move") == "return_visit"_L1);
    step->click();
    desk.awaitDialog("opinionPlainTextEdit");
}

void away(Desk& desk)
{
    go(desk, "ticketsRailButton");
    desk.window()->findChild<QAction*>(u"awayAction"_s)->trigger();
    desk.awaitDialog("substituteComboBox");
    QTRY_VERIFY(desk.part<QComboBox>("substituteComboBox")->count() > 0);
    desk.part<QComboBox>("substituteComboBox")->setCurrentIndex(0);
}

/// What waits for the product department, with a solution that is being promised.
void feedback(Desk& desk)
{
    go(desk, "ticketsRailButton");
    auto* views = desk.part<ViewList>("viewListView");
    views->setView(u"product"_s);
    emit views->viewChosen(u"product"_s);
    const auto* details = desk.part<TicketDetailsView>("ticketDetailsView");
    const auto* tickets = static_cast<TicketListModel*>(desk.part<TicketListView>("ticketListView")->model());
    QTRY_VERIFY(tickets->filter().view == u"product"_s && tickets->ticketCount() > 0 &&
                details->ticket() == tickets->ticketAt(tickets->firstTicket()));
    desk.part<QTabWidget>("ticketTabWidget")->setCurrentIndex(3);
    desk.write("replyPlainTextEdit", u"配件到了，今天 23:30 前给您修好"_s);
}

void answer(Desk& desk)
{
    feedback(desk);
    auto* tree = desk.part<QTreeView>("tasksTreeView");
    for (int group = 0; group < tree->model()->rowCount(); ++group) {
        const QModelIndex head = tree->model()->index(group, 0);
        if (head.data().toString() == u"产品反馈"_s || head.data().toString() == u"Product feedback"_s)
            tree->setCurrentIndex(tree->model()->index(0, 0, head));
    }
    tree->setFocus();
    desk.press(Qt::Key_Space);
    desk.awaitDialog("textPlainTextEdit");
    desk.write("textPlainTextEdit", u"九月批次起固定件加厚到 2.5 毫米；库存的 140 件返厂检查"_s);
}

} // namespace

QList<Scene> noticeScenes()
{
    return {{u"promises"_s, u"wangmin"_s, promises},
            {u"escalation"_s, u"wangmin"_s, escalation},
            {u"dialog-return-visit"_s, u"wangmin"_s, returnVisit},
            {u"tickets-product"_s, u"zhaominhui"_s, feedback},
            {u"dialog-feedback"_s, u"zhaominhui"_s, answer},
            {u"dialog-away"_s, u"wangmin"_s, away},
            {u"notices"_s, u"wangmin"_s, threeNotices}};
}

} // namespace woshou
