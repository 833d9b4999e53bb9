#pragma once

#include "domain/tickets/savedview.h"
#include "storage/core/query.h"

namespace woshou {

/// Saved views. Every function runs in the caller's transaction; what a person may not see or change is not there.
class SavedViewRepository
{
public:
    SavedViewRepository(Connection& connection, const Person& person)
        : m_db(connection)
        , m_person(person)
    {
    }

    /// One's own first, then the roles', each by name.
    Result<QList<SavedView>> all();
    /// Conflict when there is one of that name.
    Result<SavedViewId> insert(const SavedView& view, Instant now);
    /// Conflict "SV004" when it is no longer at `view.rev`.
    Result<Done> update(const SavedView& view, Instant now);
    Result<Done> remove(SavedViewId id);

private:
    Binds own() const;
    Connection& m_db;
    const Person m_person;
};

} // namespace woshou
