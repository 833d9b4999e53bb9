#include "programs/ctl/json.h"

#include "domain/customers/coverage.h"

#include <QJsonDocument>

#include <cmath>

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Scores are told to four digits: the same on any machine.
double rounded(double value)
{
    return std::round(value * 10000) / 10000;
}

void addHandling(QJsonObject& json, const Ticket& t)
{
    const std::pair<QString, QString> texts[] = {{u"cause"_s, t.cause},
                                                 {u"cause_code"_s, t.causeCode},
                                                 {u"solution"_s, t.solution},
                                                 {u"method"_s, t.method},
                                                 {u"tools"_s, t.tools},
                                                 {u"parts"_s, t.parts},
                                                 {u"test_result"_s, t.testResult},
                                                 {u"customer_feedback"_s, t.customerFeedback},
                                                 {u"self_check_result"_s, t.selfCheckResult},
                                                 {u"solved_for_good"_s, t.solvedForGood},
                                                 {u"survey_result"_s, t.surveyResult}};
    for (const auto& [key, text] : texts)
        json.insert(key, text);
    json.insert(u"reopened"_s, t.reopened);
    json.insert(u"self_check_article"_s, idJson(t.selfCheckArticle));
}

void addTimes(QJsonObject& json, const Ticket& t)
{
    const std::pair<QString, MaybeInstant> times[] = {{u"created_at"_s, t.createdAt},
                                                      {u"updated_at"_s, t.updatedAt},
                                                      {u"first_response_at"_s, t.firstResponseAt},
                                                      {u"assigned_at"_s, t.assignedAt},
                                                      {u"started_at"_s, t.startedAt},
                                                      {u"resolved_at"_s, t.resolvedAt},
                                                      {u"closed_at"_s, t.closedAt},
                                                      {u"callback_due"_s, t.callbackDue},
                                                      {u"respond_due"_s, t.respondDue},
                                                      {u"resolve_due"_s, t.resolveDue},
                                                      {u"visit_due"_s, t.visitDue},
                                                      {u"next_due"_s, t.nextDue}};
    for (const auto& [key, at] : times)
        json.insert(key, instantJson(at));
}

} // namespace

