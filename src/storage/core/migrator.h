#pragma once

#include "storage/core/connection.h"

namespace woshou {

/// Brings a database to the schema of this program: ordered files NNNN_slug.sql, the same numbers on both
/// back-ends, each one transaction together with its row in schema_version; forward only.
class Migrator
{
public:
    /// The highest number this program knows.
    static int latest(Backend backend);
    /// 0 for an empty database. Connection "not_a_database" when the tables in it are another program's.
    static Result<int> current(Connection& connection);
    /// Errors: NotFound "SV011" without a schema, Conflict "SV010" when the database is newer than this program,
    /// "SV012" when it is older and waits for migrate().
    static Result<Done> check(Connection& connection);
    static Result<Done> compare(int version, int latest);
    /// Runs what is missing and then, in the same transaction, `finish`; answers how many steps ran. Two programs at
    /// once: one waits for the other.
    static Result<int> migrate(Connection& connection, const std::function<Result<Done>(Connection&)>& finish = {});
    /// Statements of a migration file, comments kept inside bodies, parted at the marker line.
    static QStringList split(const QString& text);
};

} // namespace woshou
