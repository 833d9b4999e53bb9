#include "storage/core/migrator.h"
#include "storage/core/query.h"
#include "storage/core/sqlerror.h"
#include "support/fakeserver.h"
#include "support/testdatabase.h"

#include <QFile>
#include <QSqlError>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Bad surroundings: each gets the kind and code that the window has a sentence for.
class TestSurroundings : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeHasItsKind_data();
    void everyCodeHasItsKind();
    void anUnreachableServerSaysWhatIsWrong_data();
    void anUnreachableServerSaysWhatIsWrong();
    void aRefusalIsUnderstoodInAnyLanguage_data();
    void aRefusalIsUnderstoodInAnyLanguage();
    void aLoginThatMayNotSignInIsRefused();
    void aBadFileSaysWhatIsWrong_data();
    void aBadFileSaysWhatIsWrong();
    void aFolderThatCannotBeMade();
    void anotherProgramsDatabaseIsLeftAlone();
    void aReadOnlyFileCanBeReadOnly();
    void aReadOnlyServerSaysSo();
    void aFullDiskKeepsWhatWasSaved();
    void aBusyFileIsBusy();
    void aLostConnectionIsReplacedNotRevived();
};

void TestSurroundings::everyCodeHasItsKind_data()
{
    QTest::addColumn<int>("backend");
    QTest::addColumn<QString>("native");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    const auto postgresql = [](const char* native, ErrorKind kind, const char* code) {
        QTest::newRow(native) << int(Backend::Postgresql) << QString::fromLatin1(native) << int(kind)
                              << QString::fromLatin1(code);
    };
    postgresql("53100", ErrorKind::Connection, "disk_full");
    postgresql("25006", ErrorKind::Connection, "read_only");
    postgresql("53300", ErrorKind::Busy, "53300");
    postgresql("40001", ErrorKind::Busy, "40001");
    postgresql("40P01", ErrorKind::Busy, "40P01");
    postgresql("55P03", ErrorKind::Busy, "55P03");
    postgresql("57P01", ErrorKind::Connection, "57P01");
    postgresql("08006", ErrorKind::Connection, "08006");
    postgresql("42501", ErrorKind::Permission, "42501");
    postgresql("28P01", ErrorKind::Permission, "28P01");
    postgresql("23505", ErrorKind::Conflict, "23505");
    postgresql("23514", ErrorKind::Validation, "23514");
    postgresql("22021", ErrorKind::Validation, "22021");
    postgresql("57014", ErrorKind::Cancelled, "57014");
    postgresql("42P01", ErrorKind::Internal, "42P01");
    postgresql("SV004", ErrorKind::Conflict, "SV004");
    postgresql("SV403", ErrorKind::Permission, "SV403");
    const auto sqlite = [](const char* name, const char* native, ErrorKind kind, const char* code) {
        QTest::newRow(name) << int(Backend::Sqlite) << QString::fromLatin1(native) << int(kind)
                            << QString::fromLatin1(code);
    };
    sqlite("busy", "5", ErrorKind::Busy, "busy");
    sqlite("busy snapshot", "517", ErrorKind::Busy, "busy");
    sqlite("read only", "8", ErrorKind::Connection, "read_only");
    sqlite("input or output", "778", ErrorKind::Connection, "no_file");
    sqlite("full", "13", ErrorKind::Connection, "disk_full");
    sqlite("cannot open", "14", ErrorKind::Connection, "no_file");
    sqlite("no database", "26", ErrorKind::Connection, "not_a_database");
    sqlite("check", "275", ErrorKind::Validation, "constraint");
    sqlite("unique", "2067", ErrorKind::Conflict, "constraint");
}

void TestSurroundings::everyCodeHasItsKind()
{
    QFETCH(int, backend);
    QFETCH(QString, native);
    QFETCH(int, kind);
    QFETCH(QString, code);
    // The SQLite driver gives most failures of a statement the type of a lost connection.
    const auto type = Backend(backend) == Backend::Sqlite ? QSqlError::ConnectionError : QSqlError::StatementError;
    const Error error = classifySqlError(Backend(backend), QSqlError({}, u"text"_s, type, native));
    QCOMPARE(int(error.kind), kind);
    QCOMPARE(error.code, code);
}

