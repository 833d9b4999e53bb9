#pragma once

#include "storage/core/connection.h"

namespace woshou {

/// The SCRAM-SHA-256 verifier of a password, made on this desk so that the password never travels. PostgreSQL only.
Result<QString> scramVerifier(Connection& connection, const QString& login, const QString& password);

/// Login roles for every person of a center that is being set up, all with one password (demonstration). Run by the
/// database's administrator.
Result<Done> createLogins(Connection& connection, const QString& password);

} // namespace woshou
