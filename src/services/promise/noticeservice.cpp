#include "services/promise/noticeservice.h"

#include "services/core/executor.h"
#include "storage/promise/noticerepository.h"

namespace woshou {

QFuture<Result<QList<Notice>>> NoticeService::unseen()
{
    return m_context.executor->readTogether<QList<Notice>>(
        [person = m_context.person.id](Connection& db) -> Result<QList<Notice>> {
            WOSHOU_TRY(const Instant now, db.now());
            return NoticeRepository(db).unseen(person, now);
        });
}

QFuture<Result<Done>> NoticeService::markSeen(const QList<NoticeId>& ids)
{
    return m_context.executor->write<Done>([person = m_context.person.id, ids](WriteUnit& unit) -> Result<Done> {
        for (const NoticeId id : ids)
            WOSHOU_CHECK(NoticeRepository(unit.db).markSeen(id, person, unit.now));
        return Done{};
    });
}

} // namespace woshou
