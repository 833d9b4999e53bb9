#pragma once

#include <QHash>
#include <QSettings>
#include <QVariant>

namespace woshou {

/// What this desk remembers between two starts. Every setting of the program stands in this one table.
class Settings
{
public:
    enum class Key {
        Language,      ///< "zh" or "en"; empty: as the system
        Scheme,        ///< "system", "light" or "dark"
        Login,         ///< who signed in last with a password
        Geometry,      ///< of the main window
        RailCollapsed, ///< whether the rail shows icons only
    };

    Settings();

    QVariant value(Key key) const;
    QString text(Key key) const { return value(key).toString(); }
    void setValue(Key key, const QVariant& value);
    /// The keys that a person changed on this desk: key by id of the action (KeyMap::changes).
    QHash<QString, QString> keysOf(const QString& login) const;
    void setKeysOf(const QString& login, const QHash<QString, QString>& keys);

private:
    QSettings m_store;
};

} // namespace woshou
