#pragma once

#include "models/shell/keyactions.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>

namespace woshou {

/// Which key does what, for every window of the program: the keys that the actions come with, and what the person who
/// is signed in changed. No two actions that could hear the same key ever have it. Interface thread.
class KeyMap : public QObject
{
    Q_OBJECT
public:
    static KeyMap* instance();
    explicit KeyMap(QObject* parent);

    /// The key that an action comes with.
    static QKeySequence standardKey(const QByteArray& id);
    /// Empty when the action has none.
    QKeySequence key(const QByteArray& id) const;
    /// As caps and hints show it: "Ctrl+Enter".
    QString keyText(const QByteArray& id) const;
    static QString keyText(const QKeySequence& key);
    bool isChanged(const QByteArray& id) const { return m_changes.contains(id); }

    /// Whether an action of this room may have the key: no key that types, moves the cursor or edits.
    static bool isUsable(KeyRoom room, const QKeySequence& key);
    /// Who would hear the key as well; null for nobody.
    const KeyAction* holder(const QByteArray& id, const QKeySequence& key) const;

    /// Gives an action another key, or none. False, and nothing is changed, when it is fixed, the key is not usable,
    /// or somebody has it.
    bool setKey(const QByteArray& id, const QKeySequence& key);
    /// The same for a key that somebody has: that one gets this one's key, or none where it could not use it.
    bool swapKey(const QByteArray& id, const QKeySequence& key);
    void resetAll();

    /// What differs from the keys that the actions come with, by id, portable; an empty text is no key.
    QHash<QString, QString> changes() const;
    /// Unknown ids, fixed ones and keys that are unusable or taken are left out.
    void setChanges(const QHash<QString, QString>& changes);

signals:
    void changed();

private:
    void put(const QByteArray& id, const QKeySequence& key);

    QHash<QByteArray, QKeySequence> m_changes;
};

} // namespace woshou
