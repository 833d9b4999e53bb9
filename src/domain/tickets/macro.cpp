#include "domain/tickets/macro.h"

namespace woshou {

BulkPlan planOf(const Macro& macro, PersonId me, bool chinese)
{
    BulkPlan plan;
    plan.reason = macro.name(chinese);
    if (macro.ownerIsMe)
        plan.owner = me;
    if (!macro.priority.isEmpty())
        plan.priority = priorityFromCode(macro.priority);
    plan.category = macro.category;
    plan.move = macro.move;
    plan.note = chinese || macro.noteEn.isEmpty() ? macro.noteZh : macro.noteEn;
    return plan;
}

} // namespace woshou
