#include "services/promise/promiseduties.h"

#include "services/admin/referenceloading.h"
#include "services/background/background.h"
#include "services/background/jobqueue.h"
#include "services/promise/promisewatch.h"
#include "services/promise/promisewrites.h"
#include "storage/promise/noticerepository.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QString kFollowRules = u"follow_rules"_s;
constexpr int kTogether = 500; ///< tickets of one job: each of its own, so that none takes long

/// Of a version: "promises 3 0", "promises 3 104711".
JobDraft nextJob(const QString& version, TicketId after, Instant at)
{
    const QJsonObject payload = {{u"version"_s, version}, {u"after"_s, after.value()}};
    JobDraft draft;
    draft.kind = kFollowRules;
    draft.key = u"%1 %2"_s.arg(version).arg(after.value());
    draft.payload = QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact));
    draft.runAt = at;
    return draft;
}

Result<Done> followSome(JobRun& run)
{
    const QJsonObject payload = QJsonDocument::fromJson(run.job.payload.toUtf8()).object();
    WOSHOU_TRY(const ReferenceData reference, loadReference(run.db));
    const TicketId after(payload["after"_L1].toInteger());
    WOSHOU_TRY(const auto last, followRules(run.db, reference, after, kTogether, run.now));
    if (last)
        WOSHOU_CHECK(JobQueue::enqueue(run.db, nextJob(payload["version"_L1].toString(), *last, run.now)));
    return Done{};
}

} // namespace

void addPromiseDuties(Background& background)
{
    background.handle(kFollowRules, followSome);
    const auto watch = std::make_shared<PromiseWatch>();
    Duty duty;
    duty.isDue = [](Connection& db, Instant now) -> Result<bool> {
        WOSHOU_TRY(const auto ticket, NoticeRepository(db).nextTicket(now));
        return ticket.has_value();
    };
    duty.act = [watch](Connection& db, Instant now) -> Result<Done> {
        WOSHOU_CHECK(watch->actOnOne(db, now));
        return Done{};
    };
    background.watch(duty);
}

Result<Done> askToFollow(Connection& db, const QString& kind, const SettingVersion& version)
{
    const QString name = u"%1 %2"_s.arg(kind).arg(version.version);
    WOSHOU_CHECK(JobQueue::enqueue(db, nextJob(name, TicketId(0), version.effectiveFrom)));
    return Done{};
}

} // namespace woshou
