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

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
