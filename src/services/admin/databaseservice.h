#pragma once

#include "base/result.h"
#include "services/admin/setupoptions.h"
#include "services/core/databaseurl.h"

#include <QFuture>

#include <memory>

namespace woshou {

/// What is in a database, for whoever looks after it.
struct DatabaseStatus
{
    QString engine; ///< "SQLite 3.40.1", "PostgreSQL 15.3"
    QString name;
    int schema = 0, latest = 0; ///< of the database (0: none) and of this program
    bool center = false, sealed = false, demo = false;
    QString centerZh, centerEn;
    qint64 bytes = 0;
    qint64 tickets = 0, customers = 0, articles = 0, people = 0;
};

/// Something that is not as it must be.
struct DatabaseFinding
{
    QString rule;    ///< file, reference, open_and_state, log_and_state, step_of_the_life_cycle
    QString subject; ///< ticket number, or what the engine says
};

/// Looking after a database as its owner: on PostgreSQL the URL's login, on an embedded file whoever may write it.
/// Errors: Connection; NotFound with code "SV011" without a center; Conflict.
class DatabaseService
{
public:
    explicit DatabaseService(const DatabaseUrl& url);
    ~DatabaseService();

    /// Makes the embedded file when it is missing. Conflict with code "exists" when there is a center already.
    QFuture<Result<DatabaseStatus>> init(const SetUpOptions& options);
    /// Brings an older schema up to this program; answers how many steps ran.
    QFuture<Result<int>> migrate();
    QFuture<Result<DatabaseStatus>> status();
    /// Reads everything once: the engine's own check and the rules that the guards hold. Empty when all is well.
    QFuture<Result<QList<DatabaseFinding>>> check();
    /// One file with everything, while others work on: an embedded database of its own, or an archive of pg_dump.
    /// The file appears whole or not at all; Conflict when it exists. PostgreSQL's login roles are the server's.
    QFuture<Result<Done>> backup(const QString& file);
    /// Fills a database that has no center from such a file. Conflict with code "exists" when it has one.
    QFuture<Result<Done>> restore(const QString& file);

    /// What a PostgreSQL administrator runs once before init: roles and the database `name`.
    static Result<QString> roleScript(const QString& name);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace woshou
