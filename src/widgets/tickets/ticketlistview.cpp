#include "widgets/tickets/ticketlistview.h"

#include "models/admin/language.h"
#include "models/promise/timeleft.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/ticketlistdelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// The widest times that a row usually shows: what is late, due tomorrow, or was closed yesterday.
QStringList longestTimes()
{
    using namespace std::chrono_literals;
    const Instant now = Instant::fromDateTime(QDateTime(QDate(2026, 1, 20), QTime(12, 0), Qt::UTC));
    return {dueText(now - 9h - 59min, now), dueText(now + 24h, now), shortTime(now - 24h, now)};
}

constexpr int kTitleRoom = 140; ///< pixels at 100 %

const QList<int>& usualColumns()
{
    static const QList<int> columns = {TicketListModel::PriorityColumn, TicketListModel::NumberColumn,
                                       TicketListModel::TitleColumn,    TicketListModel::StateColumn,
                                       TicketListModel::DueColumn,      TicketListModel::OwnerColumn};
    return columns;
}

/// The column whose head shows the order, and which way its sign points.
std::pair<int, Qt::SortOrder> headOf(TicketOrder order)
{
    switch (order) {
    case TicketOrder::Newest:
        return {TicketListModel::NumberColumn, Qt::DescendingOrder};
    case TicketOrder::Oldest:
        return {TicketListModel::NumberColumn, Qt::AscendingOrder};
    case TicketOrder::DueLast:
        return {TicketListModel::DueColumn, Qt::DescendingOrder};
    case TicketOrder::Priority:
        return {TicketListModel::PriorityColumn, Qt::AscendingOrder};
    case TicketOrder::State:
        return {TicketListModel::StateColumn, Qt::AscendingOrder};
    case TicketOrder::Category:
        return {TicketListModel::CategoryColumn, Qt::AscendingOrder};
    case TicketOrder::Engineer:
        return {TicketListModel::OwnerColumn, Qt::AscendingOrder};
    case TicketOrder::Customer:
        return {TicketListModel::CustomerColumn, Qt::AscendingOrder};
    default:
        return {TicketListModel::DueColumn, Qt::AscendingOrder};
    }
}

} // namespace

TicketListView::TicketListView(QWidget* parent)
    : QTreeView(parent)
{
    setItemDelegate(new TicketListDelegate(this));
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(true);
    setExpandsOnDoubleClick(false);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    header()->setStretchLastSection(false);
    header()->setSectionsClickable(true);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(false);
    header()->setMinimumSectionSize(0);
    m_shown = usualColumns();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TicketListView::fetchNearEnd);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &TicketListView::fetchNearEnd);
    connect(Theme::instance(), &Theme::changed, this, &TicketListView::layoutColumns);
    connect(this, &QTreeView::activated, this, [this](const QModelIndex& index) {
        const TicketId id = m_tickets->ticketAt(index);
        if (id.isValid())
            emit ticketActivated(id);
    });
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (index.data(TicketListModel::HeadRole).toBool())
            setExpanded(index, !isExpanded(index));
        else
            emit ticketChosen(m_tickets->ticketAt(index)); // also when it was the current row already
    });
}

void TicketListView::setTickets(TicketListModel* model)
{
    m_tickets = model;
    // Before the view's own answer to it, which makes another row the current one.
    connect(model, &TicketListModel::rowsAboutToBeRemoved, this, [this] { rowsLeave(true); });
    setModel(model);
    connect(model, &TicketListModel::rowsRemoved, this, [this] { rowsLeave(false); });
    header()->setSectionResizeMode(QHeaderView::Interactive);
    header()->setSectionResizeMode(TicketListModel::PriorityColumn, QHeaderView::Fixed);
    header()->setSectionResizeMode(TicketListModel::TitleColumn, QHeaderView::Stretch);
    placeColumns();
    connect(header(), &QHeaderView::sectionMoved, this, [this] {
        if (m_placing)
            return;
        std::sort(m_shown.begin(), m_shown.end(),
                  [this](int a, int b) { return header()->visualIndex(a) < header()->visualIndex(b); });
        m_chosen = true;
        emit columnsDragged();
    });
    connect(header(), &QHeaderView::sectionResized, this, [this](int column, int before, int width) {
        if (m_placing || column == TicketListModel::TitleColumn || width == 0)
            return;
        m_fixedWidth += width - before;
        m_widths.insert(column, plainWidth(width));
        m_chosen = true;
        emit columnsDragged();
    });
    connect(model, &TicketListModel::modelReset, this, &TicketListView::sayOrder);
    // A click turns the sign at once, whatever it leads to.
    connect(header(), &QHeaderView::sectionClicked, this, &TicketListView::sayOrder);
    connect(model, &TicketListModel::modelReset, this, [this] { spreadHeads(0, m_tickets->rowCount() - 1); });
    connect(model, &TicketListModel::rowsInserted, this, [this](const QModelIndex& parent, int first, int last) {
        if (!parent.isValid())
            spreadHeads(first, last);
    });
}

