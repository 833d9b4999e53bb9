#include "programs/ctl/commands.h"
#include "programs/ctl/context.h"
#include "programs/ctl/json.h"
#include "services/background/deadletterservice.h"

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

const QStringList kColumns = {u"letter"_s, u"kind"_s, u"key"_s, u"attempts"_s, u"failed_at"_s, u"last_error"_s};

/// A row that --resend takes by its "letter". Neither whom a message is for nor what it says.
template <typename Letter>
QJsonObject letterJson(const QString& what, const QString& kind, const Letter& letter)
{
    return {{u"letter"_s, what + u':' + QString::number(letter.id.value())},
            {u"kind"_s, kind},
            {u"key"_s, letter.key},
            {u"attempts"_s, letter.attempts},
            {u"failed_at"_s, instantJson(letter.failedAt)},
            {u"last_error"_s, letter.lastError}};
}

Answering list(Context& context)
{
    return answered(context.center().deadLetters().list(), [](const DeadLetters& letters) -> Result<Answer> {
        const QList<QJsonObject> jobs =
            rowsJson(letters.jobs, [](const Job& job) { return letterJson(u"job"_s, job.kind, job); });
        const QList<QJsonObject> messages = rowsJson(letters.messages, [](const OutMessage& message) {
            return letterJson(u"message"_s, message.channel, message);
        });
        return Answer::list(jobs + messages, kColumns);
    });
}

Answering dead(Context& context)
{
    const QString letter = context.line().value(u"resend"_s);
    if (!context.line().has(u"resend"_s))
        return list(context);
    const QString what = letter.section(u':', 0, 0);
    const qint64 id = letter.section(u':', 1).toLongLong();
    if (id <= 0 || (what != "job"_L1 && what != "message"_L1))
        return refused(
            wrongUsage(
                QCoreApplication::translate("Ctl", "--resend takes job:ID or message:ID, not \"%1\".").arg(letter),
                u"resend"_s)
                .value());
    DeadLetterService& letters = context.center().deadLetters();
    const auto sent = what == "job"_L1 ? letters.resend(JobId(id)) : letters.resend(MessageId(id));
    return followed(sent, [&context](Done) { return list(context); });
}

} // namespace

QList<Command> backgroundCommands()
{
    return {
        {u"dead"_s,
         u"[--resend job:ID|message:ID]"_s,
         QT_TRANSLATE_NOOP("Ctl", "Jobs and messages that the background program gave up; sends one again before."),
         u"woshouctl dead"_s,
         {u"resend"_s},
         {},
         0,
         0,
         true,
         dead},
    };
}

} // namespace woshou::ctl
