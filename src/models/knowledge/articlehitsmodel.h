#pragma once

#include "models/knowledge/articlephrases.h"

#include <QAbstractListModel>

namespace woshou {

/// What a search in the knowledge base found, in the order of the service: best first.
class ArticleHitsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles {
        TitleMarksRole = Qt::UserRole + 1, ///< QList<TextSpan> of the title
        KindRole,                          ///< name of the kind
        SnippetRole,                       ///< Snippet
        NumberRole,
        VerifiedRole, ///< bool
        OverdueRole,  ///< bool: its review date has passed
        SolvedRole,   ///< "解决 90%"
        StarsRole     ///< "4.8★"
    };

    using QAbstractListModel::QAbstractListModel;

    /// @param terms queryTerms of what was searched, for the marks; today is the server's date
    void setHits(const QList<ArticleHit>& hits, const QStringList& terms, const QDate& today);
    void retranslate();

    const QStringList& terms() const { return m_terms; }
    std::optional<Article> article(int row) const;
    int rowOf(ArticleId id) const; ///< −1 when it is not among the hits

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QVariant factData(const Article& article, int role) const;

    QList<ArticleHit> m_hits;
    QStringList m_terms;
    QDate m_today;
};

} // namespace woshou

Q_DECLARE_METATYPE(woshou::Snippet)
