#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QString>

namespace woshou {

using MessageId = Id<struct MessageTag>;

/// What is to be told to somebody outside.
struct MessageDraft
{
    QString key;      ///< one message for each, at most 200 characters; the gateway gets it too
    QString channel;  ///< "sms", "mail", …: a word of lower-case letters, digits and "_", at most 40
    QString address;  ///< a number or an address, at most 400 characters
    QString subject;  ///< at most 400 characters; may be empty
    QString body;     ///< at most 100,000 characters
    MaybeInstant due; ///< not before; at once when empty
};

/// A message of the outbox. It leaves at least once, always with the same key.
struct OutMessage
{
    MessageId id;
    QString key, channel, address, subject, body;
    Instant due;
    int attempts = 0; ///< begun, the running one too
    qint64 term = 0;  ///< of the leader who wrote it last
    QString lastError;
    MaybeInstant failedAt;
};

} // namespace woshou
