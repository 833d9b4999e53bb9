#include "storage/background/messagerepository.h"

#include "storage/background/leaserepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

OutMessage readMessage(const Row& row)
{
    OutMessage message;
    message.id = row.id<MessageId>("id");
    message.key = row.text("key");
    message.channel = row.text("channel");
    message.address = row.text("address");
    message.subject = row.text("subject");
    message.body = row.text("body");
    message.due = row.instant("due");
    message.attempts = row.number("attempts");
    message.term = row.integer("term");
    message.lastError = row.text("last_error");
    return message;
}

} // namespace

Result<bool> MessageRepository::insert(const MessageDraft& draft, Instant now)
{
    WOSHOU_TRY(const qint64 rows, runStatement(m_db, u"background/insert_message"_s,
                                               {{u"key"_s, draft.key},
                                                {u"channel"_s, draft.channel},
                                                {u"address"_s, draft.address},
                                                {u"subject"_s, draft.subject},
                                                {u"body"_s, draft.body},
                                                {u"due"_s, draft.due.value_or(now)},
                                                {u"now"_s, now}}));
    return rows == 1;
}

Result<std::optional<OutMessage>> MessageRepository::claim(qint64 term, Instant now)
{
    return selectOne<OutMessage>(m_db, u"background/claim_message"_s, {{u"term"_s, term}, {u"now"_s, now}},
                                 readMessage);
}

Result<bool> MessageRepository::isDue(Instant now)
{
    WOSHOU_TRY(const qint64 rows, runStatement(m_db, u"background/select_due_message"_s, {{u"now"_s, now}}));
    return rows > 0;
}

Result<Done> MessageRepository::finish(const OutMessage& message, Instant now)
{
    return stillHeld(runStatement(m_db, u"background/finish_message"_s,
                                  {{u"id"_s, message.id}, {u"term"_s, message.term}, {u"now"_s, now}}));
}

Result<Done> MessageRepository::fail(const OutMessage& message, const QString& error, const MaybeInstant& next,
                                     Instant now)
{
    return stillHeld(runStatement(m_db, u"background/fail_message"_s,
                                  {{u"id"_s, message.id},
                                   {u"state"_s, next ? u"waiting"_s : u"dead"_s},
                                   {u"due"_s, next.value_or(now)},
                                   {u"term"_s, message.term},
                                   {u"error"_s, error.left(4000)},
                                   {u"now"_s, now}}));
}

Result<qint64> MessageRepository::rescue(qint64 term, int attempts, const QString& error, Instant now)
{
    return runStatement(m_db, u"background/rescue_messages"_s,
                        {{u"term"_s, term}, {u"most"_s, attempts}, {u"error"_s, error}, {u"now"_s, now}});
}

Result<QList<OutMessage>> MessageRepository::dead()
{
    return selectAll<OutMessage>(m_db, u"background/list_dead_messages"_s, {}, [](const Row& row) {
        OutMessage message = readMessage(row);
        message.failedAt = row.maybeInstant("failed_at");
        return message;
    });
}

Result<Done> MessageRepository::resend(MessageId id, Instant now)
{
    WOSHOU_TRY(const qint64 rows, runStatement(m_db, u"background/resend_message"_s, {{u"id"_s, id}, {u"now"_s, now}}));
    return rows == 1 ? Result<Done>(Done{}) : failure(ErrorKind::NotFound, u"no dead message"_s);
}

Result<BackgroundHealth::Queue> MessageRepository::health()
{
    BackgroundHealth::Queue queue;
    WOSHOU_CHECK(runStatement(m_db, u"background/select_message_health"_s, {}, [&](const Row& row) {
        queue = {row.integer("waiting"), row.integer("sending"), row.integer("dead"), row.maybeInstant("oldest")};
    }));
    return queue;
}

} // namespace woshou
