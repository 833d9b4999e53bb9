#pragma once

#include "base/result.h"
#include "domain/background/message.h"

#include <memory>

namespace woshou {

/// The way out for messages. Used by one thread at a time.
class MessageSender
{
public:
    virtual ~MessageSender() = default;
    /// Done when the message has left for good. It may be called again for a message that has left already, always with
    /// the same key: after an end in the middle, and by two leaders at once when one was frozen. Whoever honours the
    /// key passes it on once. An error is tried again.
    virtual Result<Done> send(const OutMessage& message) = 0;
};

/// "file:PATH" or "log". Errors: Validation.
Result<std::shared_ptr<MessageSender>> makeSender(const QString& text);

} // namespace woshou
