#pragma once

#include <QObject>
#include <QThread>

#include <atomic>

namespace woshou {

/// Measures how long the interface thread does not answer: a second thread knocks every 10 ms and takes the time
/// until the answer. Make it in the interface thread; longestBlockMs and reset may be called from any thread.
class Watchdog : public QObject
{
    Q_OBJECT
public:
    explicit Watchdog(QObject* parent = nullptr);
    ~Watchdog() override;

    /// The longest time without an answer since the start or the last reset, in milliseconds, the running one included.
    static qint64 longestBlockMs();
    static void reset();

private:
    void knock();
    void answer();

    QThread m_thread;
    std::atomic<qint64> m_knockedAt = 0; ///< nanoseconds; 0 when the last knock was answered
};

} // namespace woshou
