#pragma once

#include "domain/measures/measure.h"

#include <QFrame>

class QGridLayout;

namespace woshou {

class Tile;

/// Tiles of equal width side by side, in as many rows as the width needs. The rings of their focus reach
/// out of its place in a layout, but not out of it.
class TileRow : public QFrame
{
    Q_OBJECT
public:
    explicit TileRow(QWidget* parent = nullptr);

    /// Tiles stay where they are as long as their number does, so that the focus stays too.
    void setMeasures(const QList<MeasureValue>& measures);

signals:
    void measureActivated(const QString& code);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addTile();
    void fill();
    void arrange();

    QList<MeasureValue> m_measures;
    QList<Tile*> m_tiles;
    QGridLayout* m_grid;
    int m_columns = 0;
};

} // namespace woshou
