#pragma once

#include "domain/people/person.h"
#include "services/tickets/ticketservice.h"

#include <QHash>
#include <QStackedWidget>

#include <functional>

namespace woshou {

class Center;
class DraftStore;

/// The pages of the main window; each is built when it is shown first, in turns of the event loop of their own: making
/// one takes about a frame, laying it out another. Also the ways from one page to another.
class PageStack : public QStackedWidget
{
    Q_OBJECT
public:
    explicit PageStack(QWidget* parent = nullptr);

    /// Before anything is shown; both outlive the stack.
    void setCenter(Center* center, const DraftStore* drafts);
    /// What a role may open, in the order of the rail.
    static QList<Page> pagesOf(Role role);
    /// As high as the highest page needs, whichever are built: a window never grows by itself.
    QSize minimumSizeHint() const override;

public slots:
    void showPage(woshou::Page page);
    void showTicket(woshou::TicketId id);
    /// The ticket with this entry of its log in sight; 0 for none.
    void showEntry(woshou::TicketId id, qint64 entry);
    void showCustomer(woshou::CustomerId id);
    /// A new call of a customer who is known.
    void takeCall(woshou::CustomerId id);
    /// The ticket among those that wait for an engineer.
    /// The calls that were taken without the server.
    void showOutbox();
    void showJob(woshou::TicketId id);
    void showArticle(woshou::ArticleId id);
    /// Intake with this number; what was started there is kept.
    void openCall(const QString& phone);
    void showFilter(const woshou::TicketFilter& filter, const QString& title);

signals:
    void pageShown(woshou::Page page);
    /// As of IntakePage.
    void outboxChanged(int waiting, int listed);

private:
    using Then = std::function<void(QWidget*)>;
    /// Builds the page when it is not there, shows it unless another was asked for since, and hands it on.
    void open(Page page, const Then& then = {});
    void rehearse(QWidget* page);
    void reveal(Page page, const QList<Then>& thens);
    QWidget* build(Page page);
    QWidget* buildIntake();
    QWidget* buildTickets();
    QWidget* buildCustomers();
    QWidget* buildDispatch();
    QWidget* buildDashboard();
    QWidget* buildSettings();

    Center* m_center = nullptr;
    const DraftStore* m_drafts = nullptr;
    QHash<Page, QWidget*> m_pages;
    QHash<Page, QList<Then>> m_opening; ///< what is to be done with the pages that are on their way
    Page m_asked = Page::Intake;
};

} // namespace woshou
