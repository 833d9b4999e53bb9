#pragma once

#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace woshou {

/// What a task answers that runs where nobody waits: reading and writing files, decoding, laying out. Continue with
/// whenReady().
template <typename T>
QFuture<T> inPool(std::function<T()> task)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, task = std::move(task)] {
        promise->addResult(task());
        promise->finish();
    });
    return promise->future();
}

} // namespace woshou
