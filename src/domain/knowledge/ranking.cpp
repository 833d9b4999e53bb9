#include "domain/knowledge/ranking.h"

#include "domain/knowledge/searchterms.h"

#include <QHash>

#include <algorithm>
#include <climits>
#include <cmath>
#include <functional>
#include <numeric>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr double kK1 = 1.3;
constexpr double kB = 0.9;
constexpr double kVerifiedPrior = 1.15;
constexpr double kSuccessPrior = 0.2;
constexpr double kSmoothingCases = 5;
constexpr double kFitShare = 0.5;

constexpr char kBytesVersion = 1;

using Fields = QList<std::pair<QStringList, int>>;

void writeNumber(QByteArray& bytes, quint32 number)
{
    for (; number >= 0x80; number >>= 7)
        bytes.append(static_cast<char>((number & 0x7f) | 0x80));
    bytes.append(static_cast<char>(number));
}

/// Takes a number off the front; none when the bytes end before it does, or it has over 32 bits.
std::optional<quint32> readNumber(QByteArrayView& bytes)
{
    quint64 number = 0;
    for (int shift = 0; shift < 35 && !bytes.isEmpty(); shift += 7) {
        const auto byte = static_cast<quint8>(bytes.front());
        bytes = bytes.sliced(1);
        number |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return number <= 0xffffffff ? std::optional(static_cast<quint32>(number)) : std::nullopt;
    }
    return std::nullopt;
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

double prior(const RankableArticle& article)
{
    const double success = std::clamp(article.solved / (article.used + kSmoothingCases), 0.0, 1.0);
    return (article.verified ? kVerifiedPrior : 1) * (1 + kSuccessPrior * success);
}

int fits(const RankableArticle& article, const QString& fault, const QString& model)
{
    return (!fault.isEmpty() && article.faults.contains(fault) ? 1 : 0) +
           (!model.isEmpty() && article.models.contains(model) ? 1 : 0);
}

QList<const RankableArticle*> ofGroup(const QList<RankableArticle>& articles, const QString& group)
{
    QList<const RankableArticle*> list;
    for (const RankableArticle& article : articles) {
        if (group.isEmpty() || article.group.isEmpty() || article.group == group)
            list.append(&article);
    }
    return list;
}

const QString& numberOf(const RankableArticle& article)
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

quint32 DocumentTerms::keyOf(QStringView term)
{
    quint32 key = 0x811c9dc5;
    for (const QChar c : term)
        key = (key ^ c.unicode()) * 0x01000193;
    return key;
}

DocumentTerms::DocumentTerms(const QList<std::pair<QStringList, int>>& fields)
{
    QHash<quint32, int> weights;
    for (const auto& [terms, weight] : fields) {
        for (const QString& term : terms)
            weights[keyOf(term)] += weight;
        m_length += weight * static_cast<int>(terms.size());
    }
    m_weights.reserve(weights.size());
    for (auto it = weights.constBegin(); it != weights.constEnd(); ++it)
        m_weights.append({it.key(), it.value()});
    std::sort(m_weights.begin(), m_weights.end(), [](Term a, Term b) { return a.key < b.key; });
}

DocumentTerms DocumentTerms::fromBytes(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.front() != kBytesVersion)
        return DocumentTerms();
    bytes = bytes.sliced(1);
    DocumentTerms terms;
    quint64 key = 0;
    const auto length = readNumber(bytes);
    while (length && !bytes.isEmpty()) {
        const auto further = readNumber(bytes);
        const auto weight = readNumber(bytes);
        key += further.value_or(0);
        if (!further || !weight || key > 0xffffffff || *weight > INT_MAX || *length > INT_MAX)
            return DocumentTerms();
        terms.m_weights.append({static_cast<quint32>(key), static_cast<int>(*weight)});
    }
    terms.m_length = static_cast<int>(std::min<quint32>(length.value_or(0), INT_MAX));
    return terms;
}

QByteArray DocumentTerms::toBytes() const
{
    QByteArray bytes(1, kBytesVersion);
    bytes.reserve(8 + 5 * m_weights.size());
    writeNumber(bytes, static_cast<quint32>(m_length));
    quint32 before = 0;
    for (const Term term : m_weights) {
        writeNumber(bytes, term.key - before);
        writeNumber(bytes, static_cast<quint32>(term.weight));
        before = term.key;
    }
    return bytes;
}

int DocumentTerms::frequency(quint32 key) const
{
    const auto it = std::lower_bound(m_weights.begin(), m_weights.end(), key,
                                     [](Term term, quint32 wanted) { return term.key < wanted; });
    return it != m_weights.end() && it->key == key ? it->weight : 0;
}

QList<quint32> DocumentTerms::keys() const
{
    QList<quint32> keys;
    for (const Term term : m_weights)
        keys.append(term.key);
    return keys;
}

DocumentTerms articleTerms(const Article& article)
{
    return DocumentTerms(articleFields(article));
}

