#include "domain/knowledge/snippet.h"

#include "domain/knowledge/searchterms.h"

#include <algorithm>

namespace woshou {

namespace {

/// The nearest place at or before this one that parts no character.
qsizetype wholeAt(const QString& text, qsizetype at)
{
    const bool within = at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
    return within ? at - 1 : at;
}

} // namespace

Snippet snippetOf(const QString& text, const QStringList& terms, qsizetype most)
{
    const QString line = text.simplified();
    const QList<TextSpan> spans = matchSpans(line, terms);
    qsizetype from = 0;
    if (!spans.isEmpty() && spans.constFirst().start + spans.constFirst().length > most * 2 / 3)
        from = std::min(spans.constFirst().start - most / 4, std::max<qsizetype>(0, line.size() - most));
    from = wholeAt(line, std::max<qsizetype>(0, from));
    const qsizetype to = wholeAt(line, std::min(line.size(), from + most));
    Snippet snippet;
    snippet.text = (from > 0 ? QStringLiteral("…") : QString()) + line.mid(from, to - from) +
                   (to < line.size() ? QStringLiteral("…") : QString());
    const qsizetype shift = from - (from > 0 ? 1 : 0);
    for (const TextSpan& span : spans) {
        const qsizetype start = std::max(span.start, from), end = std::min(span.start + span.length, to);
        if (start < end)
            snippet.marks.append({start - shift, end - start});
    }
    return snippet;
}

} // namespace woshou
