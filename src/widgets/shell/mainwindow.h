#pragma once

#include "domain/people/person.h"
#include "domain/promise/notice.h"
#include "domain/tickets/callrequest.h"
#include "services/tickets/ticketservice.h"
#include "widgets/common/lossteller.h"
#include "widgets/theme/tokens.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>

namespace woshou {

class Center;
class CommandPalette;
class DraftStore;
class NoticeList;
class NoticePopup;
class NoticeTray;
class PageStack;

namespace Ui {
class MainWindow;
}

/// The frame around the pages: header, rail, banner of a lost connection, page, status. Made after sign-in, gone
/// before sign-out.
class MainWindow : public QMainWindow, public LossTeller
{
    Q_OBJECT
public:
    MainWindow(Center* center, const DraftStore* drafts, QWidget* parent = nullptr);
    ~MainWindow() override;

    PageStack* pages() const;
    bool isRailCollapsed() const;
    void setRailCollapsed(bool collapsed);
    /// A caller's intake or a ticket, for another program. What was started in the intake is kept.
    void take(const CallRequest& request);

    void lossMet() override;

signals:
    void schemeRequested(woshou::Scheme scheme);
    void languageRequested(bool chinese);
    void signOutRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpHeader();
    void setUpPages(const DraftStore* drafts);
    void setUpPalette();
    void setUpKeys();
    void setUpConnection();
    void setUpNotices();
    void refreshTheme();
    void retranslate();
    void connectionChanged(bool connected);
    void showKeys();
    void showAway();
    void showTicketOf(const QString& number);
    void tellNotices(const QList<Notice>& arrived);
    void showOverdue(const QList<Notice>& overdue);
    void openNotice(const Notice& notice);
    void openNotices();

    Center* m_center;
    std::unique_ptr<Ui::MainWindow> m_ui;
    CommandPalette* m_palette = nullptr;
    NoticeList* m_notices = nullptr;
    NoticePopup* m_noticePopup = nullptr;
    NoticeTray* m_noticeTray = nullptr;
    bool m_connected = true;
    QTimer m_lossTimer;
};

} // namespace woshou
