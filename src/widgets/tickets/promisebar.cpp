#include "widgets/tickets/promisebar.h"

#include "models/promise/promisetext.h"
#include "models/shell/keymap.h"
#include "widgets/common/slabar.h"
#include "widgets/tickets/tickettags.h"

#include <QMouseEvent>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostCells = 4; ///< what a narrow window has room for; the list of all is a key away

/// How an end is meant, and which key shows how it came about.
QString hintOf(const PromiseWords& words, bool isTask)
{
    QStringList parts;
    if (!words.hint.isEmpty())
        parts.append(words.hint);
    const QString key = isTask ? QString() : KeyMap::keyText(KeyMap::instance()->key("tickets.promises"));
    if (!key.isEmpty())
        parts.append(PromiseBar::tr("%1 shows how it came about").arg(key));
    return parts.join(PromiseBar::tr(". ", "between two hints"));
}

/// The open task that falls due first, as a promise like the others; what is alone of its kind runs as one anyway.
std::optional<PromiseRun> promiseOf(const QList<TicketTask>& tasks)
{
    std::optional<PromiseRun> first;
    for (const TicketTask& task : tasks) {
        if (!task.isOpen() || !task.due || task.isAlone() || (first && first->due <= task.due))
            continue;
        first.emplace();
        first->metric = task.kind;
        first->from = task.createdAt;
        first->due = task.due;
    }
    return first;
}

} // namespace

PromiseBar::PromiseBar(QWidget* parent)
    : CellRow(parent)
{
    setCursor(Qt::PointingHandCursor);
}

void PromiseBar::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit explanationRequested();
}

void PromiseBar::setPromises(const QList<PromiseRun>& runs, const QList<TicketTask>& tasks, Instant now)
{
    const auto task = promiseOf(tasks);
    QList<PromiseRun> promises = mostUrgent(shownPromises(runs), kMostCells - (task ? 1 : 0));
    m_ofTicket = promises.size();
    if (task)
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
        m_bars.at(at)->setLimit(words.label, words.words, slaState(words.urge), words.used, words.brief,
                                words.briefWords);
        m_bars.at(at)->setToolTip(hintOf(words, at >= m_ofTicket));
    }
}

} // namespace woshou
