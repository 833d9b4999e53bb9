#pragma once

#include "widgets/theme/painters.h"

#include <QListView>
#include <QStyledItemDelegate>

class QStandardItemModel;

namespace woshou {

/// One line, or two, of a list in the right column; finished texts only.
struct IntakeRow
{
    QString icon;
    Token iconInk = Token::Text2;
    TagContent lead; ///< outlined tag before the title, such as an article's number; empty text for none
    QString before;  ///< grey words in a column of their own before the title, such as a time
    QString title;
    QString caption;       ///< grey words right behind the title
    QList<TextSpan> marks; ///< hits in the title
    TagContent tag;        ///< behind the title
    QString right;
    Token rightInk = Token::Text2;
    QString detail; ///< second line
    bool detailOnlyWhenCurrent = false;
    qint64 key = 0;     ///< what activated() answers
    QString accessible; ///< spoken; the title when empty
};

/// Paints an IntakeRow held under kIntakeRowRole.
class IntakeRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int kIntakeRowRole = Qt::UserRole + 7;

    explicit IntakeRowDelegate(QListView* view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    bool isTall(const IntakeRow& row, const QModelIndex& index) const;
    void paintGround(QPainter* painter, const QStyleOptionViewItem& option) const;
    void paintFirstLine(QPainter* painter, const QRect& line, const IntakeRow& row, bool bold) const;
    int paintTitle(QPainter* painter, const QRect& line, const IntakeRow& row, bool bold) const;

    QListView* m_view;
};

/// A list as high as its rows, for stacking in a column that scrolls as a whole. Enter or a click gives the row's key.
class IntakeRowList : public QListView
{
    Q_OBJECT
public:
    explicit IntakeRowList(QWidget* parent = nullptr);

    void setRows(const QList<IntakeRow>& rows);
    QList<IntakeRow> rows() const;
    /// A list that keeps one row chosen (devices) shows it; others only answer.
    void setChoosing(bool choosing);
    void setCurrentKey(qint64 key);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void rowActivated(qint64 key);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void relayout();

    QStandardItemModel* m_rows;
    bool m_choosing = false;
};

} // namespace woshou

Q_DECLARE_METATYPE(woshou::IntakeRow)
