#pragma once

#include "domain/promise/promiserules.h"
#include "domain/promise/promiserun.h"
#include "domain/surveys/survey.h"
#include "domain/tickets/ticket.h"

namespace woshou {

/// A call to the customer after the service, as it went. It is an entry of the log, "visit".
struct VisitReport
{
    bool reached = true;
    bool isBack = false;      ///< reached: the fault is there again (R-168), else it is solved for good
    bool givesUp = false;     ///< not reached, for the last time
    QString channel;          ///< phone, sms, …
    QString opinion;          ///< what the customer thinks of the service (R-167); of whom nobody reached, a note
    QString fault;            ///< what is back
    QString answer;           ///< given to what he wrote with his rating (R-170)
    PersonId engineer{};      ///< of the first visit, to which the new one is linked; the service fills it in
    MaybeInstant visitedAt{}; ///< when he was there
    friend bool operator==(const VisitReport&, const VisitReport&) = default;
};

/// The return visit that may be made of a ticket now: one that runs, or one at intervals that is due within a day.
/// Null when the customer is not to be called, or has not said yet that it is solved.
const PromiseRun* dueVisit(const Ticket& ticket, const QList<PromiseRun>& promises, Instant now);

/// How often nobody was reached since the last call that ended one, or since the ticket came back. Entries of tickets
/// that were merged into it are theirs.
int failedCalls(TicketId ticket, const QList<TicketEvent>& log);

/// Whether the rating that is stored is of the solution that stands, and not of one before a reopening.
bool isRated(const Ticket& ticket, const std::optional<SurveyAnswer>& survey);

/// The customer's comment that waits for an answer, also when he rated again without one; "" when none does.
QString commentToAnswer(TicketId ticket, const QList<TicketEvent>& log);

/// Whether he is asked if he recommends us, who said so last at that time.
bool mayAskRecommend(MaybeInstant last, const VisitRules& rules, Instant now);

/// The entry of the log that a rating is, of which the promises follow: with its verdict.
TicketEvent ratingEntry(TicketId ticket, const SurveyAnswer& answer, const VisitRules& rules);

/// The entry of the log, of which the promises follow.
TicketEvent visitEntry(TicketId ticket, const VisitReport& report);
/// What such an entry says.
VisitReport visitOf(const TicketEvent& entry);

} // namespace woshou
