#pragma once

#include "services/tickets/ticketservice.h"

#include <QCoreApplication>

namespace woshou {

/// One line of what a dispatcher should know of a job: a label and what it is.
struct JobFact
{
    QString name, text;
    bool warns = false; ///< deserves care: shown in the warning's colour
    friend bool operator==(const JobFact&, const JobFact&) = default;
};

/// Customer, care, mood, problem, device, address, history and promises of a job; what is unknown is left out.
class JobFacts
{
    Q_DECLARE_TR_FUNCTIONS(woshou::JobFacts)

public:
    static QList<JobFact> of(const TicketDetails& details, const ReferenceData& reference);

private:
    static QString customer(const Customer& customer);
    static QString care(const TicketDetails& details);
    static QString device(const TicketDetails& details);
    static QString history(const QList<PastTicket>& past);
    static QList<JobFact> promises(const TicketDetails& details);
};

} // namespace woshou
