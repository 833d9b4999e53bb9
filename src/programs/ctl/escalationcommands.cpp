#include "programs/ctl/commands.h"
#include "programs/ctl/context.h"
#include "programs/ctl/json.h"
#include "services/tickets/escalationservice.h"

#include <algorithm>

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Ctl", text);
}

const QStringList kListed = {u"number"_s, u"state"_s, u"level"_s,     u"cause"_s,       u"target"_s,
                             u"age_s"_s,  u"next"_s,  u"requested"_s, u"contact_due"_s, u"title"_s};
const QStringList kShown = {u"number"_s, u"state"_s,     u"rev"_s,     u"level"_s,       u"cause"_s,   u"target"_s,
                            u"next"_s,   u"requested"_s, u"decided"_s, u"contact_due"_s, u"comment"_s, u"plan"_s};

Result<Answer> oneAnswer(const Escalation& escalation)
{
    return Answer::one(escalationJson(escalation), kShown);
}

Answering list(Context& context)
{
    const Invocation& line = context.line();
    if (line.has(u"open"_s) && line.has(u"waiting"_s))
        return refused(wrongUsage(tr("Either --open or --waiting."), u"waiting"_s).value());
    EscalationService& escalations = context.center().escalations();
    const Instant now = context.center().serverNow();
    return answered(line.has(u"waiting"_s) ? escalations.waiting() : escalations.open(),
                    [now](const QList<Escalation>& found) -> Result<Answer> {
                        QList<QJsonObject> rows = rowsJson(found, escalationJson);
                        for (qsizetype i = 0; i < rows.size(); ++i)
                            rows[i].insert(u"age_s"_s, qint64(found[i].age(now).count() / 1000));
                        return Answer::list(rows, kListed);
                    });
}

/// Whoever is called so; nobody without --target.
Result<PersonId> targetOf(const Invocation& line, const QList<Person>& targets)
{
    const QString login = line.value(u"target"_s);
    const auto found =
        std::find_if(targets.begin(), targets.end(), [&](const Person& each) { return each.login == login; });
    if (!login.isEmpty() && found == targets.end())
        return failure(ErrorKind::NotFound, u"no department head is called "_s + login, {}, u"target"_s);
    return login.isEmpty() ? PersonId() : found->id;
}

QFuture<Result<TicketDetails>> ticketOf(Context& context)
{
    return context.center().tickets().detailsByNumber(context.words().constFirst());
}

QFuture<Result<Escalation>> refusedStep(const Error& error)
{
    return ready(Result<Escalation>(failure(error)));
}

Answering request(Context& context)
{
    const auto key = context.line().key();
    if (!key)
        return refused(key.error());
    const auto made =
        followed(context.center().escalations().targets(), [&context, key = *key](const QList<Person>& targets) {
            return followed(ticketOf(context), [&context, key, targets](const TicketDetails& details) {
                const Invocation& line = context.line();
                const auto target = targetOf(line, targets);
                if (!target)
                    return refusedStep(target.error());
                const EscalationForm form{line.value(u"cause"_s, u"request"_s), line.value(u"reason"_s),
                                          line.value(u"progress"_s), line.value(u"demand"_s), *target};
                return context.center().escalations().request(details.ticket.id, form, key);
            });
        });
    return answered(made, oneAnswer);
}

/// The newest one of the ticket, at the revision that the line names, or is there now.
Result<Escalation> newestOf(const Invocation& line, const TicketDetails& details)
{
    if (details.escalations.isEmpty())
        return failure(ErrorKind::NotFound, u"no escalation of "_s + details.ticket.number, {}, u"number"_s);
    Escalation newest = details.escalations.constFirst();
    WOSHOU_TRY(newest.rev, line.number(u"rev"_s, newest.rev, 1, std::numeric_limits<int>::max()));
    return newest;
}

Answering decide(Context& context, bool approved)
{
    const auto key = context.line().key();
    if (!key)
        return refused(key.error());
    EscalationService& escalations = context.center().escalations();
    const bool named = context.line().has(u"target"_s);
    const auto made = followed(
        named ? escalations.targets() : ready(Result<QList<Person>>(QList<Person>())),
        [&context, approved, key = *key](const QList<Person>& targets) {
            return followed(ticketOf(context), [&context, approved, key, targets](const TicketDetails& details) {
                const Invocation& line = context.line();
                const auto target = targetOf(line, targets);
                const auto newest = newestOf(line, details);
                if (!target || !newest)
                    return refusedStep(target ? newest.error() : target.error());
                return context.center().escalations().decide(
                    {newest->id, newest->rev, approved, line.value(u"comment"_s), *target, key});
            });
        });
    return answered(made, oneAnswer);
}

Answering approve(Context& context)
{
    return decide(context, true);
}

Answering refuse(Context& context)
{
    return decide(context, false);
}

