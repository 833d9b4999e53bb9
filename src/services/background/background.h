#pragma once

#include "domain/background/backgroundhealth.h"
#include "domain/background/retrypolicy.h"
#include "services/background/jobhandler.h"
#include "services/background/messagesender.h"
#include "services/core/databaseurl.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace woshou {

class BackgroundWorker;
class WorkThread;
class Connection;

/// Work that nobody asks for: it is due when the clock says so. One thing at a time, in a transaction that holds the
/// lead, so that what a stale leader does is given up.
struct Duty
{
    std::function<Result<bool>(Connection&, Instant now)> isDue; ///< outside a transaction; looked at each time
    std::function<Result<Done>(Connection&, Instant now)> act;   ///< one of what is due
};

struct BackgroundOptions
{
    QString holder; ///< this program's alone; made of computer, process and chance when empty
    Milliseconds lease = std::chrono::seconds(20); ///< for so long nobody else begins after this one died
    Milliseconds idle = std::chrono::seconds(1);   ///< between two looks for what is due
    /// Between two things that are done, so that who saves on an embedded database has his turn.
    Milliseconds breath = std::chrono::milliseconds(20);
    RetryPolicy jobs = jobRetries(), messages = messageRetries();
    std::shared_ptr<MessageSender> sender; ///< without one messages wait
};

/// The work behind the windows: leads if nobody else does, does the jobs that are due, sends the messages. Many
/// programs may have one on the same database; one of them works. Lives in the thread that made it, and neither waits
/// nor asks anybody; the work is done in a thread of its own with a connection of its own.
class Background : public QObject
{
    Q_OBJECT
public:
    /// On a server for the URL's login, a member of woshou_background.
    Background(const DatabaseUrl& url, const BackgroundOptions& options, QObject* parent = nullptr);
    /// Waits for nothing: the job at hand ends by itself, and then the term.
    ~Background() override;

    /// Before start() or once(): who does the jobs of a kind. The handler is called in the work's thread.
    void handle(const QString& kind, JobHandler handler);
    /// Before start() or once(): what is looked at besides jobs and messages. Called in the work's thread.
    void watch(Duty duty);
    /// Works until stop(); a database that is away is looked for again.
    void start();
    /// Does everything that is due and ends the term. Errors: Conflict with code "led" when another one leads for
    /// longer than a lease; Connection, Permission, NotFound "SV011", Conflict "SV010", "SV012".
    QFuture<Result<BackgroundHealth>> once();
    /// After the job or message at hand; the next leader begins at once.
    QFuture<Result<Done>> stop();
    /// Errors as with once(), but for "led".
    QFuture<Result<BackgroundHealth>> health();

signals:
    /// Something failed that is no job and no message; it is tried again. The same failure is told once.
    void failed(const woshou::Error& error);
    void leadChanged(bool leads, qint64 term);

private:
    std::unique_ptr<WorkThread> m_thread;
    BackgroundWorker* m_worker; ///< lives in the thread
};

} // namespace woshou
