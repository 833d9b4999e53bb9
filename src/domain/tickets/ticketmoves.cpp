#include "domain/tickets/ticketmoves.h"

#include "domain/promise/policy.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

void stop(QList<PromiseClock>& clocks, const QString& metric, Instant now)
{
    for (PromiseClock& clock : clocks) {
        if (!clock.stoppedAt && (metric.isEmpty() || clock.metric == metric))
            clock.stoppedAt = now;
    }
}

void restart(QList<PromiseClock>& clocks, const QString& metric, Instant now)
{
    for (qsizetype i = clocks.size(); i-- > 0;) {
        if (clocks.at(i).metric != metric)
            continue;
        PromiseClock clock = clocks.at(i);
        clock.startedAt = now;
        clock.dueAt = now + std::chrono::seconds(clock.targetSeconds);
        clock.stoppedAt.reset();
        clocks.append(clock);
        return;
    }
}

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

void comeBack(Ticket& ticket, QList<PromiseClock>& clocks, Instant now)
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
    restart(clocks, u"resolve"_s, now);
}

} // namespace

void answerFirst(Ticket& ticket, QList<PromiseClock>& clocks, Instant now)
{
    if (!ticket.firstResponseAt)
        ticket.firstResponseAt = now;
    stop(clocks, u"respond"_s, now);
    ticket.nextDue = nextDue(clocks);
}

void applyMove(Ticket& ticket, QList<PromiseClock>& clocks, const LifeCycle::Move& move, const LifeCycle::State& target,
               Instant now)
{
    ticket.state = target.code;
    ticket.open = target.open;
    ticket.updatedAt = now;
    stampTimes(ticket, target.code, now);
    if (move.replies)
        answerFirst(ticket, clocks, now);
    if (target.code == "toconfirm"_L1) {
        ticket.solvedForGood.clear(); // an answer from before a reopening is none
        stop(clocks, u"resolve"_s, now);
    }
    if (!target.open)
        stop(clocks, {}, now);
    if (target.code == "reopened"_L1)
        comeBack(ticket, clocks, now);
    if (move.code == "take_back"_L1 || move.code == "transfer"_L1)
        ticket.engineer = PersonId();
    ticket.nextDue = nextDue(clocks);
    if (target.code == "callback"_L1 && ticket.callbackDue)
        ticket.nextDue = ticket.nextDue ? std::min(*ticket.nextDue, *ticket.callbackDue) : ticket.callbackDue;
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
