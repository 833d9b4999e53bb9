#include "models/tickets/escalationwords.h"

#include "models/admin/language.h"
#include "models/promise/timeleft.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct EscalationText
{
    Q_DECLARE_TR_FUNCTIONS(EscalationText)
};

QString translated(const QHash<QString, const char*>& names, const QString& code)
{
    return names.contains(code) ? QCoreApplication::translate("EscalationText", names.value(code)) : code;
}

QString targetOf(const Escalation& escalation)
{
    const QString name = staffName(escalation.targetName, escalation.targetNameEn);
    return name.isEmpty() ? EscalationText::tr("nobody named yet") : name;
}

QString waitingLine(const Escalation& escalation, Instant now)
{
    const QString who = staffName(escalation.requestedByName, escalation.requestedByNameEn);
    return EscalationText::tr("%1 asked %2, to go to %3")
        .arg(who.isEmpty() ? EscalationText::tr("The system") : who, shortTime(escalation.requestedAt, now),
             targetOf(escalation));
}

QString takenLine(const Escalation& escalation, Instant now)
{
    const QString since = escalation.decidedAt ? shortTime(*escalation.decidedAt, now) : QString();
    if (escalation.contactedAt)
        return EscalationText::tr("%1 contacted the customer %2")
            .arg(targetOf(escalation), shortTime(*escalation.contactedAt, now));
    if (escalation.contactDue)
        return EscalationText::tr("%1 has it since %2 · contact: %3")
            .arg(targetOf(escalation), since, timeLeftText(escalation.contactDue, now));
    return EscalationText::tr("%1 has it since %2").arg(targetOf(escalation), since);
}

/// What was done, by its code.
QString actionSentence(const QJsonObject& data)
{
    static const QHash<QString, const char*> sentences = {
        {u"requested"_s, QT_TRANSLATE_NOOP("EscalationText", "asked for an escalation")},
        {u"approved"_s, QT_TRANSLATE_NOOP("EscalationText", "approved the escalation")},
        {u"refused"_s, QT_TRANSLATE_NOOP("EscalationText", "refused the escalation")},
        {u"acknowledged"_s, QT_TRANSLATE_NOOP("EscalationText", "took note of the escalation")},
        {u"contacted"_s, QT_TRANSLATE_NOOP("EscalationText", "contacted the customer about the escalation")},
        {u"closed"_s, QT_TRANSLATE_NOOP("EscalationText", "closed the escalation")}};
    const QString action = data["action"_L1].toString();
    if (action == "next_level"_L1)
        return EscalationText::tr("passed the escalation to the next level, L%1").arg(data["level"_L1].toInt());
    return translated(sentences, action);
}

} // namespace

QString escalationCauseName(const QString& cause)
{
    static const QHash<QString, const char*> names = {
        {u"overdue"_s, QT_TRANSLATE_NOOP("EscalationText", "Not settled within the promised time")},
        {u"complaint"_s, QT_TRANSLATE_NOOP("EscalationText", "Complained again")},
        {u"impact"_s, QT_TRANSLATE_NOOP("EscalationText", "Many customers, or public opinion")},
        {u"request"_s, QT_TRANSLATE_NOOP("EscalationText", "Another reason")}};
    return translated(names, cause);
}

QString planKindName(const QString& kind)
{
    static const QHash<QString, const char*> names = {
        {u"compensation"_s, QT_TRANSLATE_NOOP("EscalationText", "Compensation")},
        {u"timetable"_s, QT_TRANSLATE_NOOP("EscalationText", "Timetable of the repair")}};
    return translated(names, kind);
}

QString levelName(int level)
{
    if (level <= 1)
        return EscalationText::tr("Department head");
    return level == 2 ? EscalationText::tr("Service director") : EscalationText::tr("Head of the company");
}

QString escalationTag(const Escalation& escalation)
{
    return escalation.isWaiting() ? EscalationText::tr("Escalation to approve")
                                  : EscalationText::tr("Escalated L%1").arg(escalation.level);
}

QString escalationLine(const Escalation& escalation, Instant now)
{
    const QString line = escalation.isWaiting() ? waitingLine(escalation, now) : takenLine(escalation, now);
    return EscalationText::tr("%1 · open for %2").arg(line, durationText(escalation.age(now)));
}

QString escalationReason(const Escalation& escalation)
{
    return escalation.reason.isEmpty() ? escalationCauseName(escalation.cause) : escalation.reason;
}

EventWords escalationEventWords(const TicketEvent& event, const EventContext& context)
{
    const QJsonObject data = QJsonDocument::fromJson(event.data.toUtf8()).object();
    const QString who = staffName(event.personName, event.personNameEn);
    EventWords words{EventWords::Kind::InternalNote, u"st-escalated"_s, u"raised"_s,
                     who.isEmpty() ? EscalationText::tr("System") : who, actionSentence(data)};
    const QString action = data["action"_L1].toString();
    if (action == "requested"_L1)
        words.body = EscalationText::tr("%1: %2").arg(words.body, escalationCauseName(data["cause"_L1].toString()));
    const QString target = context.names.value(PersonId(data["target"_L1].toInteger()));
    if (!target.isEmpty() && (action == "requested"_L1 || action == "approved"_L1 || action == "next_level"_L1))
        words.body = EscalationText::tr("%1 → %2").arg(words.body, target);
    if (action == "contacted"_L1)
        words.body = EscalationText::tr("%1: %2").arg(words.body, planKindName(data["plan"_L1].toString()));
    if (!event.text.isEmpty())
        words.body = EscalationText::tr("%1. %2").arg(words.body, event.text);
    return words;
}

} // namespace woshou
