#pragma once

#include <functional>

class QObject;

namespace woshou {

/// Calls `then` later, in a turn of the event loop of its own: what takes most of a frame is cut into such turns, and
/// input, answers and paints come between any two, whoever asked for them. In the order asked; not at all when the
/// context is gone by then. A single shot of 0 ms is no such turn: it is one more posted event of the running one
/// (QTimer::singleShot, Qt 6). Interface thread.
void inOwnTurn(QObject* context, std::function<void()> then);

} // namespace woshou
