#include "services/promise/promisewrites.h"

#include "domain/promise/promiselog.h"
#include "domain/tickets/tasks.h"
#include "storage/promise/promiserepository.h"
#include "storage/tickets/taskrepository.h"
#include "storage/tickets/ticketrepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

Result<QList<PromiseRun>> computed(Connection& db, const ReferenceData& reference, const Ticket& ticket,
                                   const QList<TicketEvent>& pending, Instant now)
{
    WOSHOU_CHECK(TicketRepository(db).lock(ticket.id));
    WOSHOU_TRY(const QList<TicketEvent> log, TicketRepository(db).events(ticket.id));
    return promiseRuns(promiseEvents(ticket, log + pending, reference), reference.promises, now);
}

/// Whether a time by the clock alone made it late: that is found by whoever looks, and written when it ends.
PromiseRun asStored(PromiseRun run)
{
    run.late = run.late && !run.isOpen();
    return run;
}

/// What is written now, and how.
struct Writing
{
    Instant at;
    bool isReturn = false; ///< something was taken back: what has ended may have ended otherwise
    bool isQuiet = false;  ///< of what is past already nobody is told
};

/// When something is to be said of a run first, or next where nobody is told of what is past.
MaybeInstant warningTime(const PromiseRun& run, const PromiseBook& book, const Writing& writing)
{
    return writing.isQuiet ? actionAfter(run, book, writing.at) : firstAction(run, book);
}

Result<Done> writeRun(PromiseRepository& promises, TicketId id, const PromiseRun& run, const StoredRun* before,
                      MaybeInstant warn, const Writing& writing)
{
    const Instant at = writing.at;
    if (!before)
        return promises.insert(id, run, warn, at);
    const bool stays = !before->isVoid && !before->run.isOpen() && !run.isOpen() && !writing.isReturn;
    if (stays || (!before->isVoid && before->run == run))
        return Done{};
    return promises.update(id, run, warn, at);
}

Result<Done> write(Connection& db, const PromiseBook& book, TicketId id, const QList<PromiseRun>& runs,
                   const Writing& writing)
{
    PromiseRepository promises(db);
    WOSHOU_TRY(const auto stored, promises.stored(id));
    QHash<QString, const StoredRun*> left;
    for (const StoredRun& each : stored)
        left.insert(each.run.key(), &each);
    // New ones first: whether they may be written is asked by what is stored before.
    for (const bool known : {false, true}) {
        for (const PromiseRun& run : runs) {
            const StoredRun* before = left.value(run.key());
            if (bool(before) == known)
                WOSHOU_CHECK(writeRun(promises, id, asStored(run), before, warningTime(run, book, writing), writing));
        }
    }
    for (const PromiseRun& run : runs)
        left.remove(run.key());
    for (const StoredRun* gone : std::as_const(left)) {
        // What an older program computed otherwise and has ended stays, unless something was taken back.
        if (!gone->isVoid && (gone->run.isOpen() || (writing.isReturn && gone->run.version >= 0)))
            WOSHOU_CHECK(promises.annul(id, gone->run.key(), writing.at));
    }
    return Done{};
}

/// The promises of a ticket whose log is read, and when it falls due. It is locked.
Result<Done> follow(Connection& db, const ReferenceData& reference, TicketId id, const QList<TicketEvent>& log,
                    const Writing& writing, PersonId by)
{
    TicketRepository tickets(db);
    WOSHOU_TRY(Ticket ticket, tickets.find(id));
    const auto runs = promiseRuns(promiseEvents(ticket, log, reference), reference.promises, writing.at);
    WOSHOU_CHECK(write(db, reference.promises, id, runs, writing));
    WOSHOU_TRY(const auto tasks, TaskRepository(db).ofTicket(id));
    const MaybeInstant due = nextDue(ticket, runs, tasks);
    if (due == ticket.nextDue || !ticket.open)
        return Done{};
    ticket.nextDue = due;
    return tickets.updateNextDue(ticket, writing.at, by);
}

