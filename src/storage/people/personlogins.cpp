#include "storage/people/personlogins.h"

#include "storage/people/personrepository.h"

#include <QSqlDatabase>
#include <QSqlDriver>

#include <libpq-fe.h>

namespace woshou {

using namespace Qt::StringLiterals;

Result<QString> scramVerifier(Connection& connection, const QString& login, const QString& password)
{
    const QVariant handle = connection.database().driver()->handle();
    PGconn* raw = handle.isValid() ? *static_cast<PGconn* const*>(handle.constData()) : nullptr;
    char* verifier =
        raw ? PQencryptPasswordConn(raw, password.toUtf8().constData(), login.toUtf8().constData(), "scram-sha-256")
            : nullptr;
    if (!verifier)
        return failure(ErrorKind::Internal, u"no verifier"_s);
    const QString text = QString::fromLatin1(verifier);
    PQfreemem(verifier);
    return text;
}

Result<bool> adoptLogin(Connection& connection, const QString& login, Role role)
{
    bool adopted = false;
    WOSHOU_CHECK(runStatement(connection, u"people/adopt_login"_s, {{u"login"_s, login}, {u"role"_s, roleCode(role)}},
                              [&](const Row& row) { adopted = row.flag("done"); }));
    return adopted;
}

Result<Done> createLogins(Connection& connection, const QString& password)
{
    WOSHOU_TRY(const auto people, PersonRepository(connection).people());
    for (const Person& person : people) {
        WOSHOU_TRY(const bool adopted, adoptLogin(connection, person.login, person.role));
        if (adopted)
            continue;
        WOSHOU_TRY(const QString verifier, scramVerifier(connection, person.login, password));
        WOSHOU_CHECK(
            runStatement(connection, u"people/create_login"_s,
                         {{u"login"_s, person.login}, {u"role"_s, roleCode(person.role)}, {u"verifier"_s, verifier}}));
    }
    return Done{};
}

} // namespace woshou
