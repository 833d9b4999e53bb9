#pragma once

#include "storage/core/connection.h"

#include <QVariant>

namespace woshou {

constexpr int kTenThousand = 10000;

/// The first value of a query as the administrator; stops the program when it fails.
QVariant ask(Connection& db, const QString& text);

/// Makes a million tickets of the ten thousand that are there, and the indexes anew.
void multiply(Connection& db);

} // namespace woshou
