#include "widgets/common/tile.h"

#include "models/admin/language.h"
#include "widgets/theme/painters.h"
#include "widgets/theme/woshoustyle.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace woshou {
namespace {

constexpr int kTrendWidth = 74;
constexpr int kTrendHeight = 26;

Theme* theme()
{
    return Theme::instance();
}

/// The days that have a figure, each with its place.
QList<std::pair<qsizetype, double>> knownDays(const QList<std::optional<double>>& trend)
{
    QList<std::pair<qsizetype, double>> days;
    for (qsizetype i = 0; i < trend.size(); ++i) {
        if (trend.at(i))
            days.append({i, *trend.at(i)});
    }
    return days;
}

int drawLeft(QPainter& painter, const QRect& rect, const QString& text, TextRole role, Token ink)
{
    const QFont font = theme()->font(role);
    painter.setFont(font);
    painter.setPen(theme()->color(ink));
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, shown);
    return QFontMetrics(font).horizontalAdvance(shown);
}

int drawRight(QPainter& painter, const QRect& rect, const QString& text, TextRole role, Token ink)
{
    const QFont font = theme()->font(role);
    painter.setFont(font);
    painter.setPen(theme()->color(ink));
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, text);
    return QFontMetrics(font).horizontalAdvance(text);
}

} // namespace

Tile::Tile(QWidget* parent)
    : QFrame(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setKind(this, u"tile"_s);
}

void Tile::setContent(const TileContent& content)
{
    m_content = content;
    setAccessibleName(spokenList(
        {content.name, content.value + content.unit, content.verdict, content.target, content.change, content.sample}));
    setAccessibleDescription(content.definition);
    setToolTip(content.definition);
    update();
}

QSize Tile::sizeHint() const
{
    const int lines = 2 * theme()->lineHeight(TextRole::Small) + theme()->lineHeight(TextRole::Figure);
    return {theme()->px(184) + 2 * kRing, lines + theme()->px(20) + 2 * kRing};
}

QSize Tile::minimumSizeHint() const
{
    return {theme()->px(148) + 2 * kRing, sizeHint().height()};
}

bool Tile::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverLeave:
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        update();
        break;
    default:
        break;
    }
    return QFrame::event(event);
}

void Tile::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space || key == Qt::Key_Select)
        emit activated();
    else
        QFrame::keyPressEvent(event);
}

void Tile::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit activated();
    else
        QFrame::mouseReleaseEvent(event);
}

void Tile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect card = rect().adjusted(kRing, kRing, -kRing, -kRing);
    const qreal radius = theme()->size(Metric::RadiusLarge);
    const Token ground = underMouse() ? Token::Hover : Token::Panel;
    paintBox(&painter, card, theme()->color(ground), theme()->color(Token::Line), radius);
    if (hasFocus())
        paintFocusRing(&painter, rect(), radius + kRing);
    const int side = theme()->px(12);
    const QRect inner = card.adjusted(side, theme()->px(8), -side, -theme()->px(8));
    const int small = theme()->lineHeight(TextRole::Small);
    paintHead(painter, QRect(inner.left(), inner.top(), inner.width(), small));
    paintFoot(painter, QRect(inner.left(), inner.bottom() - small + 1, inner.width(), small));
    paintFigure(painter, inner.adjusted(0, small, 0, -small));
}

void Tile::paintHead(QPainter& painter, const QRect& rect) const
{
    QRect line = rect;
    if (!m_content.verdict.isEmpty()) {
        const Token ink = m_content.met ? Token::Good : Token::High;
        line.setRight(line.right() - drawRight(painter, line, m_content.verdict, TextRole::Small, ink));
        const int side = theme()->size(Metric::IconSmall);
        line.setRight(line.right() - side - theme()->px(4));
        paintIcon(&painter, QRect(line.right(), line.top(), side, line.height()),
                  m_content.met ? u"check"_s : u"warn"_s, side, ink);
        line.setRight(line.right() - theme()->px(4));
    }
    drawLeft(painter, line, m_content.name, TextRole::Small, Token::Text2);
}

void Tile::paintFigure(QPainter& painter, const QRect& rect) const
{
    QRect line = rect;
    const qreal wide = theme()->px(kTrendWidth);
    const qreal high = theme()->px(kTrendHeight);
    const QFontMetrics figure(theme()->font(TextRole::Figure));
    const int value = figure.horizontalAdvance(m_content.value);
    const int unit = QFontMetrics(theme()->font(TextRole::Small)).horizontalAdvance(m_content.unit);
    // The figure goes first: a trend that has no room is left out.
    if (knownDays(m_content.trend).size() > 1 && value + unit + theme()->px(12) + wide <= rect.width())
        paintTrend(painter, QRectF(rect.right() + 1 - wide, rect.top() + (rect.height() - high) / 2, wide, high));
    const int taken = drawLeft(painter, line, m_content.value, TextRole::Figure, Token::Text1);
    line.setLeft(line.left() + taken + theme()->px(2));
    line.setTop(line.top() + theme()->px(5));
    drawLeft(painter, line, m_content.unit, TextRole::Small, Token::Text2);
}

void Tile::paintFoot(QPainter& painter, const QRect& rect) const
{
    QRect line = rect;
    line.setRight(line.right() - drawRight(painter, line, m_content.sample, TextRole::Small, Token::Text3));
    line.setRight(line.right() - theme()->px(5));
    const Token ink = m_content.changeIsGood ? Token::Good : Token::High;
    line.setRight(line.right() - drawRight(painter, line, m_content.change, TextRole::Small, ink) - theme()->px(4));
    drawLeft(painter, line, m_content.target, TextRole::Small, Token::Text2);
}

void Tile::paintTrend(QPainter& painter, const QRectF& rect) const
{
    const QList<std::pair<qsizetype, double>> days = knownDays(m_content.trend);
    const auto [low, high] =
        std::minmax_element(days.begin(), days.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    double bottom = low->second;
    double top = high->second;
    if (m_content.trendTarget) {
        bottom = qMin(bottom, *m_content.trendTarget);
        top = qMax(top, *m_content.trendTarget);
    }
    const double span = top > bottom ? top - bottom : 1.0;
    const qreal dot = theme()->px(3);
    const QRectF plot = rect.adjusted(dot, dot, -dot, -dot);
    const auto y = [&](double value) { return plot.bottom() - (value - bottom) / span * plot.height(); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_content.trendTarget) {
        QPen dashes(theme()->color(Token::Control), 1, Qt::CustomDashLine, Qt::FlatCap);
        dashes.setDashPattern({2, 3});
        painter.setPen(dashes);
        const qreal level = std::floor(y(*m_content.trendTarget)) + 0.5;
        painter.drawLine(QPointF(rect.left(), level), QPointF(rect.right(), level));
    }
    QPainterPath path;
    QPointF point;
    for (const auto& [day, value] : days) {
        point = QPointF(plot.left() + plot.width() * double(day) / double(m_content.trend.size() - 1), y(value));
        path.elementCount() == 0 ? path.moveTo(point) : path.lineTo(point); // isEmpty() is true after a moveTo, too
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme()->series(0), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setBrush(m_content.fewSamples ? theme()->color(Token::Panel) : theme()->series(0));
    painter.drawEllipse(point, dot - 0.75, dot - 0.75);
    painter.restore();
}

} // namespace woshou
