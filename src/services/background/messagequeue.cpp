#include "services/background/messagequeue.h"

#include "services/background/failures.h"
#include "services/background/leadership.h"
#include "services/background/messagesender.h"
#include "storage/background/messagerepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

MessageQueue::MessageQueue(RetryPolicy retries)
    : m_retries(retries)
{
}

Result<bool> MessageQueue::put(Connection& db, const MessageDraft& draft)
{
    WOSHOU_TRY(const Instant now, db.now());
    return MessageRepository(db).insert(draft, now);
}

Result<Done> MessageQueue::rescue(Connection& db, qint64 term)
{
    return inTransaction<Done>(db, [&](Connection& c) -> Result<Done> {
        WOSHOU_TRY(const Instant now, c.now());
        WOSHOU_CHECK(MessageRepository(c).rescue(term, m_retries.attempts, kLeftRunning, now));
        return Done{};
    });
}

Result<WorkOutcome> MessageQueue::sendOne(Connection& db, const Leadership& leadership, MessageSender& sender)
{
    WOSHOU_TRY(const Instant seen, db.now());
    WOSHOU_TRY(const bool due, MessageRepository(db).isDue(seen)); // a look takes no lock from those who save
    if (!due)
        return WorkOutcome::Nothing;
    using Claimed = std::optional<OutMessage>;
    WOSHOU_TRY(const Claimed message, inTransaction<Claimed>(db, [&](Connection& c) -> Result<Claimed> {
                   WOSHOU_TRY(const Instant now, c.now());
                   return MessageRepository(c).claim(leadership.term(), now);
               }));
    if (!message)
        return WorkOutcome::Nothing;
    if (!leadership.leads()) // what leaves the house the database cannot call back
        return failure(ErrorKind::Conflict, u"the term is nearly over"_s, u"SV019"_s);
    const auto sent = sender.send(*message);
    if (!sent)
        return noteFailure<MessageRepository>(db, m_retries, *message, sent.error());
    WOSHOU_CHECK(inTransaction<Done>(db, [&](Connection& c) -> Result<Done> {
        WOSHOU_TRY(const Instant now, c.now());
        return MessageRepository(c).finish(*message, now);
    }));
    return WorkOutcome::Done;
}

} // namespace woshou
