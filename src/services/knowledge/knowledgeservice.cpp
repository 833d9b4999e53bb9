#include "services/knowledge/knowledgeservice.h"

#include "base/whenboth.h"
#include "domain/knowledge/ranking.h"
#include "domain/knowledge/searchterms.h"
#include "domain/tickets/productname.h"
#include "services/core/executor.h"
#include "services/knowledge/suggestioncache.h"
#include "storage/knowledge/articlerepository.h"
#include "storage/tickets/ticketrepository.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

// How many candidates the index hands to the ranking: enough for the best ones, few enough to rank while typing.
constexpr int kArticleCandidates = 300; // 200 find as much among the development questions as all do
constexpr int kFaultCandidates = 120;
constexpr int kTicketCandidates = 100;
constexpr int kEnough = 20;

/// Those that hold all terms first; any of them when that is too few.
Result<QList<TicketId>> ticketsHolding(TicketRepository& tickets, const QStringList& terms)
{
    WOSHOU_TRY(QList<TicketId> ids, tickets.search(terms, true, kTicketCandidates));
    if (ids.size() >= kEnough || terms.size() < 2)
        return ids;
    WOSHOU_TRY(const QList<TicketId> any, tickets.search(terms, false, kTicketCandidates));
    const QSet<TicketId> seen(ids.begin(), ids.end());
    for (const TicketId id : any) {
        if (!seen.contains(id) && ids.size() < kTicketCandidates)
            ids.append(id);
    }
    return ids;
}

/// What is typed so far holds all of it, the last word as a beginning; then what holds any of its rarest terms.
Result<QList<ArticleId>> articlesHolding(ArticleRepository& articles, const QString& text,
                                         const ArticleQuestion& question)
{
    const QStringList typed = queryTerms(text);
    WOSHOU_TRY(const auto all, articles.search(typed, true, kArticleCandidates, true));
    if (all.size() >= kEnough && all.size() < kArticleCandidates)
        return all;
    WOSHOU_TRY(const auto any, articles.search(rarestTerms(question.terms, question.corpus, kArticleCandidates), false,
                                               kArticleCandidates));
    QSet<ArticleId> ids(all.begin(), all.end());
    ids.unite(QSet<ArticleId>(any.begin(), any.end()));
    return ids.values();
}

Result<QList<RankableArticle>> articleCandidates(Connection& db, SuggestionCache& cache, const QString& text,
                                                 const ArticleQuestion& question)
{
    ArticleRepository articles(db);
    WOSHOU_TRY(QList<ArticleId> ids, articlesHolding(articles, text, question));
    if (!question.fault.isEmpty()) {
        WOSHOU_TRY(const auto known, articles.ofFault(question.fault, kFaultCandidates));
        for (const ArticleId id : known) {
            if (!ids.contains(id))
                ids.append(id);
        }
    }
    return cache.rankable(articles, ids);
}

/// The product that is named says whose articles are meant, and nothing of what is wrong.
Result<ArticleQuestion> questionOf(Connection& db, const SearchWords& words, const QString& text,
                                   const NamedProduct& product)
{
    ArticleQuestion question;
    const bool more = !product.group.isEmpty() && !queryTerms(product.rest).isEmpty();
    question.terms = questionTerms(more ? product.rest : text, words);
    WOSHOU_TRY(question.corpus, ArticleRepository(db).corpus(question.terms));
    return question;
}

Result<QList<SimilarTicket>> similarTickets(Connection& db, SuggestionCache& cache, const SearchWords& words,
                                            const SuggestQuery& query)
{
    TicketRepository tickets(db);
    WOSHOU_TRY(const auto ids, ticketsHolding(tickets, queryTerms(query.text)));
    WOSHOU_TRY(auto solved, tickets.solved(ids));
    WOSHOU_CHECK(cache.addTerms(tickets, solved));
    return rankTickets(solved, questionTerms(query.text, words), query.fault, query.model);
}

/// The best ones with all that is shown of them; the ticket that asks is left out.
Result<QList<SimilarTicket>> similarNow(Connection& db, SuggestionCache& cache, const SearchWords& words,
                                        const SuggestQuery& query, int limit, TicketId asking = {})
{
    WOSHOU_TRY(auto tickets, similarTickets(db, cache, words, query));
    tickets.removeIf([asking](const SimilarTicket& other) { return other.id == asking; });
    tickets = tickets.mid(0, limit);
    WOSHOU_CHECK(TicketRepository(db).addSolutions(tickets));
    return tickets;
}

Result<QList<ArticleHit>> articlesNow(Connection& db, SuggestionCache& cache, const ReferenceData& reference,
                                      const SuggestQuery& query, int limit)
{
    const NamedProduct product = namedProduct(query.text, reference.triage);
    WOSHOU_TRY(ArticleQuestion question, questionOf(db, reference.searchWords, query.text, product));
    question.fault = query.fault;
    question.model = query.model;
    question.group = query.group;
    WOSHOU_TRY(const auto found, articleCandidates(db, cache, query.text, question));
    const auto ranked = rankArticles(found, question);
    ArticleRepository repository(db);
    return cache.hits(repository, ranked.mid(0, limit));
}

