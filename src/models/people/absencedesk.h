#pragma once

#include "base/result.h"
#include "domain/people/absence.h"
#include "domain/people/person.h"

#include <QFuture>

#include <functional>
#include <optional>

namespace woshou {

class Center;

/// All that the dialog of an absence asks for, as functions, so that a test drives it without a database. Futures are
/// answered on other threads; continue with a context.
struct AbsenceDesk
{
    std::function<QFuture<Result<std::optional<Absence>>>()> mine;
    std::function<QFuture<Result<QList<Person>>>()> colleagues;
    std::function<QFuture<Result<Done>>(const Absence&)> setMine;
    std::function<QFuture<Result<Done>>()> endMine;
    std::function<Instant()> now; ///< the server's

    static AbsenceDesk of(Center* center);
};

} // namespace woshou
