#include "storage/core/query.h"

#include "base/logging.h"
#include "storage/core/sqlcatalog.h"

#include <QSqlError>
#include <QSqlRecord>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

Result<Done> bindAll(const Connection& connection, QSqlQuery& query, const QString& name, const Binds& binds)
{
    QStringList given;
    for (const auto& [key, value] : binds) {
        query.bindValue(u':' + key, value.toVariant(connection.backend()));
        given.append(key);
    }
    given.sort();
    // Qt binds NULL for a name it does not find and says nothing; so we look.
    WOSHOU_TRY(const QString text, SqlCatalog::statement(connection.backend(), name));
    if (SqlCatalog::placeholders(text) != given)
        return failure(ErrorKind::Internal, u"binds of "_s + name + u" do not match: "_s + given.join(u','));
    return Done{};
}

QHash<QString, int> columnsOf(const QSqlQuery& query)
{
    QHash<QString, int> columns;
    const QSqlRecord record = query.record();
    for (int i = 0; i < record.count(); ++i)
        columns.insert(record.fieldName(i), i);
    return columns;
}

} // namespace

Bind Bind::nullableText(const QString& value)
{
    return Bind(value.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(withoutNul(value)));
}

Bind Bind::nullableInt(const std::optional<int>& value)
{
    return Bind(value ? QVariant(*value) : QVariant(QMetaType(QMetaType::Int)));
}

QVariant Bind::toVariant(Backend backend) const
{
    if (!m_isInstant)
        return m_value;
    const bool sqlite = backend == Backend::Sqlite;
    if (!m_instant)
        return QVariant(QMetaType(sqlite ? QMetaType::LongLong : QMetaType::QDateTime));
    return sqlite ? QVariant(m_instant->ms()) : QVariant(m_instant->toUtc());
}

QVariant Row::value(const char* column) const
{
    const auto it = m_columns.constFind(QLatin1StringView(column));
    if (it == m_columns.constEnd()) {
        qCCritical(lcStorage) << "no column" << column;
        return {};
    }
    return m_query.value(*it);
}

QString Row::text(const char* column) const
{
    return value(column).toString();
}

qint64 Row::integer(const char* column) const
{
    return value(column).toLongLong();
}

double Row::real(const char* column) const
{
    return value(column).toDouble();
}

Instant Row::instant(const char* column) const
{
    return maybeInstant(column).value_or(Instant());
}

MaybeInstant Row::maybeInstant(const char* column) const
{
    const QVariant v = value(column);
    if (v.isNull())
        return std::nullopt;
    return m_backend == Backend::Sqlite ? Instant::fromMs(v.toLongLong()) : Instant::fromDateTime(v.toDateTime());
}

QDate Row::date(const char* column) const
{
    const QVariant v = value(column);
    return m_backend == Backend::Sqlite ? QDate::fromString(v.toString(), Qt::ISODate) : v.toDate();
}

Result<qint64> runStatement(Connection& connection, const QString& name, const Binds& binds,
                            const std::function<void(const Row&)>& each)
{
    WOSHOU_TRY(QSqlQuery * query, connection.prepared(name));
    WOSHOU_CHECK(bindAll(connection, *query, name, binds));
    if (!query->exec()) {
        const Error error = connection.toError(query->lastError());
        query->finish();
        return failure(error);
    }
    qint64 rows = query->isSelect() ? 0 : query->numRowsAffected();
    if (query->isSelect()) {
        const QHash<QString, int> columns = columnsOf(*query);
        const Row row(*query, columns, connection.backend());
        for (; query->next(); ++rows) {
            if (each)
                each(row);
        }
    }
    const QSqlError error = query->lastError();
    query->finish();
    if (error.isValid())
        return failure(connection.toError(error));
    return rows;
}

Result<qint64> insertReturning(Connection& connection, const QString& name, const Binds& binds)
{
    qint64 id = 0;
    WOSHOU_CHECK(runStatement(connection, name, binds, [&](const Row& row) { id = row.integer("id"); }));
    if (id == 0)
        return failure(ErrorKind::Internal, u"no id from "_s + name);
    return id;
}

} // namespace woshou
