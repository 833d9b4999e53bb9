#pragma once

#include "services/background/background.h"
#include "services/background/jobqueue.h"
#include "services/background/leadership.h"
#include "services/background/messagequeue.h"

#include <QDeadlineTimer>
#include <QTimer>

namespace woshou {

template <typename T>
using Answer = std::function<void(const T&)>;

/// What of Background lives in the work's thread, with its connection. Between two jobs the thread's events have their
/// turn.
class BackgroundWorker : public QObject
{
    Q_OBJECT
public:
    BackgroundWorker(ConnectionSettings settings, BackgroundOptions options);
    ~BackgroundWorker() override; ///< ends the term

    void handle(const QString& kind, const JobHandler& handler) { m_jobs.handle(kind, handler); }
    void watch(Duty duty) { m_duties.append(std::move(duty)); }
    void start();
    void once(const Answer<Result<BackgroundHealth>>& answer);
    void stop(const Answer<Result<Done>>& answer);
    Result<BackgroundHealth> health();

signals:
    void failed(const woshou::Error& error);
    void leadChanged(bool leads, qint64 term);

private:
    void tick();
    void nextIn(Milliseconds wait) { m_timer->start(int(wait.count())); }
    Result<Connection*> connection();
    Result<bool> work();
    Result<bool> workAsLeader(Connection& db);
    Result<bool> doDuties(Connection& db);
    Result<Done> beginTerm(Connection& db);
    void tellLead();
    Milliseconds waitAfterFailure(const Error& error);
    void tickOnce(const Result<bool>& worked);
    void answerOnce(const Result<BackgroundHealth>& health);

    const ConnectionSettings m_settings;
    const BackgroundOptions m_options;
    std::unique_ptr<Connection> m_connection;
    Leadership m_leadership;
    JobQueue m_jobs;
    QList<Duty> m_duties;
    MessageQueue m_messages;
    QTimer* m_timer;
    qint64 m_begun = 0; ///< the term that began with a look for what was left undone
    qint64 m_toldTerm = 0;
    bool m_toldLead = false;
    int m_failures = 0; ///< in a row
    Error m_lastFailure;
    Answer<Result<BackgroundHealth>> m_once;
    QDeadlineTimer m_onceUntil; ///< for so long somebody else may lead
};

} // namespace woshou
