#include "domain/triage/textmodel.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace woshou {

namespace {

int indexOf(const QList<quint32>& hashes, quint32 hash)
{
    const auto it = std::lower_bound(hashes.begin(), hashes.end(), hash);
    return it != hashes.end() && *it == hash ? static_cast<int>(it - hashes.begin()) : -1;
}

/// ln(p / (1 − p)) of the best score's share of the softmax, without losing the small ones.
double logOdds(const QList<double>& scores, qsizetype best)
{
    double others = 0;
    for (qsizetype label = 0; label < scores.size(); ++label) {
        if (label != best)
            others += std::exp(scores[label] - scores[best]);
    }
    return -std::log(std::max(others, 1e-300));
}

/// Weighs a text's pieces with a model.
class Weighing
{
public:
    Weighing(const TextModel& model, const QList<std::pair<int, double>>& vector)
        : m_model(model)
        , m_vector(vector)
    {
    }

    double weight(int piece, qsizetype label) const
    {
        return double(m_model.weights[piece * m_model.labels.size() + label]) * double(m_model.scales[label]) / 127;
    }

    QList<double> scores() const
    {
        QList<double> sums(m_model.labels.size());
        for (qsizetype label = 0; label < sums.size(); ++label)
            sums[label] = double(m_model.biases[label]);
        for (const auto& [piece, value] : m_vector) {
            for (qsizetype label = 0; label < sums.size(); ++label)
                sums[label] += value * weight(piece, label);
        }
        return sums;
    }

    /// What speaks for one label more than for the other, shared among the places where a piece stands.
    QList<WeighedFeature> forRatherThan(qsizetype label, qsizetype other, const QList<TextFeature>& features) const
    {
        QHash<int, double> values, places;
        for (const auto& [piece, value] : m_vector)
            values.insert(piece, value * (weight(piece, label) - weight(piece, other)));
        for (const TextFeature& feature : features)
            ++places[indexOf(m_model.hashes, feature.hash)];
        QList<WeighedFeature> weighed;
        for (const TextFeature& feature : features) {
            const int piece = indexOf(m_model.hashes, feature.hash);
            if (piece >= 0)
                weighed.append({feature, values.value(piece) / places.value(piece)});
        }
        return weighed;
    }

private:
    const TextModel& m_model;
    const QList<std::pair<int, double>>& m_vector;
};

/// The best label but one.
qsizetype runnerUp(const QList<double>& scores, qsizetype best)
{
    qsizetype second = best == 0 ? 1 : 0;
    for (qsizetype label = 0; label < scores.size(); ++label) {
        if (label != best && scores[label] > scores[second])
            second = label;
    }
    return second;
}

} // namespace

QList<std::pair<int, double>> textVector(const QList<quint32>& hashes, const QList<float>& idf,
                                         const QList<quint32>& pieces)
{
    QList<int> known;
    known.reserve(pieces.size());
    for (const quint32 piece : pieces) {
        if (const int index = indexOf(hashes, piece); index >= 0)
            known.append(index);
    }
    std::sort(known.begin(), known.end());
    QList<std::pair<int, double>> vector;
    double squares = 0;
    for (auto it = known.cbegin(); it != known.cend();) {
        const auto next = std::upper_bound(it, known.cend(), *it);
        const double value = (1 + std::log(double(next - it))) * double(idf[*it]);
        vector.append({*it, value});
        squares += value * value;
        it = next;
    }
    for (auto& [index, value] : vector)
        value /= std::sqrt(squares);
    return vector;
}

TextVerdict TextModel::classify(const ReadText& text, bool wantWords) const
{
    const auto vector = textVector(hashes, idf, text.hashes);
    if (labels.size() < 2 || vector.isEmpty())
        return {};
    const Weighing weighing(*this, vector);
    const QList<double> scores = weighing.scores();
    const qsizetype best = std::max_element(scores.begin(), scores.end()) - scores.begin();
    TextVerdict verdict;
    verdict.label = labels[best];
    verdict.logit = logOdds(scores, best);
    verdict.p = calibration.probability(verdict.logit);
    if (wantWords)
        verdict.words =
            decidingWords(text.characters, weighing.forRatherThan(best, runnerUp(scores, best), text.features));
    return verdict;
}

} // namespace woshou
