#pragma once

#include "domain/tickets/task.h"
#include "storage/core/query.h"

#include <QHash>

namespace woshou {

/// What the views of work on its way say of one ticket.
struct Following
{
    QStringList views; ///< tasks, followup, handed, late, approval, escalated, visits, covered, product: those that
                       ///< hold it
    MaybeInstant expectedAt;
    MaybeInstant visitDue;       ///< its next return visit
    MaybeInstant planDue;        ///< when the product department answers
    QString asked;               ///< what it is to improve
    MaybeInstant escalatedSince; ///< its open escalation
    int escalationLevel = 0;
};

/// Who asks, and when: `day` is when the center's day began.
struct FollowingAsk
{
    PersonId person;
    Instant now, day;
    Instant tomorrow() const { return now + std::chrono::hours(24); }
    Instant dayEnd() const { return day + std::chrono::hours(24); }
    static FollowingAsk at(PersonId person, Instant now, int utcOffsetMinutes)
    {
        return {person, now, Instant::startOf(now.dateAt(utcOffsetMinutes), utcOffsetMinutes)};
    }
};

/// Tasks of tickets. Every function runs in the caller's transaction; a sealed center logs what is written by itself.
class TaskRepository
{
public:
    explicit TaskRepository(Connection& connection)
        : m_db(connection)
    {
    }
    Result<TaskId> insert(const TicketTask& task, PersonId by, Instant at);
    /// Writes due, outcome and note where the revision still is `task.rev`; Conflict "SV004" when it is not.
    Result<Done> update(const TicketTask& task, PersonId by, Instant at);
    /// Puts it on another ticket, with the one it is at home on; Conflict "SV004" as update().
    Result<Done> moveTo(const TicketTask& task, TicketId ticket, TicketId home, PersonId by, Instant at);
    Result<TicketTask> find(TaskId id);
    Result<QList<TicketTask>> ofTicket(TicketId id);
    /// Of the open ones among these tickets.
    Result<QHash<TicketId, Following>> following(const QList<TicketId>& ids, const FollowingAsk& ask);

private:
    Connection& m_db;
};

} // namespace woshou
