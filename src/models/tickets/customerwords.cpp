#include "models/tickets/customerwords.h"

#include "domain/admin/scriptclauses.h"
#include "domain/tickets/tasks.h"
#include "models/admin/language.h"
#include "models/promise/timeleft.h"
#include "models/tickets/callwords.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct CustomerText
{
    Q_DECLARE_TR_FUNCTIONS(CustomerText)
};

using Values = QHash<QString, QString>;

void setTime(Values& values, Instant at, Instant now)
{
    for (const QString& name : {u"具体时间"_s, u"下一步时间"_s})
        values.insert(name, shortTime(at, now));
    if (at > now)
        values.insert(u"时限"_s, durationText(at - now));
}

/// Without the stop at its end: it stands inside a sentence.
QString inSentence(const QString& text)
{
    QString line = text.simplified();
    while (line.endsWith(u'。') || line.endsWith(u'.') || line.endsWith(u'；') || line.endsWith(u';'))
        line.chop(1);
    return line;
}

QString departmentOf(const Ticket& ticket, const ReferenceData& reference)
{
    const QString skill = ticket.skill.isEmpty() ? QString() : nameOf(reference.skills, ticket.skill);
    return skill.isEmpty() ? CustomerText::tr("our technical department")
                           : CustomerText::tr("our technical department (%1)").arg(skill);
}

QString textOf(const Script& script)
{
    return uiChinese() || script.en.isEmpty() ? script.zh : script.en;
}

/// The first of the step's scripts of which everything is known, else the first, whose blanks stay.
QString scriptOf(const QString& step, const TicketDetails& details, const ReferenceData& reference,
                 const Values& values)
{
    const QList<Script> scripts = reference.scriptsFor(step, details.ticket.channel, details.ticket.mood);
    for (const Script& script : scripts) {
        if (isFilled(textOf(script), values))
            return textOf(script);
    }
    return scripts.isEmpty() ? QString() : textOf(scripts.first());
}

/// The time that was promised with an entry: its task was made at the same instant.
MaybeInstant promisedWith(const TicketEvent& event, const QList<TicketEvent>& events)
{
    for (const TicketEvent& other : events) {
        const QJsonObject data = QJsonDocument::fromJson(other.data.toUtf8()).object();
        if (other.kind == "task"_L1 && other.at == event.at && data["action"_L1] == "made"_L1 &&
            data["kind"_L1] != "department"_L1 && data["due"_L1].isDouble())
            return Instant::fromMs(data["due"_L1].toInteger());
    }
    return {};
}

QString entryText(const TicketEvent& event, const TicketDetails& details, const Speaker& speaker)
{
    const bool isStep = event.kind == "created"_L1 || event.kind == "moved"_L1;
    if (event.kind == "notice"_L1 && event.source.isEmpty())
        return event.text; // passed on from the incident
    if ((!isStep && event.kind != "progress"_L1) || !event.source.isEmpty())
        return {};
    TicketDetails then = details;
    while (!then.events.isEmpty() && then.events.constLast().id > event.id)
        then.events.removeLast();
    const bool latest = isStep && event.toState == details.ticket.state;
    Person contact = speaker.person; // who answers for it to the customer, and not who looks at it
    if (!details.ownerName.isEmpty()) {
        contact.name = details.ownerName;
        contact.nameEn = details.ownerNameEn;
    }
    Values values = scriptValues(then, {speaker.reference, contact, event.at}, promisedWith(event, details.events));
    if (!latest && !promisedWith(event, details.events)) {
        for (const QString& name : {u"具体时间"_s, u"下一步时间"_s, u"时限"_s})
            values.remove(name);
    }
    const QString step = isStep ? u"state."_s + event.toState : u"progress"_s;
    return fillKnownClauses(scriptOf(step, details, speaker.reference, values), values);
}

} // namespace

QHash<QString, QString> scriptValues(const TicketDetails& details, const Speaker& speaker, MaybeInstant told)
{
    const Ticket& ticket = details.ticket;
    const ReferenceData& reference = speaker.reference;
    Values values = {{u"企业名称"_s, uiChinese() ? reference.shortZh : reference.shortEn},
                     {u"客服"_s, staffName(speaker.person.name, speaker.person.nameEn)},
                     {u"客户"_s, courteousName(details.customer.name, details.customer.kind)},
                     {u"产品"_s, reference.group(ticket.group).name(uiChinese())},
                     {u"编号"_s, ticket.number},
                     {u"问题简述"_s, inSentence(ticket.symptom)},
                     {u"解决方案"_s, inSentence(ticket.solution)},
                     {u"工程师"_s, staffName(details.engineerName, details.engineerNameEn)},
                     {u"技术部门"_s, departmentOf(ticket, reference)},
                     {u"具体进展"_s, inSentence(lastProgress(details.events))}};
    if (const MaybeInstant at = told ? told : expectedAt(details.promises, details.tasks); at && *at > speaker.now)
        setTime(values, *at, speaker.now);
    return values;
}

QString scriptText(const QString& step, const TicketDetails& details, const Speaker& speaker, MaybeInstant told)
{
    const Values values = scriptValues(details, speaker, told);
    return fillScript(scriptOf(step, details, speaker.reference, values), values);
}

QString usualNextStep()
{
    return CustomerText::tr("A specialist of ours will contact you");
}

QList<OfferedScript> offeredScripts(const TicketDetails& details, const Speaker& speaker, MaybeInstant told)
{
    const Ticket& ticket = details.ticket;
    const QString state = speaker.reference.lifeCycle.state(ticket.state).name(uiChinese());
    const std::pair<QString, QString> steps[] = {
        {u"state."_s + ticket.state, CustomerText::tr("How it stands: %1").arg(state)},
        {u"progress"_s, CustomerText::tr("Progress")},
        {u"callback"_s, CustomerText::tr("Reply by a time")},
        {u"transferred"_s, CustomerText::tr("Passed on")},
        {u"result_told"_s, CustomerText::tr("Result")},
        {u"solved_question"_s, CustomerText::tr("Solved for good?")},
        {u"number_told"_s, CustomerText::tr("Ticket number")},
        {u"entrance"_s, CustomerText::tr("Ways to reach us")}};
    const Values values = scriptValues(details, speaker, told);
    QList<OfferedScript> offered;
    for (const auto& [step, name] : steps) {
        for (const Script& script : speaker.reference.scriptsFor(step, ticket.channel, ticket.mood))
            offered.append({name, fillScript(textOf(script), values)});
    }
    return offered;
}

QList<CustomerSentence> customerEntries(const TicketDetails& details, const Speaker& speaker)
{
    QList<CustomerSentence> entries;
    for (const TicketEvent& event : details.events) {
        const QString text = entryText(event, details, speaker);
        if (!text.isEmpty())
            entries.append({event.at, text});
    }
    return entries;
}

} // namespace woshou
