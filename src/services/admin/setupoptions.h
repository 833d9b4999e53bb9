#pragma once

#include <QString>

#include <functional>

namespace woshou {

/// What a new center is filled with.
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
    std::function<void(int done, int total)> progress; ///< called in the thread that writes
};

} // namespace woshou
