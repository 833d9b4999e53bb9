#include "services/tickets/escalationwrites.h"

#include "base/logging.h"
#include "domain/tickets/checkedtext.h"
#include "domain/tickets/tasks.h"
#include "services/promise/promisewrites.h"
#include "storage/people/personrepository.h"
#include "storage/promise/promiserepository.h"
#include "storage/tickets/escalationrepository.h"
#include "storage/tickets/ticketrepository.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAtOnce = 200;

tl::unexpected<Error> refused(const QString& why)
{
    return failure(ErrorKind::Permission, why, u"SV002"_s);
}

tl::unexpected<Error> noSuchStep(const QString& why)
{
    return failure(ErrorKind::Conflict, why, u"SV001"_s);
}

Result<Done> checkTarget(Connection& db, PersonId id)
{
    WOSHOU_TRY(const QList<Person> people, PersonRepository(db).people());
    const bool fits = std::any_of(people.begin(), people.end(),
                                  [id](const Person& each) { return each.id == id && mayTakeOn(each); });
    return fits ? Result<Done>(Done{})
                : failure(ErrorKind::Validation, u"a department head or higher is expected"_s, u"SV003"_s, u"target"_s);
}

/// Whether the key was taken before, by a call that was done.
Result<bool> isKnown(WriteUnit& unit, const QUuid& key)
{
    WOSHOU_TRY(const auto known, TicketRepository(unit.db).ticketOfRequest(key.toString(QUuid::WithoutBraces)));
    return known.has_value();
}

Result<Done> claim(WriteUnit& unit, const ServiceContext& context, TicketId id, const QUuid& key)
{
    WOSHOU_CHECK(
        TicketRepository(unit.db).claimRequest(key.toString(QUuid::WithoutBraces), id, context.person.id, unit.now));
    unit.changed.append(id);
    return Done{};
}

Result<Done> checkRevision(const Escalation& escalation, int rev)
{
    if (escalation.rev != rev)
        return failure(ErrorKind::Conflict, u"revision %1, now %2"_s.arg(rev).arg(escalation.rev), u"SV004"_s);
    return Done{};
}

/// Writes it, and lets the promises of its ticket follow.
Result<Escalation> save(WriteUnit& unit, const ServiceContext& context, const Escalation& escalation,
                        const QString& action, const QUuid& key)
{
    EscalationRepository escalations(unit.db);
    WOSHOU_CHECK(claim(unit, context, escalation.ticket, key));
    WOSHOU_CHECK(escalations.update(escalation, action, context.person.id, unit.now));
    WOSHOU_CHECK(followTicket(unit, context, escalation.ticket));
    return escalations.find(escalation.id);
}

Result<Done> checkStep(const Escalation& escalation, const QString& action)
{
    static const QHash<QString, QStringList> from = {{u"acknowledged"_s, {u"approved"_s}},
                                                     {u"next_level"_s, {u"approved"_s, u"contacted"_s}},
                                                     {u"closed"_s, {u"contacted"_s}}};
    if (!from.value(action).contains(escalation.state) || (action == "acknowledged"_L1 && escalation.acknowledgedAt))
        return noSuchStep(u"%1 of one that is %2"_s.arg(action, escalation.state));
    if (action == "next_level"_L1 && escalation.level >= kHighestLevel)
        return noSuchStep(u"nobody is above"_s);
    return Done{};
}

Result<Done> raiseLevel(Connection& db, Escalation& escalation, PersonId target)
{
    if (escalation.note.isEmpty())
        return failure(ErrorKind::Validation, u"it is empty"_s, u"SV003"_s, u"note"_s);
    if (target == escalation.target)
        return failure(ErrorKind::Validation, u"he has it already"_s, u"SV003"_s, u"target"_s);
    WOSHOU_CHECK(checkTarget(db, target));
    ++escalation.level;
    escalation.target = target;
    escalation.state = u"approved"_s;
    escalation.acknowledgedAt.reset();
    escalation.contactedAt.reset();
    escalation.planKind.clear();
    escalation.plan.clear();
    return Done{};
}