void TestSurroundings::anUnreachableServerSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("no server at that place") << u"host=/nowhere"_s << int(ErrorKind::Connection) << u"no_server"_s;
    QTest::newRow("a host that does not exist")
        << u"host=no.such.host.invalid"_s << int(ErrorKind::Connection) << u"no_server"_s;
    QTest::newRow("a port where nobody listens") << u"host=127.0.0.1"_s << int(ErrorKind::Connection) << u"no_server"_s;
    QTest::newRow("a database that does not exist")
        << u"database=no_such_center"_s << int(ErrorKind::Connection) << u"no_database"_s;
    QTest::newRow("a login that does not exist")
        << u"user=nobody"_s << int(ErrorKind::Permission) << u"wrong_password"_s;
    QTest::newRow("no name at all") << u"user= "_s << int(ErrorKind::Permission) << u"wrong_password"_s;
}

void TestSurroundings::anUnreachableServerSaysWhatIsWrong()
{
    if (!qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        return; // only a server can be away
    QFETCH(QString, change);
    QFETCH(int, kind);
    QFETCH(QString, code);
    const auto database = TestDatabase::make(Backend::Postgresql);
    ConnectionSettings settings = database->administrator();
    const QString value = change.section(u'=', 1);
    if (change.startsWith("host"_L1))
        settings.host = value;
    else if (change.startsWith("database"_L1))
        settings.database = value;
    else
        settings.user = value;
    settings.port = settings.host == "127.0.0.1"_L1 ? 9 : settings.port;
    settings.password = u"x"_s;
    const auto refused = Connection::open(settings);
    WOSHOU_REFUSED(refused, ErrorKind(kind), code);
}

void TestSurroundings::aRefusalIsUnderstoodInAnyLanguage_data()
{
    QTest::addColumn<QByteArray>("native");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* native, const char* words, ErrorKind kind, const QString& code) {
        QTest::newRow(native) << QByteArray(native) << QByteArray(words) << int(kind) << code;
    };
    row("28P01", "用户 \"linxia\" Password 认证失败", ErrorKind::Permission, u"wrong_password"_s);
    row("28000", "不允许角色\"linxia\" 进行登录", ErrorKind::Permission, u"wrong_password"_s);
    row("3D000", "数据库 \"center\" 不存在", ErrorKind::Connection, u"no_database"_s);
    row("42501", "访问数据库 \"center\" 的权限不够", ErrorKind::Permission, u"no_database"_s);
    row("53300", "对不起, 已经有太多的客户", ErrorKind::Busy, u"too_many_connections"_s);
    row("57P03", "数据库系统正在启动", ErrorKind::Connection, u"no_server"_s);
}

void TestSurroundings::aRefusalIsUnderstoodInAnyLanguage()
{
    QFETCH(QByteArray, native);
    QFETCH(QByteArray, words);
    QFETCH(int, kind);
    QFETCH(QString, code);
    const FakeServer server(native, words);
    ConnectionSettings settings;
    settings.backend = Backend::Postgresql;
    settings.host = server.folder();
    settings.database = u"center"_s;
    settings.user = u"linxia"_s;
    settings.password = u"x"_s;
    const auto refused = Connection::open(settings);
    WOSHOU_REFUSED(refused, ErrorKind(kind), code);
    QVERIFY(refused.error().detail.contains(QString::fromUtf8(words)));
}

void TestSurroundings::aLoginThatMayNotSignInIsRefused()
{
    if (!qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        return; // only a server has logins
    const auto database = TestDatabase::make(Backend::Postgresql);
    const auto administrator = database->connect();
    const QString login = u"gone_"_s + database->administrator().database.right(8);
    WOSHOU_VERIFY(administrator->execute(u"create role %1 nologin password 'x'"_s.arg(login)));
    ConnectionSettings settings = database->administrator();
    settings.user = login;
    settings.password = u"x"_s;
    const auto refused = Connection::open(settings);
    WOSHOU_VERIFY(administrator->execute(u"drop role "_s + login));
    WOSHOU_REFUSED(refused, ErrorKind::Permission, u"wrong_password"_s);
}

void TestSurroundings::aBadFileSaysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::newRow("a letter") << QByteArray(4096, 'x') << u"not_a_database"_s;
    QTest::newRow("half a header")
        << QByteArray("SQLite format 3\0garbage after it, and far more of it", 51).repeated(80) << u"not_a_database"_s;
}

void TestSurroundings::aBadFileSaysWhatIsWrong()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"letter.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    ConnectionSettings settings;
    settings.path = file.fileName();
    const auto refused = Connection::open(settings);
    WOSHOU_REFUSED(refused, ErrorKind::Connection, code);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content); // left as it was
}

