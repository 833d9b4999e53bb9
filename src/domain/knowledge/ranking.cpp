#include "domain/knowledge/ranking.h"

#include "base/memo.h"
#include "domain/knowledge/searchterms.h"

#include <QMap>

#include <algorithm>
#include <cmath>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr double kK1 = 1.2;
constexpr double kB = 0.75;
constexpr double kVerifiedPrior = 1.15;
constexpr double kSuccessPrior = 0.2;
constexpr double kSmoothingCases = 5;
constexpr double kFitShare = 0.5;

/// Terms to keep between two keys: all articles and the tickets that were looked at last, in some 30 MB.
constexpr qsizetype kKeptTerms = 1'500'000;

using Fields = QList<std::pair<QStringList, double>>;

/// The terms of a document by its whole text: typing asks for the same documents at every key.
DocumentTerms termsOf(const QString& text, const std::function<Fields()>& fields)
{
    static Memo<QString, DocumentTerms> memo(kKeptTerms);
    return memo.value(
        text, [&] { return DocumentTerms(fields()); },
        [&](const DocumentTerms& terms) { return terms.size() + text.size() / 8 + 8; });
}

QList<double> textScores(const QList<DocumentTerms>& documents, const QString& query)
{
    const Bm25 statistics(documents, queryTerms(query));
    QList<double> scores;
    for (const DocumentTerms& document : documents)
        scores.append(statistics.score(document));
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

void addWhole(const ArticleText& text, QStringList& whole)
{
    whole << text.title << text.symptom << text.keywords << text.cause;
    for (const ArticleStep& step : text.steps)
        whole << step.text << step.say << step.expect;
}

DocumentTerms articleTerms(const Article& article)
{
    // Parted by a character that no text holds, so that two articles never give the same key.
    QStringList whole = {u"article"_s};
    addWhole(article.zh, whole);
    whole << u"en"_s;
    if (article.en)
        addWhole(*article.en, whole);
    for (const CauseShare& cause : article.causes)
        whole << cause.zh << cause.en;
    return termsOf(whole.join(QChar(0)), [&] { return articleFields(article); });
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

DocumentTerms ticketTerms(const RankableTicket& candidate)
{
    const QString words = candidate.symptom + u'\n' + candidate.words;
    return termsOf(u"ticket"_s + QChar(0) + candidate.ticket.title + QChar(0) + words, [&] {
        return Fields{{indexTerms(candidate.ticket.title), 3}, {indexTerms(words), 1}};
    });
}

bool closedLater(const SimilarTicket& a, const SimilarTicket& b)
{
    const qint64 first = a.closedAt ? a.closedAt->ms() : 0;
    const qint64 second = b.closedAt ? b.closedAt->ms() : 0;
    return first != second ? first > second : a.number < b.number;
}

} // namespace

quint64 DocumentTerms::keyOf(QStringView term)
{
    quint64 key = 0xcbf29ce484222325;
    for (const QChar c : term)
        key = (key ^ c.unicode()) * 0x100000001b3;
    return key;
}

DocumentTerms::DocumentTerms(const QList<std::pair<QStringList, double>>& fields)
{
    QMap<quint64, double> weights;
    for (const auto& [terms, weight] : fields) {
        for (const QString& term : terms)
            weights[keyOf(term)] += weight;
        m_length += weight * static_cast<double>(terms.size());
    }
    m_weights.reserve(weights.size());
    for (auto it = weights.constBegin(); it != weights.constEnd(); ++it)
        m_weights.append({it.key(), it.value()});
}

double DocumentTerms::frequency(quint64 key) const
{
    const auto it = std::lower_bound(m_weights.begin(), m_weights.end(), key,
                                     [](const auto& entry, quint64 wanted) { return entry.first < wanted; });
    return it != m_weights.end() && it->first == key ? it->second : 0;
}

Bm25::Bm25(const QList<DocumentTerms>& documents, const QStringList& query)
{
    const double count = static_cast<double>(documents.size());
    for (const DocumentTerms& document : documents)
        m_meanLength += document.length();
    m_meanLength = documents.isEmpty() ? 0 : m_meanLength / count;
    for (const QString& term : query) {
        const quint64 key = DocumentTerms::keyOf(term);
        const double holding =
            static_cast<double>(std::count_if(documents.begin(), documents.end(), [&](const DocumentTerms& document) {
                return document.frequency(key) > 0;
            }));
        m_query.append({key, std::log1p((count - holding + 0.5) / (holding + 0.5))});
    }
}

double Bm25::score(const DocumentTerms& document) const
{
    const double relativeLength = m_meanLength > 0 ? document.length() / m_meanLength : 1;
    const double saturation = kK1 * (1 - kB + kB * relativeLength);
    double sum = 0;
    for (const Asked& asked : m_query) {
        const double frequency = document.frequency(asked.key);
        if (frequency > 0)
            sum += asked.rarity * frequency / (saturation + frequency);
    }
    return sum;
}

QList<ArticleHit> rankArticles(const QList<Article>& candidates, const QString& query, const QString& fault,
                               const QString& model, const QString& group)
{
    // In the order of their numbers first, so that sums and ties come out the same whatever the order was.
    QList<Article> articles = ofGroup(candidates, group);
    std::sort(articles.begin(), articles.end(), [](const Article& a, const Article& b) { return a.number < b.number; });
    QList<DocumentTerms> documents;
    for (const Article& article : std::as_const(articles))
        documents.append(articleTerms(article));
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
    QList<DocumentTerms> documents;
    for (const RankableTicket& candidate : std::as_const(sorted))
        documents.append(ticketTerms(candidate));
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
