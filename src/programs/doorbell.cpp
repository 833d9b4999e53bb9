#include "programs/doorbell.h"

#include "base/logging.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

#include <utility>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 2000; ///< ms for a line, and for its answer
constexpr int kMostGuests = 8;  ///< at once
constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

} // namespace

Doorbell::Doorbell(QString folder, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Doorbell::letIn);
}

QString Doorbell::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/woshou"_s;
}

QString Doorbell::socketOf(const QString& folder)
{
    return folder + u"/window"_s;
}

/// Whether the folder is there, ours, and closed to everybody else.
bool Doorbell::makeFolder() const
{
    QDir().mkpath(m_folder);
    const QFileInfo folder(m_folder);
    // Only the owner may set the permissions, so that this tells whose it is.
    return folder.isDir() && !folder.isSymLink() && QFile::setPermissions(m_folder, kOwnerOnly);
}

void Doorbell::listen()
{
    if (isListening())
        return;
    if (!makeFolder()) {
        qCWarning(lcUi, "Calls are not heard: the folder for it cannot be kept from others");
        return;
    }
    // A socket that nobody answers was left by a window that is gone.
    auto* other = new QLocalSocket(this);
    connect(other, &QLocalSocket::connected, other, &QObject::deleteLater);
    connect(other, &QLocalSocket::errorOccurred, this, [this, other] {
        other->deleteLater();
        takeOver();
    });
    other->connectToServer(socketOf(m_folder));
}

void Doorbell::takeOver()
{
    if (isListening())
        return;
    QLocalServer::removeServer(socketOf(m_folder));
    if (!m_server.listen(socketOf(m_folder)))
        qCWarning(lcUi, "Calls are not heard: %s", qPrintable(m_server.errorString()));
}

void Doorbell::letIn()
{
    while (QLocalSocket* guest = m_server.nextPendingConnection()) {
        if (m_guests >= kMostGuests) {
            qCWarning(lcUi, "A request to the window was ignored: too many at once");
            guest->abort();
            guest->deleteLater();
            continue;
        }
        ++m_guests;
        connect(guest, &QLocalSocket::readyRead, this, [this, guest] { read(guest); });
        connect(guest, &QLocalSocket::disconnected, guest, &QObject::deleteLater);
        connect(guest, &QObject::destroyed, this, [this] { --m_guests; });
        QTimer::singleShot(kPatience, guest, &QLocalSocket::abort);
    }
}

void Doorbell::read(QLocalSocket* guest)
{
    if (!guest->canReadLine() && guest->bytesAvailable() <= kLongestLink)
        return; // the rest is on its way
    const QByteArray line = guest->readLine(kLongestLink + 2);
    disconnect(guest, &QLocalSocket::readyRead, this, nullptr); // one line is all it may say
    const auto request = line.endsWith('\n') ? parseCallLink(QString::fromUtf8(line)) : std::nullopt;
    guest->write(request ? "ok\n" : "no\n");
    guest->disconnectFromServer();
    if (request)
        emit rung(*request);
    else
        qCWarning(lcUi, "A request to the window was ignored: %lld bytes that are no link", qint64(line.size()));
}

Ring::Ring(const QString& folder, const CallRequest& request, QObject* parent)
    : QObject(parent)
    , m_path(Doorbell::socketOf(folder))
    , m_line(request.link().toUtf8() + '\n')
    , m_socket(new QLocalSocket(this))
{
    connect(m_socket, &QLocalSocket::connected, this, [this] {
        m_connected = true;
        m_socket->write(m_line);
    });
    connect(m_socket, &QLocalSocket::readyRead, this, &Ring::answer);
    connect(m_socket, &QLocalSocket::errorOccurred, this, [this] {
        if (!std::exchange(m_over, true))
            m_connected ? emit refused() : emit nobody();
    });
}

void Ring::start()
{
    QTimer::singleShot(kPatience, this, [this] {
        if (!std::exchange(m_over, true))
            emit refused();
    });
    m_socket->connectToServer(m_path);
}

void Ring::answer()
{
    if (!m_socket->canReadLine() || std::exchange(m_over, true))
        return;
    m_socket->readLine() == "ok\n" ? emit taken() : emit refused();
}

} // namespace woshou
