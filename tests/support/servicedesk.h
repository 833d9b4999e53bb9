#pragma once

#include "services/core/center.h"
#include "services/tickets/ticketservice.h"
#include "support/testdatabase.h"

namespace woshou {

/// What the customer is told when a ticket is passed on.
QHash<QString, QString> toldFields(Instant now);

/// One person at one desk: a center of their own on a shared database, signed in.
class ServiceDesk
{
public:
    /// Nothing when the sign-in failed; the reason is printed.
    static std::unique_ptr<ServiceDesk> at(const DatabaseUrl& url, const QString& login = QStringLiteral("wangmin"));
    static std::unique_ptr<ServiceDesk> at(const TestDatabase& database,
                                           const QString& login = QStringLiteral("wangmin"))
    {
        return at(database.url(), login);
    }

    Center center;
    /// A draft of the demonstration's known caller that fills every gate of "create" and of a visit.
    TicketDraft draft();
    Result<CreatedTicket> create();
    Result<Ticket> move(const Ticket& ticket, const QString& code, const QHash<QString, QString>& fields = {},
                        const QString& note = {}, const QUuid& key = QUuid::createUuid());
    /// A new ticket that went these steps, each with what its gates ask for.
    Result<Ticket> walked(const QStringList& moves);
    /// As an engineer: is sent to a ticket that waits for dispatch, and starts.
    Result<Ticket> taken(const TestDatabase& database, const Ticket& waiting);
    /// Closes a ticket that waits for its return visit; nobody was reached when there is no `recommend`.
    Result<Ticket> close(const Ticket& ticket, std::optional<int> recommend = {},
                         const QUuid& key = QUuid::createUuid());
    /// A new ticket that was solved on the phone and closed.
    Result<Ticket> closed(std::optional<int> recommend = {});

private:
    explicit ServiceDesk(DatabaseUrl url);
};

} // namespace woshou
