#include "storage/tickets/escalationrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

void readNames(const Row& row, Escalation& escalation)
{
    escalation.ticketNumber = row.text("number");
    escalation.ticketTitle = row.text("title");
    escalation.targetName = row.text("target_name");
    escalation.targetNameEn = row.text("target_name_en");
    escalation.requestedByName = row.text("requested_name");
    escalation.requestedByNameEn = row.text("requested_name_en");
    escalation.decidedByName = row.text("decided_name");
    escalation.decidedByNameEn = row.text("decided_name_en");
    escalation.contactDue = row.maybeInstant("contact_due");
}

Escalation readEscalation(const Row& row)
{
    Escalation escalation;
    escalation.id = row.id<EscalationId>("id");
    escalation.rev = row.number("rev");
    escalation.ticket = row.id<TicketId>("ticket_id");
    escalation.cause = row.text("cause");
    escalation.runKey = row.text("run_key");
    escalation.reason = row.text("reason");
    escalation.progress = row.text("progress");
    escalation.demand = row.text("demand");
    escalation.target = row.id<PersonId>("target_id");
    escalation.level = row.number("level");
    escalation.state = row.text("state");
    escalation.note = row.text("note");
    escalation.requestedBy = row.id<PersonId>("requested_by");
    escalation.requestedAt = row.instant("requested_at");
    escalation.decidedBy = row.id<PersonId>("decided_by");
    escalation.decidedAt = row.maybeInstant("decided_at");
    escalation.comment = row.text("comment");
    escalation.acknowledgedAt = row.maybeInstant("acknowledged_at");
    escalation.contactedAt = row.maybeInstant("contacted_at");
    escalation.planKind = row.text("plan_kind");
    escalation.plan = row.text("plan");
    escalation.closedAt = row.maybeInstant("closed_at");
    readNames(row, escalation);
    return escalation;
}

} // namespace

Result<EscalationId> EscalationRepository::insert(const Escalation& escalation, Instant at)
{
    const auto id = insertReturning(m_db, u"tickets/insert_escalation"_s,
                                    {{u"ticket_id"_s, escalation.ticket},
                                     {u"cause"_s, escalation.cause},
                                     {u"run_key"_s, escalation.runKey},
                                     {u"reason"_s, escalation.reason},
                                     {u"progress"_s, escalation.progress},
                                     {u"demand"_s, escalation.demand},
                                     {u"target_id"_s, escalation.target},
                                     {u"requested_by"_s, escalation.requestedBy},
                                     {u"at"_s, at}});
    if (!id && id.error().code == "23505"_L1) // somebody else asked at the same moment
        return failure(ErrorKind::Conflict, id.error().detail, u"SV001"_s);
    return id.map([](qint64 value) { return EscalationId(value); });
}

Result<Done> EscalationRepository::update(const Escalation& escalation, const QString& action, PersonId by, Instant at)
{
    WOSHOU_TRY(const qint64 rows, runStatement(m_db, u"tickets/update_escalation"_s,
                                               {{u"id"_s, escalation.id},
                                                {u"rev"_s, escalation.rev},
                                                {u"state"_s, escalation.state},
                                                {u"action"_s, action},
                                                {u"note"_s, escalation.note},
                                                {u"target_id"_s, escalation.target},
                                                {u"level"_s, escalation.level},
                                                {u"decided_by"_s, escalation.decidedBy},
                                                {u"decided_at"_s, escalation.decidedAt},
                                                {u"comment"_s, escalation.comment},
                                                {u"acknowledged_at"_s, escalation.acknowledgedAt},
                                                {u"contacted_at"_s, escalation.contactedAt},
                                                {u"plan_kind"_s, escalation.planKind},
                                                {u"plan"_s, escalation.plan},
                                                {u"closed_at"_s, escalation.closedAt},
                                                {u"at"_s, at},
                                                {u"person_id"_s, by}}));
    if (rows != 1)
        return failure(ErrorKind::Conflict,
                       u"escalation %1 is no longer at revision %2"_s.arg(escalation.id.value()).arg(escalation.rev),
                       u"SV004"_s);
    return Done{};
}

Result<Escalation> EscalationRepository::find(EscalationId id)
{
    WOSHOU_TRY(auto found,
               selectOne<Escalation>(m_db, u"tickets/select_escalation"_s, {{u"id"_s, id}}, readEscalation));
    if (!found)
        return failure(ErrorKind::NotFound, u"no escalation %1"_s.arg(id.value()));
    return *found;
}

Result<QList<Escalation>> EscalationRepository::ofTicket(TicketId id)
{
    return selectAll<Escalation>(m_db, u"tickets/list_ticket_escalations"_s, {{u"ticket_id"_s, id}}, readEscalation);
}

Result<QList<Escalation>> EscalationRepository::open(bool waiting, int limit)
{
    return selectAll<Escalation>(m_db, u"tickets/list_open_escalations"_s,
                                 {{u"waiting"_s, waiting}, {u"limit"_s, limit}}, readEscalation);
}

Result<QList<TicketId>> EscalationRepository::overdue(Instant now, int limit)
{
    return selectAll<TicketId>(m_db, u"tickets/list_overdue_promises"_s, {{u"now"_s, now}, {u"limit"_s, limit}},
                               [](const Row& row) { return row.id<TicketId>("ticket_id"); });
}

Result<QMap<TicketId, QList<MatterTicket>>> EscalationRepository::complaints(Instant since)
{
    QMap<TicketId, QList<MatterTicket>> matters;
    WOSHOU_CHECK(runStatement(m_db, u"tickets/list_complaints"_s, {{u"since"_s, since}}, [&](const Row& row) {
        matters[row.id<TicketId>("subject")].append({row.id<TicketId>("id"), row.text("category"),
                                                     row.number("reopened"), row.flag("is_open"),
                                                     row.instant("created_at")});
    }));
    return matters;
}

Result<EscalationRepository::Raised> EscalationRepository::raised(TicketId id)
{
    Raised raised;
    WOSHOU_CHECK(runStatement(m_db, u"tickets/list_raised"_s, {{u"ticket_id"_s, id}}, [&](const Row& row) {
        raised.keys.insert(row.text("run_key"));
        raised.open = raised.open || row.flag("is_open");
    }));
    return raised;
}

} // namespace woshou
