#include "domain/tickets/codes.h"
#include "storage/core/migrator.h"
#include "storage/core/query.h"
#include "support/testdatabase.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace woshou;
using namespace Qt::StringLiterals;

class TestMigrator : public QObject
{
    Q_OBJECT

private slots:
    void statementsArePartedAtTheMarker();
    void emptyBecomesLatest_data() { TestDatabase::addBackends(); }
    void emptyBecomesLatest();
    void newerIsRefused_data() { TestDatabase::addBackends(); }
    void newerIsRefused();
    void anExistingCenterGetsTheNewChannel_data() { TestDatabase::addBackends(); }
    void anExistingCenterGetsTheNewChannel();
    void whatWasATaskStaysOne();
    void olderIsSaidToBe();
    void bothBackEndsHaveTheSameNumbers();
    void aFileThatIsNoDatabaseIsRefused();
};

void TestMigrator::statementsArePartedAtTheMarker()
{
    const QStringList parts = Migrator::split(u"-- head\n-- two\ncreate a;\n-- @@\n-- why\ncreate b (';')\n-- @@\n"_s);
    QCOMPARE(parts, QStringList({u"create a;"_s, u"create b (';')"_s}));
}

void TestMigrator::emptyBecomesLatest()
{
    const auto database = TestDatabase::fetch();
    const auto connection = database->connect();
    QCOMPARE(*Migrator::current(*connection), 0);
    QCOMPARE(Migrator::check(*connection).error().code, u"SV011"_s);
    const auto steps = Migrator::migrate(*connection);
    WOSHOU_VERIFY(steps);
    const QDir folder(u":/sql/sql/migrations/"_s + (database->isSqlite() ? u"sqlite"_s : u"postgresql"_s));
    QCOMPARE(*steps, folder.entryList({u"*.sql"_s}).size()); // a number may be left out
    WOSHOU_VERIFY(Migrator::check(*connection));
    QCOMPARE(*Migrator::migrate(*connection), 0); // a second run does nothing
}

void TestMigrator::newerIsRefused()
{
    const auto database = TestDatabase::fetch();
    const auto connection = database->connect();
    WOSHOU_VERIFY(Migrator::migrate(*connection));
    WOSHOU_VERIFY(connection->execute(database->backend() == Backend::Sqlite
                                          ? u"insert into schema_version values (999, 'x', 0)"_s
                                          : u"insert into app.schema_version values (999, 'x', now())"_s));
    QCOMPARE(Migrator::check(*connection).error().code, u"SV010"_s);
    const auto refused = Migrator::migrate(*connection);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
}

