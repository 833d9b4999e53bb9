#include "widgets/common/keyshortcut.h"

#include "models/shell/keymap.h"
#include "widgets/theme/woshoustyle.h"

#include <QAbstractButton>

namespace woshou {

KeyShortcut::KeyShortcut(const QByteArray& id, QWidget* scope, Qt::ShortcutContext context)
    : QShortcut(scope)
    , m_id(id)
{
    Q_ASSERT(keyAction(m_id));
    setContext(context);
    setAutoRepeat(false); // a key that is held does it once
    connect(KeyMap::instance(), &KeyMap::changed, this, &KeyShortcut::refresh);
    refresh();
}

KeyShortcut::KeyShortcut(const QByteArray& id, QAbstractButton* button)
    : KeyShortcut(id, button, Qt::WindowShortcut)
{
    m_button = button;
    connect(this, &QShortcut::activated, button, &QAbstractButton::click);
    setCap(button);
}

void KeyShortcut::setCap(QWidget* button)
{
    m_capped = button;
    refresh();
}

void KeyShortcut::refresh()
{
    const QKeySequence key = KeyMap::instance()->key(m_id);
    QList<QKeySequence> keys = {key};
    if (!key.isEmpty() && key[0].key() == Qt::Key_Return)
        keys.append(QKeySequence(QKeyCombination(key[0].keyboardModifiers(), Qt::Key_Enter)));
    setKeys(keys);
    if (m_capped)
        setKeyCap(m_capped, KeyMap::keyText(key));
}

QString KeyShortcut::title() const
{
    return m_title.isEmpty() ? keyActionTitle(*keyAction(m_id)) : m_title;
}

bool KeyShortcut::isAvailable() const
{
    const auto* scope = qobject_cast<const QWidget*>(parent());
    const QWidget* used = m_button ? m_button : scope;
    return isEnabled() && scope->isVisible() && scope->isEnabled() && used->isVisible() && used->isEnabled();
}

} // namespace woshou
