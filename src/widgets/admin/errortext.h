#pragma once

#include "base/error.h"

class QWidget;

namespace woshou {

/// The sentence for a failure: what happened, what was kept, what to do. Never the technical detail.
QString errorText(const Error& error);

/// Whether the window of this widget says by itself that the connection is lost, as the frame does with one banner:
/// then what could not be read says nothing more, and is read again when the server is back.
bool isSaidByWindow(const QWidget* widget, const Error& error);
/// Marks a window that says so.
void setSaysLoss(QWidget* window);

/// What a gate or ask column of the life cycle is called on the screen ("Cause", "Test result" …).
QString columnLabel(const QString& column);

} // namespace woshou