// a center's lists are its own since it was set up. What it put there itself stays, and nothing comes twice.
void TestMigrator::anExistingCenterGetsTheNewChannel()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(20));
    const bool sqlite = database->isSqlite();
    const auto connection = database->connect();
    const QString table = sqlite ? u"reference"_s : u"app.reference"_s;
    const auto channels = [&] {
        const QByteArray body =
            database->value(u"select body from %1 where kind = 'codes'"_s.arg(table)).toString().toUtf8();
        QStringList codes;
        for (const QJsonValue& channel : QJsonDocument::fromJson(body)["channels"_L1].toArray())
            codes.append(channel["code"_L1].toString());
        return codes;
    };
    const QString code = kPrivateChannel.toString();
    QStringList before = channels();
    const qsizetype place = before.indexOf(code);
    QVERIFY(place >= 0);
    before.removeAt(place);
    const QString without =
        sqlite ? u"json_remove(body, '$.channels[%1]')"_s : u"(body::jsonb #- '{channels,%1}')::text"_s;
    WOSHOU_VERIFY(
        connection->execute(u"update %1 set body = %2 where kind = 'codes'"_s.arg(table, without.arg(place))));
    QCOMPARE(channels(), before);

    QFile file(u":/sql/sql/migrations/%1/0015_salesperson.sql"_s.arg(sqlite ? u"sqlite"_s : u"postgresql"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList statements = Migrator::split(QString::fromUtf8(file.readAll())).filter(u"update reference"_s);
    QCOMPARE(statements.size(), 1);
    for (int time = 0; time < 2; ++time) {
        WOSHOU_VERIFY(connection->execute(sqlite ? statements.constFirst()
                                                 : QString(statements.constFirst()).replace(u"reference"_s, table)));
        QCOMPARE(channels(), before + QStringList{code});
    }
}

namespace {

/// The steps of a schema up to a number, or that one alone.
Result<Done> apply(Connection& file, const std::function<bool(int)>& chosen)
{
    const QDir folder(u":/sql/sql/migrations/sqlite"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile step(folder.filePath(name));
        if (!chosen(name.left(4).toInt()) || !step.open(QIODevice::ReadOnly))
            continue;
        const QStringList statements = Migrator::split(QString::fromUtf8(step.readAll()));
        for (const QString& statement : statements)
            WOSHOU_CHECK(file.execute(statement));
    }
    return Done{};
}

} // namespace

// a file's table is made anew for what it may hold now. Nothing of it is lost, nor any guard.
void TestMigrator::whatWasATaskStaysOne()
{
    QTemporaryDir folder;
    ConnectionSettings settings;
    settings.path = folder.filePath(u"center.woshou"_s);
    settings.schemaLess = true;
    const auto file = Connection::open(settings);
    WOSHOU_VERIFY(file);
    const auto column = [&](const QString& text) {
        QStringList values;
        QSqlQuery query((*file)->database());
        if (!query.exec(text))
            qFatal("%s", qPrintable(query.lastError().text()));
        while (query.next())
            values.append(query.value(0).toString());
        return values;
    };
    WOSHOU_VERIFY(apply(**file, [](int step) { return step < 26; }));
    WOSHOU_VERIFY((*file)->execute(u"pragma foreign_keys = off"_s));
    WOSHOU_VERIFY((*file)->execute(
        u"insert into ticket_task (rev, ticket_id, kind, what, owner_id, due_at, created_at, updated_at, done_at, "
        u"outcome, "
        u"note, home_id, made_rev, done_rev) values (3, 7, 'promise', 'x', 1, 5, 1, 4, 4, 'done', 'n', 9, 2, 0), "
        u"(1, 7, 'followup', '', 1, 6, 2, 2, null, '', '', null, 0, null)"_s));
    const QString rows = u"select json_array(id, rev, ticket_id, kind, what, owner_id, due_at, created_at, updated_at, "
                         u"done_at, outcome, note, home_id, made_rev, done_rev) from ticket_task order by id"_s;
    const QString parts = u"select name from sqlite_master where tbl_name = 'ticket_task' and type in ('trigger', "
                          u"'index') order by name"_s;
    const QStringList before = column(rows), guards = column(parts);
    QCOMPARE(before.size(), 2);
    QVERIFY(guards.size() > 9);
    WOSHOU_VERIFY(apply(**file, [](int step) { return step == 26; }));
    QCOMPARE(column(rows), before);
    QCOMPARE(column(parts), guards);
    WOSHOU_VERIFY((*file)->execute(u"insert into ticket_task (ticket_id, kind, what, owner_id, created_at, updated_at) "
                                   u"values (7, 'product', 'x', 1, 3, 3)"_s));
    QCOMPARE(column(u"select id from ticket_task where kind = 'product'"_s), QStringList{u"3"_s});
}

void TestMigrator::olderIsSaidToBe()
{
    WOSHOU_VERIFY(Migrator::compare(3, 3));
    WOSHOU_REFUSED(Migrator::compare(2, 3), ErrorKind::Conflict, u"SV012"_s);
    WOSHOU_REFUSED(Migrator::compare(4, 3), ErrorKind::Conflict, u"SV010"_s);
    WOSHOU_REFUSED(Migrator::compare(0, 3), ErrorKind::NotFound, u"SV011"_s);
}

void TestMigrator::bothBackEndsHaveTheSameNumbers()
{
    QVERIFY(Migrator::latest(Backend::Sqlite) >= 1);
    QCOMPARE(Migrator::latest(Backend::Sqlite), Migrator::latest(Backend::Postgresql));
}

void TestMigrator::aFileThatIsNoDatabaseIsRefused()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"letter.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    ConnectionSettings settings;
    settings.path = file.fileName();
    const auto connection = Connection::open(settings);
    QVERIFY(!connection);
    QCOMPARE(connection.error().kind, ErrorKind::Connection);
    QCOMPARE(connection.error().code, u"not_a_database"_s);
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
