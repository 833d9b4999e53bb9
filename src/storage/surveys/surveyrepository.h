#pragma once

#include "domain/surveys/survey.h"
#include "storage/core/query.h"

namespace woshou {

class SurveyRepository
{
public:
    explicit SurveyRepository(Connection& connection)
        : m_db(connection)
    {
    }
    /// The ticket's verdict; one of an earlier round gives way to it.
    Result<Done> insert(TicketId ticket, const SurveyAnswer& answer, Instant at);
    Result<std::optional<SurveyAnswer>> find(TicketId ticket);
    /// When the ticket's customer said last whether he recommends us, about another one; nothing when never.
    Result<MaybeInstant> lastRecommended(TicketId ticket);

private:
    Connection& m_db;
};

} // namespace woshou
