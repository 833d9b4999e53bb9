#include "widgets/tickets/intakerowlist.h"

#include <QFocusEvent>
#include <QPainter>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

constexpr int kPadding = 12;
constexpr int kIconRoom = 24;
constexpr int kBeforeRoom = 88;

IntakeRow rowOf(const QModelIndex& index)
{
    return index.data(IntakeRowDelegate::kIntakeRowRole).value<IntakeRow>();
}

} // namespace

IntakeRowDelegate::IntakeRowDelegate(QListView* view)
    : QStyledItemDelegate(view)
    , m_view(view)
{
}

bool IntakeRowDelegate::isTall(const IntakeRow& row, const QModelIndex& index) const
{
    return !row.detail.isEmpty() && (!row.detailOnlyWhenCurrent || m_view->currentIndex() == index);
}

QSize IntakeRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const Theme* theme = Theme::instance();
    const bool tall = isTall(rowOf(index), index);
    return {0, theme->size(tall ? Metric::TallRow : Metric::Row) + theme->px(tall ? 2 : 4)};
}

void IntakeRowDelegate::paintGround(QPainter* painter, const QStyleOptionViewItem& option) const
{
    const Theme* theme = Theme::instance();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(option.rect, theme->color(selected ? Token::Selected : hover ? Token::Hover : Token::Panel));
    fillHorizontalLine(painter, option.rect.left(), option.rect.bottom(), option.rect.width(),
                       theme->color(Token::Hair));
    if (selected)
        fillVerticalLine(painter, option.rect.left(), option.rect.top(), option.rect.height(),
                         theme->color(Token::Accent), theme->px(3));
    if (option.state.testFlag(QStyle::State_HasFocus) && m_view->hasFocus())
        paintFocusRing(painter, option.rect.adjusted(0, 0, 0, -1), 0);
}

void IntakeRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme* theme = Theme::instance();
    const IntakeRow row = rowOf(index);
    painter->save();
    paintGround(painter, option);
    QRect area = option.rect.adjusted(theme->px(kPadding), 0, -theme->px(kPadding), -1);
    const bool tall = isTall(row, index);
    const int top = tall ? theme->px(5) : (area.height() - theme->lineHeight(TextRole::Base)) / 2;
    QRect line(area.left(), area.top() + top, area.width(), theme->lineHeight(TextRole::Base));
    if (!row.icon.isEmpty()) {
        const QRect icon(line.left(), line.top(), theme->px(16), line.height());
        paintIcon(painter, icon, row.icon, theme->px(16), row.iconInk);
        line.setLeft(line.left() + theme->px(kIconRoom));
    }
    paintFirstLine(painter, line, row, option.state.testFlag(QStyle::State_Selected));
    if (tall) {
        const QRect second(line.left(), line.bottom() + 1, line.width(), theme->lineHeight(TextRole::Small));
        paintMarkedText(painter, second, row.detail, {}, theme->font(TextRole::Small), theme->color(Token::Text2));
    }
    painter->restore();
}

void IntakeRowDelegate::paintFirstLine(QPainter* painter, const QRect& line, const IntakeRow& row, bool bold) const
{
    const Theme* theme = Theme::instance();
    const QFont small = theme->font(TextRole::Small);
    QRect rest = line;
    if (!row.right.isEmpty()) {
        const int width = QFontMetrics(small).horizontalAdvance(row.right) + 1;
        painter->setFont(small);
        painter->setPen(theme->color(row.rightInk));
        painter->drawText(QRect(line.right() - width, line.top(), width + 1, line.height()),
                          Qt::AlignRight | Qt::AlignVCenter, row.right);
        rest.setRight(line.right() - width - theme->px(8));
    }
    if (!row.lead.text.isEmpty())
        rest.setLeft(TagPainter::paint(painter, rest, row.lead).right() + theme->px(8));
    if (!row.before.isEmpty()) {
        const QRect column(rest.left(), rest.top(), theme->px(kBeforeRoom), rest.height());
        paintMarkedText(painter, column, row.before, {}, small, theme->color(Token::Text2));
        rest.setLeft(column.right() + 1);
    }
    // The tag says what matters and stays whole; the caption leaves first, then the title shortens.
    const int tag = row.tag.text.isEmpty() ? 0 : TagPainter::sizeHint(row.tag).width() + theme->px(8);
    const QRect title = rest.adjusted(0, 0, -qMin(tag, rest.width() / 2), 0);
    rest.setLeft(paintTitle(painter, title, row, bold));
    const int caption = QFontMetrics(small).horizontalAdvance(row.caption) + theme->px(8) + 2;
    if (!row.caption.isEmpty() && rest.width() >= caption + tag) {
        paintMarkedText(painter, rest, row.caption, {}, small, theme->color(Token::Text3));
        rest.setLeft(rest.left() + caption);
    }
    if (tag > 0)
        TagPainter::paint(painter, rest, row.tag);
}

