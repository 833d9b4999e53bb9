#include "services/tickets/bulkservice.h"

#include "domain/tickets/placeholders.h"
#include "services/core/executor.h"
#include "services/tickets/relationwrites.h"
#include "storage/customers/customerrepository.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChangesRead = 20; ///< more than one call makes of a ticket, and than are made while its answer is missed

/// One key for each ticket of a call, the same when the call is sent again.
QUuid keyOf(const QUuid& key, TicketId id, const char* what)
{
    return QUuid::createUuidV5(key, QByteArray(what) + QByteArray::number(id.value()));
}

Result<bool> isPart(Connection& db, TicketId id)
{
    WOSHOU_TRY(const auto links, RelationRepository(db).links(id));
    return std::any_of(links.begin(), links.end(),
                       [](const TicketLink& link) { return link.isChild() || link.isParent(); });
}

/// Nothing when it is not there for this person.
Result<std::optional<BulkLine>> lineOf(Connection& db, const ServiceContext& context, TicketId id, const BulkPlan& plan)
{
    const auto ticket = TicketRepository(db).find(id);
    if (!ticket && ticket.error().kind == ErrorKind::NotFound)
        return std::nullopt;
    if (!ticket)
        return failure(ticket.error());
    bool part = false;
    if (plan.parent.isValid()) {
        WOSHOU_TRY(part, isPart(db, id));
    }
    return bulkLine(plan, *ticket, context.person, context.reference->lifeCycle, part);
}

Result<QList<BulkLine>> readLines(Connection& db, const ServiceContext& context, const QList<TicketId>& ids,
                                  const BulkPlan& plan)
{
    QList<BulkLine> lines;
    for (const TicketId id : ids) {
        WOSHOU_TRY(const auto line, lineOf(db, context, id, plan));
        if (line)
            lines.append(*line);
    }
    return lines;
}

bool changesColumn(const BulkLine& line, const QString& column)
{
    return std::any_of(line.changes.begin(), line.changes.end(),
                       [&](const FieldChange& change) { return change.column == column; });
}

Correction correctionOf(const BulkPlan& plan)
{
    Correction correction;
    correction.owner = plan.owner;
    correction.priority = plan.priority;
    if (!plan.category.isEmpty())
        correction.category = plan.category;
    correction.reason = plan.reason;
    return correction;
}

Result<Done> writeNote(WriteUnit& unit, const ServiceContext& context, const BulkPlan& plan, const QUuid& key,
                       BulkOutcome& outcome)
{
    TicketRepository tickets(unit.db);
    WOSHOU_TRY(const Ticket ticket, tickets.find(outcome.ticket));
    Customer customer;
    if (ticket.customer.isValid()) {
        WOSHOU_TRY(customer, CustomerRepository(unit.db).find(ticket.customer));
    }
    const QString text = filledIn(plan.note, ticket, customer.name, context.person.name);
    WOSHOU_TRY(outcome.note,
               writeEntry(unit, context, {outcome.ticket, u"note"_s, text, keyOf(key, outcome.ticket, "note")}));
    return Done{};
}

Result<Done> writeStep(WriteUnit& unit, const ServiceContext& context, const BulkPlan& plan, const QUuid& key,
                       BulkOutcome& outcome)
{
    TicketRepository tickets(unit.db);
    WOSHOU_TRY(const Ticket ticket, tickets.find(outcome.ticket));
    MoveInput input;
    input.move = plan.move;
    input.fields = plan.fields;
    const auto move = context.reference->lifeCycle.find(ticket.state, plan.move);
    if (move)
        input.fields.insert(move->answers);
    input.key = keyOf(key, outcome.ticket, "step");
    WOSHOU_CHECK(moveTicket(unit, context, ticket.id, ticket.rev, input));
    WOSHOU_TRY(const ChangeId change, latestChange(unit, ticket.id));
    outcome.changes.append(change);
    return Done{};
}

/// What an earlier call with the key did to the ticket, whose answer was lost: it all bears that call's moment and
/// person.
Result<Done> readDone(WriteUnit& unit, const ServiceContext& context, const BulkPlan& plan, const QUuid& request,
                      BulkOutcome& outcome)
{
    TicketRepository tickets(unit.db);
    RelationRepository relations(unit.db);
    WOSHOU_TRY(const MaybeInstant at, tickets.timeOfRequest(request.toString(QUuid::WithoutBraces)));
    WOSHOU_TRY(const auto changes, relations.changes(outcome.ticket, kChangesRead));
    for (const TicketChange& change : changes) {
        if (change.at == at && change.person == context.person.id && change.isAction())
            outcome.changes.prepend(change.id);
    }
    WOSHOU_TRY(const auto events, tickets.events(outcome.ticket));
    for (const TicketEvent& event : events) {
        if (!plan.note.isEmpty() && event.kind == "note"_L1 && event.at == at && event.person == context.person.id)
            outcome.note = event.id;
    }
    WOSHOU_TRY(const auto links, relations.links(outcome.ticket));
    for (const TicketLink& link : links) {
        if (link.isParent() && link.ticket == plan.parent)
            outcome.link = link.id;
    }
    return Done{};
}

