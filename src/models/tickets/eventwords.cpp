#include "models/admin/language.h"
#include "models/promise/promisetext.h"
#include "models/tickets/attachmentwords.h"
#include "models/tickets/escalationwords.h"
#include "models/tickets/relationwords.h"
#include "models/tickets/taskwords.h"
#include "models/tickets/ticketwords.h"
#include "models/tickets/visitwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct EventText
{
    Q_DECLARE_TR_FUNCTIONS(EventText)
};

QString who(const TicketEvent& event)
{
    return event.personName.isEmpty() ? EventText::tr("System") : staffName(event.personName, event.personNameEn);
}

QJsonObject dataOf(const TicketEvent& event)
{
    return QJsonDocument::fromJson(event.data.toUtf8()).object();
}

QString textOf(const QJsonValue& value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}

/// "Cause: capacitor; Solution: replaced": what was filled in, without ids, which nobody reads.
QString filledFields(const QJsonObject& data, const EventContext& context)
{
    QStringList parts;
    for (auto it = data.begin(); it != data.end(); ++it) {
        const QString value = textOf(it.value().toArray().at(1));
        if (it.key().endsWith("_id"_L1) || it.key() == "merged_into"_L1 || value.isEmpty())
            continue;
        parts.append(
            EventText::tr("%1: %2").arg(context.label(it.key()), columnValue(it.key(), value, context.reference)));
    }
    return parts.join(EventText::tr("; "));
}

/// English makes a sentence of who did it; Chinese takes the step's own name. Nothing for a step of the center's own.
QString didWords(const QString& move)
{
    static const QHash<QString, QString> table = {
        {u"handle"_s, u"began to handle it"_s},
        {u"cured"_s, u"heard that the self-check worked"_s},
        {u"not_cured"_s, u"heard that the self-check did not help"_s},
        {u"called_back"_s, u"called back"_s},
        {u"part_received"_s, u"heard that the part has arrived"_s},
        {u"solve"_s, u"recorded the solution"_s},
        {u"selfcheck"_s, u"asked the customer to self-check"_s},
        {u"callback"_s, u"promised a call-back"_s},
        {u"post_part"_s, u"had a part posted"_s},
        {u"start"_s, u"started work"_s},
        {u"resume"_s, u"resumed work"_s},
        {u"resolve"_s, u"finished work"_s},
        {u"transfer"_s, u"handed it over"_s},
        {u"take_back"_s, u"took it back"_s},
        {u"solved"_s, u"heard that it is solved"_s},
        {u"not_solved"_s, u"heard that it is not solved"_s},
        {u"close"_s, u"asked for the rating and closed it"_s},
        {u"reopen"_s, u"reopened it"_s},
        {u"withdraw"_s, u"withdrew it"_s},
        {u"merge"_s, u"merged it into another ticket"_s},
    };
    return uiChinese() ? QString() : table.value(move);
}

/// "handed it over: to be dispatched"; without the state where the words say it already.
QString moveSentence(const LifeCycle::Move& move, const LifeCycle::State& to)
{
    static const QStringList plain = {u"start"_s, u"resume"_s, u"close"_s, u"reopen"_s, u"withdraw"_s, u"merge"_s};
    const QString did = didWords(move.code);
    if (did.isEmpty())
        return EventText::tr("%1, now %2").arg(move.name(uiChinese()), to.name(uiChinese()));
    QString state = to.name(false);
    if (!state.isEmpty())
        state[0] = state.at(0).toLower();
    return plain.contains(move.code) ? did : EventText::tr("%1: %2").arg(did, state);
}

EventWords moveWords(const TicketEvent& event, const EventContext& context)
{
    const LifeCycle::State state = context.reference.lifeCycle.state(event.toState);
    const auto move = context.reference.lifeCycle.find(event.fromState, event.move);
    EventWords words{EventWords::Kind::Step, state.icon, state.tone, who(event), {}};
    words.body = move ? moveSentence(*move, state) : EventText::tr("now %1").arg(state.name(uiChinese()));
    const QString fields = filledFields(dataOf(event), context);
    for (const QString& more : {event.text, fields}) {
        if (!more.isEmpty())
            words.body += EventText::tr(". %1").arg(more);
    }
    return words;
}

