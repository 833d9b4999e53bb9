#pragma once

#include <QStyledItemDelegate>

namespace woshou {

/// Row of an engineer: avatar, name and load at the left; skills and the reason in the middle; points at the right.
/// Who breaks a hard rule is hatched and says which.
class CandidateDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPerson(QPainter* painter, const QRect& rect, const QModelIndex& index) const;
    void paintReason(QPainter* painter, const QRect& rect, const QModelIndex& index) const;
    void paintTotal(QPainter* painter, const QRect& rect, const QModelIndex& index) const;
};

} // namespace woshou
