#include "domain/triage/textfeatures.h"

#include "base/text.h"
#include "domain/knowledge/searchterms.h"

#include <algorithm>
#include <optional>

namespace woshou {

namespace {

constexpr qsizetype kMostCharacters = 4000;
constexpr int kLongestGram = 3;
constexpr int kLongestShown = 8;   ///< Han characters of a word that is shown
constexpr double kShownFrom = 0.3; ///< of the weightiest character

enum class Kind : quint32 { Han = 1, Word, Words, Letters };

/// FNV-1a, a byte at a time.
class Hash
{
public:
    explicit Hash(Kind kind) { add(static_cast<quint32>(kind)); }
    void add(quint32 value)
    {
        for (int shift = 0; shift < 32; shift += 8)
            m_sum = (m_sum ^ ((value >> shift) & 0xff)) * 0x100000001b3ULL;
    }
    quint32 value() const { return static_cast<quint32>(m_sum ^ (m_sum >> 32)); }

private:
    quint64 m_sum = 0xcbf29ce484222325ULL;
};

bool isWordPoint(uint c)
{
    return !isHan(c) && (QChar::isLetterOrNumber(c) || QChar::isMark(c));
}

/// Cuts a text into its pieces.
class Cutter
{
public:
    explicit Cutter(const QList<uint>& text)
        : m_text(text)
        , m_size(static_cast<int>(text.size()))
    {
    }

    QList<TextFeature> run()
    {
        m_features.reserve(m_size * kLongestGram);
        while (m_at < m_size) {
            if (isHan(m_text[m_at]))
                takeHan();
            else if (isWordPoint(m_text[m_at]))
                takeWord();
            else
                ++m_at;
        }
        return m_features;
    }

private:
    void takeHan()
    {
        const int begin = m_at;
        while (m_at < m_size && isHan(m_text[m_at]))
            ++m_at;
        for (int from = begin; from < m_at; ++from) {
            Hash hash(Kind::Han);
            for (int length = 1; length <= kLongestGram && from + length <= m_at; ++length) {
                hash.add(m_text[from + length - 1]);
                m_features.append({hash.value(), from, length});
            }
        }
        m_before.reset();
    }

    void takeWord()
    {
        const int begin = m_at;
        Hash hash(Kind::Word);
        for (; m_at < m_size && isWordPoint(m_text[m_at]); ++m_at)
            hash.add(m_text[m_at]);
        const TextFeature word{hash.value(), begin, m_at - begin};
        m_features.append(word);
        takeLetters(word);
        if (m_before) {
            Hash both(Kind::Words);
            both.add(m_before->hash);
            both.add(word.hash);
            m_features.append({both.value(), m_before->from, m_at - m_before->from});
        }
        m_before = word;
    }

    /// Three letters at a time, the word's ends counted as letters, so that "refund" and "refunded" have much in
    /// common.
    void takeLetters(const TextFeature& word)
    {
        const int end = word.from + word.length;
        for (int from = word.from - 1; from + kLongestGram <= end + 1 && word.length > 1; ++from) {
            Hash hash(Kind::Letters);
            for (int at = from; at < from + kLongestGram; ++at)
                hash.add(at < word.from || at >= end ? 0 : m_text[at]);
            const int first = std::max(from, word.from);
            m_features.append({hash.value(), first, std::min(from + kLongestGram, end) - first});
        }
    }

    const QList<uint>& m_text;
    const int m_size;
    int m_at = 0;
    std::optional<TextFeature> m_before; ///< the word before, when no Han stands between
    QList<TextFeature> m_features;
};

/// A stretch of text whose characters decided.
struct Stretch
{
    int from = 0, length = 0;
    double weight = 0;
};

QList<double> characterWeights(qsizetype size, const QList<WeighedFeature>& features)
{
    QList<double> weights(size);
    for (const auto& [feature, weight] : features) {
        for (int at = feature.from; at < feature.from + feature.length; ++at)
            weights[at] += weight / feature.length;
    }
    return weights;
}

/// A word is shown as a whole: each of its characters weighs as much as the weightiest.
void levelWords(const QList<uint>& text, QList<double>& weights)
{
    for (qsizetype from = 0; from < text.size(); ++from) {
        qsizetype end = from;
        while (end < text.size() && isWordPoint(text[end]))
            ++end;
        if (end == from)
            continue;
        const double most = *std::max_element(weights.cbegin() + from, weights.cbegin() + end);
        std::fill(weights.begin() + from, weights.begin() + end, most);
        from = end;
    }
}

QList<Stretch> stretches(const QList<uint>& text, const QList<double>& weights, double least)
{
    QList<Stretch> list;
    for (int at = 0; at < text.size(); ++at) {
        if (weights[at] < least)
            continue;
        const bool goesOn = !list.isEmpty() && list.constLast().from + list.constLast().length == at &&
                            isHan(text[at]) == isHan(text[at - 1]) &&
                            (!isHan(text[at]) || list.constLast().length < kLongestShown);
        if (!goesOn)
            list.append({at, 0, 0});
        ++list.last().length;
        list.last().weight += weights[at];
    }
    return list;
}

} // namespace

QList<uint> classifierText(QStringView text)
{
    QList<uint> points = foldForSearch(text.left(2 * kMostCharacters)).toUcs4();
    points.resize(std::min(points.size(), kMostCharacters));
    return points;
}

QList<TextFeature> textFeatures(const QList<uint>& text)
{
    return Cutter(text).run();
}

ReadText::ReadText(QStringView text)
    : characters(classifierText(text))
    , features(textFeatures(characters))
{
    hashes.reserve(features.size());
    for (const TextFeature& feature : std::as_const(features))
        hashes.append(feature.hash);
}

QStringList decidingWords(const QList<uint>& text, const QList<WeighedFeature>& features, int most)
{
    QList<double> weights = characterWeights(text.size(), features);
    levelWords(text, weights);
    const auto top = std::max_element(weights.begin(), weights.end());
    if (top == weights.end() || *top <= 0)
        return {};
    QList<Stretch> found = stretches(text, weights, *top * kShownFrom);
    std::stable_sort(found.begin(), found.end(),
                     [](const Stretch& a, const Stretch& b) { return a.weight > b.weight; });
    QStringList words;
    for (const Stretch& stretch : std::as_const(found)) {
        const QList<uint> points = text.mid(stretch.from, stretch.length);
        const QString word = QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()), points.size());
        if (words.size() < most && !words.contains(word.trimmed()))
            words.append(word.trimmed());
    }
    return words;
}

} // namespace woshou
