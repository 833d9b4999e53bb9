#include "programs/ctl/commands.h"
#include "programs/ctl/context.h"
#include "services/admin/databaseservice.h"

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Ctl", text);
}

Result<Answer> statusAnswer(const DatabaseStatus& status)
{
    const QJsonObject json{
        {u"engine"_s, status.engine},        {u"name"_s, status.name},       {u"schema"_s, status.schema},
        {u"latest_schema"_s, status.latest}, {u"center"_s, status.center},   {u"center_zh"_s, status.centerZh},
        {u"center_en"_s, status.centerEn},   {u"demo"_s, status.demo},       {u"sealed"_s, status.sealed},
        {u"bytes"_s, status.bytes},          {u"tickets"_s, status.tickets}, {u"customers"_s, status.customers},
        {u"articles"_s, status.articles},    {u"people"_s, status.people}};
    return Answer::one(json, {u"engine"_s, u"name"_s, u"schema"_s, u"latest_schema"_s, u"center"_s, u"center_zh"_s,
                              u"center_en"_s, u"demo"_s, u"sealed"_s, u"bytes"_s, u"tickets"_s, u"customers"_s,
                              u"articles"_s, u"people"_s});
}

/// What was written or read, so that a script can go on with it.
Answering fileAnswer(QFuture<Result<Done>> future, const QString& file)
{
    return answered(std::move(future), [file](Done) -> Result<Answer> { return Answer::one({{u"file"_s, file}}); });
}

Result<SetUpOptions> setUpOptions(const Invocation& line)
{
    SetUpOptions options;
    options.demo = line.has(u"demo"_s);
    for (const QString& option : {u"tickets"_s, u"seed"_s}) {
        if (line.has(option) && !options.demo)
            return wrongUsage(tr("--%1 belongs to --demo.").arg(option), option);
    }
    WOSHOU_TRY(options.tickets, line.number(u"tickets"_s, options.tickets, 0, 10'000'000));
    WOSHOU_TRY(const int seed, line.number(u"seed"_s, 1, 0, std::numeric_limits<int>::max()));
    options.seed = static_cast<quint32>(seed);
    static const QStringList presets = {u"P-000"_s, u"P-001"_s, u"P-002"_s, u"P-003"_s, u"P-004"_s, u"recommended"_s};
    options.policy = line.value(u"preset"_s, options.policy);
    if (!presets.contains(options.policy))
        return wrongUsage(tr("--preset is one of %1.").arg(presets.join(u", "_s)), u"preset"_s);
    if (!line.quiet)
        options.progress = [](int done, int total) { tellProgress(tr("%1 of %2 tickets").arg(done).arg(total)); };
    return options;
}

Answering init(Context& context)
{
    const auto options = setUpOptions(context.line());
    if (!options)
        return refused(options.error());
    const bool told = options->demo && options->tickets > 0 && !context.line().quiet;
    return answered(context.database().init(*options), [told](const DatabaseStatus& status) {
        if (told)
            endProgress();
        return statusAnswer(status);
    });
}

Answering migrate(Context& context)
{
    return answered(context.database().migrate(), [](int steps) -> Result<Answer> {
        return Answer::one({{u"steps"_s, steps}});
    });
}

Answering status(Context& context)
{
    return answered(context.database().status(), statusAnswer);
}

Answering check(Context& context)
{
    return answered(context.database().check(), [](const QList<DatabaseFinding>& findings) -> Result<Answer> {
        QList<QJsonObject> rows;
        for (const DatabaseFinding& finding : findings)
            rows.append({{u"rule"_s, finding.rule}, {u"subject"_s, finding.subject}});
        Answer answer = Answer::list(rows, {u"rule"_s, u"subject"_s});
        answer.exitCode = rows.isEmpty() ? 0 : 1;
        return answer;
    });
}

Answering backup(Context& context)
{
    const QString file = context.words().constFirst();
    return fileAnswer(context.database().backup(file), file);
}

Answering restore(Context& context)
{
    const QString file = context.words().constFirst();
    return fileAnswer(context.database().restore(file), file);
}

Answering roleScript(Context& context)
{
    const DatabaseUrl& url = context.line().url;
    const auto script = DatabaseService::roleScript(url.postgresql ? url.database : u"woshou"_s);
    return ready(script ? Result<Answer>(Answer::plain(*script)) : failure(script.error()));
}

} // namespace

QList<Command> databaseCommands()
{
    return {
        {u"db init"_s,
         u"[--demo [--tickets N] [--seed S]] [--preset P-000…P-004|recommended]"_s,
         QT_TRANSLATE_NOOP("Ctl", "Makes a center: schema, presets and, with --demo, a year of living history."),
         u"woshouctl --database sqlite:demo.sqlite db init --demo --tickets 1000"_s,
         {u"tickets"_s, u"seed"_s, u"preset"_s},
         {u"demo"_s},
         0,
         0,
         false,
         init},
        {u"db migrate"_s,
         {},
         QT_TRANSLATE_NOOP("Ctl", "Brings an older database up to this program."),
         u"woshouctl db migrate"_s,
         {},
         {},
         0,
         0,
         false,
         migrate},
        {u"db status"_s,
         {},
         QT_TRANSLATE_NOOP("Ctl", "Engine, schema, size and what is in it."),
         u"woshouctl db status"_s,
         {},
         {},
         0,
         0,
         false,
         status},
        {u"db check"_s,
         {},
         QT_TRANSLATE_NOOP("Ctl", "Looks for damage and broken rules; 1 and a list when there is any."),
         u"woshouctl db check"_s,
         {},
         {},
         0,
         0,
         false,
         check},
        {u"db backup"_s,
         u"FILE"_s,
         QT_TRANSLATE_NOOP("Ctl", "Writes everything to a new file while others work on (PostgreSQL: by pg_dump)."),
         u"woshouctl db backup backup.woshou"_s,
         {},
         {},
         1,
         1,
         false,
         backup},
        {u"db restore"_s,
         u"FILE"_s,
         QT_TRANSLATE_NOOP("Ctl", "Fills a database that has no center from a backup."),
         u"woshouctl --database sqlite:restored.sqlite db restore backup.woshou"_s,
         {},
         {},
         1,
         1,
         false,
         restore},
        {u"db role-script"_s,
         {},
         QT_TRANSLATE_NOOP("Ctl", "The SQL that a PostgreSQL administrator runs once before \"db init\"."),
         u"woshouctl --database postgresql://localhost/woshou db role-script"_s,
         {},
         {},
         0,
         0,
         false,
         roleScript},
    };
}

} // namespace woshou::ctl
