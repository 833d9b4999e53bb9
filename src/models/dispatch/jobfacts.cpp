#include "models/dispatch/jobfacts.h"

#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "models/promise/promisetext.h"
#include "models/promise/timeleft.h"
#include "models/tickets/triagetext.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

void add(QList<JobFact>& facts, const QString& name, const QString& text, bool warns = false)
{
    if (!text.isEmpty())
        facts.append({name, text, warns});
}

} // namespace

QList<JobFact> JobFacts::of(const TicketDetails& details, const ReferenceData& reference)
{
    const Ticket& ticket = details.ticket;
    const bool calm = ticket.mood.isEmpty() || ticket.mood == "calm"_L1 || ticket.mood == "friendly"_L1;
    QList<JobFact> facts;
    add(facts, tr("Customer"), customer(details.customer));
    add(facts, tr("Care"), care(details), true);
    if (!ticket.mood.isEmpty())
        add(facts, tr("Mood"), nameOf(reference.moods, ticket.mood), !calm);
    add(facts, tr("Problem"), ticket.summary.isEmpty() ? ticket.symptom : ticket.summary);
    add(facts, tr("Priority"), joined({priorityName(ticket.priority), priorityReasonText(details, reference)}));
    add(facts, tr("Device"), device(details));
    if (!ticket.mode.isEmpty())
        add(facts, tr("Way"), nameOf(reference.modes, ticket.mode));
    add(facts, tr("Address"), ticket.address.isEmpty() ? details.customer.address : ticket.address);
    add(facts, tr("History"), history(details.deviceHistory));
    return facts + promises(details);
}

QString JobFacts::customer(const Customer& customer)
{
    const QString level = customer.level == "vip"_L1          ? tr("VIP")
                          : customer.level == "enterprise"_L1 ? tr("Enterprise")
                                                              : QString();
    return joined({customer.name, level});
}

QString JobFacts::care(const TicketDetails& details)
{
    const Ticket& ticket = details.ticket;
    QStringList notes;
    if (ticket.elderlyAlone)
        notes << tr("elderly, living alone");
    else if (ticket.elderlyHome)
        notes << tr("elderly at home");
    if (ticket.businessStopped)
        notes << tr("business stands still");
    return joined(notes << details.customer.note);
}

QString JobFacts::device(const TicketDetails& details)
{
    if (!details.device)
        return {};
    const Device& device = *details.device;
    const bool chinese = uiChinese();
    const bool covered = device.inWarranty(centerTime(details.serverNow).date());
    return joined({device.model, chinese || device.groupNameEn.isEmpty() ? device.groupName : device.groupNameEn,
                   covered ? tr("in warranty") : tr("out of warranty")});
}

QString JobFacts::history(const QList<PastTicket>& past)
{
    if (past.isEmpty())
        return tr("first time for this device");
    const PastTicket& last = past.first();
    const QString what = last.cause.isEmpty() ? last.title : last.cause;
    return tr("%1 before, last %2: %3")
        .arg(QString::number(past.size()), centerTime(last.createdAt).toString(u"yyyy-MM"_s), what);
}

QList<JobFact> JobFacts::promises(const TicketDetails& details)
{
    QList<JobFact> facts;
    for (const PromiseRun& run : promisesToTell(details.promises)) {
        const Urge urge = urgeOf(run.due, details.serverNow, run.from);
        facts.append({metricName(run.metric),
                      joined({shortTime(*run.due, details.serverNow), timeLeftText(run.due, details.serverNow)}),
                      urge == Urge::Tight || urge == Urge::Breached});
    }
    return facts;
}

} // namespace woshou