EventWords changeWords(const TicketEvent& event, const EventContext& context)
{
    const QJsonObject data = dataOf(event);
    const QString fields = filledFields(data, context);
    QString body = fields.isEmpty() ? EventText::tr("changed the ticket") : EventText::tr("filled in %1").arg(fields);
    if (data.contains("customer_id"_L1))
        body = EventText::tr("corrected whose request it is");
    else if (data.contains("owner_id"_L1))
        body = EventText::tr("gave it to another contact person");
    else if (data.contains("priority"_L1) || data.contains("category"_L1))
        body = EventText::tr("corrected: %1").arg(fields);
    return {EventWords::Kind::Step, u"edit"_s, u"neutral"_s, who(event),
            event.text.isEmpty() ? body : EventText::tr("%1. %2").arg(body, event.text)};
}

/// "dispatched to Zhang Wei": the engineer's id stands among the changed columns.
EventWords dispatchWords(const TicketEvent& event, const EventContext& context)
{
    const QJsonArray change = dataOf(event)["engineer_id"_L1].toArray();
    const QString name = context.names.value(PersonId(change.at(1).toInteger()));
    EventWords words{EventWords::Kind::Step, u"van"_s, u"planned"_s, who(event), {}};
    words.body = name.isEmpty() ? EventText::tr("dispatched the ticket") : EventText::tr("dispatched to %1").arg(name);
    if (!event.text.isEmpty())
        words.body += EventText::tr(". %1").arg(event.text);
    return words;
}

EventWords selfCheckWords(const TicketEvent& event)
{
    QString body = EventText::tr("tried the self-check");
    if (event.text == "worked"_L1)
        body = EventText::tr("tried the self-check with the customer: it worked");
    else if (event.text == "failed"_L1)
        body = EventText::tr("tried the self-check with the customer: it did not help");
    else if (!event.text.isEmpty())
        body = EventText::tr("%1. %2").arg(body, event.text);
    return {EventWords::Kind::Step, u"page-knowledge"_s, u"neutral"_s, who(event), body};
}

/// "chose otherwise than was proposed: a child is at home. Priority: high"
EventWords overruledWords(const TicketEvent& event, const EventContext& context)
{
    const QString fields = filledFields(dataOf(event), context);
    const QString body = EventText::tr("chose otherwise than was proposed: %1").arg(event.text);
    return {EventWords::Kind::Step, u"edit"_s, u"neutral"_s, who(event),
            fields.isEmpty() ? body : EventText::tr("%1. %2").arg(body, fields)};
}

EventWords surveyWords(const TicketEvent& event)
{
    const QJsonObject data = dataOf(event);
    QStringList parts;
    if (data["mean"_L1].toDouble() > 0)
        parts.append(EventText::tr("%1 of 5").arg(data["mean"_L1].toDouble(), 0, 'f', 1));
    if (data["recommend"_L1].isDouble())
        parts.append(EventText::tr("recommends %1 of 10").arg(data["recommend"_L1].toInt()));
    if (!event.text.isEmpty())
        parts.append(event.text);
    QString body = EventText::tr("recorded the customer's rating");
    if (!parts.isEmpty())
        body = EventText::tr("%1: %2").arg(body, parts.join(EventText::tr(", ")));
    return {EventWords::Kind::Step, u"star"_s, u"good"_s, who(event), body};
}

/// "by 18:00": as far from the entry as it was then.
QString timeOf(const QJsonObject& data, const char* name, const TicketEvent& event)
{
    const QJsonValue value = data[QLatin1StringView(name)];
    return value.isDouble() ? shortTime(Instant::fromMs(value.toInteger()), event.at) : QString();
}

