#include "base/text.h"
#include "domain/admin/jsonreader.h"
#include "domain/tickets/ticketdraft.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDraftVersion = 1;

struct TicketText
{
    QString key;
    QString Ticket::*member;
};

const QList<TicketText>& ticketTexts()
{
    static const QList<TicketText> list = {
        {u"number"_s, &Ticket::number},
        {u"channel"_s, &Ticket::channel},
        {u"salesperson"_s, &Ticket::salesperson},
        {u"scenario"_s, &Ticket::scenario},
        {u"category"_s, &Ticket::category},
        {u"fault"_s, &Ticket::fault},
        {u"subtype"_s, &Ticket::subtype},
        {u"grade"_s, &Ticket::grade},
        {u"model"_s, &Ticket::model},
        {u"group"_s, &Ticket::group},
        {u"mood"_s, &Ticket::mood},
        {u"symptom"_s, &Ticket::symptom},
        {u"words"_s, &Ticket::words},
        {u"occurred"_s, &Ticket::occurred},
        {u"frequency"_s, &Ticket::frequency},
        {u"environment"_s, &Ticket::environment},
        {u"tried"_s, &Ticket::tried},
        {u"mode"_s, &Ticket::mode},
        {u"expectation"_s, &Ticket::expectation},
        {u"summary"_s, &Ticket::summary},
        {u"priority_reason"_s, &Ticket::priorityReason},
        {u"proposed_category"_s, &Ticket::proposedCategory},
        {u"proposed_fault"_s, &Ticket::proposedFault},
        {u"proposed_subtype"_s, &Ticket::proposedSubtype},
        {u"proposed_grade"_s, &Ticket::proposedGrade},
        {u"proposed_mood"_s, &Ticket::proposedMood},
        {u"proposed_group"_s, &Ticket::proposedGroup},
        {u"learned"_s, &Ticket::learned},
        {u"skill"_s, &Ticket::skill},
        {u"certainty"_s, &Ticket::certainty},
        {u"self_check_result"_s, &Ticket::selfCheckResult},
        {u"contact_phone"_s, &Ticket::contactPhone},
        {u"district"_s, &Ticket::district},
        {u"address"_s, &Ticket::address},
        {u"cause"_s, &Ticket::cause},
        {u"cause_code"_s, &Ticket::causeCode},
        {u"solution"_s, &Ticket::solution},
        {u"parts"_s, &Ticket::parts},
    };
    return list;
}

struct TicketFlag
{
    QString key;
    bool Ticket::*member;
};

const QList<TicketFlag>& ticketFlags()
{
    static const QList<TicketFlag> list = {
        {u"calmed"_s, &Ticket::calmed},
        {u"elderly_home"_s, &Ticket::elderlyHome},
        {u"elderly_alone"_s, &Ticket::elderlyAlone},
        {u"business_stopped"_s, &Ticket::businessStopped},
    };
    return list;
}

struct DraftText
{
    QString key;
    QString TicketDraft::*member;
};

const QList<DraftText>& draftTexts()
{
    static const QList<DraftText> list = {
        {u"customer_name"_s, &TicketDraft::customerName},
        {u"phone"_s, &TicketDraft::phone},
        {u"address"_s, &TicketDraft::address},
        {u"district"_s, &TicketDraft::district},
        {u"wechat"_s, &TicketDraft::wechat},
        {u"model"_s, &TicketDraft::model},
        {u"serial"_s, &TicketDraft::serial},
        {u"purchase_channel"_s, &TicketDraft::purchaseChannel},
        {u"order_number"_s, &TicketDraft::orderNumber},
        {u"place"_s, &TicketDraft::place},
        {u"purchased_text"_s, &TicketDraft::purchasedText},
        {u"provisional"_s, &TicketDraft::provisional},
        {u"overrule_reason"_s, &TicketDraft::overruleReason},
    };
    return list;
}

/// Numbers of 64 bits are texts, because other readers of JSON keep only 53 of them.
QString numberText(qint64 value)
{
    return QString::number(value);
}

qint64 parseNumber(const JsonReader& json)
{
    if (json.isAbsent())
        return 0;
    bool isNumber = false;
    const qint64 value = json.text().toLongLong(&isNumber);
    if (!isNumber || value < 0)
        json.complain(u"a number in a text is expected"_s);
    return value;
}

