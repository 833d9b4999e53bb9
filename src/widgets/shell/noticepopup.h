#pragma once

#include "domain/promise/notice.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace woshou {

class NoticeList;
class NoticesModel;

namespace Ui {
class NoticePopup;
}

/// What a person is told about promises, in a list below the bell: the newest first, Enter opens the ticket. It lies
/// over the window, takes every key while it is open, and leaves the cursor where it was.
class NoticePopup : public QWidget
{
    Q_OBJECT
public:
    /// @param notices outlive it
    /// @param window what it lies over
    NoticePopup(NoticeList* notices, QWidget* window);
    ~NoticePopup() override;

    /// Below this part of the window, and towards the middle of it.
    void openBelow(QWidget* anchor);
    /// Hides it and gives the cursor back.
    void dismiss();

signals:
    /// Of a notice that was opened, and is marked as seen.
    void ticketChosen(woshou::TicketId id);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void setUpList();
    void refresh();
    void giveFocus();
    void place();
    bool takeKey(const QKeyEvent* event);
    void turnFocus();
    void choose();
    void markChosen();

    NoticeList* m_notices;
    std::unique_ptr<Ui::NoticePopup> m_ui;
    NoticesModel* m_model;
    QTimer m_clock;             ///< while it is open the times run on
    QPointer<QWidget> m_anchor; ///< it hangs below this
    QPointer<QWidget> m_before; ///< had the cursor
};

} // namespace woshou
