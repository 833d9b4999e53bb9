#pragma once

#include "domain/tickets/lifecycle.h"
#include "services/tickets/ticketservice.h"

#include <QHash>

namespace woshou {

/// How a move is made from the ticket's page.
enum class MoveWay {
    Direct,         ///< nothing to ask
    Ask,            ///< a dialog asks for its columns
    SolvedQuestion, ///< "is it solved for good?" stands for both answers (R-157)
    Survey,         ///< the rating closes the ticket (R-162)
    ReturnVisit,    ///< the customer is called after the service (R-165)
    Dispatch        ///< an engineer is chosen on the dispatch page
};

/// A step that may be offered, with what stands in its way.
struct MoveOffer
{
    LifeCycle::Move move;
    MoveWay way = MoveWay::Direct;
    bool permitted = false; ///< role and ownership fit
    QStringList blocked;    ///< gates that are not filled and that the move cannot ask for
    bool possible() const { return permitted && blocked.isEmpty(); }
    friend bool operator==(const MoveOffer& a, const MoveOffer& b);
};

/// The steps out of the ticket's state: possible ones first, each group in the order of the life cycle; the two
/// answers of the customer are one step.
QList<MoveOffer> moveOffers(const LifeCycle& lifeCycle, const Ticket& ticket, const Person& person);

/// The same for a ticket as it is read: a return visit that is due comes first, and who has rated is not asked again.
QList<MoveOffer> moveOffers(const LifeCycle& lifeCycle, const TicketDetails& details, const Person& person);

/// The step of the scripts that is read out with this move, or empty.
QString scriptStepOf(const LifeCycle::Move& move);

} // namespace woshou
