#pragma once

#include "domain/customers/customer.h"
#include "domain/knowledge/ranking.h"
#include "domain/measures/measure.h"
#include "domain/tickets/lookalikes.h"
#include "domain/tickets/ticket.h"
#include "storage/core/query.h"
#include "storage/tickets/taskrepository.h"

namespace woshou {

/// Where a page of a list begins and whose list it is.
struct ListPosition
{
    Instant key; ///< order column of the last row seen
    qint64 id = 0;
    int limit = 200;
    QString group{}; ///< of a grouped order: the group of the last row seen, as TicketQueryRepository tells it
};

/// A row and the instant it is ordered by.
struct OrderedRow
{
    TicketRow row;
    Instant key;
    QString group{}; ///< of a grouped order
};

/// What list_measure is asked for.
struct MeasureSlice
{
    QString measure, part, fault;
    qint64 day = -1; ///< local day number since 1970-01-01, or -1
    Period period;
};

/// What the ranking of similar tickets reads.
struct TicketWords
{
    TicketId id;
    QString symptom, words;
};

/// Tickets, their log and search terms. Every function runs in the caller's transaction.
class TicketRepository
{
public:
    explicit TicketRepository(Connection& connection)
        : m_db(connection)
    {
    }

    Result<qint64> nextNumber();
    /// `move` is what the guard compares with the life cycle ("create").
    Result<TicketId> insert(const Ticket& ticket, const QString& move, PersonId by);
    /// Writes what a move may change where the revision still is `ticket.rev`; Conflict "SV004" when it is not.
    Result<Done> update(const Ticket& ticket, const QString& move, PersonId by);
    /// Writes first response and next due of a ticket that had none; Conflict "SV004" as update().
    Result<Done> updateFirstResponse(const Ticket& ticket, Instant at, PersonId by);
    /// Writes when something falls due next; Conflict "SV004" as update().
    Result<Done> updateNextDue(const Ticket& ticket, Instant at, PersonId by);
    Result<Ticket> find(TicketId id);
    /// Who writes about it at the same time waits for the end of this transaction: what is computed from its log is
    /// computed from all of it.
    Result<Done> lock(TicketId id);
    Result<TicketId> idOfNumber(const QString& number);
    /// Of numbers in this range of texts, the highest first.
    Result<QList<TicketId>> idsOfNumbers(const QString& from, const QString& to, int newest);

    /// Open views are ordered by due time, "all" and "closed" newest first.
    Result<QList<OrderedRow>> page(const QString& view, const FollowingAsk& ask, const ListPosition& after);
    Result<QList<OrderedRow>> pageOfMeasure(const MeasureSlice& slice, const ListPosition& after);
    Result<QList<TicketRow>> rows(const QList<TicketId>& ids);
    /// Those of the ids that a measure counts.
    Result<QList<TicketId>> ofMeasure(const MeasureSlice& slice, const QList<TicketId>& ids);
    Result<QHash<QString, int>> counts(const FollowingAsk& ask, Instant soon);
    Result<QList<PastTicket>> ofCustomer(CustomerId customer, int limit);
    Result<QList<PastTicket>> ofDevice(DeviceId device, TicketId except);

    Result<qint64> insertEvent(const TicketEvent& event); ///< the entry's id
    Result<Done> append(const TicketEvent& event);
    Result<QList<TicketEvent>> events(TicketId id);
    /// The logs of these tickets, without names and without what was merged into them.
    Result<QHash<TicketId, QList<TicketEvent>>> eventsOf(const QList<TicketId>& ids);
    Result<qint64> lastEvent(); ///< the newest entry of the whole log, 0 when it is empty

    /// Takes the key of a save; the ticket an earlier save with it made, or nothing when it is new.
    Result<std::optional<TicketId>> ticketOfRequest(const QString& key);
    /// When that was; nothing when the key is new.
    Result<MaybeInstant> timeOfRequest(const QString& key);
    /// Conflict "again" when the key is taken.
    Result<Done> claimRequest(const QString& key, TicketId id, PersonId by, Instant at);

    Result<Done> index(TicketId id, const QString& text);
    /// Newest tickets that hold all terms, or any of them.
    Result<QList<TicketId>> search(const QStringList& terms, bool all, int newest, bool prefixLast = false);
    /// Open tickets since then of the subject's customer, number, device or serial number, and those of the ids; the
    /// newest 50.
    Result<QList<LookAlikeTicket>> alike(const LookAlikeSubject& subject, const QList<TicketId>& ids, Instant since);
    /// Those that are closed with a solution, without their words.
    Result<QList<RankableTicket>> solved(const QList<TicketId>& ids);
    Result<QList<TicketWords>> words(const QList<TicketId>& ids);
    /// Adds title, cause, solution and engineer to the few that are shown.
    Result<Done> addSolutions(QList<SimilarTicket>& tickets);
    /// Causes of closed tickets with a fault, most frequent first, and how many were cured on the phone.
    Result<CountedCauses> causes(const QString& fault);

private:
    Connection& m_db;
};

/// Ids as the back-end's list parameter: "[1,2]" or "{1,2}".
template <typename SomeId>
QString idList(Backend backend, const QList<SomeId>& ids)
{
    QStringList texts;
    for (const SomeId id : ids)
        texts.append(QString::number(id.value()));
    const QString joined = texts.join(u',');
    return backend == Backend::Sqlite ? u'[' + joined + u']' : u'{' + joined + u'}';
}

} // namespace woshou
