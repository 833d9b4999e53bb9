#include "services/core/opening.h"

#include "services/admin/password.h"
#include "services/admin/referenceloading.h"
#include "services/admin/setup.h"
#include "storage/admin/centerrepository.h"
#include "storage/core/migrator.h"
#include "storage/people/personrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {
constexpr int kTries = 5;
constexpr auto kLockTime = std::chrono::minutes(10);
} // namespace

ConnectionSettings settingsOf(const DatabaseUrl& url, const QString& login, const QString& password)
{
    ConnectionSettings settings;
    settings.backend = url.postgresql ? Backend::Postgresql : Backend::Sqlite;
    settings.path = url.path;
    settings.host = url.host;
    settings.port = url.port;
    settings.database = url.database;
    settings.user = login;
    settings.password = password;
    settings.sslMode = url.sslMode;
    settings.rootCertificate = url.rootCertificate;
    if (url.now)
        settings.clock = [now = *url.now] { return now; };
    return settings;
}

Result<Done> refuseChosenTime(Connection& connection)
{
    if (!connection.settings().clock)
        return Done{};
    WOSHOU_TRY(const auto center, CenterRepository(connection).center());
    return !center || center->demo ? Result<Done>(Done{}) : failure(ErrorKind::Permission, {}, u"chosen_time"_s);
}

Result<CenterInfo> openEmbedded(Connection& connection)
{
    WOSHOU_CHECK(setUpCenter(connection, {}));
    return openExisting(connection);
}

Result<CenterInfo> openExisting(Connection& connection)
{
    WOSHOU_CHECK(Migrator::check(connection));
    WOSHOU_TRY(const auto center, CenterRepository(connection).center());
    if (!center)
        return failure(ErrorKind::NotFound, u"no center in the database"_s, u"SV011"_s);
    WOSHOU_CHECK(refuseChosenTime(connection));
    WOSHOU_TRY(const ReferenceData reference, loadReference(connection));
    CenterInfo info;
    info.nameZh = reference.centerZh;
    info.nameEn = reference.centerEn;
    info.demo = center->demo;
    if (info.demo) {
        WOSHOU_TRY(info.people, PersonRepository(connection).demoPeople());
    }
    return info;
}

Result<Person> withoutPassword(Connection& connection, const QString& login)
{
    PersonRepository people(connection);
    const auto refusal = failure(ErrorKind::Permission, u"no demonstration"_s, u"wrong_password"_s, u"password"_s);
    WOSHOU_TRY(const auto center, CenterRepository(connection).center());
    if (!center || !center->demo)
        return refusal;
    const auto person = people.byLogin(login);
    if (!person)
        return person.error().kind == ErrorKind::NotFound ? Result<Person>(refusal) : person;
    WOSHOU_TRY(const auto secret, people.secret(person->id));
    return secret ? Result<Person>(refusal) : person;
}

Result<Person> checkPassword(Connection& connection, const QString& login, const QString& password)
{
    WOSHOU_CHECK(refuseChosenTime(connection));
    PersonRepository people(connection);
    const auto refusal = failure(ErrorKind::Permission, u"login or password"_s, u"wrong_password"_s, u"password"_s);
    const auto person = people.byLogin(login);
    if (!person)
        return person.error().kind == ErrorKind::NotFound ? Result<Person>(refusal) : person;
    WOSHOU_TRY(const auto secret, people.secret(person->id));
    if (!secret)
        return refusal;
    WOSHOU_TRY(const Instant now, connection.now());
    if (secret->lockedUntil && *secret->lockedUntil > now)
        return failure(ErrorKind::Permission, u"locked"_s, u"locked"_s, u"password"_s);
    if (passwordMatches(secret->hash, password)) {
        if (secret->failed > 0 || secret->lockedUntil)
            WOSHOU_CHECK(people.noteFailures(person->id, 0, {}));
        return *person;
    }
    const int failed = secret->failed + 1;
    const bool lock = failed >= kTries;
    WOSHOU_CHECK(
        people.noteFailures(person->id, lock ? 0 : failed, lock ? MaybeInstant(now + kLockTime) : MaybeInstant()));
    return refusal;
}

} // namespace woshou
