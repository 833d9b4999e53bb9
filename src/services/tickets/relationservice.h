#pragma once

#include "domain/tickets/relation.h"
#include "domain/tickets/ticketedit.h"
#include "services/core/servicecontext.h"
#include "services/tickets/ticketservice.h"

namespace woshou {

/// What is put right of a ticket outside its steps; what is not set stays.
struct Correction
{
    PersonId owner;
    std::optional<Priority> priority;
    std::optional<QString> category, fault;
    std::optional<QString> contactPhone, address; ///< to call back, and where to go, of the same customer
    CustomerId customer; ///< whose request it really is: address and district become this customer's
    DeviceId device;     ///< of that customer; none when invalid
    QString phone;       ///< to call back; the customer's main number when empty
    QString reason;      ///< needed, and stands in the log
};

/// What a person puts right of one ticket: each field with the value that they saw there.
struct TicketEdit
{
    QList<FieldEdit> fields; ///< of editableColumns()
    QString reason;          ///< needed, and stands in the log
};

/// Who wrote a value that stands, and when; nobody's name when no change tells.
struct FieldAuthor
{
    QString name, nameEn;
    Instant at;
};

struct EditedTicket
{
    Ticket ticket;              ///< as it is now
    QList<FieldClash> clashes;  ///< when there are any, nothing was written
    QList<FieldAuthor> authors; ///< of the others' values, one for each clash
};

/// A part of a ticket that becomes one of its own.
struct SplitRequest
{
    TicketId from;
    QList<qint64> entries; ///< of its log: their texts are the customer's words of the new one
    QString symptom;       ///< needed
    QString category, fault;
    bool sameDevice = true;
    QUuid key = QUuid::createUuid();
};

/// Use cases of tickets that belong together, of putting right, and of taking back. Every call that writes is one
/// transaction and once per key. Errors as TicketService; Conflict "SV001" when something forbids it by now, "SV004"
/// when somebody saved first or something came after what is to be undone.
class RelationService
{
public:
    explicit RelationService(const ServiceContext& context);

    /// `kind`: related, duplicate, or child when `id` is a part of the incident `other`.
    QFuture<Result<LinkId>> link(TicketId id, TicketId other, const QString& kind, const QUuid& key);
    /// NotFound for a link of which `id` is neither end.
    QFuture<Result<Done>> unlink(TicketId id, LinkId link, const QUuid& key);
    /// The log of `id` stays its own and is read in the stream of `into`; its promises are cancelled, its open tasks
    /// go along. Another customer's needs a note, the reason (SV003 move_note). Undone by undo() of the change it made.
    QFuture<Result<Ticket>> merge(TicketId id, int rev, TicketId into, const QString& note, const QUuid& key);
    QFuture<Result<CreatedTicket>> split(const SplitRequest& request);
    QFuture<Result<Ticket>> correct(TicketId id, int rev, const Correction& correction, const QUuid& key);
    /// As correct(), whatever was saved meanwhile: compared field by field in the same transaction. What only one of
    /// two changed stands together; what both changed is answered with all three values, and nothing is written then.
    QFuture<Result<EditedTicket>> edit(TicketId id, const TicketEdit& edit, const QUuid& key);

    /// Brings back what was before a change, as a new entry of the log: by who made it or a supervisor, while nothing
    /// that stands came after it. Not what the customer was told. NotFound for another ticket's change.
    QFuture<Result<Ticket>> undo(TicketId id, ChangeId change, const QUuid& key);
    /// Takes back an entry of one's own that was meant for colleagues or written down for the customer: it stays in
    /// the log and is marked. Conflict "SV001" for what the customer was told.
    QFuture<Result<Done>> retract(TicketId id, qint64 event, const QUuid& key);

    /// Passes the word on an incident on to its open parts: text that their customers may read. Answers
    /// how many there were.
    QFuture<Result<int>> tellParts(TicketId incident, const QString& text, const QUuid& key);

private:
    const ServiceContext& m_context;
};

} // namespace woshou
