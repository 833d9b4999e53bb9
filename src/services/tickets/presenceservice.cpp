#include "services/tickets/presenceservice.h"

#include "services/core/executor.h"
#include "storage/tickets/presencerepository.h"

namespace woshou {

PresenceService::PresenceService(const ServiceContext& context)
    : m_context(context)
{
}

QFuture<Result<QList<TicketViewer>>> PresenceService::show(TicketId ticket, bool writing)
{
    return m_context.executor->write<QList<TicketViewer>>(
        [person = m_context.person.id, desk = m_desk, ticket, writing](WriteUnit& unit) -> Result<QList<TicketViewer>> {
            PresenceRepository presence(unit.db);
            WOSHOU_CHECK(presence.removeStale(person, unit.now - kLasts));
            WOSHOU_CHECK(presence.put(desk, person, ticket, writing, unit.now));
            return presence.others(ticket, person, unit.now - kLasts);
        });
}

QFuture<Result<Done>> PresenceService::leave()
{
    return m_context.executor->write<Done>([person = m_context.person.id, desk = m_desk](WriteUnit& unit) {
        return PresenceRepository(unit.db).remove(desk, person);
    });
}

QFuture<Result<QList<TicketViewer>>> PresenceService::others(TicketId ticket)
{
    return m_context.executor->read<QList<TicketViewer>>(
        [person = m_context.person.id, ticket](Connection& db) -> Result<QList<TicketViewer>> {
            WOSHOU_TRY(const Instant now, db.now());
            return PresenceRepository(db).others(ticket, person, now - kLasts);
        });
}

} // namespace woshou
