#pragma once

#include "widgets/theme/theme.h"

#include <QFrame>
#include <optional>

namespace woshou {

/// What a tile of the dashboard shows; every text comes ready for reading.
struct TileContent
{
    QString name;
    QString value;
    QString unit;
    QString target;     ///< "目标 ≤15"; empty without a target
    QString change;     ///< "−1.2" against the period before
    QString sample;     ///< "n=1286"
    QString definition; ///< tool tip and accessible description
    QString verdict;    ///< "达标", "未达"; empty without a target
    bool met = true;
    bool changeIsGood = true;
    QList<std::optional<double>> trend; ///< by day; nothing on a day without a figure
    std::optional<double> trendTarget;  ///< the dashed line, in the unit of the trend
    bool fewSamples = false;            ///< under 100: the last marker is hollow
};

/// A measure with its verdict, figure and trend. Enter, Space or a click asks for the tickets behind it.
class Tile : public QFrame
{
    Q_OBJECT
public:
    static constexpr int kRing = 3; ///< of its focus, round the card; the style hides it from layouts

    explicit Tile(QWidget* parent = nullptr);

    const TileContent& content() const { return m_content; }
    void setContent(const TileContent& content);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void activated();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintHead(QPainter& painter, const QRect& rect) const;
    void paintFigure(QPainter& painter, const QRect& rect) const;
    void paintFoot(QPainter& painter, const QRect& rect) const;
    void paintTrend(QPainter& painter, const QRectF& rect) const;

    TileContent m_content;
};

} // namespace woshou
