#include "widgets/tickets/intakesaver.h"

#include "base/losterror.h"
#include "base/text.h"
#include "base/whenready.h"
#include "domain/tickets/trackingnumber.h"
#include "models/admin/language.h"
#include "models/tickets/customerwords.h"
#include "models/tickets/lookalikewords.h"
#include "services/core/center.h"
#include "services/core/changebus.h"
#include "services/customers/customerservice.h"
#include "widgets/admin/errortext.h"
#include "widgets/tickets/timefield.h"

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

/// The same key for the same step of the same draft, however often it is sent.
QUuid stepKey(const QUuid& draft, const QString& step)
{
    return QUuid::createUuidV5(draft, step);
}

/// The time within which somebody calls, as it is read out with the priority, is what the customer is told.
void tell(MoveInput& input, const Ticket& ticket, Instant now)
{
    Instant due = quarterAfter(now, 2);
    for (const MaybeInstant& limit : {ticket.nextDue, ticket.respondDue}) {
        if (limit && *limit > now)
            due = *limit;
    }
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

const QStringList& goalCodes()
{
    static const QStringList codes = {u"keep"_s, u"dispatch"_s, u"cured"_s, u"answered"_s};
    return codes;
}

IntakeSaver::Goal goalOf(const QueuedCall& call)
{
    return IntakeSaver::Goal(qMax(qsizetype(0), goalCodes().indexOf(call.goal)));
}

QString goalMove(IntakeSaver::Goal goal)
{
    return goal == IntakeSaver::Goal::Dispatch ? u"transfer"_s : u"solve"_s;
}

/// Another attempt may go well: nothing is wrong with the call itself.
bool passes(const Error& error)
{
    return isLost(error) || error.kind == ErrorKind::Busy || error.code == "again"_L1;
}

} // namespace

IntakeSaver::IntakeSaver(Center* center, Outbox* outbox, QObject* parent)
    : QObject(parent)
    , m_center(center)
    , m_outbox(outbox)
{
    connect(center->bus(), &ChangeBus::connectionChanged, this, [this](bool connected) {
        if (connected)
            sendWaiting();
    });
}

TicketDraft IntakeSaver::forGoal(TicketDraft draft, Goal goal, const QString& solution)
{
    if (goal != Goal::Cured && goal != Goal::Answered)
        return draft;
    draft.ticket.solution = solution;
    draft.ticket.certainty = goal == Goal::Cured ? u"selfcheck"_s : u"solution"_s;
    if (goal == Goal::Cured)
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
    const Save save{draft, goal, solution, std::nullopt};
    if (!m_center->bus()->isConnected())
        queue(save);
    else if (!m_sending.isNull())
        m_queued = save;
    else
        send(save);
}

/// Nothing is lost, and the customer has a number: the next call may come.
void IntakeSaver::queue(const Save& save)
{
    QueuedCall call;
    call.draft = save.draft;
    call.draft.provisional = provisionalNumber(save.draft.key);
    call.goal = goalCodes().at(int(save.goal));
    call.solution = save.solution;
    call.takenAt = m_center->serverNow();
    m_outbox->put(call);
    setBusy(false);
    emit queued(call);
}

void IntakeSaver::sendWaiting()
{
    const auto call = m_outbox->next();
    if (!m_sending.isNull() || !call || !m_center->bus()->isConnected())
        return;
    m_sending = call->draft.key;
    recognise({call->draft, goalOf(*call), call->solution, *call});
}

/// Who called could not be looked up then. One customer of that account or number and that name is the one; else it is
/// a new one, and a person is told (lookForConflicts).
void IntakeSaver::recognise(const Save& save)
{
    if (save.draft.customer.isValid())
        return send(save);
    CustomerService& customers = m_center->customers();
    if (save.draft.wechat.isEmpty())
        return takeNamed(save, customers.recognise(save.draft.phone), [this](const Save& known) { send(known); });
    takeNamed(save, customers.ofWechat(save.draft.wechat), [this](const Save& known) {
        if (known.draft.customer.isValid())
            return send(known);
        takeNamed(known, m_center->customers().recognise(known.draft.phone), [this](const Save& who) { send(who); });
    });
}

void IntakeSaver::takeNamed(const Save& save, const QFuture<Result<QList<Customer>>>& found,
                            const std::function<void(const Save&)>& next)
{
    whenReady(found, this, [this, save, next](const Result<QList<Customer>>& customers) {
        if (!customers)
            return fail(save, customers.error());
        Save known = save;
        if (customers->size() == 1 && customers->first().name == normaliseLine(save.draft.customerName))
            known.draft.customer = customers->first().id;
        next(known);
    });
}

void IntakeSaver::send(const Save& save)
{
    m_sending = save.draft.key;
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
    if (save.call)
        logTaken(save, created);
    else if (created.again)
        logChanges(save, created);
    else
        takeOn(save, created, false);
}

