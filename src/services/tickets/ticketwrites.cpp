#include "services/tickets/ticketwrites.h"

#include "base/text.h"
#include "domain/customers/phone.h"
#include "domain/tickets/ticketmoves.h"
#include "domain/tickets/trackingnumber.h"
#include "storage/customers/customerrepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// Clocks that stopped or began between two states of the list, written to the database.
Result<Done> writeClocks(TicketRepository& tickets, TicketId id, const QList<PromiseClock>& before,
                         const QList<PromiseClock>& after, Instant now)
{
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (i >= before.size())
            WOSHOU_CHECK(tickets.insertPromise(id, after.at(i)));
        else if (!before.at(i).stoppedAt && after.at(i).stoppedAt)
            WOSHOU_CHECK(tickets.stopPromise(id, after.at(i).metric, now));
    }
    return Done{};
}

Result<Done> followWorkOrder(Connection& db, const Ticket& ticket, const QString& move, Instant now)
{
    static const QHash<QString, QString> states = {{u"start"_s, u"started"_s},      {u"resume"_s, u"started"_s},
                                                   {u"resolve"_s, u"finished"_s},   {u"take_back"_s, u"withdrawn"_s},
                                                   {u"transfer"_s, u"withdrawn"_s}, {u"withdraw"_s, u"withdrawn"_s}};
    const QString state = states.value(move);
    if (state.isEmpty())
        return Done{};
    const MaybeInstant started = state == "started"_L1 ? MaybeInstant(now) : std::nullopt;
    const MaybeInstant finished = state == "finished"_L1 ? MaybeInstant(now) : std::nullopt;
    WOSHOU_CHECK(runStatement(
        db, u"dispatch/update_work_order"_s,
        {{u"ticket_id"_s, ticket.id}, {u"state"_s, state}, {u"started_at"_s, started}, {u"finished_at"_s, finished}}));
    return Done{};
}

Result<Done> takeFields(Ticket& ticket, const MoveInput& input)
{
    for (auto it = input.fields.begin(); it != input.fields.end(); ++it) {
        if (!LifeCycle::setColumn(ticket, it.key(), normaliseText(it.value())))
            return failure(ErrorKind::Validation, u"does not fit: "_s + it.key(), u"SV008"_s, it.key());
    }
    const QString note = input.fields.value(u"move_note"_s, input.note);
    ticket.moveNote = normaliseText(note).trimmed();
    if (ticket.moveNote.toUcs4().size() > kTextLimit)
        return failure(ErrorKind::Validation, u"note too long"_s, u"SV008"_s, u"move_note"_s);
    return Done{};
}

/// Whether it is solved is asked each time, and the answer fits the step: an old answer opens no gate.
Result<Done> checkVerdict(const LifeCycle::Move& move, const MoveInput& input)
{
    const QString gate = u"solved_for_good"_s;
    if (!move.gates.contains(gate))
        return Done{};
    const QString answer = normaliseLine(input.fields.value(gate));
    if (answer != (move.to == "reopened"_L1 ? u"no"_s : u"yes"_s))
        return failure(ErrorKind::Validation, u"the answer does not fit "_s + move.code, u"SV003"_s, gate);
    return Done{};
}

Result<Done> checkGates(const LifeCycle::Move& move, const Ticket& ticket)
{
    QStringList missing = LifeCycle::missing(move, ticket);
    if (!ticket.moveNote.isEmpty())
        missing.removeAll(u"move_note"_s);
    if (!missing.isEmpty())
        return failure(ErrorKind::Validation, u"missing: "_s + missing.join(u", "_s), u"SV003"_s, missing.constFirst());
    return Done{};
}

Result<LifeCycle::Move> permittedMove(const ServiceContext& context, const Ticket& ticket, const QString& code)
{
    const auto move = context.reference->lifeCycle.find(ticket.state, code);
    if (!move)
        return failure(ErrorKind::Conflict, code + u" is no step out of "_s + ticket.state, u"SV001"_s);
    for (const LifeCycle::Option& option : context.reference->lifeCycle.options(ticket, context.person)) {
        if (option.move.code == code && option.permitted)
            return *move;
    }
    return failure(ErrorKind::Permission, code, u"SV002"_s);
}

} // namespace

