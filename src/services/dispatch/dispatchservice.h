#pragma once

#include "base/result.h"
#include "domain/dispatch/ranking.h"
#include "domain/tickets/ticket.h"
#include "services/core/servicecontext.h"

#include <QFuture>
#include <QUuid>

namespace woshou {

struct DispatchRanking
{
    Ticket ticket;
    QList<Candidate> candidates; ///< best first, excluded ones last
};

struct Assignment
{
    TicketId ticket;
    int rev = 0;
    PersonId engineer;
    QString reason; ///< why not the system's first choice; required then (R-100)
    QUuid key = QUuid::createUuid();
};

/// Who should go, and sending him.
class DispatchService
{
public:
    explicit DispatchService(const ServiceContext& context);

    QFuture<Result<DispatchRanking>> rank(TicketId id);
    /// Assigns and keeps both the system's choice and the person's. Validation on field "reason" when the choice
    /// is not the first one and no reason was given; Permission for who may not; Conflict on a stale rev.
    QFuture<Result<Ticket>> assign(const Assignment& assignment);

private:
    const ServiceContext& m_context;
};

} // namespace woshou
