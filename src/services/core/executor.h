#pragma once

#include "base/id.h"
#include "storage/core/connection.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace woshou {

class WorkThread;

/// What one write task works with. Ids noted in `changed` are told to every window after the commit.
struct WriteUnit
{
    Connection& db;
    Instant now; ///< the server's, the same for the whole transaction
    QList<TicketId> changed;
};

/// Tells of commits; a task that outlives its executor tells nobody.
class CommitNews : public QObject
{
    Q_OBJECT
signals:
    void committed(const QList<woshou::TicketId>& ids);
};

/// Owns the threads and their connections: one that writes, a few that read. Tasks are posted from the thread that
/// made it, and those of one thread run in their order; a connection is made, used and removed in its own thread and
/// never leaves it.
class Executor : public QObject
{
    Q_OBJECT
public:
    Executor(ConnectionSettings settings, int readers, QObject* parent = nullptr);
    /// Cancels what has not begun and waits for nothing: what runs ends by itself, in a thread that is parked.
    ~Executor() override;

    template <typename T>
    QFuture<Result<T>> read(std::function<Result<T>(Connection&)> task)
    {
        return post<T>(nextReader(), [task = std::move(task)](Connection& c) { return task(c); });
    }

    /// The same for an answer of several statements that must agree: all of them see one instant.
    template <typename T>
    QFuture<Result<T>> readTogether(std::function<Result<T>(Connection&)> task)
    {
        return post<T>(nextReader(), [task = std::move(task)](Connection& c) { return inSnapshot<T>(c, task); });
    }

    /// From the next read on only what this engineer was sent to is read; everything for nobody. Of an embedded
    /// database, where no server sees to it. A reading task sees the tables of the file through views that hide the
    /// rest.
    void setReadsOf(PersonId engineer);

    /// Runs the task in one transaction; the whole task again, at most five times, when the database was busy or
    /// another session was saving with the same request key at the same moment.
    template <typename T>
    QFuture<Result<T>> write(std::function<Result<T>(WriteUnit&)> task)
    {
        return post<T>(m_writer,
                       [news = m_news, task = std::move(task)](Connection& c) { return attempt<T>(c, task, *news); });
    }

    /// Runs a task on the writing thread without a transaction of its own (set-up, migration, sign-in).
    template <typename T>
    QFuture<Result<T>> run(std::function<Result<T>(Connection&)> task)
    {
        return post<T>(m_writer, std::move(task));
    }

signals:
    /// A transaction that changed these tickets was committed.
    void committed(const QList<woshou::TicketId>& ids);

private:
    class Worker;
    Worker* nextReader();
    void enqueue(Worker* worker, std::function<void(Worker&)> job);
    static Result<Connection*> connectionOf(Worker& worker);
    /// What belongs to every transaction that writes: what was said in it is found from the commit on.
    static Result<Done> finish(Connection& connection);

    template <typename T>
    QFuture<Result<T>> post(Worker* worker, std::function<Result<T>(Connection&)> task)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        QFuture<Result<T>> future = promise->future();
        promise->start();
        enqueue(worker, [promise, task = std::move(task)](Worker& w) {
            Result<Connection*> connection = connectionOf(w);
            promise->addResult(connection ? task(**connection) : Result<T>(failure(connection.error())));
            promise->finish();
        });
        return future;
    }

    template <typename T>
    static Result<T> attempt(Connection& connection, const std::function<Result<T>(WriteUnit&)>& task, CommitNews& news)
    {
        constexpr int kAttempts = 5;
        for (int attempt = 1;; ++attempt) {
            QList<TicketId> changed;
            Result<T> result = inTransaction<T>(connection, [&](Connection& c) -> Result<T> {
                WOSHOU_TRY(const Instant now, c.now());
                WriteUnit unit{c, now, {}};
                Result<T> value = task(unit);
                if (value)
                    WOSHOU_CHECK(finish(c));
                changed = unit.changed;
                return value;
            });
            if (result && !changed.isEmpty())
                emit news.committed(changed);
            const bool again = !result && (result.error().kind == ErrorKind::Busy ||
                                           result.error().code == QLatin1StringView("again"));
            if (!again || attempt == kAttempts)
                return result;
        }
    }

    const std::shared_ptr<CommitNews> m_news = std::make_shared<CommitNews>();
    const std::shared_ptr<std::atomic<bool>> m_stopped = std::make_shared<std::atomic<bool>>(false);
    Worker* m_writer = nullptr;
    std::vector<Worker*> m_readers;
    std::vector<std::unique_ptr<WorkThread>> m_threads;
    size_t m_next = 0;
};

} // namespace woshou
