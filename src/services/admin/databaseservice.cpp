#include "services/admin/databaseservice.h"

#include "services/admin/postgresqltool.h"
#include "services/admin/referenceloading.h"
#include "services/admin/setup.h"
#include "services/core/executor.h"
#include "services/core/opening.h"
#include "storage/admin/centerrepository.h"
#include "storage/core/migrator.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

Result<Done> countRows(Connection& db, DatabaseStatus& status)
{
    WOSHOU_CHECK(runStatement(db, u"admin/count_rows"_s, {}, [&](const Row& row) {
        status.tickets = row.integer("tickets");
        status.customers = row.integer("customers");
        status.articles = row.integer("articles");
        status.people = row.integer("people");
    }));
    return Done{};
}

Result<DatabaseStatus> readStatus(Connection& db)
{
    DatabaseStatus status;
    const bool sqlite = db.backend() == Backend::Sqlite;
    status.name = sqlite ? db.settings().path : db.settings().database;
    status.latest = Migrator::latest(db.backend());
    WOSHOU_CHECK(runStatement(db, u"admin/select_size"_s, {}, [&](const Row& row) {
        status.bytes = row.integer("bytes");
        status.engine = row.text("engine");
    }));
    WOSHOU_TRY(status.schema, Migrator::current(db));
    if (status.schema > status.latest)
        return failure(Migrator::check(db).error());
    if (status.schema == 0 || status.schema != status.latest)
        return status;
    WOSHOU_TRY(const auto center, CenterRepository(db).center());
    if (!center)
        return status;
    WOSHOU_TRY(const ReferenceData reference, loadReference(db));
    status.center = true;
    status.sealed = center->sealed;
    status.demo = center->demo;
    status.centerZh = reference.centerZh;
    status.centerEn = reference.centerEn;
    WOSHOU_CHECK(countRows(db, status));
    return status;
}

/// Whether the database has a center already; an empty database has none.
Result<bool> hasCenter(Connection& db)
{
    WOSHOU_TRY(const int schema, Migrator::current(db));
    if (schema == 0)
        return false;
    WOSHOU_CHECK(Migrator::check(db));
    WOSHOU_TRY(const auto center, CenterRepository(db).center());
    return center.has_value();
}

Result<DatabaseStatus> initNow(Connection& db, const SetUpOptions& options)
{
    WOSHOU_TRY(const bool exists, hasCenter(db));
    if (exists)
        return failure(ErrorKind::Conflict, u"a center is there already"_s, u"exists"_s);
    if (!options.demo && db.settings().clock)
        return failure(ErrorKind::Permission, {}, u"chosen_time"_s);
    WOSHOU_CHECK(setUpCenter(db, options));
    return readStatus(db);
}

Result<QList<DatabaseFinding>> checkNow(Connection& db)
{
    WOSHOU_CHECK(Migrator::check(db));
    QList<DatabaseFinding> findings;
    if (db.backend() == Backend::Sqlite) {
        WOSHOU_CHECK(runStatement(db, u"admin/check_integrity"_s, {}, [&](const Row& row) {
            findings.append({u"file"_s, row.text("finding")});
        }));
        WOSHOU_CHECK(runStatement(db, u"admin/check_references"_s, {}, [&](const Row& row) {
            findings.append({u"reference"_s, row.text("finding")});
        }));
    }
    WOSHOU_CHECK(runStatement(db, u"admin/list_broken_rules"_s, {}, [&](const Row& row) {
        findings.append({row.text("rule"), row.text("subject")});
    }));
    return findings;
}

/// Beside the file it becomes, so that the last step is a rename.
QString partOf(const QString& file)
{
    return file + u".part"_s;
}

Result<Done> refuseExisting(const QString& file)
{
    return QFileInfo::exists(file) ? failure(ErrorKind::Conflict, file, u"file_exists"_s) : Result<Done>(Done{});
}

Result<Done> appear(const QString& file)
{
    return QFile::rename(partOf(file), file) ? Result<Done>(Done{})
                                             : failure(ErrorKind::Connection, file, u"no_file"_s);
}

/// A whole, freshly packed copy of an embedded database.
Result<Done> copyInto(Connection& db, const QString& file)
{
    QFile::remove(partOf(file));
    const auto copied = runStatement(db, u"admin/backup_into"_s, {{u"file"_s, partOf(file)}});
    if (!copied) {
        QFile::remove(partOf(file));
        return failure(copied.error());
    }
    return appear(file);
}

Result<Done> backupEmbedded(Connection& db, const QString& file)
{
    WOSHOU_CHECK(Migrator::check(db));
    WOSHOU_CHECK(refuseExisting(file));
    return copyInto(db, file);
}

Result<Done> refuseCenter(const QString& path)
{
    if (!QFileInfo::exists(path))
        return Done{};
    ConnectionSettings settings;
    settings.path = path;
    WOSHOU_TRY(const auto target, Connection::open(settings));
    WOSHOU_TRY(const bool exists, hasCenter(*target));
    return exists ? failure(ErrorKind::Conflict, path, u"exists"_s) : Result<Done>(Done{});
}

