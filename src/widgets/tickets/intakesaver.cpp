#include "widgets/tickets/intakesaver.h"

#include "base/whenready.h"
#include "models/tickets/customerwords.h"
#include "models/tickets/laterentries.h"
#include "services/core/center.h"
#include "widgets/admin/errortext.h"
#include "widgets/tickets/timefield.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

/// The same key for the same step of the same draft, however often it is sent.
QUuid stepKey(const QUuid& draft, const QString& step)
{
    return QUuid::createUuidV5(draft, step);
}

/// The promise that is read out with the number stands for what the customer is told.
void tell(MoveInput& input, const Ticket& ticket, Instant now)
{
    const bool ahead = ticket.nextDue && *ticket.nextDue > now;
    const Instant due = ahead ? *ticket.nextDue : quarterAfter(now, 2);
    input.fields.insert(u"told_due"_s, QString::number(due.ms()));
    input.fields.insert(u"told_next"_s, usualNextStep());
}

/// What the move asks for, from what was recorded on the phone.
MoveInput moveInput(const LifeCycle::Move& move, Ticket ticket, const QString& solution, const QUuid& key, Instant now)
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
    if (move.needs(u"told_due"_s))
        tell(input, ticket, now);
    return input;
}

QString goalMove(IntakeSaver::Goal goal)
{
    return goal == IntakeSaver::Goal::Cured ? u"solve"_s : u"transfer"_s;
}

/// The way to the database was closed. A full disk or one that may not be written to stays so until somebody acts.
bool isLost(const Error& error)
{
    return error.kind == ErrorKind::Connection && error.code != "disk_full"_L1 && error.code != "read_only"_L1;
}

} // namespace

IntakeSaver::IntakeSaver(Center* center, QObject* parent)
    : QObject(parent)
    , m_center(center)
{
}

TicketDraft IntakeSaver::forGoal(TicketDraft draft, Goal goal, const QString& solution)
{
    if (goal != Goal::Cured)
        return draft;
    draft.ticket.solution = solution;
    draft.ticket.certainty = u"selfcheck"_s;
    draft.ticket.selfCheckResult = u"worked"_s;
    return draft;
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
    m_unsent.removeIf([&draft](const Save& other) { return other.draft.key == draft.key; });
    const Save save{draft, goal, solution, false};
    if (m_sending)
        m_queued = save;
    else
        send(save);
}

void IntakeSaver::resend(const TicketDraft& inForm)
{
    const auto next = std::find_if(m_unsent.begin(), m_unsent.end(), [&inForm](const Save& save) {
        return save.draft.key != inForm.key || save.draft.toJson() == inForm.toJson();
    });
    if (m_sending || next == m_unsent.end())
        return;
    Save save = *next;
    m_unsent.erase(next);
    save.background = save.draft.key != inForm.key;
    if (!save.background)
        setBusy(true);
    send(save);
}

void IntakeSaver::putAside(const TicketDraft& draft)
{
    m_unsent.removeIf(
        [&draft](const Save& save) { return save.draft.key == draft.key && save.draft.toJson() != draft.toJson(); });
}

void IntakeSaver::send(const Save& save)
{
    m_sending = true;
    if (!m_first.contains(save.draft.key))
        m_first.insert(save.draft.key, save.draft);
    const TicketDraft draft = forGoal(save.draft, save.goal, save.solution);
    whenReady(m_center->tickets().create(draft), this, [this, save](const Result<CreatedTicket>& result) {
        if (result)
            return created(save, *result);
        if (!isLost(result.error())) // it is not stored, for certain
            m_first.remove(save.draft.key);
        fail(save, result.error());
    });
}

void IntakeSaver::created(const Save& save, const CreatedTicket& created)
{
    if (!created.again)
        return takeOn(save, created, false);
    log(save, created,
        laterEntries(save.draft, m_first.value(save.draft.key), created.ticket, m_center->reference(), columnLabel), 0);
}

/// One entry after the other, each once however often it is sent.
void IntakeSaver::log(const Save& save, const CreatedTicket& created, const QList<LaterEntry>& entries, qsizetype next)
{
    if (next == entries.size())
        return takeOn(save, created, next > 0);
    const LaterEntry& entry = entries.at(next);
    const QUuid key = stepKey(save.draft.key, entry.kind + entry.text);
    whenReady(m_center->tickets().addEntry(created.ticket.id, entry.kind, entry.text, key), this,
              [=, this](const Result<Done>& result) {
                  if (result)
                      log(save, created, entries, next + 1);
                  else
                      fail(save, result.error());
              });
}

void IntakeSaver::takeOn(const Save& save, const CreatedTicket& created, bool logged)
{
    const Ticket& ticket = created.ticket;
    const auto move = m_center->reference().lifeCycle.find(ticket.state, goalMove(save.goal));
    if (save.goal == Goal::Keep || !move)
        return succeed(save, {save.draft, created, std::nullopt, logged});
    const MoveInput input =
        moveInput(*move, ticket, save.solution, stepKey(save.draft.key, move->code), m_center->serverNow());
    whenReady(m_center->tickets().move(ticket.id, ticket.rev, input), this, [=, this](const Result<Ticket>& result) {
        Outcome outcome{save.draft, created, std::nullopt, logged};
        if (result)
            outcome.created.ticket = *result;
        else
            outcome.moveError = result.error();
        succeed(save, outcome);
    });
}

void IntakeSaver::succeed(const Save& save, const Outcome& outcome)
{
    m_first.remove(save.draft.key);
    finish(save);
    emit saved(outcome);
}

void IntakeSaver::fail(const Save& save, const Error& error)
{
    const bool waits = isLost(error);
    if (waits)
        m_unsent.append(save);
    finish(save);
    emit failed(save.draft, error, waits);
}

void IntakeSaver::finish(const Save& save)
{
    m_sending = false;
    if (!save.background)
        setBusy(false);
    else if (const auto queued = std::exchange(m_queued, std::nullopt))
        send(*queued);
}

} // namespace woshou
