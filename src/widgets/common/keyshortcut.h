#pragma once

#include <QByteArray>
#include <QShortcut>

class QAbstractButton;

namespace woshou {

/// An action of the key map on a widget: its key is the one of the map, at every time, and the palette offers it while
/// it could be pressed.
class KeyShortcut : public QShortcut
{
    Q_OBJECT
public:
    /// Works while `scope` can be used and, unless `context` says otherwise, holds the cursor.
    KeyShortcut(const QByteArray& id, QWidget* scope, Qt::ShortcutContext context = Qt::WidgetWithChildrenShortcut);
    /// Presses the button, anywhere in its window; the button's cap shows the key.
    KeyShortcut(const QByteArray& id, QAbstractButton* button);

    const QByteArray& id() const { return m_id; }
    /// What is done at the moment, where the action's own title says less.
    void setTitle(const QString& title) { m_title = title; }
    QString title() const;
    /// Shows the key on a button that it does not press by itself.
    void setCap(QWidget* button);
    /// Offered only while this button can be pressed.
    void setButton(const QAbstractButton* button) { m_button = button; }
    /// What it is for is on the screen and can be used.
    bool isAvailable() const;

private:
    void refresh();

    QByteArray m_id;
    QString m_title;
    const QAbstractButton* m_button = nullptr;
    QWidget* m_capped = nullptr;
};

} // namespace woshou
