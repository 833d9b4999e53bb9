#include "storage/people/absencerepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

Absence readAbsence(const Row& row)
{
    Absence absence;
    absence.id = row.id<AbsenceId>("id");
    absence.person = row.id<PersonId>("person_id");
    absence.substitute = row.id<PersonId>("substitute_id");
    absence.substituteName = row.text("substitute_name");
    absence.substituteNameEn = row.text("substitute_name_en");
    absence.from = row.instant("from_at");
    absence.until = row.instant("until_at");
    return absence;
}

} // namespace

Result<std::optional<Absence>> AbsenceRepository::next(PersonId person, Instant now)
{
    return selectOne<Absence>(m_db, u"people/select_absence"_s, {{u"person_id"_s, person}, {u"now"_s, now}},
                              readAbsence);
}

Result<PersonId> AbsenceRepository::standIn(PersonId person, Instant at)
{
    constexpr int kFurthest = 5; // two who stand in for each other, both away, end somewhere
    PersonId there = person;
    for (int asked = 0; asked < kFurthest; ++asked) {
        WOSHOU_TRY(const auto away, next(there, at));
        if (!away || !away->covers(at))
            return there;
        there = away->substitute;
    }
    return person;
}

Result<Done> AbsenceRepository::insert(const Absence& absence, Instant now)
{
    WOSHOU_CHECK(runStatement(m_db, u"people/insert_absence"_s,
                              {{u"person_id"_s, absence.person},
                               {u"substitute_id"_s, absence.substitute},
                               {u"from_at"_s, absence.from},
                               {u"until_at"_s, absence.until},
                               {u"created_at"_s, now}}));
    return Done{};
}

Result<Done> AbsenceRepository::end(PersonId person, Instant now)
{
    WOSHOU_CHECK(runStatement(m_db, u"people/end_absence"_s, {{u"person_id"_s, person}, {u"now"_s, now}}));
    return Done{};
}

} // namespace woshou
