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
constexpr qint64 kFrame = 16 * kNanoseconds, kNoticed = 100 * kNanoseconds;

std::atomic<qint64> s_longest = 0, s_longestWork = 0;
std::atomic<int> s_answers = 0, s_late = 0, s_noticed = 0;

qint64 nowNs()
{
    return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void raise(std::atomic<qint64>& longest, qint64 took)
{
    qint64 known = longest.load();
    while (took > known && !longest.compare_exchange_weak(known, took)) {
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
    longestWorkMs = std::max(longestWorkMs, other.longestWorkMs);
    answers += other.answers;
    late += other.late;
    noticed += other.noticed;
    return *this;
}

Watchdog::Seen Watchdog::seen()
{
    return {s_longest.load() / kNanoseconds, s_longestWork.load() / kNanoseconds, s_answers.load(), s_late.load(),
            s_noticed.load()};
}

void Watchdog::reset()
{
    s_longest = s_longestWork = 0;
    s_answers = s_late = s_noticed = 0;
}

/// The first two numbers of schedstat: nanoseconds on the processor and waiting for it (proc(5)).
Watchdog::Schedule Watchdog::schedule() const
{
    QFile file(m_schedule);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArrayList numbers = file.readAll().split(' ');
    return {numbers.value(0).toLongLong(), numbers.value(1).toLongLong()};
}

void Watchdog::knock()
{
    const qint64 since = m_knockedAt.load();
    if (since > 0)
        return raise(s_longest, nowNs() - since - (schedule().waited - m_waited.load()));
    if (since == kKnocking)
        return;
    m_knockedAt = kKnocking;
    QMetaObject::invokeMethod(this, &Watchdog::answer, Qt::QueuedConnection);
    // The clock starts when the knock is there: it is not the interface that keeps this thread from the processor.
    const Schedule now = schedule();
    m_worked = now.worked;
    m_waited = now.waited;
    qint64 knocking = kKnocking;
    m_knockedAt.compare_exchange_strong(knocking, nowNs());
}

void Watchdog::answer()
{
    const qint64 since = m_knockedAt.exchange(0);
    ++s_answers;
    if (since <= 0)
        return; // answered before the clock started
    const Schedule now = schedule();
    const qint64 took = nowNs() - since - (now.waited - m_waited.load());
    raise(s_longest, took);
    raise(s_longestWork, now.worked > 0 ? now.worked - m_worked.load() : took);
    s_late += took > kFrame ? 1 : 0;
    s_noticed += took > kNoticed ? 1 : 0;
    if (took > kWorthLogging)
        qCWarning(lcUi, "The interface did not answer for %lld ms", static_cast<long long>(took / kNanoseconds));
}

} // namespace woshou
