#include "services/admin/password.h"
#include "services/admin/setup.h"
#include "storage/people/personrepository.h"
#include "support/fakeserver.h"
#include "support/servicedesk.h"

#include <QElapsedTimer>
#include <QFile>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// A center of its own people, one of them with a password.
std::unique_ptr<TestDatabase> realCenter()
{
    auto database = TestDatabase::make(Backend::Sqlite);
    if (!database->setUp(0, false))
        return nullptr;
    const auto connection = database->connect();
    Person person;
    person.login = u"li"_s;
    person.name = u"李"_s;
    person.role = Role::Agent;
    const auto hash = hashPassword(u"正确的密码"_s);
    return hash && PersonRepository(*connection).insert(person, *hash) ? std::move(database) : nullptr;
}

} // namespace

/// Opening a database and signing in: what goes well, and what is said when it does not.
class TestOpening : public QObject
{
    Q_OBJECT

private slots:
    void theRightPasswordOpens();
    void fiveWrongPasswordsLock();
    void aRightPasswordForgetsTheWrongOnes();
    void whoIsUnknownIsRefusedLikeAWrongPassword_data();
    void whoIsUnknownIsRefusedLikeAWrongPassword();
    void onlyDemonstrationsPeopleNeedNoPassword_data() { TestDatabase::addBackends(); }
    void onlyDemonstrationsPeopleNeedNoPassword();
    void aServerRefusesAWrongPassword();
    void aNewerDatabaseIsRefused_data() { TestDatabase::addBackends(); }
    void aNewerDatabaseIsRefused();
    void aFileThatIsNoDatabaseIsRefused();
    void aFolderInTheWayIsNamed();
    void aServerThatIsAwayIsNamed_data();
    void aServerThatIsAwayIsNamed();
    void anEmptyServerHasNoCenter();
    void someoneElseSignsInAtTheSameDesk_data() { TestDatabase::addBackends(); }
    void someoneElseSignsInAtTheSameDesk();
    void aServersUrlSaysHowItIsReached_data();
    void aServersUrlSaysHowItIsReached();
    void nobodyWaitsForASilentServerToLeave();
    void nobodyWaitsForASilentServerToSignOut();
    void aTrueHistoryKeepsTheTrueTime();
    void theServersTimeIsKnown_data() { TestDatabase::addBackends(); }
    void theServersTimeIsKnown();
};

void TestOpening::theRightPasswordOpens()
{
    const auto database = realCenter();
    Center center(database->url());
    const auto info = await(center.open());
    WOSHOU_VERIFY(info);
    QVERIFY(!info->demo && info->people.isEmpty());
    const auto person = await(center.signIn(u"li"_s, u"正确的密码"_s));
    WOSHOU_VERIFY(person);
    QCOMPARE(person->name, u"李"_s);
}

void TestOpening::fiveWrongPasswordsLock()
{
    const auto database = realCenter();
    Center center(database->url());
    WOSHOU_VERIFY(await(center.open()));
    for (int i = 0; i < 5; ++i)
        WOSHOU_REFUSED(await(center.signIn(u"li"_s, u"wrong"_s)), ErrorKind::Permission, u"wrong_password"_s);
    WOSHOU_REFUSED(await(center.signIn(u"li"_s, u"正确的密码"_s)), ErrorKind::Permission, u"locked"_s);
    WOSHOU_VERIFY(database->connect()->execute(u"update person_secret set locked_until = locked_until - 600000"_s));
    WOSHOU_VERIFY(await(center.signIn(u"li"_s, u"正确的密码"_s)));
}

void TestOpening::aRightPasswordForgetsTheWrongOnes()
{
    const auto database = realCenter();
    Center center(database->url());
    WOSHOU_VERIFY(await(center.open()));
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 4; ++i)
            WOSHOU_REFUSED(await(center.signIn(u"li"_s, QString())), ErrorKind::Permission, u"wrong_password"_s);
        WOSHOU_VERIFY(await(center.signIn(u"li"_s, u"正确的密码"_s)));
        center.signOut();
    }
}

void TestOpening::whoIsUnknownIsRefusedLikeAWrongPassword_data()
{
    QTest::addColumn<QString>("login");
    QTest::newRow("unknown") << u"nobody"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("wildcard") << u"%"_s;
    QTest::newRow("quotes") << u"' or '1'='1"_s;
    QTest::newRow("half a surrogate") << QString(QChar(0xD800));
}

