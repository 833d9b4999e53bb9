#pragma once

#include "domain/knowledge/ranking.h"
#include "storage/core/query.h"

namespace woshou {

/// Articles, and finding candidates for the ranking in domain/knowledge.
class ArticleRepository
{
public:
    explicit ArticleRepository(Connection& connection)
        : m_db(connection)
    {
    }
    Result<Article> find(ArticleId id);
    /// Of the published ones among these: which revision they have.
    Result<QList<std::pair<ArticleId, int>>> revisions(const QList<ArticleId>& ids);
    /// The published ones among these, in no particular order, without their words.
    Result<QList<RankableArticle>> rankable(const QList<ArticleId>& ids);
    /// How rare these terms are among all published articles.
    Result<CorpusTerms> corpus(const QList<QueryTerm>& question);
    /// Writes what these are found and ranked by, published or not (schema 14), and counts the terms of the published
    /// ones (schema 27). Only what this transaction wrote; for the owner of the database, whatever waits.
    Result<Done> index(const QList<ArticleId>& ids);
    Result<QList<Article>> byIds(const QList<ArticleId>& ids);
    Result<QList<ArticleId>> ofFault(const QString& fault, int newest);
    Result<QList<Article>> mostUsed(const QString& group, int limit);
    Result<QList<ArticleId>> search(const QStringList& terms, bool all, int newest, bool prefixLast = false);

private:
    Result<Done> indexOne(const Article& article, bool isPublished);

    Connection& m_db;
};

} // namespace woshou
