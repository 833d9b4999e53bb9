#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QList>
#include <QString>

namespace woshou {

using LinkId = Id<struct LinkTag>;
using ChangeId = Id<struct ChangeTag>;

/// Another ticket that this one belongs together with, as it stands now.
struct TicketLink
{
    LinkId id;
    QString kind; ///< related · duplicate · child (a part of an incident, R-149) · split (made from the other one)
    bool forward = true; ///< of "child" and "split": the other one is the parent; else it is the child
    TicketId ticket;
    QString number, title, state;
    bool open = true;
    int rev = 0;
    bool isChild() const { return kind == QLatin1StringView("child") && !forward; }
    bool isParent() const { return kind == QLatin1StringView("child") && forward; }
};

/// One write of a ticket as the database recorded it, and what was before.
struct TicketChange
{
    ChangeId id;
    TicketId ticket;
    int rev = 0; ///< the ticket's after it
    Instant at;
    PersonId person;
    QString kind;   ///< step · fields · other (follows from something else and is not undone by itself)
    QString move;   ///< of a step
    QString before; ///< JSON object: the columns it changed, with their values before it
    bool undone = false;
    bool isAction() const { return kind != QLatin1StringView("other"); }
};

} // namespace woshou
