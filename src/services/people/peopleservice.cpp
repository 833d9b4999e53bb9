#include "services/people/peopleservice.h"

#include "base/text.h"
#include "services/admin/password.h"
#include "services/core/executor.h"
#include "services/core/opening.h"
#include "storage/core/migrator.h"
#include "storage/people/personlogins.h"
#include "storage/people/personrepository.h"

#include <QRegularExpression>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct Actor
{
    QString login, password;
};

/// The embedded person who acts, with his password where he has one.
Result<Person> identify(Connection& db, const Actor& actor)
{
    const auto demo = withoutPassword(db, actor.login);
    return demo ? demo : checkPassword(db, actor.login, actor.password);
}

Result<Done> mayChangePeople(Connection& db, const Actor& actor, const QString& login)
{
    WOSHOU_CHECK(Migrator::check(db));
    if (db.backend() == Backend::Postgresql || actor.login.isEmpty())
        return Done{};
    WOSHOU_TRY(const Person person, identify(db, actor));
    if (person.role != Role::Administrator)
        return failure(ErrorKind::Permission, u"only an administrator changes people"_s, u"SV002"_s);
    if (person.login == login)
        return failure(ErrorKind::Validation, u"nobody changes himself"_s, u"SV008"_s, u"login"_s);
    return Done{};
}

Result<Done> checkNew(const Person& person, const QString& password)
{
    static const QRegularExpression form(u"^[a-z][a-z0-9_.]{1,30}$"_s);
    const bool reserved = person.login.startsWith("woshou"_L1) || person.login.startsWith("pg"_L1);
    if (!form.match(person.login).hasMatch() || reserved)
        return failure(ErrorKind::Validation,
                       u"a login is 2 to 31 of a-z, 0-9, _ and ., begins with a letter, and not with woshou or pg"_s,
                       u"SV008"_s, u"login"_s);
    if (person.name.isEmpty())
        return failure(ErrorKind::Validation, u"no name"_s, u"SV003"_s, u"name"_s);
    if (password.size() < kPasswordLength)
        return failure(ErrorKind::Validation, u"it is shorter than %1 characters"_s.arg(kPasswordLength), u"SV008"_s,
                       u"password"_s);
    return Done{};
}

/// The database keeps a login once, for good: one that was disabled is not given again.
Error takenOr(const Error& error, const QString& login)
{
    // Its form was looked at before: the server has nothing else against a login.
    const bool taken = error.kind == ErrorKind::Conflict || (error.code == "SV008"_L1 && error.field == "login"_L1);
    return taken ? Error{ErrorKind::Conflict, u"login_taken"_s, login, u"login"_s} : error;
}

/// Who may no longer sign in is not nobody.
Error disabledOr(Connection& db, const Error& error, const QString& login)
{
    const auto everybody = PersonRepository(db).everybody();
    const bool disabled = error.kind == ErrorKind::NotFound && everybody &&
                          std::any_of(everybody->begin(), everybody->end(),
                                      [&](const StaffMember& m) { return m.person.login == login; });
    return disabled ? Error{ErrorKind::Conflict, u"login_disabled"_s, login, u"login"_s} : error;
}

Result<Person> addNow(Connection& db, const Person& person, const QString& password)
{
    PersonRepository people(db);
    if (db.backend() == Backend::Postgresql) {
        WOSHOU_TRY(const QString verifier, scramVerifier(db, person.login, password));
        if (const auto made = people.createWithLogin(person, verifier); !made)
            return failure(takenOr(made.error(), person.login));
    } else {
        WOSHOU_TRY(const QString hash, hashPassword(password));
        if (const auto made = people.insert(person, hash); !made)
            return failure(takenOr(made.error(), person.login));
    }
    return people.byLogin(person.login);
}

} // namespace

struct PeopleService::Private
{
    Private(const DatabaseUrl& url, const Actor& who)
        : executor(settingsOf(url, url.user, url.password), 1)
        , actor(who)
    {
    }

    /// A change by somebody who may make it, in one transaction. The look at him comes before: a wrong password is
    /// counted even though the change is refused.
    template <typename T>
    QFuture<Result<T>> change(const QString& login, std::function<Result<T>(Connection&)> work)
    {
        return executor.run<T>([who = actor, login, work = std::move(work)](Connection& db) -> Result<T> {
            WOSHOU_CHECK(mayChangePeople(db, who, login));
            return inTransaction<T>(db, work);
        });
    }

    Executor executor;
    Actor actor;
};

PeopleService::PeopleService(const DatabaseUrl& url, const QString& actor, const QString& password)
    : d(std::make_unique<Private>(url, Actor{actor, password}))
{
}

PeopleService::~PeopleService() = default;

QFuture<Result<QList<StaffMember>>> PeopleService::people()
{
    return d->executor.read<QList<StaffMember>>([](Connection& db) -> Result<QList<StaffMember>> {
        WOSHOU_CHECK(Migrator::check(db));
        return PersonRepository(db).everybody();
    });
}

QFuture<Result<Person>> PeopleService::add(const Person& person, const QString& password)
{
    Person clean = person;
    for (QString* text : {&clean.login, &clean.name, &clean.nameEn, &clean.team, &clean.phone})
        *text = normaliseLine(*text);
    return d->change<Person>({}, [clean, password](Connection& db) -> Result<Person> {
        WOSHOU_CHECK(checkNew(clean, password));
        return addNow(db, clean, password);
    });
}

QFuture<Result<Done>> PeopleService::disable(const QString& login)
{
    return d->change<Done>(login, [login](Connection& db) { return PersonRepository(db).disable(login); });
}

QFuture<Result<Person>> PeopleService::setRole(const QString& login, Role role)
{
    return d->change<Person>(login, [login, role](Connection& db) -> Result<Person> {
        PersonRepository people(db);
        if (const auto set = people.setRole(login, role); !set)
            return failure(disabledOr(db, set.error(), login));
        return people.byLogin(login);
    });
}

} // namespace woshou
