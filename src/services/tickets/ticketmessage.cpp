#include "services/tickets/ticketmessage.h"

#include "base/text.h"
#include "domain/admin/jsonreader.h"
#include "domain/tickets/triagedecision.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct DraftText
{
    const char* key;
    QString TicketDraft::*member;
};

struct TicketText
{
    const char* key;
    QString Ticket::*member;
};

struct TicketFlag
{
    const char* key;
    bool Ticket::*member;
};

constexpr DraftText kCustomer[] = {{"name", &TicketDraft::customerName},
                                   {"phone", &TicketDraft::phone},
                                   {"district", &TicketDraft::district},
                                   {"address", &TicketDraft::address},
                                   {"wechat", &TicketDraft::wechat}};

constexpr DraftText kDevice[] = {{"model", &TicketDraft::model},
                                 {"serial", &TicketDraft::serial},
                                 {"purchase_channel", &TicketDraft::purchaseChannel},
                                 {"order_number", &TicketDraft::orderNumber},
                                 {"place", &TicketDraft::place}};

constexpr TicketText kTexts[] = {{"channel", &Ticket::channel},     {"salesperson", &Ticket::salesperson},
                                 {"scenario", &Ticket::scenario},   {"symptom", &Ticket::symptom},
                                 {"words", &Ticket::words},         {"since", &Ticket::occurred},
                                 {"frequency", &Ticket::frequency}, {"environment", &Ticket::environment},
                                 {"tried", &Ticket::tried},         {"expectation", &Ticket::expectation},
                                 {"mode", &Ticket::mode},           {"mood", &Ticket::mood},
                                 {"summary", &Ticket::summary},     {"category", &Ticket::category},
                                 {"subtype", &Ticket::subtype},     {"fault", &Ticket::fault},
                                 {"grade", &Ticket::grade},         {"skill", &Ticket::skill},
                                 {"certainty", &Ticket::certainty}};

constexpr TicketFlag kFlags[] = {{"elderly_home", &Ticket::elderlyHome},
                                 {"elderly_alone", &Ticket::elderlyAlone},
                                 {"business_stopped", &Ticket::businessStopped}};

QString keyOf(const char* key)
{
    return QString::fromLatin1(key);
}

/// A key that means nothing is a slip of whoever wrote the message: better said than dropped.
void refuseOthers(const JsonReader& json, QStringList known)
{
    for (const QString& key : json.keys()) {
        if (!known.contains(key))
            json.at(key).complain(u"this key does not exist"_s);
    }
}

template <typename Table>
QStringList keysOf(const Table& table, QStringList keys = {})
{
    for (const auto& entry : table)
        keys.append(keyOf(entry.key));
    return keys;
}

qint64 parseId(const JsonReader& json)
{
    return json.number(0, 1, std::numeric_limits<int>::max());
}

void parseCustomer(const JsonReader& json, TicketDraft& draft)
{
    draft.customer = CustomerId(parseId(json.at(u"id"_s)));
    for (const DraftText& text : kCustomer)
        draft.*text.member = normaliseLine(json.at(keyOf(text.key)).text());
    refuseOthers(json, keysOf(kCustomer, {u"id"_s}));
}

void parseDevice(const JsonReader& json, TicketDraft& draft)
{
    draft.ticket.device = DeviceId(parseId(json.at(u"id"_s)));
    for (const DraftText& text : kDevice)
        draft.*text.member = normaliseLine(json.at(keyOf(text.key)).text());
    const JsonReader day = json.at(u"purchased_on"_s);
    draft.purchasedOn = QDate::fromString(day.text(), Qt::ISODate);
    if (!day.text().isEmpty() && !draft.purchasedOn.isValid())
        day.complain(u"a date is expected"_s);
    refuseOthers(json, keysOf(kDevice, {u"id"_s, u"purchased_on"_s}));
}

void parsePriority(const JsonReader& json, TicketMessage& message)
{
    message.hasPriority = !json.isAbsent();
    if (!message.hasPriority)
        return;
    message.draft.ticket.priority = priorityFromCode(json.text());
    if (priorityCode(message.draft.ticket.priority) != json.text())
        json.complain(u"unknown priority"_s);
}

