#include "widgets/shell/pagestack.h"

#include "services/core/center.h"
#include "widgets/dispatch/dispatchpage.h"
#include "widgets/shell/shellwords.h"
#include "widgets/tickets/intakepage.h"
#if __has_include("widgets/knowledge/knowledgepage.h")
#include "widgets/knowledge/knowledgepage.h"
#define WOSHOU_KNOWLEDGE
#endif
#if __has_include("widgets/measures/dashboardpage.h")
#include "widgets/measures/dashboardpage.h"
#define WOSHOU_DASHBOARD
#endif
#if __has_include("widgets/tickets/ticketspage.h")
#include "widgets/tickets/ticketspage.h"
#define WOSHOU_TICKETS
#endif

namespace woshou {

PageStack::PageStack(QWidget* parent)
    : QStackedWidget(parent)
{
}

void PageStack::setCenter(Center* center, const DraftStore* drafts)
{
    m_center = center;
    m_drafts = drafts;
}

QList<Page> PageStack::pagesOf(Role role)
{
    QList<Page> missing;
#ifndef WOSHOU_TICKETS
    missing.append(Page::Tickets);
#endif
#ifndef WOSHOU_KNOWLEDGE
    missing.append(Page::Knowledge);
#endif
#ifndef WOSHOU_DASHBOARD
    missing.append(Page::Dashboard);
#endif
    QList<Page> pages;
    for (const Page page : allPages()) {
        if (mayOpen(role, page) && !missing.contains(page))
            pages.append(page);
    }
    return pages;
}

QWidget* PageStack::page(Page page)
{
    QWidget*& widget = m_pages[page];
    if (!widget) {
        widget = build(page);
        addWidget(widget);
    }
    return widget;
}

void PageStack::showPage(Page which)
{
    if (!mayOpen(m_center->person().role, which))
        return;
    QWidget* widget = page(which);
    setCurrentWidget(widget);
    widget->setFocus(Qt::OtherFocusReason);
    emit pageShown(which);
}

void PageStack::showTicket(TicketId id)
{
#ifdef WOSHOU_TICKETS
    showPage(Page::Tickets);
    static_cast<TicketsPage*>(page(Page::Tickets))->showTicket(id);
#else
    Q_UNUSED(id);
#endif
}

void PageStack::showFilter(const TicketFilter& filter, const QString& title)
{
#ifdef WOSHOU_TICKETS
    showPage(Page::Tickets);
    static_cast<TicketsPage*>(page(Page::Tickets))->showFilter(filter, title);
#else
    Q_UNUSED(filter);
    Q_UNUSED(title);
#endif
}

QWidget* PageStack::build(Page page)
{
    switch (page) {
    case Page::Intake:
        return buildIntake();
    case Page::Tickets:
        return buildTickets();
    case Page::Dispatch:
        return buildDispatch();
    case Page::Dashboard:
        return buildDashboard();
    case Page::Knowledge:
        break;
    }
#ifdef WOSHOU_KNOWLEDGE
    return new KnowledgePage(m_center, this);
#else
    return new QWidget(this);
#endif
}

QWidget* PageStack::buildIntake()
{
    auto* intake = new IntakePage(m_center, m_drafts, this);
    connect(intake, &IntakePage::openTicketRequested, this, &PageStack::showTicket);
    return intake;
}

QWidget* PageStack::buildTickets()
{
#ifdef WOSHOU_TICKETS
    auto* tickets = new TicketsPage(m_center, this);
    connect(tickets, &TicketsPage::openIntakeRequested, this, [this] { showPage(Page::Intake); });
    return tickets;
#else
    return new QWidget(this);
#endif
}

QWidget* PageStack::buildDispatch()
{
    auto* dispatch = new DispatchPage(m_center, this);
    connect(dispatch, &DispatchPage::ticketActivated, this, &PageStack::showTicket);
    return dispatch;
}

QWidget* PageStack::buildDashboard()
{
#ifdef WOSHOU_DASHBOARD
    auto* dashboard = new DashboardPage(m_center, this);
    connect(dashboard, &DashboardPage::ticketsRequested, this, &PageStack::showFilter);
    return dashboard;
#else
    return new QWidget(this);
#endif
}

} // namespace woshou
