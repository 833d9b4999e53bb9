#include "support/backgroundlogin.h"

#include "services/core/opening.h"

#include <QUuid>

namespace woshou {

using namespace Qt::StringLiterals;

BackgroundLogin::BackgroundLogin(TestDatabase& database)
    : m_database(database)
    , m_url(database.url())
{
    if (database.isSqlite())
        return;
    m_url.user = u"b"_s + QUuid::createUuid().toString(QUuid::Id128).left(16);
    m_url.password = u"by-the-mill"_s;
    const auto made = database.connect()->execute(
        u"create role %1 login password '%2' connection limit 8 in role woshou_background"_s.arg(m_url.user,
                                                                                                 m_url.password));
    if (!made)
        qFatal("no background login: %s", qPrintable(made.error().detail));
}

BackgroundLogin::~BackgroundLogin()
{
    if (!m_database.isSqlite())
        static_cast<void>(m_database.connect()->execute(u"drop role "_s + m_url.user));
}

QString BackgroundLogin::urlText() const
{
    return m_url.postgresql ? u"postgresql:///%1?host=%2&user=%3&password=%4"_s.arg(m_url.database, m_url.host,
                                                                                    m_url.user, m_url.password)
                            : u"sqlite:"_s + m_url.path;
}

std::unique_ptr<Connection> BackgroundLogin::connect(Milliseconds ahead) const
{
    ConnectionSettings settings = settingsOf(m_url, m_url.user, m_url.password);
    if (ahead != Milliseconds(0))
        settings.clock = [ahead] { return Instant::fromMs(QDateTime::currentMSecsSinceEpoch()) + ahead; };
    auto connection = Connection::open(settings);
    if (!connection)
        qFatal("no background connection: %s", qPrintable(connection.error().detail));
    return std::move(*connection);
}

} // namespace woshou
