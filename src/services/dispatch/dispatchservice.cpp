#include "services/dispatch/dispatchservice.h"

#include "base/text.h"
#include "services/tickets/ticketwrites.h"
#include "storage/admin/centerrepository.h"
#include "storage/dispatch/workorderrepository.h"
#include "storage/people/personrepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::days kExperience(365); ///< what counts as "solved before": the last twelve months (R-102)

Result<DispatchRanking> rankNow(Connection& db, TicketId id, const RankingWeights& weights)
{
    DispatchRanking ranking;
    WOSHOU_TRY(ranking.ticket, TicketRepository(db).find(id));
    const Ticket& ticket = ranking.ticket;
    WOSHOU_TRY(const Instant now, db.now());
    WOSHOU_TRY(const auto center, CenterRepository(db).center());
    const QDateTime local = now.timeAt(center ? center->utcOffsetMinutes : 0);
    DispatchJob job;
    job.ticket = id;
    job.lat = ticket.lat;
    job.lon = ticket.lon;
    job.skill = ticket.skill;
    job.mode = ticket.mode;
    job.priority = ticket.priority;
    job.localMinute = local.time().hour() * 60 + local.time().minute();
    job.weekday = local.date().dayOfWeek();
    WOSHOU_TRY(const auto engineers, PersonRepository(db).engineers(ticket.fault, ticket.device, now - kExperience));
    ranking.candidates = rankEngineers(job, engineers, weights);
    return ranking;
}

QString scoresJson(const Candidate& candidate)
{
    QJsonArray parts;
    for (const ScorePart& part : candidate.parts)
        parts.append(QJsonObject{
            {u"code"_s, part.code}, {u"value"_s, part.value}, {u"best"_s, part.best}, {u"fact"_s, part.fact}});
    return QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

Result<Done> insertWorkOrder(WriteUnit& unit, PersonId by, const Assignment& a, const DispatchRanking& ranking,
                             const Candidate& chosen)
{
    const Candidate& first = ranking.candidates.constFirst();
    WorkOrder order;
    order.ticket = a.ticket;
    order.engineer = a.engineer;
    order.mode = ranking.ticket.mode;
    order.proposedEngineer = first.engineer.id;
    order.proposedScore = first.total;
    order.score = chosen.total;
    order.scores = scoresJson(chosen);
    order.reason = normaliseLine(a.reason);
    order.assignedBy = by;
    order.assignedAt = unit.now;
    return WorkOrderRepository(unit.db).insert(order);
}

Result<Ticket> assignNow(WriteUnit& unit, const ServiceContext& context, const Assignment& a)
{
    TicketRepository tickets(unit.db);
    WOSHOU_TRY(const auto known, tickets.ticketOfRequest(a.key.toString(QUuid::WithoutBraces)));
    if (known) // the ranking has moved on since; what was decided then holds
        return tickets.find(*known);
    WOSHOU_TRY(const DispatchRanking ranking, rankNow(unit.db, a.ticket, context.reference->weights));
    const auto chosen = std::find_if(ranking.candidates.begin(), ranking.candidates.end(),
                                     [&](const Candidate& c) { return c.engineer.id == a.engineer; });
    if (chosen == ranking.candidates.end())
        return failure(ErrorKind::NotFound, u"no such engineer"_s, {}, u"engineer_id"_s);
    const bool overruled = chosen != ranking.candidates.begin() || !chosen->excluded.isEmpty();
    if (overruled && a.reason.trimmed().isEmpty())
        return failure(ErrorKind::Validation, u"not the first choice, and no reason"_s, u"SV003"_s, u"reason"_s);
    MoveInput input;
    input.move = u"assign"_s;
    input.note = a.reason;
    input.key = a.key;
    return moveTicket(unit, context, a.ticket, a.rev, input, [&](Ticket& ticket) -> Result<Done> {
        ticket.engineer = a.engineer;
        return insertWorkOrder(unit, context.person.id, a, ranking, *chosen);
    });
}

} // namespace

DispatchService::DispatchService(const ServiceContext& context)
    : m_context(context)
{
}

QFuture<Result<DispatchRanking>> DispatchService::rank(TicketId id)
{
    return m_context.executor->readTogether<DispatchRanking>(
        [id, weights = m_context.reference->weights](Connection& db) { return rankNow(db, id, weights); });
}

QFuture<Result<Ticket>> DispatchService::assign(const Assignment& assignment)
{
    return m_context.executor->write<Ticket>(
        [context = m_context, assignment](WriteUnit& unit) { return assignNow(unit, context, assignment); });
}

} // namespace woshou
