#include "support/testdatabase.h"

#include "services/admin/setup.h"
#include "services/core/opening.h"

#include <QUuid>

namespace woshou {

using namespace Qt::StringLiterals;

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
    if (backend == Backend::Sqlite) {
        m_url.path = m_folder.filePath(u"center.sqlite"_s);
        return;
    }
    m_server = *DatabaseUrl::parse(qEnvironmentVariable("WOSHOU_TEST_POSTGRESQL"));
    ConnectionSettings settings = settingsOf(m_server, m_server.user, m_server.password);
    settings.schemaLess = true;
    m_url = m_server;
    m_url.database = u"woshou_"_s + QUuid::createUuid().toString(QUuid::Id128);
    m_url.user.clear();
    m_url.password.clear();
    auto server = Connection::open(settings);
    if (!server || !(*server)->execute(u"create database "_s + m_url.database))
        qFatal("no test database on the server");
}

TestDatabase::~TestDatabase()
{
    if (m_backend == Backend::Sqlite)
        return;
    ConnectionSettings settings = settingsOf(m_server, m_server.user, m_server.password);
    settings.schemaLess = true;
    if (auto server = Connection::open(settings))
        static_cast<void>((*server)->execute(u"drop database "_s + m_url.database + u" with (force)"_s));
}

ConnectionSettings TestDatabase::administrator() const
{
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

bool TestDatabase::setUp(int tickets, bool demo)
{
    SetUpOptions options;
    options.demo = demo;
    options.tickets = tickets;
    const auto connection = connect();
    const auto done = setUpCenter(*connection, options);
    if (!done)
        qWarning("set-up: %s %s", qPrintable(done.error().code), qPrintable(done.error().detail));
    return done.has_value();
}

} // namespace woshou
