#include "services/people/absenceservice.h"

#include "services/core/executor.h"
#include "storage/people/absencerepository.h"
#include "storage/people/personrepository.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

Result<QList<Person>> readColleagues(Connection& db, const Person& self)
{
    WOSHOU_TRY(QList<Person> people, PersonRepository(db).people());
    people.removeIf([&](const Person& person) {
        const bool seesAll =
            person.role == Role::Agent || person.role == Role::Dispatcher || person.role == Role::Supervisor;
        const bool isPeer = self.role == Role::Manager && person.role == Role::Manager;
        return person.id == self.id || !(seesAll || isPeer);
    });
    std::stable_partition(people.begin(), people.end(), [&](const Person& person) { return person.role == self.role; });
    return people;
}

tl::unexpected<Error> unfit(const QString& field, const QString& why)
{
    return failure(ErrorKind::Validation, why, u"SV003"_s, field);
}

Result<Done> write(WriteUnit& unit, const Person& self, Absence absence)
{
    if (absence.until <= absence.from || absence.until <= unit.now)
        return unfit(u"until"_s, u"it is over before it begins"_s);
    WOSHOU_TRY(const auto colleagues, readColleagues(unit.db, self));
    if (std::none_of(colleagues.begin(), colleagues.end(),
                     [&](const Person& person) { return person.id == absence.substitute; }))
        return unfit(u"substitute"_s, u"he works on no tickets"_s);
    absence.person = self.id;
    absence.from = std::max(absence.from, unit.now); // what is past is past
    AbsenceRepository absences(unit.db);
    WOSHOU_CHECK(absences.end(self.id, unit.now));
    return absences.insert(absence, unit.now);
}

} // namespace

QFuture<Result<std::optional<Absence>>> AbsenceService::mine()
{
    return m_context.executor->readTogether<std::optional<Absence>>(
        [person = m_context.person.id](Connection& db) -> Result<std::optional<Absence>> {
            WOSHOU_TRY(const Instant now, db.now());
            return AbsenceRepository(db).next(person, now);
        });
}

QFuture<Result<QList<Person>>> AbsenceService::colleagues()
{
    return m_context.executor->readTogether<QList<Person>>(
        [self = m_context.person](Connection& db) { return readColleagues(db, self); });
}

QFuture<Result<Done>> AbsenceService::setMine(const Absence& absence)
{
    return m_context.executor->write<Done>(
        [self = m_context.person, absence](WriteUnit& unit) { return write(unit, self, absence); });
}

QFuture<Result<Done>> AbsenceService::endMine()
{
    return m_context.executor->write<Done>(
        [person = m_context.person.id](WriteUnit& unit) { return AbsenceRepository(unit.db).end(person, unit.now); });
}

} // namespace woshou
