#include "widgets/measures/volumechart.h"

#include "widgets/measures/chartparts.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QCoreApplication>
#include <QStackedBarSeries>

#include <algorithm>

namespace woshou {

namespace {

struct VolumeWords
{
    Q_DECLARE_TR_FUNCTIONS(woshou::VolumeWords)
};

constexpr double kBarWidth = 0.64;
constexpr int kLabelWidth = 48;

/// One channel's bars: those that are complete filled, the unfinished ones only outlined.
QBarSet* barSet(const QString& name, const QList<int>& counts, const VolumeTable& table, int series, bool unfinished)
{
    const Theme* theme = Theme::instance();
    auto* set = new QBarSet(name);
    for (qsizetype i = 0; i < counts.size(); ++i) {
        const bool open = table.bins.at(qMin(i, table.bins.size() - 1)).unfinished;
        set->append(open == unfinished ? counts.at(i) : 0);
    }
    set->setBrush(unfinished ? QBrush(theme->color(Token::Panel)) : QBrush(theme->series(series)));
    set->setPen(QPen(unfinished ? theme->series(series) : theme->color(Token::Panel), unfinished ? 1.5 : 1));
    return set;
}

/// A single bin laid out by channel: each channel has its own place.
QList<int> spread(int count, qsizetype place, qsizetype places)
{
    QList<int> counts(places, 0);
    counts[place] = count;
    return counts;
}

} // namespace

QChart* volumeChart(const VolumeTable& table, int width, std::function<void(int bin)> clicked)
{
    const bool single = table.bins.size() == 1;
    const bool counting = std::any_of(table.bins.begin(), table.bins.end(), [](const auto& b) { return b.unfinished; });
    auto* series = new QStackedBarSeries;
    series->setBarWidth(kBarWidth);
    int highest = 0;
    for (qsizetype i = 0; i < table.channels.size(); ++i) {
        const QList<int> counts =
            single ? spread(table.counts.at(i).first(), i, table.channels.size()) : table.counts.at(i);
        highest = qMax(highest, *std::max_element(counts.begin(), counts.end()));
        series->append(barSet(table.channels.at(i), counts, table, int(i), false));
        if (counting)
            series->append(barSet(table.channels.at(i), counts, table, int(i), true));
    }
    QStringList labels = table.channels;
    if (!single) {
        labels.clear();
        for (const VolumeTable::Bin& bin : table.bins) {
            labels << bin.label;
            highest = qMax(highest, bin.total);
        }
    }
    QChart* chart = bareChart();
    chart->addSeries(series);
    auto* places = placeAxis(labels, width / Theme::instance()->px(single ? 2 * kLabelWidth : kLabelWidth));
    auto* counts = countAxis(highest);
    chart->addAxis(places, Qt::AlignBottom);
    chart->addAxis(counts, Qt::AlignLeft);
    series->attachAxis(places);
    series->attachAxis(counts);
    QObject::connect(series, &QAbstractBarSeries::clicked, chart,
                     [single, clicked](int index, QBarSet*) { clicked(single ? 0 : index); });
    return chart;
}

QList<LegendEntry> volumeLegend(const VolumeTable& table)
{
    QList<LegendEntry> entries;
    for (qsizetype i = 0; i < table.channels.size(); ++i)
        entries.append({LegendEntry::Shape::Block, int(i), table.channels.at(i)});
    if (std::any_of(table.bins.begin(), table.bins.end(), [](const auto& bin) { return bin.unfinished; }))
        entries.append({LegendEntry::Shape::Hollow, 0, VolumeWords::tr("incomplete")});
    return entries;
}

} // namespace woshou