Answering contact(Context& context)
{
    const auto key = context.line().key();
    if (!key)
        return refused(key.error());
    const auto made = followed(ticketOf(context), [&context, key = *key](const TicketDetails& details) {
        const Invocation& line = context.line();
        const auto newest = newestOf(line, details);
        if (!newest)
            return refusedStep(newest.error());
        return context.center().escalations().contact(
            {newest->id, newest->rev, line.value(u"kind"_s), line.value(u"plan"_s), key});
    });
    return answered(made, oneAnswer);
}

const QString kOne = QStringLiteral("\"$(woshouctl --format csv ticket list --view %1 --limit 1 --fields number | "
                                    "tail -n 1)\"");
const QString kForm = QStringLiteral("--reason 三天未修好 --progress 等配件 --demand 要求换机 --target zhouwenting");

} // namespace

QJsonObject escalationJson(const Escalation& escalation)
{
    return {{u"id"_s, escalation.id.value()},
            {u"number"_s, escalation.ticketNumber},
            {u"title"_s, escalation.ticketTitle},
            {u"rev"_s, escalation.rev},
            {u"state"_s, escalation.state},
            {u"cause"_s, escalation.cause},
            {u"run"_s, escalation.runKey},
            {u"level"_s, escalation.level},
            {u"reason"_s, escalation.reason},
            {u"progress"_s, escalation.progress},
            {u"demand"_s, escalation.demand},
            {u"target_id"_s, idJson(escalation.target)},
            {u"target"_s, escalation.targetName},
            {u"requested_by"_s, escalation.requestedByName},
            {u"requested"_s, instantJson(escalation.requestedAt)},
            {u"decided_by"_s, escalation.decidedByName},
            {u"decided"_s, instantJson(escalation.decidedAt)},
            {u"comment"_s, escalation.comment},
            {u"acknowledged"_s, instantJson(escalation.acknowledgedAt)},
            {u"contact_due"_s, instantJson(escalation.contactDue)},
            {u"contacted"_s, instantJson(escalation.contactedAt)},
            {u"plan_kind"_s, escalation.planKind},
            {u"plan"_s, escalation.plan},
            {u"closed"_s, instantJson(escalation.closedAt)},
            {u"next"_s, nextStep(escalation)}};
}

QList<Command> escalationCommands()
{
    return {
        {u"escalation list"_s,
         u"[--open | --waiting]"_s,
         QT_TRANSLATE_NOOP("Ctl", "Open escalations with age, owner and next step; or what waits for approval."),
         u"woshouctl escalation list --waiting"_s,
         {},
         {u"open"_s, u"waiting"_s},
         0,
         0,
         true,
         list},
        {u"escalation request"_s,
         u"NUMBER --reason TEXT --progress TEXT --demand TEXT --target LOGIN [--cause "
         u"overdue|complaint|impact|request] "
         u"[--key UUID]"_s,
         QT_TRANSLATE_NOOP("Ctl", "Asks the supervisor to escalate a ticket to a department head or higher."),
         u"woshouctl escalation request %1 %2"_s.arg(kOne.arg(u"open"_s), kForm),
         {u"reason"_s, u"progress"_s, u"demand"_s, u"target"_s, u"cause"_s, u"key"_s},
         {},
         1,
         1,
         true,
         request},
        {u"escalation refuse"_s,
         u"NUMBER --comment TEXT [--rev N] [--key UUID]"_s,
         QT_TRANSLATE_NOOP("Ctl", "Refuses an escalation, as a supervisor; the comment says why."),
         u"woshouctl escalation refuse %1 --comment 先换配件"_s.arg(kOne.arg(u"approval"_s)),
         {u"comment"_s, u"rev"_s, u"key"_s},
         {},
         1,
         1,
         true,
         refuse},
        {u"escalation approve"_s,
         u"NUMBER [--comment TEXT] [--target LOGIN] [--rev N] [--key UUID]"_s,
         QT_TRANSLATE_NOOP("Ctl", "Approves an escalation, as a supervisor; the customer is then contacted in time."),
         u"number=%1; woshouctl --quiet escalation request $number %2 && woshouctl escalation approve $number"_s.arg(
             kOne.arg(u"open"_s), kForm),
         {u"comment"_s, u"target"_s, u"rev"_s, u"key"_s},
         {},
         1,
         1,
         true,
         approve},
        {u"escalation contact"_s,
         u"NUMBER --kind compensation|timetable --plan TEXT [--rev N] [--key UUID]"_s,
         QT_TRANSLATE_NOOP("Ctl", "The customer was contacted, as who took it on: what was agreed."),
         u"woshouctl --user zhouwenting escalation contact %1 --kind timetable --plan 周五前换机"_s.arg(
             kOne.arg(u"escalated"_s)),
         {u"kind"_s, u"plan"_s, u"rev"_s, u"key"_s},
         {},
         1,
         1,
         true,
         contact},
    };
}

} // namespace woshou::ctl
