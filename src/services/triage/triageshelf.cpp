#include "services/triage/triageshelf.h"

#include "base/logging.h"
#include "domain/triage/modelblob.h"

namespace woshou {

using namespace Qt::StringLiterals;

std::shared_ptr<const LearnedTriage> TriageShelf::learned() const
{
    const QMutexLocker lock(&m_mutex);
    return m_learned;
}

Result<Done> TriageShelf::renew(Connection& db)
{
    const QMutexLocker renewing(&m_renewing);
    TriageRepository triage(db);
    WOSHOU_CHECK(renewModels(triage));
    auto made = std::make_shared<const LearnedTriage>(m_models);
    const QMutexLocker lock(&m_mutex);
    m_learned = std::move(made);
    return Done{};
}

Result<Done> TriageShelf::renewModels(TriageRepository& triage)
{
    WOSHOU_TRY(const QList<ModelEntry> entries, triage.models());
    QHash<QString, TriageModelId> newest;
    for (const ModelEntry& entry : entries) {
        if (LearnedTriage::fields().contains(entry.name) && !newest.contains(entry.name))
            newest.insert(entry.name, entry.id);
    }
    for (auto it = newest.constBegin(); it != newest.constEnd(); ++it) {
        if (m_known.value(it.key()) == it.value())
            continue;
        WOSHOU_TRY(const QByteArray bytes, triage.modelBytes(it.value()));
        m_known.insert(it.key(), it.value()); // once it was read: one that cannot be used is not tried again
        if (const auto model = readModel(bytes))
            m_models.insert(it.key(), *model);
        else
            qCWarning(lcServices) << "model" << it.key() << "is not used:" << model.error().detail;
    }
    return Done{};
}

Result<TextModel> TriageShelf::load(Connection& db, const QString& name)
{
    TriageRepository triage(db);
    WOSHOU_TRY(const QList<ModelEntry> entries, triage.models());
    for (const ModelEntry& entry : entries) {
        if (entry.name != name)
            continue;
        WOSHOU_TRY(const QByteArray bytes, triage.modelBytes(entry.id));
        return readModel(bytes);
    }
    return failure(ErrorKind::NotFound, name, {}, u"model"_s);
}

} // namespace woshou
