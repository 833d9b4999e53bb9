#include "services/promise/promiseduties.h"

#include "services/background/background.h"
#include "services/background/jobqueue.h"
#include "services/promise/promisewatch.h"
#include "services/promise/promisewrites.h"
#include "services/tickets/escalationwrites.h"
#include "storage/promise/noticerepository.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds kEscalationRound = std::chrono::minutes(1);
const QString kFollowRules = u"follow_rules"_s;
constexpr int kTogether = 50; ///< tickets of one job, so that none takes long and others have their turn

/// Of a version: "promises 3", after no ticket, or after those that are done. Its key is its own, so that nobody can
/// have asked for it before.
JobDraft nextJob(const QString& version, TicketId after, Instant at)
{
    const QJsonObject payload = {{u"version"_s, version}, {u"after"_s, after.value()}};
    JobDraft draft;
    draft.kind = kFollowRules;
    draft.key = u"%1 %2 %3"_s.arg(version).arg(after.value()).arg(QUuid::createUuid().toString(QUuid::Id128));
    draft.payload = QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact));
    draft.runAt = at;
    return draft;
}

Result<Done> followSome(JobRun& run, ReferenceKeeper& keeper)
{
    const QJsonObject payload = QJsonDocument::fromJson(run.job.payload.toUtf8()).object();
    WOSHOU_TRY(const auto reference, keeper.current(run.db, run.now));
    const TicketId after(payload["after"_L1].toInteger());
    WOSHOU_TRY(const auto last, followRules(run.db, *reference, after, kTogether, run.now));
    if (last)
        WOSHOU_CHECK(JobQueue::enqueue(run.db, nextJob(payload["version"_L1].toString(), *last, run.now)));
    return Done{};
}

/// Looks once in a while for what goes above by itself.
Duty escalationDuty()
{
    const auto next = std::make_shared<QDeadlineTimer>(0);
    Duty duty;
    duty.isDue = [next](Connection& db, Instant now) -> Result<bool> {
        if (!next->hasExpired())
            return false;
        next->setRemainingTime(kEscalationRound);
        WOSHOU_TRY(const auto causes, causesDue(db, now));
        return !causes.isEmpty();
    };
    duty.act = [next](Connection& db, Instant now) -> Result<Done> {
        WriteUnit unit{db, now, {}};
        WOSHOU_TRY(const auto raised, raiseDue(unit));
        if (!raised.isEmpty()) // there may be more
            next->setRemainingTime(0);
        return Done{};
    };
    return duty;
}

} // namespace

void addPromiseDuties(Background& background)
{
    const auto keeper = std::make_shared<ReferenceKeeper>();
    background.handle(kFollowRules, [keeper](JobRun& run) { return followSome(run, *keeper); });
    const auto watch = std::make_shared<PromiseWatch>(keeper);
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
    background.watch(escalationDuty());
}

Result<Done> askToFollow(Connection& db, const QString& kind, const SettingVersion& version)
{
    const QString name = u"%1 %2"_s.arg(kind).arg(version.version);
    JobDraft draft = nextJob(name, TicketId(0), version.effectiveFrom);
    draft.askedBy = version.author;
    WOSHOU_CHECK(JobQueue::enqueue(db, draft));
    return Done{};
}

} // namespace woshou
