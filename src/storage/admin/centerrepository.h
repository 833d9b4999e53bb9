#pragma once

#include "domain/tickets/lifecycle.h"
#include "storage/core/query.h"

#include <QByteArray>

namespace woshou {

struct CenterRow
{
    bool sealed = false, demo = false;
    int utcOffsetMinutes = 480;
    Instant createdAt;
};

/// The center's own row, its reference documents and its life cycle.
class CenterRepository
{
public:
    explicit CenterRepository(Connection& connection)
        : m_db(connection)
    {
    }
    Result<std::optional<CenterRow>> center();
    Result<Done> insertCenter(bool demo, int utcOffsetMinutes, Instant now);
    Result<Done> seal();
    /// SQLite, before the seal: moves everything that happened in the center by whole days.
    Result<Done> shift(Milliseconds by);
    Result<Done> insertDocument(const QString& kind, const QByteArray& body, Instant now);
    Result<QHash<QString, QByteArray>> documents();
    Result<Done> insertLifeCycle(const LifeCycle& lifeCycle);
    Result<QList<LifeCycle::State>> states();
    Result<QList<LifeCycle::Move>> moves();

private:
    Connection& m_db;
};

} // namespace woshou
