#pragma once

#include "domain/knowledge/article.h"

#include <QStringList>

namespace woshou {

/// A piece of a text in one line, around the first thing that is marked in it.
struct Snippet
{
    QString text;          ///< with "…" where something was left out
    QList<TextSpan> marks; ///< within `text`
    friend bool operator==(const Snippet&, const Snippet&) = default;
};

/// @param terms what is marked, as matchSpans() takes it; without a match the beginning of the text
/// @param most characters of the text, in UTF-16 units; a character of two is never parted
Snippet snippetOf(const QString& text, const QStringList& terms, qsizetype most = 80);

} // namespace woshou