/// The form as far as the system knows it: what was last said of the work, and what the customer expects.
Result<Escalation> formOf(Connection& db, TicketId id)
{
    TicketRepository tickets(db);
    WOSHOU_TRY(const Ticket ticket, tickets.find(id));
    WOSHOU_TRY(const auto events, tickets.events(id));
    Escalation form;
    form.ticket = id;
    form.demand = ticket.expectation;
    form.progress = lastProgress(events);
    return form;
}

Result<Done> raise(WriteUnit& unit, const EscalationCause& cause)
{
    WOSHOU_TRY(Escalation form, formOf(unit.db, cause.ticket));
    form.cause = cause.cause;
    form.runKey = cause.runKey;
    WOSHOU_CHECK(EscalationRepository(unit.db).insert(form, unit.now));
    unit.changed.append(cause.ticket);
    return Done{};
}

/// The overdue promises to settle a ticket that nothing was raised for.
Result<Done> findOverdue(Connection& db, Instant now, QList<EscalationCause>& causes)
{
    EscalationRepository escalations(db);
    WOSHOU_TRY(const QList<TicketId> candidates, escalations.overdue(now, kAtOnce));
    for (const TicketId id : candidates) {
        WOSHOU_TRY(const auto runs, PromiseRepository(db).ofTicket(id));
        WOSHOU_TRY(const auto raised, escalations.raised(id));
        if (const auto key = overdueKey(runs, raised.keys, now))
            causes.append({id, u"overdue"_s, *key});
    }
    return Done{};
}

/// The second complaints about a matter that nothing was raised for.
Result<Done> findComplaints(Connection& db, Instant now, QList<EscalationCause>& causes)
{
    EscalationRepository escalations(db);
    WOSHOU_TRY(const auto matters, escalations.complaints(now - kMatterLasts));
    for (auto matter = matters.begin(); matter != matters.end() && causes.size() < kAtOnce; ++matter) {
        if (complaintsOf(*matter) < 2)
            continue;
        WOSHOU_TRY(const auto raised, escalations.raised(matter.key()));
        const auto key = complaintKey(*matter, matter.key(), raised.keys);
        if (key && !raised.open)
            causes.append({matter.key(), u"complaint"_s, *key});
    }
    return Done{};
}

} // namespace

Result<Escalation> writeRequest(WriteUnit& unit, const ServiceContext& context, TicketId id,
                                const EscalationForm& asked, const QUuid& key)
{
    EscalationRepository escalations(unit.db);
    WOSHOU_TRY(const EscalationForm form, checkedForm(asked));
    WOSHOU_TRY(const Ticket ticket, TicketRepository(unit.db).find(id));
    WOSHOU_TRY(const auto before, escalations.ofTicket(id));
    WOSHOU_TRY(const bool known, isKnown(unit, key));
    if (known && !before.isEmpty())
        return before.constFirst();
    if (!mayEscalate(ticket, context.person))
        return refused(u"another's ticket"_s);
    if (!ticket.open)
        return noSuchStep(u"the ticket is closed"_s);
    if (openEscalation(before))
        return noSuchStep(u"one is open already"_s);
    WOSHOU_CHECK(checkTarget(unit.db, form.target));
    Escalation made;
    made.ticket = id;
    made.cause = form.cause;
    made.reason = form.reason;
    made.progress = form.progress;
    made.demand = form.demand;
    made.target = form.target;
    made.requestedBy = context.person.id;
    WOSHOU_CHECK(claim(unit, context, id, key));
    WOSHOU_TRY(const EscalationId id_made, escalations.insert(made, unit.now));
    return escalations.find(id_made);
}

