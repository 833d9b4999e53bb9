#include "services/tickets/ticketwrites.h"

#include "base/text.h"
#include "domain/customers/phone.h"
#include "domain/knowledge/searchterms.h"
#include "domain/promise/promiselog.h"
#include "domain/tickets/ticketmoves.h"
#include "domain/tickets/trackingnumber.h"
#include "services/customers/customerwrites.h"
#include "services/promise/promisewrites.h"
#include "services/tickets/mergewrites.h"
#include "services/tickets/taskwrites.h"
#include "storage/customers/customerrepository.h"
#include "storage/promise/promiserepository.h"
#include "storage/tickets/taskrepository.h"
#include "storage/tickets/ticketindex.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// A ticket is about a device of its own customer.
Result<Done> checkDevice(Connection& db, const Ticket& ticket)
{
    if (!ticket.device.isValid())
        return Done{};
    WOSHOU_TRY(const auto device, CustomerRepository(db).device(ticket.device));
    if (device && device->customer == ticket.customer)
        return Done{};
    return failure(ErrorKind::Validation, u"it is not a device of this customer"_s, u"SV008"_s, u"device_id"_s);
}

tl::unexpected<Error> unfit(const QString& column, const QString& why)
{
    return failure(ErrorKind::Validation, why, u"SV008"_s, column);
}

/// A device of somebody else, or a way of settling that the center does not know, fits no ticket of this customer.
Result<Done> checkChosen(WriteUnit& unit, const ServiceContext& context, const Ticket& ticket, const QString& column)
{
    if (column == "device_id"_L1)
        return checkDevice(unit.db, ticket);
    if (column == "merged_into"_L1)
        return checkSurvivor(unit, ticket);
    const QList<CodeName>& modes = context.reference->modes;
    const bool known =
        std::any_of(modes.begin(), modes.end(), [&](const CodeName& mode) { return mode.code == ticket.mode; });
    return column != "mode"_L1 || known ? Result<Done>(Done{}) : unfit(column, u"the center does not know it"_s);
}

/// A cause that is called as a known one of the fault counts with it.
void nameCause(const ServiceContext& context, Ticket& ticket)
{
    ticket.causeCode.clear();
    const QString said = foldForSearch(ticket.cause).simplified();
    for (const CodeName& cause : context.reference->fault(ticket.fault).causes) {
        if (said == foldForSearch(cause.zh).simplified() || said == foldForSearch(cause.en).simplified())
            ticket.causeCode = cause.code;
    }
}

/// A step takes what it asks for or is gated by; what comes with a survey is taken from there alone.
Result<Done> takeFields(WriteUnit& unit, const ServiceContext& context, const LifeCycle::Move& move, Ticket& ticket,
                        const MoveInput& input, bool prepared)
{
    const QString note = normaliseText(input.fields.value(u"move_note"_s, input.note)).trimmed();
    if (note.toUcs4().size() > kTextLimit)
        return unfit(u"move_note"_s, u"it is longer than %1 characters"_s.arg(kTextLimit));
    ticket.moveNote = note; // before the fields: some need a reason
    for (auto it = input.fields.begin(); it != input.fields.end(); ++it) {
        if (!move.takes(it.key()) || (it.key() == "survey_result"_L1 && !prepared))
            return unfit(it.key(), u"this step does not take it"_s);
        if (LifeCycle::isTold(it.key()))
            continue;
        if (!LifeCycle::setColumn(ticket, it.key(), normaliseText(it.value())))
            return unfit(it.key(), u"it is of another form, or longer than a field may be"_s);
        WOSHOU_CHECK(checkChosen(unit, context, ticket, it.key()));
    }
    if (input.fields.contains(u"cause"_s))
        nameCause(context, ticket);
    return Done{};
}

