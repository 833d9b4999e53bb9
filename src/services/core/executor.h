#pragma once

#include "base/id.h"
#include "storage/core/connection.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>
#include <vector>

namespace woshou {

class ChangeBus;

/// What one write task works with. Ids noted in `changed` are told to every window after the commit.
struct WriteUnit
{
    Connection& db;
    Instant now; ///< the server's, the same for the whole transaction
    QList<TicketId> changed;
};

/// Owns the threads and their connections: one that writes, a few that read. Tasks are posted from any thread and
/// run in their order; a connection is made, used and removed in its own thread and never leaves it.
class Executor : public QObject
{
    Q_OBJECT
public:
    Executor(ConnectionSettings settings, int readers, QObject* parent = nullptr);
    ~Executor() override; ///< refuses new tasks, finishes those that run, cancels the rest

    template <typename T>
    QFuture<Result<T>> read(std::function<Result<T>(Connection&)> task)
    {
        return post<T>(nextReader(), [task = std::move(task)](Connection& c) { return task(c); });
    }

    /// From the next read on only what this engineer was sent to is read; everything for nobody. Of an embedded
    /// database, where no server sees to it. A reading task sees the tables of the file through views that hide the rest.
    void setReadsOf(PersonId engineer);

    /// Runs the task in one transaction; the whole task again, at most five times, when the database was busy or
    /// another session was saving with the same request key at the same moment.
    template <typename T>
    QFuture<Result<T>> write(std::function<Result<T>(WriteUnit&)> task)
    {
        return post<T>(m_writer, [this, task = std::move(task)](Connection& c) { return attempt<T>(c, task); });
    }

    /// Runs a task on the writing thread without a transaction of its own (set-up, migration, sign-in).
    template <typename T>
    QFuture<Result<T>> run(std::function<Result<T>(Connection&)> task)
    {
        return post<T>(m_writer, std::move(task));
    }

signals:
    /// A transaction that changed these tickets was committed. Emitted in the writing thread.
    void committed(const QList<woshou::TicketId>& ids);

private:
    class Worker;
    Worker* nextReader();
    static void enqueue(Worker* worker, std::function<void(Worker&)> job);
    static Result<Connection*> connectionOf(Worker& worker);

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
    Result<T> attempt(Connection& connection, const std::function<Result<T>(WriteUnit&)>& task)
    {
        constexpr int kAttempts = 5;
        for (int attempt = 1;; ++attempt) {
            QList<TicketId> changed;
            Result<T> result = inTransaction<T>(connection, [&](Connection& c) -> Result<T> {
                WOSHOU_TRY(const Instant now, c.now());
                WriteUnit unit{c, now, {}};
                Result<T> value = task(unit);
                changed = unit.changed;
                return value;
            });
            if (result && !changed.isEmpty())
                emit committed(changed);
            const bool again = !result && (result.error().kind == ErrorKind::Busy ||
                                           result.error().code == QLatin1StringView("again"));
            if (!again || attempt == kAttempts)
                return result;
        }
    }

    Worker* m_writer = nullptr;
    std::vector<Worker*> m_readers;
    std::vector<std::unique_ptr<QThread>> m_threads;
    size_t m_next = 0;
};

} // namespace woshou
