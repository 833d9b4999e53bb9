#pragma once

#include "base/error.h"

class QWidget;

namespace woshou {

/// The sentence for a failure: what happened, what was kept, what to do. Never the technical detail.
QString errorText(const Error& error);

/// What a gate or ask column of the life cycle is called on the screen ("Cause", "Test result" …).
QString columnLabel(const QString& column);

} // namespace woshou
