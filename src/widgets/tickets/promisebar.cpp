#include "widgets/tickets/promisebar.h"

#include "models/promise/promisetext.h"
#include "widgets/common/slabar.h"
#include "widgets/tickets/tickettags.h"

namespace woshou {

namespace {

/// The open task that falls due first, as a clock like the others.
std::optional<PromiseClock> clockOf(const QList<TicketTask>& tasks)
{
    std::optional<PromiseClock> first;
    for (const TicketTask& task : tasks) {
        if (task.isOpen() && task.due && (!first || *task.due < first->dueAt))
            first = PromiseClock{task.kind, task.createdAt, *task.due, {}, 0, {}};
    }
    return first;
}

} // namespace

void PromiseBar::setPromises(const QList<PromiseClock>& clocks, const QList<TicketTask>& tasks, Instant now)
{
    QList<PromiseClock> promises = clocks;
    promises.removeIf([](const PromiseClock& clock) { return !clock.cancelled.isEmpty(); }); // neither kept nor broken
    if (const auto task = clockOf(tasks))
        promises.append(*task);
    if (m_promises.size() != promises.size()) {
        clearCells();
        m_bars.clear();
        for (qsizetype at = 0; at < promises.size(); ++at) {
            m_bars.append(new SlaBar);
            addCell(m_bars.last());
        }
    }
    m_promises = promises;
    setVisible(!promises.isEmpty());
    tick(now);
}

void PromiseBar::tick(Instant now)
{
    for (qsizetype at = 0; at < m_bars.size(); ++at) {
        const PromiseWords words = promiseWords(m_promises.at(at), now);
        m_bars.at(at)->setLimit(words.label, words.words, slaState(words.urge), words.used, words.brief);
        m_bars.at(at)->setToolTip(words.hint);
    }
}

} // namespace woshou
