#include "models/tickets/bulkrun.h"

#include "base/whenready.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

BulkRun::BulkRun(RelationDesk desk, QObject* parent)
    : QObject(parent)
    , m_desk(std::move(desk))
{
}

void BulkRun::setStage(Stage stage)
{
    m_stage = stage;
    emit changed();
}

int BulkRun::count(const QString& outcome) const
{
    return static_cast<int>(std::count_if(m_outcomes.begin(), m_outcomes.end(),
                                          [&](const BulkOutcome& each) { return each.outcome == outcome; }));
}

int BulkRun::willChange() const
{
    return static_cast<int>(
        std::count_if(m_lines.begin(), m_lines.end(), [](const BulkLine& line) { return line.skipped.isEmpty(); }));
}

int BulkRun::willLower() const
{
    return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(), [](const BulkLine& line) {
        return line.skipped.isEmpty() && std::any_of(line.changes.begin(), line.changes.end(), lowersPriority);
    }));
}

bool BulkRun::canRevert() const
{
    return m_stage == Stage::Finished &&
           std::any_of(m_outcomes.begin(), m_outcomes.end(), [](const BulkOutcome& each) { return each.canRevert(); });
}

void BulkRun::preview(const QList<TicketId>& ids, const BulkPlan& plan)
{
    m_plan = plan;
    m_cutOff = false;
    m_lines.clear();
    m_outcomes.clear();
    setStage(Stage::Previewing);
    whenReady(m_desk.preview(ids, plan), this, [this](const Result<QList<BulkLine>>& lines) {
        if (!lines) {
            setStage(Stage::Idle);
            emit failed(lines.error());
            return;
        }
        m_lines = *lines;
        setStage(Stage::Previewed);
    });
}

void BulkRun::apply()
{
    if (m_stage != Stage::Previewed)
        return;
    m_reverting.clear();
    begin();
    applyNext();
}

void BulkRun::take(const QList<BulkOutcome>& outcomes)
{
    QList<TicketId> ids;
    for (const BulkOutcome& outcome : outcomes) {
        if (outcome.outcome == "done"_L1 || outcome.outcome == "reverted"_L1)
            ids.append(outcome.ticket);
    }
    m_at += outcomes.size();
    if (!ids.isEmpty())
        emit written(ids);
    emit changed();
}

void BulkRun::applyNext()
{
    if (m_cancelled || m_at >= m_lines.size())
        return setStage(Stage::Finished);
    whenReady(m_desk.apply(m_lines.mid(m_at, kChunk), m_plan, m_key), this,
              [this](const Result<QList<BulkOutcome>>& outcomes) {
                  if (!outcomes)
                      return cutOff(outcomes.error());
                  m_outcomes += *outcomes;
                  take(*outcomes);
                  applyNext();
              });
}

void BulkRun::againForFailed()
{
    QList<TicketId> ids;
    for (const BulkOutcome& outcome : std::as_const(m_outcomes)) {
        if (outcome.outcome == "failed"_L1)
            ids.append(outcome.ticket);
    }
    preview(ids, m_plan);
}

void BulkRun::revert()
{
    if (!canRevert())
        return;
    m_reverting.clear();
    for (qsizetype at = 0; at < m_outcomes.size(); ++at) {
        if (m_outcomes.at(at).canRevert())
            m_reverting.append(at);
    }
    begin();
    revertNext();
}

void BulkRun::begin()
{
    m_key = QUuid::createUuid();
    m_at = 0;
    m_cancelled = m_cutOff = false;
    setStage(Stage::Running);
}

void BulkRun::goOn()
{
    if (!m_cutOff)
        return;
    m_cancelled = m_cutOff = false;
    setStage(Stage::Running);
    if (m_reverting.isEmpty())
        applyNext();
    else
        revertNext();
}

void BulkRun::cutOff(const Error& error)
{
    m_cutOff = true;
    setStage(Stage::Finished); // what was done has its receipt
    emit failed(error);
}

void BulkRun::revertNext()
{
    const QList<qsizetype> places = m_reverting.mid(m_at, kChunk);
    if (m_cancelled || places.isEmpty())
        return setStage(Stage::Finished);
    QList<BulkOutcome> done;
    for (const qsizetype at : places)
        done.append(m_outcomes.at(at));
    whenReady(m_desk.revert(done, m_key), this, [this, places](const Result<QList<BulkOutcome>>& outcomes) {
        if (!outcomes)
            return cutOff(outcomes.error());
        for (qsizetype i = 0; i < places.size(); ++i)
            m_outcomes[places.at(i)] = outcomes->at(i);
        take(*outcomes);
        revertNext();
    });
}

} // namespace woshou
