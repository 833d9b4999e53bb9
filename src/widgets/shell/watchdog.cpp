#include "widgets/shell/watchdog.h"

#include "base/logging.h"

#include <QFile>
#include <QTimer>

#include <chrono>

namespace woshou {

namespace {

constexpr auto kBeat = std::chrono::milliseconds(10);
constexpr qint64 kNanoseconds = 1'000'000;
constexpr qint64 kWorthLogging = 200 * kNanoseconds;

constexpr qint64 kKnocking = -1;
constexpr qint64 kFrame = 16 * kNanoseconds;

std::atomic<qint64> s_longest = 0;
std::atomic<int> s_answers = 0, s_late = 0;

qint64 nowNs()
{
    return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void note(qint64 took)
{
    qint64 longest = s_longest.load();
    while (took > longest && !s_longest.compare_exchange_weak(longest, took)) {
    }
}

} // namespace

std::shared_ptr<Watchdog> Watchdog::shared()
{
    static std::weak_ptr<Watchdog> made;
    std::shared_ptr<Watchdog> watchdog = made.lock();
    if (!watchdog)
        made = watchdog = std::shared_ptr<Watchdog>(new Watchdog);
    return watchdog;
}

Watchdog::Watchdog()
{
    m_schedule = QFile::symLinkTarget(QStringLiteral("/proc/thread-self")) + QStringLiteral("/schedstat");
    m_thread.setObjectName(QStringLiteral("woshou-watchdog"));
    auto* timer = new QTimer;
    timer->setTimerType(Qt::PreciseTimer);
    timer->setInterval(kBeat);
    timer->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, timer, qOverload<>(&QTimer::start));
    connect(&m_thread, &QThread::finished, timer, &QObject::deleteLater);
    // Direct: the knock must happen in the thread of the timer, not here.
    connect(timer, &QTimer::timeout, this, &Watchdog::knock, Qt::DirectConnection);
    m_thread.start();
}

Watchdog::~Watchdog()
{
    m_thread.quit();
    m_thread.wait();
}

Watchdog::Seen& Watchdog::Seen::operator+=(const Seen& other)
{
    longestMs = std::max(longestMs, other.longestMs);
    answers += other.answers;
    late += other.late;
    return *this;
}

Watchdog::Seen Watchdog::seen()
{
    return {s_longest.load() / kNanoseconds, s_answers.load(), s_late.load()};
}

void Watchdog::reset()
{
    s_longest = 0;
    s_answers = s_late = 0;
}

/// The second number of schedstat: nanoseconds that the thread waited on a run queue (proc(5)).
qint64 Watchdog::waitedForProcessor() const
{
    QFile file(m_schedule);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong();
}

qint64 Watchdog::busySince(qint64 knockedAt) const
{
    return nowNs() - knockedAt - (waitedForProcessor() - m_waited.load());
}

void Watchdog::knock()
{
    const qint64 since = m_knockedAt.load();
    if (since > 0)
        return note(busySince(since));
    if (since == kKnocking)
        return;
    m_knockedAt = kKnocking;
    QMetaObject::invokeMethod(this, &Watchdog::answer, Qt::QueuedConnection);
    // The clock starts when the knock is there: it is not the interface that keeps this thread from the processor.
    m_waited = waitedForProcessor();
    qint64 knocking = kKnocking;
    m_knockedAt.compare_exchange_strong(knocking, nowNs());
}

void Watchdog::answer()
{
    const qint64 since = m_knockedAt.exchange(0);
    const qint64 took = since > 0 ? busySince(since) : 0; // answered before the clock started
    note(took);
    ++s_answers;
    s_late += took > kFrame ? 1 : 0;
    if (took > kWorthLogging)
        qCWarning(lcUi, "The interface did not answer for %lld ms", static_cast<long long>(took / kNanoseconds));
}

} // namespace woshou
