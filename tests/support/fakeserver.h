#pragma once

#include <QByteArray>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

namespace woshou {

/// A socket where a PostgreSQL server would listen, for what a real one does rarely: whoever connects is refused in
/// these words with this code, or gets no answer at all when there is no code.
class FakeServer
{
public:
    explicit FakeServer(const QByteArray& code = {}, const QByteArray& words = {});
    ~FakeServer();

    QString folder() const { return m_folder.path(); } ///< the "host"
    int visitors() const { return m_visitors; }

private:
    void serve(const QByteArray& answer);

    QTemporaryDir m_folder;
    int m_socket = -1;
    std::atomic<int> m_visitors = 0;
    std::thread m_thread;
};

} // namespace woshou
