#pragma once

#include "domain/customers/customer.h"
#include "storage/core/query.h"

namespace woshou {

/// What is kept about a customer besides the master data: contracts, notes, the log, and who looked at the numbers.
/// Updates write where the revision still is that of the value; Conflict "SV004" when it is not.
class CustomerRecordRepository
{
public:
    explicit CustomerRecordRepository(Connection& connection)
        : m_db(connection)
    {
    }
    Result<Done> insertContract(const Contract& contract);
    Result<Done> updateContract(const Contract& contract);
    Result<QList<Contract>> contracts(CustomerId id);

    Result<Done> insertNote(const CustomerNote& note, PersonId by, Instant at);
    Result<Done> updateNote(const CustomerNote& note, PersonId by, Instant at);
    /// All of them, oldest first.
    Result<QList<CustomerNote>> notes(CustomerId id);

    Result<Done> append(CustomerId id, const CustomerEntry& entry, PersonId by);
    /// Tells the other desks, once the transaction is committed, that what is known of the customer has changed.
    Result<Done> tellChanged(CustomerId id);
    /// Of all tickets and of the customer's own log, newest first.
    Result<QList<CustomerEntry>> entries(CustomerId id, int limit);

    Result<Done> insertReveal(CustomerId id, const QString& reason, PersonId by, Instant at);
    /// Newest first.
    Result<QList<RevealEntry>> reveals(int limit);

private:
    Connection& m_db;
};

/// A write that must have met its one row: Conflict "SV004" when somebody else saved first.
Result<Done> wroteOne(const Result<qint64>& rows);

} // namespace woshou
