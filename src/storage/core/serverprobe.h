#pragma once

#include "base/error.h"
#include "storage/core/connection.h"

namespace woshou {

/// How PostgreSQL is connected to: Qt's driver takes these joined, libpq one by one.
using ConnectOptions = QList<std::pair<QString, QString>>;

/// Why the server took nobody in. Asked by a second attempt that brings the code of the answer: the words are in the
/// server's or the desk's language and tell nothing. `text` is what the first attempt said.
Error refusalOfServer(const ConnectionSettings& settings, const ConnectOptions& options, const QString& text);

} // namespace woshou
