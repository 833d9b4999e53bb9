#include "storage/core/connection.h"

#include "base/logging.h"
#include "storage/core/preparedstatement.h"
#include "storage/core/query.h"
#include "storage/core/serverprobe.h"
#include "storage/core/sqlcatalog.h"
#include "storage/core/sqlerror.h"

#include <QAtomicInteger>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSilenceMs = 4500; // just short of the five seconds that a connect may take

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

ConnectOptions postgresqlOptions(const ConnectionSettings& settings)
{
    // Time-outs find a dead server within seconds; the search path keeps foreign schemas out of every statement.
    ConnectOptions options = {{u"connect_timeout"_s, u"5"_s},     {u"keepalives_idle"_s, u"20"_s},
                              {u"keepalives_interval"_s, u"5"_s}, {u"keepalives_count"_s, u"3"_s},
                              {u"tcp_user_timeout"_s, u"5000"_s}, {u"application_name"_s, u"woshou"_s},
                              {u"client_encoding"_s, u"UTF8"_s}};
    QString server = u"-c statement_timeout=15000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=30s -c "
                     "timezone=UTC -c client_min_messages=warning"_s;
    // The driver writes values into the statement's text, and how they are quoted hangs on this.
    server += u" -c standard_conforming_strings=on"_s;
    server += u" -c jit=off"_s; // compiling the figures' statement costs seconds, running it milliseconds
    if (!settings.schemaLess)
        server += u" -c search_path=app"_s;
    options.append({u"options"_s, server});
    if (!settings.sslMode.isEmpty())
        options.append({u"sslmode"_s, settings.sslMode});
    if (!settings.rootCertificate.isEmpty())
        options.append({u"sslrootcert"_s, settings.rootCertificate});
    return options;
}

