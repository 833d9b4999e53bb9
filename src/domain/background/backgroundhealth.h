#pragma once

#include "domain/background/lease.h"

#include <QJsonObject>

namespace woshou {

/// How the work behind the windows is doing.
struct BackgroundHealth
{
    struct Queue
    {
        qint64 waiting = 0, running = 0, dead = 0;
        MaybeInstant oldest; ///< when the one that waits longest is due
    };
    bool leader = false; ///< the program that was asked leads
    Lease lease;
    Queue jobs, messages;
    QString lastError; ///< of what waits to be tried again or is dead; else the program's own; empty when all went well
    Instant at;        ///< by the clock of the database

    bool isWell() const { return jobs.dead == 0 && messages.dead == 0; }
    /// {"at", "leader", "led", "holder", "term", "until", "jobs": {"waiting", "running", "dead", "oldest_due",
    /// "late_seconds"}, "messages": {…}, "last_error"}; instants in ISO 8601, UTC.
    QJsonObject toJson() const;
};

} // namespace woshou