void TestSurroundings::aFolderThatCannotBeMade()
{
    QTemporaryDir folder;
    QFile inTheWay(folder.filePath(u"data"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    ConnectionSettings settings;
    settings.path = folder.filePath(u"data/center.sqlite"_s);
    WOSHOU_REFUSED(Connection::open(settings), ErrorKind::Connection, u"no_file"_s);
}

void TestSurroundings::anotherProgramsDatabaseIsLeftAlone()
{
    const auto database = TestDatabase::make(Backend::Sqlite);
    const auto connection = database->connect();
    WOSHOU_VERIFY(connection->execute(u"create table moz_places (id integer primary key, url text)"_s));
    WOSHOU_REFUSED(Migrator::migrate(*connection), ErrorKind::Connection, u"not_a_database"_s);
    WOSHOU_REFUSED(Migrator::check(*connection), ErrorKind::Connection, u"not_a_database"_s);
    QSqlQuery tables(u"select count(*) from sqlite_master"_s, connection->database());
    QVERIFY(tables.next());
    QCOMPARE(tables.value(0).toInt(), 1);
}

void TestSurroundings::aReadOnlyFileCanBeReadOnly()
{
    const auto database = TestDatabase::make(Backend::Sqlite);
    QVERIFY(database->setUp(60));
    ConnectionSettings settings = database->administrator();
    settings.readOnly = true;
    auto connection = Connection::open(settings);
    WOSHOU_VERIFY(connection);
    WOSHOU_VERIFY(Migrator::check(**connection));
    WOSHOU_REFUSED((*connection)->execute(u"insert into customer (name) values ('x')"_s), ErrorKind::Connection,
                   u"read_only"_s);
}

void TestSurroundings::aReadOnlyServerSaysSo()
{
    if (!qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        return; // a standby, or a server that protects itself
    const auto database = TestDatabase::make(Backend::Postgresql);
    QVERIFY(database->setUp(60));
    const auto connection = database->connect();
    WOSHOU_VERIFY(connection->execute(u"set default_transaction_read_only = on"_s));
    WOSHOU_REFUSED(connection->execute(u"insert into customer (name) values ('x')"_s), ErrorKind::Connection,
                   u"read_only"_s);
}

void TestSurroundings::aFullDiskKeepsWhatWasSaved()
{
    const auto database = TestDatabase::make(Backend::Sqlite);
    QVERIFY(database->setUp(60));
    const auto connection = database->connect();
    QSqlQuery pages(u"pragma page_count"_s, connection->database());
    QVERIFY(pages.next());
    WOSHOU_VERIFY(connection->execute(u"pragma max_page_count = %1"_s.arg(pages.value(0).toInt() + 2)));
    pages.finish();
    int saved = 0;
    Error error;
    for (; saved < 2000; ++saved) {
        const auto done = inTransaction<Done>(*connection, [](Connection& db) {
            return db.execute(u"insert into customer (name, note) values ('disk', hex(randomblob(500)))"_s);
        });
        if (!done) {
            error = done.error();
            break;
        }
    }
    QCOMPARE(error.kind, ErrorKind::Connection);
    QCOMPARE(error.code, u"disk_full"_s);
    QVERIFY(!connection->inTransaction());
    QSqlQuery count(u"select count(*) from customer where name = 'disk'"_s, connection->database());
    QVERIFY(count.next());
    QCOMPARE(count.value(0).toInt(), saved);
    count.finish();
    WOSHOU_VERIFY(connection->execute(u"pragma max_page_count = 1000000"_s));
    WOSHOU_VERIFY(connection->begin()); // the connection is as good as before
    WOSHOU_VERIFY(connection->commit());
}

void TestSurroundings::aBusyFileIsBusy()
{
    const auto database = TestDatabase::make(Backend::Sqlite);
    const auto first = database->connect();
    const auto second = database->connect();
    WOSHOU_VERIFY(second->execute(u"pragma busy_timeout = 10"_s));
    WOSHOU_VERIFY(first->begin());
    WOSHOU_REFUSED(second->begin(), ErrorKind::Busy, u"busy"_s);
    QVERIFY(!second->inTransaction());
    WOSHOU_VERIFY(first->commit());
    WOSHOU_VERIFY(second->begin());
}

void TestSurroundings::aLostConnectionIsReplacedNotRevived()
{
    if (!qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        return; // a file is not lost
    const auto database = TestDatabase::make(Backend::Postgresql);
    const auto other = database->connect();
    const auto lost = database->connect();
    QSqlQuery id(u"select pg_backend_pid()"_s, lost->database());
    QVERIFY(id.next());
    WOSHOU_VERIFY(other->execute(u"select pg_terminate_backend(%1)"_s.arg(id.value(0).toInt())));
    for (int i = 0; i < 2; ++i) {
        const auto gone = lost->execute(u"select 1"_s);
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, ErrorKind::Connection);
        QVERIFY(!lost->isUsable());
    }
}

QTEST_GUILESS_MAIN(TestSurroundings)
#include "tst_surroundings.moc"
