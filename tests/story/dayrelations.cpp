// What went wrong is put right: another customer's request, two who change one field, a merge that was none, a change
// of several tickets.
#include "models/tickets/bulktable.h"
#include "services/core/center.h"
#include "services/tickets/relationservice.h"
#include "services/tickets/ticketservice.h"
#include "story/day.h"
#include "widgets/common/loadingline.h"
#include "widgets/tickets/bulkdialog.h"
#include "widgets/tickets/ticketlistview.h"
#include "widgets/tickets/viewlist.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QTableView>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// Open tickets that nobody was sent to, in the order of the list.
QList<const TicketRow*> changeable(const Desk& desk)
{
    const auto* view = desk.part<TicketListView>("ticketListView");
    const auto* model = view ? qobject_cast<const TicketListModel*>(view->model()) : nullptr;
    QList<const TicketRow*> rows;
    static const QStringList states = {u"created"_s, u"firstline"_s, u"callback"_s, u"parts"_s, u"todispatch"_s};
    if (!model)
        return rows;
    const auto look = [&](const QModelIndex& index) {
        const TicketRow* row = model->rowAt(index);
        if (row && states.contains(row->state))
            rows.append(row);
    };
    for (int head = 0; head < model->rowCount(); ++head) {
        const QModelIndex parent = model->index(head, 0);
        look(parent);
        for (int row = 0; row < model->rowCount(parent); ++row)
            look(model->index(row, 0, parent));
    }
    return rows;
}

void trigger(const Desk& desk, const char* command)
{
    auto* action = desk.window()->findChild<QAction*>(QLatin1StringView(command));
    QVERIFY2(action, command);
    action->trigger();
}

/// All open tickets, whatever was looked at before: how many wait for dispatch depends on the hour.
void showOpen(Desk& desk)
{
    desk.sitDown();
    AWAIT_VERIFY(desk.has("viewListView"));
    auto* views = desk.part<ViewList>("viewListView");
    views->setView(u"open"_s);
    emit views->viewChosen(u"open"_s);
    AWAIT_VERIFY(!desk.window()->findChild<LoadingLine*>(u"listLoadingLine"_s)->isBusy());
}

QString shownNumber(const Desk& desk)
{
    const auto* label = desk.part<QLabel>("numberLabel");
    return label ? label->text() : QString();
}

} // namespace

void Day::openOne(Desk& desk, TicketId id, const QString& number)
{
    auto* list = desk.part<TicketListView>("ticketListView");
    list->setFocus(Qt::TabFocusReason);
    list->scrollTo(qobject_cast<TicketListModel*>(list->model())->indexOf(id));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(qobject_cast<TicketListModel*>(list->model())->indexOf(id)).center());
    AWAIT_COMPARE(shownNumber(desk), number);
}

/// How many of the demonstration's tickets wait for the first line depends on the hour; these do at every hour.
void Day::fourMoreCallIn()
{
    for (int call = 1; call <= 4; ++call) {
        TicketDraft draft;
        draft.customerName = u"来电人 %1"_s.arg(call);
        draft.phone = u"1390571204%1"_s.arg(call);
        draft.address = u"杭州市西湖区文一路 %1 号"_s.arg(call * 10);
        draft.ticket.channel = u"phone"_s;
        draft.ticket.scenario = u"usage"_s;
        draft.ticket.category = u"inquiry"_s;
        draft.ticket.mood = u"calm"_s;
        draft.ticket.calmed = true;
        draft.ticket.symptom = u"问滤网多久洗一次"_s;
        draft.ticket.words = u"滤网多久洗一次"_s;
        draft.ticket.mode = u"advice"_s;
        draft.ticket.certainty = u"time"_s;
        draft.proposalAccepted = true;
        const auto made = m_agent->app().center()->tickets().create(draft);
        AWAIT_VERIFY(made.isFinished());
        QVERIFY2(made.result(), made.result() ? "" : qPrintable(made.result().error().detail));
    }
}

void Day::aWrongCustomerIsPutRight()
{
    m_transcript.chapter(u"8 · 错了能改、能撤"_s);
    m_agent->sitDown();
    fourMoreCallIn();
    if (QTest::currentTestFailed())
        return;
    showOpen(*m_agent);
    AWAIT_VERIFY(changeable(*m_agent).size() >= 4);
    const TicketRow row = *changeable(*m_agent).at(0);
    openOne(*m_agent, row.id, row.number);
    if (QTest::currentTestFailed())
        return;
    trigger(*m_agent, "customerAction");
    m_agent->awaitDialog("searchLineEdit");
    m_agent->write("searchLineEdit", row.customerName == u"李桂芳"_s ? u"刘晓"_s : u"李桂芳"_s);
    AWAIT_VERIFY(m_agent->part<QListWidget>("customersListWidget")->count() > 0);
    m_agent->part<QListWidget>("customersListWidget")->setCurrentRow(0);
    m_agent->write("reasonLineEdit", u"来电人报的是邻居的电话"_s);
    show(*m_agent, u"another-customer"_s, u"记到了别人名下：选对客户，写明原因，地址和电话跟着更正。"_s);
    m_agent->press(Qt::CTRL | Qt::Key_Return);
    AWAIT_VERIFY(!m_agent->has("searchLineEdit"));
    const QString name = row.customerName == u"李桂芳"_s ? u"刘晓"_s : u"李桂芳"_s;
    AWAIT_VERIFY(m_agent->part("factsLabel")->property("text").toString().contains(name));
}

