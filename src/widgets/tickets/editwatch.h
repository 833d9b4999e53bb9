#pragma once

#include <functional>

class QWidget;

namespace woshou {

/// Calls back whenever something is typed or chosen in any field inside a dialog as it is now.
void watchEdits(QWidget* dialog, const std::function<void()>& edited);

} // namespace woshou
