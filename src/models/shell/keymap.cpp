#include "models/shell/keymap.h"

#include "base/ofapplication.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QKeySequence ownKey(const KeyAction& action)
{
    return action.fixed ? QKeySequence() : QKeySequence(action.key, QKeySequence::PortableText);
}

/// Both hear a key: they share a room, or one of them is everywhere in the window. Dialogs are windows of their own.
bool meet(KeyRoom one, KeyRoom other)
{
    const bool everywhere = one == KeyRoom::Window || other == KeyRoom::Window;
    return one == other || (everywhere && one != KeyRoom::Dialogs && other != KeyRoom::Dialogs);
}

bool isEditing(const QKeySequence& key)
{
    using S = QKeySequence;
    for (const auto standard : {S::Cut, S::Copy, S::Paste, S::Undo, S::Redo, S::SelectAll, S::MoveToNextWord,
                                S::MoveToPreviousWord, S::SelectNextWord, S::SelectPreviousWord, S::DeleteEndOfWord,
                                S::DeleteStartOfWord, S::MoveToStartOfDocument, S::MoveToEndOfDocument}) {
        if (S::keyBindings(standard).contains(key))
            return true;
    }
    return false;
}

bool isFunctionKey(Qt::Key key)
{
    return key >= Qt::Key_F1 && key <= Qt::Key_F35;
}

} // namespace

KeyMap* KeyMap::instance()
{
    return ofApplication<KeyMap>();
}

KeyMap::KeyMap(QObject* parent)
    : QObject(parent)
{
}

QKeySequence KeyMap::standardKey(const QByteArray& id)
{
    const KeyAction* action = keyAction(id);
    return action ? ownKey(*action) : QKeySequence();
}

QKeySequence KeyMap::key(const QByteArray& id) const
{
    const KeyAction* action = keyAction(id);
    return action ? m_changes.value(id, ownKey(*action)) : QKeySequence();
}

QString KeyMap::keyText(const QByteArray& id) const
{
    const KeyAction* action = keyAction(id);
    return action && action->fixed ? QString(action->key).replace("Return"_L1, "Enter"_L1) : keyText(key(id));
}

QString KeyMap::keyText(const QKeySequence& key)
{
    // Portable: the caps say what stands on the keyboard in either language.
    return key.toString(QKeySequence::PortableText).replace("Return"_L1, "Enter"_L1);
}

bool KeyMap::isUsable(KeyRoom room, const QKeySequence& key)
{
    if (key.isEmpty())
        return true;
    // Where no text is written it takes a step of the ticket back.
    const bool undo = room == KeyRoom::Tickets && key == QKeySequence(QKeySequence::Undo);
    const bool edits = isEditing(key) && !undo;
    if (key.count() != 1 || key[0].key() == Qt::Key_unknown || key[0].key() == Qt::Key_Tab || edits)
        return false;
    const Qt::KeyboardModifiers modifiers = key[0].keyboardModifiers();
    const bool command = modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool letter = key[0].key() >= Qt::Key_0 && key[0].key() <= Qt::Key_Z;
    // A dialog that asks yes or no may be answered with a letter; on a page letters are typed.
    return command || isFunctionKey(key[0].key()) || (room == KeyRoom::Dialogs && letter) ||
           (room == KeyRoom::Intake && key[0] == QKeyCombination(Qt::Key_Escape));
}

const KeyAction* KeyMap::holder(const QByteArray& id, const QKeySequence& key) const
{
    const KeyAction* action = keyAction(id);
    if (!action || key.isEmpty())
        return nullptr;
    for (const KeyAction& other : keyActions()) {
        if (other.id != id && meet(other.room, action->room) && this->key(other.id) == key)
            return &other;
    }
    return nullptr;
}

void KeyMap::put(const QByteArray& id, const QKeySequence& key)
{
    if (key == ownKey(*keyAction(id)))
        m_changes.remove(id);
    else
        m_changes.insert(id, key);
}

bool KeyMap::setKey(const QByteArray& id, const QKeySequence& key)
{
    const KeyAction* action = keyAction(id);
    if (!action || action->fixed || !isUsable(action->room, key) || holder(id, key))
        return false;
    put(id, key);
    emit changed();
    return true;
}

bool KeyMap::swapKey(const QByteArray& id, const QKeySequence& key)
{
    const KeyAction* action = keyAction(id);
    if (!action || action->fixed || !isUsable(action->room, key))
        return false;
    const QKeySequence given = this->key(id);
    while (const KeyAction* other = holder(id, key)) {
        put(other->id, {});
        put(id, {});
        if (isUsable(other->room, given) && !holder(other->id, given))
            put(other->id, given);
    }
    put(id, key);
    emit changed();
    return true;
}

void KeyMap::resetAll()
{
    m_changes.clear();
    emit changed();
}

QHash<QString, QString> KeyMap::changes() const
{
    QHash<QString, QString> texts;
    for (auto at = m_changes.begin(); at != m_changes.end(); ++at)
        texts.insert(QString::fromLatin1(at.key()), at.value().toString(QKeySequence::PortableText));
    return texts;
}

void KeyMap::setChanges(const QHash<QString, QString>& changes)
{
    m_changes.clear();
    for (const KeyAction& action : keyActions()) {
        const QString id = QString::fromLatin1(action.id);
        const QKeySequence key(changes.value(id), QKeySequence::PortableText);
        if (changes.contains(id) && !action.fixed && isUsable(action.room, key))
            put(action.id, key);
    }
    // A file that somebody wrote by hand may give a key twice.
    for (const KeyAction& action : keyActions()) {
        if (holder(action.id, key(action.id)))
            m_changes.remove(action.id);
        if (holder(action.id, key(action.id)))
            put(action.id, {});
    }
    emit changed();
}

} // namespace woshou