/// When it was taken and what the customer was told stands in the log, once.
void IntakeSaver::logTaken(const Save& save, const CreatedTicket& created)
{
    const QString text = tr("Taken without the server at %1; the customer was told the provisional number %2.")
                             .arg(fullTime(save.call->takenAt), save.draft.provisional);
    const QUuid key = stepKey(save.draft.key, u"taken"_s); // not by its text: the language may change meanwhile
    whenReady(m_center->tickets().addEntry(created.ticket.id, u"note"_s, text, key), this,
              [=, this](const Result<Done>& result) {
                  if (result)
                      takeOn(save, created, true);
                  else
                      fail(save, result.error());
              });
}

void IntakeSaver::logChanges(const Save& save, const CreatedTicket& created)
{
    const Log changes{
        save.draft.key, created.ticket.id,
        laterEntries(save.draft, m_first.value(save.draft.key), created.ticket, m_center->reference(), columnLabel)};
    log(
        changes, 0, [=, this] { takeOn(save, created, !changes.entries.isEmpty()); },
        [=, this](const Error& error) { fail(save, error); });
}

void IntakeSaver::join(const TicketDraft& draft, TicketId id)
{
    if (m_busy)
        return;
    setBusy(true);
    whenReady(m_center->tickets().details(id), this, [this, draft](const Result<TicketDetails>& details) {
        if (details)
            logJoined(draft, *details);
        else
            failJoin(details.error());
    });
}

void IntakeSaver::logJoined(const TicketDraft& draft, const TicketDetails& details)
{
    const Ticket& ticket = details.ticket;
    const Log again{draft.key, ticket.id, joinedEntries(draft, details, m_center->reference(), columnLabel)};
    log(
        again, 0,
        [=, this] {
            setBusy(false);
            emit joined(draft, ticket);
        },
        [this](const Error& error) { failJoin(error); });
}

void IntakeSaver::failJoin(const Error& error)
{
    setBusy(false);
    emit joinFailed(error);
}

/// One entry after the other, each once however often it is sent.
void IntakeSaver::log(const Log& entries, qsizetype next, const Then& then, const Otherwise& otherwise)
{
    if (next == entries.entries.size())
        return then();
    const LaterEntry& entry = entries.entries.at(next);
    const QUuid key = stepKey(entries.draft, entry.kind + entry.text);
    whenReady(m_center->tickets().addEntry(entries.ticket, entry.kind, entry.text, key), this,
              [=, this](const Result<Done>& result) {
                  if (result)
                      log(entries, next + 1, then, otherwise);
                  else
                      otherwise(result.error());
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
        if (!result) {
            outcome.moveError = result.error();
            return succeed(save, outcome);
        }
        outcome.created.ticket = *result;
        if (const QString told = input.fields.value(u"told_due"_s); !told.isEmpty())
            outcome.told = Instant::fromMs(told.toLongLong());
        succeed(save, outcome);
    });
}

void IntakeSaver::succeed(const Save& save, const Outcome& outcome)
{
    m_first.remove(save.draft.key);
    if (save.call)
        return lookForConflicts(save, outcome);
    finish(save);
    emit saved(outcome);
}

/// What happened meanwhile and what could not be seen without the server: a person decides about it.
void IntakeSaver::lookForConflicts(const Save& save, const Outcome& outcome)
{
    const Ticket& ticket = outcome.created.ticket;
    TicketDraft stored = save.draft;
    stored.customer = ticket.customer;
    stored.ticket.device = ticket.device;
    whenReady(
        m_center->tickets().lookAlikes(stored, ticket.fault), this, [=, this](const Result<QList<LookAlikeHit>>& hits) {
            QueuedCall call = *save.call;
            call.state = QueuedCall::State::Sent;
            call.ticket = ticket.id;
            call.number = ticket.number;
            if (outcome.moveError)
                call.findings.append(tr("It could not be passed on: %1").arg(errorText(*outcome.moveError)));
            for (const LookAlikeHit& hit : hits.value_or(QList<LookAlikeHit>())) {
                if (hit.row.id != ticket.id)
                    call.findings.append(tr("May be the same as %1 (%2): %3")
                                             .arg(hit.row.number, hit.row.customerName, lookAlikeReasons(hit.alike)));
            }
            settle(call);
            finish(save);
        });
}

void IntakeSaver::settle(QueuedCall call)
{
    m_outbox->put(call);
    if (m_outbox->waiting() == 0)
        emit allSent();
}

void IntakeSaver::fail(const Save& save, const Error& error)
{
    const bool lost = isLost(error);
    if (save.call && !passes(error)) {
        QueuedCall call = *save.call;
        call.state = QueuedCall::State::Refused;
        call.findings = {errorText(error)};
        settle(call);
    }
    if (!save.call && lost)
        queue(save);
    else if (!save.call)
        emit failed(save.draft, error);
    finish(save, save.call ? !passes(error) : !lost);
}

/// What waits is sent on; behind one that found no connection when the next sign of life comes.
void IntakeSaver::finish(const Save& save, bool goOn)
{
    m_sending = {};
    if (!save.call && m_busy)
        setBusy(false);
    if (const auto queued = std::exchange(m_queued, std::nullopt))
        send(*queued);
    else if (goOn)
        sendWaiting();
}

} // namespace woshou
