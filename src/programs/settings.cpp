#include "programs/settings.h"

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

} // namespace woshou
