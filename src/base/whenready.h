#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <type_traits>

namespace woshou {

/// Calls `use` with the future's answer in the thread of `context`, never before this call has returned, and not at all
/// when the context is gone by then or the future ends without an answer. Call it in the context's thread.
///
/// QFuture::then(context, …) of Qt 6.4 looks at the context from the thread that answers (qfuture_impl.h), which is a
/// race with whatever deletes it; a watcher is deleted with its parent, in one thread.
template <typename T, typename Use>
void whenReady(const QFuture<T>& future, QObject* context, Use use)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, context, [watcher, use = std::move(use)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            use(watcher->result());
    });
    watcher->setFuture(future);
}

/// The same with an answer of its own: what `use` makes of the future's. Cancelled where `use` is never called.
template <typename T, typename Use>
auto answerWith(const QFuture<T>& future, QObject* context, Use use)
{
    using Answer = std::invoke_result_t<Use, const T&>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    whenReady(future, context, [promise, use = std::move(use)](const T& answer) mutable {
        promise->addResult(use(answer));
        promise->finish();
    });
    return promise->future();
}

} // namespace woshou
