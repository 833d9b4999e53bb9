#include "support/testdatabase.h"

#include "services/admin/setup.h"
#include "services/core/opening.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QString freshName()
{
    return u"woshou_"_s + QUuid::createUuid().toString(QUuid::Id128);
}

/// Tests that run side by side have a server each; CTest says which: "id:1,slots:1". The folder of the first is named.
DatabaseUrl serverUrl()
{
    DatabaseUrl url = *DatabaseUrl::parse(qEnvironmentVariable("WOSHOU_TEST_POSTGRESQL"));
    const QString given = qEnvironmentVariable("CTEST_RESOURCE_GROUP_0_SERVERS");
    if (!given.isEmpty())
        url.host.replace(url.host.size() - 1, 1, given.section(u',', 0, 0).section(u':', 1));
    return url;
}

/// Runs statements that are no database's own: making and dropping one.
void onServer(const QStringList& statements)
{
    const DatabaseUrl url = serverUrl();
    ConnectionSettings settings = settingsOf(url, url.user, url.password);
    settings.schemaLess = true;
    auto server = Connection::open(settings);
    if (!server)
        qFatal("no server for the tests: %s", qPrintable(server.error().detail));
    static_cast<void>((*server)->execute(u"set statement_timeout = 0"_s)); // a busy machine takes its time to copy
    for (const QString& statement : statements) {
        const auto done = (*server)->execute(statement);
        if (!done)
            qFatal("%s: %s", qPrintable(statement), qPrintable(done.error().detail));
    }
}

bool fill(Connection& connection, int tickets, bool demo)
{
    SetUpOptions options;
    options.demo = demo;
    options.tickets = tickets;
    const auto done = setUpCenter(connection, options);
    if (!done)
        qWarning("set-up: %s %s", qPrintable(done.error().code), qPrintable(done.error().detail));
    return done.has_value();
}

/// Roles belong to the whole server: programs that make them at the same time wait for each other.
class ServerLock
{
public:
    ServerLock()
    {
        const DatabaseUrl url = serverUrl();
        ConnectionSettings settings = settingsOf(url, url.user, url.password);
        settings.schemaLess = true;
        m_server = *Connection::open(settings);
        for (const char* statement :
             {"set lock_timeout = 0", "set statement_timeout = 0", "select pg_advisory_lock(2406)"})
            static_cast<void>(m_server->execute(QString::fromLatin1(statement)));
    }

private:
    std::unique_ptr<Connection> m_server;
};

/// The databases that later ones are copied from, by size; they go with the program.
class Templates
{
public:
    static Templates& instance()
    {
        static Templates* const templates = [] {
            qAddPostRoutine([] { delete std::exchange(s_templates, nullptr); });
            return s_templates = new Templates;
        }();
        return *templates;
    }

    /// The file of a filled center; empty when it could not be made.
    QString file(int tickets, bool demo)
    {
        const QString path = m_folder.filePath(u"%1-%2.sqlite"_s.arg(tickets).arg(demo));
        if (QFile::exists(path))
            return path;
        ConnectionSettings settings;
        settings.path = path;
        return fill(**Connection::open(settings), tickets, demo) ? path : QString();
    }

    QString database(int tickets, bool demo)
    {
        const QString key = u"%1-%2"_s.arg(tickets).arg(demo);
        if (m_databases.contains(key))
            return m_databases.value(key);
        const ServerLock lock;
        const QString name = freshName();
        onServer({u"create database "_s + name});
        m_databases.insert(key, name);
        const DatabaseUrl url = serverUrl();
        ConnectionSettings settings = settingsOf(url, url.user, url.password);
        settings.database = name;
        if (!fill(**Connection::open(settings), tickets, demo))
            return {};
        return name;
    }

private:
    ~Templates()
    {
        for (const QString& name : std::as_const(m_databases))
            onServer({u"drop database "_s + name + u" with (force)"_s});
    }

    static inline Templates* s_templates = nullptr;
    QTemporaryDir m_folder;
    QHash<QString, QString> m_databases;
};

} // namespace

void TestDatabase::addBackends()
{
    QTest::addColumn<int>("backend");
    QTest::newRow("sqlite") << int(Backend::Sqlite);
    if (qEnvironmentVariableIsSet("WOSHOU_TEST_POSTGRESQL"))
        QTest::newRow("postgresql") << int(Backend::Postgresql);
}

std::unique_ptr<TestDatabase> TestDatabase::fetch()
{
    QFETCH(int, backend);
    return make(Backend(backend));
}

std::unique_ptr<TestDatabase> TestDatabase::make(Backend backend)
{
    return std::unique_ptr<TestDatabase>(new TestDatabase(backend));
}

TestDatabase::TestDatabase(Backend backend)
    : m_backend(backend)
{
    if (isSqlite()) {
        m_url.path = m_folder.filePath(u"center.sqlite"_s);
        return;
    }
    m_server = serverUrl();
    m_url = m_server;
    m_url.database = freshName();
    m_url.user.clear();
    m_url.password.clear();
}

TestDatabase::~TestDatabase()
{
    if (!isSqlite() && m_created)
        onServer({u"drop database "_s + m_url.database + u" with (force)"_s});
}

void TestDatabase::createEmpty() const
{
    if (!isSqlite() && !std::exchange(m_created, true))
        onServer({u"create database "_s + m_url.database});
}

DatabaseUrl TestDatabase::url() const
{
    createEmpty();
    return m_url;
}

ConnectionSettings TestDatabase::administrator() const
{
    createEmpty();
    ConnectionSettings settings = settingsOf(m_url, m_server.user, m_server.password);
    settings.path = m_url.path;
    return settings;
}

std::unique_ptr<Connection> TestDatabase::connect()
{
    auto connection = Connection::open(administrator());
    if (!connection)
        qFatal("cannot connect: %s", qPrintable(connection.error().detail));
    return std::move(*connection);
}

bool TestDatabase::setUpLike(TestDatabase& other, int tickets)
{
    const QVariant began =
        other.value(other.isSqlite() ? u"select created_at from center"_s
                                     : u"select cast(extract(epoch from created_at) * 1000 as bigint) "
                                       "from center"_s);
    const Instant now = Instant::fromMs(began.toLongLong());
    ConnectionSettings settings = administrator();
    settings.clock = [now] { return now; };
    return fill(**Connection::open(settings), tickets, true);
}

QVariant TestDatabase::value(const QString& query)
{
    const auto connection = connect();
    QSqlQuery result(connection->database());
    if (result.exec(query) && result.next())
        return result.value(0);
    qWarning("%s: %s", qPrintable(query), qPrintable(result.lastError().text()));
    return {};
}

bool TestDatabase::setUp(int tickets, bool demo)
{
    if (isSqlite()) {
        const QString file = Templates::instance().file(tickets, demo);
        return !file.isEmpty() && QFile::copy(file, m_url.path);
    }
    const QString name = Templates::instance().database(tickets, demo);
    if (name.isEmpty() || std::exchange(m_created, true))
        return false;
    // Rights on the database itself are not copied.
    onServer({u"create database "_s + m_url.database + u" template "_s + name,
              u"revoke all on database "_s + m_url.database + u" from public"_s,
              u"grant connect on database "_s + m_url.database + u" to woshou_staff, woshou_background"_s});
    return true;
}

} // namespace woshou
