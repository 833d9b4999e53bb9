#pragma once

#include "domain/people/person.h"
#include "storage/core/connection.h"

namespace woshou {

/// The SCRAM-SHA-256 verifier of a password, made on this desk so that the password never travels. PostgreSQL only.
Result<QString> scramVerifier(Connection& connection, const QString& login, const QString& password);

/// Gives the login of the server, where there is one, the group role of its person here; its password stays as it is.
/// False when there is no such login; Validation "SV008" for one that is not a member of staff's.
Result<bool> adoptLogin(Connection& connection, const QString& login, Role role);

/// Login roles for every person of a center that is being set up, all with one password (demonstration). Logins that
/// the server has already are adopted and keep theirs. Run by the
/// database's administrator.
Result<Done> createLogins(Connection& connection, const QString& password);

} // namespace woshou