/// The dispatcher puts another name behind the ticket while the agent has the same field open: the agent is asked for
/// that field alone, and what only one of them changed stands.
void Day::twoChangeTheSameTicket()
{
    AWAIT_VERIFY(changeable(*m_agent).size() >= 4);
    const TicketRow row = *changeable(*m_agent).at(3);
    openOne(*m_agent, row.id, row.number);
    if (QTest::currentTestFailed())
        return;
    trigger(*m_agent, "changeAction");
    m_agent->awaitDialog("addressLineEdit");
    auto* owner = m_agent->part<QComboBox>("ownerComboBox");
    AWAIT_VERIFY(owner->count() > 2);
    const QString before = owner->currentData().toString();
    QStringList others;
    for (int i = 0; i < owner->count(); ++i) {
        const QString id = owner->itemData(i).toString();
        if (!id.isEmpty() && id != before)
            others.append(id);
    }
    owner->setCurrentIndex(owner->findData(others.at(0)));
    m_agent->write("addressLineEdit", u"西湖区文三路 258 号 4 幢"_s);
    m_agent->write("reasonLineEdit", u"客户更正了门牌"_s);
    const TicketEdit theirs{{{u"owner_id"_s, before, others.at(1)}}, u"换人跟进"_s};
    const auto saved = m_dispatcher->app().center()->relations().edit(row.id, theirs, QUuid::createUuid());
    AWAIT_VERIFY(saved.isFinished());
    QVERIFY(saved.result());
    m_agent->press(Qt::CTRL | Qt::Key_Return);
    m_agent->awaitDialog("owner_idMineRadioButton");
    QVERIFY(!m_agent->has("addressMineRadioButton"));
    show(*m_agent, u"conflict"_s, u"同事刚改过同一栏：只问这一栏，原来、我的、对方的并排选；其余各改各的都留下。"_s);
    m_agent->press(Qt::Key_Right);
    m_agent->press(Qt::CTRL | Qt::Key_Return);
    AWAIT_VERIFY(!m_agent->has("addressLineEdit"));
    const auto details = m_agent->app().center()->tickets().details(row.id);
    AWAIT_VERIFY(details.isFinished());
    QCOMPARE(QString::number(details.result()->ticket.owner.value()), others.at(1));
    QCOMPARE(details.result()->ticket.address, u"西湖区文三路 258 号 4 幢"_s);
    AWAIT_VERIFY(m_agent->part("factsLabel")->property("text").toString().contains(u"文三路 258 号"_s));
}

void Day::aMergeIsUndone()
{
    const auto rows = changeable(*m_agent);
    const TicketRow one = *rows.at(1), other = *rows.at(2);
    openOne(*m_agent, one.id, one.number);
    if (QTest::currentTestFailed())
        return;
    trigger(*m_agent, "mergeAction");
    m_agent->awaitDialog("numberLineEdit");
    m_agent->write("numberLineEdit", other.number);
    AWAIT_VERIFY(m_agent->has("foundLabel"));
    if (m_agent->has("noteMessage")) // another customer's
        m_agent->write("noteLineEdit", u"家属换了个号码又报了一次"_s);
    show(*m_agent, u"merge"_s, u"合并之前先看清要并到哪一件；不是同一位客户会提醒，还要写明原因。"_s);
    m_agent->press(Qt::CTRL | Qt::Key_Return);
    AWAIT_VERIFY(!m_agent->has("numberLineEdit"));
    AWAIT_VERIFY(m_agent->has("undoMergePushButton"));
    show(*m_agent, u"merged"_s, u"这件到此为止，承诺的计时取消，未完的任务跟过去。"_s);
    AWAIT_VERIFY(m_agent->has("undoMergePushButton"));
    m_agent->click("undoMergePushButton");
    AWAIT_VERIFY(!m_agent->has("undoMergePushButton"));
    AWAIT_COMPARE(shownNumber(*m_agent), one.number);
    m_transcript.tell(u"并错了：一键撤销，一切如初，日志里两步都在。"_s);
}

void Day::severalAreChangedTogether()
{
    showOpen(*m_agent);
    auto* list = m_agent->part<TicketListView>("ticketListView");
    AWAIT_VERIFY(changeable(*m_agent).size() >= 4);
    const TicketId first = changeable(*m_agent).at(2)->id;
    list->setFocus(Qt::TabFocusReason);
    list->selectTicket(first);
    m_agent->press(Qt::SHIFT | Qt::Key_Down);
    m_agent->press(Qt::SHIFT | Qt::Key_Down);
    AWAIT_VERIFY(m_agent->has("bulkPushButton"));
    m_agent->press(Qt::CTRL | Qt::Key_B);
    m_agent->awaitDialog("priorityComboBox");
    auto* priority = m_agent->part<QComboBox>("priorityComboBox");
    priority->setCurrentIndex(priority->findData(u"urgent"_s));
    m_agent->write("reasonLineEdit", u"台风过境，先处理"_s);
    m_agent->press(Qt::CTRL | Qt::Key_Return);
    AWAIT_VERIFY(m_agent->has("linesTableView"));
    AWAIT_VERIFY(m_agent->part<QAbstractButton>("savePushButton")->isEnabled());
    show(*m_agent, u"bulk-preview"_s, u"几件一起改：先看每件会变成什么，哪件为什么跳过。"_s);
    m_agent->press(Qt::CTRL | Qt::Key_Return);
    AWAIT_VERIFY(m_agent->has("revertPushButton"));
    show(*m_agent, u"bulk-receipt"_s, u"改完有回执：成功、跳过、失败各几件，可以一键全部还原。"_s);
    m_agent->click("revertPushButton");
    AWAIT_VERIFY(!m_agent->has("revertPushButton") && m_agent->has("copyPushButton"));
    m_agent->press(Qt::CTRL | Qt::Key_Return);
    AWAIT_VERIFY(!m_agent->has("linesTableView"));
}

} // namespace woshou
