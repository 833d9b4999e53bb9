#include "domain/tickets/bulkplan.h"

#include "domain/tickets/ticketmoves.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

bool deals(Role role)
{
    return role == Role::Agent || role == Role::Supervisor;
}

/// Fields that would be another than they are.
QList<FieldChange> corrections(const BulkPlan& plan, const Ticket& ticket)
{
    QList<FieldChange> changes;
    const auto compare = [&changes](const QString& column, const QString& from, const QString& to) {
        if (from != to)
            changes.append({column, from, to});
    };
    if (plan.owner.isValid())
        compare(u"owner_id"_s, QString::number(ticket.owner.value()), QString::number(plan.owner.value()));
    if (plan.priority)
        compare(u"priority"_s, priorityCode(ticket.priority), priorityCode(*plan.priority));
    if (!plan.category.isEmpty())
        compare(u"category"_s, ticket.category, plan.category);
    return changes;
}

bool mayCorrect(const QList<FieldChange>& changes, Role role)
{
    return std::all_of(changes.begin(), changes.end(), [role](const FieldChange& change) {
        return deals(role) || (role == Role::Dispatcher && change.column == "owner_id"_L1);
    });
}

/// Why the step cannot be taken; empty when it can.
QString obstacle(const BulkPlan& plan, const Ticket& ticket, const Person& person, const LifeCycle& lifeCycle)
{
    for (const LifeCycle::Option& option : lifeCycle.options(ticket, person)) {
        if (option.move.code != plan.move)
            continue;
        if (!option.permitted)
            return u"role"_s;
        for (const QString& column : option.missing) {
            const bool given = !plan.fields.value(column).trimmed().isEmpty() || option.move.answers.contains(column);
            if (!given)
                return u"missing:"_s + column;
        }
        for (const QString& column : option.move.asks) {
            if (LifeCycle::isTold(column) && plan.fields.value(column).isEmpty())
                return u"missing:"_s + column;
        }
        return {};
    }
    return u"nostep"_s;
}

} // namespace

bool lowersPriority(const FieldChange& change)
{
    return change.column == "priority"_L1 && priorityFromCode(change.to) > priorityFromCode(change.from);
}

BulkLine bulkLine(const BulkPlan& plan, const Ticket& ticket, const Person& person, const LifeCycle& lifeCycle,
                  bool isPart)
{
    BulkLine line{ticket.id, ticket.rev, ticket.number, ticket.symptom, corrections(plan, ticket), {}};
    if (!line.changes.isEmpty() && !ticket.open)
        line.skipped = u"closed"_s;
    else if (!mayCorrect(line.changes, person.role))
        line.skipped = u"role"_s;
    else if (!plan.move.isEmpty())
        line.skipped = obstacle(plan, ticket, person, lifeCycle);
    if (!plan.move.isEmpty()) {
        const auto move = lifeCycle.find(ticket.state, plan.move);
        line.changes.append({u"state"_s, ticket.state, move ? move->to : ticket.state});
    }
    if (plan.parent.isValid() && plan.parent != ticket.id && !isPart)
        line.changes.append({u"parent"_s, {}, QString::number(plan.parent.value())});
    if (!plan.note.isEmpty())
        line.changes.append({u"note"_s, {}, plan.note});
    if ((plan.parent.isValid() || !plan.note.isEmpty()) && !mayWriteEntry(ticket, person, u"task"_s))
        line.skipped = u"role"_s;
    if (line.changes.isEmpty() && line.skipped.isEmpty())
        line.skipped = u"same"_s;
    if (!line.skipped.isEmpty())
        line.changes.clear();
    return line;
}

} // namespace woshou