/// The customer is asked each time, and the answer fits the step: an old answer opens no gate. What is
/// promised lies ahead.
Result<Done> checkAnswers(const LifeCycle::Move& move, const Ticket& ticket, const MoveInput& input, Instant now)
{
    for (auto it = move.answers.begin(); it != move.answers.end(); ++it) {
        if (normaliseLine(input.fields.value(it.key())) != it.value())
            return failure(ErrorKind::Validation, u"the answer does not fit "_s + move.code, u"SV003"_s, it.key());
    }
    if (move.gates.contains(u"callback_due"_s) && ticket.callbackDue && *ticket.callbackDue <= now)
        return unfit(u"callback_due"_s, u"it is in the past"_s);
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

/// The move before it was made one for the ticket.
LifeCycle::Move asItStands(const ServiceContext& context, const Ticket& ticket, const LifeCycle::Move& move)
{
    return context.reference->lifeCycle.find(ticket.state, move.code).value_or(move);
}

Result<LifeCycle::Move> permittedMove(const ServiceContext& context, const Ticket& ticket, const QString& code)
{
    const auto move = context.reference->lifeCycle.find(ticket.state, code);
    if (!move)
        return failure(ErrorKind::Conflict, code + u" is no step out of "_s + ticket.state, u"SV001"_s);
    for (const LifeCycle::Option& option : context.reference->lifeCycle.options(ticket, context.person)) {
        if (option.move.code == code && option.permitted)
            return option.move;
    }
    return failure(ErrorKind::Permission, code, u"SV002"_s);
}

/// What the customer was told is the first response when nobody answered before.
Result<Done> noteFirstResponse(WriteUnit& unit, PersonId by, TicketId id)
{
    TicketRepository tickets(unit.db);
    WOSHOU_TRY(const Ticket ticket, tickets.find(id));
    return tickets.updateFirstResponse(ticket, unit.now, by);
}

/// What he was told, as far as a reason may be long.
QString asReason(const QString& told)
{
    QString reason = told.left(kTextLimit);
    if (reason.back().isHighSurrogate())
        reason.chop(1);
    return reason;
}

/// By when the engineer calls, or it is solved, is said once at a time: another time moves it.
Result<Done> promiseTime(WriteUnit& unit, const ServiceContext& context, const Ticket& ticket, const TicketEntry& entry)
{
    TicketTask task;
    task.kind = entry.promisedKind;
    task.origin = u"told"_s;
    task.due = entry.promised;
    if (!mayPromise(ticket, task.kind))
        return failure(ErrorKind::Conflict, u"that can no longer be promised"_s, u"SV001"_s, u"promised"_s);
    if (task.kind == "promise"_L1)
        return makeTask(unit, context, ticket, task);
    WOSHOU_CHECK(TicketRepository(unit.db).lock(ticket.id)); // whoever says so at the same time comes after this
    WOSHOU_TRY(const auto tasks, TaskRepository(unit.db).ofTicket(ticket.id));
    if (auto open = openTask(tasks, task.kind)) {
        WOSHOU_CHECK(dropBeside(unit, context, *open));
        if (open->due == entry.promised)
            return Done{};
        open->dueBefore = open->due;
        open->due = entry.promised;
        open->note = asReason(entry.text);
        return TaskRepository(unit.db).update(*open, context.person.id, unit.now);
    }
    task.owner = task.kind == "call"_L1 ? ticket.engineer : PersonId();
    return makeTask(unit, context, ticket, task);
}

/// What follows from telling the customer something: the promise of before is kept, a time that was told is a new one.
Result<Done> followTold(WriteUnit& unit, const ServiceContext& context, const Ticket& ticket, const TicketEntry& entry)
{
    if (!ticket.open)
        return Done{};
    if (entry.keepsPromise)
        WOSHOU_CHECK(finishTasks(unit, context, ticket.id, u"promise"_s));
    WOSHOU_CHECK(tickOff(unit, context, ticket.id, u"delay"_s, u"explain"_s)); // he knows why it takes longer
    if (entry.promised)
        WOSHOU_CHECK(promiseTime(unit, context, ticket, entry));
    if (!ticket.firstResponseAt)
        WOSHOU_CHECK(noteFirstResponse(unit, context.person.id, ticket.id));
    return Done{};
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
    const Ticket before = ticket;
    WOSHOU_CHECK(tickets.claimRequest(key, id, context.person.id, unit.now));
    if (ticket.rev != rev)
        return failure(ErrorKind::Conflict, u"revision %1, now %2"_s.arg(rev).arg(ticket.rev), u"SV004"_s);
    WOSHOU_TRY(const LifeCycle::Move move, permittedMove(context, ticket, input.move));
    WOSHOU_CHECK(takeFields(unit, context, move, ticket, input, bool(prepare)));
    WOSHOU_CHECK(checkAnswers(move, ticket, input, unit.now));
    WOSHOU_TRY(const auto told, toldWith(move, input, unit.now));
    if (prepare)
        WOSHOU_CHECK(prepare(ticket));
    // What was filled in with the step may be what more is required of.
    WOSHOU_CHECK(checkGates(LifeCycle::forTicket(asItStands(context, ticket, move), ticket), ticket));
    applyMove(ticket, move, context.reference->lifeCycle.state(move.to), unit.now);
    WOSHOU_TRY(const auto tasks, stepTasks(unit, context, move, ticket, told));
    WOSHOU_TRY(const auto runs, promisesOf(unit, context, ticket, {entryOf(before, ticket, move.code, unit.now)}));
    ticket.nextDue = nextDue(ticket, runs, tasks);
    WOSHOU_CHECK(tickets.update(ticket, move.code, context.person.id));
    WOSHOU_CHECK(writePromises(unit, context, id, runs));
    if (move.code == "merge"_L1)
        WOSHOU_CHECK(followMerge(unit, context, ticket));
    unit.changed.append(id);
    return tickets.find(id);
}

Result<Done> addEntry(WriteUnit& unit, const ServiceContext& context, const TicketEntry& entry)
{
    WOSHOU_CHECK(writeEntry(unit, context, entry));
    return Done{};
}

Result<qint64> writeEntry(WriteUnit& unit, const ServiceContext& context, const TicketEntry& entry)
{
    TicketRepository tickets(unit.db);
    const QString request = entry.key.toString(QUuid::WithoutBraces);
    WOSHOU_TRY(const auto known, tickets.ticketOfRequest(request));
    if (known)
        return 0;
    WOSHOU_TRY(const Ticket ticket, tickets.find(entry.ticket));
    if (!mayWriteEntry(ticket, context.person, entry.kind))
        return failure(ErrorKind::Permission, u"an entry of another's ticket"_s, u"SV002"_s);
    WOSHOU_CHECK(tickets.claimRequest(request, entry.ticket, context.person.id, unit.now));
    TicketEvent event;
    event.ticket = entry.ticket;
    event.at = unit.now;
    event.person = context.person.id;
    event.kind = entry.kind;
    event.text = entry.text;
    WOSHOU_TRY(const qint64 id, tickets.insertEvent(event));
    unit.changed.append(entry.ticket);
    if (entry.kind == "told"_L1)
        WOSHOU_CHECK(followTold(unit, context, ticket, entry));
    if (entry.kind == "told"_L1 || entry.kind == "words"_L1)
        WOSHOU_CHECK(followTicket(unit, context, entry.ticket));
    return id;
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
    if (ticket.device.isValid())
        return checkDevice(unit.db, ticket);
    if (ticket.model.isEmpty())
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

constexpr int kCodeLimit = 60; ///< characters of a code, as the database's check has it

void cleanTexts(Ticket& t)
{
    for (QString* line : {&t.symptom,
                          &t.occurred,
                          &t.frequency,
                          &t.channel,
                          &t.salesperson,
                          &t.scenario,
                          &t.category,
                          &t.fault,
                          &t.mood,
                          &t.mode,
                          &t.skill,
                          &t.certainty,
                          &t.selfCheckResult,
                          &t.proposedCategory,
                          &t.proposedFault,
                          &t.subtype,
                          &t.grade,
                          &t.proposedSubtype,
                          &t.proposedGrade,
                          &t.proposedMood,
                          &t.proposedGroup})
        *line = normaliseLine(*line);
    t.subtype.truncate(kCodeLimit);
    for (QString* text : {&t.words, &t.environment, &t.tried, &t.expectation, &t.summary, &t.priorityReason})
        *text = normaliseText(*text);
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
    if (isLiveChannel(ticket.channel))
        ticket.firstResponseAt = now;
    return ticket;
}

/// What the window promises while the caller is on the line: by the way that was wished, else by the fault's usual one.
QList<PromiseRun> givePromises(Ticket& ticket, const QString& level, const ReferenceData& reference, Instant now)
{
    const QList<TicketEvent> log = {entryOf({}, ticket, u"create"_s, now), levelEntry(ticket, level, now)};
    const auto runs = promiseRuns(promiseEvents(ticket, log, reference), reference.promises, now);
    setDues(ticket, runs);
    ticket.nextDue = nextDue(ticket, runs, {});
    return runs;
}

/// What is missing is asked for; what is there and wrong is named as such.
tl::unexpected<Error> refusalOf(const FieldIssue& issue)
{
    using Kind = FieldIssue::Kind;
    const QMap<Kind, QString> wrong = {{Kind::TooLong, u"it is longer than %1 characters"_s.arg(issue.number)},
                                       {Kind::BadPhone, issue.number > 0
                                                            ? u"digits missing in the number: %1"_s.arg(issue.number)
                                                            : u"it is no telephone number"_s},
                                       {Kind::BadDate, u"it is no day up to today, such as 2026-01-31"_s}};
    const bool missing = !wrong.contains(issue.kind);
    return failure(ErrorKind::Validation, wrong.value(issue.kind, u"draft: "_s + issue.field),
                   missing ? u"SV003"_s : u"SV008"_s, issue.field);
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
    compare(u"subtype"_s, t.proposedSubtype, t.subtype);
    compare(u"grade"_s, t.proposedGrade, t.grade);
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

/// Beside what every ticket is found by, the number that was told before it had one.
Result<Done> indexTicket(Connection& db, const Ticket& ticket, const QString& provisional)
{
    WOSHOU_TRY(const QString text, indexedText(db, ticket));
    return TicketRepository(db).index(ticket.id, text + u'\n' + provisional);
}

} // namespace

Result<CreatedTicket> createTicket(WriteUnit& unit, const ServiceContext& context, const TicketDraft& draft)
{
    TicketRepository tickets(unit.db);
    const QString key = draft.key.toString(QUuid::WithoutBraces);
    WOSHOU_TRY(const auto known, tickets.ticketOfRequest(key));
    if (known) {
        WOSHOU_TRY(const Ticket ticket, tickets.find(*known));
        WOSHOU_TRY(const auto runs, PromiseRepository(unit.db).ofTicket(*known));
        return CreatedTicket{ticket, runs, true};
    }
    // A call that was taken without the server is not refused by what the center may have come to require since.
    const bool queued = !normaliseLine(draft.provisional).isEmpty();
    const QStringList required = queued ? QStringList() : context.reference->lifeCycle.requiredAtIntake(draft.ticket);
    for (const FieldIssue& issue : draft.issues(today(unit, context), required)) {
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
    if (ticket.channel == kWechatChannel)
        WOSHOU_CHECK(bindWechat(unit, context, ticket.customer, draft.wechat, ticket.device));
    WOSHOU_TRY(const Customer customer, CustomerRepository(unit.db).find(ticket.customer));
    const auto runs = givePromises(ticket, customer.level, *context.reference, unit.now);
    WOSHOU_TRY(const qint64 serial, tickets.nextNumber());
    ticket.number = trackingNumber(serial);
    WOSHOU_TRY(ticket.id, tickets.insert(ticket, u"create"_s, context.person.id));
    if (!customer.level.isEmpty())
        WOSHOU_CHECK(logEntry(unit, context, ticket.id, u"level"_s, customer.level));
    WOSHOU_CHECK(writePromises(unit, context, ticket.id, runs));
    WOSHOU_CHECK(indexTicket(unit.db, ticket, normaliseLine(draft.provisional)));
    WOSHOU_CHECK(logIntake(unit, context, ticket, draft));
    WOSHOU_CHECK(tickets.claimRequest(key, ticket.id, context.person.id, unit.now));
    unit.changed.append(ticket.id);
    WOSHOU_TRY(const Ticket saved, tickets.find(ticket.id));
    return CreatedTicket{saved, runs, false};
}

} // namespace woshou
