#pragma once

#include "domain/knowledge/article.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <utility>

namespace woshou {

/// What the ranking needs of a document: how much each of its terms weighs, and its weighted length. Terms are kept
/// as 64-bit FNV-1a sums, the same on every machine.
class DocumentTerms
{
public:
    static quint64 keyOf(QStringView term);
    /// @param fields indexTerms of each field with the field's weight
    explicit DocumentTerms(const QList<std::pair<QStringList, double>>& fields = {});
    /// Sum of weight × occurrences; 0 for a term that is not there.
    double frequency(quint64 key) const;
    /// Sum of weight × terms.
    double length() const { return m_length; }
    qsizetype size() const { return m_weights.size(); } ///< different terms

private:
    QList<std::pair<quint64, double>> m_weights; ///< sorted by key
    double m_length = 0;
};

/// Weighted BM25F scores over a set of candidates: k1 = 1.2, b = 0.75 (Robertson, Zaragoza 2009, "The Probabilistic
/// Relevance Framework", eq. 3.15 with the +0.5 idf kept positive).
QList<double> bm25Scores(const QList<DocumentTerms>& documents, const QStringList& query);

/// Orders articles for a query: BM25F over title 4, symptom 3, keywords 3, steps 1, cause 1, models 1; times a prior of
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
    int rev = 1;
    std::optional<DocumentTerms> terms; ///< ticketTerms of symptom and words, where they are known already
};
/// What is ranked of a ticket: its title (the symptom) weighs 3, symptom and words 1.
DocumentTerms ticketTerms(const QString& title, const QString& symptom, const QString& words);
QList<SimilarTicket> rankTickets(const QList<RankableTicket>& candidates, const QString& query, const QString& fault,
                                 const QString& model);

} // namespace woshou
