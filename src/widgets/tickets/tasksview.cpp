#include "widgets/tickets/tasksview.h"

#include "domain/tickets/tasks.h"
#include "domain/tickets/ticketmoves.h"
#include "models/admin/language.h"
#include "models/shell/keymap.h"
#include "models/tickets/taskwords.h"
#include "tickets/ui_tasksview.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/tickettags.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStandardItemModel>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIdRole = Qt::UserRole + 1;
enum Column { WhatColumn, WhoColumn, WhenColumn, ColumnCount };

} // namespace

TasksView::TasksView(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TasksView>())
    , m_model(new QStandardItemModel(0, ColumnCount, this))
{
    m_ui->setupUi(this);
    QTreeView* tree = m_ui->tasksTreeView;
    tree->setModel(m_model);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setRootIsDecorated(false);
    tree->setItemsExpandable(false);
    tree->setIndentation(0);
    tree->setAllColumnsShowFocus(true);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    tree->header()->setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    tree->installEventFilter(this);
    m_ui->addToolButton->setPopupMode(QToolButton::InstantPopup);
    m_ui->addToolButton->setMenu(new QMenu(this));
    m_ui->addToolButton->menu()->setObjectName(u"addMenu"_s);
    connect(KeyMap::instance(), &KeyMap::changed, this, &TasksView::refreshCaps);
    refreshCaps();
    connect(m_ui->progressPushButton, &QPushButton::clicked, this, &TasksView::progressRequested);
    connect(m_ui->meetingPushButton, &QPushButton::clicked, this, &TasksView::meetingRequested);
    connect(m_ui->movePushButton, &QPushButton::clicked, this, &TasksView::requestMove);
    connect(m_ui->dropPushButton, &QPushButton::clicked, this, &TasksView::requestDrop);
    connect(m_model, &QStandardItemModel::itemChanged, this, &TasksView::noteChange);
    connect(tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &TasksView::updateTools);
    connect(Theme::instance(), &Theme::changed, this, &TasksView::fill);
    retranslate();
}

TasksView::~TasksView() = default;

/// The keys are the ticket's (TicketDetailsView); the buttons show them.
void TasksView::refreshCaps()
{
    const KeyMap* keys = KeyMap::instance();
    setKeyCap(m_ui->progressPushButton, KeyMap::keyText(keys->key("tickets.progress")));
    setKeyCap(m_ui->meetingPushButton, KeyMap::keyText(keys->key("tickets.meeting")));
}

void TasksView::setDetails(const TicketDetails& details, const TicketDesk& desk)
{
    m_desk = desk;
    m_details = details;
    m_mayFeedback = mayGiveFeedback(details.ticket, desk.person);
    m_may = details.ticket.open && m_mayFeedback;
    fill();
}

void TasksView::fill()
{
    if (!m_details.ticket.id.isValid())
        return;
    const QScopedValueRollback filling(m_filling, true);
    fillTasks();
    fillAdd();
    m_ui->progressPushButton->setEnabled(m_may);
    m_ui->meetingPushButton->setEnabled(m_may);
    const bool empty = m_details.tasks.isEmpty();
    m_ui->stackedWidget->setCurrentWidget(empty ? m_ui->emptyPage : m_ui->tasksPage);
    updateTools();
}

void TasksView::fillTasks()
{
    const TicketTask* chosen = current();
    const TaskId kept = chosen ? chosen->id : TaskId();
    m_model->removeRows(0, m_model->rowCount());
    QList<TicketTask> tasks = m_details.tasks;
    // What burns first stands first, check lists below; what is over at the end of its group.
    std::stable_sort(tasks.begin(), tasks.end(), [](const TicketTask& a, const TicketTask& b) {
        if (a.isCheck() || b.isCheck())
            return a.isCheck() < b.isCheck();
        return a.isOpen() != b.isOpen() ? a.isOpen() : a.due < b.due;
    });
    for (const TicketTask& task : std::as_const(tasks))
        addTask(task);
    m_ui->tasksTreeView->expandAll();
    const QModelIndexList again =
        m_model->match(m_model->index(0, 0), kIdRole, kept.value(), 1, Qt::MatchExactly | Qt::MatchRecursive);
    if (kept.isValid() && !again.isEmpty())
        m_ui->tasksTreeView->setCurrentIndex(again.first());
}

QStandardItem* TasksView::groupOf(const QString& name)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->text() == name)
            return m_model->item(row);
    }
    auto* group = new QStandardItem(name);
    group->setFont(Theme::instance()->font(TextRole::BaseBold));
    group->setFlags(Qt::ItemIsEnabled);
    m_model->appendRow(group);
    m_ui->tasksTreeView->setFirstColumnSpanned(group->row(), {}, true);
    return group;
}

