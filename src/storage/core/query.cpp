#include "storage/core/query.h"

#include "base/logging.h"
#include "storage/core/preparedstatement.h"

#include <QSqlError>
#include <QSqlRecord>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

Result<Done> bindAll(const Connection& connection, PreparedStatement& statement, const QString& name,
                     const Binds& binds)
{
    QStringList given;
    for (const auto& [key, value] : binds) {
        statement.query.bindValue(u':' + key, value.toVariant(connection.backend()));
        given.append(key);
    }
    given.sort();
    // Qt binds NULL for a name it does not find and says nothing; so we look.
    if (statement.placeholders != given)
        return failure(ErrorKind::Internal, u"binds of "_s + name + u" do not match: "_s + given.join(u','));
    return Done{};
}

/// Asked for once: the columns of a prepared statement stay what they are.
ColumnIndex& columnsOf(PreparedStatement& statement)
{
    if (statement.columns.isEmpty()) {
        const QSqlRecord record = statement.query.record();
        for (int i = 0; i < record.count(); ++i)
            statement.columns.append(record.fieldName(i).toLatin1());
    }
    return statement.columns;
}

Result<qint64> run(Connection& connection, PreparedStatement& statement, const std::function<void(const Row&)>& each)
{
    QSqlQuery& query = statement.query;
    if (!query.exec()) {
        const Error error = connection.toError(query.lastError());
        query.finish();
        return failure(error);
    }
    qint64 rows = query.isSelect() ? 0 : query.numRowsAffected();
    if (query.isSelect()) {
        ColumnIndex& columns = columnsOf(statement);
        const Row row(query, columns, connection.backend());
        for (; query.next(); ++rows) {
            columns.beginRow();
            if (each)
                each(row);
        }
    }
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return failure(connection.toError(error));
    return rows;
}

} // namespace

void ColumnIndex::append(const QByteArray& name)
{
    m_places.insert(name, int(m_names.size()));
    m_names.append(name);
}

int ColumnIndex::of(const char* name)
{
    const qsizetype turn = m_turn++;
    if (turn < m_turns.size() && m_names.at(m_turns.at(turn)) == name)
        return m_turns.at(turn);
    const int place = m_places.value(QByteArray::fromRawData(name, qsizetype(qstrlen(name))), -1);
    if (place >= 0 && turn < m_turns.size())
        m_turns[turn] = place;
    else if (place >= 0 && turn == m_turns.size())
        m_turns.append(place);
    return place;
}

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
    const int place = m_columns.of(column);
    if (place < 0) {
        qCCritical(lcStorage) << "no column" << column;
        return {};
    }
    return m_query.value(place);
}

QString Row::text(const char* column) const
{
    return value(column).toString();
}

QByteArray Row::bytes(const char* column) const
{
    return value(column).toByteArray();
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
    WOSHOU_TRY(PreparedStatement * statement, connection.prepared(name));
    WOSHOU_CHECK(bindAll(connection, *statement, name, binds));
    return run(connection, *statement, each);
}

Result<qint64> runText(Connection& connection, const QString& text, const Binds& binds,
                       const std::function<void(const Row&)>& each)
{
    WOSHOU_TRY(const auto statement, connection.prepareText(text));
    WOSHOU_CHECK(bindAll(connection, *statement, text, binds));
    return run(connection, *statement, each);
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
