#include "story/desk.h"

#include "widgets/shell/mainwindow.h"
#include "widgets/shell/pagestack.h"
#include "widgets/shell/signinpage.h"

#include <QApplication>
#include <QDialog>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWindow(1440, 900);

AppOptions optionsOf(const DayCenter& center, const QString& folder)
{
    AppOptions options;
    options.url = center.url;
    options.own = center.own;
    options.dataFolder = folder;
    options.chinese = center.chinese;
    options.scheme = center.scheme;
    return options;
}

bool isLatin(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

/// Keys cannot make other letters than Latin ones; an input method commits them.
void commit(QWidget* widget, const QString& text)
{
    QInputMethodEvent preedit(text.left(1), {});
    QCoreApplication::sendEvent(widget, &preedit);
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(widget, &event);
}

void selectAll(QWidget* widget)
{
    if (auto* line = qobject_cast<QLineEdit*>(widget))
        line->selectAll();
    else if (auto* text = qobject_cast<QPlainTextEdit*>(widget))
        text->selectAll();
}

} // namespace

Desk::Desk(const DayCenter& center)
    : m_center(center)
    , m_app(*qApp, optionsOf(center, m_folder.path()))
{
}

QWidget* Desk::window() const
{
    if (m_app.mainWindow())
        return m_app.mainWindow();
    return m_app.signInPage();
}

QWidgetList Desk::roots() const
{
    QWidgetList roots;
    if (!window())
        return roots;
    const QList<QDialog*> dialogs = window()->findChildren<QDialog*>();
    for (QDialog* dialog : dialogs) {
        if (dialog->isVisible())
            roots.prepend(dialog);
    }
    roots.append(window());
    return roots;
}

void Desk::open()
{
    m_app.start();
    AWAIT_VERIFY_WITHIN(m_app.signInPage()->isReady(), 30000);
    sitDown();
}

void Desk::signIn(const QString& login)
{
    open();
    if (QTest::currentTestFailed())
        return;
    if (m_center.url.postgresql) {
        write("loginLineEdit", login);
        write("passwordLineEdit", m_center.password);
        press(Qt::Key_Return);
    } else {
        const QByteArray button = "demo_" + login.toLatin1() + "PushButton";
        QVERIFY(has(button.constData()));
        part(button.constData())->setFocus();
        press(Qt::Key_Return);
    }
    AWAIT_VERIFY_WITHIN(m_app.mainWindow(), 10000);
    m_app.mainWindow()->resize(kWindow);
    AWAIT_VERIFY(m_app.mainWindow()->pages()->count() > 1);
    sitDown();
}

void Desk::sitDown()
{
    window()->activateWindow();
    window()->raise();
    AWAIT_VERIFY(window()->isActiveWindow());
}

void Desk::awaitDialog(const char* name)
{
    AWAIT_VERIFY2(has(name), name);
    AWAIT_VERIFY2(QApplication::activeWindow() == part(name)->window(), name);
}

void Desk::write(const char* name, const QString& text)
{
    auto* widget = part(name);
    QVERIFY2(widget, name);
    widget->setFocus(Qt::TabFocusReason);
    selectAll(widget);
    if (!isLatin(text))
        return commit(widget, text);
    for (const QChar key : text) {
        QTest::keyClick(widget, key.toLatin1());
        QCoreApplication::processEvents();
    }
}

void Desk::press(QKeyCombination keys)
{
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus && roots().contains(focus->window()) ? focus : roots().first(), keys.key(),
                    keys.keyboardModifiers());
    QCoreApplication::processEvents(); // a hand is slower than the event loop
}

void Desk::click(const char* name)
{
    auto* widget = part(name);
    QVERIFY2(widget, name);
    QTest::mouseClick(widget, Qt::LeftButton);
    QCoreApplication::processEvents();
}

void Desk::turnTo(const char* railButton)
{
    const QSignalSpy shown(m_app.mainWindow()->pages(), &PageStack::pageShown);
    click(railButton);
    AWAIT_VERIFY2(!shown.isEmpty(), railButton);
}

} // namespace woshou
