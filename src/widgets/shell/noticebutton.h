#pragma once

#include <QToolButton>

namespace woshou {

/// A bell with the number of unseen notices at its corner, "9+" above nine; urgent when one says that something is
/// overdue. Without any it is only the bell.
class NoticeButton : public QToolButton
{
    Q_OBJECT
public:
    explicit NoticeButton(QWidget* parent = nullptr);

    /// @param overdue how many of the unseen ones
    void setCounts(int unseen, int overdue);
    /// What stands at the corner; empty for none.
    QString badge() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    int m_unseen = 0;
    int m_overdue = 0;
};

} // namespace woshou
