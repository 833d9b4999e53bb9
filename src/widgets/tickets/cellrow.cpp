#include "widgets/tickets/cellrow.h"

#include "widgets/theme/painters.h"

#include <QHBoxLayout>
#include <QPainter>

namespace woshou {

CellRow::CellRow(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 1);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CellRow::addCell(QWidget* widget)
{
    auto* holder = new QWidget(this);
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->addWidget(widget);
    m_layout->addWidget(holder, 1);
    m_cells.append(holder);
}

void CellRow::clearCells()
{
    qDeleteAll(m_cells);
    m_cells.clear();
}

void CellRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor line = Theme::instance()->color(Token::Hair);
    for (qsizetype at = 1; at < m_cells.size(); ++at)
        fillVerticalLine(&painter, m_cells.at(at)->x(), 0, height(), line);
    fillHorizontalLine(&painter, 0, height() - 1, width(), line);
}

} // namespace woshou
