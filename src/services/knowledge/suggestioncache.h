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
    /// The published ones among these.
    Result<QList<Article>> articles(ArticleRepository& repository, const QList<ArticleId>& ids);
    Result<Done> addTerms(TicketRepository& repository, QList<RankableTicket>& tickets);

private:
    struct Ranked
    {
        int rev = 0;
        DocumentTerms terms;
    };
    bool holds(ArticleId id, int rev);
    void keep(const QList<Article>& articles);
    std::optional<DocumentTerms> termsOf(const RankableTicket& ticket);
    void keep(const RankableTicket& ticket);

    static constexpr qsizetype kArticles = 2000;
    static constexpr qsizetype kTicketTerms = 1'000'000; ///< in some 16 MB
    QMutex m_mutex;
    QCache<ArticleId, Article> m_articles{kArticles};
    QCache<TicketId, Ranked> m_tickets{kTicketTerms};
};

} // namespace woshou
