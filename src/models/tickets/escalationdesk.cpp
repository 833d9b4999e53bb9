#include "models/tickets/escalationdesk.h"

#include "services/core/center.h"

namespace woshou {

namespace {

QFuture<Result<Done>> done(QFuture<Result<Escalation>> future)
{
    return future.then([](const Result<Escalation>& result) -> Result<Done> {
        return result ? Result<Done>(Done{}) : failure(result.error());
    });
}

} // namespace

EscalationDesk EscalationDesk::of(Center* center)
{
    EscalationDesk desk;
    desk.request = [center](TicketId id, const EscalationForm& form, const QUuid& key) {
        return done(center->escalations().request(id, form, key));
    };
    desk.decide = [center](const EscalationDecision& decision) { return done(center->escalations().decide(decision)); };
    desk.contact = [center](const EscalationContact& contact) { return done(center->escalations().contact(contact)); };
    desk.acknowledge = [center](const EscalationStep& step) { return done(center->escalations().acknowledge(step)); };
    desk.nextLevel = [center](const EscalationStep& step) { return done(center->escalations().nextLevel(step)); };
    desk.close = [center](const EscalationStep& step) { return done(center->escalations().close(step)); };
    desk.targets = [center] { return center->escalations().targets(); };
    return desk;
}

} // namespace woshou
