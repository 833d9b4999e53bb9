#pragma once

#include "programs/app.h"
#include "story/awaits.h"

#include <QKeySequence>
#include <QTemporaryDir>
#include <QTest>

namespace woshou {

/// How the tests reach the center that the day is played in.
struct DayCenter
{
    DatabaseUrl url;
    bool own = false; ///< the program's own demonstration, which is made when it is missing
    QString password; ///< of the demonstration's logins on a server; the embedded database lets them in by one key
    std::optional<bool> chinese = true;
    std::optional<Scheme> scheme = Scheme::Light;
};

/// One person's desk: the program as it is started there, used by keys and mouse. What cannot be found or does not come
/// fails the running test; ask QTest::currentTestFailed() after a step.
class Desk
{
public:
    explicit Desk(const DayCenter& center);

    App& app() { return m_app; }
    QWidget* window() const;
    /// Starts the program up to the sign-in page.
    void open();
    /// Starts the program and signs in.
    void signIn(const QString& login);

    /// The visible part of this name; that of an open dialog goes before the page's.
    template <typename T = QWidget>
    T* part(const char* name) const
    {
        for (QWidget* root : roots()) {
            const QList<T*> found = root->findChildren<T*>(QLatin1StringView(name));
            for (T* widget : found) {
                if (widget->isVisible())
                    return widget;
            }
        }
        return nullptr;
    }
    /// Waits for the dialog that a step opens, with this part in it.
    void awaitDialog(const char* name);
    bool has(const char* name) const { return part(name) != nullptr; }

    /// Puts the cursor into the field and writes: Latin by keys, anything else as an input method commits it.
    void write(const char* name, const QString& text);
    /// Presses a key combination where the focus is.
    void press(QKeyCombination keys);
    void click(const char* name);
    /// Opens a page by its button on the rail.
    void turnTo(const char* railButton);
    /// Makes this desk's window the one with the keyboard.
    void sitDown();

private:
    QWidgetList roots() const;

    DayCenter m_center;
    QTemporaryDir m_folder;
    App m_app;
};

} // namespace woshou
