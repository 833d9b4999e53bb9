#include "services/core/workthread.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

namespace woshou {

struct WorkThread::State
{
    QMutex mutex;
    QWaitCondition changed;
    QEventLoop* loop = nullptr; ///< lives there while it runs; under the mutex
    QList<QObject*> workers;    ///< under the mutex
    bool ended = false;         ///< under the mutex
};

WorkThread::WorkThread(const QString& name)
    : m_name(name)
    , m_state(std::make_shared<State>())
    , m_thread(&WorkThread::run, m_state, name)
{
    QMutexLocker lock(&m_state->mutex);
    while (!m_state->loop)
        m_state->changed.wait(&m_state->mutex);
}

WorkThread::~WorkThread()
{
    if (!m_thread.joinable())
        return;
    quit();
    m_thread.join();
}

void WorkThread::run(const std::shared_ptr<State>& state, const QString& name)
{
    QThread::currentThread()->setObjectName(name);
    QEventLoop loop;
    {
        const QMutexLocker lock(&state->mutex);
        state->loop = &loop;
        state->changed.wakeAll();
    }
    loop.exec();
    QList<QObject*> workers;
    {
        const QMutexLocker lock(&state->mutex);
        state->loop = nullptr;
        workers = std::exchange(state->workers, {});
    }
    qDeleteAll(workers);
    const QMutexLocker lock(&state->mutex);
    state->ended = true;
    state->changed.wakeAll();
}

void WorkThread::take(QObject* worker)
{
    const QMutexLocker lock(&m_state->mutex);
    Q_ASSERT(m_state->loop);
    worker->moveToThread(m_state->loop->thread());
    m_state->workers.append(worker);
}

void WorkThread::quit()
{
    const QMutexLocker lock(&m_state->mutex);
    if (m_state->loop)
        QMetaObject::invokeMethod(m_state->loop, &QEventLoop::quit, Qt::QueuedConnection);
}

bool WorkThread::isFinished() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->ended;
}

bool WorkThread::wait(const QDeadlineTimer& deadline)
{
    {
        QMutexLocker lock(&m_state->mutex);
        while (!m_state->ended) {
            if (!m_state->changed.wait(&m_state->mutex, deadline) && !m_state->ended)
                return false;
        }
    }
    if (m_thread.joinable())
        m_thread.join();
    return true;
}

void WorkThread::leaveBehind()
{
    if (m_thread.joinable())
        m_thread.detach();
}

} // namespace woshou
