#pragma once

#include "services/admin/demogenerator.h"

#include <QString>

namespace woshou {

/// A ready-made demonstration holds no ticket of its last days: what was created before is closed by then, and what
/// is open today is made when it is opened.
inline constexpr std::chrono::hours kDemoLastDays{24 * 8};

/// The ready-made demonstration beside the program (bin/../share/woshou/demo.sqlite); empty when it is not there.
/// A missing embedded database begins as its copy, so that the first start need not generate ten thousand tickets.
QString demoFile();

/// Brings an unsealed copy of a ready-made demonstration to `options.now`: moves its history by whole weeks, so that
/// a Monday stays a Monday, and makes the tickets of the days that are missing. The same file, seed and now give the
/// same data. A history that was made long ago keeps the seasons of that time. Runs in the caller's transaction.
Result<Done> continueDemo(Connection& connection, const ReferenceData& reference, const DemoOptions& options);

} // namespace woshou
