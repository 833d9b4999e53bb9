#include "programs/daemon/options.h"

#include <QCoreApplication>

namespace woshou::daemon {

using namespace Qt::StringLiterals;

namespace {

constexpr char kHelp[] =
    R"(Usage: woshoud --database URL [--sender file:PATH | --sender log] [--once | --health]

Does the work behind the windows of a service center: jobs that are due, and messages. Many may run on one
database; one of them leads. On PostgreSQL its login is a member of woshou_background.

  --database URL   sqlite:PATH or postgresql://USER@HOST/DB; or WOSHOU_DATABASE, with the password in
                   WOSHOU_PASSWORD
  --sender WHAT    where messages go: file:PATH appends each as one JSON line, log says only that there was
                   one; without it they wait
  --once           does everything that is due, and ends
  --health         prints how the work is doing, as JSON, and ends
  --help           this text
  --version        the version

Ends with 0; with 1 when a job or a message is dead, or the database refuses; 2 for wrong usage; 3 when the
database cannot be reached; 4 when --once finds another leader at work. SIGTERM and SIGINT end it after the job
at hand.
)";

Error usage(const QString& sentence)
{
    return {ErrorKind::Validation, u"usage"_s, sentence, {}};
}

/// The value of "--name value" or "--name=value"; moves `at` on to it.
Result<QString> valueOf(const QStringList& arguments, qsizetype& at)
{
    const QString& argument = arguments.at(at);
    if (argument.contains(u'='))
        return argument.section(u'=', 1);
    if (at + 1 >= arguments.size())
        return failure(usage(u"%1 needs a value"_s.arg(argument)));
    return arguments.at(++at);
}

Result<Done> take(Options& options, QString& database, const QStringList& arguments, qsizetype& at)
{
    const QString name = arguments.at(at).section(u'=', 0, 0);
    if (name == "--help"_L1 || name == "-h"_L1) {
        options.plain = QString::fromLatin1(kHelp);
    } else if (name == "--version"_L1) {
        options.plain = u"woshoud %1\n"_s.arg(QCoreApplication::applicationVersion());
    } else if (name == "--once"_L1) {
        options.once = true;
    } else if (name == "--health"_L1) {
        options.health = true;
    } else if (name == "--database"_L1) {
        WOSHOU_TRY(database, valueOf(arguments, at));
    } else if (name == "--sender"_L1) {
        WOSHOU_TRY(const QString text, valueOf(arguments, at));
        const auto sender = makeSender(text);
        if (!sender)
            return failure(usage(u"--sender takes file:PATH or log, not \"%1\""_s.arg(text)));
        options.sender = *sender;
    } else {
        return failure(usage(u"there is no option %1"_s.arg(name)));
    }
    return Done{};
}

} // namespace

Result<Options> parseOptions(const QStringList& arguments)
{
    Options options;
    QString database = qEnvironmentVariable("WOSHOU_DATABASE");
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        WOSHOU_CHECK(take(options, database, arguments, i));
        if (!options.plain.isEmpty())
            return options;
    }
    if (options.once && options.health)
        return failure(usage(u"--once and --health do not go together"_s));
    if (database.isEmpty())
        return failure(usage(u"say which database with --database URL"_s));
    const auto url = DatabaseUrl::parse(database);
    if (!url)
        return failure(usage(u"\"%1\" is no database; it is sqlite:PATH or postgresql://HOST/DB"_s.arg(database)));
    options.url = *url;
    if (options.url.postgresql && options.url.password.isEmpty())
        options.url.password = qEnvironmentVariable("WOSHOU_PASSWORD");
    return options;
}

} // namespace woshou::daemon