Result<Escalation> writeDecision(WriteUnit& unit, const ServiceContext& context, const EscalationDecision& decision)
{
    WOSHOU_TRY(Escalation escalation, EscalationRepository(unit.db).find(decision.escalation));
    WOSHOU_TRY(const bool known, isKnown(unit, decision.key));
    if (known)
        return escalation;
    if (!mayDecide(context.person))
        return refused(u"an escalation is a supervisor's to decide"_s);
    WOSHOU_CHECK(checkRevision(escalation, decision.rev));
    if (!escalation.isWaiting())
        return noSuchStep(u"it is decided"_s);
    WOSHOU_TRY(escalation.comment, checkedText(decision.comment, u"comment"_s, !decision.approved));
    if (decision.approved && decision.target.isValid())
        escalation.target = decision.target;
    if (decision.approved)
        WOSHOU_CHECK(checkTarget(unit.db, escalation.target));
    escalation.state = decision.approved ? u"approved"_s : u"refused"_s;
    escalation.decidedAt = unit.now;
    escalation.decidedBy = context.person.id;
    return save(unit, context, escalation, escalation.state, decision.key);
}

Result<Escalation> writeContact(WriteUnit& unit, const ServiceContext& context, const EscalationContact& contact)
{
    WOSHOU_TRY(Escalation escalation, EscalationRepository(unit.db).find(contact.escalation));
    WOSHOU_TRY(const bool known, isKnown(unit, contact.key));
    if (known)
        return escalation;
    if (!mayTakeOn(context.person))
        return refused(u"an escalation is taken on by a department head or higher"_s);
    WOSHOU_CHECK(checkRevision(escalation, contact.rev));
    if (!escalation.isTaken())
        return noSuchStep(u"it waits for no contact"_s);
    if (contact.planKind != "compensation"_L1 && contact.planKind != "timetable"_L1)
        return failure(ErrorKind::Validation, u"it is neither compensation nor timetable"_s,
                       contact.planKind.isEmpty() ? u"SV003"_s : u"SV008"_s, u"plan_kind"_s);
    WOSHOU_TRY(escalation.plan, checkedText(contact.plan, u"plan"_s, true));
    escalation.planKind = contact.planKind;
    escalation.state = u"contacted"_s;
    escalation.contactedAt = unit.now;
    return save(unit, context, escalation, u"contacted"_s, contact.key);
}

Result<Escalation> writeStep(WriteUnit& unit, const ServiceContext& context, const EscalationStep& step,
                             const QString& action)
{
    WOSHOU_TRY(Escalation escalation, EscalationRepository(unit.db).find(step.escalation));
    WOSHOU_TRY(const bool known, isKnown(unit, step.key));
    if (known)
        return escalation;
    const bool acknowledges = action == "acknowledged"_L1;
    if (acknowledges ? !mayTakeOn(context.person) : !mayLead(context.person))
        return refused(u"an escalation is taken on by a department head or higher"_s);
    WOSHOU_CHECK(checkRevision(escalation, step.rev));
    WOSHOU_CHECK(checkStep(escalation, action));
    WOSHOU_TRY(escalation.note, checkedText(step.note, u"note"_s, false));
    if (action == "next_level"_L1)
        WOSHOU_CHECK(raiseLevel(unit.db, escalation, step.target));
    if (acknowledges)
        escalation.acknowledgedAt = unit.now;
    if (action == "closed"_L1) {
        escalation.state = action;
        escalation.closedAt = unit.now;
    }
    return save(unit, context, escalation, action, step.key);
}

Result<QList<EscalationCause>> causesDue(Connection& db, Instant now)
{
    QList<EscalationCause> causes;
    WOSHOU_CHECK(findOverdue(db, now, causes));
    WOSHOU_CHECK(findComplaints(db, now, causes));
    return causes;
}

Result<QList<TicketId>> raiseDue(WriteUnit& unit)
{
    QList<TicketId> raised;
    WOSHOU_TRY(const auto causes, causesDue(unit.db, unit.now));
    for (const EscalationCause& cause : causes) {
        const bool twice = raised.contains(cause.ticket); // one is open at a time
        const auto done = twice ? Result<Done>(Done{}) : inSavepoint<Done>(unit.db, [&] { return raise(unit, cause); });
        if (!done && mayPass(done.error()))
            return failure(done.error());
        if (!done)
            qCWarning(lcServices).noquote() << "no escalation of ticket" << cause.ticket.value() << done.error().detail;
        else if (!twice)
            raised.append(cause.ticket);
    }
    return raised;
}

} // namespace woshou
