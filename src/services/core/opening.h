#pragma once

#include "domain/people/person.h"
#include "services/core/center.h"
#include "storage/core/connection.h"

namespace woshou {

/// Settings for a URL; on PostgreSQL for this login.
ConnectionSettings settingsOf(const DatabaseUrl& url, const QString& login, const QString& password);

/// Permission "chosen_time" when the connection's clock was set and the center is no demonstration: a true history
/// keeps the true time.
Result<Done> refuseChosenTime(Connection& connection);

/// What the embedded database tells before anybody is signed in; makes and fills a missing one.
Result<CenterInfo> openEmbedded(Connection& connection);

/// The same of a database that has a center; makes nothing. NotFound with code "SV011" when it has none.
Result<CenterInfo> openExisting(Connection& connection);

/// Somebody of the embedded demonstration: its people have no password. Permission for everybody else.
Result<Person> withoutPassword(Connection& connection, const QString& login);

/// Checks a password against the embedded database; five wrong ones lock the login for ten minutes.
Result<Person> checkPassword(Connection& connection, const QString& login, const QString& password);

} // namespace woshou
