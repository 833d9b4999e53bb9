#pragma once

#include <QStringList>

namespace woshou {

/// What agents type about a fault, in Chinese and English, as it stands in the field after each commit of the input
/// method or each few letters: a few hundred texts that grow.
QStringList typedTexts();

} // namespace woshou
