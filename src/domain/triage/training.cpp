#include "domain/triage/training.h"

#include <linear.h>

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <memory>
#include <mutex>
#include <vector>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFolds = 5;
constexpr qsizetype kLeastTexts = 20, kMostPieces = 60'000;
constexpr double kPenalty = 30, kPrecision = 0.02;
constexpr float kNever = -50; ///< bias of a label that a fold does not know

/// One text as its pieces, its label and its fold.
struct Example
{
    QList<quint32> pieces;
    int label = 0, fold = 0;
};

int foldOf(const QString& text)
{
    const QByteArray sum = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1);
    return static_cast<int>(kFolds * (sum.left(4).toHex().toUInt(nullptr, 16) / 4294967296.0));
}

QStringList labelsOf(const QList<LabelledText>& texts)
{
    QStringList labels;
    for (const LabelledText& text : texts)
        labels.append(text.label);
    labels.sort();
    labels.removeDuplicates();
    return labels;
}

QHash<quint32, int> documentCounts(const QList<const Example*>& examples)
{
    QHash<quint32, int> counts;
    for (const Example* example : examples) {
        QList<quint32> pieces = example->pieces;
        std::sort(pieces.begin(), pieces.end());
        pieces.erase(std::unique(pieces.begin(), pieces.end()), pieces.end());
        for (const quint32 piece : std::as_const(pieces))
            ++counts[piece];
    }
    return counts;
}

/// The pieces that are known, ascending, and their ln((1 + n) / (1 + df)) + 1.
void setPieces(TextModel& model, const QList<const Example*>& examples)
{
    QList<std::pair<int, quint32>> frequent;
    const auto counts = documentCounts(examples);
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it) {
        if (it.value() > 1)
            frequent.append({-it.value(), it.key()});
    }
    std::sort(frequent.begin(), frequent.end());
    frequent.resize(std::min(frequent.size(), kMostPieces));
    for (const auto& [count, piece] : std::as_const(frequent))
        model.hashes.append(piece);
    std::sort(model.hashes.begin(), model.hashes.end());
    for (const quint32 piece : std::as_const(model.hashes))
        model.idf.append(float(std::log((1.0 + double(examples.size())) / (1.0 + counts.value(piece))) + 1));
}

/// What liblinear is given: rows of nodes that begin at 1, a bias as the last one, and an end.
class Problem
{
public:
    Problem(const TextModel& model, const QList<const Example*>& examples)
        : m_pieces(static_cast<int>(model.hashes.size()))
    {
        for (const Example* example : examples) {
            m_rows.push_back(row(textVector(model.hashes, model.idf, example->pieces)));
            m_labels.push_back(example->label);
        }
        for (auto& nodes : m_rows)
            m_nodes.push_back(nodes.data());
    }

    struct problem get()
    {
        struct problem p = {};
        p.l = static_cast<int>(m_rows.size());
        p.n = m_pieces + 1;
        p.y = m_labels.data();
        p.x = m_nodes.data();
        p.bias = 1;
        return p;
    }

private:
    std::vector<feature_node> row(const QList<std::pair<int, double>>& vector) const
    {
        std::vector<feature_node> nodes;
        for (const auto& [piece, value] : vector)
            nodes.push_back({piece + 1, value});
        nodes.push_back({m_pieces + 1, 1});
        nodes.push_back({-1, 0});
        return nodes;
    }

    const int m_pieces;
    std::vector<std::vector<feature_node>> m_rows;
    std::vector<feature_node*> m_nodes;
    std::vector<double> m_labels;
};

/// Every label weighs n / (labels · its own count).
class Parameters
{
public:
    Parameters(const QList<const Example*>& examples, qsizetype labels)
    {
        std::vector<double> counts(size_t(labels), 0);
        for (const Example* example : examples)
            ++counts[size_t(example->label)];
        for (size_t label = 0; label < counts.size(); ++label) {
            if (counts[label] <= 0)
                continue;
            m_labels.push_back(static_cast<int>(label));
            m_weights.push_back(double(examples.size()) / (double(labels) * counts[label]));
        }
    }

    parameter get()
    {
        parameter p = {};
        p.solver_type = L2R_LR;
        p.C = kPenalty;
        p.eps = kPrecision;
        p.nr_weight = static_cast<int>(m_labels.size());
        p.weight_label = m_labels.data();
        p.weight = m_weights.data();
        return p;
    }

private:
    std::vector<int> m_labels;
    std::vector<double> m_weights;
};

struct FreeModel
{
    void operator()(struct model* made) const { free_and_destroy_model(&made); }
};
using Learned = std::unique_ptr<struct model, FreeModel>;

void takeWeights(TextModel& model, const Learned& learned)
{
    const qsizetype labels = model.labels.size();
    model.weights = QList<qint8>(model.hashes.size() * labels);
    model.scales = QList<float>(labels);
    model.biases = QList<float>(labels, kNever);
    for (int at = 0; at < learned->nr_class; ++at) {
        const qsizetype label = learned->label[at];
        const auto weight = [&](qsizetype piece) {
            return get_decfun_coef(learned.get(), static_cast<int>(piece) + 1, at);
        };
        double largest = 1e-9;
        for (qsizetype piece = 0; piece < model.hashes.size(); ++piece)
            largest = std::max(largest, std::abs(weight(piece)));
        for (qsizetype piece = 0; piece < model.hashes.size(); ++piece)
            model.weights[piece * labels + label] = static_cast<qint8>(std::lround(127 * weight(piece) / largest));
        model.scales[label] = float(largest);
        model.biases[label] = float(get_decfun_bias(learned.get(), at));
    }
}

