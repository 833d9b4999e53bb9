#include "bench/rawdatabase.h"

#include "storage/core/sqlcatalog.h"

#include <libpq-fe.h>
#include <sqlite3.h>

#include <QDateTime>
#include <QRegularExpression>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QString statementText(Backend backend, const QString& name)
{
    const auto text = SqlCatalog::statement(backend, name);
    if (!text)
        qFatal("no statement %s", qPrintable(name));
    return *text;
}

class RawSqlite : public RawDatabase
{
public:
    explicit RawSqlite(const QString& path)
    {
        if (sqlite3_open_v2(path.toUtf8().constData(), &m_db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_db));
        sqlite3_exec(m_db, "pragma cache_size = -32000", nullptr, nullptr, nullptr);
    }
    ~RawSqlite() override
    {
        for (sqlite3_stmt* statement : std::as_const(m_statements))
            sqlite3_finalize(statement);
        sqlite3_close(m_db);
    }
    RawValue instant(qint64 milliseconds) const override { return milliseconds; }

    QList<qint64> run(const QString& name, const RawBinds& binds) override
    {
        sqlite3_stmt* statement = prepared(name);
        for (auto it = binds.begin(); it != binds.end(); ++it)
            bind(statement, it.key(), it.value());
        QList<qint64> first;
        int state = sqlite3_step(statement);
        for (; state == SQLITE_ROW; state = sqlite3_step(statement)) {
            readRow(statement);
            first.append(sqlite3_column_int64(statement, 0));
        }
        if (state != SQLITE_DONE)
            qFatal("%s: %s", qPrintable(name), sqlite3_errmsg(m_db));
        sqlite3_reset(statement);
        return first;
    }

private:
    sqlite3_stmt* prepared(const QString& name)
    {
        sqlite3_stmt*& statement = m_statements[name];
        if (!statement) {
            const QByteArray text = statementText(Backend::Sqlite, name).toUtf8();
            if (sqlite3_prepare_v2(m_db, text.constData(), -1, &statement, nullptr) != SQLITE_OK)
                qFatal("%s: %s", qPrintable(name), sqlite3_errmsg(m_db));
        }
        return statement;
    }

    static void bind(sqlite3_stmt* statement, const QString& key, const RawValue& value)
    {
        const int index = sqlite3_bind_parameter_index(statement, (u':' + key).toLatin1().constData());
        if (index == 0)
            qFatal("no parameter %s", qPrintable(key));
        if (const auto* text = std::get_if<QByteArray>(&value))
            sqlite3_bind_text(statement, index, text->constData(), int(text->size()), SQLITE_TRANSIENT);
        else
            sqlite3_bind_int64(statement, index, std::get<qint64>(value));
    }

    void readRow(sqlite3_stmt* statement)
    {
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            if (sqlite3_column_type(statement, column) == SQLITE_TEXT) {
                static_cast<void>(sqlite3_column_text(statement, column));
                m_bytes += sqlite3_column_bytes(statement, column);
            } else {
                m_bytes += sqlite3_column_int64(statement, column) & 1;
            }
        }
    }

    sqlite3* m_db = nullptr;
    QHash<QString, sqlite3_stmt*> m_statements;
};

class RawPostgresql : public RawDatabase
{
public:
    explicit RawPostgresql(const DatabaseUrl& url, const QString& login)
    {
        const QByteArray host = url.host.toUtf8(), database = url.database.toUtf8(), user = login.toUtf8();
        const QByteArray port = QByteArray::number(url.port);
        const char* keys[] = {"host", "port", "dbname", "user", "password", "options", nullptr};
        const char* values[] = {host.constData(), port.constData(), database.constData(),
                                user.constData(), "woshou-demo",    "-c search_path=app -c timezone=UTC -c jit=off",
                                nullptr};
        m_connection = PQconnectdbParams(keys, values, 0);
        if (PQstatus(m_connection) != CONNECTION_OK)
            qFatal("%s", PQerrorMessage(m_connection));
    }
    ~RawPostgresql() override { PQfinish(m_connection); }
    RawValue instant(qint64 milliseconds) const override
    {
        return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs).toUtf8();
    }

    QList<qint64> run(const QString& name, const RawBinds& binds) override
    {
        const QStringList& order = prepared(name);
        QList<QByteArray> texts;
        for (const QString& key : order) {
            const RawValue value = binds.value(key);
            const auto* text = std::get_if<QByteArray>(&value);
            texts.append(text ? *text : QByteArray::number(std::get<qint64>(value)));
        }
        QList<const char*> values;
        for (const QByteArray& text : std::as_const(texts))
            values.append(text.constData());
        PGresult* result = PQexecPrepared(m_connection, name.toLatin1().constData(), int(values.size()),
                                          values.constData(), nullptr, nullptr, 0);
        if (PQresultStatus(result) != PGRES_TUPLES_OK)
            qFatal("%s: %s", qPrintable(name), PQerrorMessage(m_connection));
        QList<qint64> first;
        for (int row = 0; row < PQntuples(result); ++row) {
            first.append(QByteArray::fromRawData(PQgetvalue(result, row, 0), PQgetlength(result, row, 0)).toLongLong());
            for (int column = 0; column < PQnfields(result); ++column)
                m_bytes += PQgetlength(result, row, column) + PQgetvalue(result, row, column)[0];
        }
        PQclear(result);
        return first;
    }

private:
    /// Placeholders in the order of their numbers.
    const QStringList& prepared(const QString& name)
    {
        const auto known = m_statements.constFind(name);
        if (known != m_statements.constEnd())
            return *known;
        static const QRegularExpression placeholder(u"(?<![:\\w]):([a-z_][a-z0-9_]*)"_s);
        QString text = statementText(Backend::Postgresql, name);
        QStringList order;
        for (auto match = placeholder.match(text); match.hasMatch(); match = placeholder.match(text)) {
            if (!order.contains(match.captured(1)))
                order.append(match.captured(1));
            text.replace(match.capturedStart(), match.capturedLength(),
                         u"$%1"_s.arg(order.indexOf(match.captured(1)) + 1));
        }
        PGresult* result = PQprepare(m_connection, name.toLatin1().constData(), text.toUtf8().constData(), 0, nullptr);
        if (PQresultStatus(result) != PGRES_COMMAND_OK)
            qFatal("%s: %s", qPrintable(name), PQerrorMessage(m_connection));
        PQclear(result);
        return *m_statements.insert(name, order);
    }

    PGconn* m_connection = nullptr;
    QHash<QString, QStringList> m_statements;
};

} // namespace

std::unique_ptr<RawDatabase> RawDatabase::open(const TestDatabase& database, const QString& login)
{
    if (database.backend() == Backend::Sqlite)
        return std::make_unique<RawSqlite>(database.url().path);
    return std::make_unique<RawPostgresql>(database.url(), login);
}

} // namespace woshou
