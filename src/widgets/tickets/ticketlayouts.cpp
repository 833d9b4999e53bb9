#include "widgets/tickets/ticketlayouts.h"

#include "base/whenready.h"
#include "models/tickets/ticketviews.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/ticketlistview.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKeepDelay = 400; ///< milliseconds after the last drag
constexpr int kWider = 20;      ///< pixels at 100 % for each step by the keyboard

/// The order that a click on a column's head asks for; a second click turns it round where it can be.
std::optional<TicketOrder> orderOfColumn(int column, std::optional<TicketOrder> now)
{
    switch (column) {
    case TicketListModel::PriorityColumn:
        return TicketOrder::Priority;
    case TicketListModel::NumberColumn:
    case TicketListModel::CreatedColumn:
        return now == TicketOrder::Newest ? TicketOrder::Oldest : TicketOrder::Newest;
    case TicketListModel::StateColumn:
        return TicketOrder::State;
    case TicketListModel::DueColumn:
        return now == TicketOrder::Due ? TicketOrder::DueLast : TicketOrder::Due;
    case TicketListModel::OwnerColumn:
        return TicketOrder::Engineer;
    case TicketListModel::CustomerColumn:
        return TicketOrder::Customer;
    case TicketListModel::CategoryColumn:
        return TicketOrder::Category;
    default:
        return std::nullopt;
    }
}

} // namespace

TicketLayouts::TicketLayouts(const TicketDesk& desk, TicketListView* list, QWidget* host)
    : QObject(host)
    , m_desk(desk)
    , m_list(list)
    , m_menu(std::make_unique<QMenu>())
{
    m_menu->setObjectName(u"columnsMenu"_s);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kKeepDelay);
    connect(&m_timer, &QTimer::timeout, this, &TicketLayouts::flush);
    connect(list, &TicketListView::columnsDragged, this, &TicketLayouts::takeColumns);
    connect(list->header(), &QHeaderView::sectionClicked, this, &TicketLayouts::sortBy);
    list->header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(list->header(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { openMenu(m_list->header()->mapToGlobal(at)); });
    connect(new KeyShortcut("tickets.columns", host), &QShortcut::activated, this,
            [this] { openMenu(m_list->header()->mapToGlobal(m_list->header()->rect().bottomLeft())); });
}

TicketLayouts::~TicketLayouts()
{
    for (auto it = m_changed.cbegin(); it != m_changed.cend(); ++it)
        m_desk.keepLayout(it.key(), it.value());
}

void TicketLayouts::load()
{
    whenReady(m_desk.layouts(), this, [this](const Result<QHash<QString, ListLayout>>& layouts) {
        if (!layouts)
            return; // the usual columns; the list itself says what is wrong
        const auto before = order();
        for (auto it = layouts->begin(); it != layouts->end(); ++it) {
            if (!m_changed.contains(it.key()))
                m_layouts.insert(it.key(), it.value());
        }
        m_list->setColumns(columns());
        if (order() != before)
            emit orderChanged();
    });
}

void TicketLayouts::show(const QString& view, const SavedView* saved)
{
    m_view = view;
    m_saved = saved ? ListLayout{saved->order, saved->columns} : ListLayout();
    m_list->setColumns(columns());
}

std::optional<TicketOrder> TicketLayouts::order() const
{
    const auto own = m_layouts.value(m_view).order;
    return own ? own : m_saved.order;
}

QList<LayoutColumn> TicketLayouts::columns() const
{
    const QList<LayoutColumn> own = m_layouts.value(m_view).columns;
    return own.isEmpty() ? m_saved.columns : own;
}

void TicketLayouts::adopted(const SavedView& view)
{
    m_view = u"saved:"_s + QString::number(view.id.value());
    m_saved = {view.order, view.columns};
    m_layouts.remove(m_view);
    m_changed.insert(m_view, {});
    flush();
}

void TicketLayouts::setSortable(bool sortable)
{
    m_sortable = sortable;
    m_list->header()->setSectionsClickable(sortable);
}

// ---- what the person does

void TicketLayouts::openMenu(const QPoint& at)
{
    fillMenu();
    m_menu->popup(at);
}

void TicketLayouts::fillMenu()
{
    qDeleteAll(m_menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly)); // clear() leaves the menus inside
    m_menu->clear();
    addOrders();
    m_menu->addSeparator();
    addColumns();
    m_menu->addSeparator();
    auto* usual = m_menu->addAction(tr("Usual columns and order"), this, [this] {
        const bool ordered = m_layouts.value(m_view).order.has_value();
        m_layouts.remove(m_view);
        m_list->setColumns(columns());
        keep();
        if (ordered)
            emit orderChanged();
    });
    usual->setObjectName(u"usualAction"_s);
    usual->setEnabled(!m_layouts.value(m_view).isEmpty());
}

