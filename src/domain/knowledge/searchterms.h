#pragma once

#include "domain/knowledge/article.h"

#include <QStringList>

namespace woshou {

/// Search form of a text: NFKC (width), traditional Han to simplified by OpenCC, lower case. Thread-safe.
QString foldForSearch(QStringView text);

/// Index terms of a text: for each run of Han its characters and its overlapping pairs, for each run of letters
/// and digits the lower-case word; a model such as "KFR-35GW/N8" gives its parts and the joined "kfr35gw", "kfr35gwn8".
/// Repetitions stay (term frequency). The same terms go into FTS5 and tsvector.
QStringList indexTerms(QStringView text);

/// Terms of a query: pairs of each Han run (a lone character gives itself) and words; no repetitions. What dashes
/// and dots join is one word, so that KFR-35GW and KFR35GW ask the same; a stroke parts.
QStringList queryTerms(QStringView text);

/// FTS5 expression of terms joined by AND or OR, each quoted; "" for no terms. The last word is a prefix
/// when `prefixLast` (what is being typed).
QString fts5Query(const QStringList& terms, bool all, bool prefixLast = false);

/// tsquery text of terms joined by & or |, each quoted; "" for no terms.
QString tsQuery(const QStringList& terms, bool all, bool prefixLast = false);

/// Text of a tsvector with positions: 'term':1,2 …; the statement weighs the title with setweight.
QString tsVector(const QStringList& terms);

/// Where a text matches the query's terms, merged, for marking (theme: search mark).
QList<TextSpan> matchSpans(QStringView text, const QStringList& terms);

} // namespace woshou
