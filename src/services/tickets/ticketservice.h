#pragma once

#include "base/result.h"
#include "domain/customers/customer.h"
#include "domain/measures/measure.h"
#include "domain/promise/promiserun.h"
#include "domain/tickets/escalation.h"
#include "domain/tickets/lifecycle.h"
#include "domain/tickets/lookalikes.h"
#include "domain/tickets/relation.h"
#include "domain/tickets/savedview.h"
#include "domain/tickets/task.h"
#include "domain/tickets/ticketdraft.h"
#include "domain/tickets/ticketquery.h"
#include "services/core/servicecontext.h"

#include <QFuture>
#include <QHash>
#include <QUuid>

namespace woshou {

/// Which tickets a list shows and in which order.
struct TicketFilter
{
    /// all (newest first) · mine (owner is me, open) · engineer (assigned to me, open) · dispatch (waiting for
    /// dispatch) · confirm (waiting for the customer's confirmation) · survey · overdue · soon · open · closed · tasks
    /// (with an open task of mine) · followup (mine, nobody spoke to the customer today, R-137) · handed (mine, in
    /// others' hands, R-138) · late (the handler's word on progress is overdue, R-136) · approval (an escalation waits
    /// for a supervisor, R-151) · escalated (somebody above has it in hand, R-155).
    /// Views of open work are ordered by what burns first (next due, then the older).
    QString view = QStringLiteral("open");
    QString text;    ///< search words; when given the order is newest first among what matches
    QString measure; ///< a measure's code: exactly the tickets behind its number in `period`
    QString part; ///< of a measure: "" all counted, "hit" the numerator, "miss" the rest; or a day "2026-07-15", or a
                  ///< fault "fault:CODE"
    std::optional<Period> period;
    std::optional<TicketQuery> query; ///< a filter line: whatever of all tickets it asks for, instead of the view's
    TicketOrder order = TicketOrder::Newest; ///< of a query; a grouped one holds what is open of it
    friend bool operator==(const TicketFilter&, const TicketFilter&) = default;
};

/// Where the next page begins; opaque to callers.
struct TicketCursor
{
    qint64 key = 0;
    qint64 id = 0;
    bool valid = false;
    QString group{}; ///< of a grouped order
};

/// Names that TicketFilter::view may have; NotFound on field "view" for another.
const QStringList& ticketViews();

struct TicketPage
{
    QList<TicketRow> rows;
    TicketCursor next;           ///< invalid on the last page
    QList<TicketCursor> cursors; ///< of each row: what comes after it; empty for a search, which has no pages
    Instant serverNow;
};

/// One ticket with all that its page shows.
struct TicketDetails
{
    Ticket ticket;
    Customer customer;
    std::optional<Device> device;
    QList<TicketEvent> events;       ///< oldest first
    QList<PromiseRun> promises;      ///< in the order of their starts
    QList<TicketTask> tasks;         ///< by check list, then by time
    QList<Escalation> escalations;   ///< newest first
    QList<PastTicket> deviceHistory; ///< other tickets of the same device, newest first
    QString ownerName, ownerNameEn, engineerName, engineerNameEn, engineerPhone;
    std::optional<SurveyAnswer> survey;
    MaybeInstant recommendedAt; ///< when the customer said last whether he recommends us, about another ticket
    QList<Contract> contracts;  ///< of the customer (R-041)
    QList<CustomerNote> notes;  ///< of the customer, those in force (R-039, R-040)
    QList<TicketLink> links;    ///< to other tickets: related, duplicates, the incident and its parts (R-149)
    QString mergedInto;         ///< number of the ticket that goes on for this one
    QString askedFor;           ///< the number that was asked for, when it was merged into this one
    int files = 0;              ///< how many AttachmentService::list() shows
    std::optional<TicketChange> lastChange; ///< the newest one that stands and may be undone by itself
    Instant serverNow;
};

/// What a move of the life cycle brings along: ticket columns (LifeCycle::Move::asks), what the customer was told where
/// the step asks for it ("told_due" in milliseconds, "told_next"), and a note for the log.
/// Validation "SV008" for a column that is not the step's, or that comes another way: the engineer with the work order
/// (DispatchService), the survey's result with the survey (SurveyService).
struct MoveInput
{
    QString move;
    QHash<QString, QString> fields;
    QString note;
    QUuid key = QUuid::createUuid();
};

struct CreatedTicket
{
    Ticket ticket;
    QList<PromiseRun> promises;
    bool again = false; ///< the key was known: this is what the first save made
};

/// An open ticket that may be the same request as the one being taken down.
struct LookAlikeHit
{
    LookAlike alike;
    TicketRow row;
};

/// Use cases of tickets. Every call that writes is one transaction on the executor's threads, and details are of one
/// instant; the future is answered there, attach continuations with a context. Errors: Validation (field named),
/// Permission, Conflict (someone else saved first, or the move is no longer possible), NotFound, Connection, Busy.
class TicketService
{
public:
    explicit TicketService(const ServiceContext& context);

    /// Saves a draft once: customer and device are made when they are new, number and promises are given.
    QFuture<Result<CreatedTicket>> create(const TicketDraft& draft);
    /// The same from another program's message (ticketmessage.h): a caller and a device that are known by number are
    /// recognised, what is not chosen is proposed. Validation names the path of the value.
    QFuture<Result<CreatedTicket>> receive(const QByteArray& message);
    /// Open tickets of 30 days that may be the same request as this draft, likeliest first, at most five.
    /// @param fault what the draft's words point to, or empty
    QFuture<Result<QList<LookAlikeHit>>> lookAlikes(const TicketDraft& draft, const QString& fault);
    QFuture<Result<TicketPage>> page(const TicketFilter& filter, const TicketCursor& after = {}, int limit = 200);
    /// Tickets whose number begins with this, the newest first; none for what is no beginning of a number.
    QFuture<Result<QList<TicketRow>>> numbered(const QString& beginning, int limit = 6);
    /// Rows of these ids that the filter still holds; an id that is missing left the list.
    QFuture<Result<QList<TicketRow>>> rows(const QList<TicketId>& ids, const TicketFilter& filter);
    /// How many tickets each view holds for this person, by its name, the view "soon" by "due_soon". "all" and "closed"
    /// are not counted: they only grow.
    QFuture<Result<QHash<QString, int>>> viewCounts();
    QFuture<Result<TicketDetails>> details(TicketId id);
    /// Of a number that was merged: the ticket that goes on for it.
    QFuture<Result<TicketDetails>> detailsByNumber(const QString& number);
    /// One step of the life cycle; `rev` is the one the person saw.
    QFuture<Result<Ticket>> move(TicketId id, int rev, const MoveInput& input);
    /// Adds to the log: kind note (internal), told (what the customer was told; the first response when nobody answered
    /// before), words (what the customer said). Permission for who neither deals with customers nor is sent to this
    /// one.
    QFuture<Result<Done>> addEntry(TicketId id, const QString& kind, const QString& text, const QUuid& key);

private:
    const ServiceContext& m_context;
};

} // namespace woshou