Result<Ticket> moveTicket(WriteUnit& unit, const ServiceContext& context, TicketId id, int rev, const MoveInput& input,
                          const std::function<Result<Done>(Ticket&)>& prepare)
{
    TicketRepository tickets(unit.db);
    const QString key = input.key.toString(QUuid::WithoutBraces);
    WOSHOU_TRY(const auto known, tickets.ticketOfRequest(key));
    if (known)
        return tickets.find(*known);
    // Taken before anything is written: whoever sends the same key at the same moment waits here for the first.
    WOSHOU_TRY(Ticket ticket, tickets.find(id));
    WOSHOU_CHECK(tickets.claimRequest(key, id, context.person.id, unit.now));
    if (ticket.rev != rev)
        return failure(ErrorKind::Conflict, u"revision %1, now %2"_s.arg(rev).arg(ticket.rev), u"SV004"_s);
    WOSHOU_TRY(const LifeCycle::Move move, permittedMove(context, ticket, input.move));
    WOSHOU_CHECK(takeFields(ticket, input));
    WOSHOU_CHECK(checkVerdict(move, input));
    if (prepare)
        WOSHOU_CHECK(prepare(ticket));
    WOSHOU_CHECK(checkGates(move, ticket));
    WOSHOU_TRY(const auto before, tickets.promises(id));
    auto clocks = before;
    applyMove(ticket, clocks, move, context.reference->lifeCycle.state(move.to), unit.now);
    WOSHOU_CHECK(followWorkOrder(unit.db, ticket, move.code, unit.now));
    WOSHOU_CHECK(tickets.update(ticket, move.code, context.person.id));
    WOSHOU_CHECK(writeClocks(tickets, id, before, clocks, unit.now));
    unit.changed.append(id);
    return tickets.find(id);
}

namespace {

/// The center's day, wherever the desk is.
QDate today(const WriteUnit& unit, const ServiceContext& context)
{
    return unit.now.dateAt(context.reference->utcOffsetMinutes);
}

Result<Done> takeCustomer(WriteUnit& unit, const ServiceContext& context, const TicketDraft& draft, Ticket& ticket)
{
    CustomerRepository customers(unit.db);
    if (draft.customer.isValid()) {
        WOSHOU_TRY(const Customer known, customers.find(draft.customer));
        ticket.customer = known.id;
        ticket.district = draft.district.isEmpty() ? known.district : normaliseLine(draft.district);
        ticket.lat = known.lat;
        ticket.lon = known.lon;
        return Done{};
    }
    Customer customer;
    customer.name = normaliseLine(draft.customerName);
    customer.address = normaliseLine(draft.address);
    customer.district = normaliseLine(draft.district);
    customer.elderlyHome = ticket.elderlyHome;
    customer.elderlyAlone = ticket.elderlyAlone;
    customer.since = today(unit, context);
    customer.phones = {parsePhone(ticket.contactPhone).digits};
    WOSHOU_TRY(ticket.customer, customers.insert(customer));
    ticket.district = customer.district;
    return Done{};
}

Result<Done> takeDevice(WriteUnit& unit, const ServiceContext& context, const TicketDraft& draft, Ticket& ticket)
{
    ticket.model = normaliseLine(draft.model);
    const ProductModel model = context.reference->model(ticket.model);
    ticket.group = model.group.isEmpty() ? context.reference->fault(ticket.fault).group : model.group;
    if (ticket.device.isValid() || ticket.model.isEmpty())
        return Done{};
    Device device;
    device.customer = ticket.customer;
    device.model = ticket.model;
    device.group = ticket.group;
    device.serial = normaliseLine(draft.serial);
    device.purchasedOn = draft.purchasedOn;
    device.purchaseChannel = normaliseLine(draft.purchaseChannel);
    device.orderNumber = normaliseLine(draft.orderNumber);
    device.place = normaliseLine(draft.place);
    if (draft.purchasedOn.isValid() && !model.code.isEmpty())
        device.warrantyUntil = draft.purchasedOn.addMonths(model.warrantyMonths);
    CustomerRepository customers(unit.db);
    WOSHOU_TRY(ticket.device, customers.insertDevice(device));
    return Done{};
}

void cleanTexts(Ticket& t)
{
    for (QString* line :
         {&t.symptom, &t.occurred, &t.frequency, &t.channel, &t.scenario, &t.category, &t.fault, &t.mood, &t.mode,
          &t.skill, &t.certainty, &t.selfCheckResult, &t.proposedCategory, &t.proposedFault})
        *line = normaliseLine(*line);
    for (QString* text : {&t.words, &t.environment, &t.tried, &t.expectation, &t.summary, &t.priorityReason})
        *text = normaliseText(*text);
}

/// A call, a chat or a person at the counter is answered in the moment it arrives.
bool isLive(const QString& channel)
{
    return channel == "phone"_L1 || channel == "chat"_L1 || channel == "store"_L1;
}

Ticket ticketOf(const TicketDraft& draft, const ServiceContext& context, Instant now)
{
    Ticket ticket = draft.ticket;
    cleanTexts(ticket);
    ticket.contactPhone = parsePhone(draft.phone).kept();
    ticket.address = normaliseLine(draft.address);
    ticket.owner = context.person.id;
    ticket.createdAt = now;
    ticket.updatedAt = now;
    ticket.open = true;
    ticket.moveNote.clear();
    if (isLive(ticket.channel))
        ticket.firstResponseAt = now;
    return ticket;
}

QList<PromiseClock> givePromises(Ticket& ticket, const PromisePolicy& policy, Instant now)
{
    QList<PromiseClock> clocks = promisesFor(policy, ticket.priority, ticket.mode, now);
    for (PromiseClock& clock : clocks) {
        if (clock.metric == "respond"_L1) {
            ticket.respondDue = clock.dueAt;
            if (ticket.firstResponseAt)
                clock.stoppedAt = ticket.firstResponseAt;
        } else if (clock.metric == "resolve"_L1) {
            ticket.resolveDue = clock.dueAt;
        }
    }
    ticket.nextDue = nextDue(clocks);
    return clocks;
}

/// What is missing is asked for; what is there and wrong is named as such.
tl::unexpected<Error> refusalOf(const FieldIssue& issue)
{
    using Kind = FieldIssue::Kind;
    const bool wrong = issue.kind == Kind::TooLong || issue.kind == Kind::BadPhone || issue.kind == Kind::BadDate;
    return failure(ErrorKind::Validation, u"draft: "_s + issue.field, wrong ? u"SV008"_s : u"SV003"_s, issue.field);
}

/// What the rules proposed and what the person chose instead, as the log keeps changes: {"priority":["low","high"]}.
QString overruledData(const Ticket& t)
{
    QJsonObject data;
    const auto compare = [&data](const QString& column, const QString& proposed, const QString& chosen) {
        if (proposed != chosen)
            data.insert(column, QJsonArray{proposed, chosen});
    };
    compare(u"category"_s, t.proposedCategory, t.category);
    compare(u"fault"_s, t.proposedFault, t.fault);
    compare(u"priority"_s, priorityCode(t.proposedPriority), priorityCode(t.priority));
    return QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
}

Result<Done> logIntake(WriteUnit& unit, const ServiceContext& context, const Ticket& ticket, const TicketDraft& draft)
{
    TicketRepository tickets(unit.db);
    TicketEvent event;
    event.ticket = ticket.id;
    event.at = unit.now;
    event.person = context.person.id;
    const QString overruled = normaliseLine(draft.overruleReason);
    const std::pair<QString, QString> entries[] = {
        {u"overruled"_s, overruled}, {u"words"_s, ticket.words}, {u"selfcheck"_s, ticket.selfCheckResult}};
    for (const auto& [kind, text] : entries) {
        if (text.isEmpty())
            continue;
        event.kind = kind;
        event.text = text;
        event.data = kind == "overruled"_L1 ? overruledData(ticket) : QString();
        WOSHOU_CHECK(tickets.append(event));
    }
    return Done{};
}

} // namespace

