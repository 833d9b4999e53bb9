#pragma once

#include <QStyledItemDelegate>

namespace woshou {

/// Row of a found article: kind and title with marked hits, two lines around the match, then number and standing.
class ArticleHitDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintTitle(QPainter* painter, const QRect& line, const QModelIndex& index) const;
    void paintSnippet(QPainter* painter, const QRect& rect, const QModelIndex& index) const;
    void paintStanding(QPainter* painter, const QRect& line, const QModelIndex& index) const;
};

} // namespace woshou
