#include "services/tickets/relationwrites.h"

#include "base/text.h"
#include "domain/customers/phone.h"
#include "domain/tickets/ticketmoves.h"
#include "services/promise/promisewrites.h"
#include "services/tickets/mergewrites.h"
#include "services/tickets/taskwrites.h"
#include "storage/customers/customerrepository.h"
#include "storage/people/personrepository.h"
#include "storage/tickets/ticketindex.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

Result<Done> checkReason(QString& reason)
{
    reason = normaliseText(reason).trimmed();
    if (reason.isEmpty())
        return failure(ErrorKind::Validation, u"no reason"_s, u"SV003"_s, u"reason"_s);
    if (reason.toUcs4().size() > kTextLimit)
        return failure(ErrorKind::Validation, u"it is longer than %1 characters"_s.arg(kTextLimit), u"SV008"_s,
                       u"reason"_s);
    return Done{};
}

bool mayCorrect(const Correction& correction, Role role)
{
    const bool onlyOwner = !correction.priority && !correction.category && !correction.fault &&
                           !correction.contactPhone && !correction.address && !correction.customer.isValid();
    return role == Role::Agent || role == Role::Supervisor || (role == Role::Dispatcher && onlyOwner);
}

/// The request is another customer's: where to go and whom to call are this customer's now.
Result<Done> takeCustomer(WriteUnit& unit, const Correction& correction, Ticket& ticket)
{
    CustomerRepository customers(unit.db);
    WOSHOU_TRY(const Customer customer, customers.find(correction.customer));
    ticket.customer = customer.id;
    ticket.device = correction.device;
    if (ticket.device.isValid()) {
        WOSHOU_TRY(const auto device, customers.device(ticket.device));
        if (!device || device->customer != customer.id)
            return failure(ErrorKind::Validation, u"it is not a device of this customer"_s, u"SV008"_s, u"device_id"_s);
    }
    const QString number = correction.phone.isEmpty() ? customer.phones.value(0) : correction.phone;
    const Phone phone = parsePhone(number);
    if (!phone.valid)
        return failure(ErrorKind::Validation, u"it is no telephone number"_s, u"SV008"_s, u"contact_phone"_s);
    ticket.contactPhone = phone.kept();
    ticket.district = customer.district;
    ticket.address = customer.address;
    ticket.lat = customer.lat;
    ticket.lon = customer.lon;
    return Done{};
}

/// What was said of the task before it was ended last.
Result<QString> noteBefore(WriteUnit& unit, const TicketTask& task)
{
    static const QStringList ends = {u"done"_s, u"dropped"_s};
    WOSHOU_TRY(const auto events, TicketRepository(unit.db).events(task.ticket));
    QString note, before;
    for (const TicketEvent& event : events) {
        const QJsonObject data = QJsonDocument::fromJson(event.data.toUtf8()).object();
        if (event.kind != "task"_L1 || data["task"_L1].toInteger() != task.id.value())
            continue;
        if (ends.contains(data["action"_L1].toString()))
            before = note;
        note = event.text;
    }
    return before;
}

/// Whether it was this change that led to the revision; of what is from before only the instant is known.
bool isOf(const TicketChange& change, std::optional<int> rev, MaybeInstant at)
{
    return rev ? *rev == change.rev : at == change.at;
}

/// What a step had done to tasks: those it ended are open again, those it made are dropped.
Result<Done> takeTasksBack(WriteUnit& unit, const ServiceContext& context, const TicketChange& change)
{
    TaskRepository repository(unit.db);
    WOSHOU_TRY(QList<TicketTask> tasks, repository.ofTicket(change.ticket));
    for (TicketTask& task : tasks) {
        const bool ended = !task.isOpen() && isOf(change, task.doneRev, task.doneAt);
        const bool made = task.isOpen() && !task.home.isValid() && isOf(change, task.madeRev, task.createdAt);
        if (!ended && !made)
            continue;
        task.outcome = ended ? QString() : u"dropped"_s;
        task.doneAt.reset();
        WOSHOU_TRY(task.note, ended ? noteBefore(unit, task) : Result<QString>(QString()));
        WOSHOU_CHECK(repository.update(task, context.person.id, unit.now));
    }
    return Done{};
}

