#include "domain/tickets/journey.h"

namespace woshou {

using namespace Qt::StringLiterals;

JourneyStep journeyAfter(JourneyStep before, const TicketEvent& event)
{
    static const QStringList answered = {u"tosurvey"_s, u"closed"_s};
    if (!event.source.isEmpty())
        return before; // of a ticket that was merged into this one
    if (event.kind == "created"_L1)
        return JourneyStep::Asked;
    if (event.kind == "survey"_L1)
        return JourneyStep::Feedback;
    if (event.toState.isEmpty() || event.toState == event.fromState)
        return before;
    if (event.toState == "created"_L1)
        return JourneyStep::Asked; // a step was taken back
    if (event.toState == "toconfirm"_L1)
        return JourneyStep::Solved;
    return answered.contains(event.toState) ? JourneyStep::Feedback : JourneyStep::Waiting;
}

} // namespace woshou
