#pragma once

#include "models/measures/volumetable.h"
#include "widgets/measures/chartlegend.h"

#include <functional>

class QChart;

namespace woshou {

/// Tickets by time, stacked by channel; what is still counting is hollow. A single day stands channel by channel.
/// `clicked` gets the bin. The caller owns the chart.
QChart* volumeChart(const VolumeTable& table, int width, std::function<void(int bin)> clicked);
QList<LegendEntry> volumeLegend(const VolumeTable& table);

} // namespace woshou