/// A model of these examples, not yet calibrated.
TextModel learn(const QStringList& labels, const QList<const Example*>& examples)
{
    static std::once_flag silenced;
    std::call_once(silenced, [] { set_print_string_function([](const char*) {}); });
    TextModel model;
    model.labels = labels;
    setPieces(model, examples);
    Problem problem(model, examples);
    Parameters parameters(examples, labels.size());
    const auto p = problem.get();
    const parameter how = parameters.get();
    takeWeights(model, Learned(train(&p, &how)));
    return model;
}

/// Runs the folds and keeps what each said about what it had not seen.
class Trials
{
public:
    Trials(const QList<LabelledText>& texts, const QStringList& labels)
        : m_texts(texts)
        , m_labels(labels)
    {
        for (const LabelledText& text : texts)
            m_examples.append(
                {ReadText(text.text).hashes, static_cast<int>(labels.indexOf(text.label)), foldOf(text.text)});
    }

    void run(int fold)
    {
        const TextModel model = learn(m_labels, without(fold));
        for (qsizetype i = 0; i < m_examples.size(); ++i) {
            if (m_examples[i].fold != fold)
                continue;
            const TextVerdict verdict = model.classify(m_texts[i].text, false);
            m_truth.append(m_texts[i].label);
            m_answers.append(verdict.label);
            m_trials.append({verdict.logit, verdict.label == m_texts[i].label});
        }
    }

    TextModel finish() const
    {
        TextModel model = learn(m_labels, without(-1));
        model.calibration = fitCalibration(m_trials);
        const auto right = std::count_if(m_trials.begin(), m_trials.end(), [](const Trial& t) { return t.right; });
        model.report = {m_texts.size(), double(right) / double(m_trials.size()), macroF1(m_truth, m_answers),
                        calibrationError(m_trials, model.calibration)};
        return model;
    }

private:
    QList<const Example*> without(int fold) const
    {
        QList<const Example*> list;
        for (const Example& example : m_examples) {
            if (example.fold != fold)
                list.append(&example);
        }
        return list;
    }

    const QList<LabelledText>& m_texts;
    const QStringList& m_labels;
    QList<Example> m_examples;
    QStringList m_truth, m_answers;
    QList<Trial> m_trials;
};

} // namespace

Result<TextModel> trainModel(const QList<LabelledText>& texts, const TrainingProgress& progress)
{
    const QStringList labels = labelsOf(texts);
    if (texts.size() < kLeastTexts || labels.size() < 2)
        return failure(
            ErrorKind::Validation,
            u"%1 texts with %2 labels; 20 texts and 2 labels are needed"_s.arg(texts.size()).arg(labels.size()),
            u"few"_s, u"label"_s);
    Trials trials(texts, labels);
    for (int fold = 0; fold < kFolds; ++fold) {
        if (progress && !progress(fold, kFolds + 1))
            return failure(ErrorKind::Cancelled);
        trials.run(fold);
    }
    if (progress && !progress(kFolds, kFolds + 1))
        return failure(ErrorKind::Cancelled);
    return trials.finish();
}

Evaluation evaluateModel(const TextModel& model, const QList<LabelledText>& texts)
{
    QStringList truth, answers;
    QList<Trial> trials;
    QHash<QString, qint64> counts;
    qint64 spoken = 0, spokenRight = 0, right = 0;
    for (const LabelledText& text : texts) {
        const TextVerdict verdict = model.classify(text.text, false);
        const bool hit = verdict.label == text.label;
        truth.append(text.label);
        answers.append(verdict.label);
        trials.append({verdict.logit, hit});
        ++counts[text.label];
        right += hit;
        spoken += verdict.p >= TextModel::kSpeaksFrom;
        spokenRight += hit && verdict.p >= TextModel::kSpeaksFrom;
    }
    const auto share = [](qint64 part, qint64 all) { return all == 0 ? 0 : double(part) / double(all); };
    Evaluation evaluation;
    evaluation.n = texts.size();
    evaluation.accuracy = share(right, evaluation.n);
    evaluation.macroF1 = macroF1(truth, answers);
    evaluation.calibrationError = calibrationError(trials, model.calibration);
    evaluation.spokenShare = share(spoken, evaluation.n);
    evaluation.spokenAccuracy = share(spokenRight, spoken);
    for (const qint64 count : std::as_const(counts))
        evaluation.majority = std::max(evaluation.majority, share(count, evaluation.n));
    return evaluation;
}

double macroF1(const QStringList& truth, const QStringList& answers)
{
    QHash<QString, qint64> hits, said;
    for (qsizetype i = 0; i < truth.size(); ++i) {
        hits[truth[i]] += truth[i] == answers[i];
        ++said[truth[i]];
        ++said[answers[i]];
    }
    double sum = 0;
    for (auto it = said.constBegin(); it != said.constEnd(); ++it)
        sum += 2.0 * double(hits.value(it.key())) / double(it.value());
    return said.isEmpty() ? 0 : sum / double(said.size());
}

} // namespace woshou
