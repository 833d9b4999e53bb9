#include "models/tickets/escalationsheet.h"

#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "models/tickets/escalationwords.h"
#include "models/tickets/ticketsheet.h"

#include <QCoreApplication>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct EscalationSheetText
{
    Q_DECLARE_TR_FUNCTIONS(EscalationSheetText)
};

QString timeText(const MaybeInstant& at)
{
    return at ? centerTime(*at).toString(u"yyyy-MM-dd HH:mm"_s) : QString();
}

PrintSheet::Section factsOf(const TicketDetails& details, const Escalation& escalation, const ReferenceData& reference)
{
    PrintSheet::Section facts;
    const QString who = staffName(escalation.requestedByName, escalation.requestedByNameEn);
    facts.add(EscalationSheetText::tr("Ticket"), details.ticket.number);
    facts.add(EscalationSheetText::tr("Customer"), details.customer.name);
    facts.add(EscalationSheetText::tr("State"), reference.lifeCycle.state(details.ticket.state).name(uiChinese()));
    facts.add(EscalationSheetText::tr("Priority"), priorityName(details.ticket.priority));
    facts.add(EscalationSheetText::tr("Applicant"), who.isEmpty() ? EscalationSheetText::tr("System") : who);
    facts.add(EscalationSheetText::tr("Applied"), timeText(escalation.requestedAt));
    return facts;
}

PrintSheet::Section formOf(const Escalation& escalation)
{
    PrintSheet::Section form;
    form.title = EscalationSheetText::tr("Application");
    form.add(EscalationSheetText::tr("Trigger"), escalationCauseName(escalation.cause));
    form.add(EscalationSheetText::tr("Reason"), escalationReason(escalation));
    form.add(EscalationSheetText::tr("Current progress"), escalation.progress);
    form.add(EscalationSheetText::tr("Customer's demand"), escalation.demand);
    form.add(EscalationSheetText::tr("Proposed target"), staffName(escalation.targetName, escalation.targetNameEn));
    return form;
}

/// Room to sign where nobody has decided yet.
PrintSheet::Section decisionOf(const Escalation& escalation)
{
    PrintSheet::Section decision;
    decision.title = EscalationSheetText::tr("Supervisor's approval");
    if (!escalation.decidedAt) {
        const QString line = QString(24, u'_');
        decision.add(EscalationSheetText::tr("Decision"), line);
        decision.add(EscalationSheetText::tr("Comment"), line);
        decision.add(EscalationSheetText::tr("Supervisor"), line);
        return decision;
    }
    decision.add(EscalationSheetText::tr("Decision"), escalation.state == "refused"_L1
                                                          ? EscalationSheetText::tr("Refused")
                                                          : EscalationSheetText::tr("Approved"));
    decision.add(EscalationSheetText::tr("Comment"), escalation.comment);
    decision.add(EscalationSheetText::tr("Supervisor"),
                 staffName(escalation.decidedByName, escalation.decidedByNameEn));
    decision.add(EscalationSheetText::tr("Decided"), timeText(escalation.decidedAt));
    return decision;
}

PrintSheet::Section handlingOf(const Escalation& escalation)
{
    PrintSheet::Section handling;
    handling.title = EscalationSheetText::tr("Handling");
    if (!escalation.decidedAt || escalation.state == "refused"_L1)
        return handling;
    handling.add(EscalationSheetText::tr("Level"),
                 EscalationSheetText::tr("L%1 %2").arg(escalation.level).arg(levelName(escalation.level)));
    handling.add(EscalationSheetText::tr("Taken note"), timeText(escalation.acknowledgedAt));
    handling.add(EscalationSheetText::tr("Contact due"), timeText(escalation.contactDue));
    handling.add(EscalationSheetText::tr("Customer contacted"), timeText(escalation.contactedAt));
    handling.add(EscalationSheetText::tr("Plan"), planKindName(escalation.planKind));
    handling.add(EscalationSheetText::tr("Agreed"), escalation.plan);
    handling.add(EscalationSheetText::tr("Closed"), timeText(escalation.closedAt));
    return handling;
}

} // namespace

PrintSheet escalationSheet(const TicketDetails& details, const Escalation& escalation, const ReferenceData& reference,
                           const Person& reader)
{
    PrintSheet sheet;
    sheet.center = uiChinese() ? reference.centerZh : reference.centerEn;
    sheet.mark = details.ticket.number;
    sheet.title = EscalationSheetText::tr("Escalation request");
    sheet.subtitle = details.ticket.symptom.simplified();
    sheet.sections = {factsOf(details, escalation, reference), formOf(escalation), decisionOf(escalation),
                      handlingOf(escalation)};
    sheet.foot = printedBy(reader, details.serverNow);
    return sheet;
}

} // namespace woshou
