#include "widgets/tickets/viewlist.h"

#include "widgets/theme/painters.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 12, kWidest = 240; ///< in pixels at 100 %
enum ViewRole { CodeRole = Qt::UserRole + 1, CountRole };

class ViewDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme* theme = Theme::instance();
        painter->save();
        QRect rect = option.rect.adjusted(theme->px(kPadding), 0, -theme->px(kPadding), 0);
        const bool caption = index.data(CodeRole).toString().isEmpty();
        const bool selected = option.state & QStyle::State_Selected;
        if (!caption)
            option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        const TextRole role = caption ? TextRole::Small : selected ? TextRole::BaseBold : TextRole::Base;
        painter->setFont(theme->font(role));
        painter->setPen(theme->color(caption ? Token::Text3 : Token::Text1));
        const QString count = index.data(CountRole).toString();
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, count);
        rect.setRight(rect.right() - painter->fontMetrics().horizontalAdvance(count) - theme->px(4));
        const QString name = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rect.width());
        painter->drawText(rect, (caption ? Qt::AlignBottom : Qt::AlignVCenter) | Qt::AlignLeft, name);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {0, Theme::instance()->size(Metric::Row)};
    }
};

} // namespace

ViewList::ViewList(QWidget* parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new ViewDelegate(this));
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(Theme::instance(), &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        updateGeometry();
    });
}

void ViewList::setViews(const QList<TicketView>& views)
{
    if (m_views == views)
        return;
    m_views = views;
    fill();
    updateGeometry();
}

void ViewList::setCounts(const QHash<QString, int>& counts)
{
    m_counts = counts;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem* item = m_model->item(row);
        const QString code = item->data(CodeRole).toString();
        const QString text = counts.contains(code) ? viewCountText(code, counts.value(code)) : QString();
        item->setData(text, CountRole);
        item->setData(QString(item->text() + u' ' + text), Qt::AccessibleTextRole);
    }
}

void ViewList::fill()
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    const QString chosen = view();
    m_model->clear();
    for (qsizetype at = 0; at < m_views.size(); ++at) {
        const TicketView& each = m_views.at(at);
        if (at == 0 || m_views.at(at - 1).section != each.section) {
            auto* caption = new QStandardItem(ticketSectionName(each.section));
            caption->setFlags(Qt::NoItemFlags);
            m_model->appendRow(caption);
        }
        auto* item = new QStandardItem(each.name());
        item->setData(each.code, CodeRole);
        item->setToolTip(item->text());
        m_model->appendRow(item);
    }
    setCounts(m_counts);
    setView(chosen);
}

QString ViewList::view() const
{
    return currentIndex().data(CodeRole).toString();
}

void ViewList::setView(const QString& code)
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    setCurrentIndex({});
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!code.isEmpty() && m_model->item(row)->data(CodeRole).toString() == code)
            setCurrentIndex(m_model->index(row, 0));
    }
}

void ViewList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && !view().isEmpty())
        emit viewChosen(view());
}

void ViewList::contextMenuEvent(QContextMenuEvent* event)
{
    if (!view().isEmpty())
        emit menuRequested(event->globalPos());
}

QSize ViewList::sizeHint() const
{
    const Theme* theme = Theme::instance();
    const QFontMetrics metrics(theme->font(TextRole::BaseBold));
    int width = theme->px(120);
    const int widest = theme->px(kWidest);
    for (const TicketView& each : m_views)
        width = std::max(width, metrics.horizontalAdvance(each.name() + u"  00000"_s));
    return {std::min(width, widest) + 2 * theme->px(kPadding), 0};
}

void ViewList::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fill();
        updateGeometry();
    }
}

} // namespace woshou
