#pragma once

#include "storage/core/query.h"

namespace woshou {

/// A job as it is given to an engineer, with what the ranking said of him.
struct WorkOrder
{
    TicketId ticket;
    PersonId engineer, proposedEngineer, assignedBy;
    QString mode;
    double proposedScore = 0, score = 0;
    QString scores; ///< JSON: the parts of the score
    QString reason; ///< why the first of the ranking was passed over
    Instant assignedAt;
};

class WorkOrderRepository
{
public:
    explicit WorkOrderRepository(Connection& connection)
        : m_db(connection)
    {
    }
    Result<Done> insert(const WorkOrder& order);

private:
    Connection& m_db;
};

} // namespace woshou
