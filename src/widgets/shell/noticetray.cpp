#include "widgets/shell/noticetray.h"

#include "models/promise/noticewords.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QWidget>

namespace woshou {

NoticeTray::NoticeTray(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    if (QSystemTrayIcon::isSystemTrayAvailable())
        setUpIcon();
}

void NoticeTray::setUpIcon()
{
    m_icon = new QSystemTrayIcon(QApplication::windowIcon(), this);
    m_show = [this](const QString& title, const QString& text) {
        m_icon->showMessage(title, text, QApplication::windowIcon());
    };
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &NoticeTray::answer);
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Trigger)
            return;
        bringUp();
        emit listRequested();
    });
    m_icon->show();
}

void NoticeTray::setTitle(const QString& title)
{
    if (m_icon)
        m_icon->setToolTip(title);
}

bool NoticeTray::isInFront(const QWidget* window)
{
    const QWidget* active = QApplication::activeWindow();
    while (active && active != window)
        active = active->parentWidget();
    return active;
}

void NoticeTray::tell(const QList<Notice>& arrived, Instant now)
{
    if (arrived.isEmpty())
        return;
    m_told = arrived;
    QApplication::alert(m_window);
    if (!m_show)
        return;
    if (arrived.size() == 1)
        m_show(noticeTitle(arrived.constFirst(), now), noticeText(arrived.constFirst()));
    else
        m_show(noticesTitle(arrived.size()), noticesText(arrived, now));
}

void NoticeTray::answer()
{
    if (m_told.isEmpty())
        return;
    bringUp();
    if (m_told.size() == 1)
        emit noticeChosen(m_told.constFirst());
    else
        emit listRequested();
}

void NoticeTray::bringUp()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

} // namespace woshou