void TestOpening::whoIsUnknownIsRefusedLikeAWrongPassword()
{
    QFETCH(QString, login);
    const auto database = realCenter();
    Center center(database->url());
    WOSHOU_VERIFY(await(center.open()));
    WOSHOU_REFUSED(await(center.signIn(login, u"正确的密码"_s)), ErrorKind::Permission, u"wrong_password"_s);
    QVERIFY(!center.isSignedIn());
}

void TestOpening::onlyDemonstrationsPeopleNeedNoPassword()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(60));
    Center center(database->url());
    const auto info = await(center.open());
    WOSHOU_VERIFY(info);
    QCOMPARE(info->people.isEmpty(), !database->isSqlite());
    QCOMPARE(await(center.signInDemo(u"nobody"_s)).error().kind, ErrorKind::Permission);
    QCOMPARE(await(center.signInDemo(u"wangmin"_s)).has_value(), database->isSqlite());
}

void TestOpening::aServerRefusesAWrongPassword()
{
    if (!qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        return; // only a server has logins
    const auto database = TestDatabase::make(Backend::Postgresql);
    QVERIFY(database->setUp(60));
    for (const QString& login : {u"wangmin"_s, u"nobody"_s, u"' or 1=1"_s, QString()}) {
        Center center(database->url());
        WOSHOU_REFUSED(await(center.signIn(login, u"wrong"_s)), ErrorKind::Permission, u"wrong_password"_s);
        QVERIFY(!center.isSignedIn());
    }
}

void TestOpening::aNewerDatabaseIsRefused()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(60));
    const QString at = database->isSqlite() ? u"0"_s : u"now()"_s;
    WOSHOU_VERIFY(database->connect()->execute(u"insert into schema_version values (999, 'x', %1)"_s.arg(at)));
    Center center(database->url());
    const auto opened = await(center.open());
    if (database->isSqlite())
        WOSHOU_REFUSED(opened, ErrorKind::Conflict, u"SV010"_s);
    else
        WOSHOU_REFUSED(await(center.signIn(u"wangmin"_s, u"woshou-demo"_s)), ErrorKind::Conflict, u"SV010"_s);
}

void TestOpening::aFileThatIsNoDatabaseIsRefused()
{
    QTemporaryDir folder;
    DatabaseUrl url;
    url.path = folder.filePath(u"letter.txt"_s);
    QFile file(url.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    Center center(url);
    WOSHOU_REFUSED(await(center.open()), ErrorKind::Connection, u"not_a_database"_s);
}

void TestOpening::aFolderInTheWayIsNamed()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"data"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    DatabaseUrl url;
    url.path = folder.filePath(u"data/deeper/center.sqlite"_s);
    Center center(url);
    WOSHOU_REFUSED(await(center.open()), ErrorKind::Connection, u"no_file"_s);
}

void TestOpening::aServerThatIsAwayIsNamed_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("no such socket") << u"postgresql:///woshou?host=/nowhere"_s;
    QTest::newRow("nobody listens") << u"postgresql://127.0.0.1:9/woshou"_s;
    QTest::newRow("no such host") << u"postgresql://no.such.host.invalid/woshou"_s;
}

void TestOpening::aServerThatIsAwayIsNamed()
{
    QFETCH(QString, url);
    Center center(*DatabaseUrl::parse(url));
    WOSHOU_REFUSED(await(center.signIn(u"wangmin"_s, u"x"_s)), ErrorKind::Connection, u"no_server"_s);
}

void TestOpening::anEmptyServerHasNoCenter()
{
    if (!qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        return; // a missing file is made
    const auto database = TestDatabase::make(Backend::Postgresql);
    Center center(database->url());
    WOSHOU_REFUSED(await(center.signIn(u"pgadmin"_s, QString())), ErrorKind::NotFound, u"SV011"_s);
}

void TestOpening::someoneElseSignsInAtTheSameDesk()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(60));
    const auto desk = ServiceDesk::at(*database);
    const auto next = database->isSqlite() ? await(desk->center.signInDemo(u"linyutong"_s))
                                           : await(desk->center.signIn(u"linyutong"_s, u"woshou-demo"_s));
    WOSHOU_VERIFY(next);
    QCOMPARE(desk->center.person().login, u"linyutong"_s);
    WOSHOU_REFUSED(desk->create(), ErrorKind::Permission,
                   database->isSqlite() ? u"SV002"_s : u"42501"_s); // a dispatcher takes no calls
}

