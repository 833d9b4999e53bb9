#include "services/core/workthread.h"

#include <QDeadlineTimer>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

std::atomic<bool> g_libraryIsDone = false;

/// What a library keeps for a thread, and frees with it a little late.
struct KeptByALibrary
{
    ~KeptByALibrary()
    {
        for (int i = 0; i < 5000; ++i)
            std::this_thread::yield();
        g_libraryIsDone = true;
    }
    int touched = 0;
};

thread_local KeptByALibrary t_kept;

class Worker : public QObject
{
public:
    explicit Worker(std::atomic<QThread*>* deletedIn)
        : m_deletedIn(deletedIn)
    {
    }
    ~Worker() override { *m_deletedIn = QThread::currentThread(); }

private:
    std::atomic<QThread*>* m_deletedIn;
};

} // namespace

/// The threads of the connections: over means that nothing of them is left (what a connection keeps was freed twice
/// at the program's end).
class TestWorkThread : public QObject
{
    Q_OBJECT

private slots:
    void overIsOver();
    void whatWasPostedIsDoneAndTheWorkerDeletedThere();
    void whoIsBusyIsLeftBehind();
};

void TestWorkThread::overIsOver()
{
    for (int time = 0; time < 20; ++time) {
        g_libraryIsDone = false;
        WorkThread thread(u"test"_s);
        auto* worker = new QObject;
        thread.take(worker);
        QMetaObject::invokeMethod(
            worker, [] { ++t_kept.touched; }, Qt::QueuedConnection);
        thread.quit();
        QVERIFY(thread.wait(QDeadlineTimer(10000)));
        QVERIFY(thread.isFinished());
        QVERIFY(g_libraryIsDone);
    }
}

void TestWorkThread::whatWasPostedIsDoneAndTheWorkerDeletedThere()
{
    std::atomic<QThread*> deletedIn = nullptr, doneIn = nullptr;
    {
        WorkThread thread(u"test"_s);
        auto* worker = new Worker(&deletedIn);
        thread.take(worker);
        QMetaObject::invokeMethod(
            worker, [&doneIn] { doneIn = QThread::currentThread(); }, Qt::QueuedConnection);
    }
    QVERIFY(doneIn);
    QVERIFY(doneIn != QThread::currentThread());
    QCOMPARE(deletedIn.load(), doneIn.load());
}

void TestWorkThread::whoIsBusyIsLeftBehind()
{
    QSemaphore begun, go;
    WorkThread thread(u"test"_s);
    auto* worker = new QObject;
    thread.take(worker);
    QMetaObject::invokeMethod(
        worker,
        [&] {
            begun.release();
            go.acquire();
        },
        Qt::QueuedConnection);
    begun.acquire();
    thread.quit();
    QVERIFY(!thread.wait(QDeadlineTimer(1)));
    QVERIFY(!thread.isFinished());
    go.release();
    QVERIFY(thread.wait(QDeadlineTimer(10000)));
}

QTEST_GUILESS_MAIN(TestWorkThread)
#include "tst_workthread.moc"
