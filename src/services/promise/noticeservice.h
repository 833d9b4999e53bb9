#pragma once

#include "base/result.h"
#include "domain/promise/notice.h"
#include "services/core/servicecontext.h"

#include <QFuture>

namespace woshou {

/// What the person who is signed in is told about promises. Errors: Connection, Busy.
class NoticeService
{
public:
    explicit NoticeService(const ServiceContext& context)
        : m_context(context)
    {
    }

    /// What he has not seen yet, the newest first, at most two hundred.
    QFuture<Result<QList<Notice>>> unseen();
    QFuture<Result<Done>> markSeen(const QList<NoticeId>& ids);

private:
    const ServiceContext& m_context;
};

} // namespace woshou
