#include "storage/core/changefeed.h"

#include "storage/admin/settingrepository.h"
#include "storage/core/query.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlDriver>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPollMs = 400;
constexpr int kHeartbeatTicks = 12; // every 12th poll, so about five seconds
constexpr qint64 kNewsLimit = 1000; // of the statement that lists them
const QString kChannel = u"woshou_changed"_s, kPresent = u"woshou_present"_s;
const QString kCustomer = u"customer:"_s; ///< before an id
} // namespace

ChangeFeed::ChangeFeed(ConnectionSettings settings, qint64 after, qint64 setting)
    : m_settings(std::move(settings))
    , m_lastEvent(after)
    , m_lastSetting(setting)
{
}

ChangeFeed::~ChangeFeed() = default;

void ChangeFeed::start()
{
    m_timer = new QTimer(this);
    connect(m_timer, &QTimer::timeout, this, &ChangeFeed::poll);
    m_timer->start(kPollMs);
    reconnect();
}

void ChangeFeed::noteLoss()
{
    m_connection.reset();
    if (!std::exchange(m_lost, true))
        emit connectionChanged(false, 0);
}

void ChangeFeed::reconnect()
{
    auto opened = Connection::open(m_settings);
    if (!opened) {
        noteLoss();
        return;
    }
    m_connection = std::move(*opened);
    if (m_settings.backend == Backend::Postgresql)
        subscribe();
    else
        readCustomers();
    readNews();
    heartbeat();
    if (m_connection->isUsable() && std::exchange(m_lost, false))
        emit everythingChanged();
}

void ChangeFeed::subscribe()
{
    QSqlDriver* driver = m_connection->database().driver();
    driver->subscribeToNotification(kChannel);
    driver->subscribeToNotification(kPresent);
    connect(driver, &QSqlDriver::notification, this,
            [this](const QString& channel, QSqlDriver::NotificationSource, const QVariant& payload) {
                if (channel == kPresent)
                    emit presenceChanged(TicketId(payload.toLongLong()));
                else
                    hear(payload.toString());
            });
}

void ChangeFeed::hear(const QString& ids)
{
    if (ids == "settings"_L1) {
        readSettings();
        return;
    }
    if (ids.startsWith(kCustomer)) {
        emit customerChanged(CustomerId(QStringView(ids).mid(kCustomer.size()).toLongLong()));
        return;
    }
    if (ids == u'*') {
        emit everythingChanged();
        return;
    }
    for (const QString& id : ids.split(u',', Qt::SkipEmptyParts))
        emit ticketChanged(TicketId(id.toLongLong()));
}

void ChangeFeed::poll()
{
    // A driver that lost its server only says so here: no signal is sent.
    if (m_connection && (!m_connection->isUsable() || !m_connection->database().isOpen()))
        noteLoss();
    if (!m_connection) {
        reconnect();
        return;
    }
    if (m_settings.backend == Backend::Sqlite)
        pollFile();
    if (++m_ticks % kHeartbeatTicks == 0)
        heartbeat();
}

void ChangeFeed::pollFile()
{
    qint64 version = 0;
    const auto read = runStatement(*m_connection, u"admin/select_data_version"_s, {},
                                   [&](const Row& row) { version = row.integer("data_version"); });
    if (read && version != m_dataVersion) {
        m_dataVersion = version;
        readNews();
        readCustomers();
        emit presenceChanged(TicketId());
    }
}

void ChangeFeed::readNews()
{
    Result<qint64> read = 0;
    do {
        read = runStatement(*m_connection, u"tickets/list_changed_tickets"_s, {{u"after"_s, m_lastEvent}},
                            [&](const Row& row) {
                                m_lastEvent = std::max(m_lastEvent, row.integer("event_id"));
                                emit ticketChanged(row.id<TicketId>("ticket_id"));
                            });
    } while (read && *read == kNewsLimit);
    readSettings();
}

/// The file's news of customers; a server tells them itself. The first time it only finds where the log ends.
void ChangeFeed::readCustomers()
{
    if (m_lastCustomerEvent < 0) {
        static_cast<void>(runStatement(*m_connection, u"customers/select_last_event"_s, {},
                                       [&](const Row& row) { m_lastCustomerEvent = row.integer("id"); }));
        return;
    }
    Result<qint64> read = 0;
    do {
        read = runStatement(*m_connection, u"customers/list_changed"_s, {{u"after"_s, m_lastCustomerEvent}},
                            [&](const Row& row) {
                                m_lastCustomerEvent = std::max(m_lastCustomerEvent, row.integer("event_id"));
                                emit customerChanged(row.id<CustomerId>("customer_id"));
                            });
    } while (read && *read == kNewsLimit);
}

void ChangeFeed::readSettings()
{
    const auto last = m_connection ? SettingRepository(*m_connection).lastId() : Result<qint64>(m_lastSetting);
    if (last && *last != std::exchange(m_lastSetting, *last))
        emit settingsChanged();
}

void ChangeFeed::heartbeat()
{
    QElapsedTimer timer;
    timer.start();
    const auto server = m_connection->now();
    if (!server)
        return;
    emit connectionChanged(true, static_cast<int>(timer.elapsed()));
    emit clockCompared(server->ms() + timer.elapsed() / 2 - QDateTime::currentMSecsSinceEpoch());
}

} // namespace woshou
