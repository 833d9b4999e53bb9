#pragma once

#include "services/tickets/bulkservice.h"
#include "services/tickets/relationservice.h"

#include <functional>

namespace woshou {

class Center;

/// The part of a ticket's desk that is about tickets that belong together, about putting right and taking back.
struct RelationDesk
{
    std::function<QFuture<Result<LinkId>>(TicketId, TicketId other, const QString& kind, const QUuid& key)> link;
    std::function<QFuture<Result<Done>>(TicketId, LinkId, const QUuid& key)> unlink;
    std::function<QFuture<Result<Ticket>>(TicketId, int rev, TicketId into, const QString& note, const QUuid& key)>
        merge;
    /// Open tickets in which this one may go on, a few: those that look like it, the likeliest first, then what else is
    /// open of its customer.
    std::function<QFuture<Result<QList<LookAlikeHit>>>(const Ticket&)> mergeCandidates;
    std::function<QFuture<Result<CreatedTicket>>(const SplitRequest&)> split;
    std::function<QFuture<Result<Ticket>>(TicketId, int rev, const Correction&, const QUuid& key)> correct;
    std::function<QFuture<Result<EditedTicket>>(TicketId, const TicketEdit&, const QUuid& key)> edit;
    std::function<QFuture<Result<Ticket>>(TicketId, ChangeId, const QUuid& key)> undo;
    std::function<QFuture<Result<Done>>(TicketId, qint64 event, const QUuid& key)> retract;
    std::function<QFuture<Result<int>>(TicketId, const QString& text, const QUuid& key)> tellParts;
    /// Customers by number, name or code, for whose request it really is.
    std::function<QFuture<Result<QList<Customer>>>(const QString& text)> customers;

    std::function<QFuture<Result<QList<BulkLine>>>(const QList<TicketId>&, const BulkPlan&)> preview;
    std::function<QFuture<Result<QList<BulkOutcome>>>(const QList<BulkLine>&, const BulkPlan&, const QUuid& key)> apply;
    std::function<QFuture<Result<QList<BulkOutcome>>>(const QList<BulkOutcome>&, const QUuid& key)> revert;

    static RelationDesk of(Center* center);
};

} // namespace woshou
