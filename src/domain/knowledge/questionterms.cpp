#include "domain/knowledge/questionterms.h"

#include "base/text.h"
#include "domain/knowledge/searchterms.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr double kPairWeight = 1, kCharacterWeight = 0.3, kWordWeight = 2;
constexpr double kAlikeShare = 0.5;

bool isHanText(const QString& text)
{
    const QList<uint> points = text.toUcs4();
    return std::all_of(points.begin(), points.end(), [](uint point) { return isHan(point); });
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark();
}

/// Whether a word stands at a place of a text: one of letters only as a whole.
bool standsAt(const QString& text, qsizetype at, const QString& word)
{
    if (QStringView(text).mid(at, word.size()) != word)
        return false;
    if (isHanText(word))
        return true;
    const qsizetype end = at + word.size();
    return (at == 0 || !isWordPart(text.at(at - 1))) && (end == text.size() || !isWordPart(text.at(end)));
}

/// The longest of the words that stands there; empty when none does.
QString wordAt(const QString& text, qsizetype at, const QStringList& words)
{
    QString longest;
    for (const QString& word : words) {
        if (word.size() > longest.size() && standsAt(text, at, word))
            longest = word;
    }
    return longest;
}

/// With blanks where stop words stood.
QString withoutStopWords(const QString& text, const QStringList& stop)
{
    QString rest;
    for (qsizetype at = 0; at < text.size();) {
        const QString word = wordAt(text, at, stop);
        rest += word.isEmpty() ? QString(text.at(at)) : u" "_s;
        at += std::max<qsizetype>(1, word.size());
    }
    return rest;
}

bool holds(const QString& text, const QString& word)
{
    for (qsizetype at = text.indexOf(word); !word.isEmpty() && at >= 0; at = text.indexOf(word, at + 1)) {
        if (standsAt(text, at, word))
            return true;
    }
    return false;
}

double weightOf(const QString& term)
{
    if (!isHanText(term))
        return kWordWeight;
    return term.toUcs4().size() == 1 ? kCharacterWeight : kPairWeight;
}

/// Pairs and words as queryTerms() has them, then the characters of the pairs.
QStringList splitQuestion(const QString& text)
{
    QStringList terms = queryTerms(text);
    QStringList characters;
    for (const QString& term : std::as_const(terms)) {
        if (!isHanText(term))
            continue;
        for (const char32_t point : term.toUcs4())
            characters.append(QString::fromUcs4(&point, 1));
    }
    terms += characters;
    terms.removeDuplicates();
    return terms;
}

QStringList folded(const QStringList& words)
{
    QStringList list;
    for (const QString& word : words)
        list.append(foldForSearch(word).simplified());
    list.removeAll(QString());
    return list;
}

void add(QList<QueryTerm>& terms, const QString& text, double share)
{
    for (const QString& term : splitQuestion(text)) {
        const bool known =
            std::any_of(terms.begin(), terms.end(), [&](const QueryTerm& each) { return each.term == term; });
        if (!known)
            terms.append({term, share * weightOf(term)});
    }
}

} // namespace

SearchWords SearchWords::of(const QStringList& stop, const QList<QStringList>& alike)
{
    SearchWords words;
    words.stop = folded(stop);
    for (const QStringList& line : alike)
        words.alike.append(folded(line));
    return words;
}

QList<QueryTerm> questionTerms(QStringView text, const SearchWords& words)
{
    const QString asked = foldForSearch(text);
    const QString rest = withoutStopWords(asked, words.stop);
    QList<QueryTerm> terms;
    add(terms, rest, 1);
    if (terms.isEmpty())
        add(terms, asked, 1);
    for (const QStringList& alike : words.alike) {
        const auto said = [&](const QString& word) { return holds(asked, word); };
        if (std::none_of(alike.begin(), alike.end(), said))
            continue;
        for (const QString& word : alike)
            add(terms, word, kAlikeShare);
    }
    return terms;
}

QStringList termsOf(const QList<QueryTerm>& terms)
{
    QStringList list;
    for (const QueryTerm& each : terms)
        list.append(each.term);
    return list;
}

} // namespace woshou
