#pragma once

#include "widgets/theme/theme.h"

#include <QWidget>

namespace woshou {

/// One entry of a legend: how it is drawn and what it means.
struct LegendEntry
{
    enum class Shape { Block, Pale, Hollow, Line, Dash };
    Shape shape = Shape::Block;
    int series = 0; ///< index of Theme::series; without meaning for Pale, Hollow and Dash
    QString text;
};

/// Markers before their words, under a plot; goes on to the next row when the width is used up.
class ChartLegend : public QWidget
{
    Q_OBJECT
public:
    explicit ChartLegend(QWidget* parent = nullptr);

    void setEntries(const QList<LegendEntry>& entries);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<QRect> places(int width) const;
    void paintDash(QPainter& painter, const QRectF& box) const;
    void paintMarker(QPainter& painter, const QRectF& box, const LegendEntry& entry) const;

    QList<LegendEntry> m_entries;
};

} // namespace woshou
