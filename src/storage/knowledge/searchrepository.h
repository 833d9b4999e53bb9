#pragma once

#include "domain/customers/customer.h"
#include "domain/tickets/ticket.h"
#include "storage/core/query.h"

namespace woshou {

/// An entry of a ticket's log that says what was searched for.
struct SaidEntry
{
    qint64 id = 0;
    TicketId ticket;
    friend bool operator==(const SaidEntry&, const SaidEntry&) = default;
};

/// The customer that was found, and by which of the notes; none when by the name or the address.
struct FoundCustomer
{
    CustomerId id;
    NoteId note;
};

/// The index of what is said and of who and what is known (schema 11). Whoever reads finds what he may read. Phrases
/// are as queryPhrases() has them; all of them in one entry, customer, note or device.
class SearchRepository
{
public:
    explicit SearchRepository(Connection& connection)
        : m_db(connection)
    {
    }

    /// The newest first.
    Result<QList<SaidEntry>> entries(const QList<QStringList>& phrases, int newest);
    /// Of these tickets alone, every entry that says one of the phrases, the newest first.
    Result<QList<SaidEntry>> entriesOf(const QList<QStringList>& phrases, const QList<TicketId>& tickets);
    /// Tickets whose own text (ticketSearchText) holds them, the newest first.
    Result<QList<TicketId>> tickets(const QList<QStringList>& phrases, int newest);
    Result<QList<FoundCustomer>> customers(const QList<QStringList>& phrases, int most);
    Result<QList<DeviceId>> devices(const QList<QStringList>& phrases, int most);

    /// In no particular order; what may not be read is missing.
    Result<QList<TicketEvent>> entryTexts(const QList<qint64>& ids);
    Result<QList<Customer>> customerTexts(const QList<qint64>& ids);
    Result<QList<CustomerNote>> noteTexts(const QList<qint64>& ids);
    Result<QList<Device>> deviceTexts(const QList<qint64>& ids);

    /// Indexes what this transaction wrote. For the owner of the database, who migrates or fills it: whatever waits.
    /// Belongs at the end of every transaction that writes.
    Result<Done> indexWritten();

private:
    struct Document
    {
        qint64 id = 0;
        QString text;
    };
    QString query(const QList<QStringList>& phrases) const;
    Result<QList<Document>> documents(const QString& kind, const QList<qint64>& ids);
    Result<Done> put(const QString& kind, const QList<qint64>& ids);

    Connection& m_db;
};

} // namespace woshou
