#pragma once

#include "models/dispatch/candidatetext.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace woshou {

/// "Why him": every part of a candidate's score as a bar of value and best, with the fact behind it.
class WhyPanel : public QWidget
{
    Q_OBJECT
public:
    explicit WhyPanel(QWidget* parent = nullptr);

    /// @param rank from 1; of how many
    void showCandidate(const Candidate& candidate, const RankingContext& context, int rank, int of);
    void clear();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void scale();
    void refresh();
    void clearParts();
    void addPart(const ScorePart& part);

    std::optional<Candidate> m_candidate;
    RankingContext m_context;
    int m_rank = 0;
    int m_of = 0;
    QLabel* m_titleLabel;
    QLabel* m_placeLabel;
    QLabel* m_totalLabel;
    QLabel* m_excludedLabel;
    QVBoxLayout* m_parts;
};

} // namespace woshou
