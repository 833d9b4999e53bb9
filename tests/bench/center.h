#pragma once

#include "services/core/center.h"
#include "support/testdatabase.h"

#include <QEventLoop>
#include <QFutureWatcher>

namespace woshou {

/// The back-ends to measure: SQLite, and PostgreSQL where WOSHOU_TEST_POSTGRESQL names a server.
QList<Backend> benchBackends();
QString backendName(Backend backend);

/// Waits for a future while the event loop turns, to the microsecond, unlike qWaitFor; stops the program when it fails.
template <typename T>
T settled(QFuture<Result<T>> future)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().detail));
    return *result;
}

/// A center that this person of the demonstration has signed in to.
std::unique_ptr<Center> signedInCenter(const TestDatabase& database, const QString& login);

} // namespace woshou
