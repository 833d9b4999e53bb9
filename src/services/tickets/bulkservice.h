#pragma once

#include "domain/tickets/bulkplan.h"
#include "services/core/servicecontext.h"

#include <QFuture>
#include <QUuid>

namespace woshou {

/// The same change of several tickets. Each ticket is changed whole or not at all, whatever becomes of the others. The
/// caller hands over a few at a time, so that it can show how far it is and stop; every call is one transaction with a
/// savepoint for each ticket. Errors of the call itself: Connection, Busy; what stands in one ticket's way is in its
/// outcome.
class BulkService
{
public:
    explicit BulkService(const ServiceContext& context);

    /// What the plan would do, in the order of the ids; nothing is written. Tickets that may not be read are left out.
    QFuture<Result<QList<BulkLine>>> preview(const QList<TicketId>& ids, const BulkPlan& plan);
    /// Does it to the tickets of these lines, each once per key; one that was changed since the preview fails with
    /// "SV004".
    QFuture<Result<QList<BulkOutcome>>> apply(const QList<BulkLine>& lines, const BulkPlan& plan, const QUuid& key);
    /// Takes back what was done, where nothing came after it; the others are skipped with the error that says why.
    QFuture<Result<QList<BulkOutcome>>> revert(const QList<BulkOutcome>& done, const QUuid& key);

private:
    const ServiceContext& m_context;
};

} // namespace woshou