Result<CreatedTicket> createTicket(WriteUnit& unit, const ServiceContext& context, const TicketDraft& draft)
{
    TicketRepository tickets(unit.db);
    const QString key = draft.key.toString(QUuid::WithoutBraces);
    WOSHOU_TRY(const auto known, tickets.ticketOfRequest(key));
    if (known) {
        WOSHOU_TRY(const Ticket ticket, tickets.find(*known));
        WOSHOU_TRY(const auto clocks, tickets.promises(*known));
        return CreatedTicket{ticket, clocks, true};
    }
    for (const FieldIssue& issue : draft.issues(today(unit, context))) {
        if (issue.blocks())
            return refusalOf(issue);
    }
    const auto begin = context.reference->lifeCycle.find({}, u"create"_s);
    if (!begin)
        return failure(ErrorKind::Internal, u"the life cycle has no beginning"_s);
    Ticket ticket = ticketOf(draft, context, unit.now);
    ticket.state = begin->to;
    WOSHOU_CHECK(takeCustomer(unit, context, draft, ticket));
    WOSHOU_CHECK(takeDevice(unit, context, draft, ticket));
    const QList<PromiseClock> clocks = givePromises(ticket, context.reference->policy, unit.now);
    WOSHOU_TRY(const qint64 serial, tickets.nextNumber());
    ticket.number = trackingNumber(serial);
    WOSHOU_TRY(ticket.id, tickets.insert(ticket, u"create"_s, context.person.id));
    for (const PromiseClock& clock : clocks)
        WOSHOU_CHECK(tickets.insertPromise(ticket.id, clock));
    WOSHOU_CHECK(tickets.index(ticket.id, ticket.symptom + u'\n' + ticket.words + u'\n' + ticket.model));
    WOSHOU_CHECK(logIntake(unit, context, ticket, draft));
    WOSHOU_CHECK(tickets.claimRequest(key, ticket.id, context.person.id, unit.now));
    unit.changed.append(ticket.id);
    WOSHOU_TRY(const Ticket saved, tickets.find(ticket.id));
    return CreatedTicket{saved, clocks, false};
}

} // namespace woshou
