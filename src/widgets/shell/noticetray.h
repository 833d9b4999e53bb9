#pragma once

#include "domain/promise/notice.h"

#include <QList>
#include <QObject>

#include <functional>

class QSystemTrayIcon;
class QWidget;

namespace woshou {

/// Tells of notices on the desktop while somebody looks elsewhere: a message where the system has a tray, and the
/// window asks for attention. A click on the message brings the window to the front.
class NoticeTray : public QObject
{
    Q_OBJECT
public:
    /// Shows a message of the desktop.
    using Show = std::function<void(const QString& title, const QString& text)>;

    /// With an icon in the system's tray, if it has one.
    explicit NoticeTray(QWidget* window);
    /// Messages go another way than by the system.
    void setShow(const Show& show) { m_show = show; }
    /// Of the icon.
    void setTitle(const QString& title);
    /// Whether the window, or a dialog of it, has the keyboard.
    static bool isInFront(const QWidget* window);

    /// One message, however many they are.
    void tell(const QList<Notice>& arrived, Instant now);

public slots:
    /// The last message was clicked.
    void answer();

signals:
    /// It was the only one of its message.
    void noticeChosen(const woshou::Notice& notice);
    /// Several stood in the message, or the icon was clicked.
    void listRequested();

private:
    void setUpIcon();
    void bringUp();

    QWidget* m_window;
    QSystemTrayIcon* m_icon = nullptr;
    Show m_show;
    QList<Notice> m_told; ///< by the last message
};

} // namespace woshou
