#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <thread>

class QDeadlineTimer;

namespace woshou {

/// A thread with an event loop, over only when nothing of it is left. QThread::wait() returns a little before that:
/// what a library still frees for its thread (OpenSSL, under a connection to a server) it then frees beside the end of
/// the program, which frees it too. Lives in the thread that made it.
class WorkThread
{
public:
    explicit WorkThread(const QString& name);
    /// Ends the thread and waits for it, unless it was left behind.
    ~WorkThread();
    Q_DISABLE_COPY_MOVE(WorkThread)

    QString name() const { return m_name; }
    /// Moves the object there, before quit(); it is deleted there at the end.
    void take(QObject* worker);
    /// Ends it once what was posted before is done; returns at once.
    void quit();
    bool isFinished() const;
    /// False when it is still busy after that; it may then be waited for again, or left behind.
    bool wait(const QDeadlineTimer& deadline);
    /// It ends with the program, in whatever it is doing.
    void leaveBehind();

private:
    struct State;
    static void run(const std::shared_ptr<State>& state, const QString& name);

    QString m_name;
    std::shared_ptr<State> m_state;
    std::thread m_thread;
};

} // namespace woshou