/// Whether something was taken back at that instant.
bool isReturn(const QList<TicketEvent>& log, Instant at)
{
    return std::any_of(log.begin(), log.end(), [at](const TicketEvent& entry) {
        return entry.at == at && (entry.kind == "undone"_L1 || entry.kind == "unmerged"_L1);
    });
}

} // namespace

TicketEvent entryOf(const Ticket& before, const Ticket& after, const QString& move, Instant now)
{
    TicketEvent entry;
    entry.ticket = after.id;
    entry.at = now;
    entry.kind = before.state.isEmpty() ? u"created"_s : move.isEmpty() ? u"changed"_s : u"moved"_s;
    entry.move = move;
    entry.fromState = before.state;
    entry.toState = after.state;
    QJsonObject changes;
    for (const QString& column : {u"priority"_s, u"mode"_s, u"category"_s, u"fault"_s}) {
        const QString was = LifeCycle::columnText(before, column), is = LifeCycle::columnText(after, column);
        if (was != is && !before.state.isEmpty())
            changes.insert(column, QJsonArray{was, is});
    }
    entry.data = QString::fromUtf8(QJsonDocument(changes).toJson(QJsonDocument::Compact));
    return entry;
}

TicketEvent levelEntry(const Ticket& ticket, const QString& level, Instant now)
{
    TicketEvent entry;
    entry.ticket = ticket.id;
    entry.at = now;
    entry.kind = u"level"_s;
    entry.text = level;
    return entry;
}

Result<QList<PromiseRun>> promisesOf(WriteUnit& unit, const ServiceContext& context, const Ticket& ticket,
                                     const QList<TicketEvent>& pending)
{
    return computed(unit.db, *context.reference, ticket, pending, unit.now);
}

Result<Done> writePromises(WriteUnit& unit, const ServiceContext& context, TicketId id, const QList<PromiseRun>& runs)
{
    return write(unit.db, context.reference->promises, id, runs, {unit.now});
}

Result<Done> followTicket(WriteUnit& unit, const ServiceContext& context, TicketId id)
{
    TicketRepository tickets(unit.db);
    WOSHOU_CHECK(tickets.lock(id));
    WOSHOU_TRY(const auto log, tickets.events(id));
    return follow(unit.db, *context.reference, id, log, {unit.now, isReturn(log, unit.now)}, context.person.id);
}

Result<Done> storePromises(Connection& db, const ReferenceData& reference, const Ticket& ticket, Instant now)
{
    WOSHOU_TRY(const auto runs, computed(db, reference, ticket, {}, now));
    return write(db, reference.promises, ticket.id, runs, {now, false, true});
}

Result<std::optional<TicketId>> followRules(Connection& db, const ReferenceData& reference, TicketId after, int most,
                                            Instant now)
{
    WOSHOU_TRY(const auto ids, PromiseRepository(db).openTickets(after, most));
    if (ids.isEmpty())
        return std::nullopt;
    for (const TicketId id : ids)
        WOSHOU_CHECK(TicketRepository(db).lock(id));
    WOSHOU_TRY(const auto logs, TicketRepository(db).eventsOf(ids));
    for (const TicketId id : ids)
        WOSHOU_CHECK(follow(db, reference, id, logs.value(id), {now, false, true}, {}));
    return ids.constLast();
}

Result<Done> computeOldPromises(Connection& db, const ReferenceData& reference, Instant now)
{
    TicketId last;
    for (;;) {
        WOSHOU_TRY(const auto ids, PromiseRepository(db).madeBefore(last));
        if (ids.isEmpty())
            return Done{};
        for (const TicketId id : ids) {
            WOSHOU_TRY(const Ticket ticket, TicketRepository(db).find(id));
            WOSHOU_CHECK(storePromises(db, reference, ticket, now));
        }
        last = ids.constLast();
    }
}

} // namespace woshou
