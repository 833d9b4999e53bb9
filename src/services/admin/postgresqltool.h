#pragma once

#include "base/result.h"
#include "services/core/databaseurl.h"

#include <QFuture>
#include <QStringList>

namespace woshou {

/// Runs one of PostgreSQL's own programs (pg_dump, pg_restore) against the URL's database; the password travels in
/// its environment, never among its arguments. Answered in the calling thread, which needs an event loop.
/// Errors: Connection with code "no_tool" when the program is not installed, else with the program's last words.
QFuture<Result<Done>> runPostgresqlTool(const QString& program, const QStringList& arguments, const DatabaseUrl& url);

} // namespace woshou
