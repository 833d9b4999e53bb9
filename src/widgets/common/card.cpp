#include "widgets/common/card.h"

#include "widgets/theme/painters.h"

#include <QPainter>

namespace woshou {

Card::Card(QWidget* parent)
    : QFrame(parent)
{
}

void Card::setGround(Token ground)
{
    m_ground = ground;
    update();
}

void Card::setEdges(Qt::Edges edges)
{
    m_edges = edges;
    m_square = true;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme* theme = Theme::instance();
    const QColor line = theme->color(Token::Line);
    if (!m_square) {
        paintBox(&painter, rect(), theme->color(m_ground), line, theme->size(Metric::RadiusLarge));
        return;
    }
    painter.fillRect(rect(), theme->color(m_ground));
    if (m_edges & Qt::TopEdge)
        fillHorizontalLine(&painter, 0, 0, width(), line);
    if (m_edges & Qt::BottomEdge)
        fillHorizontalLine(&painter, 0, height() - 1, width(), line);
    if (m_edges & Qt::LeftEdge)
        fillVerticalLine(&painter, 0, 0, height(), line);
    if (m_edges & Qt::RightEdge)
        fillVerticalLine(&painter, width() - 1, 0, height(), line);
}

} // namespace woshou
