#include "storage/people/personrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

Person readPerson(const Row& row)
{
    Person p;
    p.id = row.id<PersonId>("id");
    p.login = row.text("login");
    p.name = row.text("name");
    p.nameEn = row.text("name_en");
    p.role = roleFromCode(row.text("role"));
    p.team = row.text("team");
    p.phone = row.text("phone");
    p.note = row.text("note");
    p.noteEn = row.text("note_en");
    p.demo = row.flag("demo");
    return p;
}

Engineer readEngineer(const Row& row)
{
    Engineer e;
    e.id = row.id<PersonId>("id");
    e.name = row.text("name");
    e.nameEn = row.text("name_en");
    e.team = row.text("team");
    e.level = row.text("level");
    const bool atJob = !row.isNull("job_lat");
    e.lat = row.real(atJob ? "job_lat" : "lat");
    e.lon = row.real(atJob ? "job_lon" : "lon");
    e.fromMinute = row.number("from_minute");
    e.toMinute = row.number("to_minute");
    const QStringList days = row.text("days_off").split(u',', Qt::SkipEmptyParts);
    for (const QString& day : days)
        e.daysOff.append(day.toInt());
    e.vehicle = row.text("vehicle");
    e.absent = row.flag("absent");
    e.openJobs = row.number("open_jobs");
    e.sameFault = row.number("same_fault");
    e.sameDevice = row.number("same_device");
    return e;
}

} // namespace

Result<Person> PersonRepository::byLogin(const QString& login)
{
    WOSHOU_TRY(auto found, selectOne<Person>(m_db, u"people/select_by_login"_s, {{u"login"_s, login}}, readPerson));
    if (!found)
        return failure(ErrorKind::NotFound, u"nobody is called "_s + login, {}, u"login"_s);
    return *found;
}

Result<Person> PersonRepository::find(PersonId id)
{
    WOSHOU_TRY(auto found, selectOne<Person>(m_db, u"people/select_person"_s, {{u"id"_s, id}}, readPerson));
    return found ? Result<Person>(*found) : failure(ErrorKind::NotFound, u"no person"_s);
}

Result<QList<Person>> PersonRepository::people()
{
    return selectAll<Person>(m_db, u"people/list_people"_s, {}, readPerson);
}

Result<QList<Person>> PersonRepository::demoPeople()
{
    return selectAll<Person>(m_db, u"people/list_demo"_s, {}, readPerson);
}

Result<PersonId> PersonRepository::insert(const Person& p, const QString& hash)
{
    WOSHOU_TRY(const qint64 id, insertReturning(m_db, u"people/insert_person"_s,
                                                {{u"login"_s, p.login},
                                                 {u"name"_s, p.name},
                                                 {u"name_en"_s, p.nameEn},
                                                 {u"role"_s, roleCode(p.role)},
                                                 {u"team"_s, p.team},
                                                 {u"phone"_s, p.phone},
                                                 {u"demo"_s, p.demo},
                                                 {u"note"_s, p.note},
                                                 {u"note_en"_s, p.noteEn}}));
    if (!hash.isEmpty())
        WOSHOU_CHECK(
            runStatement(m_db, u"people/insert_secret"_s, {{u"person_id"_s, PersonId(id)}, {u"hash"_s, hash}}));
    return PersonId(id);
}

Result<PersonId> PersonRepository::createWithLogin(const Person& p, const QString& verifier)
{
    WOSHOU_TRY(const qint64 id, insertReturning(m_db, u"people/create_person"_s,
                                                {{u"login"_s, p.login},
                                                 {u"verifier"_s, verifier},
                                                 {u"name"_s, p.name},
                                                 {u"name_en"_s, p.nameEn},
                                                 {u"role"_s, roleCode(p.role)},
                                                 {u"team"_s, p.team},
                                                 {u"phone"_s, p.phone}}));
    return PersonId(id);
}

Result<QList<StaffMember>> PersonRepository::everybody()
{
    return selectAll<StaffMember>(m_db, u"people/list_all"_s, {}, [](const Row& row) {
        return StaffMember{readPerson(row), row.flag("active")};
    });
}

Result<Done> PersonRepository::changeOne(const QString& statement, const QString& login, const Binds& binds)
{
    int done = 0;
    WOSHOU_CHECK(runStatement(m_db, statement, binds, [&](const Row& row) { done = row.number("done"); }));
    return done == 1 ? Result<Done>(Done{})
                     : failure(ErrorKind::NotFound, u"nobody is called "_s + login, {}, u"login"_s);
}

Result<Done> PersonRepository::disable(const QString& login)
{
    return changeOne(u"people/disable_person"_s, login, {{u"login"_s, login}});
}

Result<Done> PersonRepository::setRole(const QString& login, Role role)
{
    return changeOne(u"people/update_role"_s, login, {{u"login"_s, login}, {u"role"_s, roleCode(role)}});
}

Result<std::optional<PersonRepository::Secret>> PersonRepository::secret(PersonId id)
{
    return selectOne<Secret>(m_db, u"people/select_secret"_s, {{u"person_id"_s, id}}, [](const Row& row) {
        return Secret{row.text("hash"), row.number("failed"), row.maybeInstant("locked_until")};
    });
}

Result<Done> PersonRepository::noteFailures(PersonId id, int failed, MaybeInstant lockedUntil)
{
    WOSHOU_CHECK(runStatement(m_db, u"people/update_failed"_s,
                              {{u"person_id"_s, id}, {u"failed"_s, failed}, {u"locked_until"_s, lockedUntil}}));
    return Done{};
}

Result<QList<Engineer>> PersonRepository::engineers(const QString& fault, DeviceId device, Instant since)
{
    WOSHOU_TRY(auto list,
               selectAll<Engineer>(m_db, u"dispatch/list_engineers"_s,
                                   {{u"fault"_s, fault}, {u"device_id"_s, device}, {u"since"_s, since}}, readEngineer));
    QHash<PersonId, QHash<QString, double>> skills;
    WOSHOU_CHECK(runStatement(m_db, u"dispatch/list_skills"_s, {}, [&](const Row& row) {
        skills[row.id<PersonId>("person_id")].insert(row.text("skill"), row.real("rating"));
    }));
    for (Engineer& engineer : list)
        engineer.skills = skills.value(engineer.id);
    return list;
}

} // namespace woshou