TicketId survivorOf(const Ticket& ticket, const TicketChange& change)
{
    return change.move == "merge"_L1 ? ticket.mergedInto : TicketId();
}

QJsonObject linkData(const LinkEnds& ends, const QString& number, bool forward, bool removed)
{
    return {{u"link"_s, ends.kind}, {u"ticket"_s, number}, {u"forward"_s, forward}, {u"removed"_s, removed}};
}

Result<Done> logLink(WriteUnit& unit, const ServiceContext& context, const LinkEnds& ends, bool removed)
{
    TicketRepository tickets(unit.db);
    WOSHOU_TRY(const Ticket one, tickets.find(ends.ticket));
    WOSHOU_TRY(const Ticket other, tickets.find(ends.other));
    WOSHOU_CHECK(logEntry(unit, context, one.id, u"link"_s, {}, linkData(ends, other.number, true, removed)));
    return logEntry(unit, context, other.id, u"link"_s, {}, linkData(ends, one.number, false, removed));
}

} // namespace

Result<bool> claimOnce(WriteUnit& unit, const ServiceContext& context, TicketId id, const QUuid& key)
{
    TicketRepository tickets(unit.db);
    const QString request = key.toString(QUuid::WithoutBraces);
    WOSHOU_TRY(const auto known, tickets.ticketOfRequest(request));
    if (known)
        return false;
    WOSHOU_TRY(const Ticket ticket, tickets.find(id));
    if (!mayWriteEntry(ticket, context.person, u"task"_s))
        return failure(ErrorKind::Permission, u"work on another's ticket"_s, u"SV002"_s);
    WOSHOU_CHECK(tickets.claimRequest(request, id, context.person.id, unit.now));
    unit.changed.append(id);
    return true;
}

Result<LinkId> writeLink(WriteUnit& unit, const ServiceContext& context, const LinkEnds& ends)
{
    if (ends.ticket == ends.other)
        return failure(ErrorKind::Validation, u"a ticket is not linked to itself"_s, u"SV008"_s, u"number"_s);
    RelationRepository relations(unit.db);
    WOSHOU_TRY(const auto links, relations.links(ends.ticket));
    for (const TicketLink& link : links) {
        if (link.ticket == ends.other && link.kind == ends.kind)
            return failure(ErrorKind::Conflict, u"they are linked"_s, u"SV001"_s, u"number"_s);
        if (ends.kind == "child"_L1 && link.isParent())
            return failure(ErrorKind::Conflict, u"it is a part of another incident"_s, u"SV001"_s, u"number"_s);
    }
    WOSHOU_TRY(const LinkId id, relations.insertLink(ends, context.person.id, unit.now));
    WOSHOU_CHECK(logLink(unit, context, ends, false));
    return id;
}

Result<Done> writeUnlink(WriteUnit& unit, const ServiceContext& context, TicketId ticket, LinkId id)
{
    RelationRepository relations(unit.db);
    WOSHOU_TRY(const LinkEnds ends, relations.link(id));
    if (ends.ticket != ticket && ends.other != ticket)
        return failure(ErrorKind::NotFound, u"no link %1 of ticket %2"_s.arg(id.value()).arg(ticket.value()));
    WOSHOU_CHECK(relations.removeLink(id, context.person.id, unit.now));
    return logLink(unit, context, ends, true);
}

Result<ChangeId> latestChange(WriteUnit& unit, TicketId id)
{
    WOSHOU_TRY(const auto changes, RelationRepository(unit.db).changes(id, 1));
    return changes.isEmpty() ? ChangeId() : changes.constFirst().id;
}

