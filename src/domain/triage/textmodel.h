#pragma once

#include "base/instant.h"
#include "domain/triage/calibration.h"
#include "domain/triage/textfeatures.h"

#include <QStringList>

namespace woshou {

/// How good a model was on what it had not seen, in five-fold cross-validation.
struct ModelReport
{
    qint64 n = 0; ///< texts it was trained on
    double accuracy = 0, macroF1 = 0, calibrationError = 0;
};

/// What a model says about a text.
struct TextVerdict
{
    QString label;
    double p = 0;      ///< calibrated probability that the label is right
    double logit = 0;  ///< log-odds before calibration
    QStringList words; ///< that decided, the weightiest first
};

/// A linear classifier over pieces of text. A value: after reading or training it never changes, so that any number of
/// threads may ask it.
///
/// Score of a label: Σ w·x + bias, where x is the text's TF-IDF vector, (1 + ln tf) · idf, of length 1. A weight is
/// kept as one byte, in 127ths of its label's largest.
struct TextModel
{
    /// From this probability on a proposal is made.
    static constexpr double kSpeaksFrom = 0.6;

    QString name;
    QString labelField;     ///< where a batch has the label
    QStringList textFields; ///< where a batch has the text
    Instant trainedAt;
    QStringList labels;
    QList<quint32> hashes; ///< of the known pieces, ascending
    QList<float> idf;      ///< by piece
    QList<qint8> weights;  ///< by piece, then by label
    QList<float> scales;   ///< by label: a weight of 127
    QList<float> biases;   ///< by label
    Calibration calibration;
    ModelReport report;

    bool isEmpty() const { return labels.isEmpty(); }
    /// An empty verdict for an empty model or a text of which nothing is known.
    /// @param wantWords costs a little more
    TextVerdict classify(const ReadText& text, bool wantWords = true) const;
    TextVerdict classify(QStringView text, bool wantWords = true) const { return classify(ReadText(text), wantWords); }
};

/// A text's known pieces: index of the piece and value, ascending; of length 1.
QList<std::pair<int, double>> textVector(const QList<quint32>& hashes, const QList<float>& idf,
                                         const QList<quint32>& pieces);

} // namespace woshou
