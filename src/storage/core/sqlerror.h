#pragma once

#include "storage/core/connection.h"

namespace woshou {

/// The one table from native codes to kinds (feasibility: SQLSTATE on PostgreSQL, primary code on SQLite; our own
/// "SVnnn" on both). An error without code and text means that the connection is gone.
Error classifySqlError(Backend backend, const QSqlError& error);

} // namespace woshou
