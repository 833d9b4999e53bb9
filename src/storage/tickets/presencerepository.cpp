#include "storage/tickets/presencerepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

Result<Done> PresenceRepository::put(const QString& desk, PersonId person, TicketId ticket, bool writing, Instant now)
{
    WOSHOU_CHECK(runStatement(
        m_db, u"presence/upsert"_s,
        {{u"desk"_s, desk}, {u"person"_s, person}, {u"ticket"_s, ticket}, {u"writing"_s, writing}, {u"now"_s, now}}));
    return Done{};
}

Result<Done> PresenceRepository::remove(const QString& desk, PersonId person)
{
    WOSHOU_CHECK(runStatement(m_db, u"presence/delete_own"_s, {{u"desk"_s, desk}, {u"person"_s, person}}));
    return Done{};
}

Result<Done> PresenceRepository::removeStale(PersonId person, Instant before)
{
    WOSHOU_CHECK(runStatement(m_db, u"presence/delete_stale"_s, {{u"person"_s, person}, {u"before"_s, before}}));
    return Done{};
}

Result<QList<TicketViewer>> PresenceRepository::others(TicketId ticket, PersonId person, Instant since)
{
    return selectAll<TicketViewer>(m_db, u"presence/list_others"_s,
                                   {{u"ticket"_s, ticket}, {u"person"_s, person}, {u"since"_s, since}},
                                   [](const Row& row) {
                                       return TicketViewer{row.id<PersonId>("person_id"), row.text("name"),
                                                           row.text("name_en"), row.flag("writing")};
                                   });
}

} // namespace woshou
