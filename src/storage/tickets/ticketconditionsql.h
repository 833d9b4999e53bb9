#pragma once

#include "domain/tickets/ticketcondition.h"
#include "storage/core/query.h"

namespace woshou {

/// A statement of resources/sql/query: a frame, the condition put in its place, and the condition's values. Only text
/// of those files and running numbers stand in it; whatever a person wrote is a bound value.
struct ComposedStatement
{
    QString text;
    Binds binds; ///< of the condition; the frame's own are the caller's
};

/// Internal for a frame, column or test that is not there.
/// @param group the fragment that a grouped frame gathers by
Result<ComposedStatement> composeStatement(Backend backend, const QString& frame, const TicketCondition& condition,
                                           const QString& group = {});

} // namespace woshou
