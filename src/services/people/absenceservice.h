#pragma once

#include "base/result.h"
#include "domain/people/absence.h"
#include "domain/people/person.h"
#include "services/core/servicecontext.h"

#include <QFuture>

#include <optional>

namespace woshou {

/// When the person who is signed in is away, and who stands in for him. Errors: Connection, Busy.
class AbsenceService
{
public:
    explicit AbsenceService(const ServiceContext& context)
        : m_context(context)
    {
    }

    /// That which runs or is to come; nothing when there is none.
    QFuture<Result<std::optional<Absence>>> mine();
    /// Who may stand in: who sees every ticket and works on it, for a manager another one as well; those of his own
    /// role first.
    QFuture<Result<QList<Person>>> colleagues();
    /// In place of the one that runs or is to come. Validation "SV003" with the field "substitute" or "until".
    QFuture<Result<Done>> setMine(const Absence& absence);
    /// He is back.
    QFuture<Result<Done>> endMine();

private:
    const ServiceContext& m_context;
};

} // namespace woshou
