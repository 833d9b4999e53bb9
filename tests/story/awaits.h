#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

namespace woshou {

/// Runs the event loop until the condition holds. QTRY_VERIFY sleeps between two looks, and a sleeping thread answers
/// nobody: the watchdog would take it for the program's fault.
template <typename Condition>
bool comesTrue(Condition condition, int milliseconds)
{
    bool held = condition();
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    QTimer look;
    // Looked at once: what holds now may be over when the loop has ended.
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        held = held || condition();
        if (held || clock.elapsed() > milliseconds)
            loop.quit();
    });
    look.start(5);
    if (!held)
        loop.exec();
    return held;
}

} // namespace woshou

#define AWAIT_VERIFY_WITHIN(condition, milliseconds)                                                                   \
    QVERIFY(woshou::comesTrue([&] { return static_cast<bool>(condition); }, (milliseconds)))
#define AWAIT_VERIFY(condition) AWAIT_VERIFY_WITHIN(condition, 5000)
#define AWAIT_VERIFY2(condition, message)                                                                              \
    QVERIFY2(woshou::comesTrue([&] { return static_cast<bool>(condition); }, 5000), message)
#define AWAIT_COMPARE_WITHIN(actual, expected, milliseconds)                                                           \
    do {                                                                                                               \
        woshou::comesTrue([&] { return (actual) == (expected); }, (milliseconds));                                     \
        QCOMPARE(actual, expected);                                                                                    \
    } while (false)
#define AWAIT_COMPARE(actual, expected) AWAIT_COMPARE_WITHIN(actual, expected, 5000)
