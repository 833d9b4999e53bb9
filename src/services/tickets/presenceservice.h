#pragma once

#include "base/result.h"
#include "domain/tickets/ticketviewer.h"
#include "services/core/servicecontext.h"

#include <QFuture>
#include <QUuid>

namespace woshou {

/// Who else has a ticket before him, so that nobody works against another. A window says where it is, again at least
/// every kBeat, and is forgotten when nothing was heard of it for kLasts. Others hear of a change by
/// ChangeBus::presenceChanged. Errors: Permission for a
/// ticket that the person may not see on a server, Connection, Busy.
class PresenceService
{
public:
    static constexpr Milliseconds kBeat{15'000};
    static constexpr Milliseconds kLasts{40'000};

    explicit PresenceService(const ServiceContext& context);

    /// This window shows the ticket, and no other.
    /// @return the others who have it before them, writers first
    QFuture<Result<QList<TicketViewer>>> show(TicketId ticket, bool writing);
    /// This window shows no ticket any more.
    QFuture<Result<Done>> leave();
    QFuture<Result<QList<TicketViewer>>> others(TicketId ticket);

private:
    const ServiceContext& m_context;
    QString m_desk = QUuid::createUuid().toString(QUuid::WithoutBraces);
};

} // namespace woshou
