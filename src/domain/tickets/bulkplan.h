#pragma once

#include "base/error.h"
#include "domain/tickets/lifecycle.h"
#include "domain/tickets/relation.h"

namespace woshou {

/// What is done to each of several tickets, or by a macro to one: fields that are put right, a step, a note, the
/// incident it belongs to. What is not set stays.
struct BulkPlan
{
    QString reason; ///< of fields that are put right: needed, and stands in the log
    PersonId owner;
    std::optional<Priority> priority;
    QString category;               ///< empty: as it is
    QString move;                   ///< a step of the life cycle, or empty
    QHash<QString, QString> fields; ///< what the step asks for
    QString note;                   ///< for colleagues; may hold placeholders (filledIn())
    TicketId parent;                ///< the incident it becomes a part of (R-149)

    bool corrects() const { return owner.isValid() || priority || !category.isEmpty(); }
    bool isEmpty() const { return !corrects() && move.isEmpty() && note.isEmpty() && !parent.isValid(); }
};

/// One field of one ticket, from and to, as codes or ids: "owner_id", "priority", "category", "state", "parent",
/// "note".
struct FieldChange
{
    QString column, from, to;
    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// Whether it is a priority that would be lower than it is.
bool lowersPriority(const FieldChange& change);

/// What a plan would do to one ticket.
struct BulkLine
{
    TicketId ticket;
    int rev = 0;
    QString number, title;
    QList<FieldChange> changes;
    QString skipped; ///< why nothing would be done: closed · same · nostep · role · missing:COLUMN; "" when it would
};

/// What became of one ticket.
struct BulkOutcome
{
    TicketId ticket;
    QString number;
    QString outcome;         ///< done · skipped · failed · reverted
    QString skipped;         ///< as BulkLine
    Error error;             ///< of a failure, and of one that could not be reverted
    QList<ChangeId> changes; ///< in the order they were made
    LinkId link;
    qint64 note = 0; ///< the entry of the log
    bool canRevert() const
    {
        return outcome == QLatin1StringView("done") && (!changes.isEmpty() || link.isValid() || note > 0);
    }
};

/// What the plan would do to this ticket, for this person. `parent` is the number of the plan's incident, `isPart` says
/// that the ticket is a part of some incident already or is one itself. Pure.
BulkLine bulkLine(const BulkPlan& plan, const Ticket& ticket, const Person& person, const LifeCycle& lifeCycle,
                  bool isPart);

} // namespace woshou
