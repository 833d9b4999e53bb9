#pragma once

#include "base/id.h"
#include "storage/core/connection.h"

#include <QObject>
#include <QTimer>

namespace woshou {

/// Hears what other programs changed: LISTEN/NOTIFY on PostgreSQL, a look at the log whenever the file's version
/// moved on SQLite. Everything after the event `after`, and the setting's version `setting`, is told, also what came
/// before the feed was ready and while the server was gone. Lives in a thread of its own with an event loop; start()
/// must run there.
class ChangeFeed : public QObject
{
    Q_OBJECT
public:
    ChangeFeed(ConnectionSettings settings, qint64 after, qint64 setting);
    ~ChangeFeed() override;

public slots:
    void start();

signals:
    void ticketChanged(woshou::TicketId id);
    void customerChanged(woshou::CustomerId id);
    /// Somebody came to the ticket, left it, or began or ceased to write; an invalid id when it may be any.
    void presenceChanged(woshou::TicketId id);
    void everythingChanged(); ///< notices may have been lost
    void settingsChanged();   ///< there is a new version of one
    void connectionChanged(bool connected, int milliseconds);
    /// How far the server's clock is ahead of this desk's, as every look at the connection finds it.
    void clockCompared(qint64 milliseconds);

private:
    void poll();
    void reconnect();
    void noteLoss();
    void subscribe();
    void hear(const QString& ids);
    void pollFile();
    void heartbeat();
    void readNews();
    void readCustomers();
    void readSettings();

    ConnectionSettings m_settings;
    std::unique_ptr<Connection> m_connection;
    QTimer* m_timer = nullptr;
    qint64 m_dataVersion = -1;
    qint64 m_lastEvent = 0, m_lastCustomerEvent = -1, m_lastSetting = 0;
    int m_ticks = 0;
    bool m_lost = false;
};

} // namespace woshou