/// What was done to a task, and to which.
QString taskSentence(const QString& action, const QString& title, const QString& due, const QJsonObject& data)
{
    const QString kind = data["kind"_L1].toString();
    if (action == "done"_L1 && kind == "product"_L1)
        return EventText::tr("the product department answered: %1").arg(title);
    if (action == "done"_L1)
        return kind == "promise"_L1 ? EventText::tr("kept the promise: %1").arg(title)
                                    : EventText::tr("done: %1").arg(title);
    if (action == "dropped"_L1)
        return EventText::tr("dropped: %1").arg(title);
    if (action == "undone"_L1)
        return EventText::tr("took back as not done: %1").arg(title);
    if (action == "moved"_L1)
        return EventText::tr("moved to %1: %2").arg(due, title);
    if (action == "taken"_L1)
        return EventText::tr("goes along with the ticket: %1").arg(title);
    if (kind == "promise"_L1)
        return EventText::tr("promised the customer by %1: %2").arg(due, title);
    if (kind == "solution"_L1)
        return EventText::tr("promised the customer a solution by %1").arg(due);
    if (kind == "call"_L1)
        return EventText::tr("promised the customer that the engineer calls by %1").arg(due);
    if (kind == "product"_L1)
        return EventText::tr("asked the product department: %1").arg(title);
    if (kind == "followup"_L1)
        return EventText::tr("expects to be done by %1").arg(due);
    return due.isEmpty() ? EventText::tr("put on the check list: %1").arg(title)
                         : EventText::tr("given by %1: %2").arg(due, title);
}

EventWords taskEventWords(const TicketEvent& event, const EventContext& context)
{
    const QJsonObject data = dataOf(event);
    const QString checklist = data["checklist"_L1].toString();
    QString title = taskTitle(data["kind"_L1].toString(), data["origin"_L1].toString(), data["what"_L1].toString(),
                              data["department"_L1].toString());
    for (const CodeName& item : context.reference.checklist(checklist).items) {
        if (item.code == data["item"_L1].toString())
            title = item.name(uiChinese());
    }
    EventWords words{EventWords::Kind::Step, u"clock"_s, u"planned"_s, who(event), {}};
    const QString action = data["action"_L1].toString();
    if (action == "done"_L1 || !checklist.isEmpty())
        words.icon = u"check"_s;
    if (action == "done"_L1)
        words.tone = u"good"_s;
    words.body = taskSentence(action, title, timeOf(data, "due", event), data);
    if (!event.text.isEmpty())
        words.body += EventText::tr(". %1").arg(event.text);
    return words;
}

EventWords progressWords(const TicketEvent& event)
{
    const QJsonObject data = dataOf(event);
    QString body = event.text;
    if (const QString difficulties = data["difficulties"_L1].toString(); !difficulties.isEmpty())
        body += u'\n' + EventText::tr("Difficulties: %1").arg(difficulties);
    body += u'\n' + EventText::tr("Expected to be done by %1").arg(timeOf(data, "expected", event));
    return {EventWords::Kind::InternalNote, u"refresh"_s, u"active"_s,
            EventText::tr("Progress, internal · %1").arg(who(event)), body};
}

EventWords attachmentEventWords(const TicketEvent& event)
{
    const QJsonObject data = dataOf(event);
    const QString action = data["action"_L1].toString(), name = data["name"_L1].toString();
    EventWords words{EventWords::Kind::Step, u"attach"_s, u"neutral"_s, who(event), {}};
    if (action == "removed"_L1)
        words.body = EventText::tr("removed the file %1").arg(name);
    else if (action == "restored"_L1)
        words.body = EventText::tr("put the file %1 back").arg(name);
    else
        words.body = EventText::tr("attached %1 (%2)").arg(name, sizeText(data["size"_L1].toInteger()));
    return words;
}

EventWords createdWords(const TicketEvent& event, const EventContext& context)
{
    const LifeCycle::State state = context.reference.lifeCycle.state(event.toState);
    const QString body = event.text.isEmpty() ? EventText::tr("created the ticket")
                                              : EventText::tr("created the ticket: %1").arg(event.text);
    return {EventWords::Kind::Step, u"st-new"_s, state.tone, who(event), body};
}

