#include "widgets/dispatch/rowpaint.h"

#include "widgets/theme/painters.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QWidget>

namespace woshou {

int paintRowText(QPainter* painter, const QRect& rect, const QString& text, TextRole role, Token ink,
                 Qt::Alignment side)
{
    const Theme* theme = Theme::instance();
    return paintLine(painter, rect, text, theme->font(role), theme->color(ink), side);
}

void paintRowGround(QPainter* painter, const QStyleOptionViewItem& option)
{
    const QWidget* widget = option.widget;
    widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, widget);
}

void paintHatch(QPainter* painter, const QRect& rect)
{
    const Theme* theme = Theme::instance();
    const int step = theme->px(8);
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme->color(Token::Hair), 1));
    for (int x = rect.left() - rect.height(); x < rect.right(); x += step)
        painter->drawLine(x, rect.bottom() + 1, x + rect.height(), rect.top());
    painter->restore();
}

} // namespace woshou
