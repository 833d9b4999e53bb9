#include "domain/tickets/wording.h"

#include <QRegularExpression>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct Span
{
    qsizetype from = 0, to = 0;
    bool holds(qsizetype at, qsizetype length) const { return at >= from && at + length <= to; }
};

void addSpans(QList<Span>& spans, const QString& text, const QString& part)
{
    if (part.isEmpty())
        return;
    for (qsizetype at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
        spans.append({at, at + part.size()});
}

QRegularExpression patternOf(const VagueWord& word)
{
    QStringList parts;
    if (!word.zh.isEmpty())
        parts.append(QRegularExpression::escape(word.zh));
    if (!word.en.isEmpty())
        parts.append(u"\\b"_s + QRegularExpression::escape(word.en) + u"\\b"_s);
    return QRegularExpression(parts.join(u'|'), QRegularExpression::CaseInsensitiveOption |
                                                    QRegularExpression::UseUnicodePropertiesOption);
}

void addMarks(QList<VagueMark>& marks, const QString& text, const VagueWord& word, QList<Span> spared)
{
    if (word.zh.isEmpty() && word.en.isEmpty())
        return;
    for (const QString& longer : word.except)
        addSpans(spared, text, longer);
    for (const QRegularExpressionMatch& match : patternOf(word).globalMatch(text)) {
        const qsizetype at = match.capturedStart(), length = match.capturedLength();
        if (!std::any_of(spared.begin(), spared.end(), [&](const Span& span) { return span.holds(at, length); }))
            marks.append({at, length, word});
    }
}

} // namespace

QList<VagueMark> vagueMarks(const QString& text, const QList<VagueWord>& words, const QStringList& approved)
{
    QList<Span> spared;
    for (const QString& sentence : approved)
        addSpans(spared, text, sentence);
    QList<VagueMark> marks;
    for (const VagueWord& word : words)
        addMarks(marks, text, word, spared);
    std::stable_sort(marks.begin(), marks.end(), [](const VagueMark& a, const VagueMark& b) { return a.at < b.at; });
    return marks;
}

} // namespace woshou
