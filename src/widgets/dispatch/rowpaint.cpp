#include "widgets/dispatch/rowpaint.h"

#include "widgets/theme/painters.h"

#include <QPainter>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QWidget>

namespace woshou {

using namespace Qt::StringLiterals;

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

namespace {

/// One step of the hatching, which fits to itself on all sides.
QPixmap hatchTile(qreal ratio)
{
    const Theme* theme = Theme::instance();
    const int step = theme->px(8);
    const QColor ink = theme->color(Token::Hair);
    const QString key = u"hatch|%1|%2|%3"_s.arg(step).arg(ink.rgba()).arg(ratio);
    QPixmap tile;
    if (QPixmapCache::find(key, &tile))
        return tile;
    tile = QPixmap(QSize(step, step) * ratio);
    tile.setDevicePixelRatio(ratio);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1));
    for (const int x : {-step, 0, step})
        painter.drawLine(x, step, x + step, 0);
    painter.end();
    QPixmapCache::insert(key, tile);
    return tile;
}

} // namespace

void paintHatch(QPainter* painter, const QRect& rect)
{
    const QPixmap tile = hatchTile(painter->device()->devicePixelRatioF());
    painter->drawTiledPixmap(rect, tile);
}

} // namespace woshou
