#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QList>
#include <QString>

#include <optional>

namespace woshou {

using TaskId = Id<struct TaskTag>;

/// Work on a ticket with one owner and a time. The event log tells its story; this is its current state.
struct TicketTask
{
    TaskId id;
    int rev = 0; ///< raised by one with every change; a save names the rev it read
    TicketId ticket;
    /// promise (the customer hears from us) · solution (it is solved by then, R-063) · call (the engineer calls him by
    /// then, R-106) · department (a sub-task of another one) · followup (the handler's next word on progress) · product
    /// (the product department's plan of improvement, R-216; the policy says when it is due) · check (an item of a
    /// check list)
    QString kind;
    QString origin; ///< where it came from: a step's code, "told", "progress", "meeting"; "" for a check
    QString what;
    QString department;      ///< name; of kind department only
    QString checklist, item; ///< codes; of kind check only
    int position = 0;        ///< in its check list
    PersonId owner;          ///< invalid for a check: whoever works on the ticket ticks it; of a call the engineer
    QString ownerName, ownerNameEn;
    MaybeInstant due, dueBefore; ///< now, and before it was moved last; none for a check; of a feedback as promised
    Instant createdAt;
    PersonId createdBy;
    MaybeInstant doneAt;
    QString doneByName, doneByNameEn;
    QString outcome; ///< "", "done", "dropped"
    /// The ticket's revision that the step led to which made or ended it: 0 when no step did, nothing when that was not
    /// kept yet, or when it is open.
    std::optional<int> madeRev = 0, doneRev;
    TicketId home; ///< the ticket it came from with a merge, or none
    QString note;  ///< said with the last change: why it was moved, what the product department plans
    bool isOpen() const { return outcome.isEmpty(); }
    bool isCheck() const;
    bool isFeedback() const; ///< of kind product
    bool isSolution() const; ///< done with the ticket, and not by hand
    bool isAlone() const;    ///< a solution, a call, a feedback: there is one open at a time
    bool isLate(Instant now) const { return isOpen() && due && *due < now; }
};

} // namespace woshou
