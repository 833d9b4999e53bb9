#pragma once

#include "storage/knowledge/articlerepository.h"
#include "storage/tickets/ticketrepository.h"

#include <QCache>
#include <QMutex>

namespace woshou {

/// What suggestions were made of last. While somebody types, nearly the same articles and tickets are asked for at
/// every key, and their texts are long: only revisions are read again. Thread-safe.
class SuggestionCache
{
public:
    /// The published ones among these, without their words.
    Result<QList<RankableArticle>> rankable(ArticleRepository& repository, const QList<ArticleId>& ids);
    /// These with all that is shown of them, in the same order.
    Result<QList<ArticleHit>> hits(ArticleRepository& repository, const QList<RankedArticle>& ranked);
    Result<Done> addTerms(TicketRepository& repository, QList<RankableTicket>& tickets);

private:
    struct Ranked
    {
        int rev = 0;
        DocumentTerms terms;
    };
    std::optional<DocumentTerms> termsOf(const RankableTicket& ticket);
    void keep(const RankableTicket& ticket);

    static constexpr qsizetype kShownArticles = 200;
    static constexpr qsizetype kTerms = 1'000'000; ///< in some 8 MB
    QMutex m_mutex;
    QCache<ArticleId, RankableArticle> m_rankable{kTerms};
    QCache<ArticleId, Article> m_articles{kShownArticles};
    QCache<TicketId, Ranked> m_tickets{kTerms};
};

} // namespace woshou
