#include "programs/settings.h"

#include <QUrl>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    QString name;
    QVariant otherwise;
};

const Row& rowOf(Settings::Key key)
{
    static const QList<Row> table = {
        {u"interface/language"_s, QString()}, {u"interface/scheme"_s, u"system"_s}, {u"people/login"_s, QString()},
        {u"window/geometry"_s, QByteArray()}, {u"window/railCollapsed"_s, false},
    };
    return table.at(int(key));
}

/// A login may hold what parts the names of settings.
QString keysName(const QString& login)
{
    return u"keys/"_s + QString::fromLatin1(QUrl::toPercentEncoding(login));
}

} // namespace

Settings::Settings()
    : m_store(QSettings::IniFormat, QSettings::UserScope, u"woshou"_s, u"woshou"_s)
{
}

QVariant Settings::value(Key key) const
{
    return m_store.value(rowOf(key).name, rowOf(key).otherwise);
}

void Settings::setValue(Key key, const QVariant& value)
{
    m_store.setValue(rowOf(key).name, value);
}

QHash<QString, QString> Settings::keysOf(const QString& login) const
{
    QHash<QString, QString> keys;
    const QVariantMap kept = m_store.value(keysName(login)).toMap();
    for (auto at = kept.begin(); at != kept.end(); ++at)
        keys.insert(at.key(), at.value().toString());
    return keys;
}

void Settings::setKeysOf(const QString& login, const QHash<QString, QString>& keys)
{
    QVariantMap kept;
    for (auto at = keys.begin(); at != keys.end(); ++at)
        kept.insert(at.key(), at.value());
    m_store.setValue(keysName(login), kept);
}

} // namespace woshou
