#pragma once

#include "base/id.h"
#include "storage/core/connection.h"

#include <QDate>
#include <QStringList>
#include <QVariant>

#include <utility>

class QSqlQuery;

namespace woshou {

class ColumnIndex;

/// A value on its way into a statement. Text that is null arrives as '' (columns are not null); an absent
/// instant, date or id as NULL. Instants become what the back-end stores.
class Bind
{
public:
    Bind(int value)
        : m_value(value)
    {
    }
    Bind(qint64 value)
        : m_value(value)
    {
    }
    Bind(double value)
        : m_value(value)
    {
    }
    Bind(bool value)
        : m_value(value ? 1 : 0)
    {
    }
    Bind(const QString& value)
        : m_value(value.isNull() ? QString(QLatin1StringView("")) : withoutNul(value))
    {
    }
    Bind(const QByteArray& value)
        : m_value(value.isNull() ? QByteArray("") : value)
    {
    }
    Bind(Instant value)
        : m_instant(value)
        , m_isInstant(true)
    {
    }
    Bind(const MaybeInstant& value)
        : m_instant(value)
        , m_isInstant(true)
    {
    }
    Bind(const QDate& value)
        : m_value(value.isValid() ? QVariant(value.toString(Qt::ISODate)) : QVariant(QMetaType(QMetaType::QString)))
    {
    }
    template <typename Tag>
    Bind(Id<Tag> value)
        : m_value(value.isValid() ? QVariant(value.value()) : QVariant(QMetaType(QMetaType::LongLong)))
    {
    }
    static Bind nullableText(const QString& value);
    static Bind nullableInt(const std::optional<int>& value);

    QVariant toVariant(Backend backend) const;

private:
    /// A NUL would end the statement's text on its way to PostgreSQL.
    static QString withoutNul(const QString& value)
    {
        return value.contains(QChar(0)) ? QString(value).remove(QChar(0)) : value;
    }
    explicit Bind(QVariant value)
        : m_value(std::move(value))
    {
    }
    QVariant m_value;
    MaybeInstant m_instant;
    bool m_isInstant = false;
};

using Binds = QList<std::pair<QString, Bind>>;

/// The current row of a running statement. Columns by name; an unknown name is a programming error and is logged.
class Row
{
public:
    Row(const QSqlQuery& query, ColumnIndex& columns, Backend backend)
        : m_query(query)
        , m_columns(columns)
        , m_backend(backend)
    {
    }
    QString text(const char* column) const;
    QByteArray bytes(const char* column) const;
    qint64 integer(const char* column) const;
    int number(const char* column) const { return static_cast<int>(integer(column)); }
    double real(const char* column) const;
    bool flag(const char* column) const { return integer(column) != 0; }
    bool isNull(const char* column) const { return value(column).isNull(); }
    Instant instant(const char* column) const;
    MaybeInstant maybeInstant(const char* column) const;
    QDate date(const char* column) const;
    template <typename SomeId>
    SomeId id(const char* column) const
    {
        return SomeId(integer(column));
    }

private:
    QVariant value(const char* column) const;
    const QSqlQuery& m_query;
    ColumnIndex& m_columns;
    Backend m_backend;
};

/// Runs a catalog statement and hands every row to `each`. Refuses binds that do not match the placeholders.
/// Answers the number of rows read, or of rows written by a statement that returns none.
Result<qint64> runStatement(Connection& connection, const QString& name, const Binds& binds,
                            const std::function<void(const Row&)>& each = {});

/// The same for a statement that was put together from the catalog's fragments (TicketConditionSql).
Result<qint64> runText(Connection& connection, const QString& text, const Binds& binds,
                       const std::function<void(const Row&)>& each);

template <typename T>
Result<QList<T>> selectAll(Connection& connection, const QString& name, const Binds& binds,
                           const std::function<T(const Row&)>& read)
{
    QList<T> list;
    WOSHOU_CHECK(runStatement(connection, name, binds, [&](const Row& row) { list.append(read(row)); }));
    return list;
}

/// The first row, or nothing.
template <typename T>
Result<std::optional<T>> selectOne(Connection& connection, const QString& name, const Binds& binds,
                                   const std::function<T(const Row&)>& read)
{
    std::optional<T> found;
    WOSHOU_CHECK(runStatement(connection, name, binds, [&](const Row& row) {
        if (!found)
            found = read(row);
    }));
    return found;
}

/// The column "id" of the one row that an insert with RETURNING answers.
Result<qint64> insertReturning(Connection& connection, const QString& name, const Binds& binds);

} // namespace woshou
