#pragma once

#include <QWidget>

class QTimer;

namespace woshou {

/// The 2 px line at the top edge of a list that appears once work has taken 150 ms. Always takes its height.
class LoadingLine : public QWidget
{
    Q_OBJECT
public:
    explicit LoadingLine(QWidget* parent = nullptr);

    bool isBusy() const { return m_busy; }
    void setBusy(bool busy);

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_busy = false;
    bool m_lit = false;
    QTimer* m_delay;
};

} // namespace woshou
