#pragma once

#include <QFrame>
#include <QPointer>
#include <functional>

class QTimer;

namespace woshou {

/// A short message at the bottom right of a window, above what is kept clear there: 6 s, 10 s with an action, paused
/// under the pointer or with the focus inside. A new toast replaces the old one. Announced to screen readers.
class Toast : public QFrame
{
    Q_OBJECT
public:
    Toast(QWidget* window, const QString& text, const QString& actionText, std::function<void()> callback);
    ~Toast() override;

    int remainingMilliseconds() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build(const QString& text, const QString& actionText);
    void place();
    void pause();
    void resume();

    std::function<void()> m_callback;
    QList<QPointer<QWidget>> m_clear; ///< of the window
    QTimer* m_timer;
    int m_remaining;
};

/// Shows a toast in the window of parentWindow; the callback runs once when the action is chosen. It goes by itself.
Toast* showToast(QWidget* parentWindow, const QString& text, const QString& actionText = {},
                 std::function<void()> callback = {});

/// Toasts rest above this widget where they would cover it: something is typed or read out there.
void keepClearOfToasts(QWidget* widget);

} // namespace woshou
