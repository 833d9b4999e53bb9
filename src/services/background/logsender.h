#pragma once

#include "services/background/messagesender.h"

namespace woshou {

/// Sends nothing: says in the log that there was a message, by its key; never to whom, nor what it says.
class LogSender : public MessageSender
{
public:
    Result<Done> send(const OutMessage& message) override;
};

} // namespace woshou
