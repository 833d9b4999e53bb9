#pragma once

#include "models/dispatch/candidatetext.h"

#include <QAbstractListModel>

namespace woshou {

/// Engineers ranked for one job, best first, as the list of the dispatch page shows them.
class CandidatesModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles {
        SkillsRole = Qt::UserRole + 1,
        ReasonRole,   ///< why he, or the rule he breaks
        VerdictRole,  ///< one word before the reason
        TotalRole,    ///< points 0–100
        ExcludedRole, ///< bool
        FirstRole,    ///< bool: the system's choice
        LoadRole,     ///< share of a full day in hand, 0–1
        JobsRole      ///< open jobs
    };

    using QAbstractListModel::QAbstractListModel;

    void setCandidates(const QList<Candidate>& candidates, const RankingContext& context);
    void clear();
    /// Says everything again, after a change of the language.
    void retranslate();

    const RankingContext& context() const { return m_context; }
    /// Nothing outside the list.
    std::optional<Candidate> candidate(int row) const;
    int rowOf(PersonId engineer) const; ///< −1 when he is not in the list
    /// Row of the system's choice, −1 when everybody is excluded.
    int firstChoice() const;
    int fitCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QVariant textData(const Candidate& candidate, int row, int role) const;

    QList<Candidate> m_candidates;
    RankingContext m_context;
};

} // namespace woshou
