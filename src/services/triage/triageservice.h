#pragma once

#include "base/result.h"
#include "domain/tickets/triage.h"
#include "domain/triage/modelentry.h"
#include "domain/triage/training.h"
#include "services/core/servicecontext.h"

#include <QFuture>

namespace woshou {

/// What a rule would match among the open tickets.
struct RulePreview
{
    /// Of the most urgent open tickets no more are looked at, and no more of those that match are listed.
    static constexpr int kMostLooked = 5000, kMostListed = 50;

    struct Hit
    {
        TicketId id;
        QString number, symptom, category;
        Priority priority = Priority::Medium;
        QStringList words; ///< of the rule that were said
    };
    int looked = 0, matched = 0;
    bool complete = true; ///< every open ticket was looked at
    QList<Hit> hits;
};

/// A training on texts that are given, with the names of their fields for a later batch.
struct TrainingOrder
{
    QString name;
    QString labelField;
    QStringList textFields;
    QList<LabelledText> texts;
};

/// What a keyword rule would match, what was learned from the center's tickets, and proposals from both; the rules
/// themselves are a setting. Errors: Validation (field named), Permission for whoever does not lead, NotFound,
/// Connection, Busy.
class TriageService
{
public:
    explicit TriageService(const ServiceContext& context)
        : m_context(context)
    {
    }

    /// Reads what was learned since this desk looked; asked at sign-in and before every intake.
    QFuture<Result<Done>> renew();
    /// Proposes with what is known now; computes, never waits (p95 below 5 ms).
    TriageProposal propose(const TriageInput& input) const;

    /// Which open tickets it would match, whether it is saved or not.
    QFuture<Result<RulePreview>> preview(const KeywordRule& rule);

    /// By name, the newest version of each first; the five newest are kept.
    QFuture<Result<QList<ModelEntry>>> models();
    QFuture<Result<TextModel>> model(const QString& name);
    /// Trains one of LearnedTriage::fields() on the 20,000 newest closed tickets of the center; on a thread of its own.
    /// @param progress is called from that thread
    QFuture<Result<ModelEntry>> trainOwn(const QString& field, const TrainingProgress& progress = {});
    /// The same on texts that are given; the names of the center's own fields are refused.
    QFuture<Result<ModelEntry>> train(const TrainingOrder& order, const TrainingProgress& progress = {});

private:
    QFuture<Result<ModelEntry>> trainAndKeep(const TrainingOrder& order, const TrainingProgress& progress);

    const ServiceContext& m_context;
};

} // namespace woshou
