#pragma once

#include <QByteArray>
#include <QTemporaryDir>

#include <mutex>
#include <thread>
#include <vector>

namespace woshou {

/// A socket in front of a PostgreSQL server that can be switched off and on: to whoever connects through it the server
/// stops and starts again, while tests beside this one keep theirs.
class ServerSwitch
{
public:
    /// In front of the server whose socket stands in this folder; switched on.
    explicit ServerSwitch(const QString& serverFolder);
    ~ServerSwitch();

    QString folder() const { return m_folder.path(); } ///< the "host" to connect to
    /// Every connection breaks at once and none is taken, as when the server was stopped.
    void off();
    void on();

private:
    void serve(int socket);
    void carry(int guest, int server);

    QTemporaryDir m_folder;
    QByteArray m_path, m_server;
    int m_socket = -1;
    std::thread m_door;
    std::mutex m_mutex;                 ///< guards the two below
    std::vector<int> m_open;            ///< sockets of both sides
    std::vector<std::thread> m_porters; ///< one for each connection
};

} // namespace woshou
