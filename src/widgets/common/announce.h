#pragma once

#include <QString>

class QWidget;

namespace woshou {

/// Tells screen readers a short message now; the widget takes it as its accessible name.
void announce(QWidget* widget, const QString& message);

} // namespace woshou
