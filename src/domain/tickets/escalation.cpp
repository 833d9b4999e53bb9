#include "domain/tickets/escalation.h"

#include "domain/tickets/checkedtext.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

bool settles(const PromiseRun& run)
{
    return run.metric == "promised"_L1 || run.metric == "resolve"_L1;
}

} // namespace

std::optional<Escalation> openEscalation(const QList<Escalation>& escalations)
{
    const auto open =
        std::find_if(escalations.begin(), escalations.end(), [](const Escalation& each) { return each.isOpen(); });
    return open == escalations.end() ? std::nullopt : std::optional(*open);
}

QString nextStep(const Escalation& escalation)
{
    if (escalation.isWaiting())
        return u"decide"_s;
    if (escalation.isTaken())
        return escalation.acknowledgedAt ? u"contact"_s : u"acknowledge"_s;
    return escalation.isOpen() ? u"close"_s : QString();
}

bool mayTakeOn(const Person& person)
{
    return person.role == Role::Manager;
}

bool mayEscalate(const Ticket& ticket, const Person& person)
{
    switch (person.role) {
    case Role::Agent:
    case Role::Dispatcher:
    case Role::Supervisor:
        return true;
    case Role::Engineer:
        return ticket.engineer == person.id;
    default:
        return false;
    }
}

bool mayDecide(const Person& person)
{
    return person.role == Role::Supervisor;
}

bool mayLead(const Person& person)
{
    return mayDecide(person) || mayTakeOn(person);
}

Result<EscalationForm> checkedForm(EscalationForm form)
{
    static const QStringList causes = {u"overdue"_s, u"complaint"_s, u"impact"_s, u"request"_s};
    if (!causes.contains(form.cause))
        return failure(ErrorKind::Validation, u"it is none of "_s + causes.join(u", "_s), u"SV008"_s, u"cause"_s);
    WOSHOU_TRY(form.reason, checkedText(form.reason, u"reason"_s, true));
    WOSHOU_TRY(form.progress, checkedText(form.progress, u"progress"_s, true));
    WOSHOU_TRY(form.demand, checkedText(form.demand, u"demand"_s, true));
    if (!form.target.isValid())
        return failure(ErrorKind::Validation, u"nobody is named"_s, u"SV003"_s, u"target"_s);
    return form;
}

std::optional<QString> overdueKey(const QList<PromiseRun>& runs, const QSet<QString>& raised, Instant now)
{
    for (const PromiseRun& run : runs) {
        if (settles(run) && run.isOpen() && run.due && *run.due < now && !raised.contains(run.key()))
            return run.key();
    }
    return std::nullopt;
}

int complaintsOf(const QList<MatterTicket>& matter)
{
    int count = 0;
    for (const MatterTicket& ticket : matter)
        count += (ticket.category == "complaint"_L1 ? 1 : 0) + ticket.reopened;
    return count;
}

std::optional<QString> complaintKey(const QList<MatterTicket>& matter, TicketId ticket, const QSet<QString>& raised)
{
    const MatterTicket* newest = nullptr;
    for (const MatterTicket& each : matter) {
        const auto order = [](const MatterTicket& of) { return std::pair(of.createdAt, of.id.value()); };
        if (each.open && (!newest || order(*newest) < order(each)))
            newest = &each;
    }
    const int count = complaintsOf(matter);
    const QString key = u"complaint/%1"_s.arg(count);
    if (count < 2 || !newest || newest->id != ticket || raised.contains(key))
        return std::nullopt;
    return key;
}

} // namespace woshou
