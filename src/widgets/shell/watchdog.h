#pragma once

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace woshou {

/// Measures how long the interface thread does not answer: a second thread knocks every 10 ms and takes the time
/// until the answer, less the time in which the thread was ready but other programs had the processor (as far as the
/// system tells it: schedstat on Linux). Ask for it in the interface thread; seen and reset may be called from
/// any thread.
class Watchdog : public QObject
{
    Q_OBJECT
public:
    /// The one of this process: it has one interface thread, however many windows.
    static std::shared_ptr<Watchdog> shared();
    ~Watchdog() override;

    /// What was seen since the start or the last reset.
    struct Seen
    {
        qint64 longestMs = 0; ///< time without an answer, the running one included
        int answers = 0;
        int late = 0; ///< answers that took longer than a frame of 16 ms
        Seen& operator+=(const Seen& other);
    };
    static Seen seen();
    static void reset();

private:
    Watchdog();
    void knock();
    void answer();
    qint64 waitedForProcessor() const;
    qint64 busySince(qint64 knockedAt) const;

    QThread m_thread;
    QString m_schedule;                  ///< file with the interface thread's times; unreadable where there is none
    std::atomic<qint64> m_knockedAt = 0; ///< nanoseconds; 0 when the last knock was answered, -1 while knocking
    std::atomic<qint64> m_waited = 0;    ///< for the processor, at the last knock; nanoseconds
};

} // namespace woshou
