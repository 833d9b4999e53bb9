#pragma once

#include "base/result.h"
#include "domain/knowledge/article.h"
#include "services/core/servicecontext.h"

#include <QFuture>

namespace woshou {

class SuggestionCache;

/// What the intake knows so far, to look for help with.
struct SuggestQuery
{
    QString text;  ///< symptom and words
    QString fault; ///< proposed fault code, or empty
    QString group, model;
};

/// Finds known solutions and solved tickets. Reading only.
class KnowledgeService
{
public:
    explicit KnowledgeService(const ServiceContext& context);

    /// While typing: articles, similar solved tickets and the share of each cause. Each part is read by itself:
    /// they need not agree to the instant, and typing waits for nothing.
    QFuture<Result<Suggestions>> suggest(const SuggestQuery& query, int articles = 5, int tickets = 4);
    /// Articles for words; all published ones by use when the words are empty. `group` narrows when given.
    QFuture<Result<QList<ArticleHit>>> search(const QString& text, int limit = 20, const QString& group = {});
    /// Solved tickets like these words, or like a ticket, itself left out; best first.
    QFuture<Result<QList<SimilarTicket>>> similar(const QString& text, int limit = 10);
    QFuture<Result<QList<SimilarTicket>>> similarTo(TicketId id, int limit = 10);
    QFuture<Result<Article>> article(ArticleId id);

private:
    const ServiceContext& m_context;
    std::shared_ptr<SuggestionCache> m_cache; ///< shared with the calls that run
};

} // namespace woshou