QString joined(const ConnectOptions& options)
{
    QStringList parts;
    for (const auto& [name, value] : options)
        parts.append(name + u'=' + quoted(value));
    return parts.join(u';');
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

/// In a folder that may not be written either there is no place for the files beside it that a reader needs, unless
/// they are there.
bool nobodyWritesBeside(const QFileInfo& file)
{
    const bool folderWritable = QFileInfo(file.absolutePath()).isWritable();
    return file.exists() && !folderWritable && QFileInfo(file.filePath() + u"-wal"_s).size() == 0;
}

/// The file as a name that says that nobody changes it.
QString immutableName(const QFileInfo& file)
{
    QUrl url = QUrl::fromLocalFile(file.absoluteFilePath());
    url.setQuery(u"immutable=1"_s);
    return url.toString(QUrl::FullyEncoded);
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
    return backend() == Backend::Sqlite ? openFile() : openServer();
}

Result<Done> Connection::openFile()
{
    copyOrigin(m_settings);
    const QFileInfo file(m_settings.path);
    m_settings.readOnly = m_settings.readOnly || (file.exists() && !file.isWritable());
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    db.setDatabaseName(m_settings.path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=3000"_s;
    if (m_settings.readOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (m_settings.readOnly && nobodyWritesBeside(file)) {
        db.setDatabaseName(immutableName(file));
        options += u";QSQLITE_OPEN_URI"_s;
    }
    db.setConnectOptions(options);
    return db.open() ? Result<Done>(Done{}) : failure(toError(db.lastError()));
}

Result<Done> Connection::openServer()
{
    const ConnectOptions options = postgresqlOptions(m_settings);
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    db.setHostName(m_settings.host);
    db.setPort(m_settings.port);
    db.setDatabaseName(m_settings.database);
    db.setUserName(m_settings.user);
    db.setPassword(m_settings.password);
    db.setConnectOptions(joined(options));
    QElapsedTimer waited;
    waited.start();
    if (db.open())
        return Done{};
    const QString text = db.lastError().databaseText();
    if (waited.elapsed() >= kSilenceMs) // who let the first attempt wait is not asked again
        return failure(ErrorKind::Connection, text, u"no_server"_s);
    return failure(refusalOfServer(m_settings, options, text));
}

Result<Done> Connection::setUpSession()
{
    return backend() == Backend::Sqlite ? setUpFile() : checkSession();
}

Result<Done> Connection::setUpFile()
{
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

/// What was asked for at the connect is in force, whatever the database, the login or the desk is set to.
Result<Done> Connection::checkSession()
{
    QStringList wrong;
    const auto demand = [&wrong](const Row& row, const char* name, QLatin1StringView value) {
        if (row.text(name) != value)
            wrong.append(QLatin1StringView(name) + u'=' + row.text(name));
    };
    WOSHOU_CHECK(runStatement(*this, u"admin/select_session"_s, {}, [&](const Row& row) {
        demand(row, "standard_conforming_strings", "on"_L1);
        demand(row, "client_encoding", "UTF8"_L1);
        demand(row, "server_encoding", "UTF8"_L1);
        demand(row, "time_zone", "UTC"_L1);
        if (!m_settings.schemaLess)
            demand(row, "search_path", "app"_L1);
    }));
    return wrong.isEmpty() ? Result<Done>(Done{})
                           : failure(ErrorKind::Connection, wrong.join(u", "_s), u"wrong_session"_s);
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
    return begin(backend() == Backend::Sqlite ? u"begin immediate"_s : u"begin"_s);
}

Result<Done> Connection::beginSnapshot()
{
    return begin(backend() == Backend::Sqlite ? u"begin"_s : u"begin isolation level repeatable read read only"_s);
}

Result<Done> Connection::begin(const QString& text)
{
    m_now.reset();
    m_failed.reset();
    WOSHOU_CHECK(execute(text));
    m_inTransaction = true;
    return Done{};
}

Result<Done> Connection::commit()
{
    if (m_failed) { // the server would roll back and call it done
        const Error error = *m_failed;
        rollback();
        return failure(error);
    }
    m_inTransaction = false;
    m_now.reset();
    auto done = execute(u"commit"_s);
    if (!done && m_usable)
        static_cast<void>(execute(u"rollback"_s)); // a refused commit (disk full) leaves it open on SQLite
    if (!m_usable)
        drop();
    return done;
}

void Connection::rollback()
{
    m_now.reset();
    m_failed.reset();
    if (!std::exchange(m_inTransaction, false))
        return;
    if (m_usable)
        static_cast<void>(execute(u"rollback"_s));
    else
        drop();
}

Result<Done> Connection::savepoint()
{
    return execute(u"savepoint one"_s);
}

Result<Done> Connection::releaseSavepoint()
{
    if (m_failed)
        return failure(*m_failed);
    return execute(u"release savepoint one"_s);
}

Result<Done> Connection::rollbackToSavepoint()
{
    m_failed.reset();
    WOSHOU_CHECK(execute(u"rollback to savepoint one"_s));
    return execute(u"release savepoint one"_s);
}

/// Closed at once: a server that is there after all lets go of what this session had locked.
void Connection::drop()
{
    m_prepared.clear();
    database().close();
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
        while (query.next()) { // to the end: a driver that still waits for rows hands on no notification
        }
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
    WOSHOU_TRY(const auto statement, prepareText(text));
    m_prepared.insert(name, statement);
    return statement.get();
}

Result<std::shared_ptr<PreparedStatement>> Connection::prepareText(const QString& text)
{
    auto statement = std::make_shared<PreparedStatement>(database());
    statement->query.setForwardOnly(true);
    if (!statement->query.prepare(text))
        return failure(toError(statement->query.lastError()));
    statement->placeholders = SqlCatalog::placeholders(text);
    return statement;
}

Error Connection::toError(const QSqlError& error)
{
    Error result = classifySqlError(backend(), error);
    if (result.kind == ErrorKind::Connection && backend() == Backend::Postgresql)
        m_usable = false;
    if (m_inTransaction && !m_failed && backend() == Backend::Postgresql)
        m_failed = result;
    qCDebug(lcStorage) << "statement failed:" << result.code << result.detail;
    return result;
}

} // namespace woshou
