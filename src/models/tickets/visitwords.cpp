#include "models/tickets/visitwords.h"

#include "domain/customers/phone.h"
#include "domain/surveys/returnvisit.h"
#include "models/admin/language.h"

#include <QCoreApplication>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct VisitText
{
    Q_DECLARE_TR_FUNCTIONS(VisitText)
};

/// What makes this customer one who is called.
QStringList causesOf(const TicketDetails& details, const PromiseRun& visit, const VisitRules& rules)
{
    QStringList causes;
    if (visit.metric == "repeat_visit"_L1)
        return {VisitText::tr("regular visit after the service")};
    if (isRated(details.ticket, details.survey) && details.survey->verdict(rules.dissatisfiedTo) == "dissatisfied"_L1)
        causes.append(VisitText::tr("not satisfied: %1 of 5").arg(details.survey->mean(), 0, 'f', 1));
    if (!commentToAnswer(details.ticket.id, details.events).isEmpty())
        causes.append(VisitText::tr("the comment waits for an answer"));
    if (details.ticket.grade == "complex"_L1)
        causes.append(VisitText::tr("complex problem"));
    return causes.isEmpty() ? QStringList{VisitText::tr("after the service")} : causes;
}

} // namespace

QString visitReason(const TicketDetails& details, const ReferenceData& reference)
{
    const PromiseRun* visit = dueVisit(details.ticket, details.promises, details.serverNow);
    if (!visit)
        return {};
    const VisitRules& rules = reference.promises.at(details.serverNow).rules.visits;
    QStringList parts;
    if (visit->due)
        parts.append(VisitText::tr("by %1").arg(shortTime(*visit->due, details.serverNow)));
    parts.append(causesOf(details, *visit, rules));
    if (const int calls = failedCalls(details.ticket.id, details.events))
        parts.append(VisitText::tr("calls without an answer: %1").arg(calls));
    return parts.join(u" · "_s);
}

QString visitCustomer(const TicketDetails& details)
{
    QStringList parts = {details.customer.name, formatPhone(details.ticket.contactPhone)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString visitWork(const TicketDetails& details)
{
    QStringList parts;
    const Ticket& ticket = details.ticket;
    if (ticket.engineer.isValid() && ticket.startedAt)
        parts.append(VisitText::tr("visited by %1, %2")
                         .arg(staffName(details.engineerName, details.engineerNameEn),
                              shortTime(*ticket.startedAt, details.serverNow)));
    if (!ticket.solution.isEmpty())
        parts.append(VisitText::tr("solution: %1").arg(ticket.solution.simplified()));
    return parts.join(u" · "_s);
}

EventWords visitEventWords(const TicketEvent& event, const EventContext& context)
{
    const VisitReport report = visitOf(event);
    EventWords words{EventWords::Kind::Step,
                     u"ch-phone"_s,
                     report.isBack ? u"raised"_s : u"good"_s,
                     staffName(event.personName, event.personNameEn),
                     {}};
    QStringList sentences;
    if (report.reached)
        sentences.append(report.isBack ? VisitText::tr("return visit: the fault is back")
                                       : VisitText::tr("return visit: solved for good"));
    else
        sentences.append(report.givesUp ? VisitText::tr("return visit: not reachable, given up")
                                        : VisitText::tr("return visit: not reached"));
    if (!report.reached)
        words.tone = u"neutral"_s;
    if (!report.fault.isEmpty())
        sentences.append(report.fault);
    if (report.engineer.isValid() && report.visitedAt)
        sentences.append(VisitText::tr("first visit: %1, %2")
                             .arg(context.names.value(report.engineer), shortTime(*report.visitedAt, event.at)));
    if (!report.opinion.isEmpty())
        sentences.append(report.reached ? VisitText::tr("the customer says: %1").arg(report.opinion) : report.opinion);
    if (!report.answer.isEmpty())
        sentences.append(VisitText::tr("answered: %1").arg(report.answer));
    words.body = sentences.join(VisitText::tr("; "));
    return words;
}

} // namespace woshou
