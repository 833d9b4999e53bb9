#include "domain/knowledge/ranking.h"

#include "domain/knowledge/searchterms.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace woshou {

namespace {

constexpr double kK1 = 1.2;
constexpr double kB = 0.75;
constexpr double kVerifiedPrior = 1.15;
constexpr double kSuccessPrior = 0.2;
constexpr double kSmoothingCases = 5;
constexpr double kFitShare = 0.5;

/// The fields of one document and what they add up to.
using Fields = QList<RankedField>;

double weightedLength(const Fields& fields)
{
    double length = 0;
    for (const RankedField& field : fields)
        length += field.weight * static_cast<double>(field.terms.size());
    return length;
}

QHash<QString, int> documentFrequency(const QList<Fields>& documents)
{
    QHash<QString, int> frequency;
    for (const Fields& fields : documents) {
        QSet<QString> terms;
        for (const RankedField& field : fields)
            terms.unite(QSet<QString>(field.terms.begin(), field.terms.end()));
        for (const QString& term : std::as_const(terms))
            ++frequency[term];
    }
    return frequency;
}

double meanLength(const QList<Fields>& documents)
{
    double sum = 0;
    for (const Fields& fields : documents)
        sum += weightedLength(fields);
    return documents.isEmpty() ? 0 : sum / static_cast<double>(documents.size());
}

QList<double> textScores(const QList<Fields>& documents, const QString& query)
{
    const QStringList terms = queryTerms(query);
    const Bm25 statistics(documents.size(), documentFrequency(documents), meanLength(documents));
    QList<double> scores;
    for (const Fields& fields : documents)
        scores.append(statistics.score(terms, fields));
    return scores;
}

/// The best text score; 1 when nothing matches, so that what fits the ticket still comes first.
double bestScore(const QList<double>& scores)
{
    const auto best = std::max_element(scores.begin(), scores.end());
    return best == scores.end() || *best <= 0 ? 1 : *best;
}

struct ArticleWords
{
    QStringList title, symptom, keywords, steps, cause;

    void add(const ArticleText& text)
    {
        title += indexTerms(text.title);
        symptom += indexTerms(text.symptom);
        for (const QString& keyword : text.keywords)
            keywords += indexTerms(keyword);
        for (const ArticleStep& step : text.steps)
            steps += indexTerms(step.text + u'\n' + step.say + u'\n' + step.expect);
        cause += indexTerms(text.cause);
    }
};

Fields articleFields(const Article& article)
{
    ArticleWords words;
    words.add(article.zh);
    if (article.en)
        words.add(*article.en);
    for (const CauseShare& cause : article.causes)
        words.cause += indexTerms(cause.zh + u'\n' + cause.en);
    return {{words.title, 4}, {words.symptom, 3}, {words.keywords, 3}, {words.steps, 1}, {words.cause, 1}};
}

double prior(const Article& article)
{
    const double success = std::clamp(article.solved / (article.used + kSmoothingCases), 0.0, 1.0);
    return (article.verified ? kVerifiedPrior : 1) * (1 + kSuccessPrior * success);
}

int fits(const Article& article, const QString& fault, const QString& model)
{
    return (!fault.isEmpty() && article.faults.contains(fault) ? 1 : 0) +
           (!model.isEmpty() && article.models.contains(model) ? 1 : 0);
}

QList<Article> ofGroup(const QList<Article>& articles, const QString& group)
{
    if (group.isEmpty())
        return articles;
    QList<Article> list;
    std::copy_if(articles.begin(), articles.end(), std::back_inserter(list),
                 [&](const Article& article) { return article.group.isEmpty() || article.group == group; });
    return list;
}

Fields ticketFields(const RankableTicket& candidate)
{
    return {{indexTerms(candidate.ticket.title), 3}, {indexTerms(candidate.symptom + u'\n' + candidate.words), 1}};
}

bool closedLater(const SimilarTicket& a, const SimilarTicket& b)
{
    const qint64 first = a.closedAt ? a.closedAt->ms() : 0;
    const qint64 second = b.closedAt ? b.closedAt->ms() : 0;
    return first != second ? first > second : a.number < b.number;
}

} // namespace

Bm25::Bm25(qsizetype documents, QHash<QString, int> frequency, double meanLength)
    : m_documents(documents)
    , m_frequency(std::move(frequency))
    , m_meanLength(meanLength)
{
}

double Bm25::score(const QStringList& query, const QList<RankedField>& fields) const
{
    const double relativeLength = m_meanLength > 0 ? weightedLength(fields) / m_meanLength : 1;
    const double saturation = kK1 * (1 - kB + kB * relativeLength);
    double sum = 0;
    for (const QString& term : query) {
        double frequency = 0;
        for (const RankedField& field : fields)
            frequency += field.weight * static_cast<double>(field.terms.count(term));
        if (frequency <= 0)
            continue;
        const double documents = m_frequency.value(term);
        const double idf = std::log1p((static_cast<double>(m_documents) - documents + 0.5) / (documents + 0.5));
        sum += idf * frequency / (saturation + frequency);
    }
    return sum;
}

QList<ArticleHit> rankArticles(const QList<Article>& candidates, const QString& query, const QString& fault,
                               const QString& model, const QString& group)
{
    // In the order of their numbers first, so that sums and ties come out the same whatever the order was.
    QList<Article> articles = ofGroup(candidates, group);
    std::sort(articles.begin(), articles.end(), [](const Article& a, const Article& b) { return a.number < b.number; });
    QList<Fields> documents;
    for (const Article& article : std::as_const(articles))
        documents.append(articleFields(article));
    const QList<double> scores = textScores(documents, query);
    const double bonus = kFitShare * bestScore(scores);
    QList<ArticleHit> hits;
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const Article& article = articles[i];
        hits.append({article, (scores[i] + bonus * fits(article, fault, model)) * prior(article)});
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const ArticleHit& a, const ArticleHit& b) { return a.score > b.score; });
    return hits;
}

QList<SimilarTicket> rankTickets(const QList<RankableTicket>& candidates, const QString& query, const QString& fault,
                                 const QString& model)
{
    QList<RankableTicket> sorted = candidates;
    std::sort(sorted.begin(), sorted.end(),
              [](const RankableTicket& a, const RankableTicket& b) { return a.ticket.number < b.ticket.number; });
    QList<Fields> documents;
    for (const RankableTicket& candidate : std::as_const(sorted))
        documents.append(ticketFields(candidate));
    const QList<double> scores = textScores(documents, query);
    const double bonus = kFitShare * bestScore(scores);
    QList<SimilarTicket> tickets;
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        SimilarTicket ticket = sorted[i].ticket;
        const bool sameFault = !fault.isEmpty() && sorted[i].fault == fault;
        ticket.score = scores[i] + (sameFault ? bonus : 0);
        tickets.append(ticket);
    }
    std::stable_sort(tickets.begin(), tickets.end(), [&](const SimilarTicket& a, const SimilarTicket& b) {
        if (a.score != b.score)
            return a.score > b.score;
        const bool firstFits = !model.isEmpty() && a.model == model;
        const bool secondFits = !model.isEmpty() && b.model == model;
        return firstFits != secondFits ? firstFits : closedLater(a, b);
    });
    return tickets;
}

} // namespace woshou
