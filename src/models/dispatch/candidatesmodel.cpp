#include "models/dispatch/candidatesmodel.h"

#include "models/admin/language.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

double loadShare(const Candidate& candidate)
{
    const auto it = std::find_if(candidate.parts.begin(), candidate.parts.end(),
                                 [](const ScorePart& part) { return part.code == "load"_L1; });
    return it == candidate.parts.end() || it->best <= 0 ? 0 : 1 - it->value / it->best;
}

} // namespace

void CandidatesModel::setCandidates(const QList<Candidate>& candidates, const RankingContext& context)
{
    beginResetModel();
    m_candidates = candidates;
    m_context = context;
    endResetModel();
}

void CandidatesModel::clear()
{
    setCandidates({}, m_context);
}

void CandidatesModel::retranslate()
{
    if (!m_candidates.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

std::optional<Candidate> CandidatesModel::candidate(int row) const
{
    return row >= 0 && row < m_candidates.size() ? std::optional(m_candidates.at(row)) : std::nullopt;
}

int CandidatesModel::rowOf(PersonId engineer) const
{
    const auto it = std::find_if(m_candidates.begin(), m_candidates.end(),
                                 [engineer](const Candidate& c) { return c.engineer.id == engineer; });
    return it == m_candidates.end() ? -1 : int(it - m_candidates.begin());
}

int CandidatesModel::firstChoice() const
{
    return m_candidates.isEmpty() || !m_candidates.first().excluded.isEmpty() ? -1 : 0;
}

int CandidatesModel::fitCount() const
{
    return int(std::count_if(m_candidates.begin(), m_candidates.end(),
                             [](const Candidate& c) { return c.excluded.isEmpty(); }));
}

int CandidatesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_candidates.size());
}

QVariant CandidatesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Candidate& candidate = m_candidates.at(index.row());
    switch (role) {
    case TotalRole:
        return candidate.total;
    case ExcludedRole:
        return !candidate.excluded.isEmpty();
    case FirstRole:
        return index.row() == firstChoice();
    case LoadRole:
        return loadShare(candidate);
    case JobsRole:
        return candidate.engineer.openJobs;
    default:
        return textData(candidate, index.row(), role);
    }
}

QVariant CandidatesModel::textData(const Candidate& candidate, int row, int role) const
{
    const bool excluded = !candidate.excluded.isEmpty();
    const QString reason =
        excluded ? CandidateText::exclusion(candidate, m_context) : CandidateText::reason(candidate, m_context);
    switch (role) {
    case Qt::DisplayRole:
        return CandidateText::name(candidate.engineer);
    case SkillsRole:
        return CandidateText::skills(candidate, m_context);
    case ReasonRole:
    case Qt::ToolTipRole:
        return reason;
    case VerdictRole:
        return CandidateText::verdict(candidate, row == firstChoice());
    case Qt::AccessibleTextRole:
        return spokenList({CandidateText::name(candidate.engineer), QString::number(qRound(candidate.total)),
                           CandidateText::verdict(candidate, row == firstChoice()), reason});
    default:
        return {};
    }
}

} // namespace woshou
