#pragma once

#include "domain/tickets/savedview.h"
#include "domain/tickets/ticketcondition.h"
#include "storage/tickets/ticketrepository.h"

namespace woshou {

/// Tickets that a filter line asks for. Every function runs in the caller's transaction.
class TicketQueryRepository
{
public:
    explicit TicketQueryRepository(Connection& connection)
        : m_db(connection)
    {
    }

    Result<QList<OrderedRow>> page(const TicketCondition& condition, TicketOrder order, const ListPosition& after);
    /// Those of the ids that fit.
    Result<QList<TicketId>> among(const TicketCondition& condition, const QList<TicketId>& ids);
    /// How many fit; no further than `most`.
    Result<int> count(const TicketCondition& condition, int most);

private:
    Connection& m_db;
};

} // namespace woshou
