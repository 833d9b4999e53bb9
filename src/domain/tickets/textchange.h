#pragma once

#include "domain/knowledge/article.h"

namespace woshou {

/// What two texts do not have in common: spans of each, in their order, as one where they meet.
struct TextDifferences
{
    QList<TextSpan> one, other;
};

/// Compared by words, numbers and Han characters, never by a part of one: a person checks "3-602" against "3-601" by
/// the number, not by a digit. The longest common subsequence (Wagner and Fischer 1974) stays
/// unmarked; of texts of more than some hundred words all of them is marked. Pure.
TextDifferences textDifferences(const QString& one, const QString& other);

} // namespace woshou
