#include "services/knowledge/suggestioncache.h"

namespace woshou {

Result<QList<Article>> SuggestionCache::articles(ArticleRepository& repository, const QList<ArticleId>& ids)
{
    WOSHOU_TRY(const auto revisions, repository.revisions(ids));
    QList<ArticleId> missing;
    for (const auto& [id, rev] : revisions) {
        if (!holds(id, rev))
            missing.append(id);
    }
    if (!missing.isEmpty()) {
        WOSHOU_TRY(const auto read, repository.byIds(missing));
        keep(read);
    }
    const QMutexLocker lock(&m_mutex);
    QList<Article> list;
    for (const auto& [id, rev] : revisions) {
        if (const Article* article = m_articles.object(id))
            list.append(*article);
    }
    return list;
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

bool SuggestionCache::holds(ArticleId id, int rev)
{
    const QMutexLocker lock(&m_mutex);
    const Article* article = m_articles.object(id);
    return article && article->rev >= rev;
}

void SuggestionCache::keep(const QList<Article>& articles)
{
    const QMutexLocker lock(&m_mutex);
    for (const Article& article : articles)
        m_articles.insert(article.id, new Article(article));
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
