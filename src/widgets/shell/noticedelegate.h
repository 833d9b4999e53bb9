#pragma once

#include <QStyledItemDelegate>

namespace woshou {

/// A notice in two lines: its sign, what is or will be overdue and when it was told; which ticket below.
class NoticeDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace woshou
