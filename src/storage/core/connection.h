#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"

#include <QHash>
#include <QSqlQuery>
#include <QStringList>

#include <functional>
#include <memory>

class QSqlDatabase;
class QSqlError;

namespace woshou {

enum class Backend { Sqlite, Postgresql };

/// How to reach a database.
struct ConnectionSettings
{
    Backend backend = Backend::Sqlite;
    QString path; ///< SQLite file
    QString host, database, user, password, sslMode, rootCertificate;
    int port = 5432;
    bool readOnly = false;
    /// SQLite: only reads, and only what this engineer was sent to, as the server's row-level security has it; the
    /// whole center when it is nobody.
    PersonId readsOf;
    bool schemaLess = false; ///< before the schema exists: no search path is demanded
    /// SQLite: what a missing file begins as a copy of; nothing when empty or not there.
    QString origin;
    /// The embedded database's clock; the computer's own when empty. Only tests and "--now" set it.
    std::function<Instant()> clock;
};

/// The columns of a statement by name. A reader asks for the same names in the same turn for every row, so what the
/// turn answered for the last row is tried before the table is asked.
class ColumnIndex
{
public:
    bool isEmpty() const { return m_names.isEmpty(); }
    void append(const QByteArray& name);
    void beginRow() { m_turn = 0; }
    /// The place of a column, or -1.
    int of(const char* name);

private:
    QList<QByteArray> m_names;
    QHash<QByteArray, int> m_places;
    QList<int> m_turns;
    qsizetype m_turn = 0;
};

/// A statement of the catalog as one connection keeps it: prepared, with the names its values and columns go by.
struct PreparedStatement
{
    explicit PreparedStatement(const QSqlDatabase& database)
        : query(database)
    {
    }
    QSqlQuery query;
    QStringList placeholders; ///< sorted
    ColumnIndex columns;      ///< empty until it was run
};

/// One database connection, made, used and closed in one thread. Statements are prepared once and kept.
class Connection
{
public:
    static Result<std::unique_ptr<Connection>> open(const ConnectionSettings& settings);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Backend backend() const { return m_settings.backend; }
    const ConnectionSettings& settings() const { return m_settings; }
    /// False once a statement found the server gone; a lost connection is replaced, never revived.
    bool isUsable() const { return m_usable; }

    Result<Done> begin(); ///< immediate on SQLite, so that a busy writer is met before anything was read
    Result<Done> commit();
    void rollback();
    bool inTransaction() const { return m_inTransaction; }

    /// The server's time; inside a transaction always the same instant.
    Result<Instant> now();

    /// The prepared statement of a catalog name; finished by whoever runs it.
    Result<PreparedStatement*> prepared(const QString& name);
    /// Runs text that is no catalog statement (migrations, session set-up).
    Result<Done> execute(const QString& text);
    /// Turns a failure into an Error and notices a lost connection.
    Error toError(const QSqlError& error);

    QSqlDatabase database() const;

private:
    explicit Connection(ConnectionSettings settings);
    Result<Done> connectNow();
    Result<Done> setUpSession();
    Result<Done> raiseFence();

    ConnectionSettings m_settings;
    QString m_name;
    QHash<QString, std::shared_ptr<PreparedStatement>> m_prepared;
    MaybeInstant m_now;
    bool m_usable = true;
    bool m_inTransaction = false;
};

/// Runs `work` in a transaction and commits when it succeeds.
template <typename T>
Result<T> inTransaction(Connection& connection, const std::function<Result<T>(Connection&)>& work)
{
    WOSHOU_CHECK(connection.begin());
    Result<T> result = work(connection);
    if (!result) {
        connection.rollback();
        return result;
    }
    WOSHOU_CHECK(connection.commit());
    return result;
}

} // namespace woshou