void TicketListView::spreadHeads(int first, int last)
{
    if (!m_tickets->isGrouped())
        return;
    for (int row = first; row <= last; ++row) {
        setFirstColumnSpanned(row, {}, true);
        expand(m_tickets->index(row, 0));
    }
}

void TicketListView::fetchNearEnd()
{
    const QScrollBar* bar = verticalScrollBar();
    const bool near = bar->value() + 2 * bar->pageStep() >= bar->maximum();
    if (m_tickets && near)
        m_tickets->readOn();
}

int TicketListView::usualWidth(int column) const
{
    const Theme* theme = Theme::instance();
    const QFontMetrics metrics(theme->font(TextRole::Base));
    const int padding = theme->px(16) + 1; // a width is rounded, the words that are drawn are not
    const auto width = [&](const QString& text) { return metrics.horizontalAdvance(text) + padding; };
    const QString head = m_tickets->headerData(column, Qt::Horizontal).toString();
    switch (column) {
    case TicketListModel::PriorityColumn:
        return theme->px(30);
    case TicketListModel::NumberColumn:
        return width(u"W-000000-0"_s) + theme->px(6);
    case TicketListModel::StateColumn: {
        int state = width(head);
        for (const LifeCycle::State& each : m_tickets->lifeCycle().states())
            state = std::max(state, width(each.name(uiChinese())) + theme->px(18));
        return state;
    }
    case TicketListModel::DueColumn: {
        int time = 0;
        for (const QString& each : longestTimes())
            time = std::max(time, width(each));
        return time;
    }
    case TicketListModel::OwnerColumn:
    case TicketListModel::ContactColumn:
    case TicketListModel::CustomerColumn:
        return std::max(width(head), width(uiChinese() ? QString(4, QChar(0x56FD)) : u"Xiaoyan W"_s));
    case TicketListModel::CreatedColumn:
        return std::max(width(head), width(u"12-31 23:59"_s));
    default:
        return std::max(width(head), theme->px(90));
    }
}

void TicketListView::layoutColumns()
{
    if (!m_tickets)
        return;
    const QScopedValueRollback placing(m_placing, true);
    m_fixedWidth = 0;
    for (const int column : std::as_const(m_shown)) {
        if (column == TicketListModel::TitleColumn)
            continue;
        const int wide = wideOf(column);
        header()->resizeSection(column, wide);
        m_fixedWidth += wide;
    }
    foldColumns();
    scheduleDelayedItemsLayout();
}

void TicketListView::setColumns(const QList<LayoutColumn>& columns)
{
    QList<int> shown = {TicketListModel::PriorityColumn};
    m_widths.clear();
    for (const LayoutColumn& each : columns) {
        const int column = TicketListModel::columnOf(each.code);
        if (column < 0 || shown.contains(column))
            continue;
        shown.append(column);
        if (each.width > 0)
            m_widths.insert(column, each.width);
    }
    if (!shown.contains(TicketListModel::TitleColumn))
        shown.append(TicketListModel::TitleColumn);
    m_chosen = !columns.isEmpty();
    m_shown = m_chosen ? shown : usualColumns();
    placeColumns();
}

int TicketListView::plainWidth(int pixels)
{
    return qRound(100.0 * pixels / Theme::instance()->px(100));
}

QList<LayoutColumn> TicketListView::columns() const
{
    QList<LayoutColumn> columns;
    for (const int column : m_shown)
        columns.append({TicketListModel::columnCode(column), m_widths.value(column)});
    return columns;
}

void TicketListView::placeColumns()
{
    if (!m_tickets)
        return;
    const QScopedValueRollback placing(m_placing, true);
    for (int place = 0; place < m_shown.size(); ++place)
        header()->moveSection(header()->visualIndex(m_shown.at(place)), place);
    layoutColumns();
    sayOrder();
}

/// The order stands in the head of its column, where that is shown.
void TicketListView::sayOrder()
{
    if (!m_tickets)
        return;
    const auto [column, direction] =
        m_tickets->isByClosing() ? headOf(TicketOrder::DueLast) : headOf(m_tickets->order());
    const bool shown = isShown(column) && !isColumnHidden(column) && column != TicketListModel::PriorityColumn;
    header()->setSortIndicatorShown(shown);
    if (shown)
        header()->setSortIndicator(column, direction);
}