int IntakeRowDelegate::paintTitle(QPainter* painter, const QRect& line, const IntakeRow& row, bool bold) const
{
    const Theme* theme = Theme::instance();
    const QFont font = theme->font(bold ? TextRole::BaseBold : TextRole::Base);
    paintMarkedText(painter, line, row.title, row.marks, font, theme->color(Token::Text1));
    return qMin(line.left() + QFontMetrics(font).horizontalAdvance(row.title) + theme->px(8), line.right());
}

IntakeRowList::IntakeRowList(QWidget* parent)
    : QListView(parent)
    , m_rows(new QStandardItemModel(this))
{
    setModel(m_rows);
    setItemDelegate(new IntakeRowDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setMouseTracking(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabKeyNavigation(false);
    connect(Theme::instance(), &Theme::changed, this, &IntakeRowList::relayout);
    connect(this, &QListView::activated, this,
            [this](const QModelIndex& index) { emit rowActivated(rowOf(index).key); });
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (!style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, this))
            emit rowActivated(rowOf(index).key);
    });
}

void IntakeRowList::setChoosing(bool choosing)
{
    m_choosing = choosing;
    setSelectionMode(choosing ? SingleSelection : NoSelection);
}

void IntakeRowList::setRows(const QList<IntakeRow>& rows)
{
    const qint64 key = rowOf(currentIndex()).key;
    m_rows->clear();
    for (const IntakeRow& row : rows) {
        auto* item = new QStandardItem(row.title);
        item->setData(QVariant::fromValue(row), IntakeRowDelegate::kIntakeRowRole);
        item->setData(row.accessible.isEmpty() ? row.title : row.accessible, Qt::AccessibleTextRole);
        item->setToolTip(row.detail);
        m_rows->appendRow(item);
    }
    setVisible(!rows.isEmpty());
    setCurrentKey(key);
    relayout();
}

QList<IntakeRow> IntakeRowList::rows() const
{
    QList<IntakeRow> rows;
    for (int i = 0; i < m_rows->rowCount(); ++i)
        rows.append(rowOf(m_rows->index(i, 0)));
    return rows;
}

void IntakeRowList::setCurrentKey(qint64 key)
{
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        if (key != 0 && rowOf(m_rows->index(i, 0)).key == key)
            return setCurrentIndex(m_rows->index(i, 0));
    }
    setCurrentIndex({});
}

QSize IntakeRowList::sizeHint() const
{
    int height = 0;
    const QStyleOptionViewItem option;
    for (int i = 0; i < m_rows->rowCount(); ++i)
        height += itemDelegate()->sizeHint(option, m_rows->index(i, 0)).height();
    return {Theme::instance()->px(280), height};
}

QSize IntakeRowList::minimumSizeHint() const
{
    return {Theme::instance()->px(200), sizeHint().height()};
}

void IntakeRowList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    relayout();
}

void IntakeRowList::focusInEvent(QFocusEvent* event)
{
    const bool choose = !currentIndex().isValid() && event->reason() != Qt::MouseFocusReason;
    QListView::focusInEvent(event);
    if (choose && !m_choosing)
        setCurrentIndex(m_rows->index(0, 0));
}

void IntakeRowList::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    if (!m_choosing)
        setCurrentIndex({});
}

void IntakeRowList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    viewport()->update();
}

void IntakeRowList::relayout()
{
    scheduleDelayedItemsLayout();
    updateGeometry();
    viewport()->update();
}

} // namespace woshou
