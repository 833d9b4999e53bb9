#pragma once

#include "base/result.h"
#include "domain/tickets/ticketdraft.h"

#include <QMutex>
#include <QObject>
#include <QThread>

#include <functional>

namespace woshou {

class DraftStore;

/// Keeps drafts and other typed texts on the disk from a thread of its own, so that nobody waits for it while typing.
/// In the order they came; of a draft or a place that is still waiting only the newest version is written.
class DraftWriter : public QObject
{
    Q_OBJECT
public:
    /// @param store must outlive the writer
    DraftWriter(const DraftStore* store, QString login, QObject* parent = nullptr);
    ~DraftWriter() override; ///< returns when everything is on the disk

    void save(const TicketDraft& draft);
    void remove(const QUuid& key);
    /// As DraftStore::saveText(). A key is what saved() says when it is on the disk.
    void saveText(const QString& place, const QByteArray& bytes, const QUuid& key = {});

signals:
    /// The draft or the text of this key is on the disk. Both are emitted in the writer's own thread.
    void saved(const QUuid& key);
    void failed(const woshou::Error& error);

private:
    struct Job
    {
        QString name; ///< a later job of the same name stands for an earlier one
        std::function<Result<Done>()> write;
        QUuid key = {}; ///< of what is saved by it; nobody is told without one
    };

    void post(Job job);
    bool doNext();

    const DraftStore* m_store;
    QString m_login;
    QMutex m_mutex;
    QList<Job> m_jobs; ///< guarded by the mutex
    QThread m_thread;
    QObject m_worker; ///< lives in the thread
};

} // namespace woshou
