#include "domain/tickets/textchange.h"

#include <algorithm>
#include <vector>

namespace woshou {

namespace {

constexpr qsizetype kMostPairs = 250'000; ///< of words that are compared

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

/// Whether it belongs to the character before it.
bool continues(QChar c)
{
    return c.isLowSurrogate() || c.isMark();
}

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() && !isHan(c);
}

QList<TextSpan> wordsOf(const QString& text)
{
    QList<TextSpan> words;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        const bool word = isOfWord(text.at(at));
        while (end < text.size() && (continues(text.at(end)) || (word && isOfWord(text.at(end)))))
            ++end;
        words.append({at, end - at});
        at = end;
    }
    return words;
}

QStringView part(const QString& text, TextSpan span)
{
    return QStringView(text).mid(span.start, span.length);
}

void mark(QList<TextSpan>& spans, TextSpan word)
{
    if (!spans.isEmpty() && spans.constLast().start + spans.constLast().length == word.start)
        spans.last().length += word.length;
    else
        spans.append(word);
}

QList<TextSpan> all(const QString& text)
{
    return text.isEmpty() ? QList<TextSpan>() : QList<TextSpan>{{0, text.size()}};
}

} // namespace

TextDifferences textDifferences(const QString& one, const QString& other)
{
    const QList<TextSpan> a = wordsOf(one), b = wordsOf(other);
    if (a.size() * b.size() > kMostPairs)
        return one == other ? TextDifferences() : TextDifferences{all(one), all(other)};
    const auto same = [&](qsizetype i, qsizetype j) { return part(one, a.at(i)) == part(other, b.at(j)); };
    const auto wide = static_cast<size_t>(b.size() + 1);
    std::vector<int> longest(static_cast<size_t>(a.size() + 1) * wide, 0); // of what follows i and j
    const auto at = [&](qsizetype i, qsizetype j) -> int& {
        return longest[static_cast<size_t>(i) * wide + static_cast<size_t>(j)];
    };
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        for (qsizetype j = b.size() - 1; j >= 0; --j)
            at(i, j) = same(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    TextDifferences found;
    qsizetype i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && same(i, j)) {
            ++i;
            ++j;
        } else if (j == b.size() || (i < a.size() && at(i + 1, j) >= at(i, j + 1))) {
            mark(found.one, a.at(i++));
        } else {
            mark(found.other, b.at(j++));
        }
    }
    return found;
}

} // namespace woshou
