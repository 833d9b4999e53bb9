#include "base/environment.h"
#include "base/whenready.h"
#include "programs/daemon/ending.h"
#include "programs/daemon/options.h"
#include "services/background/background.h"
#include "services/background/housekeeping.h"
#include "services/promise/digestduty.h"
#include "services/promise/promiseduties.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace {

using namespace woshou;
using namespace woshou::daemon;
using namespace Qt::StringLiterals;

enum ExitCode { AllWell = 0, NotWell = 1, WrongUsage = 2, NotReached = 3, Led = 4 };

void say(const QString& sentence)
{
    std::fprintf(stderr, "woshoud: %s\n", sentence.toUtf8().constData());
}

QString sentenceOf(const Error& error)
{
    static const QHash<QString, QString> sentences = {
        {u"usage"_s, u"%1; --help says more"_s},
        {u"led"_s, u"another one leads and does the work"_s},
        {u"SV010"_s, u"the database belongs to a newer version of Woshou"_s},
        {u"SV011"_s, u"there is no center in this database"_s},
        {u"SV012"_s, u"the database is of an older version of Woshou; \"woshouctl db migrate\" brings it up to date"_s},
        {u"wrong_password"_s, u"name and password do not fit"_s},
        {u"missing_file"_s, u"there is no file %1"_s},
        {u"no_server"_s, u"the server cannot be reached: %1"_s},
    };
    const QString known = sentences.value(error.code);
    const QString text = known.isEmpty() ? errorKindCode(error.kind) + u' ' + error.code + u": %1"_s : known;
    return QString(text).replace(u"%1"_s, error.detail.simplified());
}

int codeOf(const Error& error)
{
    if (error.code == "usage"_L1)
        return WrongUsage;
    if (error.code == "led"_L1)
        return Led;
    return error.kind == ErrorKind::Connection ? NotReached : NotWell;
}

int finish(const Result<BackgroundHealth>& health, bool print)
{
    if (!health) {
        say(sentenceOf(health.error()));
        return codeOf(health.error());
    }
    const QByteArray text = QJsonDocument(health->toJson()).toJson(QJsonDocument::Indented);
    const bool told = !print || (std::fputs(text.constData(), stdout) >= 0 && std::fflush(stdout) == 0);
    if (!health->isWell() && !print)
        say(u"%1 jobs and %2 messages are dead"_s.arg(health->jobs.dead).arg(health->messages.dead));
    return told ? (health->isWell() ? AllWell : NotWell) : NotReached;
}

/// Until it is asked to end.
void workOn(Background& background)
{
    QObject::connect(&background, &Background::failed, &background,
                     [](const Error& error) { say(sentenceOf(error) + u"; it is tried again"_s); });
    QObject::connect(&background, &Background::leadChanged, &background, [](bool leads, qint64 term) {
        say((leads ? u"leads, term %1"_s : u"leads no more, term %1"_s).arg(term));
    });
    background.start();
}

void answer(Background& background, const Options& options)
{
    const auto asked = options.once ? background.once() : background.health();
    whenReady(asked, &background, [print = options.health](const Result<BackgroundHealth>& health) {
        QCoreApplication::exit(finish(health, print));
    });
}

} // namespace

int main(int argc, char** argv)
{
    forgetVariables("PG", {}); // how a server is reached is said by the URL alone
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"woshoud"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WOSHOU_VERSION));
    const auto options = parseOptions(QCoreApplication::arguments().mid(1));
    if (!options) {
        say(sentenceOf(options.error()));
        return WrongUsage;
    }
    if (!options->plain.isEmpty()) {
        std::fputs(qPrintable(options->plain), stdout);
        return std::fflush(stdout) == 0 ? AllWell : NotReached;
    }
    BackgroundOptions work;
    work.sender = options->sender;
    Background background(options->url, work);
    addHousekeeping(background);
    addPromiseDuties(background);
    if (work.sender) // or months of them would leave at once when there is one
        background.watch(digestDuty(std::make_shared<ReferenceKeeper>()));
    const Ending ending;
    QObject::connect(&ending, &Ending::asked, &background, [&background] {
        whenReady(background.stop(), &background, [](const Result<Done>&) { QCoreApplication::exit(AllWell); });
    });
    if (options->once || options->health)
        answer(background, *options);
    else
        workOn(background);
    return QCoreApplication::exec();
}
