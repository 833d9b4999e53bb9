#pragma once

#include "services/tickets/escalationservice.h"

#include <functional>

namespace woshou {

class Center;

/// The part of a ticket's desk that is about escalations. Each write is answered when it is done.
struct EscalationDesk
{
    using Saved = QFuture<Result<Done>>;
    std::function<Saved(TicketId, const EscalationForm&, const QUuid& key)> request;
    std::function<Saved(const EscalationDecision&)> decide;
    std::function<Saved(const EscalationContact&)> contact;
    std::function<Saved(const EscalationStep&)> acknowledge, nextLevel, close;
    std::function<QFuture<Result<QList<Person>>>()> targets;

    static EscalationDesk of(Center* center);
};

} // namespace woshou
