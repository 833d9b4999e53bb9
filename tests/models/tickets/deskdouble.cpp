#include "models/tickets/deskdouble.h"

#include "domain/tickets/ticketcondition.h"
#include "domain/tickets/trackingnumber.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

LifeCycle::State state(const QString& code, bool open = true)
{
    LifeCycle::State state;
    state.code = code;
    state.zh = state.en = code;
    state.tone = u"neutral"_s;
    state.icon = u"st-new"_s;
    state.open = open;
    return state;
}

LifeCycle::Move move(const QString& code, const QString& from, const QString& to, Role role,
                     const QStringList& gates = {}, const QStringList& asks = {})
{
    LifeCycle::Move move;
    move.code = code;
    move.from = from;
    move.to = to;
    move.zh = move.en = code;
    move.roles = {role};
    move.gates = gates;
    move.asks = asks;
    return move;
}

LifeCycle::Move answering(LifeCycle::Move move, const QString& answer)
{
    move.answers.insert(move.gates.constFirst(), answer);
    return move;
}

bool isHeldBy(const Ticket& ticket, const QString& view)
{
    static const QHash<QString, QString> states = {{u"confirm"_s, u"toconfirm"_s},
                                                   {u"survey"_s, u"tosurvey"_s},
                                                   {u"dispatch"_s, u"todispatch"_s},
                                                   {u"closed"_s, u"closed"_s}};
    if (states.contains(view))
        return ticket.state == states.value(view);
    return view == "all"_L1 || ticket.open;
}

} // namespace

LifeCycle doubleLifeCycle()
{
    const QString note = u"move_note"_s;
    return LifeCycle(
        {state(u"firstline"_s), state(u"callback"_s), state(u"todispatch"_s), state(u"assigned"_s), state(u"doing"_s),
         state(u"toconfirm"_s), state(u"tosurvey"_s), state(u"reopened"_s), state(u"closed"_s, false),
         state(u"withdrawn"_s, false), state(u"merged"_s, false)},
        {move(u"solve"_s, u"firstline"_s, u"toconfirm"_s, Role::Agent, {u"solution"_s}, {u"solution"_s, u"cause"_s}),
         move(u"callback"_s, u"firstline"_s, u"callback"_s, Role::Agent, {u"callback_due"_s}, {u"callback_due"_s}),
         move(u"withdraw"_s, u"firstline"_s, u"withdrawn"_s, Role::Agent, {note}, {note}),
         move(u"merge"_s, u"firstline"_s, u"merged"_s, Role::Agent, {u"merged_into"_s}, {note}),
         move(u"assign"_s, u"todispatch"_s, u"assigned"_s, Role::Dispatcher, {u"engineer_id"_s}),
         move(u"withdraw"_s, u"todispatch"_s, u"withdrawn"_s, Role::Agent, {note}, {note}),
         move(u"start"_s, u"assigned"_s, u"doing"_s, Role::Engineer),
         move(u"resolve"_s, u"doing"_s, u"toconfirm"_s, Role::Engineer, {u"cause"_s, u"solution"_s},
              {u"cause"_s, u"solution"_s, u"tools"_s}),
         answering(move(u"solved"_s, u"toconfirm"_s, u"tosurvey"_s, Role::Agent, {u"solved_for_good"_s}), u"yes"_s),
         answering(
             move(u"not_solved"_s, u"toconfirm"_s, u"reopened"_s, Role::Agent, {u"solved_for_good"_s, note}, {note}),
             u"no"_s),
         move(u"close"_s, u"tosurvey"_s, u"closed"_s, Role::Agent, {u"survey_result"_s}),
         move(u"reopen"_s, u"tosurvey"_s, u"reopened"_s, Role::Agent, {note}, {note}),
         move(u"reopen"_s, u"closed"_s, u"reopened"_s, Role::Agent, {note}, {note})});
}

DeskDouble::DeskDouble() = default;

