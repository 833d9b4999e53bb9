#pragma once

#include "domain/people/person.h"
#include "services/tickets/ticketservice.h"
#include "widgets/theme/tokens.h"

#include <QMainWindow>

#include <memory>

namespace woshou {

class Center;
class DraftStore;
class PageStack;

namespace Ui {
class MainWindow;
}

/// The frame around the pages: header, rail, banner of a lost connection, page, status. Made after sign-in, gone
/// before sign-out.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Center* center, const DraftStore* drafts, QWidget* parent = nullptr);
    ~MainWindow() override;

    PageStack* pages() const;
    bool isRailCollapsed() const;
    void setRailCollapsed(bool collapsed);

signals:
    void schemeRequested(woshou::Scheme scheme);
    void languageRequested(bool chinese);
    void signOutRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpHeader();
    void setUpPages(const DraftStore* drafts);
    void setUpConnection();
    void refreshTheme();
    void retranslate();
    void connectionChanged(bool connected);

    Center* m_center;
    std::unique_ptr<Ui::MainWindow> m_ui;
    bool m_connected = true;
};

} // namespace woshou
