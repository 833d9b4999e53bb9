#pragma once

#include "domain/background/lease.h"
#include "storage/core/query.h"

namespace woshou {

/// The one row that says who leads. Times are compared with the clock of the database alone: the server's, or that of
/// the computer with the file, never with one that was chosen. Each function is a transaction of its own, but for
/// hold().
class LeaseRepository
{
public:
    explicit LeaseRepository(Connection& connection)
        : m_db(connection)
    {
    }

    /// The next term for so long, when the last one ran out or was this holder's; nothing when another one leads.
    /// Busy while work of the last term is not yet decided.
    Result<std::optional<Lease>> take(const QString& holder, Milliseconds length);
    /// From now on for so long; nothing when the term is over.
    Result<std::optional<Lease>> renew(const Lease& lease, Milliseconds length);
    /// Ends the term, if it still lasts.
    Result<Done> end(const Lease& lease);
    Result<Lease> current();
    /// Inside a transaction: the next leader waits for its end. Conflict "SV019" when the term is over.
    Result<Done> hold(qint64 term);

private:
    Connection& m_db;
};

/// What a leader wrote hit its one row: Conflict "SV019" when another term has it.
Result<Done> stillHeld(const Result<qint64>& rows);

} // namespace woshou