QJsonObject writeTicket(const Ticket& ticket)
{
    QJsonObject json;
    for (const TicketText& text : ticketTexts())
        json.insert(text.key, normaliseText(ticket.*text.member));
    for (const TicketFlag& flag : ticketFlags())
        json.insert(flag.key, ticket.*flag.member);
    json.insert(u"device"_s, numberText(ticket.device.value()));
    json.insert(u"self_check_article"_s, numberText(ticket.selfCheckArticle.value()));
    json.insert(u"urgency"_s, ticket.urgency);
    json.insert(u"priority"_s, priorityCode(ticket.priority));
    json.insert(u"proposed_priority"_s, priorityCode(ticket.proposedPriority));
    json.insert(u"lat"_s, ticket.lat);
    json.insert(u"lon"_s, ticket.lon);
    if (ticket.callbackDue)
        json.insert(u"callback_due"_s, numberText(ticket.callbackDue->ms()));
    return json;
}

Priority parsePriority(const JsonReader& json)
{
    const QString code = json.text(priorityCode(Priority::Medium));
    if (priorityCode(priorityFromCode(code)) != code)
        json.complain(u"unknown priority"_s);
    return priorityFromCode(code);
}

Ticket parseTicket(const JsonReader& json)
{
    Ticket ticket;
    for (const TicketText& text : ticketTexts())
        ticket.*text.member = json.at(text.key).text();
    for (const TicketFlag& flag : ticketFlags())
        ticket.*flag.member = json.at(flag.key).flag();
    ticket.device = DeviceId(parseNumber(json.at(u"device"_s)));
    ticket.selfCheckArticle = ArticleId(parseNumber(json.at(u"self_check_article"_s)));
    ticket.urgency = json.at(u"urgency"_s).number(1, 0, 3);
    ticket.priority = parsePriority(json.at(u"priority"_s));
    ticket.proposedPriority = parsePriority(json.at(u"proposed_priority"_s));
    ticket.lat = json.at(u"lat"_s).real(0, -90, 90);
    ticket.lon = json.at(u"lon"_s).real(0, -180, 180);
    if (const qint64 due = parseNumber(json.at(u"callback_due"_s)); due > 0)
        ticket.callbackDue = Instant::fromMs(due);
    return ticket;
}

/// Only a file of ours has both marks.
bool isDraft(const JsonReader& json)
{
    return json.at(u"woshou_draft"_s).number(0, 0, std::numeric_limits<int>::max()) == kDraftVersion &&
           !QUuid::fromString(json.at(u"key"_s).text()).isNull();
}

} // namespace

QByteArray TicketDraft::toJson() const
{
    QJsonObject json;
    json.insert(u"woshou_draft"_s, kDraftVersion);
    json.insert(u"key"_s, key.toString(QUuid::WithoutBraces));
    for (const DraftText& text : draftTexts())
        json.insert(text.key, normaliseText(this->*text.member));
    json.insert(u"customer"_s, numberText(customer.value()));
    json.insert(u"purchased_on"_s, purchasedOn.isValid() ? purchasedOn.toString(Qt::ISODate) : QString());
    json.insert(u"proposal_accepted"_s, proposalAccepted);
    json.insert(u"put_away"_s, putAway);
    if (begun)
        json.insert(u"begun"_s, numberText(begun->ms()));
    json.insert(u"ticket"_s, writeTicket(ticket));
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

std::optional<TicketDraft> TicketDraft::fromJson(const QByteArray& bytes)
{
    const JsonReader json(bytes, u"draft"_s);
    if (json.failed() || !isDraft(json))
        return std::nullopt;
    TicketDraft draft;
    draft.key = QUuid::fromString(json.at(u"key"_s).text());
    for (const DraftText& text : draftTexts())
        draft.*text.member = json.at(text.key).text();
    draft.customer = CustomerId(parseNumber(json.at(u"customer"_s)));
    draft.purchasedOn = QDate::fromString(json.at(u"purchased_on"_s).text(), Qt::ISODate);
    draft.proposalAccepted = json.at(u"proposal_accepted"_s).flag();
    draft.putAway = json.at(u"put_away"_s).flag();
    if (const qint64 begun = parseNumber(json.at(u"begun"_s)); begun > 0)
        draft.begun = Instant::fromMs(begun);
    draft.ticket = parseTicket(json.at(u"ticket"_s));
    return json.failed() ? std::nullopt : std::optional<TicketDraft>(draft);
}

} // namespace woshou
