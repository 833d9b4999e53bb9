#include "models/tickets/moveplan.h"

#include "domain/surveys/returnvisit.h"

#include <algorithm>
#include <tuple>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

MoveWay wayOf(const LifeCycle::Move& move)
{
    if (move.code == "solved"_L1 || move.code == "not_solved"_L1)
        return MoveWay::SolvedQuestion;
    if (move.gates.contains(u"survey_result"_s))
        return MoveWay::Survey;
    if (move.to == "assigned"_L1)
        return MoveWay::Dispatch;
    return move.asks.isEmpty() && scriptStepOf(move).isEmpty() ? MoveWay::Direct : MoveWay::Ask;
}

/// What nobody can fill on the way: neither the dialog nor the move itself.
QStringList blockedBy(const LifeCycle::Option& option, MoveWay way)
{
    if (way == MoveWay::Survey || way == MoveWay::SolvedQuestion || way == MoveWay::Dispatch)
        return {};
    QStringList blocked;
    for (const QString& column : option.missing) {
        if (!option.move.asks.contains(column) && !option.move.answers.contains(column))
            blocked.append(column);
    }
    return blocked;
}

} // namespace

/// A move is known by where it begins, its code and what it wants of this ticket.
bool operator==(const MoveOffer& a, const MoveOffer& b)
{
    const auto key = [](const MoveOffer& offer) {
        return std::tie(offer.move.from, offer.move.code, offer.move.asks, offer.move.gates, offer.way, offer.permitted,
                        offer.blocked);
    };
    return key(a) == key(b);
}

QList<MoveOffer> moveOffers(const LifeCycle& lifeCycle, const Ticket& ticket, const Person& person)
{
    QList<MoveOffer> offers;
    for (const LifeCycle::Option& option : lifeCycle.options(ticket, person)) {
        const MoveWay way = wayOf(option.move);
        if (option.move.code == "not_solved"_L1 && lifeCycle.find(ticket.state, u"solved"_s))
            continue;
        if (option.move.code == "merge"_L1)
            continue; // which one it goes into is asked in a dialog of its own
        offers.append({option.move, way, option.permitted, blockedBy(option, way)});
    }
    std::stable_partition(offers.begin(), offers.end(), [](const MoveOffer& offer) { return offer.possible(); });
    return offers;
}

QList<MoveOffer> moveOffers(const LifeCycle& lifeCycle, const TicketDetails& details, const Person& person)
{
    const Ticket& ticket = details.ticket;
    QList<MoveOffer> offers = moveOffers(lifeCycle, ticket, person);
    if (!dueVisit(ticket, details.promises, details.serverNow))
        return offers;
    if (isRated(ticket, details.survey))
        offers.removeIf([](const MoveOffer& offer) { return offer.way == MoveWay::Survey; });
    MoveOffer visit;
    visit.move.code = u"return_visit"_s;
    visit.move.from = visit.move.to = ticket.state;
    visit.move.zh = u"回访客户"_s;
    visit.move.en = u"Return visit"_s;
    visit.way = MoveWay::ReturnVisit;
    visit.permitted = person.role == Role::Agent || person.role == Role::Supervisor;
    offers.prepend(visit);
    return offers;
}

QString scriptStepOf(const LifeCycle::Move& move)
{
    if (move.code == "transfer"_L1 || move.code == "not_cured"_L1)
        return u"transferred"_s;
    if (move.code == "callback"_L1)
        return u"callback"_s;
    return {};
}

} // namespace woshou
