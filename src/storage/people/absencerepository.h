#pragma once

#include "domain/people/absence.h"
#include "storage/core/query.h"

namespace woshou {

/// Who is away and who stands in. Every function runs in the caller's transaction.
class AbsenceRepository
{
public:
    explicit AbsenceRepository(Connection& connection)
        : m_db(connection)
    {
    }

    /// The person's absence that is not over by then, the earliest; nothing when there is none.
    Result<std::optional<Absence>> next(PersonId person, Instant now);
    /// Who stands in for the person at that time: himself when he is there. Whoever stands in may be away as well.
    Result<PersonId> standIn(PersonId person, Instant at);
    Result<Done> insert(const Absence& absence, Instant now);
    /// Those of the person that are not over by then end then.
    Result<Done> end(PersonId person, Instant now);

private:
    Connection& m_db;
};

} // namespace woshou
