#pragma once

#include "domain/admin/referencedata.h"
#include "storage/core/connection.h"

#include <functional>

namespace woshou {

struct SetUpOptions
{
    bool demo = true;
    int tickets = 10000;
    quint32 seed = 1;
    QString policy = QStringLiteral("recommended");
    QString demoPassword = QStringLiteral("woshou-demo"); ///< of the demonstration's logins on PostgreSQL
    /// False makes a ready-made demonstration: its last days are left out and the guards stay asleep, so that the
    /// next set-up can bring it up to its own day.
    bool seal = true;
    std::function<void(int done, int total)> progress;
};

/// Migrates an empty database and fills it: presets, life cycle and, for a demonstration, its people and history;
/// then seals it, so that from now on the guards hold. One transaction after the migration: a set-up that was cut
/// off leaves an empty center that the next call fills. One that is filled but not sealed, a copy of a ready-made
/// demonstration, is brought up to this day. A sealed center is left as it is.
Result<Done> setUpCenter(Connection& connection, const SetUpOptions& options);

/// The center's reference data as every desk loads it.
Result<ReferenceData> loadReference(Connection& connection);

} // namespace woshou
