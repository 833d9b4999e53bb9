#include "domain/admin/jsonreader.h"

#include "base/text.h"

#include <QJsonDocument>

#include <cmath>

namespace woshou {

using namespace Qt::StringLiterals;

JsonReader::JsonReader(const QJsonValue& value, const QString& path, std::shared_ptr<std::optional<Error>> error)
    : m_value(value)
    , m_path(path)
    , m_error(std::move(error))
{
}

JsonReader::JsonReader(const QJsonValue& value, const QString& path)
    : JsonReader(value, path, std::make_shared<std::optional<Error>>())
{
}

JsonReader::JsonReader(const QByteArray& json, const QString& path)
    : JsonReader(QJsonValue(), path)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        complain(error.errorString());
    else
        m_value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

void JsonReader::complain(const QString& what) const
{
    if (!*m_error)
        *m_error = Error{ErrorKind::Validation, {}, m_path + u": "_s + what, m_path};
}

bool JsonReader::isAbsent() const
{
    return m_value.isUndefined() || m_value.isNull();
}

JsonReader JsonReader::at(const QString& key) const
{
    if (!isAbsent() && !m_value.isObject())
        complain(u"an object is expected"_s);
    return JsonReader(m_value.toObject().value(key), m_path + u'.' + key, m_error);
}

QList<JsonReader> JsonReader::items() const
{
    QList<JsonReader> list;
    if (isAbsent())
        return list;
    if (!m_value.isArray())
        complain(u"a list is expected"_s);
    const QJsonArray array = m_value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        list.append(JsonReader(array.at(i), u"%1[%2]"_s.arg(m_path).arg(i), m_error));
    return list;
}

QStringList JsonReader::keys() const
{
    if (!isAbsent() && !m_value.isObject())
        complain(u"an object is expected"_s);
    return m_value.toObject().keys();
}

bool JsonReader::has(const QString& key) const
{
    return m_value.isObject() && m_value.toObject().contains(key);
}

QString JsonReader::text(const QString& fallback) const
{
    if (isAbsent())
        return fallback;
    if (!m_value.isString())
        complain(u"a text is expected"_s);
    return normaliseText(m_value.toString());
}

bool JsonReader::flag(bool fallback) const
{
    if (isAbsent())
        return fallback;
    if (!m_value.isBool())
        complain(u"true or false is expected"_s);
    return m_value.toBool();
}

double JsonReader::real(double fallback, double least, double most) const
{
    if (isAbsent())
        return fallback;
    const double value = m_value.toDouble(fallback);
    if (!m_value.isDouble())
        complain(u"a number is expected"_s);
    else if (value < least || value > most)
        complain(u"a number from %1 to %2 is expected"_s.arg(least).arg(most));
    return value;
}

int JsonReader::number(int fallback, int least, int most) const
{
    const double value = real(fallback, least, most);
    if (value != std::floor(value))
        complain(u"a whole number is expected"_s);
    return *m_error ? fallback : static_cast<int>(value);
}

std::optional<qint64> JsonReader::seconds() const
{
    constexpr int kTenYears = 10 * 366 * 24 * 3600;
    return isAbsent() ? std::nullopt : std::optional<qint64>(number(0, 0, kTenYears));
}

QStringList JsonReader::texts() const
{
    QStringList list;
    for (const JsonReader& item : items())
        list.append(item.text());
    return list;
}

} // namespace woshou
