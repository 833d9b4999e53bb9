#pragma once

#include "base/result.h"
#include "domain/promise/notice.h"

#include <QFuture>

#include <functional>

namespace woshou {

class Center;

/// All that a list of notices asks for, as functions, so that a test drives it without a database. Futures are answered
/// on other threads; continue with a context.
struct NoticeDesk
{
    /// What the person has not seen yet, the newest first.
    std::function<QFuture<Result<QList<Notice>>>()> unseen;
    std::function<QFuture<Result<Done>>(const QList<NoticeId>&)> markSeen;
    std::function<Instant()> now; ///< the server's

    static NoticeDesk of(Center* center);
};

} // namespace woshou
