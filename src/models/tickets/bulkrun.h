#pragma once

#include "models/tickets/relationdesk.h"

#include <QObject>

namespace woshou {

/// One bulk change from its preview to its receipt: a few tickets at a time, so that it shows how far it is and can be
/// stopped. What is done stays done when it is stopped; the rest stays as it was.
class BulkRun : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Idle, Previewing, Previewed, Running, Finished };
    static constexpr int kChunk = 20; ///< tickets in one transaction

    explicit BulkRun(RelationDesk desk, QObject* parent = nullptr);

    Stage stage() const { return m_stage; }
    const BulkPlan& plan() const { return m_plan; }
    const QList<BulkLine>& lines() const { return m_lines; }
    const QList<BulkOutcome>& outcomes() const { return m_outcomes; }
    int count(const QString& outcome) const; ///< done, skipped, failed, reverted
    int willChange() const;                  ///< of the preview
    int willLower() const;                   ///< of these, to a lower priority
    int progress() const { return static_cast<int>(m_at); }
    bool canRevert() const;
    /// What was asked last had no answer: it may have been done or not.
    bool isCutOff() const { return m_cutOff; }

    void preview(const QList<TicketId>& ids, const BulkPlan& plan);
    void apply();
    /// After the chunk that is on its way.
    void cancel() { m_cancelled = true; }
    /// A new preview of those that failed, with the same plan.
    void againForFailed();
    void revert();
    /// After a cut-off: asks the same again under the same key, so that nothing is done twice, and goes on behind it.
    void goOn();

signals:
    void changed();
    void failed(const woshou::Error& error);
    /// These tickets were written.
    void written(const QList<woshou::TicketId>& ids);

private:
    void begin();
    void applyNext();
    void revertNext();
    void take(const QList<BulkOutcome>& outcomes);
    void cutOff(const Error& error);
    void setStage(Stage stage);

    RelationDesk m_desk;
    Stage m_stage = Stage::Idle;
    BulkPlan m_plan;
    QList<BulkLine> m_lines;
    QList<BulkOutcome> m_outcomes;
    QList<qsizetype> m_reverting; ///< places in m_outcomes
    qsizetype m_at = 0;
    QUuid m_key;
    bool m_cancelled = false, m_cutOff = false;
};

} // namespace woshou
