#include "services/background/background.h"

#include "services/background/backgroundworker.h"
#include "services/core/opening.h"
#include "services/core/threadpark.h"
#include "services/core/workthread.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QUuid>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QString ownName()
{
    return u"%1:%2:%3"_s.arg(QSysInfo::machineHostName().left(100))
        .arg(QCoreApplication::applicationPid())
        .arg(QUuid::createUuid().toString(QUuid::Id128).left(12));
}

/// Answers from the worker's thread; when that is over before, the future is cancelled.
template <typename T>
QFuture<Result<T>> ask(BackgroundWorker* worker,
                       const std::function<void(BackgroundWorker&, const Answer<Result<T>>&)>& question)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    QFuture<Result<T>> future = promise->future();
    promise->start();
    const Answer<Result<T>> answer = [promise](const Result<T>& result) {
        promise->addResult(result);
        promise->finish();
    };
    QMetaObject::invokeMethod(
        worker, [worker, question, answer] { question(*worker, answer); }, Qt::QueuedConnection);
    return future;
}

} // namespace

Background::Background(const DatabaseUrl& url, const BackgroundOptions& options, QObject* parent)
    : QObject(parent)
    , m_thread(std::make_unique<WorkThread>(u"woshou-background"_s))
{
    BackgroundOptions own = options;
    if (own.holder.isEmpty())
        own.holder = ownName();
    m_worker = new BackgroundWorker(settingsOf(url, url.user, url.password), own);
    connect(m_worker, &BackgroundWorker::failed, this, &Background::failed);
    connect(m_worker, &BackgroundWorker::leadChanged, this, &Background::leadChanged);
    m_thread->take(m_worker);
}

Background::~Background()
{
    parkThread(std::move(m_thread));
}

void Background::handle(const QString& kind, JobHandler handler)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, kind, handler = std::move(handler)] { worker->handle(kind, handler); },
        Qt::QueuedConnection);
}

void Background::watch(Duty duty)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, duty = std::move(duty)] { worker->watch(duty); }, Qt::QueuedConnection);
}

void Background::start()
{
    QMetaObject::invokeMethod(m_worker, &BackgroundWorker::start, Qt::QueuedConnection);
}

QFuture<Result<BackgroundHealth>> Background::once()
{
    return ask<BackgroundHealth>(m_worker, &BackgroundWorker::once);
}

QFuture<Result<Done>> Background::stop()
{
    return ask<Done>(m_worker, &BackgroundWorker::stop);
}

QFuture<Result<BackgroundHealth>> Background::health()
{
    return ask<BackgroundHealth>(
        m_worker,
        [](BackgroundWorker& worker, const Answer<Result<BackgroundHealth>>& answer) { answer(worker.health()); });
}

} // namespace woshou