QString articleSearchText(const Article& article)
{
    QStringList texts;
    for (const ArticleText& text : {article.zh, article.en.value_or(ArticleText())}) {
        texts << text.title << text.symptom << text.cause << text.keywords;
        for (const ArticleStep& step : text.steps)
            texts << step.text;
    }
    return (texts + article.models).join(u'\n');
}

RankableArticle RankableArticle::of(const Article& article)
{
    RankableArticle ranked;
    ranked.id = article.id;
    ranked.rev = article.rev;
    ranked.number = article.number;
    ranked.group = article.group;
    ranked.faults = article.faults;
    ranked.models = article.models;
    ranked.verified = article.verified;
    ranked.used = article.used;
    ranked.solved = article.solved;
    ranked.terms = articleTerms(article);
    return ranked;
}

DocumentTerms ticketTerms(const QString& title, const QString& symptom, const QString& words)
{
    return DocumentTerms({{indexTerms(title), 3}, {indexTerms(symptom + u'\n' + words), 1}});
}

CorpusTerms CorpusTerms::of(const QList<DocumentTerms>& documents, const QList<QueryTerm>& question)
{
    CorpusTerms corpus;
    corpus.documents = static_cast<double>(documents.size());
    for (const DocumentTerms& document : documents)
        corpus.length += document.length();
    for (const QueryTerm& each : question) {
        const quint32 key = DocumentTerms::keyOf(each.term);
        corpus.holding[key] =
            static_cast<int>(std::count_if(documents.begin(), documents.end(), [key](const DocumentTerms& document) {
                return document.frequency(key) > 0;
            }));
    }
    return corpus;
}

QStringList rarestTerms(const QList<QueryTerm>& question, const CorpusTerms& corpus, int most)
{
    QList<std::pair<int, QString>> known;
    for (const QueryTerm& each : question) {
        if (const int holding = corpus.holding.value(DocumentTerms::keyOf(each.term)); holding > 0)
            known.append({holding, each.term});
    }
    std::sort(known.begin(), known.end());
    QStringList rarest;
    qint64 handed = 0;
    for (const auto& [holding, term] : std::as_const(known)) {
        handed += holding;
        if (!rarest.isEmpty() && handed > most)
            break;
        rarest.append(term);
    }
    return rarest;
}

QList<double> bm25Scores(const QList<DocumentTerms>& documents, const QList<QueryTerm>& question,
                         const CorpusTerms& corpus)
{
    const double meanLength = corpus.documents > 0 ? corpus.length / corpus.documents : 0;
    QList<double> scores(documents.size(), 0.0);
    for (const QueryTerm& each : question) {
        const quint32 key = DocumentTerms::keyOf(each.term);
        const double holding = std::min<double>(corpus.holding.value(key), corpus.documents);
        const double rarity = std::log1p((corpus.documents - holding + 0.5) / (holding + 0.5));
        for (qsizetype i = 0; i < documents.size(); ++i) {
            const int frequency = documents[i].frequency(key);
            const double relative = meanLength > 0 ? documents[i].length() / meanLength : 1;
            const double saturation = kK1 * (1 - kB + kB * relative);
            if (frequency > 0)
                scores[i] += each.weight * rarity * frequency / (saturation + frequency);
        }
    }
    return scores;
}

QList<RankedArticle> rankArticles(const QList<RankableArticle>& candidates, const ArticleQuestion& question)
{
    const QList<const RankableArticle*> articles = inOrder(ofGroup(candidates, question.group), numberOf);
    QList<DocumentTerms> documents;
    for (const RankableArticle* article : articles)
        documents.append(article->terms);
    QList<double> scores = bm25Scores(documents, question.terms, question.corpus);
    const double bonus = kFitShare * bestScore(scores);
    for (qsizetype i = 0; i < articles.size(); ++i)
        scores[i] = (scores[i] + bonus * fits(*articles[i], question.fault, question.model)) * prior(*articles[i]);
    QList<RankedArticle> hits;
    for (const qsizetype at : ranked(scores, [](qsizetype, qsizetype) { return false; }))
        hits.append({*articles[at], scores[at]});
    return hits;
}

QList<SimilarTicket> rankTickets(const QList<RankableTicket>& candidates, const QList<QueryTerm>& question,
                                 const QString& fault, const QString& model)
{
    QList<const RankableTicket*> all;
    for (const RankableTicket& candidate : candidates)
        all.append(&candidate);
    const QList<const RankableTicket*> sorted = inOrder(all, numberOfTicket);
    QList<DocumentTerms> documents;
    for (const RankableTicket* candidate : sorted)
        documents.append(candidate->terms ? *candidate->terms
                                          : ticketTerms(candidate->ticket.title, candidate->symptom, candidate->words));
    QList<double> scores = bm25Scores(documents, question, CorpusTerms::of(documents, question));
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
