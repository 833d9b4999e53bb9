#pragma once

#include "base/result.h"

#include <QString>

namespace woshou {

/// Argon2id of libsodium with its interactive limits; the text carries salt and parameters.
Result<QString> hashPassword(const QString& password);
bool passwordMatches(const QString& hash, const QString& password);

} // namespace woshou
