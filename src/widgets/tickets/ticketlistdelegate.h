#pragma once

#include <QStyledItemDelegate>

namespace woshou {

/// Paints the cells of TicketListModel and the heads of its groups, by its roles. Colour only where it means
/// something: priority glyph, state, a time that is tight or broken.
class TicketListDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace woshou
