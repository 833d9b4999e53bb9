#include "storage/core/migrator.h"

#include "storage/core/query.h"

#include <QDir>
#include <QFile>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct Step
{
    int version = 0;
    QString slug;
    QString text;
};

QString folderOf(Backend backend)
{
    return backend == Backend::Sqlite ? u":/sql/sql/migrations/sqlite"_s : u":/sql/sql/migrations/postgresql"_s;
}

QList<Step> stepsOf(Backend backend)
{
    QList<Step> steps;
    const QDir dir(folderOf(backend));
    const QStringList files = dir.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString& name : files) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            steps.append({name.left(4).toInt(), name.mid(5).chopped(4), QString::fromUtf8(file.readAll())});
    }
    return steps;
}

Result<Done> apply(Connection& connection, const Step& step)
{
    const QStringList statements = Migrator::split(step.text);
    for (const QString& statement : statements)
        WOSHOU_CHECK(connection.execute(statement));
    WOSHOU_TRY(const Instant now, connection.now());
    WOSHOU_CHECK(runStatement(connection, u"admin/insert_schema_version"_s,
                              {{u"version"_s, step.version}, {u"slug"_s, step.slug}, {u"applied_at"_s, now}}));
    return Done{};
}

Result<int> migrateLocked(Connection& connection)
{
    WOSHOU_TRY(const int current, Migrator::current(connection));
    int ran = 0;
    const QList<Step> steps = stepsOf(connection.backend());
    for (const Step& step : steps) {
        if (step.version <= current)
            continue;
        WOSHOU_CHECK(apply(connection, step));
        ++ran;
    }
    return ran;
}

/// Alone, and as long as it takes: a large center is not indexed in the time that a desk waits for an answer.
Result<Done> allowLong(Connection& connection)
{
    WOSHOU_CHECK(runStatement(connection, u"admin/lock_migration"_s, {}));
    return connection.execute(u"set local statement_timeout = 0"_s);
}

} // namespace

QStringList Migrator::split(const QString& text)
{
    QStringList statements;
    for (const QString& part : text.split(u"\n-- @@\n"_s)) {
        QString statement = part.trimmed();
        while (statement.startsWith("--"_L1))
            statement = statement.section(u'\n', 1).trimmed();
        if (!statement.isEmpty())
            statements.append(statement);
    }
    return statements;
}

int Migrator::latest(Backend backend)
{
    const QList<Step> steps = stepsOf(backend);
    return steps.isEmpty() ? 0 : steps.constLast().version;
}

Result<int> Migrator::current(Connection& connection)
{
    bool exists = false;
    bool foreign = false;
    WOSHOU_CHECK(runStatement(connection, u"admin/select_has_schema"_s, {}, [&](const Row& row) {
        exists = row.integer("present") > 0;
        foreign = row.integer("others") > 0;
    }));
    if (!exists && foreign)
        return failure(ErrorKind::Connection, u"a database of another program"_s, u"not_a_database"_s);
    if (!exists)
        return 0;
    int version = 0;
    WOSHOU_CHECK(runStatement(connection, u"admin/select_schema_version"_s, {},
                              [&](const Row& row) { version = row.number("version"); }));
    return version;
}

Result<Done> Migrator::check(Connection& connection)
{
    WOSHOU_TRY(const int version, current(connection));
    return compare(version, latest(connection.backend()));
}

Result<Done> Migrator::compare(int version, int latest)
{
    if (version == 0)
        return failure(ErrorKind::NotFound, u"no schema"_s, u"SV011"_s);
    if (version > latest)
        return failure(ErrorKind::Conflict, u"schema %1 is newer than this program"_s.arg(version), u"SV010"_s);
    if (version < latest)
        return failure(ErrorKind::Conflict, u"schema %1, the program has %2"_s.arg(version).arg(latest), u"SV012"_s);
    return Done{};
}

Result<int> Migrator::migrate(Connection& connection, const std::function<Result<Done>(Connection&)>& finish)
{
    WOSHOU_TRY(const int before, current(connection));
    if (before > latest(connection.backend()))
        return failure(ErrorKind::Conflict, u"schema %1 is newer than this program"_s.arg(before), u"SV010"_s);
    if (before == latest(connection.backend()))
        return 0;
    return inTransaction<int>(connection, [&](Connection& c) -> Result<int> {
        if (c.backend() == Backend::Postgresql)
            WOSHOU_CHECK(allowLong(c));
        WOSHOU_TRY(const int steps, migrateLocked(c));
        if (finish)
            WOSHOU_CHECK(finish(c));
        return steps;
    });
}

} // namespace woshou
