#pragma once

#include "domain/background/retrypolicy.h"
#include "services/background/workoutcome.h"
#include "storage/core/connection.h"

#include <QRandomGenerator>

namespace woshou {

/// An error as it is kept beside what failed: kind, code and detail in one line.
QString wordsOf(const Error& error);

/// What is said of jobs and messages that another term left running.
inline const QString kLeftRunning = QStringLiteral("the program ended in the middle");

/// Notes in a transaction of its own that a job or message failed: it waits for its next attempt, or is dead.
template <typename Repository, typename Work>
Result<WorkOutcome> noteFailure(Connection& db, const RetryPolicy& retries, const Work& work, const Error& error)
{
    const bool last = retries.isLast(work.attempts);
    const Milliseconds wait = retries.waitAfter(work.attempts, QRandomGenerator::global()->generateDouble());
    WOSHOU_CHECK(inTransaction<Done>(db, [&](Connection& c) -> Result<Done> {
        WOSHOU_TRY(const Instant now, c.now());
        const MaybeInstant next = last ? MaybeInstant() : MaybeInstant(now + wait);
        return Repository(c).fail(work, wordsOf(error), next, now);
    }));
    return last ? WorkOutcome::Dead : WorkOutcome::Again;
}

} // namespace woshou
