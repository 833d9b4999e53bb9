#pragma once

namespace woshou {

/// What became of one job or message that was due.
enum class WorkOutcome {
    Nothing, ///< none was due
    Done,
    Again, ///< failed, and is tried again later
    Dead   ///< failed for the last time
};

} // namespace woshou
