#pragma once

#include "base/result.h"
#include "domain/triage/textmodel.h"

#include <QByteArray>

namespace woshou {

/// A model as bytes: a mark, the version of the form, a SHA-256 sum and the compressed content. The same model gives
/// the same bytes.
QByteArray writeModel(const TextModel& model);

/// Reads them back. Validation, code "model", for bytes that are no model, are damaged, are of a newer form, or whose
/// content does not fit together.
Result<TextModel> readModel(const QByteArray& bytes);

} // namespace woshou