Ticket& DeskDouble::add(int id, const QString& state, int dueInMinutes)
{
    Ticket ticket;
    ticket.id = TicketId(id);
    ticket.rev = 1;
    ticket.number = trackingNumber(100'000 + id);
    ticket.state = state;
    ticket.open = doubleLifeCycle().state(state).open;
    ticket.symptom = u"Symptom %1"_s.arg(id);
    ticket.channel = u"phone"_s;
    ticket.createdAt = ticket.updatedAt = now + std::chrono::seconds(id);
    ticket.nextDue = now + std::chrono::minutes(dueInMinutes);
    return tickets.insert(ticket.id, ticket).value();
}

Ticket& DeskDouble::change(int id)
{
    Ticket& ticket = tickets[TicketId(id)];
    ++ticket.rev;
    return ticket;
}

LookAlikeHit DeskDouble::candidate(int id) const
{
    LookAlikeHit hit;
    hit.row = rowOf(tickets.value(TicketId(id)));
    hit.alike.id = hit.row.id;
    hit.alike.sameCaller = true;
    return hit;
}

TicketRow DeskDouble::rowOf(const Ticket& ticket) const
{
    TicketRow row;
    row.id = ticket.id;
    row.rev = ticket.rev;
    row.number = ticket.number;
    row.title = ticket.symptom;
    row.customerName = u"Customer %1"_s.arg(ticket.id.value());
    row.customer = ticket.customer;
    row.state = ticket.state;
    row.priority = ticket.priority;
    row.open = ticket.open;
    row.createdAt = ticket.createdAt;
    row.nextDue = ticket.nextDue;
    row.closedAt = ticket.closedAt;
    return row;
}

TicketDetails DeskDouble::detailsOf(TicketId id) const
{
    TicketDetails found;
    found.ticket = tickets.value(id);
    found.customer.name = rowOf(found.ticket).customerName;
    found.serverNow = now;
    found.tasks = tasks.value(id);
    found.escalations = escalations.value(id);
    found.links = links.value(id);
    found.events = events;
    found.mergedInto = tickets.value(found.ticket.mergedInto).number;
    if (lastChanges.contains(id))
        found.lastChange = lastChanges.value(id);
    return found;
}

Result<TicketDetails> DeskDouble::find(const QString& number) const
{
    for (const Ticket& ticket : tickets) {
        if (ticket.number == number)
            return detailsOf(ticket.id);
    }
    return failure(ErrorKind::NotFound);
}

bool DeskDouble::isAskedFor(const Ticket& ticket, const TicketFilter& filter) const
{
    if (!filter.query)
        return isHeldBy(ticket, filter.view) && rowOf(ticket).title.contains(filter.text);
    TicketFacts facts;
    facts.texts = {{u"state"_s, ticket.state}, {u"symptom"_s, ticket.symptom}, {u"model"_s, ticket.model}};
    facts.instants = {{u"created_at"_s, ticket.createdAt}, {u"next_due"_s, ticket.nextDue}};
    facts.numbers = {{u"is_open"_s, ticket.open ? 1.0 : 0.0}};
    facts.people = {{u"owner_id"_s, ticket.owner}, {u"engineer_id"_s, ticket.engineer}};
    return matches(conditionOf(*filter.query, {now, PersonId(1), 480}), facts);
}

Result<SavedView> DeskDouble::keep(SavedView view)
{
    for (const SavedView& other : std::as_const(views)) {
        if (other.name == view.name && other.id != view.id)
            return failure(ErrorKind::Conflict, {}, u"taken"_s, u"name"_s);
    }
    if (!view.id.isValid())
        view.id = SavedViewId(views.size() + 1);
    ++view.rev;
    if (!view.role)
        view.owner = PersonId(1);
    views.removeIf([&](const SavedView& other) { return other.id == view.id; });
    views.append(view);
    return view;
}

QList<CountedView> DeskDouble::countedViews() const
{
    QList<CountedView> counted;
    for (const SavedView& view : views)
        counted.append({view, 7});
    return counted;
}

void DeskDouble::fillViews(TicketDesk& desk)
{
    desk.savedViews = [this] { return viewLists.ask(views); };
    desk.countedViews = [this] { return viewCounts.ask(countedViews()); };
    desk.saveView = [this](const SavedView& view) { return viewSaves.ask(keep(view)); };
    desk.layouts = [this] { return layoutLists.ask(layouts); };
    desk.keepLayout = [this](const QString& view, const ListLayout& layout) {
        layouts.insert(view, layout);
        return saves.ask(Done{});
    };
    desk.removeView = [this](SavedViewId id) {
        views.removeIf([&](const SavedView& other) { return other.id == id; });
        return saves.ask(Done{});
    };
}

QList<TicketRow> DeskDouble::rowsOf(const TicketFilter& filter) const
{
    QList<TicketRow> found;
    for (const Ticket& ticket : tickets) {
        if (isAskedFor(ticket, filter))
            found.append(rowOf(ticket));
    }
    const bool open = isOpenView(filter);
    const TicketOrder order = filter.query ? filter.order : TicketOrder::Newest;
    std::sort(found.begin(), found.end(), [open, order](const TicketRow& a, const TicketRow& b) {
        if (order == TicketOrder::Oldest || order == TicketOrder::DueLast)
            return order == TicketOrder::Oldest ? std::tuple(a.createdAt, a.id) < std::tuple(b.createdAt, b.id)
                                                : std::tuple(a.nextDue, a.id) > std::tuple(b.nextDue, b.id);
        if (order == TicketOrder::Priority && a.priority != b.priority)
            return a.priority < b.priority;
        if (order == TicketOrder::State && a.state != b.state)
            return a.state < b.state;
        if (!open)
            return std::tuple(a.createdAt, a.id) > std::tuple(b.createdAt, b.id);
        const auto due = [](const TicketRow& row) { return row.nextDue ? row.nextDue->ms() : INT64_MAX; };
        return std::tuple(due(a), a.id) < std::tuple(due(b), b.id);
    });
    return found;
}

TicketPage DeskDouble::pageOf(const TicketFilter& filter, const TicketCursor& after, int limit) const
{
    const QList<TicketRow> found = rowsOf(filter);
    const qsizetype size = pageSize > 0 ? std::min(pageSize, limit) : limit;
    const qsizetype from = after.valid ? after.key : 0;
    TicketPage page;
    page.rows = found.mid(from, size);
    page.serverNow = now;
    if (from + size < found.size())
        page.next = {from + size, 0, true};
    return page;
}

TicketSource DeskDouble::source()
{
    TicketSource source;
    source.page = [this](const TicketFilter& filter, const TicketCursor& after, int limit) {
        return pages.ask(pageOf(filter, after, limit));
    };
    source.rows = [this](const QList<TicketId>& ids, const TicketFilter& filter) {
        QList<TicketRow> found = rowsOf(filter);
        found.removeIf([&ids](const TicketRow& row) { return !ids.contains(row.id); });
        return rows.ask(found);
    };
    source.now = [this] { return now; };
    return source;
}

QList<BulkLine> DeskDouble::linesOf(const QList<TicketId>& ids, const BulkPlan& plan, const Person& person) const
{
    QList<BulkLine> lines;
    for (const TicketId id : ids)
        lines.append(bulkLine(plan, tickets.value(id), person, doubleLifeCycle(), false));
    return lines;
}

QList<BulkOutcome> DeskDouble::outcomesOf(const QList<BulkLine>& lines) const
{
    QList<BulkOutcome> outcomes;
    for (const BulkLine& line : lines) {
        BulkOutcome outcome;
        outcome.ticket = line.ticket;
        outcome.number = line.number;
        outcome.skipped = line.skipped;
        outcome.outcome = !line.skipped.isEmpty()         ? u"skipped"_s
                          : touched.contains(line.ticket) ? u"failed"_s
                                                          : u"done"_s;
        if (outcome.outcome == "failed"_L1)
            outcome.error = {ErrorKind::Conflict, u"SV004"_s, {}, {}};
        else if (outcome.outcome == "done"_L1)
            outcome.changes = {ChangeId(line.ticket.value())};
        outcomes.append(outcome);
    }
    return outcomes;
}

void DeskDouble::fillEscalations(TicketDesk& desk)
{
    EscalationDesk& above = desk.escalations;
    above.request = [this](TicketId, const EscalationForm& form, const QUuid&) {
        escalationForms.append(form);
        return saves.ask(Done{});
    };
    above.decide = [this](const EscalationDecision& decision) {
        decisions.append(decision);
        return saves.ask(Done{});
    };
    above.contact = [this](const EscalationContact& contact) {
        contacts.append(contact);
        return saves.ask(Done{});
    };
    const auto step = [this](QList<EscalationStep>& list) {
        return [this, &list](const EscalationStep& made) {
            list.append(made);
            return saves.ask(Done{});
        };
    };
    above.acknowledge = step(acknowledged);
    above.nextLevel = step(raisedLevels);
    above.close = step(closedEscalations);
    above.targets = [this] { return owners.ask(escalationTargets); };
}

void DeskDouble::fillRelations(TicketDesk& desk)
{
    RelationDesk& relations = desk.relations;
    relations.link = [this](TicketId id, TicketId other, const QString& kind, const QUuid&) {
        linked.append({id, other, kind});
        return linkSaves.ask(LinkId(linked.size()));
    };
    relations.unlink = [this](TicketId, LinkId link, const QUuid&) {
        unlinked.append(link);
        return saves.ask(Done{});
    };
    relations.merge = [this](TicketId id, int, TicketId into, const QString& note, const QUuid&) {
        merged.append({id, into, note});
        return relationSaves.ask(tickets.value(id));
    };
    relations.mergeCandidates = [this](const Ticket&) { return candidateLists.ask(candidates); };
    relations.split = [this](const SplitRequest& request) {
        splits.append(request);
        static Questions<CreatedTicket> made;
        return made.ask(CreatedTicket{tickets.last(), {}, false});
    };
    relations.correct = [this](TicketId id, int, const Correction& correction, const QUuid&) {
        corrections.append(correction);
        return relationSaves.ask(tickets.value(id));
    };
    relations.edit = [this](TicketId id, const TicketEdit& edit, const QUuid&) {
        edits.append(edit);
        const MergedEdits merging = mergedEdits(tickets.value(id), edit.fields);
        return editSaves.ask(
            EditedTicket{tickets.value(id), merging.clashes, QList<FieldAuthor>(merging.clashes.size(), editAuthor)});
    };
    relations.undo = [this](TicketId id, ChangeId change, const QUuid&) {
        undone.append(change);
        return relationSaves.ask(touched.contains(id) ? Result<Ticket>(failure(ErrorKind::Conflict, {}, u"SV004"_s))
                                                      : Result<Ticket>(tickets.value(id)));
    };
    relations.retract = [this](TicketId, qint64 event, const QUuid&) {
        retracted.append(event);
        return saves.ask(Done{});
    };
    relations.tellParts = [this](TicketId, const QString& text, const QUuid&) {
        toldParts.append(text);
        static Questions<int> told;
        return told.ask(1);
    };
    relations.customers = [this](const QString&) {
        static Questions<QList<Customer>> found;
        return found.ask(customers);
    };
    relations.preview = [this, person = desk.person](const QList<TicketId>& ids, const BulkPlan& plan) {
        return previews.ask(linesOf(ids, plan, person));
    };
    relations.apply = [this](const QList<BulkLine>& lines, const BulkPlan& plan, const QUuid& key) {
        plans.append(plan);
        bulkKeys.append(key);
        return applies.ask(outcomesOf(lines));
    };
    relations.revert = [this](const QList<BulkOutcome>& done, const QUuid&) {
        QList<BulkOutcome> back = done;
        for (BulkOutcome& outcome : back)
            outcome.outcome = u"reverted"_s;
        reverted += back;
        return applies.ask(back);
    };
}

TicketDesk DeskDouble::desk(Role role)
{
    TicketDesk desk;
    desk.person.id = PersonId(1);
    desk.person.login = u"somebody"_s;
    desk.person.role = role;
    desk.reference.lifeCycle = doubleLifeCycle();
    desk.reference.policy.recommendQuestion = true;
    desk.reference.channels = {{u"phone"_s, u"Phone"_s, u"Phone"_s, {}}};
    desk.reference.surveyDimensions = {{u"attitude"_s, u"Attitude"_s, u"Attitude"_s, {}},
                                       {u"speed"_s, u"Speed"_s, u"Speed"_s, {}}};
    desk.source = source();
    desk.viewCounts = [this] { return counts.ask(QHash<QString, int>{}); };
    desk.details = [this](TicketId id) { return details.ask(detailsOf(id)); };
    desk.detailsByNumber = [this](const QString& number) { return byNumber.ask(find(number)); };
    desk.move = [this](TicketId id, int, const MoveInput& input) {
        moves.append(input);
        return steps.ask(tickets.value(id));
    };
    desk.addEntry = [this](TicketId id, const QString& kind, const QString& text, const QUuid& key) {
        entries.append({id, kind, text, key});
        return saves.ask(Done{});
    };
    desk.files = files.desk();
    desk.tasks.tell = [this](TicketId id, const ToldWords& told, const QUuid& key) {
        entries.append({id, u"told"_s, told.text, key});
        tolds.append(told);
        return saves.ask(Done{});
    };
    desk.tasks.progress = [this](TicketId, const ProgressUpdate& update, const QUuid&) {
        progress.append(update);
        return saves.ask(Done{});
    };
    desk.tasks.meeting = [this](TicketId, const QString&, const QList<DepartmentDuty>& given, const QUuid&) {
        duties.append(given);
        return saves.ask(Done{});
    };
    desk.tasks.feedback = [this](TicketId, const QString& what, const QUuid&) {
        feedbacks.append(what);
        return saves.ask(Done{});
    };
    desk.tasks.addChecklist = [this](TicketId, const QString& code, const QUuid&) {
        checklists.append(code);
        return saves.ask(Done{});
    };
    desk.tasks.change = [this](const TaskChange& change) {
        changes.append(change);
        return saves.ask(Done{});
    };
    desk.tasks.setEnd = [this](const PromiseEnd& end) {
        ends.append(end);
        return endSaves.ask(QList<PromiseRun>());
    };
    desk.tasks.owners = [this](TicketId) { return owners.ask(people); };
    desk.closeWithSurvey = [this](TicketId id, int, const SurveyAnswer& answer, const QString& noAnswer,
                                  const QUuid& key) {
        surveys.append({answer, noAnswer, key});
        return steps.ask(tickets.value(id));
    };
    desk.recordVisit = [this](TicketId id, int, const VisitReport& report, const QUuid& key) {
        visits.append({report, key});
        return steps.ask(tickets.value(id));
    };
    fillViews(desk);
    fillRelations(desk);
    fillEscalations(desk);
    return desk;
}

} // namespace woshou
