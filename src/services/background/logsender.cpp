#include "services/background/logsender.h"

#include "base/logging.h"

namespace woshou {

Result<Done> LogSender::send(const OutMessage& message)
{
    qCInfo(lcServices).noquote() << "message" << message.key << "by" << message.channel << message.body.size()
                                 << "characters";
    return Done{};
}

} // namespace woshou
