#pragma once

#include "storage/core/connection.h"

#include <QVariant>

namespace woshou {

constexpr int kTenThousand = 10000;

/// The first value of a query as the administrator; stops the program when it fails.
QVariant ask(Connection& db, const QString& text);

/// Makes a million tickets, or `copies` times as many, of the ten thousand that are there, and the indexes anew.
void multiply(Connection& db, int copies = 100);

/// After multiply(): the words of each ticket for its copies, `articles` times as many articles, and a log of at least
/// `events` entries.
void multiplyWords(Connection& db, int copies, int articles, int events);

} // namespace woshou
