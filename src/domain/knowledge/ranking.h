#pragma once

#include "domain/knowledge/article.h"
#include "domain/knowledge/questionterms.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>
#include <utility>

namespace woshou {

/// What the ranking needs of a document: how much each of its terms weighs, and its weighted length. Terms are kept
/// as 32-bit FNV-1a sums, the same on every machine: two terms of one document share a sum once in some 20,000
/// documents of 600 terms, and a query meets such a pair far more seldom.
class DocumentTerms
{
public:
    static quint32 keyOf(QStringView term);
    /// @param fields indexTerms of each field with the field's weight
    explicit DocumentTerms(const QList<std::pair<QStringList, int>>& fields = {});
    /// What toBytes() wrote; empty when the bytes are anything else.
    static DocumentTerms fromBytes(QByteArrayView bytes);
    /// A version, the length, then each term's distance to the one before and its weight, as LEB128 numbers.
    QByteArray toBytes() const;
    /// Sum of weight × occurrences; 0 for a term that is not there.
    int frequency(quint32 key) const;
    /// Sum of weight × terms.
    int length() const { return m_length; }
    qsizetype size() const { return m_weights.size(); } ///< different terms
    QList<quint32> keys() const;                        ///< of each, sorted
    friend bool operator==(const DocumentTerms&, const DocumentTerms&) = default;

private:
    struct Term
    {
        quint32 key = 0;
        int weight = 0;
        friend bool operator==(Term, Term) = default;
    };
    QList<Term> m_weights; ///< sorted by key
    int m_length = 0;
};

/// What all documents together say of a question's terms: how rare each is, and how long a document is.
struct CorpusTerms
{
    double documents = 0;
    double length = 0;           ///< of all of them
    QHash<quint32, int> holding; ///< by DocumentTerms::keyOf: in how many documents it stands
    /// Of these alone.
    static CorpusTerms of(const QList<DocumentTerms>& documents, const QList<QueryTerm>& question);
};

/// The rarest terms, the rarest first: as many as stand in no more than `most` documents together, one at least; none
/// when no document holds any.
QStringList rarestTerms(const QList<QueryTerm>& question, const CorpusTerms& corpus, int most);

/// Weighted BM25F scores of candidates: k1 = 1.3, b = 0.9 (Robertson, Zaragoza 2009, "The Probabilistic Relevance
/// Framework", eq. 3.15 with the +0.5 idf kept positive), each term times its weight. The parameters were learned on
/// the development questions (tst_searchquality).
QList<double> bm25Scores(const QList<DocumentTerms>& documents, const QList<QueryTerm>& question,
                         const CorpusTerms& corpus);

/// What is ranked of an article: its title weighs 4, symptom and keywords 3, steps, cause and models 1.
DocumentTerms articleTerms(const Article& article);

/// What an article is found by.
QString articleSearchText(const Article& article);

/// An article without its words.
struct RankableArticle
{
    ArticleId id;
    int rev = 1;
    QString number, group;
    QStringList faults, models;
    bool verified = false;
    int used = 0, solved = 0;
    DocumentTerms terms;
    static RankableArticle of(const Article& article);
};

struct RankedArticle
{
    RankableArticle article;
    double score = 0;
};

/// What articles are ranked for.
struct ArticleQuestion
{
    QList<QueryTerm> terms;
    CorpusTerms corpus; ///< of all published articles
    QString fault, model, group;
};

/// Orders articles for a question: BM25F over articleTerms; times a prior of
/// 1.15 for verified ones and up to 1.2 for measured success (solved/used, smoothed by 5 cases);
/// a fault and a model that fit the ticket each count half of the best text score more, before the priors.
/// Articles of another group than the given one are left out. Ties by number.
/// The same input gives the same order on any machine and database.
QList<RankedArticle> rankArticles(const QList<RankableArticle>& candidates, const ArticleQuestion& question);

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
/// How rare a term is, is said by the candidates themselves.
QList<SimilarTicket> rankTickets(const QList<RankableTicket>& candidates, const QList<QueryTerm>& question,
                                 const QString& fault, const QString& model);

} // namespace woshou