void TicketLayouts::addOrders()
{
    auto* orders = m_menu->addMenu(tr("Order and groups"));
    orders->setObjectName(u"orderMenu"_s);
    orders->setEnabled(m_sortable);
    auto* group = new QActionGroup(orders);
    for (const QString& code : orderCodes()) {
        const TicketOrder order = *orderFromCode(code);
        auto* action = orders->addAction(orderName(order), this, [this, order] { chooseOrder(order); });
        action->setObjectName(code + u"OrderAction"_s);
        action->setCheckable(true);
        action->setChecked(this->order() == order);
        group->addAction(action);
    }
}

/// First those that are shown, in their order, then the others.
void TicketLayouts::addColumns()
{
    QList<int> shown;
    for (const LayoutColumn& column : m_list->columns())
        shown.append(TicketListModel::columnOf(column.code));
    for (const int column : std::as_const(shown))
        addColumn(column);
    for (int column = 0; column < TicketListModel::ColumnCount; ++column) {
        if (!shown.contains(column))
            addColumn(column);
    }
}

/// Priority and problem stay: without them a row says nothing.
void TicketLayouts::addColumn(int column)
{
    if (column == TicketListModel::PriorityColumn)
        return;
    const QString code = TicketListModel::columnCode(column);
    const QString name = m_list->model()->headerData(column, Qt::Horizontal).toString();
    const bool shown = m_list->isShown(column);
    auto* menu = m_menu->addMenu(shown ? tr("%1 ✓").arg(name) : name);
    menu->setObjectName(code + u"ColumnMenu"_s);
    auto* show = menu->addAction(tr("Show"), this, [this, column, code, shown] {
        QList<LayoutColumn> columns = m_list->columns();
        if (shown)
            columns.removeIf([&](const LayoutColumn& each) { return each.code == code; });
        else
            columns.append({TicketListModel::columnCode(column), 0});
        change(columns);
    });
    show->setCheckable(true);
    show->setChecked(shown);
    show->setEnabled(column != TicketListModel::TitleColumn);
    const auto add = [&](const QString& text, const char* suffix, const std::function<void()>& act) {
        auto* action = menu->addAction(text, this, act);
        action->setObjectName(code + QLatin1StringView(suffix));
        action->setEnabled(shown);
    };
    show->setObjectName(code + u"ShowAction"_s);
    add(tr("To the left"), "LeftAction", [this, column] { shift(column, -1); });
    add(tr("To the right"), "RightAction", [this, column] { shift(column, 1); });
    if (column == TicketListModel::TitleColumn) // takes what the others leave
        return;
    add(tr("Wider"), "WiderAction", [this, column] { widen(column, kWider); });
    add(tr("Narrower"), "NarrowerAction", [this, column] { widen(column, -kWider); });
}

void TicketLayouts::chooseOrder(std::optional<TicketOrder> order)
{
    if (!m_sortable || !order || this->order() == order)
        return;
    m_layouts[m_view].order = order;
    keep();
    emit orderChanged();
}

void TicketLayouts::sortBy(int column)
{
    const auto* model = static_cast<const TicketListModel*>(m_list->model());
    chooseOrder(orderOfColumn(column, model->order()));
}

void TicketLayouts::change(const QList<LayoutColumn>& columns)
{
    m_layouts[m_view].columns = columns;
    m_list->setColumns(columns);
    keep();
}

/// The priority's place is the first one.
void TicketLayouts::shift(int column, int by)
{
    QList<LayoutColumn> columns = m_list->columns();
    for (qsizetype at = 0; at < columns.size(); ++at) {
        if (columns.at(at).code != TicketListModel::columnCode(column))
            continue;
        if (at + by > 0 && at + by < columns.size())
            columns.move(at, at + by);
        return change(columns);
    }
}

void TicketLayouts::widen(int column, int by)
{
    QList<LayoutColumn> columns = m_list->columns();
    for (LayoutColumn& each : columns) {
        if (each.code == TicketListModel::columnCode(column))
            each.width = std::max(kWider, TicketListView::plainWidth(m_list->columnWidth(column)) + by);
    }
    change(columns);
}

void TicketLayouts::takeColumns()
{
    m_layouts[m_view].columns = m_list->columns();
    keep();
}

void TicketLayouts::keep()
{
    m_changed.insert(m_view, m_layouts.value(m_view));
    m_timer.start();
}

void TicketLayouts::flush()
{
    m_timer.stop();
    const auto changed = std::exchange(m_changed, {});
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        whenReady(m_desk.keepLayout(it.key(), it.value()), this, [this](const Result<Done>& kept) {
            if (!kept)
                emit failed(kept.error());
        });
    }
}

} // namespace woshou
