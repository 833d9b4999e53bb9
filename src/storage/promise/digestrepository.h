#pragma once

#include "domain/people/person.h"
#include "domain/promise/digest.h"
#include "storage/core/query.h"

namespace woshou {

/// What a person's day begins with.
class DigestRepository
{
public:
    explicit DigestRepository(Connection& connection)
        : m_db(connection)
    {
    }

    /// Of what falls due before `until`: his own open tickets and those of whom he stands in for; of a supervisor, a
    /// dispatcher and a manager the center's.
    Result<Digest> of(const Person& person, Instant now, Instant until);

    /// Whether a digest of that day was put.
    Result<bool> isPut(const QDate& day);

private:
    Result<QList<DigestLine>> lines(const Person& person, Instant now, Instant from, Instant until);

    Connection& m_db;
};

} // namespace woshou
