#include "bench/center.h"
#include "bench/measure.h"
#include "services/admin/demofile.h"
#include "services/admin/setup.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstring>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 11;
constexpr double kFirstStart = 2.0; ///< seconds

/// The floor of a program's start: the same platform and nothing else.
int bareStart(int argc, char** argv)
{
    QApplication application(argc, argv);
    return 0;
}

void runProgram(const QString& program, const QStringList& arguments, const QString& home)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(name), home);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(120000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
}

DatabaseUrl fileUrl(const QTemporaryDir& folder, const QString& name)
{
    DatabaseUrl url;
    url.path = folder.filePath(name);
    return url;
}

void openAndSignIn(const DatabaseUrl& url)
{
    Center center(url);
    settled(center.open());
    settled(center.signInDemo(u"wangmin"_s));
}

void generate(const DatabaseUrl& url)
{
    ConnectionSettings settings;
    settings.path = url.path;
    const auto connection = Connection::open(settings);
    if (!connection || !setUpCenter(**connection, {}))
        qFatal("no demonstration");
}

/// A copy of the demonstration made `weeks` ago, as an old package installs it.
void age(const QString& from, const QString& to, int weeks)
{
    QFile::copy(from, to);
    ConnectionSettings settings;
    settings.path = to;
    const auto connection = Connection::open(settings);
    const qint64 by = qint64(weeks) * 7 * 24 * 3600 * 1000;
    if (!connection || !(*connection)->execute(u"update center set created_at = created_at - %1"_s.arg(by)))
        qFatal("no copy");
}

void measureDatabase(Report& report)
{
    const QTemporaryDir folder;
    const QString ready = demoFile();
    report.limit(u"size of the ready-made demonstration"_s, double(QFile(ready).size()) / 1e6, 0, u"MB"_s);
    const double generated = microseconds([&] { generate(fileUrl(folder, u"generated.sqlite"_s)); });
    report.limit(u"database generated (no ready-made one)"_s, generated / 1e6, 0, u"s"_s);
    int n = 0;
    const Pair first = measureInTurn(
        kRounds, [&] { openAndSignIn(fileUrl(folder, u"first%1.sqlite"_s.arg(n++))); },
        [&] { QFile::copy(ready, folder.filePath(u"copy%1.sqlite"_s.arg(n++))); });
    report.compare(u"first start: copied, brought up to today, signed in; floor: the file copied"_s, first, 0);
    Series old;
    for (int i = 0; i < 5; ++i) {
        const DatabaseUrl url = fileUrl(folder, u"old%1.sqlite"_s.arg(i));
        age(ready, url.path, 26);
        old.add(microseconds([&] { openAndSignIn(url); }));
    }
    report.limit(u"first start with a demonstration made 26 weeks ago, moved to today"_s, old.median() / 1e6,
                 kFirstStart, u"s"_s);
    const Pair later = measureInTurn(
        kRounds, [&] { openAndSignIn(fileUrl(folder, u"first0.sqlite"_s)); },
        [&] { generate(fileUrl(folder, u"first0.sqlite"_s)); });
    report.compare(u"later start: opened and signed in; floor: the connection opened and checked"_s, later, 0);
}

void measureProgram(const QString& self, Report& report)
{
    const QString program = QFileInfo(self).absolutePath() + u"/woshou"_s;
    if (!QFile::exists(program)) {
        report.note(u"no woshou beside this program (WOSHOU_DESKTOP is off): its window was not measured"_s);
        return;
    }
    const QTemporaryDir folder;
    int n = 0;
    const auto bare = [&] { runProgram(self, {u"--bare"_s}, folder.filePath(u"bare"_s)); };
    const Pair first = measureInTurn(
        kRounds, [&] { runProgram(program, {u"--check-start"_s}, folder.filePath(u"first%1"_s.arg(n++))); }, bare);
    report.compare(u"woshou, first start to a usable window; floor: an empty QApplication"_s, first, 0);
    report.limit(u"woshou, first start to a usable window, p95"_s, first.ours.p95() / 1e6, kFirstStart, u"s"_s);
    const Pair later = measureInTurn(
        kRounds, [&] { runProgram(program, {u"--check-start"_s}, folder.filePath(u"first0"_s)); }, bare);
    report.compare(u"woshou, later start to a usable window; floor: an empty QApplication"_s, later, 0);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc > 1 && std::strcmp(argv[1], "--bare") == 0)
        return bareStart(argc, argv);
    QApplication application(argc, argv);
    Report report;
    if (demoFile().isEmpty())
        qFatal("no ready-made demonstration beside this program: build the target woshou_demo");
    measureDatabase(report);
    measureProgram(QCoreApplication::applicationFilePath(), report);
    return report.exitCode();
}
