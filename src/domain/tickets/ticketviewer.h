#pragma once

#include "base/id.h"

#include <QString>

namespace woshou {

/// Somebody else who has a ticket before him.
struct TicketViewer
{
    PersonId person;
    QString name, nameEn;
    bool writing = false; ///< a reply, or a dialog of the ticket
    friend bool operator==(const TicketViewer&, const TicketViewer&) = default;
};

} // namespace woshou
