#pragma once

#include "domain/triage/learnedtriage.h"
#include "storage/triage/triagerepository.h"

#include <QHash>
#include <QMutex>

#include <memory>

namespace woshou {

/// What one session knows of what was learned, read once and renewed when something is newer. Any thread may ask; who
/// asked keeps what was true then.
class TriageShelf
{
public:
    /// Empty until the first renewal.
    std::shared_ptr<const LearnedTriage> learned() const;
    /// Reads the models that are newer than those that are known, in the caller's transaction. A model that cannot be
    /// read is left out and named in the log; the one before it stays.
    Result<Done> renew(Connection& db);
    /// A model of any name, also one that is not on the shelf. NotFound without one, Validation for a damaged one.
    static Result<TextModel> load(Connection& db, const QString& name);

private:
    Result<Done> renewModels(TriageRepository& triage);

    QMutex m_renewing; ///< one reader at a time
    mutable QMutex m_mutex;
    std::shared_ptr<const LearnedTriage> m_learned = std::make_shared<const LearnedTriage>();
    QHash<QString, TextModel> m_models;
    QHash<QString, TriageModelId> m_known;
};

} // namespace woshou
