#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QSqlDatabase;
class QSqlError;

namespace woshou {

struct PreparedStatement;

enum class Backend { Sqlite, Postgresql };

/// How to reach a database.
struct ConnectionSettings
{
    Backend backend = Backend::Sqlite;
    QString path; ///< SQLite file
    QString host, database, user, password, sslMode, rootCertificate;
    int port = 5432;
    bool readOnly = false; ///< SQLite: found out at the opening, should the file not be writable
    /// SQLite: only reads, and only what this engineer was sent to, as the server's row-level security has it; the
    /// whole center when it is nobody.
    PersonId readsOf;
    bool schemaLess = false; ///< before the schema exists: no search path is demanded
    /// SQLite: what a missing file begins as a copy of; nothing when empty or not there.
    QString origin;
    /// The embedded database's clock; the computer's own when empty. Only tests and "--now" set it.
    std::function<Instant()> clock;
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
    /// For reading only: whatever is read until the commit is of one instant.
    Result<Done> beginSnapshot();
    /// Fails with a transaction's first failure, also when the work passed over it.
    Result<Done> commit();
    void rollback();
    /// Inside a transaction: what is written from here on can be given up alone. One at a time.
    Result<Done> savepoint();
    Result<Done> releaseSavepoint();
    Result<Done> rollbackToSavepoint();
    bool inTransaction() const { return m_inTransaction; }

    /// The server's time; inside a transaction always the same instant.
    Result<Instant> now();

    /// The prepared statement of a catalog name; finished by whoever runs it.
    Result<PreparedStatement*> prepared(const QString& name);
    /// A statement that was put together from the catalog's fragments; nobody keeps it.
    Result<std::shared_ptr<PreparedStatement>> prepareText(const QString& text);
    /// Runs text that is no catalog statement (migrations, session set-up).
    Result<Done> execute(const QString& text);
    /// Turns a failure into an Error and notices a lost connection.
    Error toError(const QSqlError& error);

    QSqlDatabase database() const;

private:
    explicit Connection(ConnectionSettings settings);
    Result<Done> connectNow();
    Result<Done> openFile();
    Result<Done> openServer();
    Result<Done> setUpSession();
    Result<Done> setUpFile();
    Result<Done> checkSession();
    Result<Done> begin(const QString& text);
    void drop();
    Result<Done> raiseFence();

    ConnectionSettings m_settings;
    QString m_name;
    QHash<QString, std::shared_ptr<PreparedStatement>> m_prepared;
    MaybeInstant m_now;
    std::optional<Error> m_failed; ///< PostgreSQL: what the running transaction broke on
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

/// Runs `work` within the running transaction; when it fails, what it wrote is given up and the transaction goes on.
template <typename T>
Result<T> inSavepoint(Connection& connection, const std::function<Result<T>()>& work)
{
    WOSHOU_CHECK(connection.savepoint());
    Result<T> result = work();
    WOSHOU_CHECK(result ? connection.releaseSavepoint() : connection.rollbackToSavepoint());
    return result;
}

/// Runs `work`, which only reads, in a snapshot.
template <typename T>
Result<T> inSnapshot(Connection& connection, const std::function<Result<T>(Connection&)>& work)
{
    WOSHOU_CHECK(connection.beginSnapshot());
    Result<T> result = work(connection);
    connection.rollback(); // nothing was written
    return result;
}

} // namespace woshou
