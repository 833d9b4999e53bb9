#pragma once

#include "domain/tickets/task.h"
#include "domain/tickets/ticket.h"
#include "models/promise/promisetext.h"
#include "widgets/tickets/cellrow.h"

namespace woshou {

class SlaBar;

/// The promises of a ticket, one bar each, and the open task that falls due first; tick() lets time pass.
class PromiseBar : public CellRow
{
    Q_OBJECT
public:
    using CellRow::CellRow;

    void setPromises(const QList<PromiseClock>& promises, const QList<TicketTask>& tasks, Instant now);
    void tick(Instant now);

private:
    QList<PromiseClock> m_promises;
    QList<SlaBar*> m_bars;
};

} // namespace woshou
