#pragma once

#include <QWidget>

class QHBoxLayout;

namespace woshou {

/// Cells side by side in a strip, parted by 1 px lines, with a line below.
class CellRow : public QWidget
{
    Q_OBJECT
public:
    explicit CellRow(QWidget* parent = nullptr);

    /// Takes the widget as a cell of equal width, with the page's padding around it.
    void addCell(QWidget* widget);
    void clearCells();
    QList<QWidget*> cells() const { return m_cells; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_layout;
    QList<QWidget*> m_cells; ///< the holders of the widgets that were added
};

} // namespace woshou
