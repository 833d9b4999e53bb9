#include "services/background/housekeeping.h"

#include "base/logging.h"
#include "storage/background/jobrepository.h"

namespace woshou {

namespace {
constexpr auto kKept = std::chrono::hours(24 * 30);
}

Result<Done> askForHousekeeping(Connection& db)
{
    WOSHOU_TRY(const Instant now, db.now());
    JobDraft draft;
    draft.kind = kHousekeeping;
    draft.key = now.toUtc().date().toString(Qt::ISODate);
    WOSHOU_CHECK(JobQueue::enqueue(db, draft));
    return Done{};
}

Result<Done> keepHouse(JobRun& run)
{
    WOSHOU_TRY(const qint64 removed, JobRepository(run.db).removeDone(run.now - kKept));
    if (removed > 0)
        qCInfo(lcServices) << "jobs forgotten after thirty days:" << removed;
    return Done{};
}

} // namespace woshou
