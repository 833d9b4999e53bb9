#pragma once

#include <QHash>
#include <QString>

namespace woshou {

/// Whether every [placeholder] of the script has a value. What stands in brackets in a value is no placeholder.
bool isFilled(const QString& script, const QHash<QString, QString>& values);

/// The script filled in without the clauses that have an unknown [placeholder]: parted at 。！？；， and at .!?;,
/// before a blank. A sentence still begins with a capital letter and ends with a stop. Empty when nothing is left.
/// Pure.
QString fillKnownClauses(const QString& script, const QHash<QString, QString>& values);

} // namespace woshou