namespace {

/// One part of a correction: written where it makes a difference, and recorded.
struct CorrectionStep
{
    WriteUnit& unit;
    const ServiceContext& context;
    Ticket& ticket;
    QList<ChangeId>& made;

    Result<Done> write(Result<Done> (RelationRepository::*update)(const Ticket&, PersonId, Instant))
    {
        RelationRepository relations(unit.db);
        WOSHOU_CHECK((relations.*update)(ticket, context.person.id, unit.now));
        ++ticket.rev;
        WOSHOU_TRY(const ChangeId change, latestChange(unit, ticket.id));
        made.append(change);
        return Done{};
    }
};

/// What is put right may change what is promised, and with it when the ticket falls due.
Result<QList<PromiseRun>> promiseAnew(CorrectionStep& step, const QList<TicketEvent>& pending)
{
    WOSHOU_TRY(const auto runs, promisesOf(step.unit, step.context, step.ticket, pending));
    WOSHOU_TRY(const auto tasks, TaskRepository(step.unit.db).ofTicket(step.ticket.id));
    step.ticket.nextDue = nextDue(step.ticket, runs, tasks);
    return runs;
}

/// A number that can be called; the other fields are of the length that the database keeps.
Result<Done> takeFields(const Correction& correction, Ticket& ticket)
{
    if (correction.owner.isValid())
        ticket.owner = correction.owner;
    ticket.priority = correction.priority.value_or(ticket.priority);
    ticket.category = normaliseLine(correction.category.value_or(ticket.category));
    ticket.fault = normaliseLine(correction.fault.value_or(ticket.fault));
    ticket.address = normaliseLine(correction.address.value_or(ticket.address));
    if (ticket.address.toUcs4().size() > kLineLimit)
        return failure(ErrorKind::Validation, u"it is longer than %1 characters"_s.arg(kLineLimit), u"SV008"_s,
                       u"address"_s);
    if (!correction.contactPhone)
        return Done{};
    const Phone phone = parsePhone(*correction.contactPhone);
    if (!phone.valid)
        return failure(ErrorKind::Validation, u"it is no telephone number"_s, u"SV008"_s, u"contact_phone"_s);
    ticket.contactPhone = phone.kept();
    return Done{};
}

/// The ticket's own fields in one write, so that they are one entry of the log and are undone together.
Result<Done> writeFields(CorrectionStep& step, const Correction& correction)
{
    const Ticket before = step.ticket;
    WOSHOU_CHECK(takeFields(correction, step.ticket));
    QStringList changed = editableColumns();
    changed.removeIf(
        [&](const QString& column) { return editableText(step.ticket, column) == editableText(before, column); });
    if (changed.isEmpty())
        return Done{};
    // Who dispatches may write no other column than the contact person's.
    if (changed == QStringList(u"owner_id"_s))
        return step.write(&RelationRepository::updateOwner);
    WOSHOU_TRY(const auto runs, promiseAnew(step, {entryOf(before, step.ticket, {}, step.unit.now)}));
    WOSHOU_CHECK(step.write(&RelationRepository::updateFields));
    WOSHOU_CHECK(writePromises(step.unit, step.context, step.ticket.id, runs));
    return changed.contains(u"contact_phone"_s) ? reindexTicket(step.unit.db, step.ticket) : Result<Done>(Done{});
}

/// Another customer's, whose level may be another one.
Result<Done> writeCustomer(CorrectionStep& step)
{
    WOSHOU_TRY(const Customer customer, CustomerRepository(step.unit.db).find(step.ticket.customer));
    WOSHOU_TRY(const auto runs, promiseAnew(step, {levelEntry(step.ticket, customer.level, step.unit.now)}));
    WOSHOU_CHECK(step.write(&RelationRepository::updateCustomer));
    WOSHOU_CHECK(logEntry(step.unit, step.context, step.ticket.id, u"level"_s, customer.level));
    return writePromises(step.unit, step.context, step.ticket.id, runs);
}

Correction correctionOf(const TicketEdit& edit, const QList<FieldEdit>& taken)
{
    Correction correction;
    correction.reason = edit.reason;
    for (const FieldEdit& field : taken) {
        if (field.column == "owner_id"_L1)
            correction.owner = PersonId(field.mine.toLongLong());
        else if (field.column == "priority"_L1)
            correction.priority = priorityFromCode(field.mine);
        else if (field.column == "category"_L1)
            correction.category = field.mine;
        else if (field.column == "fault"_L1)
            correction.fault = field.mine;
        else if (field.column == "contact_phone"_L1)
            correction.contactPhone = field.mine;
        else
            correction.address = field.mine;
    }
    return correction;
}

/// Texts as they are kept, so that they compare; a field that is none of a ticket's own is refused.
Result<QList<FieldEdit>> cleanEdits(QList<FieldEdit> fields)
{
    for (FieldEdit& field : fields) {
        if (!editableColumns().contains(field.column))
            return failure(ErrorKind::Validation, u"it is not put right like this"_s, u"SV008"_s, field.column);
        if (field.column == "owner_id"_L1 && field.mine.toLongLong() <= 0)
            return failure(ErrorKind::Validation, u"nobody answers for it"_s, u"SV003"_s, field.column);
        if (field.column == "priority"_L1 && priorityCode(priorityFromCode(field.mine)) != field.mine)
            return failure(ErrorKind::Validation, u"it is no priority"_s, u"SV008"_s, field.column);
        field.mine = normaliseLine(field.mine);
        if (const Phone phone = parsePhone(field.mine); field.column == "contact_phone"_L1 && phone.valid)
            field.mine = phone.kept();
    }
    return fields;
}

constexpr int kNewestChanges = 100;

/// Who wrote what stands in these fields: the newest of the changes that touched each.
Result<QList<FieldAuthor>> authorsOf(WriteUnit& unit, TicketId id, const QList<FieldClash>& clashes)
{
    WOSHOU_TRY(const auto changes, RelationRepository(unit.db).changes(id, kNewestChanges));
    QList<FieldAuthor> authors;
    for (const FieldClash& clash : clashes) {
        const auto made = std::find_if(changes.begin(), changes.end(), [&](const TicketChange& change) {
            return QJsonDocument::fromJson(change.before.toUtf8()).object().contains(clash.column);
        });
        FieldAuthor author;
        if (made != changes.end()) {
            if (const auto person = PersonRepository(unit.db).find(made->person))
                author = {person->name, person->nameEn, made->at};
        }
        authors.append(author);
    }
    return authors;
}

} // namespace

