#pragma once

#include "domain/knowledge/article.h"
#include "domain/knowledge/snippet.h"

#include <QCoreApplication>

namespace woshou {

/// Says an article's facts in words. Pure; the language is the interface's.
class ArticlePhrases
{
    Q_DECLARE_TR_FUNCTIONS(woshou::ArticlePhrases)

public:
    static QString kindName(const QString& kind);
    /// Share of its uses that it solved, whole per cent; nothing while it was never used.
    static std::optional<int> solvedPercent(const Article& article);
    /// "解决 90%"; empty while it was never used.
    static QString solved(const Article& article);
    /// "4.8★"; empty without a rating.
    static QString stars(const Article& article);
    /// "用于 218 件，解决 90%", for the article's head.
    static QString usage(const Article& article);
    /// "2026-05-20 发布 · 复审 11-20".
    static QString dates(const Article& article);
    /// "第一步"; in figures beyond ten.
    static QString stepName(qsizetype number);
    /// About `length` characters of symptom and steps from just before the first match on, in the text's own words.
    static Snippet snippet(const ArticleText& text, const QStringList& terms, qsizetype length = 90);
};

} // namespace woshou
