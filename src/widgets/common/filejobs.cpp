#include "widgets/common/filejobs.h"

#include <QFile>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

#include <memory>

namespace woshou {

namespace {

template <typename T, typename Work>
QFuture<T> elsewhere(Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace

QFuture<bool> writeFile(const QString& path, const QByteArray& bytes)
{
    return elsewhere<bool>([path, bytes] {
        QSaveFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    });
}

QFuture<std::optional<QByteArray>> readFile(const QString& path, qint64 most)
{
    return elsewhere<std::optional<QByteArray>>([path, most]() -> std::optional<QByteArray> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        return file.read(most + 1);
    });
}

} // namespace woshou
