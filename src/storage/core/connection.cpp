#include "storage/core/connection.h"

#include "base/logging.h"
#include "storage/core/sqlcatalog.h"
#include "storage/core/sqlerror.h"

#include <QAtomicInteger>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QString nextName()
{
    static QAtomicInteger<quint64> counter;
    return u"woshou-%1"_s.arg(counter.fetchAndAddRelaxed(1));
}

/// Quoted for the driver's option string: blanks and quotes inside a value survive.
QString quoted(const QString& value)
{
    QString text = value;
    text.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1);
    return u'\'' + text + u'\'';
}

QString postgresqlOptions(const ConnectionSettings& settings)
{
    // Time-outs find a dead server within seconds; the search path keeps foreign schemas out of every statement.
    QStringList options = {u"connect_timeout=5"_s,   u"keepalives_idle=20"_s,    u"keepalives_interval=5"_s,
                           u"keepalives_count=3"_s,  u"tcp_user_timeout=5000"_s, u"application_name=woshou"_s,
                           u"client_encoding=UTF8"_s};
    QString server = u"-c statement_timeout=15000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=30s -c "
                     "timezone=UTC -c client_min_messages=warning"_s;
    server += u" -c jit=off"_s; // compiling the figures' statement costs seconds, running it milliseconds
    if (!settings.schemaLess)
        server += u" -c search_path=app"_s;
    options.append(u"options='"_s + server + u'\'');
    if (!settings.sslMode.isEmpty())
        options.append(u"sslmode="_s + settings.sslMode);
    if (!settings.rootCertificate.isEmpty())
        options.append(u"sslrootcert="_s + quoted(settings.rootCertificate));
    return options.join(u';');
}

/// A missing file begins as a copy of its origin. Whole or not at all: without it an empty file is made as usual.
void copyOrigin(const ConnectionSettings& settings)
{
    if (settings.origin.isEmpty() || QFileInfo::exists(settings.path))
        return;
    const QString part = settings.path + u".part"_s;
    QFile::remove(part);
    QFile copy(part);
    const bool made = QFile::copy(settings.origin, part) &&
                      copy.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup |
                                          QFileDevice::ReadOther) &&
                      copy.rename(settings.path);
    if (!made)
        QFile::remove(part);
}

} // namespace

Connection::Connection(ConnectionSettings settings)
    : m_settings(std::move(settings))
    , m_name(nextName())
{
}

Connection::~Connection()
{
    m_prepared.clear();
    {
        QSqlDatabase db = QSqlDatabase::database(m_name, false);
        if (m_inTransaction)
            db.rollback();
        db.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const ConnectionSettings& settings)
{
    std::unique_ptr<Connection> connection(new Connection(settings));
    WOSHOU_CHECK(connection->connectNow());
    WOSHOU_CHECK(connection->setUpSession());
    return connection;
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<Done> Connection::connectNow()
{
    const bool sqlite = backend() == Backend::Sqlite;
    if (sqlite)
        copyOrigin(m_settings);
    QSqlDatabase db = QSqlDatabase::addDatabase(sqlite ? u"QSQLITE"_s : u"QPSQL"_s, m_name);
    if (sqlite) {
        db.setDatabaseName(m_settings.path);
        db.setConnectOptions(m_settings.readOnly ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=3000"_s
                                                 : u"QSQLITE_BUSY_TIMEOUT=3000"_s);
    } else {
        db.setHostName(m_settings.host);
        db.setPort(m_settings.port);
        db.setDatabaseName(m_settings.database);
        db.setUserName(m_settings.user);
        db.setPassword(m_settings.password);
        db.setConnectOptions(postgresqlOptions(m_settings));
    }
    if (!db.open())
        return failure(toError(db.lastError()));
    return Done{};
}

Result<Done> Connection::setUpSession()
{
    if (backend() == Backend::Postgresql)
        return Done{};
    // WAL lets readers go on while one writes; FULL keeps what was said to be saved through a power cut.
    QStringList pragmas = {u"pragma foreign_keys = on"_s, u"pragma cache_size = -32000"_s};
    if (!m_settings.readOnly)
        pragmas << u"pragma journal_mode = wal"_s << u"pragma synchronous = full"_s;
    for (const QString& pragma : std::as_const(pragmas))
        WOSHOU_CHECK(execute(pragma));
    return m_settings.readsOf.isValid() ? raiseFence() : Result<Done>(Done{});
}

Result<Done> Connection::raiseFence()
{
    QFile file(u":/sql/sql/scripts/sqlite_fence.sql"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, u"not in the program: the fence of the embedded database"_s);
    QString script = SqlCatalog::stripComments(QString::fromUtf8(file.readAll()).replace(u"-- @@"_s, u";"_s));
    script.replace(u"{engineer}"_s, QString::number(m_settings.readsOf.value()));
    for (const QString& view : script.split(u';'))
        WOSHOU_CHECK(execute(view));
    return Done{};
}

Result<Done> Connection::execute(const QString& text)
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(text))
        return failure(toError(query.lastError()));
    return Done{};
}

Result<Done> Connection::begin()
{
    m_now.reset();
    const bool sqlite = backend() == Backend::Sqlite;
    WOSHOU_CHECK(execute(sqlite ? u"begin immediate"_s : u"begin"_s));
    m_inTransaction = true;
    return Done{};
}

Result<Done> Connection::commit()
{
    m_inTransaction = false;
    m_now.reset();
    auto done = execute(u"commit"_s);
    if (!done && m_usable)
        static_cast<void>(execute(u"rollback"_s)); // a refused commit (disk full) leaves it open on SQLite
    return done;
}

void Connection::rollback()
{
    m_now.reset();
    if (std::exchange(m_inTransaction, false) && m_usable)
        static_cast<void>(execute(u"rollback"_s));
}

Result<Instant> Connection::now()
{
    if (m_now)
        return *m_now;
    Instant now = Instant::fromMs(QDateTime::currentMSecsSinceEpoch());
    if (backend() == Backend::Postgresql) {
        // Inside a transaction the time it began, so that everything it writes bears the same instant.
        WOSHOU_TRY(PreparedStatement * statement,
                   prepared(m_inTransaction ? u"admin/select_transaction_time"_s : u"admin/select_clock_time"_s));
        QSqlQuery& query = statement->query;
        if (!query.exec() || !query.next())
            return failure(toError(query.lastError()));
        now = Instant::fromMs(query.value(0).toLongLong());
        query.finish();
    } else if (m_settings.clock) {
        now = m_settings.clock();
    }
    if (m_inTransaction)
        m_now = now;
    return now;
}

Result<PreparedStatement*> Connection::prepared(const QString& name)
{
    const auto known = m_prepared.constFind(name);
    if (known != m_prepared.constEnd())
        return known->get();
    WOSHOU_TRY(const QString text, SqlCatalog::statement(backend(), name));
    auto statement = std::make_shared<PreparedStatement>(database());
    statement->query.setForwardOnly(true);
    if (!statement->query.prepare(text))
        return failure(toError(statement->query.lastError()));
    statement->placeholders = SqlCatalog::placeholders(text);
    m_prepared.insert(name, statement);
    return statement.get();
}

Error Connection::toError(const QSqlError& error)
{
    Error result = classifySqlError(backend(), error);
    if (result.kind == ErrorKind::Connection && backend() == Backend::Postgresql)
        m_usable = false;
    qCDebug(lcStorage) << "statement failed:" << result.code << result.detail;
    return result;
}

} // namespace woshou
