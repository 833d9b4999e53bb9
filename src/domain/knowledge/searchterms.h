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

/// FTS5 expression of terms joined by AND or OR, each quoted; "" for no terms. With `prefixLast` (what is being typed)
/// the last one is the beginning of a word, when it has two letters and is none of Han.
QString fts5Query(const QStringList& terms, bool all, bool prefixLast = false);

/// tsquery text of terms joined by & or |, each quoted; "" for no terms.
QString tsQuery(const QStringList& terms, bool all, bool prefixLast = false);

/// Text of a tsvector with positions: 'term':1,2 …; the statement weighs the title with setweight.
QString tsVector(const QStringList& terms);

/// What is searched for, side by side: the pairs of each Han run in their order, which a text must hold one after the
/// other; a lone character or a word stands alone. No repetitions; what dashes join is one word, as for queryTerms().
QList<QStringList> queryPhrases(QStringView text);

/// Whether indexTerms() of a text hold the phrase. A word may be the beginning of a longer one when `begun`; a Han
/// phrase is found within any text.
bool holdsPhrase(const QStringList& terms, const QStringList& phrase, bool begun = false);

/// FTS5 expression of phrases that must all be there; the last one is a prefix when it is a word and `prefixLast`.
QString fts5Phrases(const QList<QStringList>& phrases, bool prefixLast = false);

/// The same as tsquery text.
QString tsPhrases(const QList<QStringList>& phrases, bool prefixLast = false);

/// What an index row of FTS5 holds of a text, so that phrases are found.
QString fts5Document(QStringView text);

/// What a tsvector holds of a text: the pairs of a Han run lie at places that follow each other.
QString tsDocument(QStringView text);

/// The phrases as they are marked in a text: pairs joined to what they came from.
QStringList phraseTexts(const QList<QStringList>& phrases);

/// Where a text matches the query's terms, merged, for marking (theme: search mark).
QList<TextSpan> matchSpans(QStringView text, const QStringList& terms);

} // namespace woshou
