#pragma once

#include "domain/knowledge/article.h"

#include <QHash>

namespace woshou {

/// One field of a document to rank, with its weight.
struct RankedField
{
    QStringList terms; ///< indexTerms of the field
    double weight = 1;
};

/// Statistics of the candidate set for BM25. A length is the sum of weight × terms over the fields.
class Bm25
{
public:
    /// @param documents how many there are; frequency: in how many of them a term occurs
    Bm25(qsizetype documents, QHash<QString, int> frequency, double meanLength);
    /// Weighted BM25F score of a document for query terms: k1 = 1.2, b = 0.75 (Robertson, Zaragoza 2009,
    /// "The Probabilistic Relevance Framework", eq. 3.15 with the +0.5 idf kept positive).
    double score(const QStringList& query, const QList<RankedField>& fields) const;

private:
    qsizetype m_documents;
    QHash<QString, int> m_frequency;
    double m_meanLength;
};

/// Orders articles for a query: BM25F over title 4, symptom 3, keywords 3, steps 1, cause 1; times a prior of
/// 1.15 for verified ones and up to 1.2 for measured success (solved/used, smoothed by 5 cases);
/// a fault and a model that fit the ticket each count half of the best text score more, before the priors.
/// Articles of another group than the given one are left out. Ties by number.
/// The same input gives the same order on any machine and database.
QList<ArticleHit> rankArticles(const QList<Article>& candidates, const QString& query, const QString& fault = {},
                               const QString& model = {}, const QString& group = {});

/// Orders solved tickets the same way by title (weight 3) and words (1); same model and newer first on ties.
struct RankableTicket
{
    SimilarTicket ticket;
    QString symptom, words, fault;
};
QList<SimilarTicket> rankTickets(const QList<RankableTicket>& candidates, const QString& query, const QString& fault,
                                 const QString& model);

} // namespace woshou
