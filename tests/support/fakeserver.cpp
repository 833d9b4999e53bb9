#include "support/fakeserver.h"

#include <QtEndian>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <vector>

namespace woshou {

namespace {

/// An ErrorResponse of the protocol: fields of one letter each.
QByteArray refusal(const QByteArray& code, const QByteArray& words)
{
    if (code.isEmpty())
        return {};
    const QByteArray fields =
        QByteArray("S致命错误") + '\0' + 'V' + "FATAL" + '\0' + 'C' + code + '\0' + 'M' + words + '\0' + '\0';
    QByteArray length(4, '\0');
    qToBigEndian(static_cast<quint32>(fields.size() + 4), length.data());
    return 'E' + length + fields;
}

} // namespace

FakeServer::FakeServer(const QByteArray& code, const QByteArray& words)
{
    const QByteArray path = m_folder.filePath(QStringLiteral(".s.PGSQL.5432")).toLocal8Bit();
    m_socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    if (::bind(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 || ::listen(m_socket, 16) != 0)
        qFatal("no socket for the tests at %s", path.constData());
    m_thread = std::thread([this, answer = refusal(code, words)] { serve(answer); });
}

FakeServer::~FakeServer()
{
    ::shutdown(m_socket, SHUT_RDWR);
    m_thread.join();
    ::close(m_socket);
}

void FakeServer::serve(const QByteArray& answer)
{
    std::vector<int> guests;
    for (int guest = ::accept(m_socket, nullptr, nullptr); guest >= 0; guest = ::accept(m_socket, nullptr, nullptr)) {
        ++m_visitors;
        char hello[1024];
        if (!answer.isEmpty() && ::read(guest, hello, sizeof hello) > 0)
            static_cast<void>(::write(guest, answer.constData(), static_cast<size_t>(answer.size())) > 0);
        if (answer.isEmpty())
            guests.push_back(guest); // kept waiting
        else
            ::close(guest);
    }
    for (const int guest : guests)
        ::close(guest);
}

} // namespace woshou
