#include "services/background/messagesender.h"

#include "services/background/filesender.h"
#include "services/background/logsender.h"

namespace woshou {

using namespace Qt::StringLiterals;

Result<std::shared_ptr<MessageSender>> makeSender(const QString& text)
{
    if (text == "log"_L1)
        return std::make_shared<LogSender>();
    const QString path = text.startsWith("file:"_L1) ? text.mid(5) : QString();
    if (path.isEmpty())
        return failure(ErrorKind::Validation, text, u"usage"_s, u"sender"_s);
    return std::make_shared<FileSender>(path);
}

} // namespace woshou
