#include "storage/promise/promiserepository.h"

#include "domain/promise/promiseruns.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QString kVoid = u"void"_s;

/// [[from, to or null, cause], …], milliseconds.
QString pausesJson(const QList<Pause>& pauses)
{
    QJsonArray list;
    for (const Pause& pause : pauses)
        list.append(QJsonArray{pause.from.ms(), pause.to ? QJsonValue(pause.to->ms()) : QJsonValue(), pause.cause});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QList<Pause> readPauses(const QString& json)
{
    QList<Pause> pauses;
    const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue& item : list) {
        const QJsonValue to = item[1];
        pauses.append({Instant::fromMs(item[0].toInteger()),
                       to.isNull() ? MaybeInstant() : MaybeInstant(Instant::fromMs(to.toInteger())),
                       item[2].toString()});
    }
    return pauses;
}

StoredRun readRun(const Row& row)
{
    StoredRun stored;
    PromiseRun& run = stored.run;
    run.metric = row.text("metric");
    run.ordinal = row.number("ordinal");
    run.generation = row.number("generation");
    run.from = row.instant("from_at");
    run.ended = row.maybeInstant("ended_at");
    run.due = row.maybeInstant("due_at");
    run.target = row.integer("target_seconds");
    run.calendar = row.text("calendar");
    run.version = row.number("rules");
    run.pauses = readPauses(row.text("pauses"));
    run.late = row.flag("late");
    run.reason = row.text("reason");
    run.byHand = row.flag("by_hand");
    const QString outcome = row.text("outcome");
    stored.isVoid = outcome == kVoid;
    run.outcome = outcomeOf(outcome).value_or(PromiseRun::Outcome::Cancelled);
    return stored;
}

Binds bindsOf(TicketId id, const PromiseRun& run, MaybeInstant warn, Instant at)
{
    return {{u"ticket_id"_s, id},
            {u"metric"_s, run.metric},
            {u"ordinal"_s, run.ordinal},
            {u"generation"_s, run.generation},
            {u"from_at"_s, run.from},
            {u"ended_at"_s, run.ended},
            {u"due_at"_s, run.due},
            {u"target_seconds"_s, run.target},
            {u"calendar"_s, run.calendar},
            {u"rules"_s, run.version},
            {u"pauses"_s, pausesJson(run.pauses)},
            {u"outcome"_s, outcomeCode(run.outcome)},
            {u"late"_s, run.late ? 1 : 0},
            {u"reason"_s, run.reason},
            {u"by_hand"_s, run.byHand ? 1 : 0},
            {u"warn_at"_s, warn},
            {u"changed_at"_s, at}};
}

TicketId readId(const Row& row)
{
    return row.id<TicketId>("id");
}

} // namespace

Result<QList<PromiseRun>> PromiseRepository::ofTicket(TicketId id)
{
    WOSHOU_TRY(const auto all, stored(id));
    QList<PromiseRun> runs;
    for (const StoredRun& each : all) {
        if (!each.isVoid)
            runs.append(each.run);
    }
    std::sort(runs.begin(), runs.end(), isToldBefore);
    return runs;
}

Result<QList<StoredRun>> PromiseRepository::stored(TicketId id)
{
    return selectAll<StoredRun>(m_db, u"promise/list_runs"_s, {{u"ticket_id"_s, id}}, readRun);
}

Result<Done> PromiseRepository::insert(TicketId id, const PromiseRun& run, MaybeInstant warn, Instant at)
{
    WOSHOU_CHECK(runStatement(m_db, u"promise/insert_run"_s, bindsOf(id, run, warn, at)));
    return Done{};
}

Result<Done> PromiseRepository::update(TicketId id, const PromiseRun& run, MaybeInstant warn, Instant at)
{
    WOSHOU_CHECK(runStatement(m_db, u"promise/update_run"_s, bindsOf(id, run, warn, at)));
    return Done{};
}

Result<Done> PromiseRepository::annul(TicketId id, const QString& key, Instant at)
{
    const QStringList parts = key.split(u'/');
    WOSHOU_CHECK(runStatement(m_db, u"promise/annul_run"_s,
                              {{u"ticket_id"_s, id},
                               {u"metric"_s, parts.value(0)},
                               {u"ordinal"_s, parts.value(1).toInt()},
                               {u"generation"_s, parts.value(2).toInt()},
                               {u"outcome"_s, kVoid},
                               {u"at"_s, at}}));
    return Done{};
}

Result<QList<TicketId>> PromiseRepository::madeBefore(TicketId after)
{
    return selectAll<TicketId>(m_db, u"promise/list_made_before"_s, {{u"after"_s, after.value()}}, readId);
}

Result<QList<TicketId>> PromiseRepository::openTickets(TicketId after, int most)
{
    return selectAll<TicketId>(m_db, u"promise/list_open_tickets"_s, {{u"after"_s, after.value()}, {u"most"_s, most}},
                               readId);
}

} // namespace woshou