Result<EditedTicket> writeEdit(WriteUnit& unit, const ServiceContext& context, TicketId id, const TicketEdit& edit,
                               const QUuid& key)
{
    TicketRepository tickets(unit.db);
    WOSHOU_TRY(const auto fields, cleanEdits(edit.fields));
    WOSHOU_TRY(const Ticket now, tickets.find(id));
    WOSHOU_TRY(const auto known, tickets.ticketOfRequest(key.toString(QUuid::WithoutBraces)));
    if (known)
        return EditedTicket{now, {}, {}};
    const MergedEdits merged = mergedEdits(now, fields);
    if (!merged.clashes.isEmpty()) { // the key is still free for what the person chooses
        WOSHOU_TRY(const auto authors, authorsOf(unit, id, merged.clashes));
        return EditedTicket{now, merged.clashes, authors};
    }
    WOSHOU_CHECK(claimOnce(unit, context, id, key));
    const auto made = writeCorrection(unit, context, id, now.rev, correctionOf(edit, merged.taken));
    if (!made && made.error().code == "SV004"_L1)
        return failure(ErrorKind::Conflict, made.error().detail, u"again"_s);
    if (!made)
        return failure(made.error());
    WOSHOU_TRY(const Ticket saved, tickets.find(id));
    return EditedTicket{saved, {}, {}};
}

