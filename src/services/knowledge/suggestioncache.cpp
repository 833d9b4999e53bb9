#include "services/knowledge/suggestioncache.h"

namespace woshou {

namespace {

/// The article as it was read at this revision or later.
template <typename T>
const T* kept(const QCache<ArticleId, T>& cache, ArticleId id, int rev)
{
    const T* article = cache.object(id);
    return article && article->rev >= rev ? article : nullptr;
}

} // namespace

Result<QList<RankableArticle>> SuggestionCache::rankable(ArticleRepository& repository, const QList<ArticleId>& ids)
{
    WOSHOU_TRY(const auto revisions, repository.revisions(ids));
    QList<RankableArticle> list;
    QList<ArticleId> missing;
    {
        const QMutexLocker lock(&m_mutex);
        for (const auto& [id, rev] : revisions) {
            if (const RankableArticle* article = kept(m_rankable, id, rev))
                list.append(*article);
            else
                missing.append(id);
        }
    }
    if (missing.isEmpty())
        return list;
    WOSHOU_TRY(const auto read, repository.rankable(missing));
    const QMutexLocker lock(&m_mutex);
    for (const RankableArticle& article : read)
        m_rankable.insert(article.id, new RankableArticle(article), article.terms.size() + 8);
    return list + read;
}

Result<QList<ArticleHit>> SuggestionCache::hits(ArticleRepository& repository, const QList<RankedArticle>& ranked)
{
    QHash<ArticleId, Article> articles;
    QList<ArticleId> missing;
    {
        const QMutexLocker lock(&m_mutex);
        for (const RankedArticle& one : ranked) {
            if (const Article* article = kept(m_articles, one.article.id, one.article.rev))
                articles.insert(article->id, *article);
            else
                missing.append(one.article.id);
        }
    }
    if (!missing.isEmpty()) {
        WOSHOU_TRY(const auto read, repository.byIds(missing));
        const QMutexLocker lock(&m_mutex);
        for (const Article& article : read) {
            articles.insert(article.id, article);
            m_articles.insert(article.id, new Article(article));
        }
    }
    QList<ArticleHit> hits;
    for (const RankedArticle& one : ranked) {
        if (articles.contains(one.article.id)) // else taken back meanwhile
            hits.append({articles.value(one.article.id), one.score});
    }
    return hits;
}

Result<Done> SuggestionCache::addTerms(TicketRepository& repository, QList<RankableTicket>& tickets)
{
    QHash<TicketId, RankableTicket*> missing;
    for (RankableTicket& ticket : tickets) {
        ticket.terms = termsOf(ticket);
        if (!ticket.terms)
            missing.insert(ticket.ticket.id, &ticket);
    }
    if (missing.isEmpty())
        return Done{};
    WOSHOU_TRY(const auto words, repository.words(missing.keys()));
    for (const TicketWords& read : words) {
        RankableTicket& ticket = *missing.value(read.id);
        ticket.terms = ticketTerms(read.symptom, read.symptom, read.words);
        keep(ticket);
    }
    return Done{};
}

std::optional<DocumentTerms> SuggestionCache::termsOf(const RankableTicket& ticket)
{
    const QMutexLocker lock(&m_mutex);
    const Ranked* ranked = m_tickets.object(ticket.ticket.id);
    return ranked && ranked->rev == ticket.rev ? std::optional(ranked->terms) : std::nullopt;
}

void SuggestionCache::keep(const RankableTicket& ticket)
{
    const QMutexLocker lock(&m_mutex);
    m_tickets.insert(ticket.ticket.id, new Ranked{ticket.rev, *ticket.terms}, ticket.terms->size() + 8);
}

} // namespace woshou
