#include "models/knowledge/articlehitsmodel.h"

#include "domain/knowledge/searchterms.h"
#include "models/admin/language.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

void ArticleHitsModel::setHits(const QList<ArticleHit>& hits, const QStringList& terms, const QDate& today)
{
    beginResetModel();
    m_hits = hits;
    m_terms = terms;
    m_today = today;
    endResetModel();
}

void ArticleHitsModel::retranslate()
{
    if (!m_hits.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

std::optional<Article> ArticleHitsModel::article(int row) const
{
    return row >= 0 && row < m_hits.size() ? std::optional(m_hits.at(row).article) : std::nullopt;
}

int ArticleHitsModel::rowOf(ArticleId id) const
{
    const auto it = std::find_if(m_hits.begin(), m_hits.end(), [id](const auto& hit) { return hit.article.id == id; });
    return it == m_hits.end() ? -1 : int(it - m_hits.begin());
}

int ArticleHitsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant ArticleHitsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Article& article = m_hits.at(index.row()).article;
    const ArticleText& text = article.text(uiChinese());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text.title;
    case TitleMarksRole:
        return QVariant::fromValue(matchSpans(text.title, m_terms));
    case SnippetRole:
        return QVariant::fromValue(ArticlePhrases::snippet(text, m_terms));
    case Qt::AccessibleTextRole:
        return spokenList(
            {ArticlePhrases::kindName(article.kind), text.title, article.number, ArticlePhrases::usage(article)});
    default:
        return factData(article, role);
    }
}

QVariant ArticleHitsModel::factData(const Article& article, int role) const
{
    switch (role) {
    case KindRole:
        return ArticlePhrases::kindName(article.kind);
    case NumberRole:
        return article.number;
    case VerifiedRole:
        return article.verified;
    case OverdueRole:
        return article.reviewOn.isValid() && article.reviewOn < m_today;
    case SolvedRole:
        return ArticlePhrases::solved(article);
    case StarsRole:
        return ArticlePhrases::stars(article);
    default:
        return {};
    }
}

} // namespace woshou
