#include "widgets/tickets/ticketlistdelegate.h"

#include "models/tickets/ticketlistmodel.h"
#include "widgets/tickets/tickettags.h"

#include <QPainter>
#include <QTreeView>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 8;

Urge urgeOf(const QModelIndex& index)
{
    return static_cast<Urge>(index.data(TicketListModel::UrgeRole).toInt());
}

void paintHead(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    Theme* theme = Theme::instance();
    fillSnapped(painter, option.rect, theme->color(Token::Sunken));
    fillHorizontalLine(painter, option.rect.left(), option.rect.bottom(), option.rect.width(),
                       theme->color(Token::Hair));
    const auto* view = qobject_cast<const QTreeView*>(option.widget);
    const bool open = !view || view->isExpanded(index);
    const Urge urge = urgeOf(index);
    QRect rect = option.rect.adjusted(theme->px(kPadding), 0, -theme->px(kPadding), 0);
    const int side = theme->size(Metric::IconSmall);
    paintIcon(painter, QRect(rect.left(), rect.top(), side, rect.height()),
              open ? u"chevron-down"_s : u"chevron-right"_s, side, urgeInk(urge, Token::Text2));
    rect.setLeft(rect.left() + side + theme->px(kPadding));
    painter->setFont(theme->font(TextRole::BaseBold));
    painter->setPen(theme->color(urgeInk(urge)));
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                      index.data().toString() + u' ' + index.data(TicketListModel::CountRole).toString());
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect, 0);
}

void paintText(QPainter* painter, const QRect& rect, const QString& text, const QFont& font, Token ink,
               Qt::Alignment alignment = Qt::AlignLeft)
{
    paintLine(painter, rect, text, font, Theme::instance()->color(ink), alignment);
}

void paintState(QPainter* painter, QRect rect, const QModelIndex& index, Token ground)
{
    Theme* theme = Theme::instance();
    const Token ink = toneInk(index.data(TicketListModel::StateToneRole).toString());
    const int side = theme->size(Metric::IconSmall);
    const QString icon = index.data(TicketListModel::StateIconRole).toString();
    if (!icon.isEmpty())
        paintIcon(painter, QRect(rect.left(), rect.top(), side, rect.height()), icon, side, ink, ground);
    rect.setLeft(rect.left() + side + theme->px(4));
    paintText(painter, rect, index.data().toString(), theme->font(TextRole::Base), ink);
}

} // namespace

void TicketListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (index.data(TicketListModel::HeadRole).toBool()) {
        paintHead(painter, option, index);
        painter->restore();
        return;
    }
    Theme* theme = Theme::instance();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const QRect rect = option.rect.adjusted(theme->px(kPadding), 0, -theme->px(kPadding), 0);
    const QString text = index.data().toString();
    switch (index.column()) {
    case TicketListModel::PriorityColumn:
        paintPriority(painter, option.rect, index.data(TicketListModel::PriorityRole).toString());
        break;
    case TicketListModel::NumberColumn:
        paintText(painter, rect, text, theme->font(TextRole::Base), Token::Text2);
        break;
    case TicketListModel::StateColumn:
        paintState(painter, rect, index, selected ? Token::Selected : Token::Panel);
        break;
    case TicketListModel::DueColumn:
        paintText(painter, rect, text, theme->font(TextRole::Base), urgeInk(urgeOf(index)), Qt::AlignRight);
        break;
    case TicketListModel::OwnerColumn:
    case TicketListModel::CustomerColumn:
    case TicketListModel::CategoryColumn:
    case TicketListModel::ProductColumn:
    case TicketListModel::ChannelColumn:
    case TicketListModel::DistrictColumn:
    case TicketListModel::CreatedColumn:
    case TicketListModel::ContactColumn:
        paintText(painter, rect, text, theme->font(TextRole::Base), Token::Text2);
        break;
    default:
        paintText(painter, rect, text, theme->font(selected ? TextRole::BaseBold : TextRole::Base), Token::Text1);
    }
    painter->restore();
}

QSize TicketListDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const bool head = index.data(TicketListModel::HeadRole).toBool();
    return {0, Theme::instance()->size(head ? Metric::GroupHead : Metric::Row)};
}

} // namespace woshou
