#pragma once

#include "domain/customers/customer.h"
#include "domain/knowledge/article.h"
#include "domain/people/person.h"
#include "services/tickets/ticketservice.h"

#include <QJsonArray>
#include <QJsonObject>

namespace woshou::ctl {

/// How values are written: codes as they are, instants as ISO 8601 in UTC, nothing as null.
QJsonValue instantJson(const MaybeInstant& at);
QJsonValue dateJson(const QDate& date);
QJsonValue numberJson(const std::optional<double>& number);
/// An id as a number, null when there is none.
template <typename SomeId>
QJsonValue idJson(SomeId id)
{
    return id.isValid() ? QJsonValue(id.value()) : QJsonValue();
}

QJsonObject ticketJson(const Ticket& ticket);
QJsonObject rowJson(const TicketRow& row);
QJsonObject eventJson(const TicketEvent& event);
QJsonObject taskJson(const TicketTask& task);
QJsonObject escalationJson(const Escalation& escalation);
QJsonObject linkJson(const TicketLink& link);
QJsonObject promiseJson(const PromiseRun& run);
QJsonObject surveyJson(const SurveyAnswer& survey);
QJsonObject customerJson(const Customer& customer);
/// With `covered`: yes, no or unknown, and why, by warranty or contract.
QJsonObject deviceJson(const Device& device, const QList<Contract>& contracts, const QDateTime& local);
QJsonObject contractJson(const Contract& contract);
QJsonObject noteJson(const CustomerNote& note);
QJsonObject pastTicketJson(const PastTicket& ticket);
QJsonObject similarJson(const SimilarTicket& ticket);
QJsonObject articleHitJson(const ArticleHit& hit);
QJsonObject personJson(const Person& person);

template <typename Value, typename Map>
QJsonArray arrayJson(const QList<Value>& values, Map map)
{
    QJsonArray array;
    for (const Value& value : values)
        array.append(map(value));
    return array;
}

template <typename Value, typename Map>
QList<QJsonObject> rowsJson(const QList<Value>& values, Map map)
{
    QList<QJsonObject> rows;
    for (const Value& value : values)
        rows.append(map(value));
    return rows;
}

} // namespace woshou::ctl
