#include "domain/tickets/ticketmoves.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

void stampTimes(Ticket& ticket, const QString& target, Instant now)
{
    if (target == "assigned"_L1)
        ticket.assignedAt = now;
    if (target == "doing"_L1 && !ticket.startedAt)
        ticket.startedAt = now;
    if (target == "toconfirm"_L1)
        ticket.resolvedAt = now;
    if (!ticket.open)
        ticket.closedAt = now;
}

void comeBack(Ticket& ticket)
{
    ++ticket.reopened;
    if (ticket.solvedForGood == "yes"_L1)
        ticket.solvedForGood.clear();
    ticket.surveyResult.clear();
    // What was done did not help: it stays in the log, and what is done next is recorded anew.
    for (QString* text : {&ticket.cause, &ticket.causeCode, &ticket.solution, &ticket.method, &ticket.tools,
                          &ticket.parts, &ticket.testResult, &ticket.customerFeedback})
        text->clear();
    ticket.resolvedAt.reset();
    ticket.closedAt.reset();
}

} // namespace

void applyMove(Ticket& ticket, const LifeCycle::Move& move, const LifeCycle::State& target, Instant now)
{
    ticket.state = target.code;
    ticket.open = target.open;
    ticket.updatedAt = now;
    stampTimes(ticket, target.code, now);
    if (move.replies && !ticket.firstResponseAt)
        ticket.firstResponseAt = now;
    if (target.code == "toconfirm"_L1)
        ticket.solvedForGood.clear(); // an answer from before a reopening is none
    if (target.code == "reopened"_L1)
        comeBack(ticket);
    if (move.code == "take_back"_L1 || move.code == "transfer"_L1)
        ticket.engineer = PersonId();
}

bool mayGiveFeedback(const Ticket& ticket, const Person& person)
{
    return (ticket.open || ticket.state == "closed"_L1) && mayWriteEntry(ticket, person, u"task"_s);
}

bool mayWriteEntry(const Ticket& ticket, const Person& person, const QString& kind)
{
    switch (person.role) {
    case Role::Agent:
    case Role::Dispatcher:
    case Role::Supervisor:
        return true;
    case Role::Engineer:
        return ticket.engineer == person.id;
    case Role::Administrator:
        return kind == "note"_L1;
    default:
        return false;
    }
}

} // namespace woshou
