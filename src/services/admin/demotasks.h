#pragma once

#include "domain/tickets/task.h"
#include "services/admin/democenter.h"

namespace woshou {

/// The work on a ticket that is on its way now: what was promised to the customer, word on progress, departments, what
/// the product department is asked for and check lists. By the ticket's number, not by the dice: the rest of the center
/// stays as it is.
class DemoTasks
{
public:
    explicit DemoTasks(const DemoCenter& center);

    /// Those of this ticket, which is open or was closed lately; `serial` is what its number is made from.
    QList<TicketTask> of(const Ticket& ticket, qint64 serial) const;
    /// With their entries of the log.
    Result<Done> store(Connection& db, const Ticket& ticket, const QList<TicketTask>& tasks) const;

private:
    TicketTask promise(const Ticket& ticket, Instant due, const QString& origin, const QString& what) const;
    TicketTask told(const Ticket& ticket, const QString& kind, Instant due) const;
    TicketTask feedback(const Ticket& ticket) const;
    TicketTask progress(const Ticket& ticket, qint64 serial) const;
    void addChecklist(QList<TicketTask>& tasks, const QString& code, int done) const;
    void addDepartments(QList<TicketTask>& tasks, const Ticket& ticket) const;
    Result<Done> log(Connection& db, const TicketTask& task, const QString& action, Instant at) const;

    const DemoCenter& m_center;
};

} // namespace woshou
