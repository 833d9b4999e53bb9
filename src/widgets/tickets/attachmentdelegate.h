#pragma once

#include <QStyledItemDelegate>

namespace woshou {

/// A file of a ticket: its picture or a sign for it, the name with its extension, size, who and when.
class AttachmentDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace woshou
