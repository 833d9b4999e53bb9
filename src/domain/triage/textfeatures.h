#pragma once

#include <QList>
#include <QString>

namespace woshou {

/// A text as a classifier reads it: folded for search (NFKC, width, traditional to simplified, lower case), as code
/// points. No more than its first 4,000 characters are read.
QList<uint> classifierText(QStringView text);

/// A piece of a text: one, two or three Han characters that stand together; a word of letters and digits, three
/// characters of it, or two words that follow each other. The hash is the same on every machine.
struct TextFeature
{
    quint32 hash = 0;
    int from = 0, length = 0; ///< in code points of the text
};

/// All pieces in the order of the text; repetitions stay.
QList<TextFeature> textFeatures(const QList<uint>& text);

/// A text that was cut once, for any number of classifiers.
struct ReadText
{
    explicit ReadText(QStringView text);
    QList<uint> characters;
    QList<TextFeature> features;
    QList<quint32> hashes; ///< of the features
};

/// How much a piece decided.
struct WeighedFeature
{
    TextFeature feature;
    double weight = 0;
};

/// The pieces that decided, merged into readable words, the weightiest first and at most `most` of them. What decided
/// against is left out.
QStringList decidingWords(const QList<uint>& text, const QList<WeighedFeature>& features, int most = 3);

} // namespace woshou
