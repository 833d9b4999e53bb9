#include "widgets/measures/tilerow.h"

#include "widgets/measures/tilecontent.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QGridLayout>

namespace woshou {

using namespace Qt::StringLiterals;

TileRow::TileRow(QWidget* parent)
    : QFrame(parent)
    , m_grid(new QGridLayout(this))
{
    setKind(this, u"tile-row"_s);
    m_grid->setContentsMargins(Tile::kRing, Tile::kRing, Tile::kRing, Tile::kRing);
    connect(Theme::instance(), &Theme::changed, this, [this] {
        m_columns = 0;
        arrange();
    });
}

void TileRow::setMeasures(const QList<MeasureValue>& measures)
{
    m_measures = measures;
    while (m_tiles.size() > measures.size())
        delete m_tiles.takeLast();
    while (m_tiles.size() < measures.size())
        addTile();
    fill();
    m_columns = 0;
    arrange();
}

void TileRow::addTile()
{
    const qsizetype at = m_tiles.size();
    auto* tile = new Tile(this);
    connect(tile, &Tile::activated, this, [this, at] { emit measureActivated(m_measures.at(at).code); });
    m_tiles << tile;
}

void TileRow::fill()
{
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        m_tiles.at(i)->setObjectName(u"%1Tile"_s.arg(m_measures.at(i).code));
        m_tiles.at(i)->setContent(tileContent(m_measures.at(i)));
    }
}

// As many columns as fit, then evened out: seven tiles on two rows stand four and three, not six and one.
void TileRow::arrange()
{
    const int count = int(m_tiles.size());
    if (count == 0)
        return;
    const Theme* theme = Theme::instance();
    const int gap = theme->size(Metric::Gap);
    int widest = 0;
    for (const Tile* tile : std::as_const(m_tiles))
        widest = qMax(widest, tile->minimumSizeHint().width());
    const int fitting = qBound(1, (width() + gap) / (qMax(widest, theme->px(176)) + gap), count);
    const int rows = (count + fitting - 1) / fitting;
    const int columns = (count + rows - 1) / rows;
    if (columns == m_columns)
        return;
    for (int column = 0; column < qMax(columns, m_columns); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    m_columns = columns;
    m_grid->setSpacing(gap);
    for (int i = 0; i < count; ++i)
        m_grid->addWidget(m_tiles.at(i), i / columns, i % columns);
}

void TileRow::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void TileRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QFrame::changeEvent(event);
}

} // namespace woshou