/// All that the plan does to one ticket.
Result<Done> applyOne(WriteUnit& unit, const ServiceContext& context, const BulkLine& line, const BulkPlan& plan,
                      const QUuid& key, BulkOutcome& outcome)
{
    const QUuid request = keyOf(key, line.ticket, "bulk");
    WOSHOU_TRY(const bool fresh, claimOnce(unit, context, line.ticket, request));
    if (!fresh)
        return readDone(unit, context, plan, request, outcome);
    WOSHOU_TRY(const Ticket ticket, TicketRepository(unit.db).find(line.ticket));
    if (ticket.rev != line.rev)
        return failure(ErrorKind::Conflict, u"revision %1, now %2"_s.arg(line.rev).arg(ticket.rev), u"SV004"_s);
    if (!plan.note.isEmpty())
        WOSHOU_CHECK(writeNote(unit, context, plan, key, outcome));
    if (changesColumn(line, u"parent"_s)) {
        WOSHOU_TRY(outcome.link, writeLink(unit, context, {line.ticket, plan.parent, u"child"_s}));
    }
    if (plan.corrects()) {
        WOSHOU_TRY(outcome.changes, writeCorrection(unit, context, line.ticket, line.rev, correctionOf(plan)));
    }
    return plan.move.isEmpty() ? Result<Done>(Done{}) : writeStep(unit, context, plan, key, outcome);
}

bool concernsAll(const Error& error)
{
    return error.kind == ErrorKind::Connection || error.kind == ErrorKind::Busy || error.code == "again"_L1;
}

/// Runs it in a savepoint of its own; what stands in the way is told, unless it concerns the whole call.
Result<BulkOutcome> guarded(WriteUnit& unit, const BulkOutcome& before,
                            const std::function<Result<Done>(BulkOutcome&)>& work, const QString& good,
                            const QString& bad)
{
    BulkOutcome outcome = before;
    const auto done = inSavepoint<Done>(unit.db, [&] { return work(outcome); });
    if (!done && concernsAll(done.error()))
        return failure(done.error());
    if (done) {
        outcome.outcome = good;
        return outcome;
    }
    outcome = before;
    outcome.outcome = bad;
    outcome.error = done.error();
    return outcome;
}

Result<Done> revertOne(WriteUnit& unit, const ServiceContext& context, const QUuid& key, const BulkOutcome& done)
{
    WOSHOU_TRY(const bool fresh, claimOnce(unit, context, done.ticket, keyOf(key, done.ticket, "revert")));
    if (!fresh)
        return Done{};
    for (auto it = done.changes.rbegin(); it != done.changes.rend(); ++it)
        WOSHOU_CHECK(writeUndo(unit, context, done.ticket, *it));
    if (done.link.isValid())
        WOSHOU_CHECK(writeUnlink(unit, context, done.ticket, done.link));
    return done.note > 0 ? writeRetraction(unit, context, done.ticket, done.note) : Result<Done>(Done{});
}

} // namespace

BulkService::BulkService(const ServiceContext& context)
    : m_context(context)
{
}

QFuture<Result<QList<BulkLine>>> BulkService::preview(const QList<TicketId>& ids, const BulkPlan& plan)
{
    return m_context.executor->readTogether<QList<BulkLine>>(
        [context = m_context, ids, plan](Connection& db) { return readLines(db, context, ids, plan); });
}

QFuture<Result<QList<BulkOutcome>>> BulkService::apply(const QList<BulkLine>& lines, const BulkPlan& plan,
                                                       const QUuid& key)
{
    using Outcomes = QList<BulkOutcome>;
    return m_context.executor->write<Outcomes>(
        [context = m_context, lines, plan, key](WriteUnit& unit) -> Result<Outcomes> {
            Outcomes outcomes;
            for (const BulkLine& line : lines) {
                BulkOutcome before;
                before.ticket = line.ticket;
                before.number = line.number;
                before.outcome = u"skipped"_s;
                before.skipped = line.skipped;
                if (line.skipped.isEmpty()) {
                    const auto work = [&](BulkOutcome& outcome) {
                        return applyOne(unit, context, line, plan, key, outcome);
                    };
                    WOSHOU_TRY(before, guarded(unit, before, work, u"done"_s, u"failed"_s));
                }
                outcomes.append(before);
            }
            return outcomes;
        });
}

QFuture<Result<QList<BulkOutcome>>> BulkService::revert(const QList<BulkOutcome>& done, const QUuid& key)
{
    using Outcomes = QList<BulkOutcome>;
    return m_context.executor->write<Outcomes>([context = m_context, done, key](WriteUnit& unit) -> Result<Outcomes> {
        Outcomes outcomes;
        for (const BulkOutcome& each : done) {
            const auto work = [&](BulkOutcome& outcome) { return revertOne(unit, context, key, outcome); };
            WOSHOU_TRY(const BulkOutcome outcome, guarded(unit, each, work, u"reverted"_s, u"skipped"_s));
            outcomes.append(outcome);
        }
        return outcomes;
    });
}

} // namespace woshou
