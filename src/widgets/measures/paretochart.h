#pragma once

#include "models/measures/volumetable.h"
#include "widgets/measures/chartlegend.h"

#include <functional>

class QChart;

namespace woshou {

/// Fault types by frequency: those that make up 80 % in the first series, the rest pale; their running share as a
/// line with square markers against the right axis. `clicked` gets the bar. The caller owns the chart.
QChart* paretoChart(const ParetoTable& table, int width, std::function<void(int bar)> clicked);
QList<LegendEntry> paretoLegend();

} // namespace woshou
