#include "widgets/shell/pagestack.h"

#include "services/core/center.h"
#include "widgets/admin/settingspage.h"
#include "widgets/common/turns.h"
#include "widgets/customers/customerspage.h"
#include "widgets/dispatch/dispatchpage.h"
#include "widgets/knowledge/knowledgepage.h"
#include "widgets/measures/dashboardpage.h"
#include "widgets/shell/shellwords.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/intakepage.h"
#include "widgets/tickets/ticketspage.h"

namespace woshou {

namespace {

constexpr int kLeastHeight = 640; ///< pixels at 100 %

QWidgetList shownChildren(const QWidget* widget)
{
    QWidgetList list = widget->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    list.removeIf([widget](const QWidget* child) { return child->isWindow() || !child->isVisibleTo(widget); });
    return list;
}

} // namespace

PageStack::PageStack(QWidget* parent)
    : QStackedWidget(parent)
{
    addWidget(new QWidget(this)); // until the first page is built
}

void PageStack::setCenter(Center* center, const DraftStore* drafts)
{
    m_center = center;
    m_drafts = drafts;
}

QList<Page> PageStack::pagesOf(Role role)
{
    QList<Page> pages;
    for (const Page page : allPages()) {
        if (mayOpen(role, page))
            pages.append(page);
    }
    return pages;
}

QSize PageStack::minimumSizeHint() const
{
    return QStackedWidget::minimumSizeHint().expandedTo({0, Theme::instance()->px(kLeastHeight)});
}

void PageStack::open(Page page, const Then& then)
{
    if (!mayOpen(m_center->person().role, page))
        return;
    m_asked = page;
    if (indexOf(m_pages.value(page)) >= 0)
        return reveal(page, {then});
    m_opening[page].append(then);
    if (m_opening[page].size() > 1)
        return; // it is on its way
    inOwnTurn(this, [this, page] {
        if (!m_pages.contains(page))
            m_pages.insert(page, build(page));
        // After what is left of building it.
        inOwnTurn(this, [this, page] {
            rehearse(m_pages.value(page));
            inOwnTurn(this, [this, page] { reveal(page, m_opening.take(page)); });
        });
    });
}

/// Paints the parts of a new page where nobody sees it, each in a turn of its own: the first time a glyph or an icon is
/// drawn takes several times as long as the next, and all of a page at once more than a frame.
void PageStack::rehearse(QWidget* page)
{
    page->resize(size());
    page->grab(QRect(0, 0, 1, 1)); // lays it out
    const QWidgetList halves = shownChildren(page);
    for (QWidget* half : halves) {
        const QWidgetList parts = shownChildren(half);
        for (QWidget* part : parts.isEmpty() ? QWidgetList{half} : parts)
            inOwnTurn(part, [part] { part->grab(); });
    }
}

void PageStack::reveal(Page page, const QList<Then>& thens)
{
    if (page != m_asked)
        return;
    QWidget* widget = m_pages.value(page);
    if (indexOf(widget) < 0)
        addWidget(widget);
    // The stack makes every part of the page ask for a repaint of its own, and most would be painted twice. What is
    // hidden before marks the whole place once, and asking again for what is marked costs nothing.
    if (widget != currentWidget())
        currentWidget()->hide();
    setCurrentWidget(widget);
    widget->setFocus(Qt::OtherFocusReason);
    emit pageShown(page);
    for (const Then& then : thens) {
        if (then)
            then(widget);
    }
}

void PageStack::showPage(Page page)
{
    open(page);
}

void PageStack::showTicket(TicketId id)
{
    open(Page::Tickets, [id](QWidget* page) { static_cast<TicketsPage*>(page)->showTicket(id); });
}

void PageStack::showEntry(TicketId id, qint64 entry)
{
    open(Page::Tickets, [=](QWidget* page) { static_cast<TicketsPage*>(page)->showTicket(id, entry); });
}

void PageStack::showFilter(const TicketFilter& filter, const QString& title)
{
    open(Page::Tickets, [=](QWidget* page) { static_cast<TicketsPage*>(page)->showFilter(filter, title); });
}

void PageStack::showOutbox()
{
    open(Page::Intake, [](QWidget* page) { static_cast<IntakePage*>(page)->showOutbox(); });
}

void PageStack::showArticle(ArticleId id)
{
    open(Page::Knowledge, [id](QWidget* page) { static_cast<KnowledgePage*>(page)->open(id); });
}

void PageStack::openCall(const QString& phone)
{
    open(Page::Intake, [phone](QWidget* page) { static_cast<IntakePage*>(page)->openCall(phone); });
}

void PageStack::showJob(TicketId id)
{
    open(Page::Dispatch, [id](QWidget* page) { static_cast<DispatchPage*>(page)->selectJob(id); });
}

void PageStack::showCustomer(CustomerId id)
{
    open(Page::Customers, [id](QWidget* page) { static_cast<CustomersPage*>(page)->showCustomer(id); });
}

void PageStack::takeCall(CustomerId id)
{
    open(Page::Intake, [id](QWidget* page) { static_cast<IntakePage*>(page)->startFor(id); });
}

QWidget* PageStack::build(Page page)
{
    switch (page) {
    case Page::Intake:
        return buildIntake();
    case Page::Tickets:
        return buildTickets();
    case Page::Customers:
        return buildCustomers();
    case Page::Dispatch:
        return buildDispatch();
    case Page::Dashboard:
        return buildDashboard();
    case Page::Settings:
        return buildSettings();
    case Page::Knowledge:
        break;
    }
    return new KnowledgePage(m_center, this);
}

QWidget* PageStack::buildIntake()
{
    auto* intake = new IntakePage(m_center, m_drafts, this, IntakePage::Furnish::Later);
    for (int part = 0; part < IntakePage::kParts; ++part)
        inOwnTurn(intake, [intake] { intake->furnish(); });
    connect(intake, &IntakePage::openTicketRequested, this, &PageStack::showTicket);
    connect(intake, &IntakePage::outboxChanged, this, &PageStack::outboxChanged);
    connect(intake, &IntakePage::customerRequested, this, &PageStack::showCustomer);
    return intake;
}

QWidget* PageStack::buildTickets()
{
    auto* tickets = new TicketsPage(m_center, m_drafts, this);
    connect(tickets, &TicketsPage::openIntakeRequested, this, [this] { showPage(Page::Intake); });
    connect(tickets, &TicketsPage::dispatchRequested, this, &PageStack::showJob);
    connect(tickets, &TicketsPage::customerRequested, this, &PageStack::showCustomer);
    return tickets;
}

QWidget* PageStack::buildCustomers()
{
    auto* customers = new CustomersPage(m_center, this);
    connect(customers, &CustomersPage::ticketRequested, this, &PageStack::showTicket);
    connect(customers, &CustomersPage::callRequested, this, &PageStack::takeCall);
    return customers;
}

QWidget* PageStack::buildDispatch()
{
    auto* dispatch = new DispatchPage(m_center, this);
    connect(dispatch, &DispatchPage::ticketActivated, this, &PageStack::showTicket);
    connect(dispatch, &DispatchPage::jobRequested, this, &PageStack::showJob);
    connect(m_center, &Center::referenceChanged, dispatch,
            [this, dispatch] { dispatch->setReference(m_center->reference()); });
    return dispatch;
}

QWidget* PageStack::buildDashboard()
{
    auto* dashboard = new DashboardPage(m_center, this);
    connect(dashboard, &DashboardPage::ticketsRequested, this, &PageStack::showFilter);
    return dashboard;
}

QWidget* PageStack::buildSettings()
{
    auto* settings = new SettingsPage(m_center, this);
    connect(settings, &SettingsPage::ticketRequested, this, &PageStack::showTicket);
    return settings;
}

} // namespace woshou
