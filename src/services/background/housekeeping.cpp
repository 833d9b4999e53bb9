#include "services/background/housekeeping.h"

#include "base/logging.h"
#include "services/background/background.h"
#include "storage/background/jobrepository.h"

namespace woshou {

namespace {
constexpr auto kKept = std::chrono::hours(24 * 30);
}

Result<Done> askForHousekeeping(Connection& db, Instant now)
{
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

void addHousekeeping(Background& background)
{
    background.handle(kHousekeeping, keepHouse);
    const auto asked = std::make_shared<QDate>();
    Duty duty;
    duty.isDue = [asked](Connection&, Instant now) -> Result<bool> { return *asked != now.toUtc().date(); };
    duty.act = [asked](Connection& db, Instant now) -> Result<Done> {
        WOSHOU_CHECK(askForHousekeeping(db, now));
        *asked = now.toUtc().date();
        return Done{};
    };
    background.watch(duty);
}

} // namespace woshou
