#pragma once

#include "widgets/common/card.h"
#include "widgets/measures/chartlegend.h"

#include <functional>
#include <memory>

class QChart;
class QChartView;

namespace woshou {

class FiguresModel;

namespace Ui {
class ChartCard;
}

/// A chart with title, unit and the table of the same numbers behind a button (Alt+T on the focused card). The
/// chart is built anew, a turn of the event loop later, when numbers, theme or width change. Without numbers it says
/// "no data".
class ChartCard : public Card
{
    Q_OBJECT
public:
    /// Builds a chart for a plot of that width.
    using Builder = std::function<QChart*(int width)>;

    explicit ChartCard(QWidget* parent = nullptr);
    ~ChartCard() override;

    void setWords(const QString& title, const QString& unit);
    void setFigures(const QStringList& columns, const QList<QStringList>& rows);
    void setChart(Builder builder, const QList<LegendEntry>& legend);
    void showNoData();
    bool showsTable() const;

signals:
    /// Enter or a double click on a row of the table.
    void rowActivated(int row);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpTable();
    void drawSoon();
    void draw();
    void showPage();
    void scale();

    std::unique_ptr<Ui::ChartCard> m_ui;
    FiguresModel* m_figures;
    QChartView* m_view;
    ChartLegend* m_legend;
    Builder m_builder;
    bool m_drawsSoon = false;
    int m_builtWidth = 0;
};

} // namespace woshou
