#pragma once

#include <QStyledItemDelegate>

namespace woshou {

/// A line of the palette: icon, title with marked hits, which one it is and its key at the right, and below them what
/// was said; or the head of a group.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintHit(QPainter* painter, QRect line, const QModelIndex& index);
};

} // namespace woshou
