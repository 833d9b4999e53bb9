#include "services/tickets/draftwriter.h"

#include "services/tickets/draftstore.h"

#include <QMutexLocker>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

DraftWriter::DraftWriter(const DraftStore* store, QString login, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_login(std::move(login))
{
    m_thread.setObjectName(u"woshou-drafts"_s);
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

DraftWriter::~DraftWriter()
{
    const auto finish = [this] {
        while (doNext()) {
        }
        m_thread.quit();
    };
    QMetaObject::invokeMethod(&m_worker, finish, Qt::QueuedConnection);
    m_thread.wait();
}

void DraftWriter::save(const TicketDraft& draft)
{
    post({draft.key.toString(), [this, draft] { return m_store->save(draft, m_login); }, draft.key});
}

void DraftWriter::remove(const QUuid& key)
{
    post({key.toString(), [this, key]() -> Result<Done> {
              m_store->remove(key);
              return Done{};
          }});
}

void DraftWriter::saveText(const QString& place, const QByteArray& bytes, const QUuid& key)
{
    post({place, [this, place, bytes] { return m_store->saveText(m_login, place, bytes); }, key});
}

void DraftWriter::post(Job job)
{
    {
        const QMutexLocker locker(&m_mutex);
        const auto waiting =
            std::find_if(m_jobs.begin(), m_jobs.end(), [&](const Job& other) { return other.name == job.name; });
        if (waiting != m_jobs.end())
            m_jobs.erase(waiting);
        m_jobs.append(std::move(job));
    }
    QMetaObject::invokeMethod(
        &m_worker, [this] { doNext(); }, Qt::QueuedConnection);
}

/// On the worker's thread. False when nothing was waiting.
bool DraftWriter::doNext()
{
    Job job;
    {
        const QMutexLocker locker(&m_mutex);
        if (m_jobs.isEmpty())
            return false;
        job = m_jobs.takeFirst();
    }
    const Result<Done> result = job.write();
    if (!result)
        emit failed(result.error());
    else if (!job.key.isNull())
        emit saved(job.key);
    return true;
}

} // namespace woshou
