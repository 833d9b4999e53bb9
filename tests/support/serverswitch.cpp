#include "support/serverswitch.h"

#include <algorithm>
#include <array>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace woshou {

namespace {

int socketAt(const QByteArray& path, int (*use)(int, const sockaddr*, socklen_t))
{
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    if (use(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

/// False when one of the two has gone.
bool pass(int from, int to)
{
    std::array<char, 16384> bytes;
    const ssize_t read = ::recv(from, bytes.data(), bytes.size(), 0);
    for (ssize_t sent = 0; sent < read;) {
        const ssize_t part = ::send(to, bytes.data() + sent, size_t(read - sent), MSG_NOSIGNAL);
        if (part <= 0)
            return false;
        sent += part;
    }
    return read > 0;
}

} // namespace

ServerSwitch::ServerSwitch(const QString& serverFolder)
    : m_path(m_folder.filePath(QStringLiteral(".s.PGSQL.5432")).toLocal8Bit())
    , m_server((serverFolder + QStringLiteral("/.s.PGSQL.5432")).toLocal8Bit())
{
    on();
}

ServerSwitch::~ServerSwitch()
{
    off();
}

void ServerSwitch::on()
{
    if (m_socket >= 0)
        return;
    m_socket = socketAt(m_path, ::bind);
    if (m_socket < 0 || ::listen(m_socket, 64) != 0)
        qFatal("no socket for the tests at %s", m_path.constData());
    m_door = std::thread([this, socket = m_socket] { serve(socket); });
}

void ServerSwitch::off()
{
    if (m_socket < 0)
        return;
    ::unlink(m_path.constData());
    ::shutdown(m_socket, SHUT_RDWR);
    m_door.join();
    ::close(m_socket);
    m_socket = -1;
    std::vector<std::thread> porters;
    {
        const std::lock_guard lock(m_mutex);
        for (const int socket : m_open)
            ::shutdown(socket, SHUT_RDWR);
        porters.swap(m_porters);
    }
    for (std::thread& porter : porters)
        porter.join();
}

void ServerSwitch::serve(int socket)
{
    for (int guest = ::accept(socket, nullptr, nullptr); guest >= 0; guest = ::accept(socket, nullptr, nullptr)) {
        const int server = socketAt(m_server, ::connect);
        if (server < 0) {
            ::close(guest);
            continue;
        }
        const std::lock_guard lock(m_mutex);
        m_open.insert(m_open.end(), {guest, server});
        m_porters.emplace_back([this, guest, server] { carry(guest, server); });
    }
}

void ServerSwitch::carry(int guest, int server)
{
    std::array<pollfd, 2> both = {pollfd{guest, POLLIN, 0}, pollfd{server, POLLIN, 0}};
    while (::poll(both.data(), both.size(), -1) > 0) {
        if ((both[0].revents != 0 && !pass(guest, server)) || (both[1].revents != 0 && !pass(server, guest)))
            break;
    }
    const std::lock_guard lock(m_mutex); // a number that is closed may be given to another socket at once
    for (const int socket : {guest, server}) {
        m_open.erase(std::find(m_open.begin(), m_open.end(), socket));
        ::close(socket);
    }
}

} // namespace woshou
