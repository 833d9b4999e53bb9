#include "widgets/tickets/intakesaver.h"

#include "base/whenready.h"
#include "services/core/center.h"

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

/// The same key for the same step of the same draft, however often it is sent.
QUuid moveKey(const QUuid& draft, const QString& move)
{
    return QUuid::createUuidV5(draft, move);
}

/// What the move asks for, from what was recorded on the phone.
MoveInput moveInput(const LifeCycle::Move& move, Ticket ticket, const QString& solution, const QUuid& key)
{
    MoveInput input;
    input.move = move.code;
    input.key = key;
    if (!solution.isEmpty())
        ticket.solution = solution;
    for (const QString& column : move.asks) {
        const QString text = LifeCycle::columnText(ticket, column);
        if (!text.isEmpty())
            input.fields.insert(column, text);
    }
    return input;
}

QString goalMove(IntakeSaver::Goal goal)
{
    return goal == IntakeSaver::Goal::Cured ? u"solve"_s : u"transfer"_s;
}

} // namespace

IntakeSaver::IntakeSaver(Center* center, QObject* parent)
    : QObject(parent)
    , m_center(center)
{
}

void IntakeSaver::setBusy(bool busy)
{
    m_busy = busy;
    emit busyChanged(busy);
}

void IntakeSaver::save(const TicketDraft& draft, Goal goal, const QString& solution)
{
    if (m_busy)
        return;
    setBusy(true);
    const QUuid key = draft.key;
    whenReady(m_center->tickets().create(draft), this, [=, this](const Result<CreatedTicket>& result) {
        if (result)
            return created(*result, goal, solution, key);
        setBusy(false);
        emit failed(result.error());
    });
}

void IntakeSaver::created(const CreatedTicket& created, Goal goal, const QString& solution, const QUuid& key)
{
    const Ticket& ticket = created.ticket;
    const auto move = m_center->reference().lifeCycle.find(ticket.state, goalMove(goal));
    if (goal == Goal::Keep || !move) {
        setBusy(false);
        emit saved(created, std::nullopt);
        return;
    }
    const MoveInput input = moveInput(*move, ticket, solution, moveKey(key, move->code));
    whenReady(m_center->tickets().move(ticket.id, ticket.rev, input), this, [=, this](const Result<Ticket>& result) {
        setBusy(false);
        CreatedTicket now = created;
        if (result)
            now.ticket = *result;
        emit saved(now, result ? std::nullopt : std::optional<Error>(result.error()));
    });
}

} // namespace woshou
