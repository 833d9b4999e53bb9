#pragma once

#include "base/result.h"
#include "domain/surveys/survey.h"
#include "domain/tickets/ticket.h"
#include "services/core/servicecontext.h"

#include <QFuture>
#include <QUuid>

namespace woshou {

/// The customer's verdict at the end of a ticket.
class SurveyService
{
public:
    explicit SurveyService(const ServiceContext& context);

    /// Records the answer and closes the ticket, in one transaction. An empty answer needs `noAnswer`
    /// ("unreachable" or "declined"). Validation when neither is given.
    QFuture<Result<Ticket>> recordAndClose(TicketId id, int rev, const SurveyAnswer& answer, const QString& noAnswer,
                                           const QUuid& key);

private:
    const ServiceContext& m_context;
};

} // namespace woshou
