#include "services/admin/demovisits.h"

#include "domain/promise/promiselog.h"
#include "domain/surveys/returnvisit.h"

namespace woshou {

using namespace Qt::StringLiterals;

std::optional<TicketEvent> demoVisit(const DemoCenter& center, const Ticket& ticket, Instant at)
{
    const PromiseRules& rules = center.reference.promises.at(center.options.now).rules;
    if (!rules.find(u"return_visit"_s, promiseValues(ticket, {}, center.reference)))
        return std::nullopt;
    VisitReport report;
    report.reached = ticket.surveyResult != "unreachable"_L1;
    report.givesUp = !report.reached;
    report.channel = u"phone"_s;
    TicketEvent entry = visitEntry(ticket.id, report);
    entry.at = at;
    entry.person = ticket.owner;
    return entry;
}

} // namespace woshou
