#pragma once

#include "domain/measures/measure.h"
#include "widgets/common/tile.h"

namespace woshou {

/// A measure as its tile shows it. Without a denominator: "no data", no verdict, no change.
TileContent tileContent(const MeasureValue& value);

} // namespace woshou