void TasksView::addTask(const TicketTask& task)
{
    const TaskWords words = taskWords(task, m_desk.reference, m_desk.now());
    QList<QStandardItem*> row;
    for (const QString& cell : {words.what, words.who, words.when}) {
        row.append(new QStandardItem(cell));
        row.last()->setToolTip(words.hint);
        row.last()->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
        if (task.outcome == "dropped"_L1 || task.outcome == "done"_L1)
            row.last()->setForeground(Theme::instance()->color(Token::Text2));
    }
    row.first()->setData(task.id.value(), kIdRole);
    row.first()->setData(spokenList({words.hint}), Qt::AccessibleTextRole);
    row.first()->setCheckState(task.outcome == "done"_L1 ? Qt::Checked : Qt::Unchecked);
    if (mayChange(task) && !(task.isSolution() && task.outcome != "dropped"_L1)) // it is done with the ticket
        row.first()->setFlags(row.first()->flags() | Qt::ItemIsUserCheckable);
    if (task.isOpen() && task.due)
        row.last()->setForeground(Theme::instance()->color(urgeInk(words.urge)));
    groupOf(words.group)->appendRow(row);
}

/// Check lists that are not there, and what the product department is to improve.
void TasksView::fillAdd()
{
    QMenu* menu = m_ui->addToolButton->menu();
    menu->clear();
    for (const Checklist& list : std::as_const(m_desk.reference.checklists)) {
        if (list.items.isEmpty())
            continue;
        const bool there = std::any_of(m_details.tasks.cbegin(), m_details.tasks.cend(),
                                       [&](const TicketTask& task) { return task.checklist == list.code; });
        QAction* action = menu->addAction(list.name(uiChinese()));
        action->setEnabled(m_may && !there);
        connect(action, &QAction::triggered, this, [this, code = list.code] { emit checklistChosen(code); });
    }
    menu->addSeparator();
    QAction* feedback = menu->addAction(tr("Product feedback…"), this, &TasksView::feedbackRequested);
    feedback->setObjectName(u"feedbackAction"_s);
    feedback->setEnabled(m_mayFeedback && !openTask(m_details.tasks, u"product"_s));
    m_ui->addToolButton->setEnabled(m_mayFeedback);
}

const TicketTask* TasksView::current() const
{
    const QModelIndex index = m_ui->tasksTreeView->currentIndex().siblingAtColumn(WhatColumn);
    const TaskId id(index.data(kIdRole).toLongLong());
    const auto at = std::find_if(m_details.tasks.cbegin(), m_details.tasks.cend(),
                                 [id](const TicketTask& task) { return task.id == id; });
    return at == m_details.tasks.cend() ? nullptr : &*at;
}

bool TasksView::mayChange(const TicketTask& task) const
{
    return task.isFeedback() ? m_mayFeedback : m_may;
}

void TasksView::updateTools()
{
    const TicketTask* task = current();
    const bool may = task && task->isOpen() && mayChange(*task);
    m_ui->movePushButton->setEnabled(may && task->due && !task->isFeedback());
    m_ui->dropPushButton->setEnabled(may);
}

/// A box was ticked; until the answer is there it shows what was meant.
void TasksView::noteChange(const QStandardItem* item)
{
    const TaskId id(item->data(kIdRole).toLongLong());
    if (m_filling || !id.isValid())
        return;
    const bool done = item->checkState() == Qt::Checked;
    for (const TicketTask& task : std::as_const(m_details.tasks)) {
        if (task.id != id || done == (task.outcome == "done"_L1))
            continue;
        if (done && task.isFeedback()) { // not before its plan is there
            QMetaObject::invokeMethod(this, &TasksView::fill, Qt::QueuedConnection);
            emit answerRequested(task);
        } else {
            emit doneChanged(task, done);
        }
        return;
    }
}

void TasksView::requestMove()
{
    if (m_ui->movePushButton->isEnabled())
        emit moveRequested(*current());
}

void TasksView::requestDrop()
{
    if (m_ui->dropPushButton->isEnabled())
        emit dropRequested(*current());
}

bool TasksView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() != Qt::NoModifier || (key->key() != Qt::Key_M && key->key() != Qt::Key_Delete))
        return QWidget::eventFilter(watched, event);
    key->key() == Qt::Key_M ? requestMove() : requestDrop();
    return true;
}

void TasksView::retranslate()
{
    m_model->setHorizontalHeaderLabels({tr("Task"), tr("Owner"), tr("Time")});
    m_ui->movePushButton->setToolTip(tr("Another time, with the reason (M)"));
    m_ui->dropPushButton->setToolTip(tr("It is no longer needed (Delete)"));
    m_ui->emptyState->setContent(u"check"_s, tr("No tasks yet"),
                                 tr("A time that the customer is told, a progress update, another department's part, "
                                    "product feedback and check lists appear here."));
}

void TasksView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    retranslate();
    fill();
}

} // namespace woshou
