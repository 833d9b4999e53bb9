#include "widgets/measures/chartparts.h"

#include <QCategoryAxis>
#include <QChart>
#include <QLegend>

#include <cmath>

namespace woshou {

namespace {

void dress(QAbstractAxis* axis)
{
    const Theme* theme = Theme::instance();
    axis->setLabelsFont(theme->font(TextRole::Tiny));
    axis->setLabelsColor(theme->color(Token::Text2));
    axis->setGridLinePen(QPen(theme->color(Token::Hair), 1));
    axis->setLinePen(QPen(theme->color(Token::Line), 1));
}

} // namespace

QChart* bareChart()
{
    auto* chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins(0, 4, 4, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    return chart;
}

double roundStep(double maximum)
{
    constexpr double kMostSteps = 5;
    if (maximum <= kMostSteps)
        return 1;
    const double power = std::pow(10, std::floor(std::log10(maximum / kMostSteps)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power * kMostSteps >= maximum)
            return factor * power;
    }
    return 10 * power;
}

QValueAxis* countAxis(double maximum)
{
    auto* axis = new QValueAxis;
    const double step = roundStep(maximum);
    const int steps = qMax(1, int(std::ceil(maximum / step)));
    axis->setRange(0, steps * step);
    axis->setTickCount(steps + 1);
    axis->setLabelFormat(QStringLiteral("%.0f"));
    dress(axis);
    axis->setLineVisible(false);
    return axis;
}

QCategoryAxis* placeAxis(const QStringList& labels, int mostLabels)
{
    auto* axis = new QCategoryAxis;
    const int count = int(labels.size());
    const int every = qMax(1, (count + mostLabels - 1) / qMax(1, mostLabels));
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(-0.5);
    // Counted from the last one: what is newest keeps its word.
    for (int i = 0; i < count; ++i) {
        if ((count - 1 - i) % every == 0)
            axis->append(labels.at(i), i);
    }
    axis->setRange(-0.5, count - 0.5);
    dress(axis);
    axis->setGridLineVisible(false);
    return axis;
}

} // namespace woshou
