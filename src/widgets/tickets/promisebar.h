#pragma once

#include "domain/tickets/ticket.h"
#include "widgets/tickets/cellrow.h"

namespace woshou {

class SlaBar;

/// The promises of a ticket, one bar each; tick() lets time pass.
class PromiseBar : public CellRow
{
    Q_OBJECT
public:
    using CellRow::CellRow;

    void setPromises(const QList<PromiseClock>& promises, Instant now);
    void tick(Instant now);

private:
    QList<PromiseClock> m_promises;
    QList<SlaBar*> m_bars;
};

} // namespace woshou