QJsonValue instantJson(const MaybeInstant& at)
{
    return at ? QJsonValue(at->toUtc().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue dateJson(const QDate& date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue numberJson(const std::optional<double>& number)
{
    return number ? QJsonValue(rounded(*number)) : QJsonValue();
}

QJsonObject ticketJson(const Ticket& t)
{
    QJsonObject json{{u"id"_s, t.id.value()},
                     {u"rev"_s, t.rev},
                     {u"number"_s, t.number},
                     {u"state"_s, t.state},
                     {u"open"_s, t.open},
                     {u"customer_id"_s, idJson(t.customer)},
                     {u"device_id"_s, idJson(t.device)},
                     {u"owner_id"_s, idJson(t.owner)},
                     {u"engineer_id"_s, idJson(t.engineer)},
                     {u"channel"_s, t.channel},
                     {u"scenario"_s, t.scenario},
                     {u"category"_s, t.category},
                     {u"fault"_s, t.fault},
                     {u"model"_s, t.model},
                     {u"group"_s, t.group},
                     {u"salesperson"_s, t.salesperson},
                     {u"mood"_s, t.mood},
                     {u"calmed"_s, t.calmed},
                     {u"symptom"_s, t.symptom},
                     {u"words"_s, t.words},
                     {u"since"_s, t.occurred},
                     {u"frequency"_s, t.frequency},
                     {u"environment"_s, t.environment},
                     {u"tried"_s, t.tried},
                     {u"mode"_s, t.mode},
                     {u"expectation"_s, t.expectation},
                     {u"urgency"_s, t.urgency},
                     {u"elderly_home"_s, t.elderlyHome},
                     {u"elderly_alone"_s, t.elderlyAlone},
                     {u"business_stopped"_s, t.businessStopped},
                     {u"summary"_s, t.summary},
                     {u"priority"_s, priorityCode(t.priority)},
                     {u"priority_reason"_s, t.priorityReason},
                     {u"proposed_category"_s, t.proposedCategory},
                     {u"proposed_fault"_s, t.proposedFault},
                     {u"proposed_priority"_s, priorityCode(t.proposedPriority)},
                     {u"subtype"_s, t.subtype},
                     {u"grade"_s, t.grade},
                     {u"proposed_subtype"_s, t.proposedSubtype},
                     {u"proposed_grade"_s, t.proposedGrade},
                     {u"proposed_mood"_s, t.proposedMood},
                     {u"proposed_group"_s, t.proposedGroup},
                     {u"learned"_s, QJsonDocument::fromJson(t.learned.toUtf8()).array()},
                     {u"skill"_s, t.skill},
                     {u"certainty"_s, t.certainty},
                     {u"phone"_s, t.contactPhone},
                     {u"district"_s, t.district},
                     {u"address"_s, t.address}};
    addHandling(json, t);
    addTimes(json, t);
    return json;
}

QJsonObject rowJson(const TicketRow& row)
{
    return {{u"id"_s, row.id.value()},
            {u"rev"_s, row.rev},
            {u"number"_s, row.number},
            {u"title"_s, row.title},
            {u"customer"_s, row.customerName},
            {u"level"_s, row.customerLevel},
            {u"state"_s, row.state},
            {u"open"_s, row.open},
            {u"mode"_s, row.mode},
            {u"channel"_s, row.channel},
            {u"category"_s, row.category},
            {u"fault"_s, row.fault},
            {u"model"_s, row.model},
            {u"group"_s, row.group},
            {u"owner"_s, row.ownerName},
            {u"engineer"_s, row.engineerName},
            {u"priority"_s, priorityCode(row.priority)},
            {u"district"_s, row.district},
            {u"created_at"_s, instantJson(row.createdAt)},
            {u"next_due"_s, instantJson(row.nextDue)},
            {u"closed_at"_s, instantJson(row.closedAt)}};
}

QJsonObject eventJson(const TicketEvent& event)
{
    return {{u"at"_s, instantJson(event.at)}, {u"person"_s, event.personName},
            {u"kind"_s, event.kind},          {u"move"_s, event.move},
            {u"from"_s, event.fromState},     {u"to"_s, event.toState},
            {u"text"_s, event.text},          {u"data"_s, QJsonDocument::fromJson(event.data.toUtf8()).object()},
            {u"source"_s, event.source}};
}

QJsonObject linkJson(const TicketLink& link)
{
    const QString kind = link.isParent() ? u"incident"_s : link.isChild() ? u"part"_s : link.kind;
    return {{u"kind"_s, kind},
            {u"number"_s, link.number},
            {u"title"_s, link.title},
            {u"state"_s, link.state},
            {u"open"_s, link.open}};
}

QJsonObject taskJson(const TicketTask& task)
{
    return {{u"id"_s, task.id.value()},
            {u"rev"_s, task.rev},
            {u"kind"_s, task.kind},
            {u"origin"_s, task.origin},
            {u"what"_s, task.what},
            {u"department"_s, task.department},
            {u"checklist"_s, task.checklist},
            {u"item"_s, task.item},
            {u"owner"_s, task.ownerName},
            {u"due_at"_s, instantJson(task.due)},
            {u"done_at"_s, instantJson(task.doneAt)},
            {u"done_by"_s, task.doneByName},
            {u"outcome"_s, task.outcome},
            {u"note"_s, task.note}};
}

QJsonObject promiseJson(const PromiseRun& run)
{
    return {{u"key"_s, run.key()},
            {u"metric"_s, run.metric},
            {u"started_at"_s, instantJson(run.from)},
            {u"due_at"_s, instantJson(run.due)},
            {u"stopped_at"_s, instantJson(run.ended)},
            {u"target_seconds"_s, run.target},
            {u"calendar"_s, run.calendar},
            {u"rules"_s, run.version},
            {u"outcome"_s, outcomeCode(run.outcome)},
            {u"late"_s, run.late},
            {u"reason"_s, run.reason},
            {u"by_hand"_s, run.byHand}};
}

QJsonObject surveyJson(const SurveyAnswer& survey)
{
    QJsonObject scores;
    for (auto it = survey.scores.begin(); it != survey.scores.end(); ++it)
        scores.insert(it.key(), it.value());
    return {{u"scores"_s, scores},
            {u"recommend"_s, survey.recommend ? QJsonValue(*survey.recommend) : QJsonValue()},
            {u"comment"_s, survey.comment},
            {u"channel"_s, survey.channel}};
}

QJsonObject customerJson(const Customer& customer)
{
    return {{u"id"_s, customer.id.value()},
            {u"name"_s, customer.name},
            {u"level"_s, customer.level},
            {u"kind"_s, customer.kind},
            {u"phones"_s, QJsonArray::fromStringList(customer.phones)},
            {u"district"_s, customer.district},
            {u"address"_s, customer.address},
            {u"elderly_home"_s, customer.elderlyHome},
            {u"elderly_alone"_s, customer.elderlyAlone},
            {u"note"_s, customer.note},
            {u"wechat"_s, customer.wechat},
            {u"since"_s, dateJson(customer.since)}};
}

QJsonObject deviceJson(const Device& device, const QList<Contract>& contracts, const QDateTime& local)
{
    const Coverage coverage = coverageOf(device, contracts, {}, local);
    const bool known = coverage.state != Coverage::State::Unknown;
    return {{u"id"_s, device.id.value()},
            {u"model"_s, device.model},
            {u"group"_s, device.group},
            {u"serial"_s, device.serial},
            {u"purchased_on"_s, dateJson(device.purchasedOn)},
            {u"order"_s, device.orderNumber},
            {u"warranty_until"_s, dateJson(device.warrantyUntil)},
            {u"in_warranty"_s, device.inWarranty(local.date())},
            {u"covered"_s, known ? QJsonValue(coverage.state == Coverage::State::Covered) : QJsonValue()},
            {u"covered_by"_s, coverage.contract.title},
            {u"covered_until"_s, dateJson(coverage.until)},
            {u"place"_s, device.place}};
}

QJsonObject contractJson(const Contract& contract)
{
    return {{u"id"_s, contract.id.value()},
            {u"device_id"_s, idJson(contract.device)},
            {u"title"_s, contract.title},
            {u"number"_s, contract.number},
            {u"starts_on"_s, dateJson(contract.startsOn)},
            {u"ends_on"_s, dateJson(contract.endsOn)},
            {u"visits"_s, contract.visits},
            {u"parts"_s, contract.parts},
            {u"remote_days"_s, contract.remoteDays},
            {u"remote_from_minute"_s, contract.remoteFrom},
            {u"remote_to_minute"_s, contract.remoteTo},
            {u"response"_s, contract.response}};
}

QJsonObject noteJson(const CustomerNote& note)
{
    return {{u"id"_s, note.id.value()},       {u"kind"_s, note.kind},         {u"text"_s, note.text},
            {u"state"_s, note.state},         {u"outcome"_s, note.outcome},   {u"device_id"_s, idJson(note.device)},
            {u"ticket"_s, note.ticketNumber}, {u"person"_s, note.personName}, {u"at"_s, instantJson(note.at)}};
}

QJsonObject pastTicketJson(const PastTicket& ticket)
{
    return {{u"number"_s, ticket.number},
            {u"title"_s, ticket.title},
            {u"state"_s, ticket.state},
            {u"cause"_s, ticket.cause},
            {u"open"_s, ticket.open},
            {u"engineer"_s, ticket.engineerName},
            {u"device_id"_s, idJson(ticket.device)},
            {u"created_at"_s, instantJson(ticket.createdAt)},
            {u"stars"_s, ticket.stars}};
}

QJsonObject similarJson(const SimilarTicket& ticket)
{
    return {{u"number"_s, ticket.number},
            {u"title"_s, ticket.title},
            {u"cause"_s, ticket.cause},
            {u"solution"_s, ticket.solution},
            {u"engineer"_s, ticket.engineerName},
            {u"model"_s, ticket.model},
            {u"closed_at"_s, instantJson(ticket.closedAt)},
            {u"score"_s, rounded(ticket.score)}};
}

QJsonObject articleHitJson(const ArticleHit& hit)
{
    const Article& article = hit.article;
    return {{u"id"_s, article.number},
            {u"title"_s, article.zh.title},
            {u"title_en"_s, article.en ? QJsonValue(article.en->title) : QJsonValue()},
            {u"group"_s, article.group},
            {u"kind"_s, article.kind},
            {u"verified"_s, article.verified},
            {u"score"_s, rounded(hit.score)}};
}

QJsonObject personJson(const Person& person)
{
    return {{u"login"_s, person.login},         {u"name"_s, person.name}, {u"name_en"_s, person.nameEn},
            {u"role"_s, roleCode(person.role)}, {u"team"_s, person.team}, {u"phone"_s, person.phone}};
}

} // namespace woshou::ctl
