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
    QString kind; ///< promise (to the customer) · department (a sub-task of another one) · followup (the handler's next
                  ///< word on progress) · check (an item of a check list)
    QString origin; ///< where it came from: a step's code, "told", "progress", "meeting"; "" for a check
    QString what;
    QString department;      ///< name; of kind department only
    QString checklist, item; ///< codes; of kind check only
    int position = 0;        ///< in its check list
    PersonId owner;          ///< invalid for a check: whoever works on the ticket ticks it
    QString ownerName, ownerNameEn;
    MaybeInstant due, dueBefore; ///< now, and before it was moved last; none for a check
    Instant createdAt;
    PersonId createdBy;
    MaybeInstant doneAt;
    QString doneByName, doneByNameEn;
    QString outcome; ///< "", "done", "dropped"
    /// The ticket's revision that the step led to which made or ended it: 0 when no step did, nothing when that was not
    /// kept yet, or when it is open.
    std::optional<int> madeRev = 0, doneRev;
    TicketId home; ///< the ticket it came from with a merge, or none
    QString note;  ///< said with the last change, such as why it was moved
    bool isOpen() const { return outcome.isEmpty(); }
    bool isCheck() const;
    bool isLate(Instant now) const { return isOpen() && due && *due < now; }
};

} // namespace woshou
