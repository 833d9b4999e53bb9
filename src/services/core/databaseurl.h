#pragma once

#include "base/instant.h"
#include "base/result.h"

#include <QString>

namespace woshou {

/// Where the data is: "sqlite:PATH" or "postgresql://[user@]host[:port]/db[?host=SOCKETDIR&sslmode=…]". A server on
/// another computer has to prove who it is (verify-full) unless sslmode says otherwise.
struct DatabaseUrl
{
    bool postgresql = false;
    QString path; ///< SQLite file
    QString host, database, user, password;
    int port = 5432;
    QString sslMode;
    QString rootCertificate;
    MaybeInstant now; ///< embedded demonstrations only: the time the "server" says instead of the computer's own

    static Result<DatabaseUrl> parse(const QString& text);
    QString shortName() const; ///< "pg·service-01" or the file's name, for the status bar
};

} // namespace woshou
