#include "services/core/executor.h"

#include "services/core/threadpark.h"
#include "services/core/workthread.h"
#include "storage/knowledge/searchrepository.h"

namespace woshou {

/// Lives in its thread; so does its connection.
class Executor::Worker : public QObject
{
public:
    explicit Worker(ConnectionSettings settings)
        : m_settings(std::move(settings))
    {
    }

    Result<Connection*> connection()
    {
        if (m_connection && !m_connection->isUsable())
            m_connection.reset();
        if (!m_connection) {
            auto opened = Connection::open(m_settings);
            if (!opened)
                return failure(opened.error());
            m_connection = std::move(*opened);
        }
        return m_connection.get();
    }

    void setReadsOf(PersonId engineer)
    {
        if (m_settings.readsOf == engineer)
            return;
        m_settings.readsOf = engineer;
        m_connection.reset();
    }

private:
    ConnectionSettings m_settings;
    std::unique_ptr<Connection> m_connection;
};

Executor::Executor(ConnectionSettings settings, int readers, QObject* parent)
    : QObject(parent)
{
    qRegisterMetaType<QList<TicketId>>();
    // Queued: whoever tells runs in another thread and may outlive who is told.
    connect(m_news.get(), &CommitNews::committed, this, &Executor::committed, Qt::QueuedConnection);
    for (int i = 0; i <= readers; ++i) {
        auto* worker = new Worker(settings);
        m_threads.push_back(std::make_unique<WorkThread>(i == 0 ? QStringLiteral("woshou-write")
                                                                : QStringLiteral("woshou-read-%1").arg(i)));
        m_threads.back()->take(worker);
        if (i == 0)
            m_writer = worker;
        else
            m_readers.push_back(worker);
    }
}

Executor::~Executor()
{
    *m_stopped = true;
    for (auto& thread : m_threads)
        parkThread(std::move(thread));
}

void Executor::setReadsOf(PersonId engineer)
{
    for (Worker* reader : m_readers)
        enqueue(reader, [engineer](Worker& worker) { worker.setReadsOf(engineer); });
}

Executor::Worker* Executor::nextReader()
{
    m_next = (m_next + 1) % m_readers.size();
    return m_readers[m_next];
}

void Executor::enqueue(Worker* worker, std::function<void(Worker&)> job)
{
    const auto unlessStopped = [worker, stopped = m_stopped, job = std::move(job)] {
        if (!*stopped) // else its promise goes with it: cancelled
            job(*worker);
    };
    QMetaObject::invokeMethod(worker, unlessStopped, Qt::QueuedConnection);
}

Result<Connection*> Executor::connectionOf(Worker& worker)
{
    return worker.connection();
}

Result<Done> Executor::finish(Connection& connection)
{
    return SearchRepository(connection).indexWritten();
}

} // namespace woshou
