#pragma once

#include "domain/background/job.h"
#include "domain/background/message.h"
#include "services/core/servicecontext.h"

#include <QFuture>

namespace woshou {

/// What the background program has given up.
struct DeadLetters
{
    QList<Job> jobs;
    QList<OutMessage> messages;
};

/// Dead letters, for supervisors and administrators; Permission for everybody else. Called in the interface thread.
class DeadLetterService
{
public:
    explicit DeadLetterService(const ServiceContext& context)
        : m_context(context)
    {
    }

    /// The oldest two hundred of either kind.
    QFuture<Result<DeadLetters>> list();
    /// It begins anew, with all its attempts. NotFound when it is not dead any more.
    QFuture<Result<Done>> resend(JobId job);
    QFuture<Result<Done>> resend(MessageId message);

private:
    const ServiceContext& m_context;
};

} // namespace woshou
