#pragma once

#include "base/result.h"
#include "domain/triage/textmodel.h"

#include <functional>

namespace woshou {

/// A text and what it was taken for.
struct LabelledText
{
    QString text, label;
};

/// Told between the steps of a training; false ends it.
using TrainingProgress = std::function<bool(int done, int all)>;

/// Trains a model: logistic regression with a quadratic penalty, one label against the rest, by liblinear
/// (Fan et al. 2008, "LIBLINEAR: a library for large linear classification"; solver L2R_LR, C = 30). A label weighs as
/// much as every other, however few texts it has. Pieces of one text only are left out, and of the rest the 60,000
/// most frequent are kept. Five folds by the hash of the text give the report and the calibration; then all texts
/// train the model. The same texts give the same model. Takes seconds to minutes: not for the interface thread.
/// Errors: Validation, code "few", with fewer than 20 texts or 2 labels; Cancelled when `progress` said so.
Result<TextModel> trainModel(const QList<LabelledText>& texts, const TrainingProgress& progress = {});

/// How a model does on labelled texts. A text it says nothing about counts as wrong.
struct Evaluation
{
    qint64 n = 0;
    double accuracy = 0, macroF1 = 0, calibrationError = 0;
    double spokenShare = 0, spokenAccuracy = 0; ///< where its probability reaches TextModel::kSpeaksFrom
    double majority = 0;                        ///< accuracy of always answering the most frequent label
};
Evaluation evaluateModel(const TextModel& model, const QList<LabelledText>& texts);

/// Mean over the labels of the truth and of the answers of 2·tp / (2·tp + fp + fn).
double macroF1(const QStringList& truth, const QStringList& answers);

} // namespace woshou
