#include "domain/knowledge/ranking.h"

#include "base/memo.h"
#include "domain/knowledge/searchterms.h"

#include <QMap>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr double kK1 = 1.2;
constexpr double kB = 0.75;
constexpr double kVerifiedPrior = 1.15;
constexpr double kSuccessPrior = 0.2;
constexpr double kSmoothingCases = 5;
constexpr double kFitShare = 0.5;

/// Terms to keep between two keys: of a thousand articles, in some 16 MB.
constexpr qsizetype kKeptTerms = 1'000'000;

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
    return bm25Scores(documents, queryTerms(query));
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
    const QStringList models = indexTerms(article.models.join(u'\n'));
    return {{words.title, 4}, {words.symptom, 3}, {words.keywords, 3}, {words.steps, 1}, {words.cause, 1}, {models, 1}};
}

void addWhole(const ArticleText& text, QStringList& whole)
{
    whole << text.title << text.symptom << text.keywords << text.cause;
    for (const ArticleStep& step : text.steps)
        whole << step.text << step.say << step.expect;
}

QString wholeText(const Article& article)
{
    // Parted by a character that no text holds, so that two articles never give the same key.
    QStringList whole = {u"article"_s};
    addWhole(article.zh, whole);
    whole << u"en"_s;
    if (article.en)
        addWhole(*article.en, whole);
    for (const CauseShare& cause : article.causes)
        whole << cause.zh << cause.en;
    whole << article.models;
    return whole.join(QChar(0));
}

DocumentTerms articleTerms(const Article& article)
{
    const QString key = article.textSum.isEmpty() ? wholeText(article) : article.textSum;
    return termsOf(key, [&] { return articleFields(article); });
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

QList<const Article*> ofGroup(const QList<Article>& articles, const QString& group)
{
    QList<const Article*> list;
    for (const Article& article : articles) {
        if (group.isEmpty() || article.group.isEmpty() || article.group == group)
            list.append(&article);
    }
    return list;
}

const QString& numberOf(const Article& article)
{
    return article.number;
}

const QString& numberOfTicket(const RankableTicket& ticket)
{
    return ticket.ticket.number;
}

/// In the order of their numbers, so that sums and ties come out the same whatever the order was.
template <typename T>
QList<const T*> inOrder(QList<const T*> list, const QString& (*number)(const T&))
{
    std::sort(list.begin(), list.end(), [number](const T* a, const T* b) { return number(*a) < number(*b); });
    return list;
}

/// Places of the scores, the highest first; among the same ones as `before` says, else as they stood.
QList<qsizetype> ranked(const QList<double>& scores, const std::function<bool(qsizetype, qsizetype)>& before)
{
    QList<qsizetype> order(scores.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        return scores[a] != scores[b] ? scores[a] > scores[b] : before(a, b);
    });
    return order;
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

DocumentTerms ticketTerms(const QString& title, const QString& symptom, const QString& words)
{
    return DocumentTerms({{indexTerms(title), 3}, {indexTerms(symptom + u'\n' + words), 1}});
}

QList<double> bm25Scores(const QList<DocumentTerms>& documents, const QStringList& query)
{
    const double count = static_cast<double>(documents.size());
    double length = 0;
    for (const DocumentTerms& document : documents)
        length += document.length();
    const double meanLength = documents.isEmpty() ? 0 : length / count;
    QList<double> scores(documents.size(), 0.0);
    QList<double> frequencies(documents.size());
    for (const QString& term : query) {
        const quint64 key = DocumentTerms::keyOf(term);
        double holding = 0;
        for (qsizetype i = 0; i < documents.size(); ++i) {
            frequencies[i] = documents[i].frequency(key);
            holding += frequencies[i] > 0 ? 1 : 0;
        }
        const double rarity = std::log1p((count - holding + 0.5) / (holding + 0.5));
        for (qsizetype i = 0; i < documents.size(); ++i) {
            const double relative = meanLength > 0 ? documents[i].length() / meanLength : 1;
            const double saturation = kK1 * (1 - kB + kB * relative);
            if (frequencies[i] > 0)
                scores[i] += rarity * frequencies[i] / (saturation + frequencies[i]);
        }
    }
    return scores;
}

QList<ArticleHit> rankArticles(const QList<Article>& candidates, const QString& query, const QString& fault,
                               const QString& model, const QString& group)
{
    const QList<const Article*> articles = inOrder(ofGroup(candidates, group), numberOf);
    QList<DocumentTerms> documents;
    for (const Article* article : articles)
        documents.append(articleTerms(*article));
    QList<double> scores = textScores(documents, query);
    const double bonus = kFitShare * bestScore(scores);
    for (qsizetype i = 0; i < articles.size(); ++i)
        scores[i] = (scores[i] + bonus * fits(*articles[i], fault, model)) * prior(*articles[i]);
    QList<ArticleHit> hits;
    for (const qsizetype at : ranked(scores, [](qsizetype, qsizetype) { return false; }))
        hits.append({*articles[at], scores[at]});
    return hits;
}

QList<SimilarTicket> rankTickets(const QList<RankableTicket>& candidates, const QString& query, const QString& fault,
                                 const QString& model)
{
    QList<const RankableTicket*> all;
    for (const RankableTicket& candidate : candidates)
        all.append(&candidate);
    const QList<const RankableTicket*> sorted = inOrder(all, numberOfTicket);
    QList<DocumentTerms> documents;
    for (const RankableTicket* candidate : sorted)
        documents.append(candidate->terms ? *candidate->terms
                                          : ticketTerms(candidate->ticket.title, candidate->symptom, candidate->words));
    QList<double> scores = textScores(documents, query);
    const double bonus = kFitShare * bestScore(scores);
    for (qsizetype i = 0; i < sorted.size(); ++i)
        scores[i] += !fault.isEmpty() && sorted[i]->fault == fault ? bonus : 0;
    const auto before = [&](qsizetype a, qsizetype b) {
        const bool firstFits = !model.isEmpty() && sorted[a]->ticket.model == model;
        const bool secondFits = !model.isEmpty() && sorted[b]->ticket.model == model;
        return firstFits != secondFits ? firstFits : closedLater(sorted[a]->ticket, sorted[b]->ticket);
    };
    QList<SimilarTicket> tickets;
    for (const qsizetype at : ranked(scores, before)) {
        tickets.append(sorted[at]->ticket);
        tickets.last().score = scores[at];
    }
    return tickets;
}

} // namespace woshou
