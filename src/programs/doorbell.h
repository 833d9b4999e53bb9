#pragma once

#include "domain/tickets/callrequest.h"

#include <QLocalServer>
#include <QObject>

class QLocalSocket;

namespace woshou {

/// Where the running window of a desktop user hears of calls: a local socket in a folder that nobody else may enter.
/// One line is one request, a link of at most kLongestLink characters; it is answered by "ok" or "no". What is anything
/// else is ignored, with a line in the log. Interface thread; nothing waits.
class Doorbell : public QObject
{
    Q_OBJECT
public:
    explicit Doorbell(QString folder, QObject* parent = nullptr);

    /// The folder of this desktop user.
    static QString defaultFolder();
    static QString socketOf(const QString& folder);

    /// Listens, unless another window of the same user does. Asking again is harmless: who comes to the front takes
    /// over from a window that is gone.
    void listen();
    bool isListening() const { return m_server.isListening(); }

signals:
    void rung(const woshou::CallRequest& request);

private:
    bool makeFolder() const;
    void takeOver();
    void letIn();
    void read(QLocalSocket* guest);

    QString m_folder;
    QLocalServer m_server;
    int m_guests = 0;
};

/// Hands a request to the running window.
class Ring : public QObject
{
    Q_OBJECT
public:
    Ring(const QString& folder, const CallRequest& request, QObject* parent = nullptr);

    void start();

signals:
    void taken();
    /// No window runs.
    void nobody();
    /// A window runs, but refused or did not answer within two seconds.
    void refused();

private:
    void answer();

    QString m_path;
    QByteArray m_line;
    QLocalSocket* m_socket;
    bool m_connected = false, m_over = false;
};

} // namespace woshou
