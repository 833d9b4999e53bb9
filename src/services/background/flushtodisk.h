#pragma once

class QFileDevice;

namespace woshou {

/// Waits until what was written to the open file has arrived on the disk; false when it has not.
bool flushToDisk(QFileDevice& file);

} // namespace woshou
