#pragma once

#include "domain/people/person.h"
#include "domain/tickets/listlayout.h"
#include "storage/core/query.h"

#include <QHash>

namespace woshou {

/// How one person looks at the lists. Every function runs in the caller's transaction.
class ListLayoutRepository
{
public:
    ListLayoutRepository(Connection& connection, PersonId person)
        : m_db(connection)
        , m_person(person)
    {
    }

    /// By the code of the view.
    Result<QHash<QString, ListLayout>> all();
    /// An empty layout is forgotten.
    Result<Done> keep(const QString& view, const ListLayout& layout, Instant at);

private:
    Connection& m_db;
    PersonId m_person;
};

} // namespace woshou