Result<QList<ChangeId>> writeCorrection(WriteUnit& unit, const ServiceContext& context, TicketId id, int rev,
                                        const Correction& correction)
{
    QList<ChangeId> made;
    WOSHOU_TRY(Ticket ticket, TicketRepository(unit.db).find(id));
    if (ticket.rev != rev)
        return failure(ErrorKind::Conflict, u"revision %1, now %2"_s.arg(rev).arg(ticket.rev), u"SV004"_s);
    if (!mayCorrect(correction, context.person.role))
        return failure(ErrorKind::Permission, u"a correction"_s, u"SV002"_s);
    if (!ticket.open)
        return failure(ErrorKind::Conflict, u"what is closed is not written"_s, u"SV001"_s);
    ticket.changeNote = correction.reason;
    WOSHOU_CHECK(checkReason(ticket.changeNote));
    CorrectionStep step{unit, context, ticket, made};
    WOSHOU_CHECK(writeFields(step, correction));
    if (correction.customer.isValid() && correction.customer != ticket.customer) {
        WOSHOU_CHECK(takeCustomer(unit, correction, ticket));
        WOSHOU_CHECK(writeCustomer(step));
        WOSHOU_CHECK(reindexTicket(unit.db, ticket));
    }
    unit.changed.append(id);
    return made;
}

Result<Done> writeUndo(WriteUnit& unit, const ServiceContext& context, TicketId of, ChangeId id)
{
    RelationRepository relations(unit.db);
    TicketRepository tickets(unit.db);
    // The ticket first: who takes it back meanwhile is seen in the change, or met in the ticket's revision.
    WOSHOU_TRY(const Ticket before, tickets.find(of));
    WOSHOU_TRY(const TicketChange change, relations.change(id));
    if (change.ticket != of)
        return failure(ErrorKind::NotFound, u"no change %1 of ticket %2"_s.arg(id.value()).arg(of.value()));
    if (change.undone)
        return failure(ErrorKind::Conflict, u"it is taken back already"_s, u"SV001"_s);
    WOSHOU_CHECK(relations.undo(change, before.rev, context.person.id, unit.now));
    WOSHOU_TRY(const Ticket ticket, tickets.find(change.ticket));
    unit.changed.append(ticket.id);
    if (const TicketId survivor = survivorOf(before, change); survivor.isValid())
        WOSHOU_CHECK(followUnmerge(unit, context, ticket, survivor));
    if (ticket.open && change.kind == "step"_L1)
        WOSHOU_CHECK(takeTasksBack(unit, context, change));
    if (ticket.open && ticket.engineer != before.engineer)
        WOSHOU_CHECK(dropOthersCalls(unit, context, ticket));
    if (ticket.customer != before.customer || ticket.contactPhone != before.contactPhone)
        WOSHOU_CHECK(reindexTicket(unit.db, ticket));
    return followTicket(unit, context, ticket.id);
}

Result<Done> writeRetraction(WriteUnit& unit, const ServiceContext& context, TicketId id, qint64 event)
{
    WOSHOU_TRY(const auto events, TicketRepository(unit.db).events(id));
    const TicketEvent* entry = nullptr;
    bool again = false;
    for (const TicketEvent& each : events) {
        if (each.id == event && each.ticket == id)
            entry = &each;
        const QJsonObject data = QJsonDocument::fromJson(each.data.toUtf8()).object();
        again = again || (each.kind == "retracted"_L1 && data["entry"_L1].toInteger() == event);
    }
    if (!entry)
        return failure(ErrorKind::NotFound, u"no entry %1"_s.arg(event));
    if (entry->person != context.person.id)
        return failure(ErrorKind::Permission, u"another's entry"_s, u"SV002"_s);
    const bool retractable = entry->kind == "note"_L1 || entry->kind == "words"_L1;
    if (again || !retractable)
        return failure(ErrorKind::Conflict, u"it is not taken back"_s, u"SV001"_s);
    return logEntry(unit, context, id, u"retracted"_s, {}, {{u"entry"_s, event}});
}

} // namespace woshou
