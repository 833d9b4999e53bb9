#pragma once

class QWidget;

namespace woshou {

struct Error;

/// A window that says by itself, with one banner, that the connection is lost.
class LossTeller
{
public:
    virtual ~LossTeller() = default;
    /// Something could not be read: what is visible is read again once the server is back, also when it is back already
    /// and only this desk's connection had not been made anew.
    virtual void lossMet() = 0;
};

/// Leaves a lost connection to the window of the widget: true when that says so and has everything read again, and the
/// widget has nothing to say. Only for what was read; that something was not saved is said where it was typed.
bool leftToWindow(QWidget* widget, const Error& error);

} // namespace woshou
