#include "models/knowledge/articlephrases.h"

#include "domain/knowledge/searchterms.h"
#include "models/admin/centertime.h"

#include <QHash>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, const char*>& kindNames()
{
    static const QHash<QString, const char*> names = {
        {u"faq"_s, QT_TRANSLATE_NOOP("woshou::ArticlePhrases", "FAQ")},
        {u"manual"_s, QT_TRANSLATE_NOOP("woshou::ArticlePhrases", "Manual")},
        {u"case"_s, QT_TRANSLATE_NOOP("woshou::ArticlePhrases", "Case")},
        {u"solution"_s, QT_TRANSLATE_NOOP("woshou::ArticlePhrases", "Solution")},
        {u"sop"_s, QT_TRANSLATE_NOOP("woshou::ArticlePhrases", "Procedure")},
        {u"guide"_s, QT_TRANSLATE_NOOP("woshou::ArticlePhrases", "Guide")},
    };
    return names;
}

QString body(const ArticleText& text)
{
    QStringList parts = {text.symptom};
    for (const ArticleStep& step : text.steps)
        parts << step.text;
    return parts.join(u' ').simplified();
}

/// A place to cut just before `at`: behind a punctuation mark when one is near, never inside a surrogate pair.
qsizetype cutBefore(const QString& text, qsizetype at)
{
    constexpr qsizetype kLead = 16;
    const qsizetype earliest = std::max<qsizetype>(0, at - kLead);
    for (qsizetype i = at; i > earliest; --i) {
        if (text.at(i - 1).isPunct() || text.at(i - 1).isSpace())
            return i;
    }
    return earliest > 0 && text.at(earliest).isLowSurrogate() ? earliest - 1 : earliest;
}

} // namespace

QString ArticlePhrases::kindName(const QString& kind)
{
    const auto it = kindNames().find(kind);
    return it == kindNames().end() ? kind : tr(*it);
}

std::optional<int> ArticlePhrases::solvedPercent(const Article& article)
{
    if (article.used <= 0)
        return {};
    return qRound(100.0 * article.solved / article.used);
}

QString ArticlePhrases::solved(const Article& article)
{
    const auto percent = solvedPercent(article);
    return percent ? tr("solves %1%").arg(*percent) : QString();
}

QString ArticlePhrases::stars(const Article& article)
{
    return article.rating > 0 ? QString::number(article.rating, 'f', 1) + u'★' : QString();
}

QString ArticlePhrases::usage(const Article& article)
{
    const auto percent = solvedPercent(article);
    return percent ? tr("used on %1 tickets, solved %2%").arg(article.used).arg(*percent) : tr("not used yet");
}

QString ArticlePhrases::dates(const Article& article)
{
    QStringList parts;
    if (article.publishedAt.ms() > 0)
        parts << tr("published %1").arg(centerTime(article.publishedAt).date().toString(Qt::ISODate));
    if (article.reviewOn.isValid())
        parts << tr("review by %1").arg(article.reviewOn.toString(Qt::ISODate));
    return parts.join(u" · "_s);
}

QString ArticlePhrases::stepName(qsizetype number)
{
    switch (number) {
    case 1:
        return tr("First step");
    case 2:
        return tr("Second step");
    case 3:
        return tr("Third step");
    case 4:
        return tr("Fourth step");
    case 5:
        return tr("Fifth step");
    case 6:
        return tr("Sixth step");
    default:
        return tr("Step %1").arg(number);
    }
}

Snippet ArticlePhrases::snippet(const ArticleText& text, const QStringList& terms, qsizetype length)
{
    const QString whole = body(text);
    const QList<TextSpan> spans = matchSpans(whole, terms);
    const qsizetype start = spans.isEmpty() || spans.first().start + spans.first().length <= length
                                ? 0
                                : cutBefore(whole, spans.first().start);
    Snippet snippet;
    const QString lead = start > 0 ? u"…"_s : QString();
    const bool cut = start + length < whole.size();
    snippet.text = lead + whole.mid(start, length) + (cut ? u"…"_s : QString());
    const qsizetype end = std::min(start + length, whole.size());
    for (const TextSpan& span : spans) {
        const qsizetype from = std::max(span.start, start);
        const qsizetype to = std::min(span.start + span.length, end);
        if (from < to)
            snippet.marks.append({from - start + lead.size(), to - from});
    }
    return snippet;
}

} // namespace woshou
