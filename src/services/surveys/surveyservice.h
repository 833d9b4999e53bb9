#pragma once

#include "base/result.h"
#include "domain/surveys/returnvisit.h"
#include "services/core/servicecontext.h"

#include <QFuture>
#include <QUuid>

namespace woshou {

/// The customer's verdict at the end of a ticket, and the calls to him after it. Every call is one transaction and once
/// per key. Errors as TicketService.
class SurveyService
{
public:
    explicit SurveyService(const ServiceContext& context);

    /// Records the answer, and closes the ticket unless a return visit is due then: of a dissatisfied
    /// customer, of a comment that waits for an answer, or one that was due before. An empty answer needs `noAnswer`
    /// ("unreachable" or "declined"). Validation "SV003" when neither is given, and "return_visit" when there is no
    /// answer while a visit is due. Whether he recommends us is not asked again within VisitRules::recommendDays.
    QFuture<Result<Ticket>> recordAndClose(TicketId id, int rev, const SurveyAnswer& answer, const QString& noAnswer,
                                           const QUuid& key);

    /// A call after the service. That the fault is back reopens the ticket, linked to its first visit; the last
    /// one that was due closes it when it is rated, and so does giving up, as not reachable. Validation "SV003" for
    /// what is missing, "SV008" for giving up before VisitRules::attempts; Conflict "SV001" when no return visit is
    /// due.
    QFuture<Result<Ticket>> recordVisit(TicketId id, int rev, const VisitReport& report, const QUuid& key);

private:
    const ServiceContext& m_context;
};

} // namespace woshou
