#include "models/tickets/customerwords.h"

#include "domain/tickets/tasks.h"
#include "models/admin/language.h"
#include "models/promise/timeleft.h"
#include "models/tickets/callwords.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

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

QString lastProgress(const QList<TicketEvent>& events)
{
    for (auto event = events.crbegin(); event != events.crend(); ++event) {
        if (event->kind == "progress"_L1)
            return event->text;
    }
    return {};
}

QString departmentOf(const Ticket& ticket, const ReferenceData& reference)
{
    const QString skill = ticket.skill.isEmpty() ? QString() : nameOf(reference.skills, ticket.skill);
    return skill.isEmpty() ? CustomerText::tr("our technical department")
                           : CustomerText::tr("our technical department (%1)").arg(skill);
}

QString filled(const Script& script, const Values& values)
{
    return fillScript(uiChinese() || script.en.isEmpty() ? script.zh : script.en, values);
}

/// The first of the step's scripts of which everything is known, else the first.
QString filledStep(const QString& step, const TicketDetails& details, const ReferenceData& reference,
                   const Values& values)
{
    const QList<Script> scripts = reference.scriptsFor(step, details.ticket.channel, details.ticket.mood);
    for (const Script& script : scripts) {
        const QString text = filled(script, values);
        if (!text.contains(u'['))
            return text;
    }
    return scripts.isEmpty() ? QString() : filled(scripts.first(), values);
}

/// With a capital letter after its leading blanks.
QString startingSentence(QString clause)
{
    const auto first = std::find_if(clause.begin(), clause.end(), [](QChar c) { return !c.isSpace(); });
    if (first != clause.end())
        *first = first->toUpper();
    return clause;
}

/// Without the clauses whose blanks nobody can fill any more: of a step that is over, "before [time]" says nothing.
QString withoutOpenClauses(const QString& text)
{
    static const QRegularExpression ends(u"[。！？；，]|[.!?;,](?=\\s|$)"_s);
    QString kept;
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype found = text.indexOf(ends, from);
        const qsizetype to = found < 0 ? text.size() : found + 1;
        QString clause = text.mid(from, to - from);
        from = to;
        if (clause.contains(u'['))
            continue;
        if (kept.isEmpty() || QStringView(u".!?").contains(kept.back()))
            clause = startingSentence(clause);
        kept += clause;
    }
    kept = kept.trimmed();
    if (!kept.isEmpty() && QStringView(u"，；,;").contains(kept.back()))
        kept.back() = kept.back().unicode() < 0x80 ? u'.' : u'。';
    return kept;
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
    Values values =
        scriptValues(then, {speaker.reference, speaker.person, event.at}, promisedWith(event, details.events));
    if (!latest && !promisedWith(event, details.events)) {
        for (const QString& name : {u"具体时间"_s, u"下一步时间"_s, u"时限"_s})
            values.remove(name);
    }
    return withoutOpenClauses(
        filledStep(isStep ? u"state."_s + event.toState : u"progress"_s, details, speaker.reference, values));
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
    return filledStep(step, details, speaker.reference, scriptValues(details, speaker, told));
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
            offered.append({name, filled(script, values)});
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
