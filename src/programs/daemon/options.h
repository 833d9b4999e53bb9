#pragma once

#include "base/result.h"
#include "services/background/messagesender.h"
#include "services/core/databaseurl.h"

#include <QStringList>

namespace woshou::daemon {

/// What the program was started to do.
struct Options
{
    DatabaseUrl url;
    std::shared_ptr<MessageSender> sender;
    bool once = false, health = false;
    QString plain; ///< the help or the version: printed, and nothing else is done
};

/// The arguments without the program's name; the database also from WOSHOU_DATABASE, its password from WOSHOU_PASSWORD.
/// Errors: Validation with code "usage" and a sentence.
Result<Options> parseOptions(const QStringList& arguments);

} // namespace woshou::daemon
