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
    explicit PromiseBar(QWidget* parent = nullptr);

    void setPromises(const QList<PromiseRun>& promises, const QList<TicketTask>& tasks, Instant now);
    void tick(Instant now);

signals:
    /// It was clicked: how did these ends come about?
    void explanationRequested();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QList<PromiseRun> m_promises;
    QList<SlaBar*> m_bars;
    qsizetype m_ofTicket = 0; ///< so many of them; what follows is a task
};

} // namespace woshou
