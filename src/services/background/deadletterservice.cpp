#include "services/background/deadletterservice.h"

#include "services/core/executor.h"
#include "storage/background/jobrepository.h"
#include "storage/background/messagerepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

Result<Done> checkRole(Role role)
{
    return role == Role::Supervisor || role == Role::Administrator
               ? Result<Done>(Done{})
               : failure(ErrorKind::Permission, u"dead letters are the supervisor's"_s, u"SV002"_s);
}

} // namespace

QFuture<Result<DeadLetters>> DeadLetterService::list()
{
    return m_context.executor->readTogether<DeadLetters>(
        [role = m_context.person.role](Connection& db) -> Result<DeadLetters> {
            WOSHOU_CHECK(checkRole(role));
            DeadLetters letters;
            WOSHOU_TRY(letters.jobs, JobRepository(db).dead());
            WOSHOU_TRY(letters.messages, MessageRepository(db).dead());
            return letters;
        });
}

QFuture<Result<Done>> DeadLetterService::resend(JobId job)
{
    return m_context.executor->write<Done>([role = m_context.person.role, job](WriteUnit& unit) -> Result<Done> {
        WOSHOU_CHECK(checkRole(role));
        return JobRepository(unit.db).resend(job, unit.now);
    });
}

QFuture<Result<Done>> DeadLetterService::resend(MessageId message)
{
    return m_context.executor->write<Done>([role = m_context.person.role, message](WriteUnit& unit) -> Result<Done> {
        WOSHOU_CHECK(checkRole(role));
        return MessageRepository(unit.db).resend(message, unit.now);
    });
}

} // namespace woshou
