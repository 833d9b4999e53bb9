#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QString>

namespace woshou {

using AbsenceId = Id<struct AbsenceTag>;

/// Somebody is away, and another one stands in: is told what he would be told, and sees his open tickets.
struct Absence
{
    AbsenceId id;
    PersonId person, substitute;
    QString substituteName, substituteNameEn; ///< joined in
    Instant from, until;
    bool covers(Instant at) const { return from <= at && at < until; }
};

} // namespace woshou
