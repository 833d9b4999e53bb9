#pragma once

#include "domain/tickets/tasks.h"
#include "services/core/executor.h"
#include "services/tickets/ticketservice.h"

namespace woshou {

/// What the customer was told with a step that asks for it; nothing with others. Validation when it is missing, or the
/// time is past.
Result<std::optional<ToldPromise>> toldWith(const LifeCycle::Move& move, const MoveInput& input, Instant now);

/// Inside the caller's transaction and before the step is written: ends the tasks that the step ends and makes the
/// promise that it gives. Answers the ticket's tasks as they are then.
Result<QList<TicketTask>> stepTasks(WriteUnit& unit, const ServiceContext& context, const LifeCycle::Move& move,
                                    const Ticket& ticket, const std::optional<ToldPromise>& told);

/// Ends every open task of a kind as done.
Result<Done> finishTasks(WriteUnit& unit, const ServiceContext& context, TicketId id, const QString& kind);

/// Ticks an item of a check list that is on the ticket and open.
Result<Done> tickOff(WriteUnit& unit, const ServiceContext& context, TicketId id, const QString& checklist,
                     const QString& item);

/// A call is the engineer's who is sent: what another one was to do is dropped.
Result<Done> dropOthersCalls(WriteUnit& unit, const ServiceContext& context, const Ticket& ticket);

/// Of a kind of which there is one at a time: what is open beside it, as after a merge, is dropped.
Result<Done> dropBeside(WriteUnit& unit, const ServiceContext& context, const TicketTask& kept);

/// A new task; its owner is the ticket's contact person unless it names one.
Result<Done> makeTask(WriteUnit& unit, const ServiceContext& context, const Ticket& ticket, TicketTask task);

} // namespace woshou