void TestOpening::aServersUrlSaysHowItIsReached_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("mode");
    QTest::newRow("another computer proves who it is") << u"postgresql://server/woshou"_s << u"verify-full"_s;
    QTest::newRow("unless told otherwise") << u"postgresql://server/woshou?sslmode=require"_s << u"require"_s;
    QTest::newRow("this computer") << u"postgresql://localhost/woshou"_s << QString();
    QTest::newRow("a socket") << u"postgresql:///woshou?host=/run/postgresql"_s << QString();
    QTest::newRow("a mode that does not exist") << u"postgresql://server/woshou?sslmode=off"_s << u"refused"_s;
    QTest::newRow("something smuggled in")
        << u"postgresql://server/woshou?sslmode=disable%20user%3Dpostgres"_s << u"refused"_s;
}

void TestOpening::aServersUrlSaysHowItIsReached()
{
    QFETCH(QString, url);
    QFETCH(QString, mode);
    const auto parsed = DatabaseUrl::parse(url);
    QCOMPARE(parsed ? parsed->sslMode : u"refused"_s, mode);
}

void TestOpening::nobodyWaitsForASilentServerToLeave()
{
    const FakeServer server;
    auto center = std::make_unique<Center>(*DatabaseUrl::parse(u"postgresql:///woshou?host="_s + server.folder()));
    static_cast<void>(center->signIn(u"wangmin"_s, u"x"_s));
    QTRY_VERIFY(server.visitors() > 0);
    QElapsedTimer timer;
    timer.start();
    center.reset();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void TestOpening::nobodyWaitsForASilentServerToSignOut()
{
    if (!qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        return; // a file is never silent
    const auto database = TestDatabase::make(Backend::Postgresql);
    QVERIFY(database->setUp(60));
    const FakeServer silence;
    const QTemporaryDir way; // the server first, then silence
    const QString door = way.filePath(u".s.PGSQL.5432"_s);
    DatabaseUrl url = database->url();
    QVERIFY(QFile::link(url.host + u"/.s.PGSQL.5432"_s, door));
    url.host = way.path();
    const auto desk = ServiceDesk::at(url);
    QVERIFY(desk);
    // All of hers have arrived: who writes, two who read, and who listens. One that were on its way would stay.
    const QString hers = u"from pg_stat_activity where datname = current_database() and usename = 'wangmin'"_s;
    for (int i = 0; i < 4; ++i)
        WOSHOU_VERIFY(await(desk->center.tickets().viewCounts()));
    QTRY_COMPARE_WITH_TIMEOUT(database->value(u"select count(*) "_s + hers).toInt(), 4, 20'000);
    QVERIFY(QFile::remove(door) && QFile::link(silence.folder() + u"/.s.PGSQL.5432"_s, door));
    QCOMPARE(database->value(u"select count(pg_terminate_backend(pid)) "_s + hers).toInt(), 4);
    QTRY_COMPARE_WITH_TIMEOUT(database->value(u"select count(*) "_s + hers).toInt(), 0, 20'000);
    // Of each connection that reads the first question finds it gone, and the second asks for a new one.
    for (int i = 0; i < 3; ++i)
        static_cast<void>(desk->center.tickets().viewCounts());
    const auto asked = desk->center.tickets().viewCounts();
    QTRY_VERIFY(silence.visitors() > 1); // who listens for changes, and who reads
    QElapsedTimer timer;
    timer.start();
    desk->center.signOut();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!asked.isFinished() || asked.isCanceled() || !asked.result());
}

void TestOpening::aTrueHistoryKeepsTheTrueTime()
{
    const auto real = realCenter();
    DatabaseUrl url = real->url();
    url.now = Instant::fromMs(1'700'000'000'000);
    Center center(url);
    WOSHOU_REFUSED(await(center.openExisting()), ErrorKind::Permission, u"chosen_time"_s);
    WOSHOU_REFUSED(await(center.signIn(u"li"_s, u"正确的密码"_s)), ErrorKind::Permission, u"chosen_time"_s);
    const auto demo = TestDatabase::make(Backend::Sqlite);
    QVERIFY(demo->setUp(60));
    url = demo->url();
    url.now = Instant::fromMs(4'000'000'000'000);
    const auto desk = ServiceDesk::at(url);
    QVERIFY(desk);
    const auto created = desk->create();
    WOSHOU_VERIFY(created);
    QCOMPARE(created->ticket.createdAt, *url.now);
}

void TestOpening::theServersTimeIsKnown()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(60));
    const auto desk = ServiceDesk::at(*database);
    const auto created = desk->create();
    WOSHOU_VERIFY(created);
    const Milliseconds apart = desk->center.serverNow() - created->ticket.createdAt;
    QVERIFY(std::chrono::abs(apart) < std::chrono::seconds(5));
}

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
