#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <memory>
#include <optional>

namespace woshou {

/// Reads one JSON value and remembers the path of the first thing that does not fit, so that a parser can go
/// straight on and ask once at the end. Absent keys give the fallback, null counts as absent.
class JsonReader
{
public:
    JsonReader(const QJsonValue& value, const QString& path);
    /// Parses bytes; failed() says when they are no JSON.
    JsonReader(const QByteArray& json, const QString& path);

    JsonReader at(const QString& key) const; ///< child of an object; complains when this is no object
    QList<JsonReader> items() const;         ///< elements of an array; complains when it is something else
    QStringList keys() const;
    bool has(const QString& key) const;

    QString text(const QString& fallback = {}) const;
    bool flag(bool fallback = false) const;
    int number(int fallback, int least, int most) const;
    double real(double fallback, double least, double most) const;
    std::optional<qint64> seconds() const; ///< not negative
    QStringList texts() const;

    bool isAbsent() const;
    bool isArray() const { return m_value.isArray(); }
    QString path() const { return m_path; }
    void complain(const QString& what) const;
    /// The first complaint of this reader and all its children as a Validation error naming the path.
    std::optional<Error> failed() const { return *m_error; }

private:
    JsonReader(const QJsonValue& value, const QString& path, std::shared_ptr<std::optional<Error>> error);

    QJsonValue m_value;
    QString m_path;
    std::shared_ptr<std::optional<Error>> m_error;
};

} // namespace woshou
