#include "services/admin/setup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace {

using namespace woshou;
using namespace Qt::StringLiterals;

/// Midnight of the center's day on which the program is built; SOURCE_DATE_EPOCH says another one.
Instant buildDay()
{
    bool given = false;
    const qint64 epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&given);
    const QDateTime now = given ? QDateTime::fromSecsSinceEpoch(epoch, Qt::UTC) : QDateTime::currentDateTimeUtc();
    const qint64 offset = 8 * 3600;
    return Instant::fromDateTime(QDateTime(now.addSecs(offset).date(), QTime(0, 0), Qt::UTC).addSecs(-offset));
}

Result<Done> make(const QString& path)
{
    ConnectionSettings settings;
    settings.path = path;
    settings.clock = buildDay;
    WOSHOU_TRY(const auto connection, Connection::open(settings));
    SetUpOptions options;
    options.seal = false;
    WOSHOU_CHECK(setUpCenter(*connection, options));
    // One file without a log beside it, and no page that nobody needs: it is copied at the first start.
    WOSHOU_CHECK(connection->execute(u"pragma journal_mode = delete"_s));
    return connection->execute(u"vacuum"_s);
}

} // namespace

/// woshou_demo_maker FILE: makes the demonstration that is installed beside the program.
int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: woshou_demo_maker FILE\n", stderr);
        return 2;
    }
    const QString path = QFile::decodeName(argv[1]);
    const QString part = path + u".new"_s;
    QDir().mkpath(QFileInfo(path).absolutePath());
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(part + QString::fromLatin1(suffix));
    const auto made = make(part);
    if (!made) {
        std::fprintf(stderr, "%s %s\n", qPrintable(made.error().code), qPrintable(made.error().detail));
        return 1;
    }
    QFile::remove(path);
    return QFile::rename(part, path) ? 0 : 1;
}