EventWords endSetWords(const TicketEvent& event)
{
    const QJsonObject data = dataOf(event);
    const Instant due = Instant::fromMs(data["due"_L1].toInteger());
    return {EventWords::Kind::InternalNote, u"clock"_s, u"neutral"_s, who(event),
            EventText::tr("set the end of \"%1\" to %2: %3")
                .arg(metricName(data["metric"_L1].toString()), fullTime(due), event.text)};
}

EventWords ownEventWords(const TicketEvent& event, const EventContext& context)
{
    if (const auto words = relationEventWords(event, context))
        return *words;
    if (event.kind == "created"_L1)
        return createdWords(event, context);
    if (event.kind == "dispatch"_L1 || (event.kind == "moved"_L1 && event.move == "assign"_L1))
        return dispatchWords(event, context);
    if (event.kind == "moved"_L1)
        return moveWords(event, context);
    if (event.kind == "changed"_L1)
        return changeWords(event, context);
    if (event.kind == "overruled"_L1)
        return overruledWords(event, context);
    if (event.kind == "selfcheck"_L1)
        return selfCheckWords(event);
    if (event.kind == "survey"_L1)
        return surveyWords(event);
    if (event.kind == "visit"_L1)
        return visitEventWords(event, context);
    if (event.kind == "task"_L1)
        return taskEventWords(event, context);
    if (event.kind == "attachment"_L1)
        return attachmentEventWords(event);
    if (event.kind == "escalation"_L1)
        return escalationEventWords(event, context);
    if (event.kind == "progress"_L1)
        return progressWords(event);
    if (event.kind == "meeting"_L1)
        return {EventWords::Kind::InternalNote, u"merge"_s, u"neutral"_s,
                EventText::tr("Internal meeting · %1").arg(who(event)), event.text};
    if (event.kind == "promise"_L1)
        return endSetWords(event);
    if (event.kind == "words"_L1)
        return {EventWords::Kind::CustomerWords, u"ch-phone"_s, u"neutral"_s,
                EventText::tr("Customer's words · noted by %1").arg(who(event)), event.text};
    if (event.kind == "note"_L1)
        return {EventWords::Kind::InternalNote, u"lock"_s, u"neutral"_s,
                EventText::tr("Internal note · %1").arg(who(event)), event.text};
    if (event.kind == "told"_L1)
        return {EventWords::Kind::Told, u"send"_s, u"neutral"_s, EventText::tr("%1 → customer").arg(who(event)),
                event.text};
    return {EventWords::Kind::Step, u"info"_s, u"neutral"_s, who(event),
            event.text.isEmpty() ? event.kind : EventText::tr("%1: %2").arg(event.kind, event.text)};
}

} // namespace

/// An entry of a merged ticket says which one; one that was taken back says that.
EventWords eventWords(const TicketEvent& event, const EventContext& context)
{
    EventWords words = ownEventWords(event, context);
    if (context.retracted.contains(event.id))
        words.head = EventText::tr("%1 · taken back").arg(words.head);
    if (!event.source.isEmpty())
        words.head = EventText::tr("%1 · %2").arg(event.source, words.head);
    return words;
}

EventContext EventContext::of(const TicketDetails& details, const ReferenceData& reference, ColumnLabel label)
{
    EventContext context{reference, std::move(label), {}, {}};
    for (const TicketEvent& event : details.events) {
        context.names.insert(event.person, staffName(event.personName, event.personNameEn));
        if (event.kind == "retracted"_L1)
            context.retracted.insert(dataOf(event)["entry"_L1].toInteger());
    }
    for (const Escalation& each : details.escalations)
        context.names.insert(each.target, staffName(each.targetName, each.targetNameEn));
    context.names.insert(details.ticket.owner, staffName(details.ownerName, details.ownerNameEn));
    context.names.insert(details.ticket.engineer, staffName(details.engineerName, details.engineerNameEn));
    return context;
}

} // namespace woshou
