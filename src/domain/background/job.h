#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QString>

namespace woshou {

using JobId = Id<struct JobTag>;

/// What is asked of the background program.
struct JobDraft
{
    QString kind;                           ///< a word of lower-case letters, digits and "_", at most 40
    QString key;                            ///< one job of a kind for each key, at most 200 characters
    QString payload = QStringLiteral("{}"); ///< a JSON object, at most 100,000 characters
    MaybeInstant runAt;                     ///< not before; at once when empty
    PersonId askedBy;                       ///< embedded only: a server says itself who asked
};

/// A job of the queue. It is worked on at least once; what it writes to the database is there once.
struct Job
{
    JobId id;
    QString kind, key, payload;
    int attempts = 0; ///< begun, the running one too
    qint64 term = 0;  ///< of the leader who wrote it last
    QString lastError;
    MaybeInstant failedAt;
};

} // namespace woshou
