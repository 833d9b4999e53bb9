#include "base/environment.h"
#include "programs/app.h"
#include "programs/doorbell.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>
#include <cstring>

namespace {

using namespace woshou;
using namespace Qt::StringLiterals;

void say(FILE* stream, const QString& text)
{
    std::fprintf(stream, "%s\n", qPrintable(text));
}

struct Line
{
    QCommandLineParser parser;
    QCommandLineOption database{u"database"_s,
                                QApplication::translate("Program", "Database: sqlite:FILE or postgresql://HOST/NAME."),
                                u"url"_s};
    QCommandLineOption language{u"language"_s, QApplication::translate("Program", "Language: zh or en."), u"code"_s};
    QCommandLineOption scheme{u"theme"_s, QApplication::translate("Program", "Theme: system, light or dark."),
                              u"name"_s};
    QCommandLineOption call{u"call"_s,
                            QApplication::translate("Program", "Take a call of this number, in the window that runs "
                                                               "already if there is one."),
                            u"number"_s};
    QCommandLineOption check{u"check-start"_s,
                             QApplication::translate("Program", "Start without a screen until somebody could sign "
                                                                "in, then leave.")};

    Line()
    {
        parser.setApplicationDescription(QApplication::translate("Program", "After-sales service center"));
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOptions({database, language, scheme, call, check});
        parser.addPositionalArgument(u"link"_s,
                                     QApplication::translate("Program", "woshou:call/NUMBER or woshou:ticket/NUMBER: "
                                                                        "what a telephone or a web page opens."),
                                     u"[link]"_s);
    }
};

/// The scheme of a name, nothing for another word.
std::optional<Scheme> schemeOf(const QString& name)
{
    const QStringList names = {u"system"_s, u"light"_s, u"dark"_s};
    const qsizetype at = names.indexOf(name);
    return at < 0 ? std::nullopt : std::optional(Scheme(at));
}

/// What another program asks for; nothing when it asks for nothing.
Result<std::optional<CallRequest>> readRequest(const Line& line)
{
    const QStringList links = line.parser.positionalArguments();
    if (!line.parser.isSet(line.call) && links.isEmpty())
        return std::optional<CallRequest>();
    const QString text = line.parser.isSet(line.call) ? line.parser.value(line.call) : links.first();
    const auto request = line.parser.isSet(line.call) ? callRequest(text) : parseCallLink(text);
    if (!request)
        return failure(ErrorKind::Validation, text.left(kLongestLink), {},
                       line.parser.isSet(line.call) ? u"call"_s : u"link"_s);
    return request;
}

Result<AppOptions> readOptions(const Line& line)
{
    AppOptions options;
    options.dataFolder = AppOptions::defaultDataFolder();
    options.url = AppOptions::demoUrl(options.dataFolder);
    options.own = !line.parser.isSet(line.database);
    if (!options.own) {
        WOSHOU_TRY(options.url, DatabaseUrl::parse(line.parser.value(line.database)));
    }
    const QString language = line.parser.value(line.language);
    if (line.parser.isSet(line.language) && language != "zh"_L1 && language != "en"_L1)
        return failure(ErrorKind::Validation, language, {}, u"language"_s);
    if (line.parser.isSet(line.language))
        options.chinese = language == "zh"_L1;
    options.doorFolder = Doorbell::defaultFolder();
    options.scheme = schemeOf(line.parser.value(line.scheme));
    if (line.parser.isSet(line.scheme) && !options.scheme)
        return failure(ErrorKind::Validation, line.parser.value(line.scheme), {}, u"theme"_s);
    return options;
}

/// What is wrong with an option, and what it may be.
QString refusal(const Error& error)
{
    QString forms = QApplication::translate("Program", "It is one of: system, light, dark.");
    if (error.field == "database"_L1)
        forms = QApplication::translate("Program", "A database is sqlite:FILE or postgresql://HOST/NAME.");
    else if (error.field == "language"_L1)
        forms = QApplication::translate("Program", "It is one of: zh, en.");
    else if (error.field == "call"_L1)
        forms = QApplication::translate("Program", "It is a whole telephone number.");
    else if (error.field == "link"_L1)
        return QApplication::translate("Program", "woshou: “%1” is no link. It is woshou:call/NUMBER or "
                                                  "woshou:ticket/NUMBER.")
            .arg(error.detail);
    const QString what = QApplication::translate("Program", "woshou: “%1” cannot be used for --%2.");
    return what.arg(error.detail, error.field) + u' ' + forms;
}

/// Ends the program at the first answer of the sign-in page: 0 when it is ready, 1 with the reason otherwise.
void leaveWhenStarted(App& app)
{
    QObject::connect(
        &app, &App::ready, qApp, [] { QApplication::exit(0); }, Qt::QueuedConnection);
    QObject::connect(
        &app, &App::failed, qApp,
        [](const QString& sentence) {
            say(stderr, sentence);
            QApplication::exit(1);
        },
        Qt::QueuedConnection);
}

/// Whether a running window took the request; nothing when none runs. Without a screen, which takes longer to open than
/// all of this.
std::optional<int> handOver(int argc, char** argv, const CallRequest& request)
{
    QCoreApplication application(argc, argv);
    Ring ring(Doorbell::defaultFolder(), request);
    QObject::connect(&ring, &Ring::taken, &application, [] { QCoreApplication::exit(0); });
    QObject::connect(&ring, &Ring::nobody, &application, [] { QCoreApplication::exit(-1); });
    QObject::connect(&ring, &Ring::refused, &application, [] {
        say(stderr, QApplication::translate("Program", "woshou: the running window does not answer."));
        QCoreApplication::exit(1);
    });
    QMetaObject::invokeMethod(&ring, &Ring::start, Qt::QueuedConnection);
    const int answer = QCoreApplication::exec();
    return answer < 0 ? std::nullopt : std::optional(answer);
}

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

bool hasArgument(int argc, char** argv, const char* argument)
{
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], argument) == 0)
            return true;
    }
    return false;
}

} // namespace

int main(int argc, char** argv)
{
    forgetVariables("PG"); // how a server is reached is said by the URL alone
    // Before the application exists: the platform is chosen when it is made.
    for (const char* argument : {"--check-start", "--version", "--help", "-v", "-h"}) {
        if (hasArgument(argc, argv, argument))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    Line line;
    const bool understood = line.parser.parse(argumentsOf(argc, argv)); // what is wrong is said below
    const auto request = readRequest(line);
    if (understood && !request) {
        say(stderr, refusal(request.error()));
        return 2;
    }
    if (understood && *request) {
        if (const auto answer = handOver(argc, argv, **request))
            return *answer;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"woshou"_s);
    QApplication::setApplicationVersion(QStringLiteral(WOSHOU_VERSION));
    QApplication::setDesktopFileName(u"woshou"_s);
    line.parser.process(application);
    auto options = readOptions(line);
    if (!options) {
        say(stderr, refusal(options.error()));
        return 2;
    }
    options->request = *request;
    App app(application, *options);
    if (line.parser.isSet(line.check))
        leaveWhenStarted(app);
    app.start();
    return QApplication::exec();
}
