#include "storage/dispatch/workorderrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

Result<Done> WorkOrderRepository::insert(const WorkOrder& order)
{
    WOSHOU_CHECK(runStatement(m_db, u"dispatch/insert_work_order"_s,
                              {{u"ticket_id"_s, order.ticket},
                               {u"engineer_id"_s, order.engineer},
                               {u"mode"_s, order.mode},
                               {u"state"_s, u"assigned"_s},
                               {u"proposed_engineer_id"_s, order.proposedEngineer},
                               {u"proposed_score"_s, order.proposedScore},
                               {u"score"_s, order.score},
                               {u"scores"_s, order.scores},
                               {u"reason"_s, order.reason},
                               {u"assigned_by"_s, order.assignedBy},
                               {u"assigned_at"_s, order.assignedAt},
                               {u"started_at"_s, MaybeInstant()},
                               {u"finished_at"_s, MaybeInstant()}}));
    return Done{};
}

} // namespace woshou