void parseTicket(const JsonReader& json, TicketMessage& message)
{
    Ticket& ticket = message.draft.ticket;
    for (const TicketText& text : kTexts)
        ticket.*text.member = normaliseText(json.at(keyOf(text.key)).text()).trimmed();
    for (const TicketFlag& flag : kFlags)
        ticket.*flag.member = json.at(keyOf(flag.key)).flag();
    ticket.urgency = json.at(u"urgency"_s).number(1, 0, 3);
    ticket.calmed = json.at(u"calmed"_s).flag(ticket.mood.isEmpty() || ticket.mood == "calm"_L1);
    if (ticket.certainty.isEmpty())
        ticket.certainty = u"time"_s;
    parsePriority(json.at(u"priority"_s), message);
    message.draft.overruleReason = normaliseLine(json.at(u"overrule_reason"_s).text());
}

void parseKey(const JsonReader& json, TicketDraft& draft)
{
    if (json.isAbsent())
        return;
    draft.key = QUuid::fromString(json.text());
    if (draft.key.isNull())
        json.complain(u"a UUID is expected"_s);
}

/// Codes of the center's lists; an empty one is the business of whoever requires it.
void checkCodes(const JsonReader& json, const Ticket& ticket, const ReferenceData& reference)
{
    const auto check = [&](const char* key, const QString& code, const QList<CodeName>& list) {
        const bool known = std::any_of(list.begin(), list.end(), [&](const CodeName& c) { return c.code == code; });
        if (!code.isEmpty() && !known)
            json.at(keyOf(key)).complain(u"unknown code"_s);
    };
    check("channel", ticket.channel, reference.channels);
    check("scenario", ticket.scenario, reference.scenarios);
    check("mood", ticket.mood, reference.moods);
    check("mode", ticket.mode, reference.modes);
    check("category", ticket.category, reference.triage.categories);
    check("certainty", ticket.certainty, reference.certainties);
    if (!QStringList{QString(), u"routine"_s, u"complex"_s}.contains(ticket.grade))
        json.at(u"grade"_s).complain(u"routine or complex is expected"_s);
    if (!ticket.fault.isEmpty() && reference.fault(ticket.fault).group.isEmpty())
        json.at(u"fault"_s).complain(u"unknown code"_s);
    if (ticket.channel.isEmpty())
        json.at(u"channel"_s).complain(u"how the customer came is missing"_s);
}

TriageChoice choiceOf(const TicketMessage& message)
{
    const Ticket& ticket = message.draft.ticket;
    TriageChoice choice;
    choice.scenario = ticket.scenario;
    choice.category = ticket.category;
    choice.grade = ticket.grade;
    choice.skill = ticket.skill;
    choice.mode = ticket.mode;
    if (!ticket.subtype.isEmpty())
        choice.subtype = ticket.subtype;
    if (!ticket.fault.isEmpty())
        choice.fault = ticket.fault;
    if (message.hasPriority)
        choice.priority = ticket.priority;
    return choice;
}

} // namespace

Result<TicketMessage> TicketMessage::parse(const QByteArray& json, const ReferenceData& reference)
{
    const JsonReader reader(json, u"ticket"_s);
    TicketMessage message;
    parseCustomer(reader.at(u"customer"_s), message.draft);
    parseDevice(reader.at(u"device"_s), message.draft);
    parseTicket(reader, message);
    parseKey(reader.at(u"key"_s), message.draft);
    checkCodes(reader, message.draft.ticket, reference);
    QStringList known = {u"customer"_s, u"device"_s,         u"key"_s, u"urgency"_s, u"calmed"_s,
                         u"priority"_s, u"overrule_reason"_s};
    refuseOthers(reader, keysOf(kTexts, keysOf(kFlags, known)));
    if (const auto error = reader.failed())
        return failure(*error);
    return message;
}

void applyProposal(TicketMessage& message, const QString& customerLevel, const ReferenceData& reference,
                   const LearnedTriage& learned)
{
    Ticket& ticket = message.draft.ticket;
    const QString group = reference.model(message.draft.model).group;
    const TriageInput input = triageInput(ticket, group, customerLevel);
    const TriageProposal proposal = proposeTriage(input, reference.triage, learned);
    keepProposal(proposal, ticket);
    ticket.priorityReason = message.hasPriority ? QString() : triageReasonCodes(proposal.reasons);
    const TriageDecision decision = decide(proposal, choiceOf(message), reference.triage);
    ticket.scenario = decision.scenario;
    ticket.category = decision.category;
    ticket.fault = decision.fault;
    ticket.subtype = decision.subtype;
    ticket.grade = decision.grade;
    ticket.skill = decision.skill;
    ticket.mode = decision.mode;
    ticket.priority = decision.priority;
}

} // namespace woshou
