#pragma once

#include "domain/dispatch/ranking.h"
#include "domain/people/person.h"
#include "storage/core/query.h"

namespace woshou {

/// Staff and engineers.
class PersonRepository
{
public:
    explicit PersonRepository(Connection& connection)
        : m_db(connection)
    {
    }
    Result<Person> byLogin(const QString& login);
    Result<Person> find(PersonId id);
    Result<QList<Person>> people();
    Result<QList<Person>> demoPeople();
    /// Embedded database only: a person with the hash of the password.
    Result<PersonId> insert(const Person& person, const QString& hash);
    /// PostgreSQL only: the person and the login role; the password arrives as its SCRAM verifier.
    Result<PersonId> createWithLogin(const Person& person, const QString& verifier);
    /// Those who may no longer sign in too.
    Result<QList<StaffMember>> everybody();
    /// NotFound when nobody active is called so. On PostgreSQL the login role goes with it.
    Result<Done> disable(const QString& login);
    Result<Done> setRole(const QString& login, Role role);

    struct Secret
    {
        QString hash;
        int failed = 0;
        MaybeInstant lockedUntil;
    };
    Result<std::optional<Secret>> secret(PersonId id); ///< embedded database only
    Result<Done> noteFailures(PersonId id, int failed, MaybeInstant lockedUntil);

    /// Every active engineer as he stands now, for a job with this fault and device.
    /// With what each solved of this fault since then, and of this very device ever.
    Result<QList<Engineer>> engineers(const QString& fault, DeviceId device, Instant since);

private:
    Result<Done> changeOne(const QString& statement, const QString& login, const Binds& binds);
    Connection& m_db;
};

} // namespace woshou
