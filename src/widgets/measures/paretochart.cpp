#include "widgets/measures/paretochart.h"

#include "widgets/measures/chartparts.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QCoreApplication>
#include <QLineSeries>
#include <QScatterSeries>
#include <QStackedBarSeries>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct ParetoWords
{
    Q_DECLARE_TR_FUNCTIONS(woshou::ParetoWords)
};

constexpr double kBarWidth = 0.64;
constexpr int kLineSeries = 3;
constexpr int kPaleStep = 2;
constexpr double kHeadroom = 1.05; ///< above the topmost label: a marker on it is seen as a whole

QBarSet* barSet(const ParetoTable& table, bool vital)
{
    const Theme* theme = Theme::instance();
    auto* set = new QBarSet(QString());
    for (const ParetoTable::Bar& bar : table.bars)
        set->append(bar.vital == vital ? bar.count : 0);
    set->setBrush(vital ? theme->series(0) : theme->heat(kPaleStep));
    set->setPen(Qt::NoPen);
    set->setLabelFont(theme->font(TextRole::SmallBold));
    set->setLabelColor(vital ? theme->color(Token::OnAccent) : theme->heatText(kPaleStep));
    return set;
}

QAbstractBarSeries* bars(const ParetoTable& table)
{
    auto* series = new QStackedBarSeries;
    series->setBarWidth(kBarWidth);
    series->setLabelsVisible(true);
    series->setLabelsPosition(QAbstractBarSeries::LabelsInsideBase);
    series->append(barSet(table, true));
    series->append(barSet(table, false));
    return series;
}

QList<QPointF> shares(const ParetoTable& table)
{
    QList<QPointF> points;
    for (qsizetype i = 0; i < table.bars.size(); ++i)
        points << QPointF(double(i), table.bars.at(i).cumulated);
    return points;
}

QLineSeries* line(const QList<QPointF>& points, const QPen& pen)
{
    auto* series = new QLineSeries;
    series->replace(points);
    series->setPen(pen);
    return series;
}

QScatterSeries* markers(const QList<QPointF>& points)
{
    const Theme* theme = Theme::instance();
    auto* series = new QScatterSeries;
    series->replace(points);
    series->setMarkerShape(QScatterSeries::MarkerShapeRectangle);
    series->setMarkerSize(theme->px(6));
    series->setBrush(theme->color(Token::Panel));
    series->setPen(QPen(theme->series(kLineSeries), 1.5));
    return series;
}

/// More room than the labels need, and the labels as they were.
void raise(QValueAxis* axis, double step)
{
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(0);
    axis->setTickInterval(step);
    axis->setMax(axis->max() * kHeadroom);
}

QValueAxis* shareAxis()
{
    QValueAxis* axis = countAxis(100);
    axis->setRange(0, 100);
    raise(axis, 25);
    axis->setLabelFormat(u"%.0f%%"_s);
    axis->setGridLineVisible(false);
    return axis;
}

} // namespace

QChart* paretoChart(const ParetoTable& table, int width, std::function<void(int bar)> clicked)
{
    const Theme* theme = Theme::instance();
    QAbstractBarSeries* frequency = bars(table);
    QChart* chart = bareChart();
    QStringList labels;
    int highest = 0;
    for (const ParetoTable::Bar& bar : table.bars) {
        labels << bar.label;
        highest = qMax(highest, bar.count);
    }
    const QList<QPointF> points = shares(table);
    QPen limit(theme->color(Token::Text1), 1, Qt::CustomDashLine);
    limit.setDashPattern({3, 3});
    const double right = double(table.bars.size()) - 0.5;

    auto* places = placeAxis(labels, qMax(2, width / theme->px(64)));
    auto* counts = countAxis(highest);
    raise(counts, roundStep(highest));
    auto* share = shareAxis();
    chart->addAxis(places, Qt::AlignBottom);
    chart->addAxis(counts, Qt::AlignLeft);
    chart->addAxis(share, Qt::AlignRight);
    chart->addSeries(frequency);
    frequency->attachAxis(places);
    frequency->attachAxis(counts);
    for (QAbstractSeries* series :
         std::initializer_list<QAbstractSeries*>{line({{-0.5, 80}, {right, 80}}, limit),
                                                 line(points, QPen(theme->series(kLineSeries), 2)), markers(points)}) {
        chart->addSeries(series);
        series->attachAxis(places);
        series->attachAxis(share);
    }
    QObject::connect(frequency, &QAbstractBarSeries::clicked, chart,
                     [clicked](int index, QBarSet*) { clicked(index); });
    return chart;
}

QList<LegendEntry> paretoLegend()
{
    return {{LegendEntry::Shape::Block, 0, ParetoWords::tr("tickets, up to 80%")},
            {LegendEntry::Shape::Pale, 0, ParetoWords::tr("the rest")},
            {LegendEntry::Shape::Line, kLineSeries, ParetoWords::tr("running share")},
            {LegendEntry::Shape::Dash, 0, ParetoWords::tr("80% line")}};
}

} // namespace woshou
