#pragma once

#include <QStyledItemDelegate>

namespace woshou {

/// Row of a job that waits: priority shape, title and customer, due time; district, number and time left below;
/// an urgent one says why in a third line.
class WaitingJobDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace woshou
