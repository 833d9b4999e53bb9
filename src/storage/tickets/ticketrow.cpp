#include "storage/tickets/ticketrow.h"

namespace woshou {

Ticket readTicket(const Row& row)
{
    Ticket t;
    t.id = row.id<TicketId>("id");
    t.rev = row.number("rev");
    t.number = row.text("number");
    t.state = row.text("state");
    t.open = row.flag("is_open");
    t.customer = row.id<CustomerId>("customer_id");
    t.device = row.id<DeviceId>("device_id");
    t.owner = row.id<PersonId>("owner_id");
    t.engineer = row.id<PersonId>("engineer_id");
    t.channel = row.text("channel");
    t.scenario = row.text("scenario");
    t.category = row.text("category");
    t.fault = row.text("fault");
    t.model = row.text("model");
    t.group = row.text("product_group");
    readIntake(row, t);
    readHandling(row, t);
    readTimes(row, t);
    return t;
}

void readIntake(const Row& row, Ticket& t)
{
    t.salesperson = row.text("salesperson");
    t.mood = row.text("mood");
    t.calmed = row.flag("calmed");
    t.symptom = row.text("symptom");
    t.words = row.text("words");
    t.occurred = row.text("occurred");
    t.frequency = row.text("frequency");
    t.environment = row.text("environment");
    t.tried = row.text("tried");
    t.mode = row.text("mode");
    t.expectation = row.text("expectation");
    t.urgency = row.number("urgency");
    t.elderlyHome = row.flag("elderly_home");
    t.elderlyAlone = row.flag("elderly_alone");
    t.businessStopped = row.flag("business_stopped");
    t.summary = row.text("summary");
    t.priority = priorityFromCode(row.text("priority"));
    t.priorityReason = row.text("priority_reason");
    t.proposedPriority = priorityFromCode(row.text("proposed_priority"));
    t.proposedCategory = row.text("proposed_category");
    t.proposedFault = row.text("proposed_fault");
    t.subtype = row.text("subtype");
    t.grade = row.text("grade");
    t.proposedSubtype = row.text("proposed_subtype");
    t.proposedGrade = row.text("proposed_grade");
    t.proposedMood = row.text("proposed_mood");
    t.proposedGroup = row.text("proposed_group");
    t.learned = row.text("learned");
    t.skill = row.text("skill");
    t.certainty = row.text("certainty");
    t.contactPhone = row.text("contact_phone");
    t.district = row.text("district");
    t.address = row.text("address");
    t.lat = row.real("lat");
    t.lon = row.real("lon");
}

void readHandling(const Row& row, Ticket& t)
{
    t.moveNote = row.text("move_note");
    t.selfCheckArticle = row.id<ArticleId>("self_check_article");
    t.selfCheckResult = row.text("self_check_result");
    t.cause = row.text("cause");
    t.causeCode = row.text("cause_code");
    t.solution = row.text("solution");
    t.method = row.text("method");
    t.tools = row.text("tools");
    t.parts = row.text("parts");
    t.testResult = row.text("test_result");
    t.customerFeedback = row.text("customer_feedback");
    t.solvedForGood = row.text("solved_for_good");
    t.surveyResult = row.text("survey_result");
    t.reopened = row.number("reopened");
    t.mergedInto = row.id<TicketId>("merged_into");
    t.changeNote = row.text("change_note");
}

void readTimes(const Row& row, Ticket& t)
{
    t.callbackDue = row.maybeInstant("callback_due");
    t.createdAt = row.instant("created_at");
    t.updatedAt = row.instant("updated_at");
    t.firstResponseAt = row.maybeInstant("first_response_at");
    t.assignedAt = row.maybeInstant("assigned_at");
    t.startedAt = row.maybeInstant("started_at");
    t.resolvedAt = row.maybeInstant("resolved_at");
    t.closedAt = row.maybeInstant("closed_at");
    t.respondDue = row.maybeInstant("respond_due");
    t.resolveDue = row.maybeInstant("resolve_due");
    t.visitDue = row.maybeInstant("visit_due");
    t.nextDue = row.maybeInstant("next_due");
}

TicketRow readTicketRow(const Row& row)
{
    TicketRow r;
    r.id = row.id<TicketId>("id");
    r.rev = row.number("rev");
    r.number = row.text("number");
    r.title = row.text("title");
    r.customerName = row.text("customer_name");
    r.customerLevel = row.text("customer_level");
    r.state = row.text("state");
    r.mode = row.text("mode");
    r.channel = row.text("channel");
    r.category = row.text("category");
    r.fault = row.text("fault");
    r.model = row.text("model");
    r.group = row.text("product_group");
    r.ownerName = row.text("owner_name");
    r.ownerNameEn = row.text("owner_name_en");
    r.engineerName = row.text("engineer_name");
    r.engineerNameEn = row.text("engineer_name_en");
    r.owner = row.id<PersonId>("owner_id");
    r.customer = row.id<CustomerId>("customer_id");
    r.engineer = row.id<PersonId>("engineer_id");
    r.priority = priorityFromCode(row.text("priority"));
    r.open = row.flag("is_open");
    r.createdAt = row.instant("created_at");
    r.nextDue = row.maybeInstant("next_due");
    r.closedAt = row.maybeInstant("closed_at");
    r.district = row.text("district");
    return r;
}

PastTicket readPastTicket(const Row& row)
{
    PastTicket p;
    p.id = row.id<TicketId>("id");
    p.number = row.text("number");
    p.title = row.text("title");
    p.state = row.text("state");
    p.cause = row.text("cause");
    p.channel = row.text("channel");
    p.engineerName = row.text("engineer_name");
    p.engineerNameEn = row.text("engineer_name_en");
    p.device = row.id<DeviceId>("device_id");
    p.open = row.flag("is_open");
    p.createdAt = row.instant("created_at");
    p.nextDue = row.maybeInstant("next_due");
    p.stars = qRound(row.real("stars"));
    return p;
}

namespace {

Binds handlingBinds(const Ticket& t)
{
    return {{QStringLiteral("state"), t.state},
            {QStringLiteral("is_open"), t.open},
            {QStringLiteral("move_note"), t.moveNote},
            {QStringLiteral("engineer_id"), t.engineer},
            {QStringLiteral("device_id"), t.device},
            {QStringLiteral("mode"), t.mode},
            {QStringLiteral("self_check_article"), t.selfCheckArticle},
            {QStringLiteral("self_check_result"), t.selfCheckResult},
            {QStringLiteral("callback_due"), t.callbackDue},
            {QStringLiteral("address"), t.address},
            {QStringLiteral("parts"), t.parts},
            {QStringLiteral("cause"), t.cause},
            {QStringLiteral("cause_code"), t.causeCode},
            {QStringLiteral("solution"), t.solution},
            {QStringLiteral("method"), t.method},
            {QStringLiteral("tools"), t.tools},
            {QStringLiteral("test_result"), t.testResult},
            {QStringLiteral("customer_feedback"), t.customerFeedback},
            {QStringLiteral("solved_for_good"), t.solvedForGood},
            {QStringLiteral("survey_result"), t.surveyResult},
            {QStringLiteral("first_response_at"), t.firstResponseAt},
            {QStringLiteral("assigned_at"), t.assignedAt},
            {QStringLiteral("started_at"), t.startedAt},
            {QStringLiteral("resolved_at"), t.resolvedAt},
            {QStringLiteral("closed_at"), t.closedAt},
            {QStringLiteral("next_due"), t.nextDue},
            {QStringLiteral("reopened"), t.reopened},
            {QStringLiteral("updated_at"), t.updatedAt}};
}

Binds intakeBinds(const Ticket& t)
{
    return {{QStringLiteral("number"), t.number},
            {QStringLiteral("customer_id"), t.customer},
            {QStringLiteral("owner_id"), t.owner},
            {QStringLiteral("channel"), t.channel},
            {QStringLiteral("scenario"), t.scenario},
            {QStringLiteral("category"), t.category},
            {QStringLiteral("fault"), t.fault},
            {QStringLiteral("model"), t.model},
            {QStringLiteral("product_group"), t.group},
            {QStringLiteral("salesperson"), t.salesperson},
            {QStringLiteral("mood"), t.mood},
            {QStringLiteral("calmed"), t.calmed},
            {QStringLiteral("symptom"), t.symptom},
            {QStringLiteral("words"), t.words},
            {QStringLiteral("occurred"), t.occurred},
            {QStringLiteral("frequency"), t.frequency},
            {QStringLiteral("environment"), t.environment},
            {QStringLiteral("tried"), t.tried},
            {QStringLiteral("expectation"), t.expectation},
            {QStringLiteral("urgency"), t.urgency},
            {QStringLiteral("elderly_home"), t.elderlyHome},
            {QStringLiteral("elderly_alone"), t.elderlyAlone},
            {QStringLiteral("business_stopped"), t.businessStopped},
            {QStringLiteral("summary"), t.summary},
            {QStringLiteral("priority"), priorityCode(t.priority)},
            {QStringLiteral("priority_rank"), static_cast<int>(t.priority)},
            {QStringLiteral("priority_reason"), t.priorityReason},
            {QStringLiteral("proposed_priority"), priorityCode(t.proposedPriority)},
            {QStringLiteral("proposed_category"), t.proposedCategory},
            {QStringLiteral("proposed_fault"), t.proposedFault},
            {QStringLiteral("skill"), t.skill},
            {QStringLiteral("certainty"), t.certainty},
            {QStringLiteral("contact_phone"), t.contactPhone},
            {QStringLiteral("district"), t.district},
            {QStringLiteral("lat"), t.lat},
            {QStringLiteral("lon"), t.lon},
            {QStringLiteral("created_at"), t.createdAt},
            {QStringLiteral("respond_due"), t.respondDue},
            {QStringLiteral("resolve_due"), t.resolveDue},
            {QStringLiteral("visit_due"), t.visitDue}};
}

} // namespace

Binds insertBinds(const Ticket& ticket, const QString& move, PersonId by)
{
    return intakeBinds(ticket) + handlingBinds(ticket) +
           Binds{{QStringLiteral("last_move"), move}, {QStringLiteral("updated_by"), by}};
}

Binds triageBinds(const Ticket& ticket, TicketId id)
{
    return {{QStringLiteral("ticket_id"), id},
            {QStringLiteral("subtype"), ticket.subtype},
            {QStringLiteral("grade"), ticket.grade},
            {QStringLiteral("proposed_subtype"), ticket.proposedSubtype},
            {QStringLiteral("proposed_grade"), ticket.proposedGrade},
            {QStringLiteral("proposed_mood"), ticket.proposedMood},
            {QStringLiteral("proposed_group"), ticket.proposedGroup},
            {QStringLiteral("learned"), ticket.learned}};
}

Binds updateBinds(const Ticket& ticket, const QString& move, PersonId by)
{
    return handlingBinds(ticket) + Binds{{QStringLiteral("merged_into"), ticket.mergedInto},
                                         {QStringLiteral("last_move"), move},
                                         {QStringLiteral("updated_by"), by},
                                         {QStringLiteral("id"), ticket.id},
                                         {QStringLiteral("rev"), ticket.rev}};
}

} // namespace woshou