/// The half of the suggestions that is about tickets.
Result<Suggestions> ticketsNow(Connection& db, SuggestionCache& cache, const SearchWords& words,
                               const SuggestQuery& query, int limit)
{
    Suggestions suggestions;
    suggestions.query = query.text;
    WOSHOU_TRY(suggestions.tickets, similarNow(db, cache, words, query, limit));
    if (query.fault.isEmpty())
        return suggestions;
    WOSHOU_TRY(const CountedCauses counted, TicketRepository(db).causes(query.fault));
    suggestions.causes = counted.causes;
    suggestions.similarCount = counted.closed;
    if (counted.closed > 0)
        suggestions.selfCheckRate = double(counted.selfChecked) / counted.closed;
    return suggestions;
}

/// A product that is named says whose articles are meant: they gain as much as the best of all scores.
QList<RankedArticle> ofProductFirst(QList<RankedArticle> hits, const QString& group)
{
    const double best = hits.isEmpty() ? 0 : hits.constFirst().score;
    for (RankedArticle& hit : hits)
        hit.score += !group.isEmpty() && hit.article.group == group ? best : 0;
    std::stable_sort(hits.begin(), hits.end(),
                     [](const RankedArticle& a, const RankedArticle& b) { return a.score > b.score; });
    return hits;
}

/// What is asked for: signs that are no words find nothing, and a fault that is named puts its articles first.
Result<QList<ArticleHit>> searchNow(Connection& db, SuggestionCache& cache, const ReferenceData& reference,
                                    const QString& text, int limit, const QString& group)
{
    if (queryTerms(text).isEmpty() && !text.trimmed().isEmpty())
        return QList<ArticleHit>();
    if (queryTerms(text).isEmpty()) {
        WOSHOU_TRY(const auto all, ArticleRepository(db).mostUsed(group, limit));
        QList<ArticleHit> hits;
        for (const Article& article : all)
            hits.append({article, 0});
        return hits;
    }
    const TriageRules& rules = reference.triage;
    const NamedProduct product = namedProduct(text, rules);
    WOSHOU_TRY(ArticleQuestion question, questionOf(db, reference.searchWords, text, product));
    WOSHOU_TRY(QList<RankableArticle> found, articleCandidates(db, cache, text, question));
    if (!group.isEmpty())
        found.removeIf([&](const RankableArticle& article) { return article.group != group; });
    TriageInput input;
    input.text = text;
    input.group = group;
    question.fault = proposeTriage(input, rules).fault;
    const auto hits = rankArticles(found, question);
    ArticleRepository repository(db);
    return cache.hits(repository, ofProductFirst(hits, product.group).mid(0, limit));
}

} // namespace

KnowledgeService::KnowledgeService(const ServiceContext& context)
    : m_context(context)
    , m_cache(std::make_shared<SuggestionCache>())
{
}

QFuture<Result<Suggestions>> KnowledgeService::suggest(const SuggestQuery& query, int articles, int tickets)
{
    // Two questions that nothing joins: a server answers them at the same time.
    QElapsedTimer timer;
    timer.start();
    const auto hits = m_context.executor->read<QList<ArticleHit>>(
        [cache = m_cache, reference = m_context.reference, query, articles](Connection& db) {
            return articlesNow(db, *cache, *reference, query, articles);
        });
    const auto similar = m_context.executor->read<Suggestions>(
        [cache = m_cache, reference = m_context.reference, query, tickets](Connection& db) {
            return ticketsNow(db, *cache, reference->searchWords, query, tickets);
        });
    return whenBoth(hits, similar, [timer](const QList<ArticleHit>& found, Suggestions suggestions) {
        suggestions.articles = found;
        suggestions.milliseconds = timer.elapsed();
        return suggestions;
    });
}

QFuture<Result<QList<ArticleHit>>> KnowledgeService::search(const QString& text, int limit, const QString& group)
{
    return m_context.executor->read<QList<ArticleHit>>(
        [cache = m_cache, reference = m_context.reference, text, limit, group](Connection& db) {
            return searchNow(db, *cache, *reference, text, limit, group);
        });
}

QFuture<Result<QList<SimilarTicket>>> KnowledgeService::similar(const QString& text, int limit)
{
    return m_context.executor->read<QList<SimilarTicket>>(
        [cache = m_cache, reference = m_context.reference, text, limit](Connection& db) {
            return similarNow(db, *cache, reference->searchWords, {text, {}, {}, {}}, limit);
        });
}

QFuture<Result<QList<SimilarTicket>>> KnowledgeService::similarTo(TicketId id, int limit)
{
    const auto task = [cache = m_cache, reference = m_context.reference, id,
                       limit](Connection& db) -> Result<QList<SimilarTicket>> {
        WOSHOU_TRY(const Ticket ticket, TicketRepository(db).find(id));
        const QString text = ticket.symptom.isEmpty() ? ticket.words : ticket.symptom;
        return similarNow(db, *cache, reference->searchWords, {text, ticket.fault, ticket.group, ticket.model}, limit,
                          id);
    };
    return m_context.executor->read<QList<SimilarTicket>>(task);
}

QFuture<Result<Article>> KnowledgeService::article(ArticleId id)
{
    return m_context.executor->read<Article>([id](Connection& db) { return ArticleRepository(db).find(id); });
}

} // namespace woshou
