#pragma once

#include "base/result.h"
#include "domain/people/person.h"
#include "services/core/databaseurl.h"

#include <QFuture>

#include <memory>

namespace woshou {

/// The center's people, for its administrators. On PostgreSQL the URL's own login acts and the database says what it
/// may. On an embedded file the named person acts, an administrator; without a name the owner of the file, who may
/// do everything to it anyway. Errors: Permission, NotFound (field "login"), Validation (field named), Connection.
class PeopleService
{
public:
    explicit PeopleService(const DatabaseUrl& url, const QString& actor = {}, const QString& password = {});
    ~PeopleService();

    QFuture<Result<QList<StaffMember>>> people();
    /// Validation with code "SV008" for a login name, role or password that does not do; Conflict when it is taken.
    QFuture<Result<Person>> add(const Person& person, const QString& password);
    /// The person may no longer sign in; what he did stays. Nobody takes himself out.
    QFuture<Result<Done>> disable(const QString& login);
    QFuture<Result<Person>> setRole(const QString& login, Role role);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The shortest password that is taken.
inline constexpr int kPasswordLength = 8;

} // namespace woshou
