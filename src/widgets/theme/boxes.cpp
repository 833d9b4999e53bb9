#include "widgets/theme/painters.h"

#include <QPainter>
#include <QPixmapCache>

#include <cmath>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// The device grid behind a painter: logical coordinates are moved onto it and thicknesses cut to whole device pixels.
struct Grid
{
    explicit Grid(const QPainter* painter)
        : transform(painter->deviceTransform())
        , scale(transform.m11() > 0 ? transform.m11() : 1.0)
    {
    }

    qreal x(qreal value) const { return (std::round(value * scale + transform.dx()) - transform.dx()) / scale; }
    qreal y(qreal value) const { return (std::round(value * scale + transform.dy()) - transform.dy()) / scale; }
    qreal thickness(qreal value) const { return qMax(1.0, std::floor(value * scale)) / scale; }
    QRectF rect(const QRectF& rect) const
    {
        return {QPointF(x(rect.left()), y(rect.top())), QPointF(x(rect.right()), y(rect.bottom()))};
    }

    QTransform transform;
    qreal scale;
};

/// How a box looks whatever its size: lengths in device pixels.
struct BoxLook
{
    QRgb ground = 0, outline = 0; ///< 0: left out
    qreal radius = 0, pen = 0;
};

void drawBox(QPainter* painter, const QRectF& rect, const BoxLook& look)
{
    QPen edge(QColor::fromRgba(look.outline), look.pen);
    edge.setJoinStyle(Qt::MiterJoin);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(look.pen > 0 ? edge : QPen(Qt::NoPen));
    painter->setBrush(look.ground ? QBrush(QColor::fromRgba(look.ground)) : QBrush(Qt::NoBrush));
    const qreal inset = look.pen / 2, corner = qMax(0.0, look.radius - inset);
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner);
}

/// The four corners of a box side by side, each of `side` device pixels: antialiasing them is what makes a box dear.
QPixmap corners(const BoxLook& look, int side)
{
    const QString key = u"box|%1|%2|%3|%4"_s.arg(look.ground).arg(look.outline).arg(look.radius).arg(look.pen);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(2 * side, 2 * side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawBox(&painter, pixmap.rect(), look);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// What lies between the corners, in whole device pixels.
void fillBetween(QPainter* painter, const QRectF& box, const BoxLook& look, qreal side, qreal pen)
{
    const auto fill = [painter](qreal left, qreal top, qreal right, qreal bottom, QRgb color) {
        if (color && right > left && bottom > top)
            painter->fillRect(QRectF(QPointF(left, top), QPointF(right, bottom)), QColor::fromRgba(color));
    };
    const qreal left = box.left(), top = box.top(), right = box.right(), bottom = box.bottom();
    fill(left + side, top + pen, right - side, top + side, look.ground);
    fill(left + pen, top + side, right - pen, bottom - side, look.ground);
    fill(left + side, bottom - side, right - side, bottom - pen, look.ground);
    fill(left + side, top, right - side, top + pen, look.outline);
    fill(left + side, bottom - pen, right - side, bottom, look.outline);
    fill(left, top + side, left + pen, bottom - side, look.outline);
    fill(right - pen, top + side, right, bottom - side, look.outline);
}

} // namespace

void fillSnapped(QPainter* painter, const QRectF& rect, const QColor& color)
{
    const bool antialias = painter->testRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(Grid(painter).rect(rect), color);
    painter->setRenderHint(QPainter::Antialiasing, antialias);
}

void fillHorizontalLine(QPainter* painter, qreal left, qreal top, qreal width, const QColor& color, qreal thickness)
{
    const Grid grid(painter);
    fillSnapped(painter, QRectF(left, grid.y(top), width, grid.thickness(thickness)), color);
}

void fillVerticalLine(QPainter* painter, qreal left, qreal top, qreal height, const QColor& color, qreal thickness)
{
    const Grid grid(painter);
    fillSnapped(painter, QRectF(grid.x(left), top, grid.thickness(thickness), height), color);
}

void paintBox(QPainter* painter, const QRectF& rect, const QColor& ground, const QColor& outline, qreal radius,
              qreal thickness)
{
    const Grid grid(painter);
    const QRectF box = grid.rect(rect);
    BoxLook look;
    look.ground = ground.isValid() ? ground.rgba() : 0;
    look.outline = outline.isValid() ? outline.rgba() : 0;
    look.pen = look.outline ? grid.thickness(thickness) * grid.scale : 0;
    look.radius = radius * grid.scale;
    const int side = int(std::ceil(qMax(look.radius, look.pen)));
    const qreal corner = side / grid.scale, pen = look.pen / grid.scale;
    const bool antialias = painter->testRenderHint(QPainter::Antialiasing);
    const bool upright = grid.transform.type() <= QTransform::TxScale && grid.transform.m11() == grid.transform.m22();
    const bool glass = look.outline && qAlpha(look.outline) < 255; // the ground shows through half of its outline
    if (!upright || glass || box.width() < 2 * corner || box.height() < 2 * corner) {
        painter->save();
        look.pen = pen;
        look.radius = radius;
        drawBox(painter, box, look);
        painter->restore();
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    fillBetween(painter, box, look, corner, pen);
    if (side > 0) {
        const QPixmap pixmap = corners(look, side);
        const qreal right = box.right() - corner, bottom = box.bottom() - corner;
        const auto place = [&](qreal x, qreal y, int column, int row) {
            painter->drawPixmap(QRectF(x, y, corner, corner), pixmap, QRectF(column * side, row * side, side, side));
        };
        place(box.left(), box.top(), 0, 0);
        place(right, box.top(), 1, 0);
        place(box.left(), bottom, 0, 1);
        place(right, bottom, 1, 1);
    }
    painter->setRenderHint(QPainter::Antialiasing, antialias);
}

} // namespace woshou
