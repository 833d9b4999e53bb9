#pragma once

#include <QStyledItemDelegate>

namespace woshou {

/// A row of the list of keys: the head of a room in bold, an action with its key as a cap.
class ShortcutDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace woshou
