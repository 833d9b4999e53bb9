#include "storage/core/sqlerror.h"

#include "support/testdatabase.h"

#include <QSqlQuery>

using namespace woshou;
using namespace Qt::StringLiterals;

/// A connection and what it says when the database refuses.
class TestConnection : public QObject
{
    Q_OBJECT

private slots:
    void aTakenValueIsAConflict();
    void aBusyFileIsBusy();
    void aMissingFolderIsNoFile();
    void theServerCompilesNoStatement();
    void aDatabasesSettingsDoNotReachTheSession();
    void aSessionThatIsNotAsAskedIsRefused();
    void aBrokenTransactionIsNotCalledSaved();
    void aSessionOfNoUseLetsGoOfItsLocks();
    void aSnapshotIsOfOneInstant_data() { TestDatabase::addBackends(); }
    void aSnapshotIsOfOneInstant();
};

void TestConnection::aTakenValueIsAConflict()
{
    const auto database = TestDatabase::make(Backend::Sqlite);
    const auto connection = database->connect();
    WOSHOU_VERIFY(connection->execute(u"create table thing (name text unique)"_s));
    WOSHOU_VERIFY(connection->execute(u"insert into thing (name) values ('a')"_s));
    const auto again = connection->execute(u"insert into thing (name) values ('a')"_s);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QCOMPARE(again.error().code, u"constraint"_s);
}

void TestConnection::aBusyFileIsBusy()
{
    const auto database = TestDatabase::make(Backend::Sqlite);
    const auto first = database->connect();
    const auto second = database->connect();
    WOSHOU_VERIFY(second->execute(u"pragma busy_timeout = 0"_s));
    WOSHOU_VERIFY(first->begin());
    const auto refused = second->begin();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Busy);
}

void TestConnection::aMissingFolderIsNoFile()
{
    ConnectionSettings settings;
    settings.path = u"/nowhere/at/all.sqlite"_s;
    const auto opened = Connection::open(settings);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Connection);
    QCOMPARE(opened.error().code, u"no_file"_s);
}

// Compiling the figures' statement took thirteen seconds, running it seven milliseconds.
void TestConnection::theServerCompilesNoStatement()
{
    if (!qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        return;
    const auto database = TestDatabase::make(Backend::Postgresql);
    const auto connection = database->connect();
    QSqlQuery query(connection->database());
    QVERIFY(query.exec(u"show jit"_s) && query.next());
    QCOMPARE(query.value(0).toString(), u"off"_s);
}

// With the setting off the driver's text of a bound value could end the value.
void TestConnection::aDatabasesSettingsDoNotReachTheSession()
{
    if (!qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        return;
    const auto database = TestDatabase::make(Backend::Postgresql);
    const QString name = database->administrator().database;
    for (const char* setting : {"standard_conforming_strings = off", "timezone = 'Asia/Tokyo'", "search_path = public"})
        WOSHOU_VERIFY(
            database->connect()->execute(u"alter database %1 set %2"_s.arg(name, QLatin1StringView(setting))));
    const auto connection = database->connect();
    for (const auto& [setting, value] : {std::pair("standard_conforming_strings", "on"), std::pair("timezone", "UTC"),
                                         std::pair("search_path", "app")}) {
        QSqlQuery query(u"show "_s + QLatin1StringView(setting), connection->database());
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toString(), QString::fromLatin1(value));
    }
}

void TestConnection::aSessionThatIsNotAsAskedIsRefused()
{
    if (!qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        return;
    const auto database = TestDatabase::make(Backend::Postgresql);
    const auto administrator = database->connect();
    const QString name = u"latin_"_s + database->administrator().database.right(8);
    WOSHOU_VERIFY(
        administrator->execute(u"create database %1 template template0 encoding 'SQL_ASCII' locale 'C'"_s.arg(name)));
    ConnectionSettings settings = database->administrator();
    settings.database = name;
    const auto refused = Connection::open(settings);
    WOSHOU_VERIFY(administrator->execute(u"drop database %1 with (force)"_s.arg(name)));
    WOSHOU_REFUSED(refused, ErrorKind::Connection, u"wrong_session"_s);
}

void TestConnection::aBrokenTransactionIsNotCalledSaved()
{
    if (!qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        return; // a file keeps what went before the statement that failed
    const auto database = TestDatabase::make(Backend::Postgresql);
    const auto connection = database->connect();
    WOSHOU_VERIFY(connection->execute(u"create table public.thing (name text unique)"_s));
    const auto saved = inTransaction<Done>(*connection, [](Connection& db) -> Result<Done> {
        WOSHOU_CHECK(db.execute(u"insert into public.thing values ('a')"_s));
        static_cast<void>(db.execute(u"insert into public.thing values ('a')"_s)); // passed over
        return Done{};
    });
    WOSHOU_REFUSED(saved, ErrorKind::Conflict, u"23505"_s);
    QVERIFY(!connection->inTransaction());
    QCOMPARE(database->value(u"select count(*) from public.thing"_s).toInt(), 0);
    WOSHOU_VERIFY(connection->begin()); // and the next one is as good as any
    WOSHOU_VERIFY(connection->execute(u"insert into public.thing values ('b')"_s));
    WOSHOU_VERIFY(connection->commit());
}

void TestConnection::aSessionOfNoUseLetsGoOfItsLocks()
{
    if (!qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        return; // a file's locks go with its transaction
    const auto database = TestDatabase::make(Backend::Postgresql);
    const auto first = database->connect();
    const auto second = database->connect();
    WOSHOU_VERIFY(first->execute(u"create table public.thing (name text)"_s));
    WOSHOU_VERIFY(first->begin());
    WOSHOU_VERIFY(first->execute(u"lock table public.thing"_s));
    WOSHOU_VERIFY(first->execute(u"set transaction_read_only = on"_s));
    WOSHOU_REFUSED(first->execute(u"insert into public.thing values ('a')"_s), ErrorKind::Connection, u"read_only"_s);
    QVERIFY(!first->isUsable());
    first->rollback();
    WOSHOU_VERIFY(second->execute(u"insert into public.thing values ('b')"_s));
}

void TestConnection::aSnapshotIsOfOneInstant()
{
    const auto database = TestDatabase::fetch();
    const auto reader = database->connect();
    const auto writer = database->connect();
    const QString thing = database->isSqlite() ? u"thing"_s : u"public.thing"_s;
    WOSHOU_VERIFY(writer->execute(u"create table %1 (name text)"_s.arg(thing)));
    const auto count = [&thing](Connection& db) {
        QSqlQuery query(u"select count(*) from "_s + thing, db.database());
        return query.next() ? query.value(0).toInt() : -1;
    };
    const auto seen = inSnapshot<QList<int>>(*reader, [&](Connection& db) -> Result<QList<int>> {
        const int before = count(db);
        WOSHOU_CHECK(writer->execute(u"insert into %1 values ('a')"_s.arg(thing)));
        return QList<int>{before, count(db)};
    });
    WOSHOU_VERIFY(seen);
    QCOMPARE(*seen, QList<int>({0, 0}));
    QVERIFY(!reader->inTransaction());
    QCOMPARE(count(*reader), 1);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
