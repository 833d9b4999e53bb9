#include "services/promise/digestduty.h"

#include "services/background/messagequeue.h"
#include "storage/people/absencerepository.h"
#include "storage/people/personrepository.h"
#include "storage/promise/digestrepository.h"

#include <QDeadlineTimer>

#include <utility>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds kRound = std::chrono::minutes(1);
constexpr int kTries = 3;

QDate dayOf(const ReferenceData& reference, Instant now)
{
    return now.dateAt(reference.utcOffsetMinutes);
}

/// Whether people are told of things today, and since now.
bool hasBegun(const ReferenceData& reference, Instant now)
{
    const PromiseVersion& version = reference.promises.at(now);
    const auto hours = version.times.find(version.rules.notices);
    if (hours == version.times.end())
        return true;
    const auto opening = hours->second->opening(Instant::startOf(dayOf(reference, now), reference.utcOffsetMinutes));
    return opening && *opening <= now;
}

bool worksOnTickets(const Person& person)
{
    return person.role != Role::Editor && person.role != Role::Administrator;
}

} // namespace

Result<Done> putDigests(Connection& db, const ReferenceData& reference, Instant now)
{
    const QDate day = dayOf(reference, now);
    const Instant until = Instant::startOf(day.addDays(1), reference.utcOffsetMinutes);
    WOSHOU_TRY(const auto people, PersonRepository(db).people());
    for (const Person& person : people) {
        if (!worksOnTickets(person))
            continue;
        WOSHOU_TRY(const PersonId there, AbsenceRepository(db).standIn(person.id, now));
        if (there != person.id)
            continue;
        WOSHOU_TRY(Digest digest, DigestRepository(db).of(person, now, until));
        digest.day = day;
        if (digest.isEmpty())
            continue;
        MessageDraft message;
        message.key = u"digest/%1/%2"_s.arg(day.toString(Qt::ISODate)).arg(person.id.value());
        message.channel = u"digest"_s;
        message.address = person.login;
        message.subject = digestSubject(digest);
        message.body = digestText(digest, reference.utcOffsetMinutes);
        WOSHOU_CHECK(MessageQueue::put(db, message));
    }
    return Done{};
}

Duty digestDuty(std::shared_ptr<ReferenceKeeper> keeper)
{
    struct State
    {
        QDeadlineTimer next{0};
        QDate day;     ///< that is looked at
        int tries = 0; ///< to put what it begins with: where nobody has anything nothing is found
    };
    const auto state = std::make_shared<State>();
    Duty duty;
    duty.isDue = [state, keeper](Connection& db, Instant now) -> Result<bool> {
        if (!state->next.hasExpired())
            return false;
        state->next.setRemainingTime(kRound);
        WOSHOU_TRY(const auto reference, keeper->current(db, now));
        const QDate day = dayOf(*reference, now);
        if (std::exchange(state->day, day) != day)
            state->tries = 0;
        if (state->tries >= kTries || !hasBegun(*reference, now))
            return false;
        WOSHOU_TRY(const bool put, DigestRepository(db).isPut(day)); // all of them together, or none
        if (put)
            state->tries = kTries;
        return !put;
    };
    duty.act = [state, keeper](Connection& db, Instant now) -> Result<Done> {
        WOSHOU_TRY(const auto reference, keeper->current(db, now));
        WOSHOU_CHECK(putDigests(db, *reference, now));
        ++state->tries;
        return Done{};
    };
    return duty;
}

} // namespace woshou