/// The backup, opened for reading only, is looked at and copied as the file it is: SQLite 3.40 cannot pack a table
/// with a computed column out of a database that may only be read.
Result<Done> restoreEmbedded(Connection& backup, const QString& path)
{
    const QString source = backup.settings().path;
    WOSHOU_CHECK(refuseCenter(path));
    if (QFileInfo(source + u"-wal"_s).size() > 0)
        return failure(ErrorKind::Conflict, u"in use, or not closed well: "_s + source, u"damaged"_s);
    WOSHOU_TRY(const auto findings, checkNow(backup));
    if (!findings.isEmpty())
        return failure(ErrorKind::Conflict, findings.constFirst().subject, u"damaged"_s);
    QDir().mkpath(QFileInfo(path).absolutePath());
    for (const QString& old : {partOf(path), path, path + u"-wal"_s, path + u"-shm"_s})
        QFile::remove(old);
    if (!QFile::copy(source, partOf(path)))
        return failure(ErrorKind::Connection, path, u"no_file"_s);
    return appear(path);
}

template <typename T>
QFuture<Result<T>> ready(const Result<T>& result)
{
    return QtFuture::makeReadyFuture(result);
}

} // namespace

struct DatabaseService::Private
{
    DatabaseUrl url;
    std::unique_ptr<Executor> executor;

    template <typename T>
    QFuture<Result<T>> run(std::function<Result<T>(Connection&)> task)
    {
        if (!url.postgresql && !QFileInfo(url.path).isFile())
            return ready(Result<T>(failure(ErrorKind::Connection, url.path, u"missing_file"_s)));
        executor = std::make_unique<Executor>(settingsOf(url, url.user, url.password), 1);
        return executor->run<T>(std::move(task));
    }
};

DatabaseService::DatabaseService(const DatabaseUrl& url)
    : d(std::make_unique<Private>())
{
    d->url = url;
}

DatabaseService::~DatabaseService() = default;

QFuture<Result<DatabaseStatus>> DatabaseService::init(const SetUpOptions& options)
{
    if (!d->url.postgresql)
        QDir().mkpath(QFileInfo(d->url.path).absolutePath());
    d->executor = std::make_unique<Executor>(settingsOf(d->url, d->url.user, d->url.password), 1);
    return d->executor->run<DatabaseStatus>([options](Connection& db) { return initNow(db, options); });
}

QFuture<Result<int>> DatabaseService::migrate()
{
    return d->run<int>(bringUpToDate);
}

QFuture<Result<DatabaseStatus>> DatabaseService::status()
{
    return d->run<DatabaseStatus>(readStatus);
}

QFuture<Result<QList<DatabaseFinding>>> DatabaseService::check()
{
    return d->run<QList<DatabaseFinding>>(checkNow);
}

QFuture<Result<Done>> DatabaseService::backup(const QString& file)
{
    if (!d->url.postgresql)
        return d->run<Done>([file](Connection& db) { return backupEmbedded(db, file); });
    if (const auto fresh = refuseExisting(file); !fresh)
        return ready(fresh);
    const QStringList arguments = {u"--format=custom"_s, u"--schema=app"_s, u"--file="_s + partOf(file)};
    return runPostgresqlTool(u"pg_dump"_s, arguments, d->url).then([file](const Result<Done>& done) -> Result<Done> {
        if (done)
            return appear(file);
        QFile::remove(partOf(file));
        return done;
    });
}

QFuture<Result<Done>> DatabaseService::restore(const QString& file)
{
    if (!QFileInfo(file).isFile())
        return ready(Result<Done>(failure(ErrorKind::Connection, file, u"no_file"_s)));
    const DatabaseUrl url = d->url;
    if (!url.postgresql) {
        ConnectionSettings settings;
        settings.path = file;
        settings.readOnly = true;
        d->executor = std::make_unique<Executor>(settings, 1);
        return d->executor->run<Done>([path = url.path](Connection& db) { return restoreEmbedded(db, path); });
    }
    const QStringList arguments = {u"--exit-on-error"_s, u"--single-transaction"_s, u"--dbname="_s + url.database,
                                   file};
    return d->run<bool>(hasCenter)
        .then(QCoreApplication::instance(),
              [url, arguments](const Result<bool>& exists) {
                  if (!exists || *exists)
                      return ready(Result<Done>(
                          failure(exists ? Error{ErrorKind::Conflict, u"exists"_s, {}, {}} : exists.error())));
                  return runPostgresqlTool(u"pg_restore"_s, arguments, url);
              })
        .unwrap();
}

Result<QString> DatabaseService::roleScript(const QString& name)
{
    QFile file(u":/sql/sql/scripts/postgresql_roles.sql"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, u"not in the program: the role script"_s);
    QString quoted = name;
    quoted.replace(u'"', u"\"\""_s);
    QString literal = name;
    literal.replace(u'\'', u"''"_s);
    QString text = QString::fromUtf8(file.readAll());
    text.replace(u"{setup}"_s, u"woshou_setup"_s).replace(u"{literal}"_s, u'\'' + literal + u'\'');
    return text.replace(u"{database}"_s, u'"' + quoted + u'"');
}

} // namespace woshou
