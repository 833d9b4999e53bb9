#include "services/core/threadpark.h"

#include "base/logging.h"
#include "services/core/workthread.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QMutex>

namespace woshou {

namespace {

constexpr int kPatienceMs = 3000;

/// The threads that were told to end, those that have ended are taken out at the next visit.
class Park
{
public:
    static Park& instance()
    {
        static Park* const park = [] {
            qAddPostRoutine([] { instance().close(); });
            return new Park;
        }();
        return *park;
    }

    void take(std::unique_ptr<WorkThread> thread)
    {
        const QMutexLocker lock(&m_mutex);
        std::erase_if(m_threads, [](const auto& parked) { return parked->isFinished(); });
        m_threads.push_back(std::move(thread));
    }

private:
    void close()
    {
        const QMutexLocker lock(&m_mutex);
        const QDeadlineTimer deadline(kPatienceMs);
        for (auto& thread : m_threads) {
            if (!thread->wait(deadline)) {
                qCWarning(lcStorage) << "left behind:" << thread->name();
                thread->leaveBehind();
            }
        }
        m_threads.clear();
    }

    QMutex m_mutex;
    std::vector<std::unique_ptr<WorkThread>> m_threads;
};

} // namespace

void parkThread(std::unique_ptr<WorkThread> thread)
{
    thread->quit();
    Park::instance().take(std::move(thread));
}

} // namespace woshou
