#pragma once

#include "domain/dispatch/ranking.h"

#include <QCoreApplication>

namespace woshou {

/// What the sentences about a candidate need to know of the job and the center.
struct RankingContext
{
    QString skill;          ///< tag the job needs, or empty
    bool remote = false;    ///< settled without a visit: distance says nothing
    QList<CodeName> skills; ///< names of the tags
    RankingWeights weights;
};

/// Says the figures of the ranking in words. Pure; the language is the interface's.
class CandidateText
{
    Q_DECLARE_TR_FUNCTIONS(woshou::CandidateText)

public:
    static QString name(const Engineer& engineer);
    /// "Distance", "Skill" … for the bars.
    static QString partName(const QString& code);
    /// The part's fact in a few words for the one-line reason; empty when there is nothing to say for him.
    static QString clause(const ScorePart& part, const Candidate& candidate, const RankingContext& context);
    /// The same as a full fact for beside the bar, also when it is nothing.
    static QString fact(const ScorePart& part, const Candidate& candidate, const RankingContext& context);
    /// All clauses joined: "距离 3.1 公里 · 制冷 4.8 · 修过同类 12 件 · 手头 2 单 · 今天到 17:30".
    static QString reason(const Candidate& candidate, const RankingContext& context);
    /// The hard rule he breaks, in words; empty when he may go.
    static QString exclusion(const Candidate& candidate, const RankingContext& context);
    /// One word for how he fits: first choice, possible, unfit.
    static QString verdict(const Candidate& candidate, bool first);
    /// Skills with rating, the needed one first, then by rating; at most `limit`.
    static QString skills(const Candidate& candidate, const RankingContext& context, qsizetype limit = 4);
    /// "17:30" of minutes since midnight.
    static QString clock(int minute);
};

} // namespace woshou