void TicketListView::setNarrow(bool narrow)
{
    m_narrow = narrow;
    foldColumns();
}

/// The problem is what one looks for: who handles it and then its number, which the reading pane says, leave before the
/// words shrink to nothing. What somebody has chosen stays where the page has its usual width.
void TicketListView::foldColumns()
{
    int title = viewport()->width() - m_fixedWidth;
    QList<int> folded;
    for (const int column : {TicketListModel::OwnerColumn, TicketListModel::NumberColumn}) {
        const bool cramped = title < Theme::instance()->px(kTitleRoom) && !m_chosen;
        if (!isShown(column) || (!m_narrow && !cramped))
            continue;
        title += wideOf(column);
        folded.append(column);
    }
    const QScopedValueRollback placing(m_placing, true);
    bool changed = false;
    for (int column = 0; column < TicketListModel::ColumnCount; ++column) {
        const bool hidden = !isShown(column) || folded.contains(column);
        changed = changed || hidden != isColumnHidden(column);
        setColumnHidden(column, hidden);
    }
    keepTitleReadable();
    if (changed)
        sayOrder();
}

/// A column's width in pixels: as somebody has chosen it, else the usual one.
int TicketListView::wideOf(int column) const
{
    const int chosen = m_widths.value(column);
    return chosen > 0 ? Theme::instance()->px(chosen) : usualWidth(column);
}

/// Who shows more columns than there is room for moves the list sideways, and the problem stays readable.
void TicketListView::keepTitleReadable()
{
    int room = viewport()->width();
    for (const int column : std::as_const(m_shown)) {
        if (column != TicketListModel::TitleColumn && !isColumnHidden(column))
            room -= header()->sectionSize(column);
    }
    const int least = Theme::instance()->px(kTitleRoom);
    const bool sideways = m_chosen && room < least;
    setHorizontalScrollBarPolicy(sideways ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    header()->setSectionResizeMode(TicketListModel::TitleColumn, sideways ? QHeaderView::Fixed : QHeaderView::Stretch);
    if (sideways)
        header()->resizeSection(TicketListModel::TitleColumn, least);
}

void TicketListView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    if (m_tickets)
        foldColumns();
}

bool TicketListView::selectTicket(TicketId id)
{
    const QModelIndex index = m_tickets->indexOf(id);
    if (!index.isValid())
        return false;
    const QScopedValueRollback quiet(m_quiet, true);
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

void TicketListView::selectNone()
{
    const QScopedValueRollback quiet(m_quiet, true);
    setCurrentIndex({});
}

TicketId TicketListView::currentTicket() const
{
    return m_tickets->ticketAt(currentIndex());
}

QList<TicketId> TicketListView::selectedTickets() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    const auto place = [](const QModelIndex& index) {
        return index.parent().isValid() ? std::pair(index.parent().row(), index.row()) : std::pair(index.row(), -1);
    };
    std::sort(rows.begin(), rows.end(),
              [&](const QModelIndex& a, const QModelIndex& b) { return place(a) < place(b); });
    QList<TicketId> ids;
    for (const QModelIndex& row : std::as_const(rows)) {
        if (const TicketId id = m_tickets->ticketAt(row); id.isValid())
            ids.append(id);
    }
    return ids;
}

void TicketListView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (m_tickets)
        emit selectionCountChanged(static_cast<int>(selectedTickets().size()));
}

void TicketListView::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_tickets) {
        m_tickets->retranslate();
        layoutColumns();
    }
}

void TicketListView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    const TicketId id = m_tickets->ticketAt(current);
    if (!m_quiet && id.isValid() && id != m_tickets->ticketAt(previous))
        emit ticketChosen(id);
}

void TicketListView::rowsLeave(bool leaving)
{
    m_quiet = leaving;
    if (leaving)
        m_leaving = currentIndex();
    else if (m_leaving != currentIndex())
        clearSelection();
}

void TicketListView::focusInEvent(QFocusEvent* event)
{
    const QScopedValueRollback quiet(m_quiet, true);
    QTreeView::focusInEvent(event);
}

void TicketListView::keyPressEvent(QKeyEvent* event)
{
    if (!chooseWhatTookThePlace(event))
        QTreeView::keyPressEvent(event);
}

bool TicketListView::chooseWhatTookThePlace(const QKeyEvent* event)
{
    const TicketId id = currentTicket();
    if (event->key() != Qt::Key_Down || !id.isValid() || selectionModel()->isSelected(currentIndex()))
        return false;
    selectTicket(id);
    emit ticketChosen(id);
    return true;
}

} // namespace woshou
